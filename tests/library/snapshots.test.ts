import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded

import { describe, expect, it } from 'vitest'
import { SnapshotDatabase } from '../../lib/library/apart'
import { wholePapers } from '../../lib/library/queries'
import { backUp, backupState, goBack, listSnapshots, remindLater, snapshot } from '../../lib/library/snapshots'
import { setNote } from '../../lib/library/words'
import { freshLibrary, paper } from './helpers'

let count = 0
const hour = (n: number) => new Date(Date.UTC(2026, 2, 1, n))
const numbered = (n: number) => paper({ id: `arxiv:2601.${10000 + n}`, title: `Paper with the number ${n}` })

function made() {
  let now = hour(0)
  const kept = new SnapshotDatabase(`snapshots-${++count}`)
  const { db, library } = freshLibrary({ now: () => now })
  const save = (n: number) => {
    now = hour(n)
    return library.save(numbered(n))
  }
  return { kept, db, library, save }
}

describe('snapshots', () => {
  it('are taken on change only, not too often, and the last five are kept', async () => {
    const { kept, db, save } = made()
    expect(await snapshot(db, kept, 'change', hour(0))).toBe(false) // nothing to keep
    await save(1)
    expect(await snapshot(db, kept, 'change', hour(1))).toBe(true)
    expect(await snapshot(db, kept, 'change', hour(20))).toBe(false) // nothing changed
    await save(2)
    expect(await snapshot(db, kept, 'change', hour(3))).toBe(false) // too soon
    for (let day = 1; day < 9; day++) {
      await save(24 * day)
      expect(await snapshot(db, kept, 'change', hour(24 * day))).toBe(true)
    }
    expect((await listSnapshots(kept)).map(({ papers }) => papers)).toEqual([10, 9, 8, 7, 6])
  })

  it('are taken when words or removals change the library, and after the clock was moved back', async () => {
    const { kept, db, library, save } = made()
    await save(1)
    await save(2)
    await snapshot(db, kept, 'change', hour(100))
    await setNote(db, 'arxiv:2601.10001', 'A word', hour(3))
    expect(await snapshot(db, kept, 'change', hour(50))).toBe(true)
    await library.unsave('arxiv:2601.10002')
    expect(await snapshot(db, kept, 'change', hour(150))).toBe(true)
  })

  it('are gone back to, and that can be undone', async () => {
    const { kept, db, library, save } = made()
    await save(1)
    await setNote(db, 'arxiv:2601.10001', 'As it was', hour(1))
    await snapshot(db, kept, 'change', hour(1))
    await setNote(db, 'arxiv:2601.10001', 'A slip', hour(2))
    await save(2)
    await library.unsave('arxiv:2601.10001')
    const [first] = await listSnapshots(kept)
    await goBack(db, kept, first?.id ?? 0, hour(3))
    expect((await wholePapers(db)).map(({ paper, note }) => [paper.id, note])).toEqual([
      ['arxiv:2601.10001', 'As it was'],
    ])
    const [latest] = await listSnapshots(kept)
    expect(latest).toMatchObject({ why: 'before restore', papers: 1 })
    await goBack(db, kept, latest?.id ?? 0, hour(4))
    expect((await wholePapers(db)).map(({ paper }) => paper.id)).toEqual(['arxiv:2601.10002'])
    expect((await db.user.get('arxiv:2601.10001'))?.notes[0]?.text).toBe('A slip')
    await expect(goBack(db, kept, 999)).rejects.toThrow(/not kept/)
  })
})

describe('the reminder', () => {
  it('comes when much is saved and no backup was written for a month, and can be put off', async () => {
    const { kept, db, save } = made()
    const day = (n: number) => hour(24 * n)
    for (let n = 1; n <= 19; n++) await save(n)
    expect(await backupState(db, kept, day(1))).toEqual({ last: null, due: false })
    await save(20)
    expect(await backupState(db, kept, day(1))).toEqual({ last: null, due: true })
    await remindLater(kept, day(1))
    expect((await backupState(db, kept, day(14))).due).toBe(false)
    expect((await backupState(db, kept, day(16))).due).toBe(true)
    await backUp(db, kept, day(16))
    expect(await backupState(db, kept, day(100))).toEqual({ last: day(16).toISOString(), due: false }) // nothing changed
    await save(21)
    expect((await backupState(db, kept, day(40))).due).toBe(false)
    expect((await backupState(db, kept, day(47))).due).toBe(true)
  })
})
