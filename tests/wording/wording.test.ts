import { describe, expect, it } from 'vitest'
import { orderClaims } from '../../lib/claims/order'
import { plain } from '../../lib/claims/plain'
import type { Claim } from '../../lib/claims/types'
import { badgeText, rankText } from '../../lib/wording/badge'
import { claimRemarks, claimRows, quote } from '../../lib/wording/card'
import { dataValue, numberText } from '../../lib/wording/figures'
import { betterHint, claimSentence } from '../../lib/wording/sentence'
import { claim } from '../page/claim'

const PERPLEXITY = claim({
  surface: '29.7%',
  kind: 'change',
  value: 29.7,
  unit: '%',
  qualifier: 'up to',
  direction: 'decrease',
  metric: 'perplexity',
  benchmark: ['Arxiv'],
  baseline: 'other baselines',
  higherIsBetter: false,
  better: true,
})

describe('the number', () => {
  it.each<[Partial<Claim>, string]>([
    [{ surface: '29.7%', value: 29.7, unit: '%' }, '29.7%'],
    [{ surface: '2.20x', value: 2.2, unit: 'x' }, '2.20×'],
    [{ surface: '4-5x', value: [4, 5], unit: 'x' }, '4–5×'],
    [{ surface: '1.6-2.1x', value: [1.6, 2.1], unit: 'x' }, '1.6–2.1×'],
    [{ surface: '1B', value: 1e9, unit: 'parameters' }, '1B parameters'],
    [{ surface: '1.76 trillion', value: 1.76e12, unit: 'parameters' }, '1.76T parameters'],
    [{ surface: '10M', value: 1e7, unit: '' }, '10M'],
    [{ surface: '3072', value: 3072, unit: 'GPUs' }, '3072 GPUs'],
    [{ surface: '15,000', value: 15000, unit: 'images' }, '15,000 images'],
    [{ surface: '$0.0007', value: 0.0007, unit: '$' }, '$0.0007'],
    [{ surface: '-1.5', value: -1.5, unit: 'dB' }, '−1.5 dB'],
    [{ surface: '10^{-6}', value: 1e-6, unit: '' }, '1e−6'],
    [{ surface: '480P', value: 480, unit: 'P' }, '480P'],
    [{ surface: '41.0', value: 41, unit: '' }, '41.0'],
    [{ surface: 'nine', value: 9, unit: 'models' }, '9 models'],
    [{ surface: 'outperforms', kind: 'rank', value: null }, ''],
  ])('%o is written %s', (part, text) => {
    expect(numberText(claim(part))).toBe(text)
  })

  it.each<[Claim['value'], string]>([
    [29.7, '29.7'],
    [[4, 5], '4..5'],
    [1e9, '1000000000'],
    [-1.5, '-1.5'],
    [null, ''],
  ])('data-value of %o is %s', (value, text) => {
    expect(dataValue(claim({ value }))).toBe(text)
  })
})

