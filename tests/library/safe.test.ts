import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded

import { expect, it, vi } from 'vitest'
import { SnapshotDatabase } from '../../lib/library/apart'
import { backupPieces } from '../../lib/library/backup'
import type { LibraryDatabase } from '../../lib/library/database'
import { followChanges } from '../../lib/library/follow'
import { copiedAfter, keepSafe } from '../../lib/library/safe'
import { snapshot } from '../../lib/library/snapshots'
import { addTags, removeTag, setNote } from '../../lib/library/words'
import { freshLibrary, paper } from './helpers'

let count = 0
const hour = (n: number) => new Date(Date.UTC(2026, 2, 1, n))
const id = (n: number) => `arxiv:2601.${10000 + n}`

function made() {
  const kept = new SnapshotDatabase(`copies-${++count}`)
  const { db, library } = freshLibrary({ now: () => hour(1) })
  const save = (n: number) =>
    library.save(paper({ id: id(n), title: `Paper with the number ${n}`, abstract: `It reaches ${n} of 99.` }))
  return { kept, db, library, save }
}

/** All that a backup holds, without its date. */
async function all(db: LibraryDatabase): Promise<string> {
  let text = ''
  for await (const piece of backupPieces(db, hour(0))) text += piece
  return text
}

/** As Chromium does it: the database goes as a whole, and is made anew. */
async function lose(db: LibraryDatabase): Promise<void> {
  await db.delete()
  await db.open()
}

it('gives back a library that is gone: what was saved, removed and written, and nothing else', async () => {
  const { kept, db, library, save } = made()
  for (const n of [1, 2, 3]) await save(n)
  await library.read([paper({ id: id(9), title: 'Only seen' })])
  await addTags(db, id(1), ['a/b', 'c'], hour(2))
  await removeTag(db, id(1), 'c', hour(3))
  await setNote(db, id(2), 'worth a look', hour(2))
  await library.unsave(id(3))
  expect(await keepSafe(db, kept), 'nothing was lost').toBe(0)
  const before = await all(db)

  await lose(db)
  expect(await db.papers.count()).toBe(0)
  expect(await keepSafe(db, kept)).toBe(2)
  expect(await all(db)).toBe(before)
  expect(await kept.marks.get('mended')).toMatchObject({ n: 2 })
  expect(await keepSafe(db, kept), 'once').toBe(0)
})

it('builds on the latest snapshot, with what changed since', async () => {
  const { kept, db, library, save } = made()
  for (const n of [1, 2, 3, 4]) await save(n)
  await setNote(db, id(1), 'first', hour(1))
  await keepSafe(db, kept)
  expect(await snapshot(db, kept, 'change', hour(2))).toBe(true)
  expect(await kept.copies.count(), 'what a snapshot holds needs no copy').toBe(0)
  await library.unsave(id(2))
  await save(5)
  await setNote(db, id(1), 'second', hour(3))
  await keepSafe(db, kept)
  expect(await kept.copies.count()).toBe(3)
  const before = await all(db)

  // and again, after the library that was given back changed and was lost in its turn
  await lose(db)
  expect(await keepSafe(db, kept)).toBe(4)
  expect(await all(db)).toBe(before)
  await save(6)
  await keepSafe(db, kept)
  const later = await all(db)
  await lose(db)
  expect(await keepSafe(db, kept)).toBe(5)
  expect(await all(db)).toBe(later)
})

it('keeps what was saved before it found the library gone', async () => {
  const { kept, db, save } = made()
  for (const n of [1, 2, 3]) await save(n)
  await keepSafe(db, kept)
  await lose(db)
  await save(4)
  expect(await keepSafe(db, kept)).toBe(3)
  expect((await db.papers.orderBy('savedAt').primaryKeys()).sort()).toEqual([1, 2, 3, 4].map(id))
})

it('takes the snapshot before where the latest cannot be read', async () => {
  const { kept, db, save } = made()
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined)
  await save(1)
  await snapshot(db, kept, 'change', hour(1))
  await save(2)
  await snapshot(db, kept, 'before import', hour(2))
  await keepSafe(db, kept)
  const latest = await kept.snapshots.orderBy('id').last()
  await kept.snapshots.update(latest?.id as number, { file: new Blob(['not packed']) })
  await lose(db)
  expect(await keepSafe(db, kept)).toBe(1)
  expect(await db.papers.orderBy('savedAt').primaryKeys()).toEqual([id(1)])
  expect(warn).toHaveBeenCalledOnce()
  warn.mockRestore()
})

it('copies everything anew where the copies are gone', async () => {
  const { kept, db, save } = made()
  for (const n of [1, 2]) await save(n)
  await keepSafe(db, kept)
  await kept.delete()
  await kept.open()
  await save(3)
  await keepSafe(db, kept)
  const before = await all(db)
  await lose(db)
  expect(await keepSafe(db, kept)).toBe(3)
  expect(await all(db)).toBe(before)
})

it('takes a snapshot rather than copy very much', async () => {
  const { kept, db, save } = made()
  await save(1)
  // as after everything was read anew
  await db.touched.bulkAdd(Array.from({ length: 2001 }, (_, n) => ({ paperId: id(n + 1) })) as never)
  await keepSafe(db, kept)
  expect(await kept.snapshots.count()).toBe(1)
  expect(await kept.copies.count()).toBe(0)
  await lose(db)
  expect(await keepSafe(db, kept)).toBe(1)
})

it('copies before the first answer, so that what is lost comes first, and after each', async () => {
  const steps: string[] = []
  const change = copiedAfter(
    async (what: string) => {
      steps.push(what)
      return what.length
    },
    async () => steps.push('copy'),
  )
  expect(await change('saved')).toBe(5)
  expect(await change('again')).toBe(5)
  expect(steps).toEqual(['copy', 'saved', 'copy', 'again', 'copy'])
})

it('follows changes until it is told to stop', async () => {
  const { db, save } = made()
  const copy = vi.fn(async () => undefined)
  const stop = followChanges(db, copy)
  await vi.waitFor(() => expect(copy).toHaveBeenCalledTimes(1))
  await save(1)
  await vi.waitFor(() => expect(copy.mock.calls.length).toBeGreaterThan(1))
  stop()
  const before = copy.mock.calls.length
  await save(2)
  await new Promise((done) => setTimeout(done, 100))
  expect(copy).toHaveBeenCalledTimes(before)
})
