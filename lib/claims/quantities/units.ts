/** The unit behind a number. */

import { findUnit } from '../../lexicon'
import type { Token } from '../tokens'
import { PER_WORDS } from '../vocabulary/numbers'

const PERCENT_WORDS = new Set(['percent', 'pct', 'per-cent'])

const POINT_WORDS = new Set(['point', 'points', 'pp', 'pps', 'ppt', 'pts', 'pt', 'p.p'])

interface Unit {
  unit: string
  /** Where the surface ends: `%`, `×`, "percent", "orders of magnitude" belong to it, other words do not. */
  end: number
  to: number
}

const PER = /^(?:per|\/|a|each|every)$/

/** Reads the unit after a number that ends before token `to`. */
export function readUnit(tokens: Token[], to: number, end: number): Unit | null {
  const t = tokens[to]
  if (!t) return null
  const next = tokens[to + 1]
  if (t.text === '%' || PERCENT_WORDS.has(t.lower) || (t.lower === 'per' && next?.lower === 'cent')) {
    const last = t.lower === 'per' ? next : t
    let p = t.lower === 'per' ? to + 2 : to + 1
    const e = last?.end ?? t.end
    // "percentage points" written as "% points", "%p", "% absolute points"
    if (tokens[p]?.lower === 'absolute' && POINT_WORDS.has(tokens[p + 1]?.lower ?? '')) p++
    if (POINT_WORDS.has(tokens[p]?.lower ?? '') && !/^(?:pt|point)$/.test(tokens[p]?.lower ?? ''))
      return { unit: 'points', end: e, to: p + 1 }
    if (tokens[p]?.text === 'p' && !tokens[p]?.spaced) return { unit: 'points', end: e, to: p + 1 }
    return { unit: '%', end: e, to: p }
  }
  if (
    (t.lower === 'percentage' || t.lower === 'absolute' || t.lower === 'percent') &&
    POINT_WORDS.has(next?.lower ?? '')
  )
    return { unit: 'points', end, to: to + 2 }
  if (t.lower === 'absolute' && next?.lower === 'percentage' && POINT_WORDS.has(tokens[to + 2]?.lower ?? ''))
    return { unit: 'points', end, to: to + 3 }
  if (/^percentage-points?$/.test(t.lower)) return { unit: 'points', end, to: to + 1 }
  if (POINT_WORDS.has(t.lower) && t.lower !== 'point')
    return {
      unit: 'points',
      end: t.lower.startsWith('p') && t.lower.length <= 3 && t.lower !== 'pts' ? t.end : end,
      to: to + 1,
    }
  if (t.text === '×' && tokens[to + 1]?.kind !== 'number') return { unit: 'x', end: t.end, to: to + 1 }
  if ((t.text === 'x' || t.text === 'X') && next?.kind !== 'number') return { unit: 'x', end: t.end, to: to + 1 }
  if (t.lower === 'times' || t.lower === 'fold' || t.lower === 'folds') return { unit: 'x', end: t.end, to: to + 1 }
  if (
    (t.lower === 'order' || t.lower === 'orders') &&
    next?.lower === 'of' &&
    /^magnitudes?$/.test(tokens[to + 2]?.lower ?? '')
  )
    return { unit: 'magnitude', end: tokens[to + 2]?.end ?? end, to: to + 3 }
  // "19.9 F1 points", "2 BLEU points": the metric stands between; it is read with what follows the number.
  if (t.kind === 'word' && /^\p{Lu}/u.test(t.text) && t.text.length <= 10) {
    const after =
      next?.lower === 'percentage' || next?.lower === 'score' || next?.lower === 'absolute' ? tokens[to + 2] : next
    if (/^(?:points|pp|pts)$/.test(after?.lower ?? '')) return { unit: 'points', end, to }
  }
  if (t.text === '°') {
    const scale = next && !next.spaced && /^[CF]$/.test(next.text) ? next : undefined
    return { unit: scale ? `°${scale.text}` : '°', end: (scale ?? t).end, to: to + (scale ? 2 : 1) }
  }
  if (t.kind !== 'word' || t.text.length > 24) return null
  // "tokens per second", "frames/s", "images per second", "W per pixel"
  const rate = (): { text: string; to: number } | null => {
    if (
      PER.test(next?.lower ?? '') &&
      next?.lower !== 'a' &&
      next?.lower !== 'each' &&
      tokens[to + 2]?.kind === 'word'
    ) {
      const text = next?.text === '/' ? `${t.text}/${tokens[to + 2]?.text}` : `${t.text} per ${tokens[to + 2]?.text}`
      if (
        findUnit(text) ||
        (PER_WORDS.has(tokens[to + 2]?.text ?? '') && (next?.text === '/' || next?.lower === 'per'))
      )
        return { text, to: to + 3 }
    }
    return null
  }
  const r = rate()
  if (r) return { unit: r.text, end, to: r.to }
  const pair = next?.kind === 'word' && next.spaced ? findUnit(`${t.text} ${next.text}`) : null
  if (pair && pair.dimension !== 'count' && pair.dimension !== 'ratio')
    return { unit: `${t.text} ${next?.text}`, end, to: to + 2 }
  if (/^(?:exa|peta|tera|giga|mega|[EPTGMK])?FLOP(?:S|s|\/s)$/i.test(t.text)) return { unit: t.text, end, to: to + 1 }
  const unit = findUnit(t.text)
  if (
    unit &&
    !/^(?:count|ratio|position|label count|prompt examples|interaction length|model depth|image width|score difference)$/.test(
      unit.dimension,
    ) &&
    t.text !== 'in' &&
    t.text !== 'A' &&
    t.text !== 'a' &&
    t.text !== 'B' &&
    t.text !== 'm' &&
    t.lower !== 'point'
  )
    return { unit: t.text, end, to: to + 1 }
  if (t.text === 'm' && !t.lower.includes('.') && t.spaced) return { unit: 'm', end, to: to + 1 }
  return null
}
