/** The claims that the baseline ledger is over: gathered a batch of papers at a time, so that the rest of a library is not kept. */
import type { Entry } from '../comparison/facets'
import { measureOf } from '../comparison/measure'
import { ownNames, systemOf } from '../comparison/system'
import type { ShownClaim } from './corrections'
import type { LibraryDatabase } from './database'
import { allKnown, type KnownPaper, seenPapers, textsFor } from './overview'

/** @returns claims that may be said of a system by others or by its own paper, those of others with their abstract */
async function entriesOf(db: LibraryDatabase, papers: readonly KnownPaper[]): Promise<Entry[]> {
  const scores = papers.flatMap(({ row: { id, title, date, url }, claims }) =>
    claims
      .filter((claim) => claim.benchmark.length > 0 && measureOf(claim)?.kind === 'score')
      .map((claim) => ({ paper: { id, title, date, url }, claim })),
  )
  const wanted = new Map<string, readonly [string, string]>()
  for (const { paper, claim } of scores)
    if (claim.role === 'other' && !claim.quote && claim.hash !== '')
      wanted.set(`${paper.id} ${claim.hash}`, [paper.id, claim.hash])
  const texts = wanted.size > 0 ? await textsFor(db, [...wanted.values()]) : new Map<string, string>()
  return scores.flatMap(({ paper, claim }): Entry[] => {
    if (claim.role === 'own') return ownNames(paper.title).length > 0 ? [{ paper, claim }] : []
    const abstract = claim.quote ?? texts.get(`${paper.id} ${claim.hash}`) ?? null
    return systemOf(claim, abstract) === null ? [] : [{ paper, claim, abstract }]
  })
}

/**
 * @param seen also of papers that were met and not saved
 * @param stopped asked now and then; what was gathered is dropped if so
 */
export async function ledgerEntries(db: LibraryDatabase, seen: boolean, stopped: () => boolean): Promise<Entry[]> {
  const entries: Entry[] = []
  for await (const { papers } of allKnown(db)) {
    if (stopped()) return []
    entries.push(...(await entriesOf(db, papers)))
  }
  if (seen) entries.push(...(await entriesOf(db, await seenPapers(db))))
  return entries
}

/** Texts that these claims point into, by paper and text as `textsFor` names them. */
export function textsOfEntries(db: LibraryDatabase, entries: readonly Entry[]): Promise<Map<string, string>> {
  const wanted = new Map<string, readonly [string, string]>()
  for (const { paper, claim } of entries) {
    const { hash } = claim as ShownClaim
    if (hash !== '') wanted.set(`${paper.id} ${hash}`, [paper.id, hash])
  }
  return textsFor(db, [...wanted.values()])
}
