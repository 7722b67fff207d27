/**
 * When two records are one paper, and what becomes of them then.
 */
import type { Paper } from '../sites/types'
import { type ApartMark, type PaperRow, QUOTED_ONLY } from './rows'
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

/** The best of several ids of one paper; of equally good ones the first in the order of text, whoever came first. */
export function bestId(ids: readonly string[]): string {
  return ids.reduce((best, id) => (place(id) < place(best) || (place(id) === place(best) && id < best) ? id : best))
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

/** What identity is judged by; a row has it, and a paper gives it by `identityOf`. */
export type Identity = Pick<PaperRow, 'id' | 'aliases' | 'titleKeys' | 'authors' | 'apart'>

export function identityOf({ id, aliases, title, authors }: Paper): Identity {
  return { id, aliases, titleKeys: [titleKey(title)].filter(Boolean), authors }
}

/** The marks of both, the later of each; sorted. */
export function joinApart(a: readonly ApartMark[] = [], b: readonly ApartMark[] = []): ApartMark[] {
  const marks = new Map<string, ApartMark>()
  for (const mark of [...a, ...b]) {
    const have = marks.get(mark.id)
    if (!have || order([mark.at, Number(mark.on)], [have.at, Number(have.on)]) > 0) marks.set(mark.id, mark)
  }
  return [...marks.values()].sort((x, y) => (x.id < y.id ? -1 : 1))
}

/** Ids that, by the marks of one or two rows, belong to another paper. */
export function apartIds(one: Pick<Identity, 'apart'>, other: Pick<Identity, 'apart'> = {}): Set<string> {
  if (!one.apart && !other.apart) return NONE
  const marks = joinApart(one.apart, other.apart)
  return new Set(marks.filter(({ on }) => on).map(({ id }) => id))
}

const NONE: Set<string> = new Set()

/**
 * True if both are one paper: by an id in common, else by a title in common, unless ids contradict or both name authors
 * of whom none is shared. What the reader split is not made one by an id or title that both show.
 */
export function sameIdentity(one: Identity, other: Identity): boolean {
  const mine = allIds(one)
  const theirs = allIds(other)
  const away = apartIds(one, other)
  if (mine.some((id) => theirs.includes(id) && !away.has(id))) return true
  if (away.size > 0 && [...mine, ...theirs].some((id) => away.has(id))) return false
  const shared = one.titleKeys.filter((key) => other.titleKeys.includes(key))
  if (shared.length === 0 || contradict(mine, theirs)) return false
  const a = familyNames(one.authors)
  const b = familyNames(other.authors)
  if ([...a].some((name) => b.has(name))) return true
  return (a.size === 0 || b.size === 0) && shared.some((key) => key.length >= TELLING_TITLE)
}

/** True if `row` is the paper that was just met. */
export function samePaper(row: PaperRow, paper: Paper): boolean {
  return sameIdentity(row, identityOf(paper))
}

/**
 * Of rows that are each one paper with `met`, those that may become one with each other: a page that names the ids of two
 * papers which the reader split is taken for the one that it names first.
 */
export function together<R extends Identity>(rows: readonly R[], met: Identity): R[] {
  if (rows.length < 2 || rows.every((row) => !row.apart)) return [...rows]
  const first = rows.find((row) => allIds(row).includes(met.id)) ?? rows[0]
  return rows.filter((row) => {
    if (row === first || !first) return true
    const away = apartIds(first, row)
    return ![...allIds(row), ...allIds(first)].some((id) => away.has(id))
  })
}

/** More names tell more; of equally many the first in the order of text. */
function richer(a: string[], b: string[]): string[] {
  if (a.length !== b.length) return a.length > b.length ? a : b
  return a.join('\n') <= b.join('\n') ? a : b
}

/** The longer date tells more; of equally long ones the earlier is the paper's first appearance. */
function betterDate(a: string | null, b: string | null): string | null {
  if (a === null || b === null) return a ?? b
  if (a.length !== b.length) return a.length > b.length ? a : b
  return a < b ? a : b
}

/** Compares lists entry by entry, as one compares words letter by letter. */
function order(a: readonly (string | number)[], b: readonly (string | number)[]): number {
  for (const [index, mine] of a.entries()) {
    const theirs = b[index] as string | number
    if (mine !== theirs) return mine < theirs ? -1 : 1
  }
  return 0
}

type TextOf = Pick<PaperRow, 'textHash' | 'textVersion' | 'textAt'>

/** The text of the highest version, of the same version the one met last. */
function betterText(a: TextOf, b: TextOf): TextOf {
  const rank = ({ textHash, textVersion, textAt }: TextOf) =>
    textHash === null ? [0, 0, '', ''] : [1, textVersion ?? 0, textAt ?? '', textHash]
  const { textHash, textVersion, textAt } = order(rank(a), rank(b)) >= 0 ? a : b
  return { textHash, textVersion, textAt }
}

function joinLinks(a: PaperRow['links'], b: PaperRow['links']): PaperRow['links'] {
  const links = new Map(a.map((link) => [link.site, link]))
  for (const link of b) {
    const have = links.get(link.site)
    if (!have || order([link.at, link.url], [have.at, have.url]) > 0) links.set(link.site, link)
  }
  return [...links.values()]
}

const earliest = (a: string | undefined, b: string | undefined) =>
  a === undefined || (b !== undefined && b < a) ? b : a

/**
 * One row out of two of the same paper. The order of the two does not matter, nor does doing it twice (but for the order
 * inside lists that are sets), so that copies of a library that were merged in any order hold the same. What is derived
 * from claims (`readBy`, `claimCount`, `words`) is left out: whoever stores the claims adds it.
 */
export function joinRows(a: PaperRow, b: PaperRow): PaperRow {
  const apart = joinApart(a.apart, b.apart)
  const away = apartIds({ apart })
  const every = [...new Set([...allIds(a), ...allIds(b)])]
  const own = every.filter((each) => !away.has(each))
  const ids = own.length > 0 ? own : every
  const id = bestId(ids)
  const face = (row: PaperRow) => [row.lastSeen, row.title, row.url]
  const { title, url } = order(face(a), face(b)) >= 0 ? a : b
  const savedAt = earliest(a.savedAt, b.savedAt)
  return {
    id,
    aliases: ids.filter((each) => each !== id).sort(),
    title,
    titleKeys: [...new Set([...a.titleKeys, ...b.titleKeys])].sort(),
    authors: richer(a.authors, b.authors),
    date: betterDate(a.date, b.date),
    url,
    links: joinLinks(a.links, b.links),
    sites: [...new Set([...a.sites, ...b.sites])],
    version: a.version === null || b.version === null ? (a.version ?? b.version) : Math.max(a.version, b.version),
    ...betterText(a, b),
    firstSeen: a.firstSeen < b.firstSeen ? a.firstSeen : b.firstSeen,
    lastSeen: a.lastSeen > b.lastSeen ? a.lastSeen : b.lastSeen,
    ...(savedAt !== undefined && { savedAt }),
    ...(apart.length > 0 && { apart }),
  }
}

/**
 * The row of a paper that is met for the first time.
 * @param paper its `version` may be one of the negative marks of `rows.ts`, which say where the text is from
 * @param hash of its abstract, null if the page showed none
 */
export function rowOf(paper: Paper, hash: string | null, now: string): PaperRow {
  const { title, authors, date, url, site, version } = paper
  const ids = allIds(paper)
  const best = bestId(ids)
  return {
    id: best,
    aliases: ids.filter((each) => each !== best).sort(),
    title,
    titleKeys: identityOf(paper).titleKeys,
    authors,
    date,
    url,
    links: [{ site, url, at: now }],
    sites: [site],
    version: version !== null && version < 0 ? null : version,
    textHash: hash,
    textVersion: hash === null ? null : paper.partial ? QUOTED_ONLY : version, // an excerpt gives way to any abstract
    textAt: hash === null ? null : now,
    firstSeen: now,
    lastSeen: now,
  }
}

/**
 * One row out of those already kept for a paper and the paper as just met.
 * @param rows rows found to be the same paper, any number
 * @param paper as read off a page now
 * @param hash hash of the paper's abstract, null if the page showed none
 * @param now ISO time
 */
export function merge(rows: readonly PaperRow[], paper: Paper, hash: string | null, now: string): PaperRow {
  const met = rowOf(paper, hash, now)
  const [first, ...others] = rows
  return first ? joinRows(others.reduce(joinRows, first), met) : met
}
