/**
 * When two records are one paper, and what becomes of them then.
 */
import type { Paper } from '../sites/types'
import type { PaperRow } from './rows'
import { fold, titleKey } from './text'

/** Best first: arXiv has the widest reach, then DOIs, then the venues' own ids; a title is the last resort. */
const ORDER = ['arxiv', 'doi', 'openreview', 'acl', 'pmlr']

/** `arxiv` of `arxiv:2402.13449`. */
export function scheme(id: string): string {
  return id.slice(0, Math.max(0, id.indexOf(':')))
}

function place(id: string): number {
  const at = ORDER.indexOf(scheme(id))
  if (at >= 0) return at
  return scheme(id) === 'title' ? ORDER.length + 1 : ORDER.length
}

/** The best of several ids of one paper; the first given wins a tie. */
export function bestId(ids: readonly string[]): string {
  return ids.reduce((best, id) => (place(id) < place(best) ? id : best))
}

/** All ids of a paper or row, without duplicates. */
export function allIds(paper: Pick<Paper, 'id' | 'aliases'>): string[] {
  return [...new Set([paper.id, ...paper.aliases])]
}

/** Two ids of one scheme that differ: two different papers, however alike their titles ("doi" may well be two of one). */
function contradict(a: readonly string[], b: readonly string[]): boolean {
  return ['arxiv', 'openreview', 'acl', 'pmlr'].some((name) => {
    const mine = a.filter((id) => scheme(id) === name)
    const theirs = b.filter((id) => scheme(id) === name)
    return mine.length > 0 && theirs.length > 0 && !mine.some((id) => theirs.includes(id))
  })
}

function familyNames(authors: readonly string[]): Set<string> {
  return new Set(authors.map((author) => fold(author).split(' ').at(-1) ?? '').filter(Boolean))
}

/** Below this many letters and digits a title alone says too little ("Introduction", "Preface"). */
const TELLING_TITLE = 20

/**
 * True if `row` is the paper that was just met: by an id in common, else by the same title, unless ids contradict
 * or both name authors of whom none is shared.
 */
export function samePaper(row: PaperRow, paper: Paper): boolean {
  const mine = allIds(row)
  const theirs = allIds(paper)
  if (mine.some((id) => theirs.includes(id))) return true
  const key = titleKey(paper.title)
  if (key === '' || row.titleKey !== key || contradict(mine, theirs)) return false
  const a = familyNames(row.authors)
  const b = familyNames(paper.authors)
  const shared = [...a].some((name) => b.has(name))
  return shared || ((a.size === 0 || b.size === 0) && key.length >= TELLING_TITLE)
}

function richer(a: string[], b: string[]): string[] {
  return b.length > a.length ? b : a
}

/** The longer date tells more; of equally long ones the earlier is the paper's first appearance. */
function betterDate(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  if (a.length !== b.length) return a.length > b.length ? a : b
  return a < b ? a : b
}

/** True if a text of version `met` should take the place of one of version `known`. */
function newer(met: number | null, known: number | null): boolean {
  return (met ?? 0) >= (known ?? 0)
}

/**
 * One row out of those already kept for a paper and the paper as just met (or of rows alone).
 * @param rows rows found to be the same paper, any number
 * @param paper as read off a page now
 * @param hash hash of the paper's abstract, null if the page showed none
 * @param now ISO time
 */
export function merge(rows: readonly PaperRow[], paper: Paper, hash: string | null, now: string): PaperRow {
  const ids = [...new Set([...rows.flatMap(allIds), ...allIds(paper)])]
  const id = bestId(ids)
  const row: PaperRow = {
    id,
    aliases: ids.filter((each) => each !== id),
    title: paper.title,
    titleKey: titleKey(paper.title),
    authors: paper.authors,
    date: paper.date,
    url: paper.url,
    links: [],
    sites: [],
    version: paper.version,
    textHash: hash,
    firstSeen: now,
    lastSeen: now,
  }
  for (const old of rows) {
    row.authors = richer(row.authors, old.authors)
    row.date = betterDate(row.date, old.date)
    row.links = [...row.links, ...old.links.filter((link) => !row.links.some((have) => have.site === link.site))]
    row.sites = [...new Set([...row.sites, ...old.sites])]
    if (old.firstSeen < row.firstSeen) row.firstSeen = old.firstSeen
    if (old.savedAt !== undefined && (row.savedAt === undefined || old.savedAt < row.savedAt)) row.savedAt = old.savedAt
    if (old.textHash !== null && (row.textHash === null || !newer(row.version, old.version)))
      row.textHash = old.textHash
    if (!newer(row.version, old.version)) row.version = old.version
  }
  const link = { site: paper.site, url: paper.url }
  row.links = [...row.links.filter((have) => have.site !== link.site), link]
  if (!row.sites.includes(paper.site)) row.sites = [...row.sites, paper.site]
  return row
}
