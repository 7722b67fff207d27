import { change, type Expected, factor, row, score, table } from './table'

const plus = (baseline: Expected['baseline'], value: number, unit = '%') =>
  change(value, unit, { baseline, direction: 'increase' })

table('what a change is against', [
  row('It improves accuracy by 4.2% over RoBERTa.', plus('RoBERTa', 4.2)),
  row('It improves accuracy by 4.2% compared with RoBERTa.', plus('RoBERTa', 4.2)),
  row('It improves accuracy by 4.2% compared to RoBERTa.', plus('RoBERTa', 4.2)),
  row('It improves accuracy by 4.2% relative to RoBERTa.', plus('RoBERTa', 4.2)),
  row('It improves accuracy by 4.2% against RoBERTa.', plus('RoBERTa', 4.2)),
  row('It improves accuracy by 4.2% versus RoBERTa.', plus('RoBERTa', 4.2)),
  row('Its accuracy is 4.2% higher than that of RoBERTa.', plus('RoBERTa', 4.2)),
  row('Its accuracy is 4.2% higher than RoBERTa.', plus('RoBERTa', 4.2)),
  row('It outperforms RoBERTa by 4.2%.', plus('RoBERTa', 4.2)),
  row('Surpassing RoBERTa by 4.2%, it is also small.', plus('RoBERTa', 4.2)),
  row('Compared to RoBERTa, it improves accuracy by 4.2%.', plus('RoBERTa', 4.2)),
  row('It beats the best published system by 4.2%.', plus(/best published system/, 4.2)),
  row('It exceeds previous methods by 4.2 points.', plus('previous methods', 4.2, 'points')),
  row('It yields a 4.2% gain over existing methods on SST-2.', plus('existing methods', 4.2)),
  row('It yields a 4.2% gain over state-of-the-art methods.', plus('state-of-the-art methods', 4.2)),
  row('It outperforms both RoBERTa and DeBERTa by 4.2%.', plus('RoBERTa and DeBERTa', 4.2)),
  row('It improves accuracy by 4.2%.', plus(null, 4.2)),
  row('It improves accuracy by 4.2% on SST-2 over RoBERTa.', plus('RoBERTa', 4.2)),
])

table('what a ratio is against', [
  row('It is 3.1x faster than vLLM.', factor(3.1, 'x', { baseline: 'vLLM' })),
  row('It is 3.1x faster than vLLM and TensorRT-LLM.', factor(3.1, 'x', { baseline: 'vLLM and TensorRT-LLM' })),
  row('It gives a 3.1x speedup over existing engines.', factor(3.1, 'x', { baseline: 'existing engines' })),
  row('It is twice the size of RoBERTa.', factor(2, 'x', { baseline: 'RoBERTa', metric: 'size' })),
  row('Compared with vLLM, it is 3.1x faster.', factor(3.1, 'x', { baseline: 'vLLM' })),
])

table('what is not a baseline', [
  row('It improves accuracy by 4.2% over 12 tasks.', plus(null, 4.2), { kind: 'count', value: 12 }),
  row('It reaches an accuracy of over 90%.', score(90, '%', { qualifier: 'over', baseline: null })),
  row('It reaches an accuracy of more than 90%.', score(90, '%', { qualifier: 'over', baseline: null })),
  row('Accuracy exceeds 90% on SST-2.', score(90, '%', { qualifier: 'over', baseline: null })),
  row('Latency is less than 5 ms.', score(5, 'ms', { qualifier: 'under', baseline: null })),
])

table('whose number it is', [
  row(
    'Our models achieve superior performance against tuned baselines, having 12 times larger parameters, on ZorbSet.',
    factor(12, 'x', { metric: 'parameters', role: 'other', baseline: null }),
  ),
  row(
    'We reach 74.8%, outperforming RoBERTa (61.3%).',
    score(74.8, '%', { role: 'own' }),
    score(61.3, '%', { role: 'other' }),
  ),
  row(
    'Our model scores 74.8% against 61.3% of the previous best.',
    score(74.8, '%', { role: 'own' }),
    score(61.3, '%', { role: 'other' }),
  ),
  row(
    "Today's phones have at most 12 GB of memory. We present a runtime that needs 3 GB of memory.",
    { value: 12, role: 'other' },
    { value: 3, role: 'own' },
  ),
])

