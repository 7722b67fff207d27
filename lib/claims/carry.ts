/** What a sentence takes over from the one before. */

import type { Place } from './benchmark'
import { headPlace, sentencePlace } from './benchmark/sentence'
import type { Draft } from './link/draft'
import type { Sentence } from './sentence'

/** What the sentences before spoke of, for those that go on without repeating it. */
export interface Carried {
  metric: string | null
  place: Place | null
  /** The sentence that named the metric, and the one that named the place. */
  sentence: number
  placed: number
}

/**
 * Results that name no place or metric of their own mean the one of the sentence before, if that named just one
 * evaluation ("We evaluate on X. Our method reaches 78%.").
 */
export function carryOver(carried: Carried, s: Sentence, drafts: Draft[]): void {
  const results = drafts.filter((d) => d.kind === 'score' || d.kind === 'change' || d.kind === 'factor')
  const levels = results.filter((d) => d.kind === 'score' && d.metric && !d.place)
  for (const d of results) {
    if (
      !d.metric &&
      d.kind === 'score' &&
      carried.metric &&
      GOES_ON.test(s.text.slice(s.span[0], d.q.start)) &&
      !/\bin (?:\w+ )?$/.test(s.text.slice(Math.max(s.span[0], d.q.start - 12), d.q.start)) &&
      s.index - carried.sentence <= 1 &&
      (!d.unit || d.unit === '%')
    ) {
      d.metric = carried.metric
      d.rules.push('carried-metric')
    }
    if (
      !d.metric &&
      d.kind === 'change' &&
      carried.metric &&
      s.index - carried.sentence <= 1 &&
      (d.rules.includes('right:comparative') ||
        (d.rules.includes('right:change') && REFERS_BACK.test(s.text.slice(s.span[0], d.q.start))))
    )
      d.metric = carried.metric
    if (
      !d.place &&
      carried.place &&
      d.kind !== 'factor' &&
      // A change further on is as often about something else (of 32 in labelled abstracts 11 were, and 3 needed the place).
      (d.kind === 'score' || levels.some((level) => besides(level, d)) || s.index - carried.placed <= 1) &&
      (!d.unit || d.unit === '%' || d.unit === 'points') &&
      !SPENT.test(d.metric ?? '')
    ) {
      d.place = { ...carried.place, where: 'abstract' }
      d.rules.push('carried-place')
    }
  }
  const last = results.findLast((d) => d.metric && (d.kind === 'score' || d.kind === 'change'))
  if (last) {
    carried.metric = last.metric
    carried.sentence = s.index
  }
  const own = sentencePlace(s)
  if (!own) return
  // "On X, …" sets the place for what follows, whatever the sentence says of it.
  const evaluated =
    own.names.length <= 1 &&
    (results.length > 0 || EVALUATES.test(s.text.slice(s.span[0], s.span[1])) || headPlace(s)?.place.named)
  carried.place = evaluated ? own : null
  carried.placed = s.index
}

/** "97% accuracy (up to 22 points above X)": the change right behind a level was measured where that was. */
const besides = (level: Draft, d: Draft): boolean => d.q.start > level.q.end && d.q.start - level.q.end < 40

/** "This is an 80% gain", "That corresponds to a 3x speedup": about what was just said. */
const REFERS_BACK =
  /^\s*(?:this|that|it|these|those)(?: \w+)? (?:is|are|was|represents?|corresponds? to|amounts? to|marks?|means|constitutes?|yields?)\b/i

/** "On X, the same progression rises from …", "This mirrors the jump …": the sentence goes on about the last metric. */
const GOES_ON = /^\s*(?:on|this|that|these|similarly|likewise)\b|\bthe same\b|\bperformance\b/i

/** What a system costs is seldom measured on the data set that the sentence before named. */
const SPENT =
  /\b(?:time|latency|cost|memory|speed|throughput|parameters?|flops|energy|overhead|power|tokens?|storage|size|efficiency|traffic|kappa|κ|rho|ρ|agreement|icc|correlations?)\b/i

const EVALUATES =
  /\b(?:evaluat|experiment|test(?:ed|s)?\b|benchmark|achiev|outperform|validat|results|we (?:study|assess|compare|apply|use|introduce|present|propose))/i

/** "The results show that …": about the experiments of the sentence before. */
const OF_RESULTS =
  /^\s*(?:the |our |these |extensive |experimental |quantitative )*(?:results?|experiments?|findings|evaluations?)\b/i
const DOES_EXPERIMENTS = /\b(?:experiments?|evaluations?|evaluate|evaluated|test|tested|conduct|conducted)\b/i

/** Where the experiments of the sentence before were done, if `s` goes on to tell what came out. */
export function experimentsBefore(before: Sentence, s: Sentence): Place | null {
  if (!OF_RESULTS.test(s.text.slice(s.span[0], s.span[1]))) return null
  if (!DOES_EXPERIMENTS.test(before.text.slice(before.span[0], before.span[1]))) return null
  return headPlace(before)?.place ?? sentencePlace(before)
}
