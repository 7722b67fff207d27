import { rank, ranks, table } from './table'

table('better than', [
  ranks('Our method outperforms RoBERTa on SST-2.', rank('outperforms', { baseline: 'RoBERTa', benchmark: ['SST-2'] })),
  ranks(
    'It surpasses all baselines on COCO and LVIS.',
    rank('surpasses', { baseline: /baselines/, benchmark: ['COCO', 'LVIS'] }),
  ),
  ranks('It beats GPT-4o on MATH-500.', rank('beats', { baseline: 'GPT-4o', benchmark: ['MATH-500'] })),
  ranks(
    'Our method consistently outperforms existing methods.',
    rank('outperforms', { baseline: 'existing methods', benchmark: [] }),
  ),
  ranks('It exceeds human experts in dermatology.', rank('exceeds', { baseline: 'human experts' })),
  ranks(
    'It performs better than RoBERTa on SST-2.',
    rank('performs better', { baseline: 'RoBERTa', benchmark: ['SST-2'] }),
  ),
  ranks('On SST-2, our model outperforms RoBERTa.', rank('outperforms', { baseline: 'RoBERTa', benchmark: ['SST-2'] })),
  ranks(
    'It achieves superior performance over prior work on KITTI.',
    rank(/superior performance/, { baseline: 'prior work', benchmark: ['KITTI'] }),
  ),
])

table('best among', [
  ranks('It achieves state-of-the-art performance on KITTI.', rank(/state-of-the-art/, { benchmark: ['KITTI'] })),
  ranks('It sets a new state of the art on KITTI.', rank(/state of the art/, { benchmark: ['KITTI'] })),
  ranks('We set a new SOTA on KITTI.', rank(/SOTA/, { benchmark: ['KITTI'] })),
  ranks('Our entry ranks first in the KITTI challenge.', rank('ranks first')),
  ranks('It achieves the best results on KITTI.', rank(/best results/, { benchmark: ['KITTI'] })),
])

table('on a par', [
  ranks(
    'It performs comparably to GPT-4o on MATH-500.',
    rank(/comparably/, { baseline: 'GPT-4o', benchmark: ['MATH-500'] }),
  ),
  ranks('Results are comparable to GPT-4o.', rank(/comparable to/, { baseline: 'GPT-4o' })),
  ranks(
    'It matches or exceeds GPT-4o on MATH-500.',
    rank(/matches or exceeds/, { baseline: 'GPT-4o', benchmark: ['MATH-500'] }),
  ),
  ranks('It achieves competitive performance on KITTI.', rank(/competitive/, { benchmark: ['KITTI'] })),
])

table('a change with a number takes its place', [
  ranks('It outperforms RoBERTa by 4.2% on SST-2.'),
  ranks('It surpasses RoBERTa by a margin of 4.2 points.'),
  ranks('It outperforms RoBERTa on SST-2 by 4.2%.'),
])

table('no rank', [
  ranks('Existing state-of-the-art methods suffer from noise.'),
  ranks('We compare with state-of-the-art baselines.'),
  ranks('The model is outperformed by simple rules.'),
  ranks('It fails to outperform RoBERTa.'),
  ranks('It does not outperform RoBERTa.'),
  ranks('We ask whether it could outperform RoBERTa.'),
  ranks('It would need to surpass human experts.'),
  ranks('The best way to cook rice is debated.'),
  ranks('The loss exceeds the budget in 3 cases.'),
])

table('whom and where, as abstracts write them', [
  ranks(
    'Experiments on nuScenes and KITTI show that our method outperforms prior trackers.',
    rank('outperforms', { baseline: 'prior trackers', benchmark: ['nuScenes', 'KITTI'] }),
  ),
  ranks(
    'It significantly outperforms GPT-4o and Claude 3.5 Sonnet on FrobozBench.',
    rank('outperforms', { baseline: 'GPT-4o and Claude 3.5 Sonnet', benchmark: ['FrobozBench'] }),
  ),
  ranks('It achieves results comparable to those of GPT-4o.', rank(/comparable to/, { baseline: 'GPT-4o' })),
  ranks('It is competitive with much larger models.', rank('competitive with', { baseline: /larger models/ })),
  ranks(
    'Our method yields better accuracy than RoBERTa on SST-2.',
    rank(/better accuracy/, { baseline: 'RoBERTa', benchmark: ['SST-2'] }),
  ),
  ranks('It took first place in the QuarkNav challenge.', rank('first place')),
  ranks(
    'It surpasses human performance on SST-2.',
    rank('surpasses', { baseline: 'human performance', benchmark: ['SST-2'] }),
  ),
  ranks('It establishes a new state-of-the-art on four tasks.', rank(/state-of-the-art/)),
])

