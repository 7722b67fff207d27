/**
 * Own number scanner: finds the numbers of a sentence that are not parts of names, with sign, range, magnitude and
 * unit. compromise's number parser drops signs and exponents and cannot read `96.0\%` (measured), so it is not used.
 */

import { readQuantity } from './quantities/amount'
import { isSpelledStart } from './quantities/number-words'
import { readRatioWord } from './quantities/ratio-words'
import type { Token } from './tokens'
import { RATIO, SPELLED } from './vocabulary/traits'

export interface Quantity {
  /** Offsets of the surface: sign, number and unit mark. */
  start: number
  end: number
  value: number | [number, number]
  /** `%`, `points`, `x`, a unit as written, or `''`. */
  unit: string
  /** Token range `[from, to)` that number and unit take, also where the unit is a word outside the surface. */
  from: number
  to: number
  /** Written with a sign: +1 or -1, else 0. */
  sign: 1 | -1 | 0
  /** A bound or approximation sign glued to it. */
  mark: 'over' | 'at least' | 'under' | 'about' | null
  /** Was the number spelled as a word. */
  spelled: boolean
  /** Hyphenated to the noun it counts ("10-hour corpus"): that noun. */
  hyphen: string | null
  /** "two orders of magnitude", "twice", "half": ratios without a unit sign. */
  ratioWord: string | null
  /** Written with K, M, B, T or a magnitude word. */
  magnitude: boolean
  /** Has a decimal point. */
  decimal: boolean
  /** Second part of "A of B", "A/B", "A out of B". */
  outOf: number | null
}

/** More numbers than this in one sentence are a table, not prose; the rest is not read. */
const MOST = 400

/**
 * Numbers with their units in one sentence, in order and without overlap, the first {@link MOST} of them.
 * @param tokens of the sentence
 * @returns quantities; names, years, list markers, references and error bars after ± are left out
 */
export function scanQuantities(tokens: Token[]): Quantity[] {
  const found: Quantity[] = []
  for (let i = 0; i < tokens.length && found.length < MOST; i++) {
    const t = tokens[i] as Token
    if (t.kind !== 'number' && !(t.traits & (SPELLED | RATIO))) continue
    const amount = t.kind === 'number' || isSpelledStart(t) ? readQuantity(tokens, i) : null
    const q = amount ?? (t.kind === 'word' ? readRatioWord(tokens, i) : null)
    if (!q) continue
    found.push(q)
    i = Math.max(i, q.to - 1)
  }
  return found
}
