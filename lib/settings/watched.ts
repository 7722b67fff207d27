/**
 * Words, authors and benchmarks that the reader watches for: kept in `storage.local` under a key of their own, which no
 * content script reads. What of a paper is watched, the background tells the page's strips (`lib/library/watch.ts`).
 */
import { itemsFrom, keptList } from './list'

const KEY = 'watched'
export const MOST_WATCHED = 1000
const LONGEST = 120

export const WATCHED_KINDS = ['word', 'author', 'benchmark'] as const
export type WatchedKind = (typeof WATCHED_KINDS)[number]

export interface Watched {
  kind: WatchedKind
  /** As the reader wrote it. */
  text: string
}

const keyOf = ({ kind, text }: Watched) => `${kind} ${text.toLowerCase()}`

function oneFrom(given: unknown): Watched | null {
  if (typeof given !== 'object' || given === null) return null
  const { kind, text } = given as Record<string, unknown>
  const known = WATCHED_KINDS.find((each) => each === kind)
  const clean = typeof text === 'string' ? text.replace(/\s+/g, ' ').trim().slice(0, LONGEST) : ''
  return known && /[\p{L}\p{N}]/u.test(clean) ? { kind: known, text: clean } : null
}

/** What is watched, out of whatever was stored; each once, sorted by kind and text. */
export const watchedFrom = (given: unknown): Watched[] => itemsFrom(given, oneFrom, keyOf, MOST_WATCHED)

export const watchList = keptList(KEY, watchedFrom)

/**
 * What is watched out of a pasted list, one a line; "author: A. Author" or a tab says the kind.
 * @param kind of lines that do not say theirs
 * @returns what was found, and how many lines said nothing
 */
export function watchedFromText(text: string, kind: WatchedKind): { watched: Watched[]; bad: number } {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const found = lines.slice(0, MOST_WATCHED).map((line) => {
    const [, named, rest] = /^\s*(word|author|benchmark)s?\s*[:\t](.*)$/i.exec(line) ?? []
    return oneFrom(named ? { kind: named.toLowerCase(), text: rest } : { kind, text: line })
  })
  return { watched: watchedFrom(found), bad: found.filter((each) => each === null).length }
}

/** The list as text that `watchedFromText` reads back. */
export function watchedToText(watched: readonly Watched[]): string {
  return watched.map(({ kind, text }) => `${kind}: ${text}`).join('\n')
}
