/** Claims as they are shown: what was read, with what the reader put right on top. Pure. */
import { blankClaim } from '../claims/blank'
import type { Claim, Marks } from '../claims/types'
import { benchmarkKeys, metricKey } from './claim-keys'
import type { Anchor, ClaimRow, ClaimWords, Correction } from './rows'
import { fold } from './text'

/** A claim as it is shown. */
export interface ShownClaim extends ClaimRow, Marks {}

/** The sentence of a claim on one line. */
export function sentenceIn(text: string | undefined, claim: Pick<Claim, 'sentence'>): string {
  return (text ?? '')
    .slice(...claim.sentence)
    .replace(/\s+/g, ' ')
    .trim()
}

/** What is written down of a claim that is corrected. @param text the abstract that it points into */
export function anchorOf(claim: ClaimRow, text: string | undefined): Anchor {
  return { hash: claim.hash, span: claim.span, surface: claim.surface, sentence: sentenceIn(text, claim) }
}

/**
 * The claim that a correction means: in the same text the one that overlaps the old place most; in another text the one
 * with the same characters in the same sentence, else the only one with the same characters, else the one at its place in a
 * sentence that has only other numbers now.
 * @returns -1 if it is no longer there
 */
export function findAnchor(anchor: Anchor, claims: readonly ClaimRow[], texts: ReadonlyMap<string, string>): number {
  const [start, end] = anchor.span
  let best = -1
  let most = 0
  for (const [index, claim] of claims.entries()) {
    if (claim.hash !== anchor.hash) continue
    const shared = Math.min(end, claim.span[1]) - Math.max(start, claim.span[0])
    if (shared > most) [best, most] = [index, shared]
  }
  if (best >= 0) return best
  const others = [...claims.entries()].filter(([, claim]) => claim.hash !== anchor.hash)
  const alike = others.filter(([, claim]) => claim.surface === anchor.surface)
  const wanted = fold(anchor.sentence)
  const there = alike.find(([, claim]) => wanted !== '' && fold(sentenceIn(texts.get(claim.hash), claim)) === wanted)
  if (there) return there[0]
  if (alike.length > 0) return alike.length === 1 && alike[0] ? alike[0][0] : -1
  const renumbered = others.find(([, claim]) => sameButNumbers(anchor, claim, texts.get(claim.hash)))
  return renumbered ? renumbered[0] : -1
}

const NUMBERS = /\d+(?:[.,]\d+)*/g

/** True if a sentence has only other numbers now and the claim stands at the place of the one that was corrected. */
function sameButNumbers(anchor: Anchor, claim: ClaimRow, text: string | undefined): boolean {
  const sentence = sentenceIn(text, claim)
  const bare = (of: string) => fold(of).replace(NUMBERS, '#')
  if (anchor.sentence === '' || bare(anchor.sentence) !== bare(sentence)) return false
  const at = numberAt(anchor.sentence, anchor.surface)
  return at >= 0 && at === numberAt(sentence, claim.surface)
}

/** Which of a sentence's numbers a surface begins with; -1 if it holds none, or the number stands there twice. */
function numberAt(sentence: string, surface: string): number {
  const [wanted] = surface.match(NUMBERS) ?? []
  const places = [...sentence.matchAll(NUMBERS)].flatMap(([number], index) => (number === wanted ? [index] : []))
  return places.length === 1 ? (places[0] as number) : -1
}

/** Words put over a claim; what the lexicon knew of words that are no longer there goes with them. */
function reworded<C extends ClaimRow>(claim: C, words: Partial<ClaimWords>): C {
  const next = { ...claim, ...words, confidence: 1, flags: [] }
  if (words.metric !== undefined && words.metric !== claim.metric)
    Object.assign(next, { metricId: null, higherIsBetter: null, better: null })
  if (words.direction !== undefined && words.direction !== claim.direction) {
    const higher = next.higherIsBetter
    next.better = next.direction === null || higher === null ? null : higher === (next.direction === 'increase')
  }
  if (words.unit !== undefined && words.unit !== claim.unit) next.unitId = null
  if (words.benchmark !== undefined)
    next.benchmarkIds = words.benchmark.map((name) => claim.benchmarkIds[claim.benchmark.indexOf(name)] ?? null)
  next.benchmarkKeys = benchmarkKeys(next)
  next.metricKey = metricKey(next)
  return next
}

function added(paperId: string, index: number, correction: Correction): ShownClaim {
  const empty: ShownClaim = {
    ...blankClaim(),
    sentence: [0, correction.quote.length],
    paperId,
    index,
    hash: '',
    readBy: 0,
    benchmarkKeys: [],
    metricKey: '',
    corrected: 'added',
    correctionId: correction.id,
    quote: correction.quote,
  }
  const value = correction.words.value
  const shown = reworded(empty, correction.words)
  return { ...shown, surface: value == null ? '' : [value].flat().join('–') }
}

/**
 * @param claims as read, of one paper
 * @param corrections those that hold, in the order they were made (`correctionsOf`)
 * @param texts abstracts by hash
 * @returns claims in order, hidden ones left out, added ones last; `lost` are corrections whose claim is no longer there,
 *   `hidden` the claims that are left out, by the id of the correction
 */
export function corrected(
  paperId: string,
  claims: readonly ClaimRow[],
  corrections: readonly Correction[],
  texts: ReadonlyMap<string, string>,
): { claims: ShownClaim[]; lost: Correction[]; hidden: Map<string, ShownClaim> } {
  const shown: (ShownClaim | null)[] = [...claims]
  const lost: Correction[] = []
  const hidden = new Map<string, ShownClaim>()
  let next = claims.reduce((most, claim) => Math.max(most, claim.index + 1), 0)
  for (const correction of corrections) {
    if (correction.kind === 'add') {
      shown.push(added(paperId, next++, correction))
      continue
    }
    const at = correction.anchor ? findAnchor(correction.anchor, claims, texts) : -1
    if (at < 0) {
      lost.push(correction)
      continue
    }
    const claim = shown[at]
    if (!claim) continue // hidden already
    const { hash, surface } = claims[at] as ClaimRow
    const renumbered = hash !== correction.anchor?.hash && surface !== correction.anchor?.surface
    if (correction.kind === 'hide') {
      hidden.set(correction.id, claim)
      shown[at] = null
    } else if (correction.words.value !== undefined && renumbered) {
      lost.push(correction) // the number itself was put right, and is another one now
    } else shown[at] = { ...reworded(claim, correction.words), corrected: 'edited', correctionId: correction.id }
  }
  return { claims: shown.filter((claim) => claim !== null), lost, hidden }
}
