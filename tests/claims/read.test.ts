import { describe, expect, it } from 'vitest'
import { readClaims } from '../../lib/claims'
import { change, factor, row, scale, score, table } from './table'

table('surface is what stands in the text', [
  row('It reaches 57.1\\% on SST-2.', score(57.1, '%', { surface: '57.1\\%' })),
  row('It is $2.5\\times$ faster.', factor(2.5, 'x', { surface: '2.5\\times' })),
  row('It is 2.5 × faster.', factor(2.5, 'x', { surface: '2.5 ×' })),
  row('It gains +3.2% on SST-2.', change(3.2, '%', { surface: '+3.2%' })),
  row('It has a PSNR of 16.79$\\pm$0.04.', score(16.79, '', { surface: '16.79' })),
  row('It reaches 12\u2009% on SST-2.', score(12, '%', { surface: '12\u2009%' })),
  row('It reaches 41.8 BLEU.', score(41.8, '', { surface: '41.8' })),
  row('It is two orders of magnitude faster.', factor(100, /.*/, { surface: 'two orders of magnitude' })),
  row('We train on 2.6 million images.', scale(2.6e6, 'images', { surface: '2.6 million' })),
])

table('better or worse', [
  row(
    'It reduces the word error rate by 20%.',
    change(20, '%', { direction: 'decrease', higherIsBetter: false, better: true }),
  ),
  row('It reduces accuracy by 2%.', change(2, '%', { direction: 'decrease', higherIsBetter: true, better: false })),
  row('It raises latency by 4%.', change(4, '%', { direction: 'increase', higherIsBetter: false, better: false })),
  row('It raises accuracy by 4%.', change(4, '%', { direction: 'increase', higherIsBetter: true, better: true })),
  row(
    'It raises the attack success rate by 4%.',
    change(4, '%', { direction: 'increase', higherIsBetter: null, better: null }),
  ),
])

table('statistics and tests', [
  row('The difference is significant (p < 0.05).'),
  row('It reaches 81.2% (95% CI 79.0-83.4).', score(81.2, '%')),
  row('Ratings correlate with those of experts (r = 0.83).', score(0.83, '', { metric: 'r' })),
  row('We asked 24 people (n = 24).', scale(24, 'people'), scale(24, '')),
])

const flags = (text: string) => readClaims(text).claims.map((c) => c.flags)

describe('flags', () => {
  it.each([
    ['It improves accuracy by 4% over RoBERTa on SST-2.', 'relative or points unclear'],
    ['It is up to 3x faster than vLLM.', 'up to'],
    ['It improves accuracy by 4 points on SST-2.', 'no baseline'],
    ['It reaches an accuracy of 81%.', 'no benchmark'],
    ['It gains 4 points over RoBERTa on SST-2.', 'no metric'],
    ['It fails to reach an accuracy of 81% on SST-2.', 'negated'],
    ['It does not reach 81% on SST-2.', 'negated'],
    ['A search would need 400 GB of memory.', 'hypothetical'],
  ] as const)('%s is marked "%s"', (text, flag) => {
    expect(flags(text)[0]).toContain(flag)
  })

  it.each([
    ['It improves accuracy by 4 points over RoBERTa on SST-2.', 'relative or points unclear'],
    ['It improves accuracy by a relative 4% over RoBERTa on SST-2.', 'relative or points unclear'],
    ['It improves accuracy by 4% over RoBERTa on SST-2.', 'no baseline'],
    ['It improves accuracy by 4% over RoBERTa on SST-2.', 'no benchmark'],
    ['It improves accuracy by 4% over RoBERTa on SST-2.', 'no metric'],
    ['It does not slow down, and reaches 81% on SST-2.', 'negated'],
    ['It reaches 81% on SST-2.', 'hypothetical'],
    ['It reaches 81% on SST-2.', 'up to'],
  ] as const)('%s is not marked "%s"', (text, flag) => {
    expect(readClaims(text).claims.filter((c) => c.kind !== 'rank')).toHaveLength(1)
    expect(flags(text)[0]).not.toContain(flag)
  })
})

