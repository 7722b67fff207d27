import { describe, expect, it } from 'vitest'
import { readClaims } from '../../lib/claims'
import { benchmarks, findMetric, findSpelling, findUnit, isMetricName, nameKey, usualMetric } from '../../lib/lexicon'
import { parseTable } from '../../lib/lexicon/table'

const idOf = (name: string) => findSpelling(benchmarks(), name)?.entry.id ?? null

describe('canonical ids', () => {
  it.each([
    ['MATH-500', 'MATH500', 'Math 500', 'math_500', 'MATH‑500'],
    ['GSM8K', 'GSM-8K', 'gsm8k'],
    ['ImageNet', 'Imagenet', 'IMAGENET'],
    ['SWE-bench Verified', 'SWE-Bench-Verified', 'SWEBench Verified'],
    ['CIFAR-10', 'CIFAR10', 'Cifar 10'],
  ])('%s and its other spellings are one', (...spellings) => {
    const ids = new Set(spellings.map(idOf))
    expect(ids.size).toBe(1)
    expect(ids).not.toContain(null)
  })

  it.each([
    ['RefCOCO', 'RefCOCO+'],
    ['CIFAR-10', 'CIFAR-100'],
    ['MATH', 'MATH-500'],
    ['SWE-bench', 'SWE-bench Verified'],
    ['MMLU', 'MMLU-Pro'],
    ['KITTI', 'KITTI-360'],
  ])('%s and %s are two', (a, b) => {
    expect(idOf(a)).not.toBeNull()
    expect(idOf(b)).not.toBeNull()
    expect(idOf(a)).not.toBe(idOf(b))
  })

  it.each(['FrobozBench', 'our test set', '', ' ', '-'])("%j is nobody's", (name) => expect(idOf(name)).toBeNull())
})

describe('nameKey', () => {
  it.each([
    ['MATH-500', 'math500'],
    ['V*Bench', 'v*bench'],
    ['RefCOCO+', 'refcoco+'],
    ['Recall@10', 'recall@10'],
    ['Fréchet Inception Distance', 'fréchetinceptiondistance'],
    ['Ｗｉｄｅ', 'wide'],
    ['--', ''],
  ])('of %s is %s', (name, key) => expect(nameKey(name)).toBe(key))

  it('does not change a second time', () => {
    for (const { name } of benchmarks().entries) expect(nameKey(nameKey(name))).toBe(nameKey(name))
  })
})

describe('names that are also words need context', () => {
  const named = (text: string) => readClaims(text).benchmarks

  it.each(['BLINK', 'COIN', 'MATH', 'DROP', 'GAIA', 'ARC'])('%s is marked', (name) => {
    expect(findSpelling(benchmarks(), name)?.ambiguous).toBe(true)
  })

  it.each([
    ['BLINK', 'It reaches 61.2% on BLINK.'],
    ['BLINK', 'We test on MMMU, BLINK and RealWorldQA.'],
    ['COIN', 'It segments 61.2% of the COIN dataset.'],
    ['MATH', 'It scores 61.2% on MATH and 90% on GSM8K.'],
    ['MATH', 'It does well on the MATH benchmark.'],
    ['DROP', 'It reaches 61.2 F1 on DROP.'],
    ['GAIA', 'We evaluate agents on GAIA.'],
  ])('%s is a benchmark in: %s', (name, text) => expect(named(text)).toContain(name))

  it.each([
    'It happens in the blink of an eye.',
    'BLINK is what the lamps do.',
    'Each coin is tossed twice.',
    'Doing math on long numbers is hard.',
    'MATH is hard for many.',
    'All parts work in harmony.',
    'Harmony among the agents grows.',
    'A drop in accuracy of 4% is seen.',
    'The arc of the robot arm is smooth.',
  ])('none is in: %s', (text) => expect(named(text)).toEqual([]))
})

describe('findMetric', () => {
  it.each([
    ['accuracy', 'accuracy', true],
    ['ten-crop top-1 accuracy', 'top-1 accuracy', true],
    ['zero-shot top-1 accuracy', 'zero-shot accuracy', true],
    ['test accuracy', 'accuracy', true],
    ['FID', 'Fréchet Inception Distance', false],
    ['FID score', 'Fréchet Inception Distance', false],
    ['word error rate', 'WER', false],
    ['WER', 'WER', false],
    ['perplexity', 'perplexity', false],
    ['latency', 'latency', false],
    ['throughput', 'throughput', true],
    ['mIoU', 'mIoU', true],
    ['mean IoU', 'mIoU', true],
    ['PSNR', 'PSNR', true],
    ['success rates', 'success rate', true],
    ['attack success rate', 'attack success rate', null],
    ['false alarm rate', 'false positive rate', false],
  ])('%s is %s', (phrase, name, higherIsBetter) => {
    expect(findMetric(phrase)).toMatchObject({
      name: expect.stringMatching(new RegExp(`^${name}$`, 'i')),
      higherIsBetter,
    })
  })

  it.each(['', ' ', 'orchard', 'DeepSeek R1', 'far', 'a walk in the park'])('%j is none', (phrase) => {
    expect(findMetric(phrase)).toBeNull()
  })

  it('knows a whole name from a phrase that ends in one', () => {
    expect(isMetricName('accuracy')).toBe(true)
    expect(isMetricName('Word Error Rates')).toBe(true)
    expect(isMetricName('orchard accuracy')).toBe(false)
  })

  it('knows what a benchmark is usually measured by', () => {
    expect(usualMetric(nameKey('ImageNet'))?.higherIsBetter).toBe(true)
    expect(usualMetric(nameKey('FrobozBench'))).toBeNull()
  })
})

describe('findUnit', () => {
  it.each([
    ['%', '%', 1],
    ['percent', '%', 1],
    ['ms', 's', 1e-3],
    ['s', 's', 1],
    ['mW', 'W', 1e-3],
    ['MW', 'W', 1e6],
    ['GB', 'byte', 1e9],
    ['dB', 'dB', 1],
    ['km', 'm', 1e3],
    ['bps', 'byte/s', 1 / 8],
  ])('%s is %s times %d', (text, canonical, times) => {
    expect(findUnit(text)).toMatchObject({ canonical, factor: times })
  })

  it.each([
    ['mW', 'MW'],
    ['nm', 'nM'],
    ['Mb', 'MB'],
  ])('%s is not %s', (a, b) => {
    expect(findUnit(a)).not.toBeNull()
    expect(findUnit(b)).not.toBeNull()
    expect(findUnit(a)).not.toEqual(findUnit(b))
  })

  it.each(['', 'orchard', 'MS', 'Db'])('%j is none', (text) => expect(findUnit(text)).toBeNull())
})

describe('parseTable', () => {
  const raw = 'name\taliases\tkind\tambiguous\nAlpha\tAl|?Far\tmodel\nBeta\tAlpha|B-2\tmodel\t?\n'
  const table = parseTable(raw)

  it('reads names, aliases and marks', () => {
    expect(table.entries.map((e) => [e.id, e.cells[0], e.ambiguous])).toEqual([
      ['alpha', 'model', false],
      ['beta', 'model', true],
    ])
    expect(findSpelling(table, 'b2')).toMatchObject({ text: 'B-2', ambiguous: false, entry: { name: 'Beta' } })
    expect(findSpelling(table, 'FAR')).toMatchObject({ text: 'Far', ambiguous: true, entry: { name: 'Alpha' } })
    expect(table.longest).toBe(5)
  })

  it('never lets an alias shadow a name', () => {
    expect(findSpelling(table, 'alpha')?.entry.name).toBe('Alpha')
  })
})
