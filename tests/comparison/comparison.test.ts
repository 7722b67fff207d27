import { describe, expect, it } from 'vitest'
import type { Claim } from '../../lib/claims/types'
import { cropAxis, position } from '../../lib/comparison/axis'
import { measureFacets, suggest } from '../../lib/comparison/contests'
import { benchmarkFacets, type Entry, metricFacets, pickEntries } from '../../lib/comparison/facets'
import { measureLabel, measureOf } from '../../lib/comparison/measure'
import { compare } from '../../lib/comparison/table'
import { claim } from '../library/helpers'

const entry = (id: string, over: Partial<Claim> = {}): Entry => ({
  paper: { id, title: `Paper ${id}`, date: '2026', url: `https://example.org/${id}` },
  claim: claim(over),
})
const key = (over: Partial<Claim>) => measureOf(claim(over))?.key
const values = (entries: Entry[], measure: string) => compare(entries, measure)?.rows.map((row) => row.low)

describe('measureOf', () => {
  it.each<[Partial<Claim>, string | undefined]>([
    [{ kind: 'rank', value: null }, undefined],
    [{ metric: 'accuracy', value: 81.5, unit: '%' }, 'score:%'],
    [{ metric: 'accuracy', value: 81.5, unit: '' }, 'score:%'],
    [{ metric: 'top-1 accuracy', value: 0.815, unit: '' }, 'score:%'],
    [{ metric: 'pass@1', value: 40 }, 'score:%'],
    [{ metric: 'FID', value: 2.1 }, 'score:'],
    [{ metric: 'FID', value: 0.9 }, 'score::0–1'],
    [{ metric: 'PSNR', value: 30, unit: 'dB' }, 'score:dB'],
    [{ metric: null, value: 80, unit: '%' }, 'score:%'],
    [{ metric: null, value: 80 }, 'score:'],
    [{ kind: 'change', value: 3, unit: 'points', direction: 'increase' }, 'change:points'],
    [{ kind: 'change', value: 3, unit: '%', direction: 'increase' }, 'change:%'],
    [{ kind: 'change', value: 3, unit: '%', flags: ['relative or points unclear'] }, 'change:%?'],
    [{ kind: 'factor', value: 9.3, unit: 'x', direction: 'increase' }, 'factor:×:increase'],
    [{ kind: 'factor', value: 9.4, unit: '%', direction: 'decrease' }, 'factor:%:decrease'],
  ])('%j → %s', (over, expected) => {
    expect(key(over)).toBe(expected)
  })

  it('has words for each', () => {
    expect(
      ['score:%', 'score::0–1', 'change:points', 'change:%', 'change:%?', 'factor:×:increase', 'factor:×:decrease'].map(
        (each) => measureLabel(each),
      ),
    ).toEqual([
      'scores in %',
      'scores, 0 to 1',
      'changes in points',
      'relative changes',
      'changes, relative or points unclear',
      'times more',
      'times less',
    ])
  })
})

describe('facets', () => {
  const entries = [
    entry('a', { benchmark: ['GSM8K'], benchmarkIds: ['gsm8k'] }),
    entry('b', { benchmark: ['GSM-8K', 'MATH'], benchmarkIds: ['gsm8k', null], metric: 'Accuracy' }),
    entry('b', { benchmark: ['GSM8K'], benchmarkIds: ['gsm8k'], metric: null, unit: '%' }),
    entry('c', { kind: 'rank', value: null, benchmark: ['MATH'], benchmarkIds: [null] }),
  ]

  it('counts papers and claims by canonical name, under the usual wording', () => {
    expect(benchmarkFacets(entries)).toEqual([
      { key: 'gsm8k', label: 'GSM8K', papers: 2, claims: 3 },
      { key: 'math', label: 'MATH', papers: 1, claims: 1 },
    ])
    expect(metricFacets(entries)).toMatchObject([
      { key: 'accuracy', papers: 2 },
      { key: '', label: 'metric not named', papers: 1 },
    ])
    expect(measureFacets(entries)).toMatchObject([{ key: 'score:%', claims: 3 }])
  })

  it('picks by benchmark, by metric, by both and by none', () => {
    const left = (benchmark: string | null, metric: string | null) => pickEntries(entries, { benchmark, metric }).length
    expect([left('math', null), left(null, 'accuracy'), left('gsm8k', ''), left(null, null)]).toEqual([2, 3, 1, 4])
  })
})

describe('suggest', () => {
  it('leads to the comparison that most papers share', () => {
    const entries = [
      entry('a', { benchmark: ['GSM8K'] }),
      entry('b', { benchmark: ['GSM8K'] }),
      entry('c', { benchmark: ['MATH'] }),
      entry('d', { benchmark: ['MATH'], kind: 'change', unit: 'points' }),
      entry('e', { benchmark: ['MATH'], role: 'other' }),
    ]
    expect(suggest(entries)).toEqual({ benchmark: 'gsm8k', metric: 'accuracy', measure: 'score:%' })
  })

  it('falls back to a metric over all benchmarks, and to nothing', () => {
    const entries = [entry('a', { benchmark: ['A'] }), entry('b', { benchmark: ['B'] }), entry('c', { metric: 'FID' })]
    expect(suggest(entries)).toEqual({ benchmark: null, metric: 'accuracy', measure: 'score:%' })
    expect(suggest([entry('a', { kind: 'rank', value: null })])).toBeNull()
  })
})

