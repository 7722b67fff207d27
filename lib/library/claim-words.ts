/**
 * What a reader does about a claim: put it right, add one that was missed, hide one. What was read stays as it is; every
 * function resolves once its transaction has committed, with the way back.
 */
import { t } from '../i18n'
import { anchorOf, corrected, type ShownClaim } from './corrections'
import type { LibraryDatabase } from './database'
import { LibraryError } from './errors'
import { rowById } from './find'
import { ofPaper } from './keep'
import type { Anchor, ClaimWords, Correction, UserRow } from './rows'
import { cleanNote, correctionsOf } from './user'
import { change } from './words'

export interface Done {
  /** Id of the correction that now holds. */
  correctionId: string
  /** Takes exactly this step back; what was corrected before it holds again. @throws LibraryError */
  undo(): Promise<void>
}

/** Bounds of what a backup takes; nobody types more. */
const LONGEST = 2000
const MOST_BENCHMARKS = 500

const oneLine = (text: string) => cleanNote(text).slice(0, LONGEST)
const orNull = (text: string | null) => (text === null ? null : oneLine(text) || null)

/** Words as they are kept: one line each, no empty names. @throws LibraryError where a number is none */
export function cleanWords(words: Partial<ClaimWords>): Partial<ClaimWords> {
  const clean: Partial<ClaimWords> = {}
  const numbers = [words.value ?? []].flat()
  if (numbers.some((value) => !Number.isFinite(value))) throw new LibraryError(t('notANumber'))
  if (Array.isArray(words.value)) clean.value = [Math.min(...words.value), Math.max(...words.value)]
  else if (words.value !== undefined) clean.value = words.value
  if (words.unit !== undefined) clean.unit = oneLine(words.unit).slice(0, 300)
  for (const name of ['metric', 'baseline', 'setting'] as const) {
    const given = words[name]
    if (given !== undefined) clean[name] = orNull(given)
  }
  if (words.benchmark !== undefined)
    clean.benchmark = [...new Set(words.benchmark.map(oneLine).filter(Boolean))].slice(0, MOST_BENCHMARKS)
  const { kind, qualifier, direction, role } = words
  return {
    ...clean,
    ...(kind !== undefined && { kind }),
    ...(qualifier !== undefined && { qualifier }),
    ...(direction !== undefined && { direction }),
    ...(role !== undefined && { role }),
  }
}

/** Writes one version of one correction; undoing writes the version before it, or takes it back. */
async function write(
  db: LibraryDatabase,
  paperId: string,
  make: (before: Correction | undefined, row: UserRow) => Omit<Correction, 'at'>,
  id: string,
): Promise<Done> {
  let before: Correction | undefined
  await change(db, paperId, new Date(), (row, at) => {
    before = row.corrections.find((each) => each.id === id)
    return { corrections: [...row.corrections, { ...make(before, row), at }] }
  })
  return {
    correctionId: id,
    async undo() {
      await change(db, paperId, new Date(), (row, at) => {
        const now = row.corrections.find((each) => each.id === id)
        if (!now) return null
        return { corrections: [...row.corrections, { ...(before ?? { ...now, gone: true }), at }] }
      })
    },
  }
}

/** @param shown what the claim points into, where it is at hand: a page may show another wording than the library keeps */
async function anchor(db: LibraryDatabase, paperId: string, claim: ShownClaim, shown?: string): Promise<Anchor> {
  if (shown !== undefined) return anchorOf(claim, shown)
  const paper = await rowById(db, paperId)
  const text = paper && (await db.abstracts.get([paper.id, claim.hash]))
  return anchorOf(claim, text?.text)
}

/**
 * Puts words of a claim right. One that was corrected or added before is corrected further.
 * @param claim as the library shows it (`SavedPaper.claims`)
 * @param words those that change; the others stay as they are read
 * @param text what the claim points into, where it is at hand
 * @throws LibraryError
 */
