/** What a number belongs to where the words for it stand further off: rivals, brackets, pairs, columns, other clauses. */
import { change, count, factor, row, scale, score, table } from './table'

table('a rival between verb and number', [
  row(
    'It reaches 31.4 dB PSNR on GoPro, exceeding the previous best 0.4 dB.',
    score(31.4, 'dB', { metric: 'PSNR', benchmark: ['GoPro'] }),
    change(0.4, 'dB', { metric: 'PSNR', direction: 'increase', baseline: 'previous best' }),
  ),
  row(
    'Our filter improves FastNet by 2.5% and 3.1% mAP on COCO and LVIS, respectively.',
    change(2.5, '%', { metric: 'mAP', benchmark: ['COCO'] }),
    change(3.1, '%', { metric: 'mAP', benchmark: ['LVIS'] }),
  ),
  row('It beats a dense model that is six times larger.', factor(6, 'x', { role: 'other', benchmark: [] })),
  row(
    'We reach 6.3 in perplexity on C4, compared to 7.2 for pruning.',
    score(6.3, '', { benchmark: ['C4'] }),
    score(7.2, '', { role: 'other', benchmark: ['C4'] }),
  ),
])

table('numbers in brackets', [
  row(
    'We see improvements in PSNR (2.0 dB) and SSIM (0.04).',
    change(2, 'dB', { metric: 'PSNR', direction: 'increase' }),
    change(0.04, '', { metric: 'SSIM', direction: 'increase' }),
  ),
  row(
    'It attains higher overall accuracy (13.7% relative improvement over the baseline on MATH-500).',
    change(13.7, '%', { metric: 'overall accuracy', benchmark: ['MATH-500'] }),
  ),
  row(
    'There is a small drop in AP50 (from 47.9 to 47.6).',
    score(47.9, '', { metric: 'AP50', role: 'other' }),
    score(47.6, '', { metric: 'AP50', role: 'own' }),
  ),
  row(
    'The filter has substantially lower relative bias than GPT-4o (3.3% vs. 16.6%).',
    score(3.3, '%', { metric: 'relative bias' }),
    score(16.6, '%', { metric: 'relative bias', role: 'other' }),
  ),
  row("Cohen's kappa (-0.08) suggests no agreement.", score(0.08, '', { metric: "Cohen's kappa" })),
  row('It reaches 61.2% (+3.2%) on nuScenes.', score(61.2, '%', { benchmark: ['nuScenes'] }), change(3.2, '%')),
  row(
    'The gains are largest on Motion Order (+5.4), Object Counting (+3.4), and Room Layout (+1.8).',
    change(5.4, '', { benchmark: ['Motion Order'] }),
    change(3.4, '', { benchmark: ['Object Counting'] }),
    change(1.8, '', { benchmark: ['Room Layout'] }),
  ),
])

