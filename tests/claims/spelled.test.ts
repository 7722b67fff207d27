import { beforeAll, describe, expect, it } from 'vitest'
import { prepare, readClaims } from '../../lib/claims'
import { needsSpelled, spellOut } from '../../lib/claims/spelled'

describe('number words that one look-up cannot read', () => {
  it.each([
    'We ask one hundred and twenty users.',
    'It holds two thousand five hundred images.',
    'It is two and a half times faster.',
    'We test twenty five models.',
  ])('are noticed: %s', (text) => expect(needsSpelled(text)).toBe(true))

  it.each([
    'We ask two hundred users.',
    'It has three million parameters.',
    'We test twenty-five models.',
    'one or two of them',
    'Figures two and three',
  ])('are not seen in: %s', (text) => expect(needsSpelled(text)).toBe(false))

  it('stay as they are until the parser is loaded', () => {
    const text = 'one hundred and twenty'
    expect([text, spellOut(text).length]).toEqual([text, text.length])
  })

  describe('once loaded', () => {
    // Over a line break, as abstracts are often set.
    beforeAll(() => prepare('one hundred\nand twenty'))

    it.each<[string, number, string]>([
      ['We ask one hundred and twenty users.', 120, 'one hundred and twenty'],
      ['It holds two thousand five hundred images.', 2500, 'two thousand five hundred'],
      ['It is two and a half times faster.', 2.5, 'two and a half times'],
      ['We test twenty five models on three benchmarks.', 25, 'twenty five'],
      ['It holds three hundred and fifty thousand sentences.', 350_000, 'three hundred and fifty thousand'],
    ])('%s', (text, value, surface) => {
      const { claims } = readClaims(text)
      expect(claims[0]).toMatchObject({ value, surface })
      expect(text.slice(...(claims[0]?.span ?? [0, 0]))).toBe(surface)
    })

    it('keep every offset', () => {
      const text = 'We ask one hundred and twenty users and reach 81.2%.'
      expect(spellOut(text)).toHaveLength(text.length)
      expect(readClaims(text).claims.map((claim) => claim.surface)).toEqual(['one hundred and twenty', '81.2%'])
    })
  })
})