export async function editClaim(
  db: LibraryDatabase,
  paperId: string,
  claim: ShownClaim,
  words: Partial<ClaimWords>,
  text?: string,
): Promise<Done> {
  const clean = cleanWords(words)
  const id = claim.correctionId ?? crypto.randomUUID()
  const at = claim.corrected === 'added' ? null : await anchor(db, paperId, claim, text)
  return write(
    db,
    paperId,
    (before) => ({
      id,
      kind: claim.corrected === 'added' ? 'add' : 'edit',
      gone: false,
      anchor: before?.anchor ?? at,
      words: { ...(before && !before.gone ? before.words : {}), ...clean },
      quote: before?.quote ?? '',
    }),
    id,
  )
}

/** Hides a claim that is none; one that was added goes away. @throws LibraryError */
export async function hideClaim(db: LibraryDatabase, paperId: string, claim: ShownClaim, text?: string): Promise<Done> {
  if (claim.corrected === 'added' && claim.correctionId !== undefined)
    return removeCorrection(db, paperId, claim.correctionId)
  const at = await anchor(db, paperId, claim, text)
  const id = crypto.randomUUID()
  return write(db, paperId, () => ({ id, kind: 'hide', gone: false, anchor: at, words: {}, quote: '' }), id)
}

/**
 * Adds a claim that was not read.
 * @param words a number or a metric at least
 * @param quote the sentence that it stands in; '' if it is not at hand
 * @throws LibraryError
 */
export async function addClaim(
  db: LibraryDatabase,
  paperId: string,
  words: Partial<ClaimWords>,
  quote: string,
): Promise<Done> {
  const clean = cleanWords(words)
  if ((clean.value ?? null) === null && !clean.metric) throw new LibraryError(t('claimNeeds'))
  const id = crypto.randomUUID()
  return write(
    db,
    paperId,
    () => ({ id, kind: 'add', gone: false, anchor: null, words: clean, quote: cleanNote(quote) }),
    id,
  )
}

/** Takes a correction back: the claim stands as it was read, is shown again, or (if added) goes. @throws LibraryError */
export function removeCorrection(db: LibraryDatabase, paperId: string, correctionId: string): Promise<Done> {
  return setGone(db, paperId, correctionId, true)
}

/** Lets a correction hold again that was taken back. @throws LibraryError */
export function reviveCorrection(db: LibraryDatabase, paperId: string, correctionId: string): Promise<Done> {
  return setGone(db, paperId, correctionId, false)
}

function setGone(db: LibraryDatabase, paperId: string, correctionId: string, gone: boolean): Promise<Done> {
  return write(
    db,
    paperId,
    (before) => {
      if (!before) throw new LibraryError(t('correctionGone'))
      return { ...before, gone }
    },
    correctionId,
  )
}

/** A correction with what has become of it. */
export interface ListedCorrection {
  correction: Correction
  /**
   * `holds`: it stands over a claim; `hidden`: it hides one; `lost`: the claim that it was about is not in the abstract any
   * more (it stays on record, and holds again when the claim comes back).
   */
  state: 'holds' | 'hidden' | 'lost'
  /** The claim as it is shown (or, if hidden, as it was read); null if lost. */
  claim: ShownClaim | null
}

/** Every correction of a paper that was not taken back, oldest first. */
export function listCorrections(db: LibraryDatabase, paperId: string): Promise<ListedCorrection[]> {
  return db.transaction('r', db.papers, db.claims, db.abstracts, db.user, async () => {
    const paper = await rowById(db, paperId)
    const user = paper && (await db.user.get(paper.id))
    const list = correctionsOf(user)
    if (!paper || list.length === 0) return []
    const claims = await db.claims
      .where('[paperId+index]')
      .between(...ofPaper(paper.id))
      .toArray()
    const hashes = [...new Set(claims.map(({ hash }) => hash))]
    const rows = await db.abstracts.bulkGet(hashes.map((hash): [string, string] => [paper.id, hash]))
    const texts = new Map(rows.flatMap((row) => (row ? [[row.hash, row.text] as const] : [])))
    const { claims: shown, lost, hidden } = corrected(paper.id, claims, list, texts)
    return list.map((correction): ListedCorrection => {
      if (lost.includes(correction)) return { correction, state: 'lost', claim: null }
      const away = hidden.get(correction.id)
      if (away) return { correction, state: 'hidden', claim: away }
      const claim = shown.find((each) => each.correctionId === correction.id) ?? null
      return { correction, state: claim ? 'holds' : 'lost', claim }
    })
  })
}
