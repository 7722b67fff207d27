import type { Qualifier } from '../../lib/claims'
import { change, factor, row, score, table } from './table'

const at = (qualifier: Qualifier | null) => score(90, '%', { qualifier })
const by = (qualifier: Qualifier | null) => change(12, '%', { qualifier })

table('bounds before the number', [
  row('It reaches an accuracy of up to 90%.', at('up to')),
  row('It reaches an accuracy as high as 90%.', at('up to')),
  row('It reaches an accuracy of over 90%.', at('over')),
  row('It reaches an accuracy of more than 90%.', at('over')),
  row('It reaches an accuracy exceeding 90%.', at('over')),
  row('It reaches an accuracy above 90%.', at('over')),
  row('It reaches an accuracy of >90%.', at('over')),
  row('It reaches an accuracy of $>90\\%$.', at('over')),
  row('It reaches an accuracy of at least 90%.', at('at least')),
  row('It reaches an accuracy of about 90%.', at('about')),
  row('It reaches an accuracy of around 90%.', at('about')),
  row('It reaches an accuracy of nearly 90%.', at('about')),
  row('It reaches an accuracy of roughly 90%.', at('about')),
  row('It reaches an accuracy of ~90%.', at('about')),
  row('It reaches an accuracy of $\\sim$90\\%.', at('about')),
  row('It reaches an accuracy of less than 90%.', at('under')),
  row('It reaches an accuracy below 90%.', at('under')),
  row('It reaches an average accuracy of 90%.', at('average')),
  row('It reaches a mean accuracy of 90%.', at('average')),
  row('It reaches an accuracy of 90%.', at(null)),
  row('Latency is as low as 5 ms.', score(5, 'ms', { qualifier: 'up to' })),
  row('It stays within 5 ms.', score(5, 'ms', { qualifier: 'under' })),
])

table('bounds behind the number', [
  row('It reaches an accuracy of 90+%.', at('over')),
  row('It improves accuracy by 12% on average.', by('average')),
  row('It improves accuracy by 12% or more.', by('over')),
])

table('bounds of changes and ratios', [
  row('It improves accuracy by up to 12%.', by('up to')),
  row('It improves accuracy by an average of 12%.', by('average')),
  row('It improves accuracy by over 12%.', by('over')),
  row('It improves accuracy by at least 12%.', by('at least')),
  row('It improves accuracy by approximately 12%.', by('about')),
  row('It improves average accuracy by 12%.', by('average')),
  row('It is up to 3x faster.', factor(3, 'x', { qualifier: 'up to' })),
  row('It is over 3x faster.', factor(3, 'x', { qualifier: 'over' })),
  row('It is nearly 3x faster.', factor(3, 'x', { qualifier: 'about' })),
  row('It is on average 3x faster.', factor(3, 'x', { qualifier: 'average' })),
])

table('two bounds: the bound wins over the average', [
  row('It improves accuracy by over 12% on average.', by('over')),
  row('It improves average accuracy by up to 12%.', by('up to')),
])

table('once missed', [
  row('It needs up to about 81% less memory.', change(81, '%', { qualifier: 'up to' })),
  row('It has a near-100% refusal rate.', score(100, '%', { qualifier: 'about' })),
  row('It achieves, on average, 72% improvement over beam search.', change(72, '%', { qualifier: 'average' })),
  row(
    'It has an average performance improvement of 30%.',
    change(30, '%', { qualifier: 'average', metric: 'performance' }),
  ),
  row(
    'It has a 3.2% average gain on KITTI and a 7% lead on MNIST.',
    change(3.2, '%', { qualifier: 'average' }),
    change(7, '%', { qualifier: null }),
  ),
  row('On average, it improves accuracy by 12%.', change(12, '%', { qualifier: 'average' })),
  row('It reaches a mean average precision of 90%.', score(90, '%', { qualifier: null })),
  row('It reaches a mean reciprocal rank of 0.9.', score(0.9, '', { qualifier: null })),
  row('It reaches a mean IoU of 90%.', score(90, '%', { qualifier: null })),
])
