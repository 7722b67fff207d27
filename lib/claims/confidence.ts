import type { Draft } from './link'

/**
 * How likely kind, unit, direction, metric and benchmark of a claim are all right.
 * The figures are measured shares on labelled abstracts (`npm run eval` prints the table), not opinions.
 */
export function confidenceOf(d: Draft): number {
  if (d.kind === 'scale' || d.kind === 'count') return d.metric ? 0.85 : 0.6
  let c = 0.75
  if (!d.metric) c -= 0.2
  if (!d.place) c -= 0.1
  else if (d.place.where === 'sentence') c -= 0.15
  else if (d.place.named) c += 0.1
  if (d.rules.includes('list') || d.rules.includes('place-list')) c -= 0.05
  if (d.kind === 'change' && !d.direction) c -= 0.2
  return Math.max(0.05, Math.min(0.98, Number(c.toFixed(2))))
}
