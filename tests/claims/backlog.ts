/**
 * Sentences that the reader does not read right yet, with what careful reading finds in them. A row that comes right
 * fails its test, so that it moves to its table and the list can only shrink.
 */
import { change, count, factor, names, type Row, rank, ranks, row, scale, score } from './table'

export interface BacklogRow extends Row {
  /** The table (`<module>.test.ts`) that the row belongs to. */
  module: string
  /** What goes wrong, in a line. */
  why: string
}

const todo = (module: string, why: string, row: Row): BacklogRow => ({ module, why, ...row })

export const BACKLOG: BacklogRow[] = [
  todo(
    'baseline',
    'the rival\'s participle is cut off ("trained from scratch")',
    row(
      'Relative to a model trained from scratch, it needs 40% less data.',
      change(40, '%', { baseline: /model trained from scratch/, direction: 'decrease' }),
    ),
  ),
  todo(
    'benchmark',
    '"with X" before each number is where that number was measured',
    row(
      'With SST-2 it reaches 81.2%, with MNLI 71.9%.',
      score(81.2, '%', { benchmark: ['SST-2'] }),
      score(71.9, '%', { benchmark: ['MNLI'] }),
    ),
  ),
  todo(
    'kinds',
    'a resolution is a scale (one claim, both sides equal)',
    row('The images are 512×512 pixels.', scale(512, 'pixels')),
  ),
  todo(
    'kinds',
    '"data sets" in two words are data sets: counted, not sized',
    row('Experiments on 12 data sets confirm this.', count(12, 'data sets')),
  ),
  todo('kinds', '"N of M tasks" is one count', row('It is better on 18 of 20 tasks.', count(18, /tasks/))),
  todo(
    'kinds',
    'a length that the work attains is a score',
    row('The arm places parts within 0.3 mm.', score(0.3, 'mm', { qualifier: 'under' })),
  ),
  todo('kinds', '"a dozen" is 12', row('We evaluate it on a dozen tasks.', count(12, 'tasks'))),
  todo(
    'kinds',
    '"data sets" in two words are data sets: counted',
    row('Three data sets are used to test it.', count(3, /data ?sets?/)),
  ),
  todo('kinds', 'the ratio of a rule is a name', row('We revisit the 80/20 rule.')),
  todo(
    'link',
    '"respectively" before its numbers',
    row(
      'FID on FFHQ and LSUN is respectively 3.1 and 4.7.',
      score(3.1, '', { metric: 'FID', benchmark: ['FFHQ'] }),
      score(4.7, '', { metric: 'FID', benchmark: ['LSUN'] }),
    ),
  ),
  todo(
    'link',
    'as many numbers in a slashed pair as names: dealt out in order',
    row(
      'It gets 54.3/43.1 AP on COCO and LVIS.',
      score(54.3, '', { metric: 'AP', benchmark: ['COCO'] }),
      score(43.1, '', { metric: 'AP', benchmark: ['LVIS'] }),
    ),
  ),
  todo(
    'link',
    'a share of the rival\'s parameters is a ratio, not a size ("its" is the model before)',
    row(
      'It retains 98.7% of the accuracy of the full model while using 12% of its parameters.',
      { value: 98.7, unit: '%', metric: 'accuracy' },
      factor(12, '%', { metric: 'parameters', direction: 'decrease' }),
    ),
  ),
  todo(
    'link',
    'what belongs to the rival ("models trained for N") is another\'s',
    row(
      'With a mere 3.2 hours of training on one GPU, it matches models trained for 400 GPU hours.',
      scale(3.2, 'hours'),
      scale(400, 'GPU hours', { role: 'other' }),
    ),
  ),
  todo(
    'link',
    '"X improves N-fold" without "by": the subject is the metric',
    row(
      'Sample efficiency improves 5-fold and wall-clock time by 60%.',
      factor(5, 'x', { direction: 'increase', metric: 'Sample efficiency' }),
      change(60, '%', { metric: 'wall-clock time' }),
    ),
  ),
  todo(
    'link',
    "the size of the beaten model is another's",
    row(
      'The 3B model beats the 70B one by 4 points on MATH-500.',
      { kind: 'scale', value: 3e9 },
      { value: 70e9, role: 'other' },
      change(4, 'points', { benchmark: ['MATH-500'], direction: 'increase' }),
    ),
  ),
  todo(
    'measure',
    '"halves" is a decrease, and "the number of X" is about X',
    row(
      'Our planner halves the number of collisions.',
      factor(2, 'x', { metric: /collisions/, direction: 'decrease' }),
    ),
  ),
  todo(
    'measure',
    "a part of the rival's figure is a ratio that decreases",
    row(
      'Its latency is a quarter of that of the baseline.',
      factor(0.25, /.*/, { metric: 'latency', direction: 'decrease' }),
    ),
  ),
  todo(
    'mentions',
    '"X, a data set of" in two words introduces a data set, as "X, a dataset" does; the name is a plain word',
    names('We present Brindle, a data set of 4,000 barn owls.', 'Brindle'),
  ),
  todo(
    'mentions',
    'a known data set behind "to"',
    names('Zero-shot transfer from SynthCity to Cityscapes works.', 'SynthCity', 'Cityscapes'),
  ),
  todo(
    'mentions',
    'a capitalised word before "simulators" that stands in a list with a known one',
    names('We test in the MuJoCo and Habitat simulators.', 'MuJoCo', 'Habitat'),
  ),
  todo(
    'rank',
    "a size in the rival's name is no number that takes the rank's place",
    ranks(
      'Our 3B model outperforms 70B models on MATH-500.',
      rank('outperforms', { baseline: '70B models', benchmark: ['MATH-500'] }),
    ),
  ),
  todo(
    'read',
    'superscript digits are an exponent',
    row('The error is 3×10⁻⁴.', score(3e-4, '', { surface: '3×10⁻⁴' })),
  ),
  todo(
    'read',
    'the surface stops before the closing brace',
    row('The error is $10^{-3}$.', score(1e-3, '', { surface: /^10\^\{-3\}$/ })),
  ),
  todo(
    'read',
    'the surface stops before the dollar that closes its formula',
    row('It is 2.5$\\times$ faster.', factor(2.5, 'x', { surface: '2.5$\\times$' })),
  ),
  todo(
    'read',
    'two prices are taken for a formula; "between A and B" is a range',
    row('Prices lie between $5 and $10 per task.', { value: [5, 10], unit: '$' }),
  ),
  todo(
    'baseline',
    '"the gain over X is N": a change noun as subject makes a change, not a score',
    row('The gain over RoBERTa is 4.2%.', change(4.2, '%', { baseline: 'RoBERTa', direction: 'increase' })),
  ),
  todo(
    'baseline',
    '"lags behind X by N" names the rival',
    row('It lags behind GPT-4o by 4.2 points.', change(4.2, 'points', { baseline: 'GPT-4o', direction: 'decrease' })),
  ),
  todo(
    'baseline',
    '"N points behind X": a decrease against X',
    row('It is 4.2 points behind GPT-4o.', change(4.2, 'points', { baseline: 'GPT-4o', direction: 'decrease' })),
  ),
  todo(
    'baseline',
    '"N points ahead of X" names the rival',
    row('It is 4.2 points ahead of GPT-4o.', change(4.2, 'points', { baseline: 'GPT-4o', direction: 'increase' })),
  ),
  todo(
    'kinds',
    'two counts share the noun behind the second',
    row('We benchmark 14 open and 6 closed models.', count(14, /.*/), count(6, 'models')),
  ),
  todo(
    'link',
    '"respectively" deals out names that stand at the head of the sentence',
    row(
      'Across GSM8K, MATH-500 and AIME, accuracy rises by 3.1, 4.2 and 5.3 points, respectively.',
      change(3.1, 'points', { metric: 'accuracy', benchmark: ['GSM8K'] }),
      change(4.2, 'points', { metric: 'accuracy', benchmark: ['MATH-500'] }),
      change(5.3, 'points', { metric: 'accuracy', benchmark: ['AIME'] }),
    ),
  ),
  todo(
    'link',
    'the bracket behind a number holds its data set',
    row(
      'It reaches 91.2% (SST-2), 88.4% (MNLI) and 90.3% (QQP).',
      score(91.2, '%', { benchmark: ['SST-2'] }),
      score(88.4, '%', { benchmark: ['MNLI'] }),
      score(90.3, '%', { benchmark: ['QQP'] }),
    ),
  ),
  todo(
    'link',
    'a baseline said once behind a list holds for all its numbers',
    row(
      'It yields gains of 2.1% on SST-2, 3.4% on MNLI, and 1.9% on QQP over RoBERTa.',
      change(2.1, '%', { benchmark: ['SST-2'], baseline: 'RoBERTa' }),
      change(3.4, '%', { benchmark: ['MNLI'], baseline: 'RoBERTa' }),
      change(1.9, '%', { benchmark: ['QQP'], baseline: 'RoBERTa' }),
    ),
  ),
  todo(
    'link',
    '"than with X" names the rival, for both numbers',
    row(
      'Training is 2.1x faster and inference 3.4x faster than with DeepSpeed.',
      factor(2.1, 'x', { direction: 'increase', baseline: 'DeepSpeed' }),
      factor(3.4, 'x', { direction: 'increase', baseline: 'DeepSpeed' }),
    ),
  ),
  todo(
    'measure',
    '"time per frame" is one name',
    row(
      'The average time per frame is reduced by 41%.',
      change(41, '%', { metric: /time per frame/, direction: 'decrease' }),
    ),
  ),
  todo(
    'measure',
    'the head of the subject is the metric ("the gap to X")',
    row('The gap to human performance shrinks by 41%.', change(41, '%', { metric: /gap/, direction: 'decrease' })),
  ),
  todo(
    'measure',
    '"N% of X is saved" is a decrease of X',
    row(
      'Up to 41% of the compute is saved.',
      change(41, '%', { metric: 'compute', direction: 'decrease', qualifier: 'up to' }),
    ),
  ),
  todo(
    'measure',
    '"speeds up X by": X is what gets faster',
    row('It speeds up decoding by 2.4x.', factor(2.4, 'x', { metric: 'decoding', direction: 'increase' })),
  ),
  todo(
    'measure',
    '"X is cut in half": the subject is the metric',
    row('Errors are cut in half.', factor(0.5, /.*/, { metric: 'Errors', direction: 'decrease' })),
  ),
  todo(
    'measure',
    '"in M" behind the data set names the metric',
    row('It hits 62% on HumanEval in pass@1.', score(62, '%', { benchmark: ['HumanEval'], metric: 'pass@1' })),
  ),
  todo(
    'rank',
    '"is superior to X" ranks',
    ranks(
      'Our approach is superior to RoBERTa on SST-2.',
      rank(/superior to/, { baseline: 'RoBERTa', benchmark: ['SST-2'] }),
    ),
  ),
  todo(
    'rank',
    'the rival ends before "with fewer"',
    ranks(
      'It attains performance comparable to GPT-4o with fewer tokens.',
      rank(/comparable to/, { baseline: 'GPT-4o' }),
    ),
  ),
  todo(
    'rank',
    '"rivals X" names the rival',
    ranks('It rivals GPT-4o on MATH-500.', rank('rivals', { baseline: 'GPT-4o', benchmark: ['MATH-500'] })),
  ),
  todo(
    'rank',
    '"X is outperformed by our method" is a rank of ours',
    ranks('RoBERTa is outperformed by our method on SST-2.', rank(/outperformed/, { benchmark: ['SST-2'] })),
  ),
  todo('rank', 'an aim asserts nothing', ranks('The aim is to outperform RoBERTa in the future.')),
  todo(
    'rank',
    'what is studied ("when", "whether") asserts nothing',
    ranks('We study when one model performs better than another.'),
  ),
]