table('once missed', [
  ranks('It is on par with GPT-4o on MATH-500.', rank('on par with', { baseline: 'GPT-4o', benchmark: ['MATH-500'] })),
  ranks('Can small models outperform large ones?'),
  ranks('Our approach shows clear advantages over RoBERTa.', rank(/advantages/, { baseline: 'RoBERTa' })),
  ranks('Both outperform BM25 in recall.', rank('outperform', { baseline: 'BM25', metric: 'recall' })),
])

table('longer ranks', [
  ranks(
    'It achieves better results than existing methods on KITTI.',
    rank(/better results/, { baseline: 'existing methods', benchmark: ['KITTI'] }),
  ),
  ranks(
    'It matches the performance of GPT-4o on MATH-500.',
    rank(/matches/, { baseline: /GPT-4o$/, benchmark: ['MATH-500'] }),
  ),
  ranks('The model remains competitive with RoBERTa.', rank('competitive with', { baseline: 'RoBERTa' })),
  ranks(
    'It is the first open model to surpass GPT-4o on MATH-500.',
    rank('surpass', { baseline: 'GPT-4o', benchmark: ['MATH-500'] }),
  ),
  ranks('Small models trained this way can outperform larger ones.', rank('outperform', { baseline: /larger ones/ })),
  ranks(
    'Our method outperforms prior work, achieving state-of-the-art results on KITTI.',
    rank('outperforms', { baseline: 'prior work' }),
  ),
  ranks('Larger models do not always perform better than small ones.'),
])

table('whose performance is matched', [
  ranks("It is quick while matching the baseline's peak accuracy.", rank('matching', { baseline: 'baseline' })),
  ranks('It matches the accuracy of a larger teacher.', rank('matches', { baseline: 'larger teacher' })),
  ranks('Our entry scored third in the KITTI challenge.', rank('scored third')),
  ranks('We advance the state of the art on KITTI.', rank('advance the state of the art', { benchmark: ['KITTI'] })),
  ranks(
    'It achieves higher accuracy than beam search while running 20 times faster.',
    rank(/higher accuracy than/, { baseline: 'beam search' }),
  ),
  ranks(
    'We run experiments on COCO and LVIS. The results show that our filter outperforms GPT-4o.',
    rank('outperforms', { benchmark: ['COCO', 'LVIS'] }),
  ),
])

table('other ways to say it', [
  ranks('Random words are as effective as language models.', rank('as effective as', { baseline: 'language models' })),
  ranks('It sets new records on KITTI.', rank(/new records/, { benchmark: ['KITTI'] })),
  ranks('It achieves the strongest performance among open models.', rank(/strongest performance/)),
  ranks('Our results compare favorably with GPT-4o.', rank(/compare favorably/)),
  ranks('It is competitive among open models on KITTI.', rank(/competitive among/)),
  ranks('We present Transition Matching Distillation.'),
  ranks('It exceeds the previous best 0.4 dB.'),
  ranks(
    'We report competitive performance on KITTI, and state-of-the-art performance on COCO.',
    rank('competitive performance', { benchmark: ['KITTI'] }),
    rank('state-of-the-art performance', { benchmark: ['COCO'] }),
  ),
])

table('what else is said to be better', [
  ranks('It achieves consistent SOTA with strong gains.', rank('SOTA')),
  ranks('It maintains state-of-the-art (SOTA) visual quality.', rank(/visual quality/)),
  ranks(
    'Our fusion improves upon single-exit approaches.',
    rank('improves upon', { baseline: 'single-exit approaches' }),
  ),
  ranks('It achieves zero-shot SOTA results on KITTI.', rank('SOTA results', { benchmark: ['KITTI'] })),
  ranks('On KITTI, PlumNet improves over GPT-4o.', rank('improves over', { baseline: 'GPT-4o' })),
  ranks('Here TF-IDF proved superior.', rank('superior')),
  ranks('We test whether large agents show higher accuracy than small agents.'),
  ranks(
    'On KITTI, it achieves state-of-the-art results, with the largest gains on night scenes.',
    rank(/state/, { benchmark: ['KITTI'] }),
  ),
  ranks('It stays at par with the best baselines.', rank('at par with')),
  ranks('It shows consistent superiority across key measures.', rank('superiority')),
  ranks(
    'It is good at dialogue, while in audio reasoning it outperforms GPT-4o across modalities.',
    rank('outperforms', { benchmark: ['audio reasoning'] }),
  ),
  ranks(
    'It performs competitively with leading probabilistic methods.',
    rank(/competitively/, { baseline: /probabilistic methods/ }),
  ),
])
