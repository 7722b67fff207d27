/** Claims as they are shown: as read, with the reader's corrections over them. Inside a transaction over their tables. */
import { Dexie } from 'dexie'
import { corrected, type ShownClaim } from './corrections'
import type { LibraryDatabase } from './database'
import type { ClaimRow, NewsRow, UserRow } from './rows'
import { correctionsOf } from './user'

/** Claims as read, in the order of their papers' abstracts. */
export async function claimsByPaper(db: LibraryDatabase, ids: string[]): Promise<Map<string, ClaimRow[]>> {
  // a range for each, all asked for at once: one cursor over all of them takes a turn for every claim
  const claims = await Promise.all(
    ids.map((id) => db.claims.where('[paperId+index]').between([id, Dexie.minKey], [id, Dexie.maxKey]).toArray()),
  )
  return new Map(ids.map((id, at) => [id, claims[at] ?? []]))
}

export async function userRows(db: LibraryDatabase, ids: string[]): Promise<Map<string, UserRow>> {
  const rows = await db.user.bulkGet(ids)
  return new Map(rows.flatMap((row) => (row ? [[row.paperId, row]] : [])))
}

/** What changed in these papers since the reader last took note. */
export async function newsRows(db: LibraryDatabase, ids: readonly string[]): Promise<NewsRow[]> {
  const keys = ids.flatMap((id): [string, NewsRow['why']][] => [
    [id, 'version'],
    [id, 'reading'],
  ])
  return (await db.news.bulkGet(keys)).filter((row) => row !== undefined)
}

/** Texts of papers by paper and hash; only those that `wanted` names. */
export async function textsOf(db: LibraryDatabase, wanted: [id: string, hash: string][]) {
  const texts = new Map<string, Map<string, string>>()
  for (const row of await db.abstracts.bulkGet(wanted)) {
    if (row) texts.set(row.paperId, (texts.get(row.paperId) ?? new Map()).set(row.hash, row.text))
  }
  return texts
}

const NO_TEXTS: ReadonlyMap<string, string> = new Map()

/** Claims of papers as they are shown. Texts are only asked for where corrections need them. */
export async function shownClaims(db: LibraryDatabase, claims: Map<string, ClaimRow[]>, users: Map<string, UserRow>) {
  const shown = new Map<string, ShownClaim[]>(claims)
  const touched = [...users.values()].filter((row) => correctionsOf(row).length > 0)
  const keys = touched.flatMap(({ paperId }) => hashesOf(paperId, claims.get(paperId) ?? []))
  const texts = keys.length > 0 ? await textsOf(db, keys) : new Map<string, Map<string, string>>()
  for (const user of touched) {
    const { paperId } = user
    const read = claims.get(paperId) ?? []
    shown.set(paperId, corrected(paperId, read, correctionsOf(user), texts.get(paperId) ?? NO_TEXTS).claims)
  }
  return shown
}

export function hashesOf(id: string, claims: readonly ClaimRow[]): [string, string][] {
  return [...new Set(claims.map((claim) => claim.hash))].map((hash) => [id, hash])
}