describe('the badge', () => {
  it('gives arrow, number, metric and benchmark', () => {
    expect(badgeText(PERPLEXITY)).toEqual({
      qualifier: 'up to',
      arrow: '↓',
      number: '29.7%',
      what: 'perplexity',
      where: 'Arxiv',
      word: '',
      tone: 'gain',
      doubtful: false,
    })
  })
  it.each<[Claim['qualifier'], string, string]>([
    ['over', '', '>57%'],
    ['under', '', '<57%'],
    ['about', '', '~57%'],
    ['at least', '', '≥57%'],
    ['average', 'avg', '57%'],
    [null, '', '57%'],
  ])('writes the qualifier %s short', (qualifier, word, number) => {
    expect(badgeText(claim({ surface: '57%', value: 57, unit: '%', qualifier }))).toMatchObject({
      qualifier: word,
      number,
    })
  })
  it('names the metric that a comparative stands for', () => {
    const faster = claim({
      kind: 'factor',
      value: 3.4,
      unit: 'x',
      direction: 'increase',
      metric: null,
      metricId: 'speed',
    })
    expect(badgeText(faster).what).toBe('speed')
    expect(claimSentence(faster)).toContain('speed 3.4 times higher')
  })

  it('says worse in a word, and is plain for the numbers of others', () => {
    expect(badgeText({ ...PERPLEXITY, better: false })).toMatchObject({ word: 'worse', tone: 'loss' })
    expect(badgeText({ ...PERPLEXITY, better: null })).toMatchObject({ word: '', tone: 'flat' })
    expect(badgeText({ ...PERPLEXITY, role: 'other' })).toMatchObject({ word: 'others', tone: 'plain' })
  })
  it('names the thing counted once', () => {
    const count = claim({ kind: 'count', value: 5, unit: 'benchmarks', metric: 'benchmarks' })
    expect(badgeText(count)).toMatchObject({ number: '5', what: 'benchmarks', tone: 'plain' })
    const size = claim({ kind: 'scale', surface: '80GB', value: 80, unit: 'GB', metric: 'GPU memory' })
    expect(badgeText(size)).toMatchObject({ number: '80', what: 'GB GPU memory' })
    const points = claim({ kind: 'change', value: 3, unit: 'points', metric: 'accuracy' })
    expect(badgeText(points)).toMatchObject({ number: '3', what: 'pts accuracy' })
    const models = claim({ kind: 'count', value: 2, unit: 'models', metric: 'world models' })
    expect(badgeText(models)).toMatchObject({ number: '2', what: 'world models' })
  })
  it('tells a share from a change', () => {
    const share = claim({
      kind: 'factor',
      surface: '9.4%',
      value: 9.4,
      unit: '%',
      direction: 'decrease',
      metric: 'latency',
    })
    expect(badgeText(share)).toMatchObject({ arrow: '↓', number: 'to 9.4%', what: 'latency' })
    expect(claimSentence(share)).toBe('Claimed: latency falls to 9.4%; better or worse: not known.')
    const half = claim({
      kind: 'factor',
      surface: 'half',
      value: 0.5,
      unit: 'x',
      direction: 'decrease',
      metric: 'memory',
    })
    expect(claimSentence(half)).toBe('Claimed: memory falls to 0.5 times; better or worse: not known.')
  })
  it('counts further benchmarks', () => {
    expect(badgeText(claim({ benchmark: ['A', 'B', 'C'] })).where).toBe('A +2')
  })
  it('is doubtful below half, and when the sentence denies or supposes it', () => {
    expect(badgeText(claim({ confidence: 0.49 })).doubtful).toBe(true)
    expect(badgeText(claim({ confidence: 0.5 })).doubtful).toBe(false)
    expect(badgeText(claim({ flags: ['negated'] })).doubtful).toBe(true)
    expect(badgeText(claim({ flags: ['hypothetical'] })).doubtful).toBe(true)
  })
  it.each([
    ['new state of the art', 'claims best'],
    ['state-of-the-art performance', 'claims best'],
    ['SOTA', 'claims best'],
    ['outperforms', 'claims better'],
    ['superior performance', 'claims better'],
    ['comparable to', 'claims parity'],
    ['on par with', 'claims parity'],
    ['shines', '“shines”'],
  ])('the cue %s becomes %s', (cue, words) => {
    expect(rankText(cue)).toBe(words)
  })
})

