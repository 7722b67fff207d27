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
    'the verb "gains" with the number as its object is a change, as "a gain of" is',
    row(
      'It gains 4.2% in accuracy, surpassing RoBERTa.',
      change(4.2, '%', { baseline: 'RoBERTa', direction: 'increase' }),
    ),
  ),
  todo(
    'baseline',
    '"improves on X by" names the rival; "upon" and "over" are read',
    row('It improves on RoBERTa by 4.2%.', change(4.2, '%', { baseline: 'RoBERTa', direction: 'increase' })),
  ),
  todo(
    'baseline',
    'the second "as" of "as … as X" names the rival',
    row('It is 3.1x as fast as vLLM.', factor(3.1, 'x', { baseline: 'vLLM' })),
  ),
  todo(
    'baseline',
    'the subject of the "while" clause is a known model: its score is another\'s',
    row(
      'It reaches 74.8%, while GPT-4o reaches 61.3%.',
      score(74.8, '%', { role: 'own' }),
      score(61.3, '%', { role: 'other' }),
    ),
  ),
  todo(
    'baseline',
    "the subject is a baseline: its score is another's",
    row('The best baseline reaches only 61.3%.', score(61.3, '%', { role: 'other' })),
  ),
  todo(
    'baseline',
    "the subject behind the semicolon is prior work: its score is another's",
    row(
      'Ours takes 3 ms; the prior state of the art takes 9 ms.',
      score(3, 'ms', { role: 'own' }),
      score(9, 'ms', { role: 'other' }),
    ),
  ),
  todo(
    'baseline',
    'the rival\'s participle is cut off ("trained from scratch")',
    row(
      'Relative to a model trained from scratch, it needs 40% less data.',
      change(40, '%', { baseline: /model trained from scratch/, direction: 'decrease' }),
    ),
  ),
  todo(
    'baseline',
    '"trails X by" names the rival, as "outperforms X by" does',
    row('It trails GPT-4o by only 1.3 points.', change(1.3, 'points', { baseline: 'GPT-4o', direction: 'decrease' })),
  ),
  todo(
    'baseline',
    '"within N points of X" names the rival',
    row('It is within 1.3 points of GPT-4o.', change(1.3, 'points', { qualifier: 'under', baseline: 'GPT-4o' })),
  ),
  todo(
    'benchmark',
    '"in terms of X" behind a number names its metric',
    row('It reaches 81.2% in terms of accuracy.', score(81.2, '%', { benchmark: [], metric: 'accuracy' })),
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
    '"N billion parameter model" without a hyphen counts parameters',
    row('We release a 1.3 billion parameter model.', scale(1.3e9, 'parameters')),
  ),
  todo(
    'kinds',
    "a context window's size is a scale",
    row('It supports a 128K context window.', scale(128000, /.*/, { metric: /context/ })),
  ),
  todo(
    'kinds',
    '"over" behind any verb is a bound when a plain count of people follows',
    row('We ask over 3,500 volunteers.', scale(3500, 'volunteers', { qualifier: 'over' })),
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
  todo(
    'kinds',
    'the "BY" of a licence is not the "by" of a change; the number is a version',
    row('This paper is under CC BY 4.0.'),
  ),
  todo('kinds', '"a dozen" is 12', row('We evaluate it on a dozen tasks.', count(12, 'tasks'))),
  todo(
    'kinds',
    '"one hundred and twenty" is one number',
    row('We ask one hundred and twenty users.', scale(120, 'users')),
  ),
  todo(
    'kinds',
    '"data sets" in two words are data sets: counted',
    row('Three data sets are used to test it.', count(3, /data ?sets?/)),
  ),
  todo('kinds', 'the ratio of a rule is a name', row('We revisit the 80/20 rule.')),
  todo(
    'link',
    'as many metrics as numbers around "are": dealt out in order, also without "respectively"',
    row(
      'Precision, recall and F1 are 91.0%, 88.5% and 89.7%.',
      score(91, '%', { metric: 'Precision' }),
      score(88.5, '%', { metric: 'recall' }),
      score(89.7, '%', { metric: 'F1' }),
    ),
  ),
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
    'the bracket behind a rival holds the rival\'s score, also behind "matches"',
    row(
      'Our student (83.4%) nearly matches the teacher (84.0%).',
      score(83.4, '%', { role: 'own' }),
      score(84, '%', { role: 'other' }),
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
    '"range from A to B" is one range, and a gain is a change',
    row('Gains range from 2 to 7 points over the baseline.', change([2, 7], 'points', { direction: 'increase' })),
  ),
  todo(
    'link',
    'what pruning "costs" of a metric is a decrease of it',
    row(
      'Pruning 50% of the weights costs less than 1% of accuracy.',
      { value: 50, unit: '%' },
      change(1, '%', { qualifier: 'under', direction: 'decrease', metric: 'accuracy' }),
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
    'a baseline said once behind a list holds for all its numbers',
    row(
      'We improve the F1 score by +4.2 on SQuAD and by +1.9 on HotpotQA over the base reader.',
      change(4.2, '', { metric: /F1/, benchmark: ['SQuAD'], direction: 'increase', baseline: 'base reader' }),
      change(1.9, '', { metric: /F1/, benchmark: ['HotpotQA'], direction: 'increase', baseline: 'base reader' }),
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
    'the metric is the head of the subject, not the rival behind "against"',
    row(
      'Win rates against GPT-4o reach 61% in chat and 54% in code.',
      score(61, '%', { metric: /Win rates?/, benchmark: ['chat'] }),
      score(54, '%', { metric: /Win rates?/, benchmark: ['code'] }),
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
    '"mean absolute error" is a name: "mean absolute" is no idle modifier of it',
    row('The mean absolute error is 0.031 eV.', score(0.031, 'eV', { metric: /absolute error/ })),
  ),
  todo(
    'measure',
    '"slower" is a decrease of speed',
    row('It is 4 times slower than the oracle.', factor(4, 'x', { direction: 'decrease', baseline: /oracle/ })),
  ),
  todo(
    'measure',
    '"by a factor of N" is a ratio (unit x), not a change',
    row(
      'It lowers training cost by a factor of 4.',
      factor(4, 'x', { metric: 'training cost', direction: 'decrease' }),
    ),
  ),
  todo(
    'measure',
    '"by a factor of N" is a ratio (unit x), not a change',
    row('Throughput grows by a factor of 2.5.', factor(2.5, 'x', { metric: 'Throughput', direction: 'increase' })),
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
    'measure',
    'intransitive "X improves by N percentage points": the subject is the metric, as with "%"',
    row('Accuracy improves by 3.4 percentage points.', change(3.4, 'points', { metric: 'Accuracy' })),
  ),
  todo(
    'mentions',
    '"X, a data set of" in two words introduces a data set, as "X, a dataset" does; the name is a plain word',
    names('We present Brindle, a data set of 4,000 barn owls.', 'Brindle'),
  ),
  todo(
    'mentions',
    'a list in apposition to "datasets," names them',
    names('We use two datasets, QuarkNav and ZorbSet.', 'QuarkNav', 'ZorbSet'),
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
    'qualifiers',
    '"On average," at the head of the sentence holds for its number',
    row('On average, it improves accuracy by 12%.', change(12, '%', { qualifier: 'average' })),
  ),
  todo(
    'qualifiers',
    '"mean average precision" is a name: no qualifier',
    row('It reaches a mean average precision of 90%.', score(90, '%', { qualifier: null })),
  ),
  todo(
    'qualifiers',
    '"mean reciprocal rank" is a name: no qualifier',
    row('It reaches a mean reciprocal rank of 0.9.', score(0.9, '', { qualifier: null })),
  ),
  todo(
    'qualifiers',
    '"mean IoU" is a name: no qualifier',
    row('It reaches a mean IoU of 90%.', score(90, '%', { qualifier: null })),
  ),
  todo(
    'rank',
    '"on par with X" names the rival',
    ranks(
      'It is on par with GPT-4o on MATH-500.',
      rank('on par with', { baseline: 'GPT-4o', benchmark: ['MATH-500'] }),
    ),
  ),
  todo('rank', 'a question asserts nothing', ranks('Can small models outperform large ones?')),
  todo(
    'rank',
    "a size in the rival's name is no number that takes the rank's place",
    ranks(
      'Our 3B model outperforms 70B models on MATH-500.',
      rank('outperforms', { baseline: '70B models', benchmark: ['MATH-500'] }),
    ),
  ),
  todo(
    'rank',
    '"advantages over X" ranks',
    ranks('Our approach shows clear advantages over RoBERTa.', rank(/advantages/, { baseline: 'RoBERTa' })),
  ),
  todo(
    'rank',
    '"outperform X in M" names the metric',
    ranks('Both outperform BM25 in recall.', rank('outperform', { baseline: 'BM25', metric: 'recall' })),
  ),
  todo(
    'read',
    'a soft hyphen inside a number is nothing',
    row('It reaches 1\u00ad2% on SST-2.', score(12, '%', { surface: '1\u00ad2%' })),
  ),
  todo(
    'read',
    'a range whose ends stand in formulas of their own',
    row('It is 2.1$\\times$--3.4$\\times$ faster.', factor([2.1, 3.4], 'x', { direction: 'increase' })),
  ),
  todo(
    'read',
    '`{,}` outside a formula, in a text without a backslash',
    row('It reaches 12{,}000 tokens/s.', score(12000, 'tokens/s')),
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
    'read',
    "what something else would need is another's",
    row('A naive search would need 400 GB of memory.', { value: 400, unit: 'GB', role: 'other' }),
  ),
  todo(
    'setting',
    "a context window's size is a scale, not a second score",
    row(
      'It reaches 81.2% with a 32K context window.',
      score(81.2, '%', { setting: '32K context window' }),
      scale(32000, /.*/),
    ),
  ),
]