table('pairs and lists', [
  row(
    'It boosts inference speed from 26 FPS to 45 FPS on COCO.',
    score(26, 'FPS', { metric: 'inference speed', benchmark: ['COCO'], role: 'other' }),
    score(45, 'FPS', { metric: 'inference speed', benchmark: ['COCO'] }),
  ),
  row(
    'Our planner reduces executed steps from 1061 to 623.',
    score(1061, '', { metric: 'executed steps', role: 'other' }),
    score(623, '', { metric: 'executed steps' }),
  ),
  row(
    'It yields 700x and 300x learning cost reduction.',
    factor(700, 'x', { metric: 'learning cost', direction: 'decrease' }),
    factor(300, 'x', { metric: 'learning cost', direction: 'decrease' }),
  ),
  row(
    'We see +3.2% and +2.0% improvements in recall and precision.',
    change(3.2, '%', { metric: 'recall' }),
    change(2, '%', { metric: 'precision' }),
  ),
  row(
    'We see gains of 7.3% and 1.9% on COCO and LVIS.',
    change(7.3, '%', { benchmark: ['COCO'] }),
    change(1.9, '%', { benchmark: ['LVIS'] }),
  ),
  row(
    'Our method improves several benchmarks (SST-2, MNLI, and QNLI), beating baselines by 4.5%, 8.5%, and 7.4%, respectively.',
    change(4.5, '%', { benchmark: ['SST-2'] }),
    change(8.5, '%', { benchmark: ['MNLI'] }),
    change(7.4, '%', { benchmark: ['QNLI'] }),
  ),
  row(
    'It achieves 74.2% Transfer, 80.5% Average, and 88.7% Last.',
    score(74.2, '%', { metric: 'Transfer' }),
    score(80.5, '%', { metric: 'Average', qualifier: null }),
    score(88.7, '%', { metric: 'Last', qualifier: null }),
  ),
  row(
    'It gains +4.2% on COCO and, notably, 31.9% AP on LVIS.',
    change(4.2, '%', { benchmark: ['COCO'] }),
    score(31.9, '%', { metric: 'AP', benchmark: ['LVIS'] }),
  ),
  row(
    'It is 2.7 times and 10.9 times better in terms of span and speed, respectively.',
    factor(2.7, 'x', { metric: 'span' }),
    factor(10.9, 'x', { metric: 'speed' }),
  ),
])

table('what moved', [
  row('This cuts runtime in half.', factor(0.5, 'x', { metric: 'runtime', direction: 'decrease' })),
  row(
    'It shows a 5.2x improvement over sampling in terms of median solving time.',
    factor(5.2, 'x', { metric: 'median solving time', direction: 'decrease' }),
  ),
  row('We achieve improvements exceeding 20% on COCO.', change(20, '%', { qualifier: 'over', direction: 'increase' })),
  row('It is a five-orders-of-magnitude improvement over search.', factor(100000, 'x', { direction: 'increase' })),
  row('It gives a +6.7% relative WER reduction.', change(6.7, '%', { metric: 'WER', direction: 'decrease' })),
  row(
    'We report WER reductions throughout, with gains of up to 3.8 points.',
    change(3.8, 'points', { metric: 'WER', qualifier: 'up to' }),
  ),
  row(
    'Pass@1 rises to 0.81. This is an 80% gain over the baseline.',
    score(0.81, ''),
    change(80, '%', { metric: 'Pass@1' }),
  ),
  row('It reduces the absolute relative error by 39%.', change(39, '%', { metric: 'absolute relative error' })),
])

table('whose metric, and where', [
  row("It raises GPT-4o's performance to 53.1%.", score(53.1, '%', { metric: 'performance' })),
  row(
    'ImageNet top-1 accuracy of 84.9% is reached.',
    score(84.9, '%', { metric: 'top-1 accuracy', benchmark: ['ImageNet'] }),
  ),
  row('It improves ImageNet accuracy by 3%.', change(3, '%', { metric: 'accuracy', benchmark: ['ImageNet'] })),
  row(
    'It transfers to unseen benchmarks (SQuAD, HotpotQA) with 0.94 F1.',
    score(0.94, '', { metric: 'F1', benchmark: ['SQuAD', 'HotpotQA'] }),
  ),
  row(
    'It reaches an average score of 60.1 and surpasses GPT-4o by 0.5 points, and matches GPT-5 on ImageNet.',
    score(60.1, ''),
    change(0.5, 'points', { baseline: 'GPT-4o', benchmark: [] }),
  ),
  row('Experiments across model families on GSM8K show a gain of 4%.', change(4, '%', { benchmark: ['GSM8K'] })),
  row(
    'On a challenging 278-task benchmark, it reaches 65.3%.',
    count(278, 'task'),
    score(65.3, '%', { benchmark: ['278-task benchmark'] }),
  ),
  row(
    'Under a 12-epoch schedule on COCO, it gains 2.8 mAP.',
    scale(12, 'epoch'),
    change(2.8, '', { metric: 'mAP', benchmark: ['COCO'] }),
  ),
  row(
    'It reaches a mean Intersection over Union of 80.1.',
    score(80.1, '', { metric: 'mean Intersection over Union' }),
  ),
])