describe('the sentence', () => {
  it.each<[Claim, string]>([
    [PERPLEXITY, 'Claimed: perplexity falls by up to 29.7% on Arxiv, compared with other baselines; an improvement.'],
    [claim({ surface: '80.3%', value: 80.3, unit: '%', benchmark: ['V*Bench'] }), 'Claimed: 80.3% on V*Bench.'],
    [
      claim({
        kind: 'factor',
        surface: '4-5x',
        value: [4, 5],
        unit: 'x',
        direction: 'increase',
        metric: 'inference speed',
        benchmark: ['CPU'],
        better: true,
      }),
      'Claimed: inference speed 4 to 5 times higher on CPU; an improvement.',
    ],
    [
      claim({ kind: 'rank', surface: 'outperforms', value: null, benchmark: ['A', 'B'], baseline: 'C' }),
      'Claimed: “outperforms” on A and B, compared with C; no number given.',
    ],
    [
      claim({ kind: 'scale', surface: '1B', value: 1e9, unit: 'parameters', metric: 'parameters' }),
      'Claimed size: 1B parameters.',
    ],
    [
      claim({ kind: 'scale', surface: '80GB', value: 80, unit: 'GB', metric: 'GPU memory' }),
      'Claimed size: 80 GB, GPU memory.',
    ],
    [
      claim({ kind: 'count', surface: 'nine', value: 9, unit: 'benchmarks', metric: 'long-context benchmarks' }),
      'Claimed: 9 long-context benchmarks.',
    ],
    [
      claim({ role: 'other', surface: '45', value: 45, unit: 'TFLOPS', benchmark: ['GPT-3 13B'] }),
      'Said of other work: 45 TFLOPS on GPT-3 13B.',
    ],
    [
      claim({ surface: '94%', value: 94, unit: '%', qualifier: 'average', metric: 'accuracy', confidence: 0.2 }),
      'Claimed: accuracy of 94% on average; a doubtful reading.',
    ],
    [
      claim({ kind: 'change', value: 3, unit: '%', direction: 'increase', setting: '8-shot', better: null }),
      'Claimed: an increase of 3% (8-shot); better or worse: not known.',
    ],
  ])('is a whole one (%#)', (input, sentence) => {
    expect(claimSentence(input)).toBe(sentence)
  })
})

describe('the card', () => {
  it('shows only what the text gives', () => {
    expect(claimRows(PERPLEXITY)).toEqual([
      { id: 'where', label: 'measured on', value: 'Arxiv' },
      { id: 'against', label: 'against', value: 'other baselines' },
      { id: 'reading', label: 'reading', value: 'up to · relative change · an improvement' },
    ])
    expect(claimRows(claim({}))).toEqual([])
    expect(betterHint(PERPLEXITY)).toBe('lower is better')
    expect(betterHint(claim({}))).toBeNull()
  })
  it('says the setting once', () => {
    const pass = claim({ metric: 'pass@1', setting: 'pass@1', benchmark: ['HumanEval'] })
    expect(claimRows(pass)).toEqual([{ id: 'where', label: 'measured on', value: 'HumanEval' }])
    expect(claimSentence(pass)).toBe('Claimed: pass@1 of 1 on HumanEval.')
    expect(claimRows(claim({ setting: '8-shot' }))).toEqual([{ id: 'setting', label: 'setting', value: '8-shot' }])
  })
  it('warns', () => {
    expect(claimRemarks(claim({ confidence: 0.1, flags: ['up to'] }))).toEqual([
      'Read with doubt: check the sentence.',
      'The best case, not the typical one.',
    ])
  })
  it('cuts the sentence around the very words', () => {
    const abstract = 'First. We reach 92.3\n on GSM8K. Last.'
    const score = claim({ span: [16, 20], sentence: [7, 32] })
    expect(quote(abstract, score)).toEqual({ before: 'We reach ', marked: '92.3', after: ' on GSM8K.' })
  })
})

it('puts the most telling first', () => {
  const size = claim({ kind: 'scale', span: [0, 1] })
  const rank = claim({ kind: 'rank', value: null, span: [2, 3] })
  const bare = claim({ span: [4, 5], benchmark: ['math tasks'], benchmarkIds: [null] })
  const doubtful = claim({ span: [6, 7], benchmark: ['BABEL'], benchmarkIds: [null], confidence: 0.2 })
  const named = claim({ span: [8, 9], benchmark: ['BABEL'], benchmarkIds: [null] })
  const known = claim({ span: [10, 11], benchmark: ['the pile'], benchmarkIds: ['the-pile'] })
  const others = claim({ span: [1, 2], role: 'other', benchmark: ['BABEL'], benchmarkIds: [null] })
  expect(orderClaims([size, others, rank, bare, doubtful, named, known])).toEqual([
    named,
    known,
    doubtful,
    bare,
    rank,
    size,
    others,
  ])
})

it.each([
  ['50.9\\%', '50.9%'],
  ['$\\tau$-bench', 'tau-bench'],
  ['\\textbf{GSM8K}  set', 'GSM8K set'],
  ['$3\\times$', '3×'],
])('takes the TeX out of %s', (tex, text) => {
  expect(plain(tex)).toBe(text)
})
