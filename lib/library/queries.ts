/** What pages ask of the library. Read only; every function is one read transaction or a single request. */
import type { Claim } from '../claims/types'
import type { ShownClaim } from './corrections'
import type { LibraryDatabase } from './database'
import { rowById } from './find'
import { newsText } from './news'
import type { ClaimChange, ClaimRow, NewsRow, PaperRow } from './rows'
import { savedCount } from './saved'
import type { Found } from './search/index'
import { claimsByPaper, hashesOf, newsRows, shownClaims, textsOf, userRows } from './shown'
import { papersWithTags } from './tags'
import { fold } from './text'
import { noteOf, tagsOf } from './user'

/** A saved paper as it is listed. */
export interface SavedPaper extends PaperRow {
  savedAt: string
  /** With the reader's corrections. */
  claims: ShownClaim[]
  tags: string[]
  note: string
  /** What changed since the reader last took note; empty for most. */
  news: PaperNews[]
}

/** News of one paper. */
export interface PaperNews {
  paperId: string
  why: NewsRow['why']
  /** When it was noticed, ISO. */
  at: string
  changes: (ClaimChange & {
    /** "v2 of the paper now claims 89.7 accuracy on LongQA; was 91.2", without a full stop. */
    text: string
  })[]
}

/** Which saved papers are asked for; all conditions must hold. */
export interface SavedQuery {
  /** Words that must all occur (parts of words will do) in title, authors, ids, metrics, benchmarks, tags or note. */
  search?: string
  /** Papers in the order to list them: what `Search.find` gave. Takes the place of `search`. */
  found?: Found
  /** Tags (paths or keys of `tagTree`) that a paper has, or ones below them. */
  tags?: readonly string[]
  /** Only papers with news. */
  news?: boolean
}

/** One stretch of the saved list. */
export interface SavedList {
  papers: SavedPaper[]
  /** Papers that the search found; all if there is none. Null where it was not counted. */
  matched: number | null
  /** Claims of the matched papers; null where they were not counted. */
  matchedClaims: number | null
  /** All saved papers; null where they were not counted. */
  total: number | null
}

/** How much is saved. Databases count entry by entry, so this takes its time in a large library. */
export async function savedTotals(db: LibraryDatabase): Promise<{ papers: number; claims: number }> {
  const [papers, claims] = await Promise.all([savedCount(db), db.claims.count()])
  return { papers, claims }
}

const isSaved = (row: PaperRow): row is SavedPaper => row.savedAt !== undefined

/** Papers that a query names by tag or news; null if it names none. */
async function narrowed(db: LibraryDatabase, { tags, news }: SavedQuery): Promise<Set<string> | null> {
  const sets: Set<string>[] = []
  if (tags && tags.length > 0) sets.push(await papersWithTags(db, tags))
  if (news) sets.push(new Set((await db.news.toCollection().primaryKeys()).map(([id]) => id)))
  const [first, ...rest] = sets
  return first ? new Set([...first].filter((id) => rest.every((set) => set.has(id)))) : null
}

/** Ids of the saved papers that a query means, latest saved first or in the order of `found`. */
async function findSaved(db: LibraryDatabase, query: SavedQuery): Promise<string[]> {
  const only = await narrowed(db, query)
  const among = (ids: readonly string[]) => (only ? ids.filter((id) => only.has(id)) : [...ids])
  const latest = db.papers.orderBy('savedAt').reverse()
  if (query.found) return among(query.found.ids)
  const wanted = fold(query.search ?? '')
    .split(' ')
    .filter(Boolean)
  if (wanted.length === 0) return among(await latest.primaryKeys())
  const rows = latest.filter((row) => wanted.every((word) => row.words?.includes(word) ?? false))
  return among(await rows.primaryKeys())
}

const isAll = ({ search, found, tags, news }: SavedQuery) =>
  fold(search ?? '') === '' && found === undefined && (tags ?? []).length === 0 && !news

/** How many claims these papers have. */
async function claimsOf(db: LibraryDatabase, ids: readonly string[], found: Found | undefined): Promise<number> {
  if (found) {
    const counts = new Map(found.ids.map((id, index) => [id, found.claims[index] ?? 0]))
    return ids.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0)
  }
  const rows = await db.papers.bulkGet([...ids])
  return rows.reduce((sum, row) => sum + (row?.claimCount ?? 0), 0)
}

/**
 * The saved papers, latest first (or as `found`).
 * @param query words to search for, or conditions; '' for all papers
 * @param limit how many to give with their claims
 * @param count false gives the stretch at once, without counting all: see `savedTotals`
 */
export function listSaved(
  db: LibraryDatabase,
  query: string | SavedQuery,
  limit: number,
  count = true,
): Promise<SavedList> {
  const asked = typeof query === 'string' ? { search: query } : query
  return db.transaction('r', db.papers, db.claims, db.abstracts, db.user, db.news, async () => {
    const total = count ? await savedCount(db) : null
    let ids: string[]
    let matched = total
    let matchedClaims: number | null
    if (isAll(asked)) {
      ids = await db.papers.orderBy('savedAt').reverse().limit(limit).primaryKeys()
      matchedClaims = count ? await db.claims.count() : null
    } else {
      const found = await findSaved(db, asked)
      const { all } = asked.found ?? {}
      matched = all?.papers ?? found.length
      matchedClaims = all?.claims ?? (await claimsOf(db, found, asked.found))
      ids = found.slice(0, limit)
    }
    const rows = (await db.papers.bulkGet(ids)).filter((row) => row !== undefined)
    const users = await userRows(db, ids)
    const claims = await shownClaims(db, await claimsByPaper(db, ids), users)
    const news = await newsOf(db, rows)
    const papers = rows.filter(isSaved).map((row) => ({
      ...row,
      claims: claims.get(row.id) ?? [],
      tags: tagsOf(users.get(row.id)),
      note: noteOf(users.get(row.id)),
      news: news.get(row.id) ?? [],
    }))
    return { papers, matched, matchedClaims, total }
  })
}