table('what was set or used is no result', [
  row(
    'With only 10% labeled data, it reaches 89.3% Dice.',
    scale(10, '%', { metric: 'labeled data' }),
    score(89.3, '%', { metric: 'Dice' }),
  ),
  row(
    'Increasing the stimulation frequency from 10 Hz to 40 Hz raised the turning rate by 40%.',
    scale(10, 'Hz'),
    scale(40, 'Hz'),
    change(40, '%', { metric: 'turning rate', benchmark: [] }),
  ),
  row('It needs a look-back window of 2 seconds.', scale(2, 'seconds')),
  row('It requires only 19% of the training compute used by GPT-4o.', factor(19, '%', { direction: 'decrease' })),
  row('We add an 80 mW camera.', scale(80, 'mW')),
])

table('units, signs and statistics that stand oddly', [
  row('It has errors of 3-6 {\\deg}C.', score([3, 6], '°C', { metric: 'errors' })),
  row('We see an accuracy and F$_1$ Score of 98.6%.', score(98.6, '%', { metric: 'F1 Score' })),
  row('It keeps accuracy (avg. -0.5% for ViT).', change(0.5, '%', { metric: 'accuracy', qualifier: 'average' })),
  row('It shows an adjusted OR=2.5.', score(2.5, '', { metric: 'OR' })),
  row('We use the Dice score and the 95% Hausdorff distance.'),
  row('It improves fluency (Δ = 0.44).', change(0.44, '', { metric: 'fluency', direction: 'increase' })),
  row('We support it 24/7 with five-fold cross-validation.'),
  row('It takes 9.4 s/sample.', score(9.4, 's/sample')),
])

table('clauses apart', [
  row(
    'It improves quality on GSM8K by 6.3%, as well as that of others on MMLU by 5.1%.',
    change(6.3, '%', { benchmark: ['GSM8K'] }),
    change(5.1, '%', { benchmark: ['MMLU'] }),
  ),
  row(
    'It evolves public datasets like GSM8K, reducing model accuracy by an average of 48%.',
    change(48, '%', { metric: 'model accuracy', benchmark: ['GSM8K'] }),
  ),
  row(
    'We cut cost by 70% by reducing update lag by 50 days.',
    change(70, '%', { metric: 'cost' }),
    change(50, 'days', { metric: 'update lag' }),
  ),
  row(
    'It improves accuracy over standard decoding up to 21%.',
    change(21, '%', { metric: 'accuracy', qualifier: 'up to', baseline: 'standard decoding' }),
  ),
  row(
    'The error of the arm is below 2.9 mm, and the filter improves brain alignment (~6%).',
    score(2.9, 'mm', { metric: 'error', qualifier: 'under' }),
    change(6, '%', { metric: 'brain alignment', direction: 'increase' }),
  ),
  row(
    'On tasks like paper review (58% success) and coding (outperforming GPT-4o on GSM8K: 96% vs. 61%), it helps.',
    score(58, '%', { metric: 'success', benchmark: ['paper review'] }),
    score(96, '%', { benchmark: ['GSM8K'] }),
    score(61, '%', { benchmark: ['GSM8K'], role: 'other' }),
  ),
  row(
    'The error falls by 8% for doors, 27% for stairs and 10% for steep ramps.',
    change(8, '%', { benchmark: ['doors'] }),
    change(27, '%', { benchmark: ['stairs'] }),
    change(10, '%', { benchmark: ['steep ramps'] }),
  ),
])

table('what a comparative says without naming it', [
  row('It achieves FLOPs savings of 3.7x.', factor(3.7, 'x', { metric: 'FLOPs', direction: 'decrease', better: true })),
  row('It decodes 3.4x faster than sampling.', factor(3.4, 'x', { metric: null, metricId: 'speed', better: true })),
  row('It is 2x cheaper.', factor(2, 'x', { metric: null, metricId: 'cost', better: true })),
  row('It is 2x slower.', factor(2, 'x', { metric: null, metricId: 'speed', better: false })),
  row('It reaches a resolve rate of 61.4%.', score(61.4, '%', { metric: 'resolve rate' })),
])

