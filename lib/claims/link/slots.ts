/** The numbers of a sentence with their neighbours, as the linking steps fill them in. */

import { findMetric } from '../../lexicon'
import type { Place } from '../benchmark'
import { type Measure, readMeasure } from '../measure'
import { type Bound, readBound } from '../qualifiers'
import type { Quantity } from '../quantities'
import { lower, openBracket, type Sentence, words } from '../sentence'
import { JOIN } from '../vocabulary/grammar'
import { isVerb } from '../vocabulary/verbs'
import type { Draft } from './draft'

export interface Slot {
  q: Quantity
  bound: Bound
  left: Measure
  right: Measure
  /** Index of the previous slot if the two are joined by "and", "," or "/". */
  joined: number
  inBracket: boolean
  draft: Draft | null
  /** Metric, place or baseline dealt out by "respectively". */
  dealt: { metric?: string; place?: Place; baseline?: string }
}

export function makeSlots(s: Sentence): Slot[] {
  const slots: Slot[] = []
  s.quantities.forEach((scanned, n) => {
    const bound = readBound(s, scanned)
    // "by a factor of 4"
    const times = !scanned.unit && lower(s, scanned.from - 1) === 'of' && lower(s, scanned.from - 2) === 'factor'
    const q = times ? { ...scanned, unit: 'x' } : scanned
    const { left, right } = readMeasure(s, q, bound.from)
    let joined = -1
    // A bracket ("2.20x (up to 3.21x) and 2.07x") is passed over: the number outside it is the neighbour.
    let at = n - 1
    if (openBracket(s, bound.from) < 0) while (at >= 0 && (slots[at]?.inBracket || slots[at]?.q.hyphen)) at--
    if (at >= 0 && onAnother(s, slots, at, q, bound)) joined = decimalBefore(slots, at)
    const prev = joined < 0 ? slots[at] : undefined
    if (prev) {
      let k = bound.from - 1
      if (JOIN.has(lower(s, k))) {
        if (lower(s, k) === 'and' && s.tokens[k - 1]?.text === ',') k--
        let simple = true
        for (let j = prev.q.to; j < k && simple; j++)
          if (isVerb(lower(s, j)) || s.tokens[j]?.text === ';') simple = false
        if (simple && k - prev.q.to < 16) joined = at
      } else if (ofNextName(s, prev, q, bound.from)) joined = at
    }
    slots.push({ q, bound, left, right, joined, inBracket: openBracket(s, bound.from) >= 0, draft: null, dealt: {} })
  })
  // "2.0, 1.8 and 2.0 points": the unit is said once, at the end.
  for (let n = slots.length - 1; n > 0; n--) {
    const b = slots[n] as Slot
    const a = slots[b.joined]
    if (!a || a.q.unit || !b.q.unit || a.q.spelled || a.q.hyphen || b.q.hyphen) continue
    let bare = true
    for (let k = a.q.to; k < b.bound.from; k++) if (!JOIN.has(lower(s, k)) || lower(s, k) === ';') bare = false
    // "lifts of 0.09; 95% CIs exclude zero"
    if (/^(?:cis?|confidence|credible)$/.test(lower(s, b.q.to))) bare = false
    // "R2 = 0.73 and 98% retrieval": a level between 0 and 1 and a share with a noun of its own
    const upper = (x: Slot) => (Array.isArray(x.q.value) ? x.q.value[1] : x.q.value)
    if (a.left.phrase && b.right.rule === 'right:noun' && b.q.unit === '%' && upper(a) <= 1 && upper(b) > 1)
      bare = false
    // "0.61 vs 0.18, a 3.4x improvement"
    if (b.q.unit === 'x' && /^an?$/.test(lower(s, b.q.from - 1))) bare = false
    if (bare && (a.q.magnitude === b.q.magnitude || b.q.unit === '%')) a.q = { ...a.q, unit: b.q.unit }
  }
  return slots
}

/** "Foo reaches 0.19, Bar Net 0.18 and Baz 0.17": of a list of names each stands right before its number. */
function ofNextName(s: Sentence, prev: Slot, q: Quantity, from: number): boolean {
  if (!(q.decimal || q.unit === '%') || q.sign || prev.q.unit !== q.unit || prev.q.decimal !== q.decimal) return false
  let k = from - 1
  while (k > from - 4 && /^\p{Lu}/u.test(s.tokens[k]?.text ?? '')) k--
  if (k === from - 1 || k < prev.q.to) return false
  for (let n = prev.q.to; n <= k; n++) if (!/^(?:,|and)$/.test(lower(s, n))) return false
  return findMetric(words(s, [k + 1, from])) === null
}

/** The last plain decimal up to slot `at`, or -1. */
function decimalBefore(slots: Slot[], at: number): number {
  for (let k = at; k >= 0 && at - k < 3; k--) {
    const q = slots[k]?.q
    if (q?.decimal && !q.unit && !slots[k]?.inBracket) return k
  }
  return -1
}

/** "a Dice of 0.897 on a subset spanning 16 types and 0.738 on another": counts may stand between the two. */
function onAnother(s: Sentence, slots: Slot[], at: number, q: Quantity, bound: Bound): boolean {
  return (
    q.decimal &&
    !q.unit &&
    !slots[at]?.q.decimal &&
    lower(s, bound.from - 1) === 'and' &&
    /^(?:on|for|in|across)$/.test(lower(s, q.to))
  )
}

/** The number outside a bracket that this one, inside, speaks of: "2.20x (up to 3.21x)". */
export function hostOf(s: Sentence, slots: Slot[], n: number): Slot | undefined {
  const slot = slots[n] as Slot
  if (!slot.inBracket) return undefined
  const open = openBracket(s, slot.bound.from)
  for (let k = n - 1; k >= 0; k--) {
    const other = slots[k] as Slot
    if (other.q.to <= open) return open - other.q.to <= 10 && !other.inBracket ? other : undefined
  }
  return undefined
}

/** First token of the next number's own context. */
export function stopBefore(s: Sentence, next: Slot): number {
  let k = next.bound.from
  while (k > 0 && (JOIN.has(lower(s, k - 1)) || s.tokens[k - 1]?.text === '(')) k--
  return k
}

/** How far to the left a number may look for its benchmark: not over a number of another clause. */
export function leftLimit(slots: Slot[], n: number): number {
  const prev = slots[n - 1]
  if (!prev) return 0
  if (prev.draft && (prev.draft.kind === 'count' || prev.draft.kind === 'scale'))
    return n > 1 ? (slots[n - 2] as Slot).q.to : 0
  return prev.q.to
}

export const sameSort = (a: Quantity, b: Quantity) =>
  a.unit === b.unit ||
  (!a.unit && b.unit === '%') ||
  (a.unit === '%' && !b.unit) ||
  (a.unit === 'points' && (b.unit === '%' || !b.unit)) ||
  (b.unit === 'points' && !a.unit) ||
  (b.unit === 'points' && a.unit === '%') ||
  (!b.unit && b.decimal && (!a.unit || a.unit === '%'))

export const sameSortLoose = (q: Quantity) => !q.unit || q.unit === '%' || q.unit === 'points'