async function newsOf(db: LibraryDatabase, rows: readonly PaperRow[]): Promise<Map<string, PaperNews[]>> {
  const byId = new Map(rows.map((row) => [row.id, row]))
  const news = new Map<string, PaperNews[]>()
  for (const row of await newsRows(db, [...byId.keys()])) {
    const version = byId.get(row.paperId)?.textVersion ?? null
    const changes = row.changes.map((change) => ({ ...change, text: newsText(row, version, change) }))
    const one: PaperNews = { paperId: row.paperId, why: row.why, at: row.at, changes }
    news.set(row.paperId, [...(news.get(row.paperId) ?? []), one])
  }
  return news
}

/** How many saved papers have news. */
export async function newsCount(db: LibraryDatabase): Promise<number> {
  return new Set((await db.news.toCollection().primaryKeys()).map(([id]) => id)).size
}

/** A claim with its paper, as the comparison takes it. */
export interface ClaimOfPaper {
  paper: Pick<PaperRow, 'id' | 'title' | 'date' | 'url'>
  claim: Claim
}

/** Every claim of every saved paper, as it is shown. */
export function allSavedClaims(db: LibraryDatabase): Promise<ClaimOfPaper[]> {
  return db.transaction('r', db.papers, db.claims, db.abstracts, db.user, async () => {
    const [papers, claims, users] = await Promise.all([
      db.papers.orderBy('savedAt').toArray(),
      db.claims.toArray(),
      db.user.toArray(),
    ])
    const byId = new Map(papers.map(({ id, title, date, url }) => [id, { id, title, date, url }]))
    const rewritten = new Map(users.filter((row) => byId.has(row.paperId)).map((row) => [row.paperId, row]))
    const ofRewritten = new Map([...rewritten.keys()].map((id) => [id, [] as ClaimRow[]]))
    for (const claim of claims) ofRewritten.get(claim.paperId)?.push(claim)
    const shown = await shownClaims(db, ofRewritten, rewritten)
    return [...claims.filter((claim) => !rewritten.has(claim.paperId)), ...[...shown.values()].flat()].flatMap(
      (claim) => {
        const paper = byId.get(claim.paperId)
        return paper ? [{ paper, claim }] : []
      },
    )
  })
}

/** A saved paper with all that an export prints. */
export interface WholePaper {
  paper: PaperRow
  /** With the reader's corrections. */
  claims: ShownClaim[]
  /** Texts by hash, for abstract and sentences. */
  texts: Map<string, string>
  tags: string[]
  note: string
}

/**
 * Saved papers with claims and texts, latest saved first.
 * @param query as in `listSaved`; '' for the whole library
 * @param only ids of papers to give, of those found; all if left out
 */
export async function wholePapers(
  db: LibraryDatabase,
  query: string | SavedQuery = '',
  only?: ReadonlySet<string>,
): Promise<WholePaper[]> {
  const found = await savedIds(db, query)
  return wholePapersOf(db, only ? found.filter((id) => only.has(id)) : found)
}

/** Ids of the saved papers that a query means, in the order to list them. */
export function savedIds(db: LibraryDatabase, query: string | SavedQuery = ''): Promise<string[]> {
  const asked = typeof query === 'string' ? { search: query } : query
  return db.transaction('r', db.papers, db.user, db.news, async () => findSaved(db, asked))
}

/** These papers, those of them that are saved, with all that an export prints; in the order given. */
export function wholePapersOf(db: LibraryDatabase, ids: readonly string[]): Promise<WholePaper[]> {
  return db.transaction('r', db.papers, db.claims, db.abstracts, db.user, async () => {
    const papers = (await db.papers.bulkGet([...ids])).filter((row) => row !== undefined).filter(isSaved)
    return wholes(db, papers)
  })
}

/** Saved papers among `papers`, with all that hangs on them; inside a transaction over their tables. */
export async function wholes(db: LibraryDatabase, papers: readonly PaperRow[]): Promise<WholePaper[]> {
  const ids = papers.map((paper) => paper.id)
  const read = await claimsByPaper(db, ids)
  const users = await userRows(db, ids)
  const shown = await shownClaims(db, read, users)
  const keys = papers.flatMap(({ id, textHash }) => {
    const of = hashesOf(id, read.get(id) ?? [])
    return textHash === null || of.some(([, hash]) => hash === textHash)
      ? of
      : [...of, [id, textHash] as [string, string]]
  })
  const texts = await textsOf(db, keys)
  return papers.map((paper) => ({
    paper,
    claims: shown.get(paper.id) ?? [],
    texts: texts.get(paper.id) ?? new Map<string, string>(),
    tags: tagsOf(users.get(paper.id)),
    note: noteOf(users.get(paper.id)),
  }))
}

/** The abstract that claims of a paper point into; null if it is no longer kept. */
export async function abstractOf(db: LibraryDatabase, id: string, hash: string): Promise<string | null> {
  const row = await rowById(db, id)
  return row ? ((await db.abstracts.get([row.id, hash]))?.text ?? null) : null
}
