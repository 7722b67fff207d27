import { change, count, row, score, table } from './table'

const on = (benchmark: string[], value = 81.2) => score(value, '%', { benchmark })

table('where a number was measured', [
  row('It reaches 81.2% on SST-2.', on(['SST-2'])),
  row('On SST-2, it reaches 81.2%.', on(['SST-2'])),
  row('On the SST-2 benchmark, it reaches 81.2%.', on(['SST-2'])),
  row('It reaches 81.2% accuracy on the challenging SST-2 benchmark.', on(['SST-2'])),
  row('It reaches 81.2% on SST-2 and MNLI.', on(['SST-2', 'MNLI'])),
  row('It reaches 81.2% across SST-2, MNLI, and QQP.', on(['SST-2', 'MNLI', 'QQP'])),
  row('It reaches an SST-2 accuracy of 81.2%.', on(['SST-2'])),
  row('It reaches 81.2% SST-2 accuracy.', on(['SST-2'])),
  row('We evaluate on SST-2. Our method reaches an accuracy of 81.2%.', on(['SST-2'])),
  row('SST-2 accuracy rises to 81.2%.', on(['SST-2'])),
  row('It reaches 81.2% on long-document question answering.', on(['long-document question answering'])),
  row('It reaches 81.2% on math tasks.', on(['math tasks'])),
  row('It reaches 81.2%.', on([])),
  row('It reaches 81.2% on a single GPU.', on([])),
  row('It reaches 81.2% on average.', score(81.2, '%', { benchmark: [], qualifier: 'average' })),
  row(
    'It improves AP by 2.1 points on COCO and by 3.4 points on LVIS.',
    change(2.1, 'points', { benchmark: ['COCO'] }),
    change(3.4, 'points', { benchmark: ['LVIS'] }),
  ),
])

table('canonical ids beside the names', [
  row('It reaches 81.2% on MATH-500.', score(81.2, '%', { benchmark: ['MATH-500'], benchmarkIds: ['math500'] })),
  row('It reaches 81.2% on MATH500.', score(81.2, '%', { benchmark: ['MATH500'], benchmarkIds: ['math500'] })),
  row('It reaches 81.2% on Math 500.', score(81.2, '%', { benchmarkIds: ['math500'] })),
  row('It reaches 81.2% on FrobozBench.', score(81.2, '%', { benchmark: ['FrobozBench'], benchmarkIds: [null] })),
  row('It reaches 81.2% on MATH-500 and FrobozBench.', score(81.2, '%', { benchmarkIds: ['math500', null] })),
])

table('once missed', [
  row('It reaches 81.2% in terms of accuracy.', score(81.2, '%', { benchmark: [], metric: 'accuracy' })),
])

table('where a sentence as a whole happens', [
  row(
    'Experiments across five datasets show QuarkNet (78.6%) wins.',
    count(5, 'datasets'),
    score(78.6, '%', { benchmark: ['five datasets'] }),
  ),
  row(
    'Experiments on the ZRB-PIM system show that it reduces latency by 19%.',
    change(19, '%', { benchmark: ['ZRB-PIM system'] }),
  ),
  row(
    'In particular, on the COCO dataset, our model achieves an F1 score of 70.1 in reconstructed mesh evaluation.',
    score(70.1, '', { benchmark: ['COCO'] }),
  ),
  row('Users rate it 0.7 points higher on a 5-point scale.', change(0.7, 'points', { benchmark: [] })),
])