describe('names that users add', () => {
  const text = 'It gets 81% on orchard walk and Lantern Hill.'
  it('are found as they are written', () => {
    const options = { extraBenchmarks: ['Lantern Hill'] }
    expect(readClaims(text, '', options).benchmarks).toContain('Lantern Hill')
    expect(readClaims(text).benchmarks).not.toContain('Lantern Hill')
  })

  it('are found in lower case too', () => {
    expect(readClaims(text, '', { extraBenchmarks: ['orchard walk'] }).benchmarks).toContain('orchard walk')
  })

  it('go before the built-in ones', () => {
    const { claims } = readClaims('It gets 81% on Lantern-Hill.', '', { extraBenchmarks: ['Lantern Hill'] })
    expect(claims[0]?.benchmarkIds).toEqual(['lanternhill'])
  })
})

describe('the title', () => {
  const text = 'ZorbNet-5 reaches 81% on SST-2.'
  it("tells the paper's own name from a benchmark's", () => {
    const { benchmarks } = readClaims('It wins on GSM8K, ZorbMath and MATH-500.', 'ZorbMath: Adding Up')
    expect(benchmarks).toEqual(['GSM8K', 'MATH-500'])
  })
  it('changes no number', () => {
    expect(readClaims(text, 'ZorbNet-5: A Net').claims.map((c) => c.value)).toEqual(
      readClaims(text).claims.map((c) => c.value),
    )
  })
})

it('reads an empty abstract as nothing', () => {
  expect(readClaims('')).toEqual({ claims: [], benchmarks: [] })
  expect(readClaims('   \n ')).toEqual({ claims: [], benchmarks: [] })
})

table('LaTeX in the middle of results', [
  row('It reaches $91.4\\%$ accuracy on CIFAR-10.', score(91.4, '%', { metric: 'accuracy', benchmark: ['CIFAR-10'] })),
  row('It is $\\mathbf{3.1\\times}$ faster than vLLM.', factor(3.1, 'x', { baseline: 'vLLM', direction: 'increase' })),
  row('The error is $1.2 \\times 10^{-3}$ on QuarkSet.', score(1.2e-3, '', { metric: 'error' })),
  row(
    'It improves accuracy by $3.2 \\pm 0.4$ points.',
    change(3.2, 'points', { metric: 'accuracy', direction: 'increase' }),
  ),
  row('It reaches an accuracy of $\\geq 90\\%$.', score(90, '%', { qualifier: /over|at least/ })),
  row('It gains \\textbf{4.1\\%} on GSM8K.', { value: 4.1, unit: '%', benchmark: ['GSM8K'] }),
  row('We use $10^5$ samples.', scale(1e5, 'samples')),
  row('It needs $O(\\sqrt{n})$ memory and $\\tilde{O}(1/\\epsilon^2)$ samples.'),
  row(
    'Accuracy grows by 3.2\\% ($\\uparrow$) on GSM8K.',
    change(3.2, '%', { direction: 'increase', benchmark: ['GSM8K'] }),
  ),
])

table('negative and hypothetical', [
  row('It fails to reach 50% accuracy.', score(50, '%', { metric: 'accuracy' })),
  row('Accuracy does not fall by more than 1%.', change(1, '%', { direction: 'decrease' })),
])

table('once missed', [
  row('It reaches 1\u00ad2% on SST-2.', score(12, '%', { surface: '1\u00ad2%' })),
  row('It is 2.1$\\times$--3.4$\\times$ faster.', factor([2.1, 3.4], 'x', { direction: 'increase' })),
  row('It reaches 12{,}000 tokens/s.', score(12000, 'tokens/s')),
  row('A naive search would need 400 GB of memory.', { value: 400, unit: 'GB', role: 'other' }),
])
