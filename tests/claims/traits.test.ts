import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isSpelledStart } from '../../lib/claims/quantities/number-words'
import { CUES, cuesIn } from '../../lib/claims/rank/cues'
import { makeSentence } from '../../lib/claims/sentence'
import { tokenise } from '../../lib/claims/tokens'
import { CAPITAL, DIGIT, PLAIN, SPELLED, UPPER } from '../../lib/claims/vocabulary/traits'
import { nameKey } from '../../lib/lexicon'

const sentence = (text: string) =>
  makeSentence([0, text.length], text, tokenise(text, [0, text.length]), [], [], 0, new Set())

describe('traits of tokens', () => {
  const pieces = fc.constantFrom(
    ...[
      'Two',
      'two',
      '-',
      'β',
      'é',
      'A1',
      'x',
      '3D',
      "'",
      '/',
      '.',
      '80',
      'GB',
      'İ',
      'ß',
      '_',
      '+',
      '*',
      ' ',
      '𝐀',
      'R',
      '^2',
      '½',
    ],
  )

  it('say how a word looks', () => {
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('')
        for (const t of tokenise(text, [0, text.length])) {
          if (t.kind === 'mark') continue
          const has = (bit: number) => (t.traits & bit) !== 0
          expect([t.text, has(UPPER)]).toEqual([t.text, /\p{Lu}/u.test(t.text)])
          expect([t.text, has(CAPITAL)]).toEqual([t.text, /^\p{Lu}/u.test(t.text)])
          expect([t.text, has(DIGIT)]).toEqual([t.text, /\d/.test(t.text)])
          if (has(PLAIN)) expect(nameKey(t.text)).toBe(t.lower)
          if (isSpelledStart(t)) expect(has(SPELLED)).toBe(true)
        }
      }),
      { numRuns: 2000 },
    )
  })
})

describe('a cue of rank is looked for in every sentence that it matches', () => {
  it.each(CUES.map((cue) => [cue.name, cue] as const))('%s', (_, cue) => {
    // What the pattern asks of the words around it becomes part of the example.
    const source = cue.re.source
      .replaceAll('\\b', '')
      .replace(/\(\?[=!]/g, '(?:')
      .replaceAll('\\p{L}', 'a-z')
      .replaceAll('\\w', '[a-z]')
    const lead = fc.constantFrom('', 'it has ', '(', 'non-', '5 ', 'ſ')
    const tail = fc.constantFrom('', ' to', '.', ' on x', 's', '-like', ' the baseline')
    let matched = 0
    fc.assert(
      fc.property(lead, fc.stringMatching(new RegExp(`^${source}$`)), tail, (before, example, after) => {
        const text = `${before}${example}${after}`
        cue.re.lastIndex = 0
        if (!cue.re.test(text)) return
        matched++
        expect(
          cuesIn(sentence(text)).map((c) => c.name),
          text,
        ).toContain(cue.name)
      }),
      { numRuns: 1500 },
    )
    expect(matched).toBeGreaterThan(100)
  })
})
