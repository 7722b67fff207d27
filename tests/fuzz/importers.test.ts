import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded
import { expect, it } from 'vitest'
import { CSV_COLUMNS } from '../../lib/export/csv'
import { ImportError } from '../../lib/import/errors'
import { kindOf, readPapers } from '../../lib/import/read'
import { backupBlob } from '../../lib/library/backup'
import { LibraryError } from '../../lib/library/errors'
import { importPapers } from '../../lib/library/import'
import { restore } from '../../lib/library/restore'
import { contents, freshLibrary, paper } from '../library/helpers'
import { mutate, rounds } from './random'

const NOW = new Date('2026-03-01T10:00:00Z')

const CSV = `\ufeff${CSV_COLUMNS.join(',')}\r\n${[
  ['arxiv:2601.00001', '"A, ""quoted"" title"'],
  ['doi:10.1/x', "'=SUM(1)"],
]
  .map((cells) => CSV_COLUMNS.map((_, index) => cells[index] ?? '').join(','))
  .join('\r\n')}\r\n`
const BIBTEX = `@string{venue = {Journal of Notes}}
@article{author2026notes, title = {{N}otebooks: {\\"U}ber small models}, author = {Author, Ann and {The Writers}}, year = 2026,
  journal = venue # { and more}, doi = {10.1/x}, eprint = {2601.00001}, archivePrefix = {arXiv}, abstract = {We reach 92.3\\%.}}
@inproceedings(x, title = "Look twice", url = "https://arxiv.org/abs/2601.00002v3")
@comment{nothing}`
const RIS = `TY  - JOUR\r\nTI  - Notebooks\r\nAU  - Author, Ann\r\nPY  - 2026/01/05\r\nDO  - 10.1/x\r\nAB  - We reach 92.3%.\r\nUR  - https://arxiv.org/abs/2601.00001\r\nER  - \r\n`
const IDS =
  'arXiv:2601.00001\nhttps://arxiv.org/abs/2601.00002v2\n10.1000/xyz123\nhttps://openreview.net/forum?id=abc\n'

it('importers take a changed file as one of theirs, or say why not, and change nothing else', {
  timeout: 900_000,
}, async () => {
  const files = [CSV, BIBTEX, RIS, IDS]
  for (const file of files) {
    const kind = kindOf(file)
    if (kind === 'backup') throw new Error('that is no backup')
    expect((await readPapers(file, kind)).papers.length, kind).toBeGreaterThan(0)
  }
  const done = await rounds('changed files', async (random) => {
    const file = mutate(random, random.pick(files))
    const kind = kindOf(file)
    if (kind === 'backup') return
    const started = performance.now()
    try {
      const { papers } = await readPapers(file, kind)
      for (const { paper: read } of papers) {
        for (const text of [read.id, read.title, read.url]) expect(typeof text).toBe('string')
        expect(read.url).toMatch(/^(https?:\/\/|$)/)
      }
    } catch (error) {
      if (!(error instanceof ImportError)) throw error
      expect(error.message).not.toBe('')
    }
    expect(performance.now() - started, `milliseconds for ${file.length} characters`).toBeLessThan(3000)
    expect(Object.keys(Object.prototype)).toEqual([])
    expect(({} as { x?: unknown }).x).toBeUndefined()
  })
  expect(done).toBeGreaterThan(10)
})

it('what an importer gives is saved, or refused in words', { timeout: 900_000 }, async () => {
  const done = await rounds('changed files into the library', async (random) => {
    const file = mutate(random, random.pick([CSV, BIBTEX, RIS, IDS]))
    const kind = kindOf(file)
    if (kind === 'backup') return
    const { db } = freshLibrary()
    try {
      const { added } = await importPapers(db, await readPapers(file, kind), NOW)
      expect(await db.papers.count()).toBeLessThanOrEqual(added)
    } catch (error) {
      if (!(error instanceof ImportError || error instanceof LibraryError)) throw error
      expect(await db.papers.count(), 'all or nothing').toBe(0)
    } finally {
      await db.delete()
    }
  })
  expect(done).toBeGreaterThan(2)
})

it('a changed backup is taken in whole, or nothing of it is', { timeout: 900_000 }, async () => {
  const from = freshLibrary({ now: () => NOW })
  for (let n = 1; n <= 4; n++)
    await from.library.save(
      paper({
        id: `arxiv:2601.0000${n}`,
        title: `Study number ${n} of "notes"`,
        abstract: `Reaches ${n}.5 on LongQA.`,
      }),
    )
  const backup = await (await backupBlob(from.db, NOW)).text()
  const outcome = { taken: 0, refused: 0 }
  const done = await rounds('changed backups', async (random) => {
    const { db, library } = freshLibrary({ now: () => NOW })
    await library.save(paper({ id: 'arxiv:2601.77777', title: 'Was here before' }))
    const before = JSON.stringify(await contents(db))
    try {
      await restore(db, new Blob([mutate(random, backup)]))
      outcome.taken++
      expect(
        (await db.papers.toArray()).map(({ id }) => id),
        'nothing is lost',
      ).toContain('arxiv:2601.77777')
    } catch (error) {
      if (!(error instanceof ImportError || error instanceof LibraryError)) throw error
      outcome.refused++
      expect(JSON.stringify(await contents(db)), 'nothing is changed').toBe(before)
    } finally {
      await db.delete()
    }
  })
  console.log(`changed backups: ${outcome.taken} taken in, ${outcome.refused} refused`)
  expect(done).toBeGreaterThan(2)
})
