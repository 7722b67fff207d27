import { row, scale, score, table } from './table'

const at = (setting: string | null) => score(81.2, '%', { setting })

table('the setting beside a number', [
  row('It reaches 81.2% zero-shot accuracy on SST-2.', at('zero-shot')),
  row('It reaches 81.2% in the 5-shot setting on MMLU.', at('5-shot')),
  row('In a few-shot setting it reaches 81.2%.', at('few-shot')),
  row('It reaches 81.2% on the COCO validation set.', at('validation set')),
  row('It reaches 81.2% on COCO test-dev.', at('test-dev')),
  row('It reaches 81.2% pass@1 on HumanEval.', at('pass@1')),
  row('It reaches 81.2% top-5 accuracy.', at('top-5')),
  row('It reaches 81.2% on SST-2.', at(null)),
])

table('once missed', [
  row(
    'It reaches 81.2% with a 32K context window.',
    score(81.2, '%', { setting: '32K context window' }),
    scale(32000, /.*/),
  ),
])