describe('compare', () => {
  it('puts the best first, by the direction of the metric', () => {
    const scores = [entry('a', { value: 70 }), entry('b', { value: 90 }), entry('c', { value: 80 })]
    expect(values(scores, 'score:%')).toEqual([90, 80, 70])
    const distances = scores.map(({ paper, claim: each }) => ({
      paper,
      claim: { ...each, metric: 'FID', higherIsBetter: false },
    }))
    expect(values(distances, 'score:')).toEqual([70, 80, 90])
  })

  it('signs changes by their direction, so that the largest drop of an error leads', () => {
    const drop = { kind: 'change', unit: '%', metric: 'WER', higherIsBetter: false } as const
    const entries = [
      entry('a', { ...drop, value: 10, direction: 'decrease' }),
      entry('b', { ...drop, value: 57, direction: 'decrease' }),
      entry('c', { ...drop, value: 5, direction: 'increase' }),
      entry('d', { ...drop, value: -20, direction: 'decrease' }),
    ]
    expect(values(entries, 'change:%')).toEqual([-57, -20, -10, 5])
  })

  it('never mixes scores with changes or points with per cent', () => {
    const entries = [
      entry('a', { value: 70, unit: '%' }),
      entry('b', { kind: 'change', value: 3, unit: 'points' }),
      entry('c', { kind: 'change', value: 4, unit: '%' }),
    ]
    expect(measureFacets(entries).map((facet) => facet.key)).toHaveLength(3)
    expect(values(entries, 'score:%')).toEqual([70])
    expect(values(entries, 'change:points')).toEqual([3])
  })

  it('rescales shares of 1 only where the metric is a share, and says so', () => {
    const table = compare([entry('a', { value: 0.923 }), entry('b', { value: 91, unit: '%' })], 'score:%')
    expect(table?.rows.map((row) => [row.low, row.converted])).toEqual([
      [92.3, 'share'],
      [91, null],
    ])
  })

  it('lets more of a gain lead among factors, and less of what is left', () => {
    const faster = { kind: 'factor', unit: 'x', direction: 'increase', better: true, higherIsBetter: true } as const
    expect(
      values([entry('a', { ...faster, value: 2 }), entry('b', { ...faster, value: 9 })], 'factor:×:increase'),
    ).toEqual([9, 2])
    const left = { kind: 'factor', unit: '%', direction: 'decrease', better: true, higherIsBetter: false } as const
    expect(
      values([entry('a', { ...left, value: 50 }), entry('b', { ...left, value: 9.4 })], 'factor:%:decrease'),
    ).toEqual([9.4, 50])
  })

  it('ranks own claims, ties together, and leaves baselines unranked in their place', () => {
    const table = compare(
      [
        entry('a', { value: 80 }),
        entry('b', { value: 80 }),
        entry('c', { value: 85, role: 'other' }),
        entry('d', { value: 70 }),
      ],
      'score:%',
    )
    expect(table?.rows.map((row) => [row.low, row.place, row.baseline])).toEqual([
      [85, null, true],
      [80, 1, false],
      [80, 1, false],
      [70, 3, false],
    ])
  })

  it('takes the same number of one paper once, and keeps both ends of a range', () => {
    const table = compare([entry('a'), entry('a'), entry('b', { value: [70, 80] })], 'score:%')
    expect(table?.rows.map((row) => [row.low, row.high])).toEqual([
      [81.5, 81.5],
      [70, 80],
    ])
    expect(table?.papers).toBe(2)
  })

  it('says when nobody knows which way is better', () => {
    expect(compare([entry('a', { higherIsBetter: null })], 'score:%')?.higherIsBetter).toBeNull()
    expect(compare([], 'score:%')).toBeNull()
  })
})

describe('cropAxis', () => {
  it.each<[number[], object]>([
    [[63.1, 81.2], { from: 60, to: 85, cropped: true }],
    [[-57, 5], { from: -60, to: 10, cropped: false }],
    [[0, 1], { from: 0, to: 1, cropped: false }],
  ])('%j → %j', (numbers, axis) => {
    expect(cropAxis(numbers)).toMatchObject(axis)
  })

  it.each([[[42]], [[0]], [[-3, -3]], [[0.0001, 0.0002]], [[1e9, 7e10]]])(
    'holds every value of %j within its ends',
    (numbers) => {
      const axis = cropAxis(numbers)
      for (const number of numbers) {
        expect(position(axis, number)).toBeGreaterThanOrEqual(0)
        expect(position(axis, number)).toBeLessThanOrEqual(1)
      }
      expect(axis.ticks.length).toBeGreaterThan(1)
    },
  )
})
