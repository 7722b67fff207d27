/** Claims as rows of the library, and what is derived from them for searching. */
import type { Claim } from '../claims/types'
import { benchmarkKeys, metricKey } from './claim-keys'
import type { ClaimRow, PaperRow, UserRow } from './rows'
import { fold } from './text'
import { noteOf, tagsOf } from './user'

/** Rows to store for the claims that a text of `paperId` gave. */
export function claimRows(paperId: string, hash: string, readBy: number, claims: readonly Claim[]): ClaimRow[] {
  return claims.map((claim, index) => ({
    ...claim,
    paperId,
    index,
    hash,
    readBy,
    benchmarkKeys: benchmarkKeys(claim),
    metricKey: metricKey(claim),
  }))
}

/** What the search looks through: title, authors, ids, metrics, benchmarks and date of a paper, and the reader's words. */
export function searchWords(paper: PaperRow, claims: readonly Claim[], user?: UserRow): string {
  const names = new Set(claims.flatMap((claim) => [claim.metric ?? '', ...claim.benchmark]))
  const own = [noteOf(user), ...tagsOf(user)]
  return fold([paper.title, ...paper.authors, paper.id, ...paper.aliases, paper.date ?? '', ...names, ...own].join(' '))
}
