/** One number with its sign, unit, range and what it is out of. */

import { findUnit } from '../../lexicon'
import type { Quantity } from '../quantities'
import type { Token } from '../tokens'
import { BEFORE_SPELLED_POINTS, PER_UNITS } from '../vocabulary/numbers'
import { isName } from './names'
import { MAGNITUDES } from './number-words'
import { readNumber, round } from './numbers'
import { rangeJoin } from './ranges'
import { readUnit } from './units'

export function readQuantity(tokens: Token[], i: number): Quantity | null {
  const t = tokens[i] as Token
  const prev = tokens[i - 1]
  const first = readNumber(tokens, i)
  if (!first) return null
  if (first.spelled && first.value === 1 && !first.magnitude && !/^(?:order|in)$/.test(tokens[first.to]?.lower ?? ''))
    return null
  // A number that a slash or caret ties to a name ("ETH/3") or an error bar.
  if (
    prev?.text === '±' ||
    (prev?.text === '/' && tokens[i - 2]?.text === '+') ||
    (prev?.text === '-' && tokens[i - 2]?.text === '/' && tokens[i - 3]?.text === '+')
  )
    return null
  if (prev && prev.text === '^') return null
  if (prev?.text === '_' || (prev?.text === '/' && !prev.spaced && tokens[i - 2]?.kind === 'word' && !t.spaced))
    return null

  // Intervals: "[-1.27, 7.39]".
  for (let k = i - 1, n = 0; k >= 0 && n < 5; k--, n++) {
    if (tokens[k]?.text === ']' || tokens[k]?.kind === 'word') break
    if (tokens[k]?.text === '[') return null
  }
  // Citations ("[14]") and numbers stuck to a formula ("3Δ").
  if (prev?.text === '[' && tokens[i + 1]?.text === ']') return null
  const stuck = tokens[first.to]
  if (t.kind === 'number' && !t.glued && stuck?.kind === 'word' && !stuck.spaced && !first.magnitude) return null
  // Denominators ("1/2", "1/e") count nothing.
  if (
    prev?.text === '/' &&
    !prev.spaced &&
    tokens[i - 2]?.kind === 'number' &&
    !/[.%]/.test(t.text) &&
    !/\./.test(tokens[i - 2]?.text ?? '')
  )
    return null
  // "4.05/5.00", "8.1/10": what it is out of.
  if (
    prev?.text === '/' &&
    !prev.spaced &&
    tokens[i - 2]?.kind === 'number' &&
    /^(?:5|7|10|100)$/.test(String(first.value)) &&
    Number(tokens[i - 2]?.text) <= first.value
  )
    return null
  if (first.value === 1 && tokens[first.to]?.text === '/' && !tokens[first.to]?.spaced) return null

  let sign: 1 | -1 | 0 = 0
  let mark: Quantity['mark'] = null
  let start = t.start
  let p = i - 1
  const signToken = tokens[p]
  if (
    signToken?.kind === 'mark' &&
    /^[+-]$/.test(signToken.text) &&
    tokens[p - 1]?.kind !== 'number' &&
    (signToken.spaced || p === 0 || tokens[p - 1]?.kind === 'mark')
  ) {
    if (!t.spaced || /^[(]$/.test(tokens[p - 1]?.text ?? '(')) {
      sign = signToken.text === '+' ? 1 : -1
      start = signToken.start
      p--
    }
  }
  const bound = tokens[p]?.text
  if (bound === '~') mark = 'about'
  else if (bound === '>' || bound === '≥') mark = 'over'
  else if (bound === '<' || bound === '≤') mark = 'under'
  if (bound === '=' && (tokens[p - 1]?.text === '>' || tokens[p - 1]?.text === '<'))
    mark = tokens[p - 1]?.text === '>' ? 'over' : 'under'

  let { value, end, to, unit }: { value: number | [number, number]; end: number; to: number; unit: string } = first
  let { magnitude, decimal } = first
  let hyphen: string | null = null
  let ratioWord: string | null = null
  let outOf: number | null = null

  const takeUnit = () => {
    if (hyphen) return
    if (unit === 'x' || unit === 'X') unit = 'x'
    if (/^(?:pp|ppt|pts?)$/.test(unit)) unit = 'points'
    if (unit === 'fold' || unit === 'times') unit = 'x'
    if (unit) {
      const word = tokens[to]
      const rate =
        (word?.text === '/' || word?.lower === 'per') && tokens[to + 1]?.kind === 'word' ? tokens[to + 1] : undefined
      if (rate && unit !== 'x' && unit !== 'points') {
        const text = `${unit}/${rate.text}`
        if (findUnit(text) || PER_UNITS.has(rate.text)) {
          unit = text
          to += 2
        }
      }
      return
    }
    // "+" or "plus" between number and unit: 80+%, 75\%+
    let skip = to
    if (tokens[skip]?.text === '+') {
      mark = 'over'
      skip++
      end = (tokens[skip - 1] as Token).end
      to = skip
    }
    const hy = tokens[to]
    if (hy?.text === '-' && !hy.spaced) {
      const tail = tokens[to + 1]
      if (tail?.kind === 'word' && !tail.spaced) {
        const word = tail.lower.split('-')[0] ?? tail.lower
        if (word === 'fold' || word === 'times') {
          unit = 'x'
          end = tail.start + word.length
          to += 2
        } else if (
          /^points?$/.test(word) &&
          /^(?:improve|gain|increase|drop|reduc|boost|advantage|margin|lead|lift|differ|gap|decline|jump|rise|absolute|higher|lower|better|f1|accuracy|over)/.test(
            tokens[to + 2]?.lower ?? '',
          )
        ) {
          unit = 'points'
          to += 2
        } else if (word === 'percent') {
          unit = '%'
          end = tail.start + word.length
          to += 2
          if (/point/.test(tail.lower)) unit = 'points'
        } else if (MAGNITUDES[word] && word.length > 3) {
          value = (value as number) * (MAGNITUDES[word] as number)
          magnitude = true
          end = tail.start + word.length
          to += 2
          hyphen = tail.lower.slice(word.length + 1) || null
        } else {
          hyphen = tail.lower
          to += 2
        }
        return
      }
    }
    const u = readUnit(tokens, to, end)
    if (u) {
      if (u.unit === 'magnitude') {
        ratioWord = 'magnitude'
        unit = 'x'
        value = 10 ** (value as number)
      } else unit = u.unit
      end = u.end
      to = u.to
    }
  }
  const firstTo = to
  // "a 31 M-parameter network"
  const scaled = !unit && /^([KMB])-(param\w*|token\w*)/.exec(tokens[to]?.text ?? '')
  if (scaled) {
    value = (value as number) * (MAGNITUDES[scaled[1] as string] as number)
    magnitude = true
    hyphen = scaled[2] as string
    to++
  }
  takeUnit()
  if (tokens[to]?.text === '+' && !tokens[to]?.spaced && unit) {
    mark = 'over'
    end = (tokens[to] as Token).end
    to++
  }

  // Ranges: "87-95%", "3x - 5x", "2 to 4 times", "between 88 and 92 percent".
  const dash = tokens[firstTo] && !hyphen ? rangeJoin(tokens, unit ? to : firstTo, prev) : null
  if (dash !== null && !hyphen) {
    const second = readNumber(tokens, dash)
    const highUnit = second
      ? second.unit
        ? { unit: second.unit, end: second.end, to: second.to }
        : readUnit(tokens, second.to, second.end)
      : null
    if (second && !second.spelled === !first.spelled && (second.value > first.value || second.magnitude || highUnit)) {
      const norm = (u: string) =>
        u === 'X' ? 'x' : /^(?:pp|ppt|pts?)$/.test(u) ? 'points' : /^(?:fold|times)$/.test(u) ? 'x' : u
      const high = norm(highUnit?.unit ?? '')
      const hyphenated =
        !highUnit &&
        tokens[second.to]?.text === '-' &&
        !tokens[second.to]?.spaced &&
        tokens[second.to + 1]?.kind === 'word' &&
        !tokens[second.to + 1]?.spaced
      const low = norm(unit)
      if (!low || !high || low === high || low === '%') {
        let lowValue = value as number
        // "2-3 million", "50-800K": the magnitude is shared.
        if (second.magnitude && !first.magnitude && second.value >= 1000) {
          const m = second.value / Number((tokens[dash] as Token).text.replace(/[^\d.]/g, '') || 1)
          if (Number.isFinite(m) && m >= 1000) lowValue *= m
        }
        if (high === 'magnitude') {
          value = [10 ** lowValue, 10 ** second.value]
          ratioWord = 'magnitude'
          unit = 'x'
        } else {
          value = [round(lowValue), second.value]
          unit = high || low
        }
        end = highUnit?.end ?? second.end
        to = highUnit?.to ?? second.to
        magnitude ||= second.magnitude
        decimal ||= second.decimal
        if (hyphenated) {
          const tail = tokens[to + 1] as Token
          if (/^(?:fold|times)\b/.test(tail.lower)) {
            unit = 'x'
            end = tail.start + (tail.lower.startsWith('fold') ? 4 : 5)
          } else if (/^points?\b/.test(tail.lower)) unit = 'points'
          else if (/^percent\b/.test(tail.lower)) unit = tail.lower.includes('point') ? 'points' : '%'
          else hyphen = tail.lower
          to += 2
        }
      }
    }
  }

  // "80.1% +/- 0.3%", "2.7 ± 1.1%": the error bar belongs to the number, and may carry its unit.
  const bar =
    tokens[to]?.text === '±'
      ? to + 1
      : tokens[to]?.text === '+' && tokens[to + 1]?.text === '/' && tokens[to + 2]?.text === '-'
        ? to + 3
        : -1
  if (bar > 0) {
    const error = readNumber(tokens, bar)
    if (error) {
      const its = error.unit ? { unit: error.unit, to: error.to } : readUnit(tokens, error.to, error.end)
      if (!unit && its) unit = its.unit === 'magnitude' ? '' : its.unit
      to = its?.to ?? error.to
    }
  }

  // "7 of 10", "7 out of 10", "7/10"
  if (!Array.isArray(value) && !unit) {
    const of = tokens[to]
    const number =
      of?.lower === 'of'
        ? tokens[to + 1]
        : of?.lower === 'out' && tokens[to + 1]?.lower === 'of'
          ? tokens[to + 2]
          : of?.text === '/' && !of.spaced
            ? tokens[to + 1]
            : undefined
    if (number?.kind === 'number' && !number.glued) outOf = Number(number.text.replace(/,/g, ''))
  }

  const money = tokens[i - 1]?.text
  if (!unit && (money === '$' || money === '£' || money === '€' || money === '¥')) {
    unit = money
    start = (tokens[i - 1] as Token).start
    const before = tokens[i - 2]?.text
    if (before === '~') mark = 'about'
    else if (before === '<') mark = 'under'
    else if (before === '>') mark = 'over'
  }
  if (unit === 'points' && first.spelled && !BEFORE_SPELLED_POINTS.has(prev?.lower ?? '')) return null
  // "5-fold cross-validation" is a procedure; "two points on a plane" are no percentage points.
  if (unit === 'x' && /^(?:cross|cv|validation|nested)/.test(tokens[to]?.lower ?? '')) return null
  if (unit === 'points' && first.spelled && !BEFORE_SPELLED_POINTS.has(prev?.lower ?? '')) return null
  const q: Quantity = {
    start,
    end,
    value,
    unit,
    from: i,
    to,
    sign,
    mark,
    spelled: first.spelled,
    hyphen,
    ratioWord,
    magnitude,
    decimal,
    outOf,
  }
  return isName(tokens, i, q) ? null : q
}
