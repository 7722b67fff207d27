/** Places that stand right at a number: its label, its bracket's owner, the object of its verb. */

import { findMetric } from '../../lexicon'
import type { Place } from '../benchmark'
import { nameShaped } from '../mentions/shape'
import type { Quantity } from '../quantities'
import { isQuantity, left, lower, right, type Sentence, words } from '../sentence'
import { SETTING_HEAD } from '../vocabulary/places'
import { BASELINE_NOUN } from '../vocabulary/rivals'
import { mentionAt, placeAfter, STRONG } from './phrases'
import { scanRight } from './scan'

/** "GSM8K (96.1%)", "GSM8K: 96%", "… and B by 5.9": the name that ends at the number's first token, `edge`. */
export function labelOf(s: Sentence, edge: number, open: number): Place | null {
  const sign = lower(s, edge - 1)
  if (open === edge - 1 || sign === ':' || sign === 'by') {
    const name = mentionAt(s, edge - 2)
    if (name) return { names: [name.name], ids: [name.id], where: open === edge - 1 ? 'bracket' : 'left', named: true }
  }
  if (sign !== 'by') return null
  // "… and OVOBench Realtime by 5.9": a name with more behind it
  const r = left(s, edge - 1)
  const head = mentionAt(s, r[0])
  const whole = head && r[1] === edge - 1 && r[1] - r[0] <= 4 && isQuantity(s, r[0] - 2)
  if (!whole || findMetric(words(s, [head.to, r[1]])) !== null) return null
  return { names: [words(s, r)], ids: [head.id], where: 'left', named: true }
}

/** "improves quality on X by 6%, as well as that on Y by 5%": the place of the verb's own object. */
export function objectPlace(s: Sentence, edge: number, earlier: number): Place | null {
  if (lower(s, edge - 1) !== 'by') return null
  for (let k = edge - 2; k > edge - 10 && k >= earlier && k >= 0; k--) {
    if (!STRONG.test(lower(s, k))) continue
    const found = placeAfter(s, k)
    return found?.end === edge - 1 ? { ...found.place, where: 'left' } : null
  }
  return null
}

/** The place of a number in the bracket from `open` to `close`: inside it, right behind it, or what stands before it. */
export function bracketPlace(
  s: Sentence,
  q: Quantity,
  edge: number,
  stop: number,
  [open, close]: [open: number, close: number],
): Place | null {
  const inside = scanRight(s, q.to, stop, close)
  if (inside) return inside.place
  if (open !== edge - 1) return null
  // "accuracy (93%) on X"
  const outside = close >= 0 ? scanRight(s, close + 1, stop, -1) : null
  if (outside?.adjacent) return outside.place
  const r = left(s, open)
  if (r[1] <= r[0] || findMetric(words(s, r))) return null
  const before = lower(s, r[0] - 1)
  // "tasks like paper review (58% success)": the bracket brings its own metric, so what stands before is where.
  const task =
    hasMetric(s, q, close) &&
    /^(?:like|as|and|,|including|for|on|in|with)$/.test(before) &&
    !BASELINE_NOUN.has(lower(s, r[1] - 1)) &&
    !nameShaped(s.tokens[r[0]]?.text ?? '')
  const listed = q.sign !== 0 && /^(?:on|in|for|across)$/.test(before)
  // "failing on routine decisions (5.39)"
  const level = q.decimal && !q.unit && /^(?:on|for)$/.test(before) && r[1] - r[0] > 1
  if (!task && !listed && !level && !SETTING_HEAD.has(lower(s, r[1] - 1))) return null
  return { names: [words(s, r)], ids: [null], where: 'bracket', named: false }
}

/** Does a known metric stand between the number and the end of its bracket? */
function hasMetric(s: Sentence, q: Quantity, close: number): boolean {
  if (close < 0) return false
  const r = right(s, q.to)
  return r[1] > r[0] && r[1] <= close && findMetric(words(s, r)) !== null
}
