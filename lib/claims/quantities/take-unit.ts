/** The unit of a number, however it is tied to it: glued, hyphenated, or as a word of its own. */

import { findUnit } from '../../lexicon'
import type { Quantity } from '../quantities'
import type { Token } from '../tokens'
import { PER_UNITS } from '../vocabulary/numbers'
import { MAGNITUDES } from './number-words'
import { readUnit } from './units'

/** Several spellings of one sign. */
export function unitSign(unit: string): string {
  if (unit === 'X' || unit === 'fold' || unit === 'times') return 'x'
  return /^(?:pp|ppt|pts?)$/.test(unit) ? 'points' : unit
}

/** "a 31 M-parameter network" */
export function takeScaledNoun(tokens: Token[], q: Quantity): void {
  const scaled = !q.unit && /^([KMB])-(param\w*|token\w*)/.exec(tokens[q.to]?.text ?? '')
  if (!scaled) return
  scale(q, scaled[1] as string)
  q.hyphen = scaled[2] as string
  q.to++
}

/** Takes the unit behind a single number. */
export function takeUnit(tokens: Token[], q: Quantity): void {
  if (q.hyphen) return
  if (q.unit) {
    q.unit = unitSign(q.unit)
    takeRate(tokens, q)
    return
  }
  // "+" between number and unit: "80+%"
  const plus = tokens[q.to]
  if (plus?.text === '+' && tokens[q.to + 1]?.text !== '/') {
    q.mark = 'over'
    q.end = plus.end
    q.to++
  }
  if (takeHyphenated(tokens, q)) return
  const unit = readUnit(tokens, q.to, q.end)
  if (!unit) return
  if (unit.unit === 'magnitude') {
    q.ratioWord = 'magnitude'
    q.unit = 'x'
    q.value = 10 ** (q.value as number)
  } else q.unit = unit.unit
  q.end = unit.end
  q.to = unit.to
}

/** "80GB/s", "3ms per token": what a glued unit is per. */
function takeRate(tokens: Token[], q: Quantity): void {
  const per = tokens[q.to]
  const word = tokens[q.to + 1]
  if (q.unit === 'x' || q.unit === 'points' || word?.kind !== 'word') return
  if (per?.text !== '/' && per?.lower !== 'per') return
  const rate = `${q.unit}/${word.text}`
  if (!findUnit(rate) && !PER_UNITS.has(word.text)) return
  q.unit = rate
  q.to += 2
}

/** Words that make "2-point" a difference in percentage points rather than a "2-point stencil". */
const BEHIND_POINT =
  /^(?:improve|gain|increase|drop|reduc|boost|advantage|margin|lead|lift|differ|gap|decline|jump|rise|absolute|higher|lower|better|f1|accuracy|over)/

/** "with 0.5-meter error": what such a noun has is measured, and no size. */
const OF_ERROR = /^(?:errors?|accurac(?:y|ies)|deviations?|precision|latency|latencies|delays?|gap)$/

/** "4-fold", "2-point gain", "10-million-row table", "10-hour corpus". */
function takeHyphenated(tokens: Token[], q: Quantity): boolean {
  const hyphen = tokens[q.to]
  const tail = tokens[q.to + 1]
  if (hyphen?.text !== '-' || hyphen.spaced || tail?.kind !== 'word' || tail.spaced) return false
  const word = tail.lower.split('-')[0] ?? tail.lower
  const inSurface = () => {
    q.end = tail.start + word.length
  }
  if (word === 'fold' || word === 'times') {
    q.unit = 'x'
    inSurface()
  } else if (/^points?$/.test(word) && BEHIND_POINT.test(tokens[q.to + 2]?.lower ?? '')) q.unit = 'points'
  else if (word === 'percent') {
    q.unit = /point/.test(tail.lower) ? 'points' : '%'
    inSurface()
  } else if (MAGNITUDES.get(word) && word.length > 3) {
    scale(q, word)
    inSurface()
    q.hyphen = tail.lower.slice(word.length + 1) || null
  } else if (findUnit(tail.lower) && OF_ERROR.test(tokens[q.to + 2]?.lower ?? '')) {
    q.unit = tail.text
    q.end = tail.end
  } else q.hyphen = tail.lower
  q.to += 2
  return true
}

function scale(q: Quantity, magnitude: string): void {
  q.value = (q.value as number) * (MAGNITUDES.get(magnitude) as number)
  q.magnitude = true
}
