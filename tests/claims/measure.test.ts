import { change, factor, row, score, table } from './table'

table('the metric stands before the number', [
  row('We reach an accuracy of 91.4% on CIFAR-10.', score(91.4, '%', { metric: 'accuracy', direction: null })),
  row(
    'Our model has a word error rate of 4.2%.',
    score(4.2, '%', { metric: 'word error rate', higherIsBetter: false }),
  ),
  row('The top-1 accuracy is 83.1% on ImageNet.', score(83.1, '%', { metric: 'top-1 accuracy' })),
  row('We obtain an FID of 2.1 on CelebA-HQ.', score(2.1, '', { metric: 'FID', higherIsBetter: false })),
  row('We obtain FID 2.1 on CelebA-HQ.', score(2.1, '', { metric: 'FID' })),
  row('It reaches a BLEU score of 41.8 on our test set.', score(41.8, '', { metric: /^BLEU/ })),
  row('Our tagger attains an F1 score of 0.87.', score(0.87, '', { metric: /^F1/ })),
  row('We report an AUC of 0.93 for the blood test.', score(0.93, '', { metric: 'AUC', higherIsBetter: true })),
  row('Pass@1 rises to 62.3% on HumanEval.', score(62.3, '%', { metric: /^Pass@1$/i })),
  row('We get a Recall@10 of 74.5% on Flickr30K.', score(74.5, '%', { metric: 'Recall@10' })),
  row('Our codec has a PSNR of 31.2 dB on Kodak.', score(31.2, 'dB', { metric: 'PSNR' })),
  row('The policy has a success rate of 88% in the kitchen.', score(88, '%', { metric: 'success rate' })),
  row('Its inference latency is 12 ms on a phone.', score(12, 'ms', { metric: /latency/, higherIsBetter: false })),
])

table('the metric stands behind the number', [
  row('We reach 91.4% accuracy on CIFAR-10.', score(91.4, '%', { metric: 'accuracy' })),
  row('Our detector reaches 54.3 AP on COCO.', score(54.3, '', { metric: 'AP' })),
  row('Our detector reaches 54.3 AP50 on COCO.', score(54.3, '', { metric: 'AP50' })),
  row('It reaches 48.2 mIoU on ADE20K.', score(48.2, '', { metric: 'mIoU' })),
  row('It gets 62.3% pass@1 on HumanEval.', score(62.3, '%', { metric: 'pass@1' })),
  row('We score 71.2 F1 on CoNLL-2003.', score(71.2, '', { metric: 'F1' })),
  row('The robot has a 93% success rate on the pouring task.', score(93, '%', { metric: 'success rate' })),
  row(
    'We show a 57% reduction in FID on LSUN.',
    change(57, '%', { metric: 'FID', direction: 'decrease', better: true }),
  ),
  row('We see a 12% improvement in accuracy.', change(12, '%', { metric: 'accuracy', direction: 'increase' })),
  row('This brings an 8% performance gain.', change(8, '%', { metric: 'performance', direction: 'increase' })),
  row('Our cache needs 40% less memory.', change(40, '%', { metric: 'memory', direction: 'decrease' })),
  row('Our student has 70% fewer parameters.', change(70, '%', { metric: 'parameters', direction: 'decrease' })),
  row('It gives a 3.1x speedup over vLLM.', factor(3.1, 'x', { direction: 'increase', baseline: 'vLLM' })),
  row('It is 9.3x faster than vLLM.', factor(9.3, 'x', { direction: 'increase', baseline: 'vLLM' })),
  row('It uses 5x less energy than a GPU.', factor(5, 'x', { metric: 'energy', direction: 'decrease' })),
  row('It gives 2.3x higher throughput.', factor(2.3, 'x', { metric: 'throughput', direction: 'increase' })),
])

table('verbs that move a metric by or to a number', [
  row(
    'Our method reduces perplexity by 29.7%.',
    change(29.7, '%', { metric: 'perplexity', direction: 'decrease', better: true }),
  ),
  row(
    'Our method improves accuracy by 3.2 points.',
    change(3.2, 'points', { metric: 'accuracy', direction: 'increase', better: true }),
  ),
  row(
    'Latency falls by 38% on average.',
    change(38, '%', { metric: 'Latency', direction: 'decrease', qualifier: 'average' }),
  ),
  row('Perplexity is reduced by 29%.', change(29, '%', { metric: 'Perplexity', direction: 'decrease' })),
  row('It cuts memory use by half.', factor(0.5, /.*/, { direction: 'decrease' })),
  row('It reduces the error rate to 5%.', score(5, '%', { metric: 'error rate', direction: null })),
  row('Our filter raises precision to 97.5%.', score(97.5, '%', { metric: 'precision' })),
  row(
    'It improves the word error rate by 20%.',
    change(20, '%', { metric: 'word error rate', direction: 'decrease', better: true }),
  ),
  row('An improvement in WER of 20% is seen.', change(20, '%', { metric: 'WER', direction: 'decrease' })),
  row(
    'It saves up to 60% of the energy.',
    change(60, '%', { metric: 'energy', direction: 'decrease', qualifier: 'up to' }),
  ),
  row('Our planner doubles the success rate.', factor(2, 'x', { metric: 'success rate', direction: 'increase' })),
  row(
    'It outperforms UniTrack by 4.1% in HOTA.',
    change(4.1, '%', { metric: 'HOTA', direction: 'increase', baseline: 'UniTrack' }),
  ),
  row(
    'It surpasses UniTrack by 4.1 points.',
    change(4.1, 'points', { metric: null, direction: 'increase', baseline: 'UniTrack' }),
  ),
])

