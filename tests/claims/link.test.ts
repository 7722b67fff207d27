import { change, factor, row, scale, score, table } from './table'

table('lists share what is said once', [
  row(
    'We improve the F1 score by +4.2 on SQuAD and by +1.9 on HotpotQA over the base reader.',
    change(4.2, '', { metric: /F1/, benchmark: ['SQuAD'], direction: 'increase', baseline: 'base reader' }),
    change(1.9, '', { metric: /F1/, benchmark: ['HotpotQA'], direction: 'increase', baseline: 'base reader' }),
  ),
  row(
    'It improves accuracy by 2.1%, 3.4% and 5.6% on COCO, LVIS and ADE20K, respectively.',
    change(2.1, '%', { metric: 'accuracy', benchmark: ['COCO'] }),
    change(3.4, '%', { metric: 'accuracy', benchmark: ['LVIS'] }),
    change(5.6, '%', { metric: 'accuracy', benchmark: ['ADE20K'] }),
  ),
  row(
    'We reach 91.2% on SST-2 and 88.4% on MNLI.',
    score(91.2, '%', { benchmark: ['SST-2'] }),
    score(88.4, '%', { benchmark: ['MNLI'] }),
  ),
  row(
    'We reach an accuracy of 91.2% on SST-2 and 88.4% on MNLI.',
    score(91.2, '%', { metric: 'accuracy', benchmark: ['SST-2'] }),
    score(88.4, '%', { metric: 'accuracy', benchmark: ['MNLI'] }),
  ),
  row(
    'It gains 2.0, 1.8 and 2.0 points over DINO.',
    change(2, 'points', { baseline: 'DINO' }),
    change(1.8, 'points', { baseline: 'DINO' }),
    change(2, 'points', { baseline: 'DINO' }),
  ),
  row(
    'It reduces latency by 57% and memory by 70%.',
    change(57, '%', { metric: 'latency', direction: 'decrease' }),
    change(70, '%', { metric: 'memory', direction: 'decrease' }),
  ),
  row(
    'It improves recall by up to 5% and 7% over BM25.',
    change(5, '%', { qualifier: 'up to', baseline: 'BM25' }),
    change(7, '%', { qualifier: 'up to', baseline: 'BM25' }),
  ),
  row(
    'It scores above 80% on GSM8K, MATH-500 and SVAMP.',
    score(80, '%', { qualifier: 'over', benchmark: ['GSM8K', 'MATH-500', 'SVAMP'] }),
  ),
])

table('respectively', [
  row(
    'We obtain PSNR and SSIM of 31.2 dB and 0.91, respectively.',
    score(31.2, 'dB', { metric: 'PSNR' }),
    score(0.91, '', { metric: 'SSIM' }),
  ),
  row(
    'Accuracy on GSM8K and MATH-500 rises by 3.1% and 4.2%, respectively.',
    change(3.1, '%', { benchmark: ['GSM8K'] }),
    change(4.2, '%', { benchmark: ['MATH-500'] }),
  ),
  row(
    'It beats DINO and MAE by 1.2 and 3.4 points, respectively.',
    change(1.2, 'points', { baseline: 'DINO' }),
    change(3.4, 'points', { baseline: 'MAE' }),
  ),
  row(
    'It cuts latency and energy by 30% and 40%, respectively.',
    change(30, '%', { metric: 'latency', direction: 'decrease' }),
    change(40, '%', { metric: 'energy', direction: 'decrease' }),
  ),
  row(
    'We reach 76.1% and 82.3% accuracy on ScanNet and KITTI respectively.',
    score(76.1, '%', { metric: 'accuracy', benchmark: ['ScanNet'] }),
    score(82.3, '%', { metric: 'accuracy', benchmark: ['KITTI'] }),
  ),
])

