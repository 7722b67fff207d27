/**
 * What a reader wrote about a paper: tags, a note, corrections. Pure. Every piece carries the time of its change and the
 * latest wins, piece by piece, so that copies that were changed apart merge to the same in any order and nothing newer is
 * ever overwritten by something older.
 */
import type { Correction, NoteVersion, TagMark, UserRow } from './rows'
import { fold } from './text'

/** Earlier wordings of a note that are kept. */
const NOTES_KEPT = 5

export const LONGEST_NOTE = 1000
export const LONGEST_TAG = 100

/**
 * A tag as it is kept: parts without white space around them, no empty ones.
 * @returns '' if nothing is left
 */
export function cleanTag(tag: string): string {
  return tag
    .normalize('NFC')
    .split('/')
    .map((part) => part.replace(/[\s,\p{Cc}]+/gu, ' ').trim())
    .filter(Boolean)
    .join('/')
    .slice(0, LONGEST_TAG)
    .replace(/(?<![/ ])[/ ]+$/, '')
}

/** A note as it is kept: one line. */
export function cleanNote(note: string): string {
  return note
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .slice(0, LONGEST_NOTE)
}

/** Two spellings of one tag have one key. */
export function tagKey(tag: string): string {
  return fold(tag)
}

/** Keys of a tag and of the ones above it: `a/b` gives `a` and `a/b`. */
function pathKeys(tag: string): string[] {
  const parts = tagKey(tag).split('/')
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'))
}

/** Tags that are on, sorted. */
export function tagsOf(row: UserRow | undefined): string[] {
  const on = row?.tags.filter((mark) => mark.on).map((mark) => mark.name) ?? []
  return on.sort((a, b) => (tagKey(a) < tagKey(b) ? -1 : 1))
}

/** The note as it stands; '' if there is none. */
export function noteOf(row: UserRow | undefined): string {
  return row?.notes[0]?.text ?? ''
}

/** Corrections that hold, in the order they were made. */
export function correctionsOf(row: UserRow | undefined): Correction[] {
  return (
    row?.corrections
      .filter((each) => !each.gone)
      .sort((a, b) => (a.at < b.at || (a.at === b.at && a.id < b.id) ? -1 : 1)) ?? []
  )
}

/** True if the row holds a word of the reader's, also one taken back (which must outlive merges). */
export function hasWords(row: UserRow): boolean {
  return row.tags.length + row.notes.length + row.corrections.length > 0
}

/** The later of two; at the same instant the one that sorts later, so that the order of merging does not matter. */
function later<T extends { at: string }>(a: T, b: T): T {
  if (a.at !== b.at) return a.at > b.at ? a : b
  return JSON.stringify(a) >= JSON.stringify(b) ? a : b
}

function joinBy<T extends { at: string }>(key: (piece: T) => string, ...lists: readonly (readonly T[])[]): T[] {
  const pieces = new Map<string, T>()
  for (const piece of lists.flat()) {
    const have = pieces.get(key(piece))
    pieces.set(key(piece), have ? later(have, piece) : piece)
  }
  return [...pieces].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, piece]) => piece)
}

/** Field by field in one order, or equal pieces would differ as text. */
const tagMark = ({ name, at, on }: TagMark): TagMark => ({ name, at, on })
const noteVersion = ({ text, at }: NoteVersion): NoteVersion => ({ text, at })
const correction = ({ id, kind, at, gone, anchor, words, quote }: Correction): Correction => ({
  id,
  kind,
  at,
  gone,
  anchor,
  words: Object.fromEntries(Object.entries(words).sort(([a], [b]) => (a < b ? -1 : 1))),
  quote,
})

/** Sorts, bounds and derives. */
export function userRow(paperId: string, parts: Pick<UserRow, 'tags' | 'notes' | 'corrections'>): UserRow {
  const tags = joinBy((mark) => tagKey(mark.name), parts.tags.map(tagMark))
  const notes = joinBy((note) => `${note.at} ${note.text}`, parts.notes.map(noteVersion))
    .reverse()
    .slice(0, NOTES_KEPT)
  const corrections = joinBy((each) => each.id, parts.corrections.map(correction))
  const times = [...tags, ...notes, ...corrections].map(({ at }) => at).sort()
  const keys = tags.filter((mark) => mark.on).flatMap((mark) => pathKeys(mark.name))
  return { paperId, tags, notes, corrections, changedAt: times.at(-1) ?? '', tagKeys: [...new Set(keys)].sort() }
}

/** Everything that either holds, the later of each piece. */
export function mergeUser(paperId: string, ...rows: readonly (UserRow | undefined)[]): UserRow {
  const all = rows.filter((row) => row !== undefined)
  return userRow(paperId, {
    tags: all.flatMap((row) => row.tags),
    notes: all.flatMap((row) => row.notes),
    corrections: all.flatMap((row) => row.corrections),
  })
}

/**
 * A time for a change that comes after everything in `row`, also if the clock was moved back since.
 * @param now ISO time
 */
export function nextTime(row: UserRow | undefined, now: string): string {
  if (!row || row.changedAt < now) return now
  const after = Date.parse(row.changedAt) + 1
  return Number.isFinite(after) ? new Date(after).toISOString() : now
}
