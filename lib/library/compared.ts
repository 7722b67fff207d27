/** The claims that a comparison is over, by index: what it costs grows with them and not with the library. */
import { benchmarkKeys, metricKey } from './claim-keys'
import type { ShownClaim } from './corrections'
import type { LibraryDatabase } from './database'
import { claimsByPaper, shownClaims, userRows } from './shown'

/** A benchmark (of any metric), or a metric (on any benchmark), by key. */
export type Wanted = { benchmark: string } | { metric: string }

/**
 * Claims of saved papers as they are shown, in no order. Papers with corrections are known by the counts of `summary.ts`,
 * which have to be caught up with.
 */
export function claimsOn(db: LibraryDatabase, wanted: Wanted): Promise<ShownClaim[]> {
  const means = (claim: ShownClaim) =>
    'benchmark' in wanted ? benchmarkKeys(claim).includes(wanted.benchmark) : metricKey(claim) === wanted.metric
  return db.transaction('r', db.claims, db.abstracts, db.user, db.shares, async () => {
    const read =
      'benchmark' in wanted
        ? db.claims.where('benchmarkKeys').equals(wanted.benchmark)
        : db.claims.where('metricKey').equals(wanted.metric)
    const [claims, rewritten] = await Promise.all([
      read.toArray(),
      db.shares.where('corrected').equals(1).primaryKeys(), // their claims may say something else than was read
    ])
    if (rewritten.length === 0) return claims
    const shown = await shownClaims(db, await claimsByPaper(db, rewritten), await userRows(db, rewritten))
    const among = new Set(rewritten)
    return [...claims.filter(({ paperId }) => !among.has(paperId)), ...[...shown.values()].flat().filter(means)]
  })
}

/** What is printed of a paper beside its claims. */
export interface PaperHead {
  id: string
  title: string
  date: string | null
  url: string
}

/** Heads of saved papers; those that are no longer saved are left out. */
export async function headsOf(db: LibraryDatabase, ids: readonly string[]): Promise<Map<string, PaperHead>> {
  const rows = await db.papers.bulkGet([...ids])
  return new Map(
    rows.flatMap((row) =>
      row?.savedAt === undefined
        ? []
        : [[row.id, { id: row.id, title: row.title, date: row.date, url: row.url }] as const],
    ),
  )
}