table('pairs', [
  row(
    'It raises throughput from 45 to 156 TFLOPS.',
    score(45, 'TFLOPS', { role: 'other', metric: 'throughput' }),
    score(156, 'TFLOPS', { role: 'own', metric: 'throughput' }),
  ),
  row('Accuracy grows from 61.3% to 74.8%.', score(61.3, '%', { role: 'other' }), score(74.8, '%', { role: 'own' })),
  row('Memory use shrinks from 71 GB to 26 GB.', score(71, 'GB', { role: 'other' }), score(26, 'GB', { role: 'own' })),
  row(
    'Our model is more accurate (74.8% vs. 61.3%).',
    score(74.8, '%', { role: 'own' }),
    score(61.3, '%', { role: 'other' }),
  ),
  row(
    'We reach 74.8% accuracy vs. 61.3% for the baseline.',
    score(74.8, '%', { role: 'own' }),
    score(61.3, '%', { role: 'other' }),
  ),
  row(
    'We reach 74.8% accuracy, compared to 61.3% for GPT-4o.',
    score(74.8, '%', { role: 'own' }),
    score(61.3, '%', { role: 'other' }),
  ),
])

table('brackets', [
  row(
    'It is best on V*Bench (80.3), spatial reasoning (83.9) and counting (80.8).',
    score(80.3, '', { benchmark: ['V*Bench'] }),
    score(83.9, '', { benchmark: ['spatial reasoning'] }),
    score(80.8, '', { benchmark: ['counting'] }),
  ),
  row(
    'It reaches 61.2 mAP on nuScenes (+3.2).',
    score(61.2, '', { metric: 'mAP', benchmark: ['nuScenes'] }),
    change(3.2, '', { direction: 'increase' }),
  ),
  row(
    'It reaches 61.2% (+3.2%) on nuScenes.',
    score(61.2, '%', { benchmark: ['nuScenes'] }),
    change(3.2, '%', { direction: 'increase', benchmark: ['nuScenes'] }),
  ),
  row(
    'It is on average 8.1× faster (up to 25.5×) than FlashAttention.',
    factor(8.1, 'x', { qualifier: 'average', direction: 'increase' }),
    factor(25.5, 'x', { qualifier: 'up to', direction: 'increase' }),
  ),
  row(
    'It wins on COCO (54.3 AP) and LVIS (43.1 AP).',
    score(54.3, '', { metric: 'AP', benchmark: ['COCO'] }),
    score(43.1, '', { metric: 'AP', benchmark: ['LVIS'] }),
  ),
  row(
    'Both GSM8K (+4.1%) and MATH-500 (+6.0%) improve.',
    change(4.1, '%', { benchmark: ['GSM8K'], direction: 'increase' }),
    change(6, '%', { benchmark: ['MATH-500'], direction: 'increase' }),
  ),
  row('It detects tumours well (AUC = 0.94).', score(0.94, '', { metric: 'AUC' })),
  row("It agrees with experts (Cohen's κ = 0.81).", score(0.81, '', { metric: /κ|kappa/ })),
])

table('slashes', [
  row(
    'It reaches 91.2/88.4 on SST-2/MNLI.',
    score(91.2, '', { benchmark: ['SST-2'] }),
    score(88.4, '', { benchmark: ['MNLI'] }),
  ),
])

table('ranges', [
  row(
    'It improves accuracy by 3.8% to 13.8%.',
    change([3.8, 13.8], '%', { metric: 'accuracy', direction: 'increase' }),
  ),
  row('It is 4–5× faster than ORB-SLAM.', factor([4, 5], 'x', { direction: 'increase' })),
  row('It cuts cost by 10-20%.', change([10, 20], '%', { metric: 'cost', direction: 'decrease' })),
  row('It is between 2x and 3x faster.', factor([2, 3], 'x', { direction: 'increase' })),
  row('We train models of 1B to 7B parameters.', scale([1e9, 7e9], 'parameters')),
])

