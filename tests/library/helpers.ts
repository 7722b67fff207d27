import 'fake-indexeddb/auto'
import { blankClaim } from '../../lib/claims/blank'
import type { Claim, Reading } from '../../lib/claims/types'
import { LibraryDatabase } from '../../lib/library/database'
import { Library, type LibraryOptions, type Reader } from '../../lib/library/library'
import type { Paper } from '../../lib/sites/types'

/** A paper as a site would give it. */
export function paper(over: Partial<Paper> = {}): Paper {
  return {
    id: 'arxiv:2601.00001',
    aliases: [],
    version: null,
    title: 'Sparse Memory Layers for Long Documents',
    authors: ['Ann Author', 'Bob Writer'],
    abstract: 'We reach 81.5 accuracy on LongQA.',
    date: '2026-01-02',
    url: 'https://arxiv.org/abs/2601.00001',
    site: 'arxiv',
    ...over,
  }
}

/** A claim with everything unsaid. */
export function claim(over: Partial<Claim> = {}): Claim {
  return {
    ...blankClaim(),
    span: [9, 13],
    surface: '81.5',
    value: 81.5,
    metric: 'accuracy',
    benchmark: ['LongQA'],
    benchmarkIds: over.benchmark?.map(() => null) ?? [null],
    higherIsBetter: true,
    sentence: [0, 33],
    confidence: 0.9,
    ...over,
  }
}

/** Reads every number as a score on LongQA and counts how often it was asked. */
export function countingReader(version = 1): Reader & { asked: string[] } {
  const asked: string[] = []
  return {
    version,
    asked,
    read(abstract: string): Reading {
      asked.push(abstract)
      const claims = [...abstract.matchAll(/\d+(\.\d+)?/g)].map((match) =>
        claim({
          span: [match.index, match.index + match[0].length],
          surface: match[0],
          value: Number(match[0]),
          sentence: [0, abstract.length],
        }),
      )
      return { claims, benchmarks: claims.length > 0 ? ['LongQA'] : [] }
    },
  }
}

let count = 0

/** A library of its own, on an empty database. */
export function freshLibrary(options: LibraryOptions = {}, reader = countingReader()) {
  count += 1
  const db = new LibraryDatabase(`test-${count}`)
  return { db, reader, library: new Library(db, reader, options) }
}

/** Everything a library holds, to compare; lists that are sets in one order. */
export async function contents(db: LibraryDatabase) {
  const byText = (a: unknown, b: unknown) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
  const papers = (await db.papers.toArray()).map((row) => ({
    ...row,
    aliases: row.aliases.toSorted(),
    sites: row.sites.toSorted(),
    links: row.links.toSorted(byText),
  }))
  const [abstracts, readings, claims, user] = await Promise.all([
    db.abstracts.toArray(),
    db.readings.toArray(),
    db.claims.toArray(),
    db.user.toArray(),
  ])
  return { papers, abstracts, readings, claims, user }
}
