/** Writing down what a reader says: each function is one transaction and resolves once it has committed. */
import { t } from '../i18n'
import type { LibraryDatabase } from './database'
import { explain, LibraryError } from './errors'
import { rowById } from './find'
import { refreshWords } from './keep'
import type { Anchor, ClaimWords, Correction, UserRow } from './rows'
import { cleanNote, cleanTag, correctionsOf, nextTime, noteOf, tagKey, tagsOf, userRow } from './user'

type Parts = Pick<UserRow, 'tags' | 'notes' | 'corrections'>

/** @param edit gets what is there and a time for the change; null changes nothing */
export async function change(
  db: LibraryDatabase,
  id: string,
  now: Date,
  edit: (row: UserRow, at: string) => Partial<Parts> | null,
): Promise<UserRow> {
  try {
    return await db.transaction('rw', db.content, async () => {
      const paper = await rowById(db, id)
      if (!paper) throw new LibraryError(t('paperGone'))
      const before = (await db.user.get(paper.id)) ?? userRow(paper.id, { tags: [], notes: [], corrections: [] })
      const edited = edit(before, nextTime(before, now.toISOString()))
      if (!edited) return before
      const row = userRow(paper.id, { ...before, ...edited })
      await db.user.put(row)
      await refreshWords(db, paper, row)
      return row
    })
  } catch (error) {
    throw explain(error)
  }
}

/**
 * Sets the tags of a paper to exactly these.
 * @param tags each with `/` between its parts
 * @throws LibraryError
 */
export function setTags(db: LibraryDatabase, id: string, tags: readonly string[], now = new Date()): Promise<UserRow> {
  const wanted = new Map(
    tags
      .map(cleanTag)
      .filter(Boolean)
      .map((tag) => [tagKey(tag), tag]),
  )
  return change(db, id, now, (row, at) => {
    const had = new Map(tagsOf(row).map((tag) => [tagKey(tag), tag]))
    const off = [...had].filter(([key]) => !wanted.has(key)).map(([, name]) => ({ name, at, on: false }))
    const on = [...wanted].filter(([key, name]) => had.get(key) !== name).map(([, name]) => ({ name, at, on: true }))
    return off.length + on.length === 0 ? null : { tags: [...row.tags, ...off, ...on] }
  })
}

/** Adds tags to those that are there, whoever wrote them meanwhile. @throws LibraryError */
export function addTags(db: LibraryDatabase, id: string, tags: readonly string[], now = new Date()): Promise<UserRow> {
  return change(db, id, now, (row, at) => {
    const had = new Set(tagsOf(row).map(tagKey))
    const fresh = tags.map(cleanTag).filter((tag) => tag !== '' && !had.has(tagKey(tag)))
    return fresh.length === 0 ? null : { tags: [...row.tags, ...fresh.map((name) => ({ name, at, on: true }))] }
  })
}

/** Takes one tag away. @throws LibraryError */
export function removeTag(db: LibraryDatabase, id: string, tag: string, now = new Date()): Promise<UserRow> {
  return change(db, id, now, (row, at) => {
    const name = tagsOf(row).find((each) => tagKey(each) === tagKey(tag))
    return name === undefined ? null : { tags: [...row.tags, { name, at, on: false }] }
  })
}

/** Sets the note of a paper; '' takes it away. Earlier wordings stay on record. @throws LibraryError */
export function setNote(db: LibraryDatabase, id: string, note: string, now = new Date()): Promise<UserRow> {
  const text = cleanNote(note)
  return change(db, id, now, (row, at) => (noteOf(row) === text ? null : { notes: [{ text, at }, ...row.notes] }))
}

export type NewCorrection =
  | { kind: 'edit'; anchor: Anchor; words: Partial<ClaimWords> }
  | { kind: 'hide'; anchor: Anchor }
  | { kind: 'add'; words: Partial<ClaimWords>; quote: string }

/** Puts a claim right. @returns the reader's row; the last of `correctionsOf` it is the new one. @throws LibraryError */
export function correct(db: LibraryDatabase, id: string, given: NewCorrection, now = new Date()): Promise<UserRow> {
  return change(db, id, now, (row, at) => {
    const correction: Correction = {
      id: crypto.randomUUID(),
      kind: given.kind,
      at,
      gone: false,
      anchor: given.kind === 'add' ? null : given.anchor,
      words: given.kind === 'hide' ? {} : given.words,
      quote: given.kind === 'add' ? cleanNote(given.quote) : '',
    }
    return { corrections: [...row.corrections, correction] }
  })
}

/** Takes a correction back: the claim stands as it was read. @throws LibraryError */
export function uncorrect(db: LibraryDatabase, id: string, correctionId: string, now = new Date()): Promise<UserRow> {
  return change(db, id, now, (row, at) => {
    const found = correctionsOf(row).find((each) => each.id === correctionId)
    return found ? { corrections: [...row.corrections, { ...found, at, gone: true }] } : null
  })
}