table('two results in one sentence', [
  row(
    'On COCO it reaches 54.3 AP, an improvement of 2.1 points over DETR.',
    score(54.3, '', { metric: 'AP', benchmark: ['COCO'] }),
    change(2.1, 'points', { benchmark: ['COCO'], baseline: 'DETR', direction: 'increase' }),
  ),
  row(
    'It is 3x faster and uses 40% less memory than vLLM.',
    factor(3, 'x', { direction: 'increase', baseline: 'vLLM' }),
    change(40, '%', { metric: 'memory', direction: 'decrease', baseline: 'vLLM' }),
  ),
  row('With 30% of the data, it reaches 97% of full performance.', scale(30, '%', { metric: /data/ }), score(97, '%')),
  row(
    'It runs at 46 FPS with 72.4% mAP on KITTI.',
    score(46, 'FPS'),
    score(72.4, '%', { metric: 'mAP', benchmark: ['KITTI'] }),
  ),
  row(
    'Our method achieves an accuracy of 95.2% and an F1 of 94.8% on PubMedQA.',
    score(95.2, '%', { metric: 'accuracy', benchmark: ['PubMedQA'] }),
    score(94.8, '%', { metric: 'F1', benchmark: ['PubMedQA'] }),
  ),
])

table('sentences as abstracts write them', [
  row(
    'Extensive experiments show that our method reduces the average error by 18.4% on QuarkNav and by 22.7% on ZorbSet compared with the strongest baseline.',
    change(18.4, '%', { direction: 'decrease', benchmark: ['QuarkNav'], baseline: /strongest baseline/ }),
    change(22.7, '%', { direction: 'decrease', benchmark: ['ZorbSet'], baseline: /strongest baseline/ }),
  ),
  row(
    'On nuScenes, our 22M-parameter student reaches 61.2 mAP at 46 FPS, 3.1 points above its teacher.',
    scale(22e6, 'parameters'),
    score(61.2, '', { metric: 'mAP', benchmark: ['nuScenes'] }),
    score(46, 'FPS'),
    change(3.1, 'points', { direction: 'increase' }),
  ),
  row(
    'Without any labels, it reaches 71.4% top-1 accuracy on ImageNet, only 2.3 points below the supervised model.',
    score(71.4, '%', { metric: 'top-1 accuracy', benchmark: ['ImageNet'] }),
    change(2.3, 'points', { direction: 'decrease', baseline: /supervised model/ }),
  ),
  row(
    'In user studies with 48 participants, our videos were preferred 72% of the time over those of StableVideo.',
    scale(48, 'participants'),
    score(72, '%'),
  ),
  row(
    'Accuracy drops from 88.1% on short prompts to 41.5% on long ones.',
    score(88.1, '%', { metric: 'Accuracy', benchmark: ['short prompts'] }),
    score(41.5, '%', { metric: 'Accuracy', benchmark: ['long ones'] }),
  ),
  row(
    'Even the best model, GPT-4o, reaches only 38.2% on FrobozBench, far below the human score of 91.5%.',
    score(38.2, '%', { benchmark: ['FrobozBench'], role: 'own' }),
    score(91.5, '%'),
  ),
  row(
    'The solver cuts the run time from hours to under 30 seconds.',
    score(30, 'seconds', { qualifier: 'under', metric: /run time/ }),
  ),
  row(
    'It attains 0.92 AUROC, 0.88 sensitivity, and 0.84 specificity.',
    score(0.92, '', { metric: 'AUROC' }),
    score(0.88, '', { metric: 'sensitivity' }),
    score(0.84, '', { metric: 'specificity' }),
  ),
  row(
    'It reaches 31.2 dB PSNR / 0.91 SSIM on Kodak.',
    score(31.2, 'dB', { metric: 'PSNR', benchmark: ['Kodak'] }),
    score(0.91, '', { metric: 'SSIM', benchmark: ['Kodak'] }),
  ),
])