table('baselines as abstracts write them', [
  row(
    'It lowers latency by 38% compared to the previous state of the art.',
    change(38, '%', { baseline: 'previous state of the art', direction: 'decrease' }),
  ),
  row(
    'It outperforms the second-best method by a margin of 3.1 points.',
    change(3.1, 'points', { baseline: 'second-best method', direction: 'increase' }),
  ),
  row(
    'It beats strong baselines, including BM25 and DPR, by 3.1 points.',
    change(3.1, 'points', { baseline: /strong baselines/, direction: 'increase' }),
  ),
  row('We observe 2.4x lower energy than on a GPU.', factor(2.4, 'x', { metric: 'energy', direction: 'decrease' })),
  row('This is 12.5% better than the best prior result.', change(12.5, '%', { baseline: /best prior result/ })),
  row('It improves upon RoBERTa by 4.2 points in F1.', change(4.2, 'points', { baseline: 'RoBERTa', metric: 'F1' })),
  row(
    'Our model gives an absolute improvement of 4.2% over RoBERTa.',
    change(4.2, '%', { baseline: 'RoBERTa', direction: 'increase' }),
  ),
])

table('once missed', [
  row(
    'It gains 4.2% in accuracy, surpassing RoBERTa.',
    change(4.2, '%', { baseline: 'RoBERTa', direction: 'increase' }),
  ),
  row('It improves on RoBERTa by 4.2%.', change(4.2, '%', { baseline: 'RoBERTa', direction: 'increase' })),
  row('It is 3.1x as fast as vLLM.', factor(3.1, 'x', { baseline: 'vLLM' })),
  row(
    'It reaches 74.8%, while GPT-4o reaches 61.3%.',
    score(74.8, '%', { role: 'own' }),
    score(61.3, '%', { role: 'other' }),
  ),
  row('The best baseline reaches only 61.3%.', score(61.3, '%', { role: 'other' })),
  row(
    'Ours takes 3 ms; the prior state of the art takes 9 ms.',
    score(3, 'ms', { role: 'own' }),
    score(9, 'ms', { role: 'other' }),
  ),
  row('It trails GPT-4o by only 1.3 points.', change(1.3, 'points', { baseline: 'GPT-4o', direction: 'decrease' })),
  row('It is within 1.3 points of GPT-4o.', change(1.3, 'points', { qualifier: 'under', baseline: 'GPT-4o' })),
])

table('longer baselines', [
  row(
    'Compared to the strongest baseline, our method improves accuracy by 4.2% and reduces latency by 30%.',
    change(4.2, '%', { baseline: 'strongest baseline', direction: 'increase' }),
    change(30, '%', { baseline: 'strongest baseline', direction: 'decrease' }),
  ),
  row(
    'Our method improves accuracy by 4.2% over the previous best, UniTrack.',
    change(4.2, '%', { baseline: /UniTrack|previous best/ }),
  ),
  row(
    'It gives a 4.2% improvement over supervised fine-tuning.',
    change(4.2, '%', { baseline: 'supervised fine-tuning' }),
  ),
  row('Against vLLM, it gives a 2.1x speedup.', factor(2.1, 'x', { baseline: 'vLLM' })),
  row(
    'It needs 4.2 times fewer parameters than ViT-B.',
    factor(4.2, 'x', { baseline: 'ViT-B', metric: 'parameters', direction: 'decrease' }),
  ),
  row(
    'It outperforms open-source models of similar size by 4.2%.',
    change(4.2, '%', { baseline: /open-source models/ }),
  ),
  row(
    'It surpasses the supervised oracle by 4.2 points on KITTI.',
    change(4.2, 'points', { baseline: 'supervised oracle', benchmark: ['KITTI'] }),
  ),
])

table('whose number it is', [
  row(
    'On ZorbSet it keeps its accuracy, while naive retraining degrades by up to 43 points.',
    change(43, 'points', { role: 'other' }),
  ),
  row(
    'It gains 3 points on ZorbSet, while using only 23% fewer tokens.',
    change(3, 'points'),
    change(23, '%', { role: 'own' }),
  ),
  row(
    'This gain mirrors the jump between GPT-4o and o3-mini (69.0% vs. 86.7%).',
    score(69, '%', { role: 'other' }),
    score(86.7, '%', { role: 'other' }),
  ),
  row(
    'It solves 42.7% more instances than the default strategy in Quark.',
    change(42.7, '%', { baseline: 'default strategy in Quark' }),
  ),
])
