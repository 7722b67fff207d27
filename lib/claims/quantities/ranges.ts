/** Two numbers that make a range: "87-95%", "3x - 5x", "2 to 4 times", "between 88 and 92 percent". */

import type { Quantity } from '../quantities'
import type { Token } from '../tokens'
import { isSpelledStart } from './number-words'
import { type NumberRead, readNumber, round } from './numbers'
import { unitSign } from './take-unit'
import { readUnit } from './units'

/** Makes a quantity that leads on to a second number a range. `first` is its number as read, before its unit. */
export function takeRange(tokens: Token[], q: Quantity, first: NumberRead): void {
  if (q.hyphen || !tokens[first.to]) return
  const join = q.unit ? q.to : first.to
  const at = signedJoin(tokens, q, join) ?? rangeJoin(tokens, join, tokens[q.from - 1])
  const second = at === null ? null : readNumber(tokens, at)
  if (at === null || !second || second.spelled !== first.spelled) return
  const unit = second.unit
    ? { unit: second.unit, end: second.end, to: second.to }
    : readUnit(tokens, second.to, second.end)
  if (second.value <= first.value && !second.magnitude && !unit) return
  const high = unitSign(unit?.unit ?? '')
  const low = unitSign(q.unit)
  if (low && high && low !== high && low !== '%') return
  const lowValue = (q.value as number) * sharedMagnitude(tokens[at] as Token, first, second)
  if (high === 'magnitude') {
    q.value = [10 ** lowValue, 10 ** second.value]
    q.ratioWord = 'magnitude'
    q.unit = 'x'
  } else {
    q.value = [round(lowValue), second.value]
    q.unit = high || low
  }
  q.end = unit?.end ?? second.end
  q.to = unit?.to ?? second.to
  q.magnitude ||= second.magnitude
  q.decimal ||= second.decimal
  if (!unit) takeTail(tokens, q)
}

/** "+17 to +48 pp": index of the second number. */
function signedJoin(tokens: Token[], q: Quantity, i: number): number | null {
  const signed = q.sign === 1 && tokens[i]?.lower === 'to' && tokens[i + 1]?.text === '+'
  return signed && tokens[q.from - 2]?.lower !== 'from' && tokens[i + 2]?.kind === 'number' ? i + 2 : null
}

/** "2-3 million", "50-800K": the magnitude behind the second number holds for the first. */
function sharedMagnitude(token: Token, first: NumberRead, second: NumberRead): number {
  if (!second.magnitude || first.magnitude || second.value < 1000) return 1
  const magnitude = second.value / Number(token.text.replace(/[^\d.]/g, '') || 1)
  return Number.isFinite(magnitude) && magnitude >= 1000 ? magnitude : 1
}

/** "2-4-fold", "3-5-point", "10-20-hour": what a hyphen ties to a range. */
function takeTail(tokens: Token[], q: Quantity): void {
  const hyphen = tokens[q.to]
  const tail = tokens[q.to + 1]
  if (hyphen?.text !== '-' || hyphen.spaced || tail?.kind !== 'word' || tail.spaced) return
  if (/^(?:fold|times)\b/.test(tail.lower)) {
    q.unit = 'x'
    q.end = tail.start + (tail.lower.startsWith('fold') ? 4 : 5)
  } else if (/^points?\b/.test(tail.lower)) q.unit = 'points'
  else if (/^percent\b/.test(tail.lower)) q.unit = tail.lower.includes('point') ? 'points' : '%'
  else q.hyphen = tail.lower
  q.to += 2
}

/** Index of the second number if tokens at `i` join two numbers to a range, else null. */
function rangeJoin(tokens: Token[], i: number, prev: Token | undefined): number | null {
  const join = tokens[i]
  const next = tokens[i + 1]
  if (!join || !next) return null
  const number = (t: Token | undefined) => t?.kind === 'number'
  if ((join.text === '-' || join.text === '~' || join.text === '—') && number(next))
    return join.text === '-' || !join.spaced || next.spaced === join.spaced ? i + 1 : null
  // "- +5": no. "from A to B" is a pair of numbers, not a range; the linking step sees to it.
  if (
    join.lower === 'to' &&
    (number(next) || isSpelledStart(next)) &&
    (prev?.lower !== 'from' || /^rang(?:e|es|ed|ing)$/.test(tokens[tokens.indexOf(prev) - 1]?.lower ?? '')) &&
    prev?.lower !== 'to'
  )
    return i + 1
  if (join.lower === 'and' && prev?.lower === 'between' && number(next)) return i + 1
  return null
}
