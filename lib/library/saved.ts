/** The little that is asked of the library wherever papers are shown: a file of its own, so that the popup opens with it. */
import type { LibraryDatabase } from './database'

/** Of the rules that counts are kept by (`summary.ts`). To be raised when the same claims count otherwise. */
export const SUMMARY_VERSION = 2

/** How many papers are saved. */
export function savedCount(db: LibraryDatabase): Promise<number> {
  return db.papers.orderBy('savedAt').count() // the index holds saved papers alone
}

/** How much is saved, as it was counted last. */
export interface Totals {
  papers: number
  claims: number
  /** Nothing changed since. */
  exact: boolean
  /** Entry of `touched` up to which all is counted. */
  upTo: number
}

/**
 * @returns `kept` is null if it was never counted to the end; `stamp` is the last entry of `touched`, another one for each
 *   change of saved papers
 */
export function keptTotals(db: LibraryDatabase): Promise<{ kept: Totals | null; stamp: number }> {
  return db.transaction('r', db.summary, db.touched, async () => {
    const [row, last] = await Promise.all([db.summary.get('summary'), db.touched.orderBy('n').last()])
    const stamp = last?.n ?? 0
    if (row?.version !== SUMMARY_VERSION || row.after !== null) return { kept: null, stamp }
    return { kept: { papers: row.papers, claims: row.claims, exact: row.upTo >= stamp, upTo: row.upTo }, stamp }
  })
}

/** Which of these ids belong to saved papers, by their own id or an alias, and when each was saved. */
export function savedAmong(db: LibraryDatabase, ids: readonly string[]): Promise<Map<string, string>> {
  return db.transaction('r', db.papers, async () => {
    const [own, others] = await Promise.all([
      db.papers.bulkGet([...ids]),
      db.papers.where('aliases').anyOf(ids).distinct().toArray(),
    ])
    const known = new Map<string, string>()
    for (const row of [...own, ...others]) {
      if (row?.savedAt === undefined) continue
      for (const id of [row.id, ...row.aliases]) known.set(id, row.savedAt)
    }
    return new Map(ids.flatMap((id) => (known.has(id) ? [[id, known.get(id) as string]] : [])))
  })
}
