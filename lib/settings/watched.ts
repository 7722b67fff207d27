/**
 * Words, authors and benchmarks that the reader watches for: kept in `storage.local` under a key of their own, which no
 * content script reads. What of a paper is watched, the background tells the page's strips (`lib/library/watch.ts`).
 */
import { type Browser, browser } from 'wxt/browser'

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
export function watchedFrom(given: unknown): Watched[] {
  const all = (Array.isArray(given) ? given : []).map(oneFrom).filter((each) => each !== null)
  const unique = [...new Map(all.map((each) => [keyOf(each), each])).values()]
  return unique.sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)).slice(0, MOST_WATCHED)
}

/** @throws Error where the browser does not answer */
export async function loadWatched(): Promise<Watched[]> {
  return watchedFrom((await browser.storage.local.get(KEY))[KEY])
}

/**
 * Changes what is watched, one page at a time.
 * @param change takes what is there, returns what is to be
 * @returns what was there before, for the way back
 */
export function changeWatched(change: (watched: Watched[]) => Watched[]): Promise<Watched[]> {
  return navigator.locks.request('claimdex:watched', async () => {
    const before = await loadWatched()
    await browser.storage.local.set({ [KEY]: watchedFrom(change(before)) })
    return before
  })
}

/** @returns a function that stops following */
export function followWatched(changed: (watched: Watched[]) => void): () => void {
  const listener = (changes: Record<string, Browser.storage.StorageChange>, area: string) => {
    if (area === 'local' && KEY in changes) changed(watchedFrom(changes[KEY]?.newValue))
  }
  browser.storage.onChanged.addListener(listener)
  return () => browser.storage.onChanged.removeListener(listener)
}

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
