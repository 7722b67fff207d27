/** What pages ask of the library. Read only; every function is one read transaction or a single request. */
import type { Claim } from '../claims/types'
import type { LibraryDatabase } from './database'
import { rowById } from './find'
import type { ClaimRow, PaperRow } from './rows'
import { fold } from './text'

/** A saved paper as it is listed. */
export interface SavedPaper extends PaperRow {
  savedAt: string
  claims: ClaimRow[]
}

/** One stretch of the saved list. */
export interface SavedList {
  papers: SavedPaper[]
  /** Papers that the search found; all if there is none. */
  matched: number
  /** Claims of the matched papers. */
  matchedClaims: number
  /** All saved papers. */
  total: number
}

const isSaved = (row: PaperRow): row is SavedPaper => row.savedAt !== undefined

/** How many papers are saved. */
export function savedCount(db: LibraryDatabase): Promise<number> {
  return db.papers.orderBy('savedAt').count() // the index holds saved papers alone
}

async function claimsByPaper(db: LibraryDatabase, ids: string[]): Promise<Map<string, ClaimRow[]>> {
  const byPaper = new Map<string, ClaimRow[]>(ids.map((id) => [id, []]))
  for (const claim of await db.claims.where('paperId').anyOf(ids).toArray()) byPaper.get(claim.paperId)?.push(claim)
  for (const claims of byPaper.values()) claims.sort((a, b) => a.index - b.index)
  return byPaper
}

/** Saved papers whose words hold every word of `search`, latest saved first. */
async function findSaved(db: LibraryDatabase, search: string): Promise<PaperRow[]> {
  const wanted = fold(search).split(' ').filter(Boolean)
  const rows = db.papers.orderBy('savedAt').reverse()
  return rows.filter((row) => wanted.every((word) => row.words?.includes(word) ?? false)).toArray()
}

/**
 * The saved papers, latest first.
 * @param search words that must all occur in title, authors, ids, metrics or benchmarks; '' for all papers
 * @param limit how many to give with their claims
 */
export function listSaved(db: LibraryDatabase, search: string, limit: number): Promise<SavedList> {
  return db.transaction('r', db.papers, db.claims, async () => {
    const total = await savedCount(db)
    let rows: PaperRow[]
    let matched = total
    let matchedClaims: number
    if (fold(search) === '') {
      rows = await db.papers.orderBy('savedAt').reverse().limit(limit).toArray()
      matchedClaims = await db.claims.count()
    } else {
      const found = await findSaved(db, search)
      matched = found.length
      matchedClaims = found.reduce((sum, row) => sum + (row.claimCount ?? 0), 0)
      rows = found.slice(0, limit)
    }
    const claims = await claimsByPaper(
      db,
      rows.map((row) => row.id),
    )
    const papers = rows.filter(isSaved).map((row) => ({ ...row, claims: claims.get(row.id) ?? [] }))
    return { papers, matched, matchedClaims, total }
  })
}

/** A claim with its paper, as the comparison takes it. */
export interface ClaimOfPaper {
  paper: Pick<PaperRow, 'id' | 'title' | 'date' | 'url'>
  claim: Claim
}

/** Every claim of every saved paper. */
export function allSavedClaims(db: LibraryDatabase): Promise<ClaimOfPaper[]> {
  return db.transaction('r', db.papers, db.claims, async () => {
    const [papers, claims] = await Promise.all([db.papers.orderBy('savedAt').toArray(), db.claims.toArray()])
    const byId = new Map(papers.map(({ id, title, date, url }) => [id, { id, title, date, url }]))
    return claims.flatMap((claim) => {
      const paper = byId.get(claim.paperId)
      return paper ? [{ paper, claim }] : []
    })
  })
}

/** A saved paper with all that an export prints. */
export interface WholePaper {
  paper: PaperRow
  claims: ClaimRow[]
  /** Texts by hash, for the sentences. */
  texts: Map<string, string>
}

/**
 * Saved papers with claims and texts, latest saved first.
 * @param search as in `listSaved`; '' for the whole library
 */
export function wholePapers(db: LibraryDatabase, search = ''): Promise<WholePaper[]> {
  return db.transaction('r', db.papers, db.claims, db.abstracts, async () => {
    const papers = await findSaved(db, search)
    const claims = await claimsByPaper(
      db,
      papers.map((paper) => paper.id),
    )
    const keys = [...claims].flatMap(([id, rows]) =>
      [...new Set(rows.map((row) => row.hash))].map((hash) => [id, hash]),
    )
    const abstracts = await db.abstracts.bulkGet(keys as [string, string][])
    const texts = new Map<string, Map<string, string>>()
    for (const row of abstracts) {
      if (!row) continue
      const mine = texts.get(row.paperId) ?? new Map<string, string>()
      texts.set(row.paperId, mine.set(row.hash, row.text))
    }
    return papers.map((paper) => ({
      paper,
      claims: claims.get(paper.id) ?? [],
      texts: texts.get(paper.id) ?? new Map<string, string>(),
    }))
  })
}

/** The abstract that claims of a paper point into; null if it is no longer kept. */
export async function abstractOf(db: LibraryDatabase, id: string, hash: string): Promise<string | null> {
  const row = await rowById(db, id)
  return row ? ((await db.abstracts.get([row.id, hash]))?.text ?? null) : null
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