table('shares, splits and signed ranges', [
  row(
    'The models gain +17 to +48 pp over their prompting baselines.',
    change([17, 48], 'points', { metric: null, direction: 'increase', baseline: 'prompting baselines' }),
  ),
  row('It keeps its accuracy while retaining fewer than 5% of visual tokens.', scale(5, '%', { qualifier: 'under' })),
  row(
    'It reaches an 88.9% pass ratio on MATH-500 and solves 49 out of 658 problems from PutnamBench.',
    score(88.9, '%', { benchmark: ['MATH-500'] }),
    score(49, 'problems', { benchmark: ['PutnamBench'] }),
    scale(658, 'problems'),
  ),
  row('It made 47/50 successful assignments.', score(47, 'assignments', { metric: 'successful assignments' })),
  row('With 12 and 3 input images it still works.', scale(12, 'images'), scale(3, 'images')),
  row('The gain holds at 70% missing rates.', scale(70, '%', { metric: 'missing rates' })),
])

table('what stands between or behind', [
  row(
    'Efficacy, defined as lift per unit of power, was greatly improved by 14%.',
    change(14, '%', { metric: 'Efficacy', direction: 'increase' }),
  ),
  row('It is up to 3 PSNR higher.', change(3, '', { metric: 'PSNR', direction: 'increase', qualifier: 'up to' })),
  row('Bounds are up to 40% tighter than before.', change(40, '%', { direction: 'increase', metric: null })),
  row('It learns 10x faster in the maze.', factor(10, 'x', { metric: null, benchmark: ['maze'] })),
  row('It is 16% more accurate localisation than SLAM.', change(16, '%', { metric: 'localisation', baseline: 'SLAM' })),
  row(
    'Retrieval precision is at 74% and overall response accuracy at 72%.',
    score(74, '%'),
    score(72, '%', { metric: /response accuracy/ }),
  ),
  row(
    'The tracker has an error below 3 cm for distances ranging from 20 to 60 meters.',
    score(3, 'cm', { metric: 'error' }),
    scale([20, 60], 'meters', { metric: 'distances' }),
  ),
  row('Our filter runs at more than 300 Hz.', score(300, 'Hz', { qualifier: 'over' })),
  row('It surpasses all with a 0.5-meter error.', score(0.5, 'meter', { metric: 'error' })),
  row('It yields a $2.6$-point gain on COCO.', change(2.6, 'points', { benchmark: ['COCO'] })),
  row('It needs roughly 40% of the time of beam search.', factor(40, '%', { metric: 'time', direction: 'decrease' })),
  row('It beats networks twice their size.', factor(2, 'x', { metric: 'size', role: 'other' })),
  row(
    'It gains 4% on widely-used tasks, e.g., GSM8K and MATH-500.',
    change(4, '%', { benchmark: ['GSM8K', 'MATH-500'] }),
  ),
])

table('numbers that claim nothing', [
  row('We choose $2 \\cdot \\sigma$ as the width.'),
  row('If $n^{-3/4}$ is small, the problem is easy.'),
  row('A hand with six degrees of freedom is used.'),
  row('We use open weights (Llama~3.1 8B) throughout.'),
])