table('once missed', [
  row(
    'Precision, recall and F1 are 91.0%, 88.5% and 89.7%.',
    score(91, '%', { metric: 'Precision' }),
    score(88.5, '%', { metric: 'recall' }),
    score(89.7, '%', { metric: 'F1' }),
  ),
  row('Gains range from 2 to 7 points over the baseline.', change([2, 7], 'points', { direction: 'increase' })),
  row(
    'Pruning 50% of the weights costs less than 1% of accuracy.',
    { value: 50, unit: '%' },
    change(1, '%', { qualifier: 'under', direction: 'decrease', metric: 'accuracy' }),
  ),
  row(
    'Win rates against GPT-4o reach 61% in chat and 54% in code.',
    score(61, '%', { metric: /Win rates?/, benchmark: ['chat'] }),
    score(54, '%', { metric: /Win rates?/, benchmark: ['code'] }),
  ),
])

table('shared and dealt, longer', [
  row(
    'It improves SST-2 by 2.1% and MNLI by 3.4%.',
    change(2.1, '%', { benchmark: ['SST-2'], direction: 'increase' }),
    change(3.4, '%', { benchmark: ['MNLI'], direction: 'increase' }),
  ),
  row(
    'It outperforms RoBERTa by 2.1% and DeBERTa by 1.4% on MNLI.',
    change(2.1, '%', { baseline: 'RoBERTa', benchmark: ['MNLI'] }),
    change(1.4, '%', { baseline: 'DeBERTa', benchmark: ['MNLI'] }),
  ),
  row(
    'Memory falls by 40% and speed rises by 1.8x with a loss in accuracy of 0.3%.',
    change(40, '%', { metric: 'Memory', direction: 'decrease' }),
    factor(1.8, 'x', { metric: 'speed', direction: 'increase' }),
    change(0.3, '%', { metric: 'accuracy', direction: 'decrease' }),
  ),
  row(
    'Our 1.3B and 7B models score 61.2 and 70.4 on MMLU, respectively.',
    scale(1.3e9, 'parameters'),
    scale(7e9, 'parameters'),
    score(61.2, '', { benchmark: ['MMLU'] }),
    score(70.4, '', { benchmark: ['MMLU'] }),
  ),
  row(
    'On QuarkNav, success rises from 41.2% to 63.8%, and on ZorbSet from 35.0% to 52.1%.',
    score(41.2, '%', { role: 'other', benchmark: ['QuarkNav'] }),
    score(63.8, '%', { role: 'own', benchmark: ['QuarkNav'] }),
    score(35, '%', { role: 'other', benchmark: ['ZorbSet'] }),
    score(52.1, '%', { role: 'own', benchmark: ['ZorbSet'] }),
  ),
  row(
    'It reaches 84.1% accuracy (vs. 79.6% for RoBERTa) and 0.81 F1 (vs. 0.77).',
    score(84.1, '%', { metric: 'accuracy', role: 'own' }),
    score(79.6, '%', { metric: 'accuracy', role: 'other' }),
    score(0.81, '', { metric: 'F1', role: 'own' }),
    score(0.77, '', { metric: 'F1', role: 'other' }),
  ),
  row(
    'PSNR improves by 1.2 dB and LPIPS drops by 0.03 on LLFF.',
    change(1.2, 'dB', { metric: 'PSNR', direction: 'increase', benchmark: ['LLFF'] }),
    change(0.03, '', { metric: 'LPIPS', direction: 'decrease', benchmark: ['LLFF'] }),
  ),
  row(
    'We reduce FID from 4.2 to 2.9 on ImageNet 256x256.',
    score(4.2, '', { metric: 'FID', role: 'other' }),
    score(2.9, '', { metric: 'FID', role: 'own' }),
  ),
  row('Human raters prefer ours over Pika in 68% of cases.', score(68, '%')),
  row(
    'With 10x fewer labels, it stays within 1% of full supervision.',
    factor(10, 'x', { metric: 'labels', direction: 'decrease' }),
    change(1, '%', { qualifier: 'under' }),
  ),
  row('Without retraining, it prunes 60% of the heads with no loss in accuracy.', { value: 60, unit: '%' }),
])
