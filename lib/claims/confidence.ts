import { findMetric } from '../lexicon'
import type { Draft } from './link/draft'
import { wordMap } from './vocabulary/word-set'

/**
 * How much each trait of a reading adds to the log-odds that it is wholly right. Fitted by ridge logistic regression to
 * about 400 result claims of labelled abstracts; on 80 abstracts kept out of the fit, what is said and what is right stay
 * within ten points of each other in every bin of at least ten claims. `npm run eval` prints the table for any labels.
 */
const WEIGHTS = wordMap<number>({
  base: 0.66,
  'kind:change': 0.13,
  'kind:factor': 0.08,
  'kind:score': -0.21,
  'metric:known': 0.64,
  'metric:unknown': -0.24,
  'metric:none': -0.4,
  'place:left:named': 1.12,
  'place:left:phrase': -0.38,
  'place:right:named': 0.12,
  'place:head:named': -0.5,
  'place:sentence:named': -0.14,
  'place:abstract:named': -0.82,
  'place:none': -0.1,
  'direction:none': -0.69,
  'unit:none': -0.56,
  'role:other': -0.23,
  baseline: 0.28,
  list: 0.67,
  'place-list': -0.23,
  carried: -0.49,
  'carried-metric': -0.4,
  echo: -0.2,
  dealt: -0.12,
  rival: -0.23,
  'left:change-of': 0.52,
  'left:by-object': 0.34,
  'left:of': 0.33,
  'left:by-beats': 0.16,
  'left:bracket': -0.07,
  'left:equals': -0.16,
  'left:adjacent': -0.21,
  'right:change-noun': 0.31,
  'right:noun': 0.15,
  'right:of': -0.13,
})

/** The traits of a result claim that {@link WEIGHTS} speaks of, each once. */
function traitsOf(d: Draft): string[] {
  const traits = ['base', `kind:${d.kind}`]
  for (const rule of d.rules) if (!traits.includes(rule)) traits.push(rule)
  traits.push(d.metric ? (findMetric(d.metric) ? 'metric:known' : 'metric:unknown') : 'metric:none')
  traits.push(d.place ? `place:${d.place.where}:${d.place.named ? 'named' : 'phrase'}` : 'place:none')
  if ((d.kind === 'change' || d.kind === 'factor') && !d.direction) traits.push('direction:none')
  if (!d.unit) traits.push('unit:none')
  if (d.role === 'other') traits.push('role:other')
  if (d.baseline) traits.push('baseline')
  return traits
}

/**
 * How likely kind, unit, direction, metric and benchmark of a claim are all right.
 * @returns 0 to 1, two decimals; sizes and counts get the share that was right among labelled ones
 */
export function confidenceOf(d: Draft): number {
  if (d.kind === 'scale' || d.kind === 'count') return d.metric ? 0.85 : 0.6
  let odds = 0
  for (const trait of traitsOf(d)) odds += WEIGHTS.get(trait) ?? 0
  return Number((1 / (1 + Math.exp(-odds))).toFixed(2))
}
