import { describe, expect, it } from 'vitest'
import { readClaims } from '../../lib/claims'
import { HOSTILE } from '../../lib/cli/bench/hostile'
import { median, overTexts, sideBySide, time } from '../../lib/cli/bench/measure'
import { readGold } from '../../lib/cli/gold'

// Bounds are many times what is measured (`npm run bench`): they catch growth out of hand, not a slow machine.

describe('the reader', () => {
  const texts = readGold('tests/fixtures/gold/own.jsonl').map((record) => record.abstract)

  it('takes time in proportion to the text', () => {
    const read = (text: string) => readClaims(text)
    const once = overTexts(texts, 5, read).median
    const twenty = overTexts(
      texts.slice(0, 5).map((text) => `${text} `.repeat(20)),
      3,
      read,
    ).median
    expect(twenty / once).toBeLessThan(20 * 5)
  })

  it.each(HOSTILE)('is not held up by %s', (_name, text) => {
    expect(text.length).toBeGreaterThanOrEqual(20_000)
    expect(time(() => readClaims(text))).toBeLessThan(2000)
  })

  it.each(HOSTILE)('stays within %s', (_name, text) => {
    for (const { span, surface, sentence } of readClaims(text).claims) {
      expect(text.slice(...span)).toBe(surface)
      expect(sentence[0]).toBeLessThanOrEqual(span[0])
      expect(sentence[1]).toBeGreaterThanOrEqual(span[1])
    }
  })
})

describe('measuring', () => {
  it('takes the middle', () => {
    expect(median([3, 1, 2])).toBe(2)
    expect(median([4, 1, 2, 3])).toBe(2.5)
    expect(median([])).toBeNaN()
  })

  it('does not count the first round', () => {
    let calls = 0
    const timing = overTexts(['a', 'b'], 3, () => calls++)
    expect(calls).toBe(8)
    expect(timing.fastest).toBeLessThanOrEqual(timing.median)
    expect(timing.slowest).toBeGreaterThanOrEqual(timing.median)
  })

  it('takes works by turns, each for a second before it counts', () => {
    const calls = [0, 0]
    const count = (at: 0 | 1) => () => {
      calls[at] = (calls[at] as number) + 1
    }
    expect(sideBySide(['a'], 2, [count(0), count(1)])).toHaveLength(2)
    for (const done of calls) expect(done).toBeGreaterThan(3 * 300)
  })
})
