/** One number with its sign, unit, range, error bar and what it is out of. */

import type { Quantity } from '../quantities'
import type { Token } from '../tokens'
import { BEFORE_SPELLED_POINTS } from '../vocabulary/numbers'
import { wordMap } from '../vocabulary/word-set'
import { isName } from './names'
import { isNoAmount } from './no-amount'
import { readNumber } from './numbers'
import { takeRange } from './ranges'
import { takeScaledNoun, takeUnit } from './take-unit'
import { readUnit } from './units'

/**
 * Reads the quantity that begins with the number at token `i`.
 * @returns null if the number is part of a name, a formula, a reference or another number
 */
export function readQuantity(tokens: Token[], i: number): Quantity | null {
  const first = readNumber(tokens, i)
  if (!first || isNoAmount(tokens, i, first)) return null
  const { start, sign, mark } = signBefore(tokens, i)
  const { end, value, unit, to, spelled, magnitude, decimal } = first
  const q: Quantity = {
    start,
    end,
    value,
    unit,
    from: i,
    to,
    sign,
    mark,
    spelled,
    hyphen: null,
    ratioWord: null,
    magnitude,
    decimal,
    outOf: null,
  }
  takeScaledNoun(tokens, q)
  takeUnit(tokens, q)
  takePlus(tokens, q)
  takeRange(tokens, q, first)
  takeErrorBar(tokens, q)
  q.outOf = wholeOf(tokens, q)
  takeCurrency(tokens, q)
  // "six degrees of freedom"
  if (/^degrees?$/.test(q.unit) && tokens[q.to + 1]?.lower === 'freedom') return null
  // "two points on a plane" are no percentage points; "5-fold cross-validation" is a procedure.
  if (q.unit === 'points' && q.spelled && !BEFORE_SPELLED_POINTS.has(tokens[i - 1]?.lower ?? '')) return null
  if (q.unit === 'x' && /^(?:cross|cv|validation|nested)/.test(tokens[q.to]?.lower ?? '')) return null
  return isName(tokens, i, q) ? null : q
}

/** Sign and bound glued to the number at `i`, and where the surface begins with them. */
function signBefore(tokens: Token[], i: number): Pick<Quantity, 'start' | 'sign' | 'mark'> {
  const t = tokens[i] as Token
  let sign: Quantity['sign'] = 0
  let start = t.start
  let p = i - 1
  const signToken = tokens[p]
  const outer = tokens[p - 1]
  if (
    signToken?.kind === 'mark' &&
    /^[+-]$/.test(signToken.text) &&
    outer?.kind !== 'number' &&
    (signToken.spaced || p === 0 || outer?.kind === 'mark') &&
    (!t.spaced || !outer || outer.text === '(')
  ) {
    sign = signToken.text === '+' ? 1 : -1
    start = signToken.start
    p--
  }
  // ">=" comes as two marks.
  const bound = tokens[p]?.text === '=' && /^[<>]$/.test(tokens[p - 1]?.text ?? '') ? p - 1 : p
  const mark = BOUND_MARKS.get(tokens[bound]?.text ?? '') ?? null
  return { start, sign, mark: mark === 'over' && bound < p ? 'at least' : mark }
}

const BOUND_MARKS = wordMap<Quantity['mark']>({
  '~': 'about',
  '>': 'over',
  '≥': 'at least',
  '<': 'under',
  '≤': 'under',
})

/** "90%+", "10x+" */
function takePlus(tokens: Token[], q: Quantity): void {
  const plus = tokens[q.to]
  if (plus?.text !== '+' || plus.spaced || !q.unit) return
  q.mark = 'over'
  q.end = plus.end
  q.to++
}

/** "80.1% +/- 0.3%", "2.7 ± 1.1%": the error bar belongs to the number, and may carry its unit. */
function takeErrorBar(tokens: Token[], q: Quantity): void {
  const [a, b, c] = [tokens[q.to]?.text, tokens[q.to + 1]?.text, tokens[q.to + 2]?.text]
  const width = a === '±' ? 1 : a === '+' && b === '/' && c === '-' ? 3 : 0
  const error = width ? readNumber(tokens, q.to + width) : null
  if (!error) return
  const unit = error.unit ? { unit: error.unit, to: error.to } : readUnit(tokens, error.to, error.end)
  if (!q.unit && unit && unit.unit !== 'magnitude') q.unit = unit.unit
  q.to = unit?.to ?? error.to
}

/** "7 of 10", "7 out of 10", "7/10": the 10. */
function wholeOf(tokens: Token[], q: Quantity): number | null {
  if (Array.isArray(q.value) || q.unit) return null
  const of = tokens[q.to]
  let at = -1
  if (of?.lower === 'of' || (of?.text === '/' && !of.spaced)) at = q.to + 1
  else if (of?.lower === 'out' && tokens[q.to + 1]?.lower === 'of') at = q.to + 2
  const whole = tokens[at]
  // "24/48/72-hour": a list
  if (tokens[at + 1]?.text === '/') return null
  return whole?.kind === 'number' && !whole.glued ? Number(whole.text.replace(/,/g, '')) : null
}

/** "$20", "~€300": the sign is the unit, and belongs to the surface. */
function takeCurrency(tokens: Token[], q: Quantity): void {
  const sign = tokens[q.from - 1]
  if (q.unit || !sign || !/^[$£€¥]$/.test(sign.text)) return
  q.unit = sign.text
  q.start = sign.start
  const bound = tokens[q.from - 2]?.text ?? ''
  if (/^[~<>]$/.test(bound)) q.mark = BOUND_MARKS.get(bound) ?? null
}
