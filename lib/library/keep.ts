/**
 * Writing papers down. Everything here runs inside one read-write transaction over all tables, so nothing but Dexie
 * is awaited: hashing and reading of texts happen before (see `library.ts`).
 */
import { Dexie } from 'dexie'
import type { Reading } from '../claims/types'
import type { Paper } from '../sites/types'
import { claimRows, searchWords } from './claims'
import type { LibraryDatabase } from './database'
import { merge, rowOf } from './identity'
import { noteNews } from './note-news'
import { moveOrigins, noteOrigins, originsOf } from './origins'
import type { ClaimRow, NewsRow, PaperRow, UserRow } from './rows'
import { sorted } from './text'
import { touch } from './touch'
import { mergeUser } from './user'

/** A text with what it gave. */
export interface ReadText {
  hash: string
  text: string
  reading: Reading
}

/** A paper with its texts read, ready to be written down. */
export interface Prepared {
  paper: Paper
  /** The abstract that the page showed; null if it showed none. */
  shown: ReadText | null
  /** The abstract that the library's claims are to come from, which may be a newer one met elsewhere. */
  kept: ReadText | null
  /** Whether what the page is to show was read from an excerpt. */
  partial?: boolean
}

/** More wordings of one abstract than this are not kept: versions are few, and a page could invent any number. */
const MOST_WORDINGS = 6

/** A sighting within this time changes nothing worth a write. */
const SAME_VISIT = 60 * 60 * 1000

/** Bounds of the compound keys that begin with `id`. */
export const ofPaper = (id: string): [unknown[], unknown[]] => [
  [id, Dexie.minKey],
  [id, Dexie.maxKey],
]

/** Everything but the paper's row itself. */
async function removeParts(db: LibraryDatabase, id: string): Promise<void> {
  const [from, to] = ofPaper(id)
  await Promise.all([
    db.abstracts.where('[paperId+hash]').between(from, to).delete(),
    db.readings.where('[paperId+hash]').between(from, to).delete(),
    db.claims.where('[paperId+index]').between(from, to).delete(),
    db.origins.where('[paperId+key]').between(from, to).delete(),
    db.news.where('[paperId+why]').between(from, to).delete(),
  ])
}

/** Removes papers with all that hangs on them, but for the reader's own words. */
export async function removePapers(db: LibraryDatabase, ids: readonly string[]): Promise<void> {
  for (const id of ids) await removeParts(db, id)
  await db.papers.bulkDelete([...ids])
}

/** Moves texts, readings and claims of a paper that turned out to be `to`. */
export async function movePaper(db: LibraryDatabase, from: string, to: string): Promise<void> {
  const [low, high] = ofPaper(from)
  const [abstracts, readings, claims, present] = await Promise.all([
    db.abstracts.where('[paperId+hash]').between(low, high).toArray(),
    db.readings.where('[paperId+hash]').between(low, high).toArray(),
    db.claims.where('[paperId+index]').between(low, high).toArray(),
    db.claims
      .where('[paperId+index]')
      .between(...ofPaper(to))
      .count(),
  ])
  const user = await db.user.get(from)
  if (user) {
    await db.user.delete(from)
    await db.user.put(mergeUser(to, user, await db.user.get(to)))
  }
  await moveOrigins(db, from, to)
  const news = await db.news
    .where('[paperId+why]')
    .between(...ofPaper(from))
    .toArray()
  await removePapers(db, [from])
  if (present === 0) await db.news.bulkPut(news.map((row) => ({ ...row, paperId: to })))
  await touch(db, [from])
  await db.abstracts.bulkPut(abstracts.map((row) => ({ ...row, paperId: to })))
  await db.readings.bulkPut(readings.map((row) => ({ ...row, paperId: to })))
  if (present === 0) await db.claims.bulkPut(claims.map((row) => ({ ...row, paperId: to })))
}

/** Texts that a split or news would miss. */
async function neededTexts(db: LibraryDatabase, row: PaperRow): Promise<Set<string | null>> {
  const [origins, news] = await Promise.all([originsOf(db, row.id), db.news.get([row.id, 'version'])])
  return new Set([...origins.map((origin) => origin.row.textHash), news?.hash ?? null])
}

async function putText(db: LibraryDatabase, row: PaperRow, prepared: Prepared, readBy: number): Promise<void> {
  const { shown, paper } = prepared
  if (shown && !(await db.abstracts.get([row.id, shown.hash]))) {
    await db.abstracts.put({
      paperId: row.id,
      hash: shown.hash,
      text: shown.text,
      version: paper.version,
      site: paper.site,
      seenAt: row.lastSeen,
    })
    const wordings = await db.abstracts
      .where('[paperId+hash]')
      .between(...ofPaper(row.id))
      .toArray()
    const needed = wordings.length > MOST_WORDINGS ? await neededTexts(db, row) : new Set<string | null>()
    const old = wordings
      .filter((each) => each.hash !== shown.hash && !needed.has(each.hash) && each.hash !== row.textHash)
      .sort((a, b) => (a.seenAt < b.seenAt ? 1 : -1))
      .slice(MOST_WORDINGS - 2)
      .map((each): [string, string] => [row.id, each.hash])
    await db.abstracts.bulkDelete(old)
    await db.readings.bulkDelete(old)
  }
  for (const each of [shown, prepared.kept]) {
    if (!each) continue
    const have = await db.readings.get([row.id, each.hash])
    if (have === undefined || have.readBy < readBy)
      await db.readings.put({ paperId: row.id, hash: each.hash, readBy, ...each.reading })
  }
}

