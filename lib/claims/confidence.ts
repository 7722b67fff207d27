import { findMetric } from '../lexicon'
import type { Draft } from './link/draft'
import { wordMap } from './vocabulary/word-set'

/**
 * How much each trait of a reading adds to the log-odds that it is wholly right. Fitted by ridge logistic regression to
 * 1,205 result claims of some 650 labelled abstracts, then made a little steeper, as the middle was said too surely and
 * the top too shyly. On claims kept out of the fit 92 in 100 that say 0.9 or more are right. `npm run eval` prints the
 * table for any labels.
 */
const WEIGHTS = wordMap<number>({
  base: 0.77,
  baseline: 1.1,
  'bm:guessed': 0.31,
  'bm:known': 0.5,
  'bm:many': -0.21,
  carried: -1.78,
  'carried-metric': -1.69,
  'carried-place': -0.12,
  crowded2: 0.38,
  crowded4: 0.59,
  dealt: -0.62,
  'direction:none': -2.28,
  echo: -0.15,
  'kind:factor': 0.71,
  'kind:score': 0.19,
  'left:adjacent': -0.19,
  'left:bracket': -0.72,
  'left:by': -0.41,
  'left:by-beats': -0.43,
  'left:by-object': 0.59,
  'left:change-of': 0.63,
  'left:equals': 0.26,
  'left:moves-to': 0.34,
  'left:noun-change-of': -0.11,
  'left:of': 1.3,
  list: 0.4,
  'metric:known': 0.64,
  'metric:none': -0.15,
  'metric:unknown': 0.23,
  none: -0.65,
  'place-list': -0.62,
  'place:abstract:named': -0.12,
  'place:bracket:phrase': -0.28,
  'place:head:named': 0.33,
  'place:head:phrase': -0.28,
  'place:left:named': 0.38,
  'place:left:phrase': -0.79,
  'place:right:named': 0.36,
  'place:right:phrase': 0.08,
  'right:change': 0.74,
  'right:change-noun': 0.3,
  'right:comparative': -0.57,
  'right:comparative-noun': 1.14,
  'right:noun': -0.08,
  'right:ratio': -1.02,
  rival: 0.5,
  'role:other': -0.64,
  'sent:long': -0.94,
  'sent:short': 0.85,
  share: -1.2,
  single: -0.18,
  'unit:none': -0.48,
})

/** What surrounds a claim and says something of how sure it is. */
export interface Surroundings {
  /** Result claims in the same sentence. */
  results: number
  /** The lexicon knows at least one of the benchmarks. */
  known: boolean
  /** Length of the sentence in UTF-16 units. */
  length: number
}

/** The traits of a result claim that {@link WEIGHTS} speaks of, each once. */
function traitsOf(d: Draft, { results, known, length }: Surroundings): string[] {
  const traits = ['base', `kind:${d.kind}`]
  for (const rule of d.rules) if (!traits.includes(rule)) traits.push(rule)
  traits.push(d.metric ? (findMetric(d.metric) ? 'metric:known' : 'metric:unknown') : 'metric:none')
  traits.push(d.place ? `place:${d.place.where}:${d.place.named ? 'named' : 'phrase'}` : 'place:none')
  if ((d.kind === 'change' || d.kind === 'factor') && !d.direction) traits.push('direction:none')
  if (!d.unit) traits.push('unit:none')
  if (d.role === 'other') traits.push('role:other')
  if (d.baseline) traits.push('baseline')
  traits.push(d.place?.names.length ? (known ? 'bm:known' : 'bm:guessed') : 'bm:none')
  if (d.place && d.place.names.length > 1) traits.push('bm:many')
  traits.push(results >= 4 ? 'crowded4' : results >= 2 ? 'crowded2' : 'single')
  if (length > 300) traits.push('sent:long')
  else if (length < 140) traits.push('sent:short')
  return traits
}

/**
 * How likely kind, unit, direction, metric and benchmark of a claim are all right.
 * @returns 0 to 1, two decimals; sizes and counts get the share that was right among labelled ones
 */
export function confidenceOf(d: Draft, around: Surroundings): number {
  if (d.kind === 'scale' || d.kind === 'count') return d.metric ? 0.85 : 0.6
  let odds = 0
  for (const trait of traitsOf(d, around)) odds += WEIGHTS.get(trait) ?? 0
  return Number((1 / (1 + Math.exp(-odds))).toFixed(2))
}
