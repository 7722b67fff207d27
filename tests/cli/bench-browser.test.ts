import { describe, expect, it } from 'vitest'
import { inventedWords } from '../../lib/cli/bench/browser/fill'
import { exponent, linearithmic } from '../../lib/cli/bench/browser/measurement'

const points = (of: (papers: number) => number) =>
  [1000, 10_000, 100_000].map((papers) => ({ papers, value: of(papers) }))

describe('growth', () => {
  it.each([
    ['what stays the same', () => 7, 0],
    ['what grows with the papers', (n: number) => 3 * n, 1],
    ['what grows with their square', (n: number) => n * n, 2],
  ])('of %s', (_, of, slope) => {
    expect(exponent(points(of))).toBeCloseTo(slope)
  })

  it('of n log n is little above 1, and of one size nobody knows', () => {
    expect(exponent(points((n) => n * Math.log(n)))).toBeGreaterThan(1)
    expect(exponent(points((n) => n * Math.log(n)))).toBeLessThan(1.2)
    expect(linearithmic([1000, 10_000, 100_000])).toBeCloseTo(1.11)
    expect(exponent([{ papers: 1000, value: 3 }])).toBeNaN()
  })
})

it('papers are invented from the same words each time', () => {
  const words = inventedWords(500)
  expect(new Set(words).size).toBe(500)
  expect(inventedWords(500)).toEqual(words)
})
