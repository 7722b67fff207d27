/**
 * Writing news down, inside the transaction that replaces a paper's claims. What the reader saw last is kept until he has
 * taken note of the change, so that v1 → v2 → v3 is told as v1 → v3, and v1 → v2 → v1 not at all.
 */
import type { LibraryDatabase } from './database'
import { explain } from './errors'
import { claimNews } from './news'
import { type ClaimRow, type NewsRow, type PaperRow, QUOTED_ONLY } from './rows'
import { touch } from './touch'

/** Claims as they stood, and what they were read from. */
interface Before {
  hash: string
  readBy: number
  claims: readonly ClaimRow[]
}

/**
 * @param row the paper as it now stands
 * @param before null if its claims had not been read yet: then nothing is news
 * @param after the claims as they now stand, of the text `row.textHash`
 * @param baseline claims that newer rules find in the text of news that is already noted, so that a change of the rules is
 *   not told as one of the paper
 */
export async function noteNews(
  db: LibraryDatabase,
  row: PaperRow,
  before: Before | null,
  after: readonly ClaimRow[],
  readBy: number,
  now: string,
  baseline?: NewsRow['claims'],
): Promise<void> {
  if (!before || row.textHash === null) return
  const [version, reading] = await db.news.bulkGet([
    [row.id, 'version'],
    [row.id, 'reading'],
  ])
  const sameText = before.hash === row.textHash
  if (sameText && before.readBy === readBy) return
  if (!sameText || version) {
    const from = version ?? (await fresh(db, row, before))
    if (from === null) return
    const claims = baseline ?? from.claims
    await put(
      db,
      { ...from, claims, readBy: baseline ? readBy : from.readBy, at: sameText ? from.at : now },
      row,
      after,
    )
    if (reading) await db.news.delete([row.id, 'reading'])
    return
  }
  const { hash, readBy: oldRules } = before
  const claims = plainClaims(before.claims)
  const first = { paperId: row.id, why: 'reading', hash, version: null, readBy: oldRules, claims, changes: [] } as const
  await put(db, { ...first, changes: [], ...reading, at: now }, row, after)
}

async function fresh(db: LibraryDatabase, row: PaperRow, before: Before): Promise<NewsRow | null> {
  const text = await db.abstracts.get([row.id, before.hash])
  // a few quoted sentences gave way to the abstract: that is no other version
  if (!text || text.version === QUOTED_ONLY) return null
  const claims = plainClaims(before.claims)
  return { ...before, claims, paperId: row.id, why: 'version', at: '', version: text.version, changes: [] }
}

/** Without what the library adds to a claim. */
function plainClaims(claims: readonly (ClaimRow | NewsRow['claims'][number])[]): NewsRow['claims'] {
  return claims.map((claim) => {
    const {
      paperId: _,
      index: __,
      hash: ___,
      readBy: ____,
      benchmarkKeys: _____,
      metricKey: ______,
      ...rest
    } = claim as ClaimRow
    return rest
  })
}

async function put(db: LibraryDatabase, from: NewsRow, row: PaperRow, after: readonly ClaimRow[]): Promise<void> {
  const sameText = from.hash === row.textHash
  // back at the text that the reader knows: the version is none that is new
  const changes = from.why === 'version' && sameText ? [] : claimNews(from.claims, plainClaims(after), sameText)
  if (changes.length > 0) await db.news.put({ ...from, changes })
  else await db.news.delete([row.id, from.why])
}

/** The reader has taken note: what stands now is what later changes are told against. @throws LibraryError */
export async function dismissNews(db: LibraryDatabase, paperIds: readonly string[]): Promise<void> {
  try {
    await db.transaction('rw', db.news, db.touched, async () => {
      await db.news
        .where('paperId')
        .anyOf([...paperIds])
        .delete()
      await touch(db, paperIds)
    })
  } catch (error) {
    throw explain(error)
  }
}
