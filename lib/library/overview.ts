/** Everything that the library page filters, sorts and compares, in one read transaction. */
import { claimRows as rowsOf } from './claims'
import { corrected, type ShownClaim } from './corrections'
import type { LibraryDatabase } from './database'
import type { ClaimRow, NewsRow, PaperRow } from './rows'
import { correctionsOf, noteOf, tagsOf } from './user'

/** A paper of the library with its claims, light enough for ten thousand of them. */
export interface KnownPaper {
  row: PaperRow
  saved: boolean
  /** With the reader's corrections, in the order of the abstract. */
  claims: ShownClaim[]
  tags: string[]
  note: string
  /** How many of the reader's corrections hold. */
  corrections: number
  /** What changed since the reader last took note. */
  news: NewsRow[]
}

/**
 * @param seen also papers that were met and not saved, with the claims of their cached reading
 * @returns latest saved first, then latest seen
 */
export function overview(db: LibraryDatabase, seen: boolean): Promise<KnownPaper[]> {
  return db.transaction('r', [db.papers, db.claims, db.readings, db.abstracts, db.user, db.news], async () => {
    const [rows, claims, users, news, readings] = await Promise.all([
      seen ? db.papers.toArray() : db.papers.orderBy('savedAt').toArray(),
      db.claims.toArray(),
      db.user.toArray(),
      db.news.toArray(),
      seen ? db.readings.toArray() : [],
    ])
    const ofSaved = new Map<string, ClaimRow[]>()
    for (const claim of claims) {
      const list = ofSaved.get(claim.paperId)
      if (list) list.push(claim)
      else ofSaved.set(claim.paperId, [claim])
    }
    const read = new Map(readings.map((each) => [`${each.paperId} ${each.hash}`, each]))
    const words = new Map(users.map((user) => [user.paperId, user]))
    const told = new Map<string, NewsRow[]>()
    for (const each of news) told.set(each.paperId, [...(told.get(each.paperId) ?? []), each])
    const papers: KnownPaper[] = []
    for (const row of rows) {
      const saved = row.savedAt !== undefined
      const user = words.get(row.id)
      const reading = saved ? undefined : read.get(`${row.id} ${row.textHash}`)
      const own = saved
        ? (ofSaved.get(row.id) ?? [])
        : rowsOf(row.id, row.textHash ?? '', reading?.readBy ?? 0, reading?.claims ?? [])
      const corrections = correctionsOf(user)
      let shown: ShownClaim[] = own.sort((a, b) => a.index - b.index)
      if (corrections.length > 0) {
        const hashes = [...new Set(own.map((claim) => claim.hash))]
        const texts = await db.abstracts.bulkGet(hashes.map((hash): [string, string] => [row.id, hash]))
        const byHash = new Map(texts.flatMap((text) => (text ? [[text.hash, text.text] as const] : [])))
        shown = corrected(row.id, own, corrections, byHash).claims
      }
      const tags = tagsOf(user)
      const note = noteOf(user)
      papers.push({
        row,
        saved,
        claims: shown,
        tags,
        note,
        corrections: corrections.length,
        news: told.get(row.id) ?? [],
      })
    }
    const last = ({ row }: KnownPaper) => `${row.savedAt ? 1 : 0}${row.savedAt ?? row.lastSeen}`
    return papers.sort((a, b) => (last(a) > last(b) ? -1 : 1))
  })
}

/** Abstracts that claims of papers point into, by `paper id` + space + `hash`. */
export async function textsFor(
  db: LibraryDatabase,
  wanted: readonly (readonly [id: string, hash: string])[],
): Promise<Map<string, string>> {
  const rows = await db.abstracts.bulkGet(wanted.map(([id, hash]): [string, string] => [id, hash]))
  return new Map(rows.flatMap((row) => (row ? [[`${row.paperId} ${row.hash}`, row.text] as const] : [])))
}
