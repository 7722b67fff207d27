import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupBlob } from '../../lib/library/backup'
import type { LibraryDatabase } from '../../lib/library/database'
import { importPapers } from '../../lib/library/import'
import type { Library } from '../../lib/library/library'
import { restore } from '../../lib/library/restore'
import type { UserRow } from '../../lib/library/rows'
import { correct, setNote, setTags } from '../../lib/library/words'
import type { Paper } from '../../lib/sites/types'
import { contents, freshLibrary, paper } from './helpers'

/**
 * Two papers, each known by several ids; a sighting shows some of them, on some site, in some version. Sightings are hours
 * apart: of two within the hour the second is not written down (`keep.ts`), which only moves times.
 */
interface Event {
  at: Date
  paper: Paper
  /** Seen, saved, saved and written about or corrected, or taken out of a file. */
  what: 'seen' | 'saved' | 'tagged' | 'noted' | 'corrected' | 'imported'
  words: string
}

const IDS = [
  ['arxiv:2601.00001', 'doi:10.1/one', 'openreview:one'],
  ['arxiv:2601.00002', 'doi:10.1/two', 'acl:two'],
] as const
const TITLES = ['Sparse Memory Layers for Long Documents', 'A Survey of Quite Another Matter'] as const
const SITES = ['arxiv', 'huggingface', 'openreview'] as const

/** Every event shows the paper's first id or a title, so that in the end all are known to be one. */
const event = fc
  .record({
    which: fc.constantFrom(0 as const, 1 as const),
    ids: fc.subarray([0, 1, 2] as const, { minLength: 1 }),
    site: fc.constantFrom(...SITES),
    version: fc.constantFrom(null, 1, 2),
    text: fc.constantFrom(null, 'It reaches 70.5 here.', 'It reaches 71.5 and 30 there.'),
    what: fc.constantFrom('seen', 'saved', 'tagged', 'noted', 'corrected', 'imported' as const),
    words: fc.constantFrom('x', 'y/z', 'w'),
  })
  .map(({ which, ids, site, version, text, what, words }) => {
    const [first = IDS[which][0], ...aliases] = ids.map((index) => IDS[which][index])
    const url = `https://example.org/${site}/${which}`
    const shown = paper({
      id: first,
      aliases: [...aliases] as string[],
      title: TITLES[which],
      site,
      version,
      abstract: text,
      url,
    })
    return { paper: shown, what, words } as Omit<Event, 'at'>
  })

const events = fc
  .array(event, { minLength: 2, maxLength: 7 })
  .map((list) => list.map((each, index): Event => ({ ...each, at: new Date(Date.UTC(2026, 0, 1, 2 * index)) })))

async function happen(library: Library, db: LibraryDatabase, { at, paper, what, words }: Event): Promise<void> {
  if (what === 'seen') await library.read([paper])
  else if (what === 'imported') {
    const imported = { paper, quoted: false, savedAt: at.toISOString(), tags: [words], note: words }
    await importPapers(db, { papers: [imported], problems: [] }, at)
    await library.reread()
  } else await library.save(paper, at.toISOString())
  if (what === 'corrected')
    await correct(db, paper.id, { kind: 'add', words: { value: 7, metric: words }, quote: '' }, at)
  if (what === 'tagged') await setTags(db, paper.id, [words], at)
  if (what === 'noted') await setNote(db, paper.id, words, at)
}

/** A library that the events came to in this order, each at its own time. */
async function lived(list: readonly Event[]): Promise<LibraryDatabase> {
  let now = new Date(0)
  const { db, library } = freshLibrary({ now: () => now })
  for (const each of list) {
    now = each.at
    await happen(library, db, each)
  }
  await library.reread()
  return db
}

/** What must be the same: not the time at which a wording was first stored, nor that of the last unchanged sighting. */
async function essence(db: LibraryDatabase, only: 'all' | 'saved' = 'all') {
  const { papers, abstracts, claims, user } = await contents(db)
  const kept = papers.filter((row) => only === 'all' || row.savedAt !== undefined)
  const ids = new Set(kept.map((row) => row.id))
  return {
    papers: kept,
    texts: abstracts.filter((row) => ids.has(row.paperId)).map((row) => [row.paperId, row.hash]),
    claims,
    user: user.map(({ changedAt: _, ...row }: UserRow) => row),
  }
}

/** What is written comes after all that was written before, so its order is the order of time: merging covers it. */
const unwritten = ({ what }: Event) => what === 'seen' || what === 'saved'

describe('any order', () => {
  it('of sightings and saves gives the same library', async () => {
    await fc.assert(
      fc.asyncProperty(
        events.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))),
        async ([list, shuffled]) => {
          const one = await lived(list.filter(unwritten))
          const other = await lived(shuffled.filter(unwritten))
          expect(await essence(other)).toEqual(await essence(one))
        },
      ),
      { numRuns: 60 },
    )
  }, 120_000)

  it('of merging libraries that lived apart, with edits and imports, gives the same, however often', async () => {
    await fc.assert(
      fc.asyncProperty(events, events, events, async (a, b, c) => {
        const files: Blob[] = []
        for (const list of [a, b, c]) files.push(await backupBlob(await lived(list), new Date(0)))
        const merge = async (order: number[]) => {
          const { db, library } = freshLibrary()
          for (const index of order) await restore(db, files[index] as Blob)
          await library.reread()
          return essence(db, 'saved')
        }
        const first = await merge([0, 1, 2])
        expect(await merge([2, 0, 1])).toEqual(first)
        expect(await merge([1, 2, 1, 0, 2, 0])).toEqual(first)
      }),
      { numRuns: 30 },
    )
  }, 120_000)
})
