/** The unit behind a number. */

import { findUnit } from '../../lexicon'
import type { Token } from '../tokens'
import { PER_WORDS } from '../vocabulary/numbers'

const PERCENT_WORDS = new Set(['percent', 'pct', 'per-cent'])

const POINT_WORDS = new Set(['point', 'points', 'pp', 'pps', 'ppt', 'pts', 'pt', 'p.p'])

/** What a cost may be counted by. */
const PER_THINGS =
  /^(?:sample|image|frame|token|query|step|sentence|document|page|item|call|request|scan|episode|epoch)s?$/

interface Unit {
  unit: string
  /** Where the surface ends: `%`, `×`, "percent", "orders of magnitude" belong to it, other words do not. */
  end: number
  to: number
}

/** Reads the unit after a number whose surface ends at offset `end`, before token `to`. */
export function readUnit(tokens: Token[], to: number, end: number): Unit | null {
  const t = tokens[to]
  if (!t) return null
  const sign =
    percent(tokens, to) ??
    points(tokens, to, end) ??
    ratio(tokens, to) ??
    metricPoints(tokens, to, end) ??
    degree(tokens, to)
  if (sign) return sign
  if (t.kind !== 'word' || t.text.length > 24) return null
  // "s/sample", written together
  const [base = '', per = ''] = t.text.split('/')
  if (/^\p{L}{1,4}$/u.test(base) && /^(?:s|min|h|kg|W|J)$/.test(per)) return { unit: t.text, end, to: to + 1 }
  if (per && PER_THINGS.test(per) && findUnit(base)) return { unit: t.text, end, to: to + 1 }
  const rate = rateOf(tokens, to)
  if (rate) return { unit: rate, end, to: to + 3 }
  const next = tokens[to + 1]
  const pair = next?.kind === 'word' && next.spaced ? findUnit(`${t.text} ${next.text}`) : null
  if (pair && pair.dimension !== 'count' && pair.dimension !== 'ratio')
    return { unit: `${t.text} ${next?.text}`, end, to: to + 2 }
  return isUnitWord(t) ? { unit: t.text, end, to: to + 1 } : null
}

const isPoints = (t: Token | undefined) => POINT_WORDS.has(t?.lower ?? '')

/** "%", "percent", "per cent"; and points written as "% points", "%p", "% absolute points". */
function percent(tokens: Token[], to: number): Unit | null {
  const t = tokens[to] as Token
  const apart = t.lower === 'per' && tokens[to + 1]?.lower === 'cent'
  if (t.text !== '%' && !PERCENT_WORDS.has(t.lower) && !apart) return null
  const last = apart ? to + 1 : to
  const { end } = tokens[last] as Token
  let p = last + 1
  if (tokens[p]?.lower === 'absolute' && isPoints(tokens[p + 1])) p++
  const behind = tokens[p]
  if (isPoints(behind) && !/^(?:pt|point)$/.test(behind?.lower ?? '')) return { unit: 'points', end, to: p + 1 }
  if (behind?.text === 'p' && !behind.spaced) return { unit: 'points', end, to: p + 1 }
  return { unit: '%', end, to: p }
}

/** "points", "pp", "percentage points", "absolute percentage points". */
function points(tokens: Token[], to: number, end: number): Unit | null {
  const t = tokens[to] as Token
  const next = tokens[to + 1]
  if (/^(?:percentage|absolute|percent|average)$/.test(t.lower) && isPoints(next))
    return { unit: 'points', end, to: to + 2 }
  if (t.lower === 'absolute' && next?.lower === 'percentage' && isPoints(tokens[to + 2]))
    return { unit: 'points', end, to: to + 3 }
  if (/^percentage-points?$/.test(t.lower)) return { unit: 'points', end, to: to + 1 }
  // "a 6.03 point improvement"
  const moved = /^(?:improvement|gain|increase|drop|reduction|boost|advantage|margin|lead|lift|gap|decline|jump|rise)$/
  if (t.lower === 'point' && moved.test(next?.lower ?? '')) return { unit: 'points', end, to: to + 1 }
  if (!isPoints(t) || t.lower === 'point') return null
  // "pp" is a sign and belongs to the surface, "points" is a word.
  const sign = t.lower.length <= 3 && t.lower !== 'pts'
  return { unit: 'points', end: sign ? t.end : end, to: to + 1 }
}

/** "×", "x", "times", "fold", "orders of magnitude". */
function ratio(tokens: Token[], to: number): Unit | null {
  const t = tokens[to] as Token
  const next = tokens[to + 1]
  // "256 × 256" is a size.
  const sign = /^[×xX]$/.test(t.text) && next?.kind !== 'number'
  if (sign || /^(?:times|folds?)$/.test(t.lower)) return { unit: 'x', end: t.end, to: to + 1 }
  const magnitude = tokens[to + 2]
  if (/^orders?$/.test(t.lower) && next?.lower === 'of' && magnitude && /^magnitudes?$/.test(magnitude.lower))
    return { unit: 'magnitude', end: magnitude.end, to: to + 3 }
  return null
}

/** "19.9 F1 points", "2 BLEU points": the metric stands between; it is read with what follows the number. */
function metricPoints(tokens: Token[], to: number, end: number): Unit | null {
  const t = tokens[to] as Token
  if (t.kind !== 'word' || !/^\p{Lu}/u.test(t.text) || t.text.length > 10) return null
  const next = tokens[to + 1]
  const behind = /^(?:percentage|score|absolute)$/.test(next?.lower ?? '') ? tokens[to + 2] : next
  return /^(?:points|pp|pts)$/.test(behind?.lower ?? '') ? { unit: 'points', end, to } : null
}

/** "°", "°C", "°F". */
function degree(tokens: Token[], to: number): Unit | null {
  const t = tokens[to] as Token
  if (t.text !== '°') return null
  const next = tokens[to + 1]
  // TeX may leave room between the two: "{\deg}C".
  const scale = next && /^[CF]$/.test(next.text) ? next : undefined
  return { unit: `°${scale?.text ?? ''}`, end: (scale ?? t).end, to: to + (scale ? 2 : 1) }
}

/** "tokens per second", "frames/s", "W per pixel". */
function rateOf(tokens: Token[], to: number): string | null {
  const [t, per, word] = [tokens[to] as Token, tokens[to + 1], tokens[to + 2]]
  if (word?.kind !== 'word') return null
  const slash = per?.text === '/'
  if (!slash && !/^(?:per|every)$/.test(per?.lower ?? '')) return null
  const text = slash ? `${t.text}/${word.text}` : `${t.text} per ${word.text}`
  return findUnit(text) || (PER_WORDS.has(word.text) && per?.lower !== 'every') ? text : null
}

/** Dimensions whose units are counted things: they are read as such, see kinds/counted. */
const COUNTED_DIMENSIONS = new Set([
  'count',
  'ratio',
  'position',
  'label count',
  'prompt examples',
  'interaction length',
  'model depth',
  'image width',
  'score difference',
])

/** Words that the lexicon has as units, but that are more often something else; "m" is one only behind a space. */
const UNLIKELY_UNITS = new Set(['in', 'A', 'a', 'B', 'm', 'point'])

function isUnitWord(t: Token): boolean {
  if (/^(?:exa|peta|tera|giga|mega|[EPTGMK])?FLOP(?:S|s|\/s)$/i.test(t.text)) return true
  if (t.text === 'm') return t.spaced
  const unit = findUnit(t.text)
  return !!unit && !COUNTED_DIMENSIONS.has(unit.dimension) && !UNLIKELY_UNITS.has(t.text) && t.lower !== 'point'
}
