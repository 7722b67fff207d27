/** The way the metric itself moves. */

import { findMetric } from '../../lexicon'
import type { Measure } from '../measure'
import { lower, type Sentence } from '../sentence'
import type { ClaimKind } from '../types'
import { wayOf } from '../vocabulary/movement'
import type { Slot } from './slots'

/** The way the metric itself moves. */
export function directionOf(
  s: Sentence,
  slot: Slot,
  measure: Measure,
  kind: ClaimKind,
  form: Measure['form'],
  metric: string | null,
): number {
  let way: number = measure.way
  let improves = measure.improves
  const { q, left, right } = slot
  if (!way && right.way) {
    way = right.way
    improves = right.improves
  }
  if (!way && left.way) {
    way = left.way
    improves = left.improves
  }
  // "a +6.7% relative WER reduction", "+3.2% improvement in MR": the noun says which way, a plus does not.
  const noun = right.form === 'change' && right.way !== 0 && /noun|right:change/.test(right.rule)
  if (q.sign && !(q.sign > 0 && noun)) {
    way = q.sign
    improves = false
    if (left.way && left.way !== q.sign && q.sign < 0) way = -1
  }
  if (kind === 'factor') {
    if (q.unit === '%') way ||= -1
    const value = Array.isArray(q.value) ? q.value[1] : q.value
    if (!way && q.ratioWord && /^(?:halv|half)/.test(q.ratioWord)) way = -1
    if (!way && q.ratioWord && /^(?:doubl|tripl|quadrupl|twice)/.test(q.ratioWord)) way = 1
    if (!way && metric && /speed|accelerat|throughput|compression/i.test(metric)) way = 1
    // "consumes 62x single-agent tokens"
    if (!way && value >= 1 && /^(?:consum|requir|us|need|tak)(?:es?|ed|ing|s)?$/.test(lower(s, slot.bound.from - 1)))
      way = 1
    if (!way && value >= 1 && !/^(?:differ|var)/.test(lower(s, measure.governor)))
      way = governedWay(s, slot) || (form === 'change' ? 1 : 0)
  }
  if (!way && kind === 'change') way = governedWay(s, slot)
  if (improves && way > 0 && metric) {
    const known = findMetric(metric)
    if (known?.higherIsBetter === false) way = -1
    else if (
      !known &&
      /\b(?:time|latency|cost|error|errors|overhead|memory|usage|consumption|loss|rmse|mse|mae|wer|cer|fid|runtime|rate of hallucination|delay|energy|flops|distance|gap|forgetting|regret|bias|variance|uncertainty|deviations?|drift|violations?|failures?|mistakes|collisions?|artifacts|hallucinations?|toxicity)$/i.test(
        metric,
      )
    )
      way = -1
  }
  return way
}

/** Nearest word that moves something, before the number and in its clause. */
function governedWay(s: Sentence, slot: Slot): number {
  for (let k = slot.bound.from - 1, n = 0; k >= 0 && n < 16; k--, n++) {
    const w = lower(s, k)
    if (/^(?:;|while|whereas|but|which)$/.test(w)) return 0
    const way = wayOf(w)
    if (way && w !== 'more' && w !== 'over') return way
  }
  for (let k = slot.q.to, n = 0; k < s.tokens.length && n < 5; k++, n++) {
    const w = lower(s, k)
    if (s.quantityAt[k] || /^(?:;|,|while|and)$/.test(w)) return 0
    const way = wayOf(w)
    if (way) return way
  }
  return 0
}
