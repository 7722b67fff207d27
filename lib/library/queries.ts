/** What pages ask of the library. Read only; every function is one read transaction or a single request. */
import type { Claim } from '../claims/types'
import { corrected, type ShownClaim } from './corrections'
import type { LibraryDatabase } from './database'
import { rowById } from './find'
import type { ClaimRow, PaperRow, UserRow } from './rows'
import { fold } from './text'
import { correctionsOf, noteOf, tagsOf } from './user'

/** A saved paper as it is listed. */
export interface SavedPaper extends PaperRow {
  savedAt: string
  /** With the reader's corrections. */
  claims: ShownClaim[]
  tags: string[]
  note: string
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

async function userRows(db: LibraryDatabase, ids: string[]): Promise<Map<string, UserRow>> {
  const rows = await db.user.bulkGet(ids)
  return new Map(rows.flatMap((row) => (row ? [[row.paperId, row]] : [])))
}

/** Texts of papers by paper and hash; only those that `wanted` names. */
async function textsOf(db: LibraryDatabase, wanted: [id: string, hash: string][]) {
  const texts = new Map<string, Map<string, string>>()
  for (const row of await db.abstracts.bulkGet(wanted)) {
    if (row) texts.set(row.paperId, (texts.get(row.paperId) ?? new Map()).set(row.hash, row.text))
  }
  return texts
}

const NO_TEXTS: ReadonlyMap<string, string> = new Map()

/** Claims of papers as they are shown. Texts are only asked for where corrections need them. */
async function shownClaims(db: LibraryDatabase, claims: Map<string, ClaimRow[]>, users: Map<string, UserRow>) {
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

function hashesOf(id: string, claims: readonly ClaimRow[]): [string, string][] {
  return [...new Set(claims.map((claim) => claim.hash))].map((hash) => [id, hash])
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
  return db.transaction('r', db.papers, db.claims, db.abstracts, db.user, async () => {
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
    const ids = rows.map((row) => row.id)
    const users = await userRows(db, ids)
    const claims = await shownClaims(db, await claimsByPaper(db, ids), users)
    const papers = rows.filter(isSaved).map((row) => ({
      ...row,
      claims: claims.get(row.id) ?? [],
      tags: tagsOf(users.get(row.id)),
      note: noteOf(users.get(row.id)),
    }))
    return { papers, matched, matchedClaims, total }
  })
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
 * @param search as in `listSaved`; '' for the whole library
 * @param only ids of papers to give, of those found; all if left out
 */
export function wholePapers(db: LibraryDatabase, search = '', only?: ReadonlySet<string>): Promise<WholePaper[]> {
  return db.transaction('r', db.papers, db.claims, db.abstracts, db.user, async () => {
    const found = await findSaved(db, search)
    const papers = only ? found.filter((paper) => only.has(paper.id)) : found
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