/** What `writeClaims` is to know of the time before. */
export interface Earlier {
  /** The row as it was; undefined if it was not saved. */
  prior: PaperRow | undefined
  now: string
  /** See `noteNews`. */
  baseline?: NewsRow['claims'] | undefined
}

/** What the claims that stand were read from; null if none were read yet. */
function standing(claims: readonly ClaimRow[], prior: PaperRow | undefined) {
  const [first] = claims
  if (first) return first.readBy > 0 ? { hash: first.hash, readBy: first.readBy, claims } : null
  if (!prior?.readBy || prior.textHash === null) return null
  return { hash: prior.textHash, readBy: prior.readBy, claims }
}

/** Stores the claims of a saved paper anew and what is derived from them in its row (which the caller then puts). */
export async function writeClaims(
  db: LibraryDatabase,
  row: PaperRow,
  kept: ReadText | null,
  readBy: number,
  { prior, now, baseline }: Earlier,
): Promise<void> {
  const [from, to] = ofPaper(row.id)
  const before = await db.claims.where('[paperId+index]').between(from, to).toArray()
  const claims = kept ? claimRows(row.id, kept.hash, readBy, kept.reading.claims) : before
  if (kept) {
    await db.claims.where('[paperId+index]').between(from, to).delete()
    await db.claims.bulkPut(claims as ClaimRow[])
    await noteNews(db, row, standing(before, prior), claims, readBy, now, baseline)
  }
  // claims of another wording stay for now and are marked as stale, so that the next look reads the right text
  row.readBy = kept || row.textHash === null ? readBy : 0
  row.claimCount = claims.length
  row.words = searchWords(row, claims, await db.user.get(row.id))
  await touch(db, [row.id])
}

/** Writes down anew what the search looks through, after the reader's own words changed. */
export async function refreshWords(db: LibraryDatabase, row: PaperRow, user: UserRow): Promise<void> {
  if (row.savedAt === undefined) return
  const claims = await db.claims
    .where('[paperId+index]')
    .between(...ofPaper(row.id))
    .toArray()
  const words = searchWords(row, claims, user)
  if (words !== row.words) await db.papers.put({ ...row, words })
  await touch(db, [row.id]) // corrections are searched too, and stand in no other place
}

/** What a row holds about its stored claims. */
function derived({ readBy, claimCount, words }: PaperRow): Partial<PaperRow> {
  return readBy === undefined ? {} : { readBy, claimCount, words }
}

/** True if two times are so near that moving one to the other is not worth a write. */
function near(a: string | null, b: string | null): boolean {
  return a === b || Math.abs(Date.parse(a ?? '') - Date.parse(b ?? '')) <= SAME_VISIT
}

/** True if writing would change nothing but the times of a sighting minutes ago. */
function unchanged(row: PaperRow, old: PaperRow): boolean {
  const linkAt = new Map(old.links.map(({ site, at }) => [site, at]))
  if (!near(row.lastSeen, old.lastSeen) || !near(row.textAt, old.textAt)) return false
  if (row.links.some(({ site, at }) => !near(at, linkAt.get(site) ?? null))) return false
  const bare = ({ lastSeen: _, textAt: __, words: ___, claimCount: ____, links, ...rest }: PaperRow) => ({
    ...rest,
    links: links.map(({ site, url }) => `${site} ${url}`).sort(),
  })
  return JSON.stringify(sorted(bare(row))) === JSON.stringify(sorted(bare(old)))
}

/** What of a row the library page filters and orders by, beside what hangs on its claims. */
const toldApart = ({ date, authors, sites }: PaperRow) => JSON.stringify([date, authors, sites])

/**
 * Writes one paper down: merges it with what is kept of it, stores its texts and readings and, if it is saved, its claims.
 * @param rows rows that are this paper (see `find.ts`)
 * @param saveAt ISO time to save it at; null only notes that it was seen
 * @returns the row as it now stands
 */
export async function keep(
  db: LibraryDatabase,
  rows: readonly PaperRow[],
  prepared: Prepared,
  readBy: number,
  now: string,
  saveAt: string | null,
): Promise<PaperRow> {
  const row = merge(rows, prepared.paper, prepared.shown?.hash ?? null, now)
  const [only] = rows
  const known = rows.length === 1 && only?.id === row.id ? only : undefined
  if (saveAt !== null && (row.savedAt === undefined || saveAt < row.savedAt)) row.savedAt = saveAt
  if (known) Object.assign(row, derived(known))
  await noteOrigins(db, rows, rowOf(prepared.paper, prepared.shown?.hash ?? null, now), row.id)
  for (const old of rows) if (old.id !== row.id) await movePaper(db, old.id, row.id)
  const kept = prepared.kept?.hash === row.textHash ? prepared.kept : null
  await putText(db, row, { ...prepared, kept }, readBy)
  const fresh =
    known?.savedAt !== undefined &&
    known.textHash === row.textHash &&
    known.readBy === readBy &&
    known.title === row.title &&
    known.aliases.length === row.aliases.length
  const prior = rows.find((old) => old.savedAt !== undefined)
  if (row.savedAt !== undefined && !fresh) await writeClaims(db, row, kept, readBy, { prior, now })
  if (!known || !unchanged(row, known)) await db.papers.put(row)
  if (known && fresh && toldApart(row) !== toldApart(known)) await touch(db, [row.id])
  return row
}