table('clauses keep to themselves', [
  row(
    'We study (1) a probe on MNIST, where training improves accuracy from 61.2% to 70.4%; (2) a task on garden scenes, where it rises.',
    score(61.2, '%', { benchmark: ['MNIST'] }),
    score(70.4, '%', { benchmark: ['MNIST'] }),
  ),
  row(
    'On MNIST, it reaches 0.61 F1; on KITTI, it achieves 0.72.',
    score(0.61, '', { benchmark: ['MNIST'] }),
    score(0.72, '', { benchmark: ['KITTI'] }),
  ),
  row(
    'It gives an 8% improvement in mIoU, and orchard experiments confirm transfer to novel trees.',
    change(8, '%', { metric: 'mIoU', benchmark: [] }),
  ),
  row(
    'It yields a 9% boost in recall, alongside a 4% boost in precision on KITTI.',
    change(9, '%', { metric: 'recall', benchmark: [] }),
    change(4, '%', { metric: 'precision', benchmark: ['KITTI'] }),
  ),
  row(
    'For plum removal, the filter attains a PSNR of 26.7.',
    score(26.7, '', { metric: 'PSNR', benchmark: ['plum removal'] }),
  ),
  row('Using KITTI, we obtain an error of 64.5 mm.', score(64.5, 'mm', { benchmark: ['KITTI'] })),
  row(
    'It shows strong performance in leaf classification, with accuracies above 98%.',
    score(98, '%', { qualifier: 'over', benchmark: ['leaf classification'] }),
  ),
  row('In the testing stage it reaches an F1 of 0.81.', score(0.81, '', { benchmark: [] })),
])

table('levels and changes side by side', [
  row(
    'It outperforms dropout by 1-2% in accuracy on MNIST (99.5%) and KITTI (90.6%), with gaps of 0.4% and 7.1%, respectively.',
    change([1, 2], '%', { metric: 'accuracy' }),
    score(99.5, '%', { benchmark: ['MNIST'] }),
    score(90.6, '%', { benchmark: ['KITTI'] }),
    { value: 0.4, benchmark: ['MNIST'] },
    { value: 7.1, benchmark: ['KITTI'] },
  ),
  row(
    'It reaches an AUC of 0.91, compared to 0.75 before, a relative improvement 22%.',
    score(0.91, ''),
    score(0.75, ''),
    change(22, '%', { direction: 'increase' }),
  ),
  row(
    'Overlap rose by up to 29 points (329% relative).',
    change(29, 'points', { qualifier: 'up to' }),
    change(329, '%', { direction: 'increase' }),
  ),
  row(
    'It improves retrieval (recall of 0.61 vs 0.18, a 3.4x improvement).',
    score(0.61, ''),
    score(0.18, '', { role: 'other' }),
    factor(3.4, 'x'),
  ),
  row('It has an R2 = 0.72 and 98.1% top-1 accuracy.', score(0.72, ''), score(98.1, '%')),
  row(
    'It reduces collisions during parking (up to 50%).',
    change(50, '%', { metric: 'collisions', direction: 'decrease', qualifier: 'up to' }),
  ),
  row('It is robust while reducing the leakage rate to 17.5%.', score(17.5, '%', { metric: 'leakage rate' })),
])

table('lists of names and values', [
  row(
    'Orchid reaches an F1 of 0.193, Plum Net 0.180 and Quince 0.167.',
    score(0.193, '', { metric: 'F1' }),
    score(0.18, '', { metric: 'F1' }),
    score(0.167, '', { metric: 'F1' }),
  ),
  row(
    'On MNIST it reaches 0.44/0.31/0.20 BLEU-1/2/3.',
    score(0.44, '', { metric: 'BLEU-1' }),
    score(0.31, '', { metric: 'BLEU-2' }),
    score(0.2, '', { metric: 'BLEU-3' }),
  ),
  row(
    'Pass rate (at 10) increases from 0.69 to 0.82.',
    score(0.69, '', { metric: 'Pass rate' }),
    score(0.82, '', { metric: 'Pass rate' }),
  ),
  row(
    'It is accurate, with 99.8% for plum choice and 97.6% for leaf counting.',
    score(99.8, '%', { benchmark: ['plum choice'] }),
    score(97.6, '%', { benchmark: ['leaf counting'] }),
  ),
  row('We collect 11,039 video clips (5,086 of rain).', scale(11039, 'clips'), { kind: 'scale', value: 5086 }),
  row(
    'It is indistinguishable from nnOrchard (0.69, p = 0.2) and PlumNet (0.67, p = 0.6).',
    { value: 0.69, role: 'other' },
    { value: 0.67, role: 'other' },
  ),
  row('It adds an overhead in the 4-6 ms range.', score([4, 6], 'ms', { metric: 'overhead' })),
  row(
    'It reads (+20% recall over prior work) with care.',
    change(20, '%', { metric: 'recall', baseline: 'prior work' }),
  ),
  row('It needs only 38% parameters of GPT-4o.', factor(38, '%', { direction: 'decrease' })),
  row('It follows a two-fold principle.'),
  row('It shows singles and doubles gameplay.'),
])