table('ratios in words', [
  row(
    'Decoding is two orders of magnitude faster than search.',
    factor(100, /.*/, { direction: 'increase', baseline: 'search' }),
  ),
  row('Training is twice as fast as before.', factor(2, /.*/, { direction: 'increase' })),
  row('It needs half the memory of the teacher.', factor(0.5, /.*/, { metric: 'memory', direction: 'decrease' })),
  row('It trains with ten times fewer samples.', factor(10, 'x', { metric: 'samples', direction: 'decrease' })),
  row('It uses 3x as many tokens as the base model.', factor(3, 'x', { metric: 'tokens', direction: 'increase' })),
  row('The solver is an order of magnitude faster.', factor(10, /.*/, { direction: 'increase' })),
  row('This gives a fourfold reduction in latency.', factor(4, /.*/, { metric: 'latency', direction: 'decrease' })),
])

table('percent against points, relative against absolute', [
  row('Accuracy improves by 3.4 absolute points.', change(3.4, 'points')),
  row('Accuracy improves by 3.4pp.', change(3.4, 'points')),
  row('Accuracy improves by 3.4%.', change(3.4, '%')),
  row('Accuracy improves by 3.4 percent.', change(3.4, '%')),
  row('This is a 3.4-point gain in accuracy.', change(3.4, 'points', { metric: 'accuracy', direction: 'increase' })),
  row('WER drops by 12% relative.', change(12, '%', { metric: 'WER', direction: 'decrease' })),
  row('We see a relative WER reduction of 12%.', change(12, '%', { metric: 'WER', direction: 'decrease' })),
  row('We see a 12% relative reduction in WER.', change(12, '%', { metric: 'WER', direction: 'decrease' })),
  row('An absolute gain of 2.5% in accuracy is seen.', change(2.5, '%', { metric: 'accuracy', direction: 'increase' })),
])

table('once missed', [
  row('The mean absolute error is 0.031 eV.', score(0.031, 'eV', { metric: /absolute error/ })),
  row('It is 4 times slower than the oracle.', factor(4, 'x', { direction: 'decrease', baseline: /oracle/ })),
  row('It lowers training cost by a factor of 4.', factor(4, 'x', { metric: 'training cost', direction: 'decrease' })),
  row('Throughput grows by a factor of 2.5.', factor(2.5, 'x', { metric: 'Throughput', direction: 'increase' })),
  row('Accuracy improves by 3.4 percentage points.', change(3.4, 'points', { metric: 'Accuracy' })),
])

table('phrases that name the metric, longer', [
  row(
    'It lowers the end-to-end latency of long prompts by 41%.',
    change(41, '%', { metric: 'end-to-end latency', direction: 'decrease' }),
  ),
  row(
    'This corresponds to a 41% relative decrease in word error rate.',
    change(41, '%', { metric: 'word error rate', direction: 'decrease', better: true }),
  ),
  row(
    'It boosts the throughput of LLM serving by 2.4x.',
    factor(2.4, 'x', { metric: 'throughput', direction: 'increase' }),
  ),
  row('A speedup of 2.4x is measured.', factor(2.4, 'x', { direction: 'increase' })),
  row('It accelerates training by 2.4 times.', factor(2.4, 'x', { metric: 'training', direction: 'increase' })),
  row('It reduces the KV cache size by 2.4x.', factor(2.4, 'x', { metric: 'KV cache size', direction: 'decrease' })),
  row('It is 2.4 times more sample-efficient than PPO.', factor(2.4, 'x', { direction: 'increase', baseline: 'PPO' })),
  row(
    'The model is 2.4x smaller and 1.8x faster.',
    factor(2.4, 'x', { direction: 'decrease' }),
    factor(1.8, 'x', { direction: 'increase' }),
  ),
  row(
    'It more than doubles the throughput.',
    factor(2, /.*/, { metric: 'throughput', direction: 'increase', qualifier: 'over' }),
  ),
  row('A correlation of 0.83 with human judgement is reached.', score(0.83, '', { metric: /correlation/i })),
  row('The R² is 0.94 on held-out farms.', score(0.94, '', { metric: 'R²' })),
  row('Its mAP@0.5 is 71.2%.', score(71.2, '%', { metric: 'mAP@0.5' })),
  row(
    'The perplexity on WikiText-103 is 15.4.',
    score(15.4, '', { metric: 'perplexity', benchmark: ['WikiText-103'] }),
  ),
  row('Its hallucination rate is only 3.1%.', score(3.1, '%', { metric: 'hallucination rate' })),
  row('It answers 84% of the questions correctly.', score(84, '%')),
  row('GPT-4o solves only 12% of them.', score(12, '%')),
  row('False positives drop by 30%.', change(30, '%', { metric: 'False positives', direction: 'decrease' })),
  row('It has a 0.4% higher accuracy.', change(0.4, '%', { metric: 'accuracy', direction: 'increase' })),
  row('It is 3% more accurate.', change(3, '%', { direction: 'increase' })),
])
