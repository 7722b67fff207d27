/** Corrections on pages: laid over what a page is answered, and written down from its claim card. */
import type { Claim, Marks } from '../claims/types'
import { t } from '../i18n'
import type { CorrectionStep, PaperReading } from '../messages'
import { type Done, editClaim, hideClaim, removeCorrection, reviveCorrection } from './claim-words'
import { claimRows } from './claims'
import { corrected, type ShownClaim } from './corrections'
import type { LibraryDatabase } from './database'
import { LibraryError } from './errors'
import type { ReadText } from './keep'
import type { PaperRow, UserRow } from './rows'
import { hashText } from './text'
import { correctionsOf, mergeUser } from './user'

/** What the reader wrote about papers, by the id of the row: one look-up for all, whatever there is. */
export async function wordsOf(db: LibraryDatabase, rows: Iterable<PaperRow>): Promise<Map<string, UserRow>> {
  const found = await db.user.bulkGet([...rows].map(({ id }) => id))
  return new Map(found.flatMap((user) => (user ? [[user.paperId, user]] : [])))
}

/**
 * Claims of a text with the reader's corrections.
 * @param rows of the paper; two may turn out to be one
 */
export function overRead(
  { hash, text, reading }: ReadText,
  rows: readonly PaperRow[],
  users: ReadonlyMap<string, UserRow>,
): { claims: (Claim & Marks)[]; corrected?: true } {
  const mine = rows.map(({ id }) => users.get(id)).filter((user) => user !== undefined)
  const corrections = mine.length > 0 ? correctionsOf(mergeUser('', ...mine)) : []
  if (corrections.length === 0) return { claims: reading.claims }
  const id = rows[0]?.id ?? ''
  const { claims } = corrected(id, claimRows(id, hash, 0, reading.claims), corrections, new Map([[hash, text]]))
  return { claims, corrected: true }
}

/** The claim that a step means, among those that the page was answered with. @throws LibraryError if it is not there */
async function meant(
  { id, claims, abstract }: PaperReading,
  { span, correctionId }: { span: readonly number[]; correctionId?: string },
): Promise<ShownClaim> {
  const found =
    claims.find((claim) => correctionId !== undefined && claim.correctionId === correctionId) ??
    claims.find((claim) => String(claim.span) === String(span) && claim.corrected !== 'added')
  if (!found || abstract === null) throw new LibraryError(t('claimGone'))
  if ('hash' in found) return found as ShownClaim
  const [row] = claimRows(id, await hashText(abstract), 0, [found])
  return row as ShownClaim
}

/**
 * Does what the reader asked for in the claim card.
 * @param reading what the page was answered for the paper
 * @throws LibraryError
 */
export async function correctOnPage(db: LibraryDatabase, reading: PaperReading, step: CorrectionStep): Promise<Done> {
  const { id, abstract } = reading
  if (step.do === 'restore') return removeCorrection(db, id, step.correctionId)
  if (step.do === 'revive') return reviveCorrection(db, id, step.correctionId)
  const claim = await meant(reading, step)
  const text = claim.corrected === 'added' ? undefined : (abstract ?? undefined)
  return step.do === 'hide' ? hideClaim(db, id, claim, text) : editClaim(db, id, claim, step.words, text)
}