table('what is not where', [
  row(
    'It has an accuracy of 97.6 and an AUC of 0.99 when trained and evaluated on KITTI.',
    score(97.6, '', { benchmark: ['KITTI'] }),
    score(0.99, '', { benchmark: ['KITTI'] }),
  ),
  row(
    'It has a 90% success rate across four commonly used datasets.',
    score(90, '%', { benchmark: ['four commonly used datasets'] }),
    {},
  ),
  row('It cuts costs by more than 150-fold without reliance on human raters.', factor(150, 'x', { benchmark: [] })),
  row('It gains 4% in most cases.', change(4, '%', { benchmark: [] })),
  row(
    'It works under a multi-target setting, where it surpasses GPT-4o by 1.1%.',
    change(1.1, '%', { benchmark: ['multi-target setting'], baseline: 'GPT-4o' }),
  ),
  row(
    'In a paired half-duplex control, failures drop by 40%.',
    change(40, '%', { metric: 'failures', benchmark: ['paired half-duplex control'] }),
  ),
  row('It improves recall by 5%, which reflects care rather than luck.', change(5, '%', { baseline: null })),
  row(
    'We test on KITTI. The method is then studied at length. Removing the head causes a 23% drop.',
    change(23, '%', { benchmark: [] }),
  ),
  row(
    'We test on KITTI. The method is studied at length. It reaches 61% accuracy (up to 9 points above beam search).',
    score(61, '%', { benchmark: ['KITTI'] }),
    change(9, 'points', { benchmark: ['KITTI'] }),
  ),
])

table('what numbers belong to', [
  row('No system exceeds a 50% pass rate.', score(50, '%', { qualifier: 'under' })),
  row('It fails, with Recall@3 as low as 0.044.', score(0.044, '', { metric: 'Recall@3' })),
  row('We use Quince 3.2-1B here.'),
])

table('gains and what they are over', [
  row('It improves by +22 average points across nine benchmarks.', change(22, 'points', { qualifier: 'average' }), {}),
  row(
    'It improves data quality, up to 30%, through care.',
    change(30, '%', { metric: 'data quality', qualifier: 'up to' }),
  ),
  row('It achieves a 6.03 point improvement on KITTI.', change(6.03, 'points', { benchmark: ['KITTI'] })),
  row('It has a +11% improvement on KITTI and surpasses GPT-4o on MNIST.', change(11, '%', { baseline: null })),
  row('It consumes 62x single-agent tokens.', factor(62, 'x', { direction: 'increase' })),
  row('Decoding slows by 2.5 times.', factor(2.5, 'x', { direction: 'decrease' })),
  row('The best run completed 22 of 32 steps.', score(22, 'steps', { metric: 'steps' }), {}),
  row(
    'It has a 77.1% probing accuracy, a 5.9% gain over beam search, and reaches 64.8% accuracy in leaf counting.',
    score(77.1, '%', { benchmark: [] }),
    change(5.9, '%', { benchmark: [] }),
    score(64.8, '%', { benchmark: ['leaf counting'] }),
  ),
  row(
    'It excels on tasks requiring careful integration (9.56) and fails on routine decisions (5.39).',
    score(9.56, '', { metric: null }),
    score(5.39, '', { metric: null, benchmark: ['routine decisions'] }),
  ),
])
