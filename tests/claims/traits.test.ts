import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { STUDY } from '../../lib/claims/benchmark/sentence'
import { DENIED, SUPPOSED } from '../../lib/claims/claims'
import { isSpelledStart } from '../../lib/claims/quantities/number-words'
import { CUES, cuesIn } from '../../lib/claims/rank/cues'
import { makeSentence, type Sentence } from '../../lib/claims/sentence'
import { SETTING } from '../../lib/claims/setting'
import { tokenise } from '../../lib/claims/tokens'
import { CAPITAL, DENIES, DIGIT, PLAIN, SETS, SPELLED, STUDIES, UPPER } from '../../lib/claims/vocabulary/traits'
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

describe('a pattern is looked for in every sentence that it matches', () => {
  const patterns: [name: string, pattern: RegExp, looksIn: (s: Sentence) => boolean][] = [
    ...CUES.map((cue): [string, RegExp, (s: Sentence) => boolean] => [
      `rank: ${cue.name}`,
      cue.re,
      (s) => cuesIn(s).includes(cue),
    ]),
    ['setting', SETTING, (s) => (s.traits & SETS) !== 0],
    ['denied', DENIED, (s) => (s.traits & DENIES) !== 0],
    ['supposed', SUPPOSED, (s) => (s.traits & DENIES) !== 0],
    ['study', STUDY, (s) => (s.traits & STUDIES) !== 0],
  ]

  it.each(patterns)('%s', (_, pattern, looksIn) => {
    // What the pattern asks of the words around it becomes part of the example.
    const source = pattern.source
      .replaceAll('\\b', '')
      .replace(/\(\?<?[=!]/g, '(?:')
      .replaceAll('\\p{L}', 'a-z')
      .replace(/\[\\w-\]|\\w/g, '[a-z]')
    const lead = fc.constantFrom('', 'it has ', '(', 'non-', '5 ', 'ſ')
    const tail = fc.constantFrom('', ' to', '.', ' on x', 's', '-like', ' the baseline')
    const example = fc.stringMatching(new RegExp(`^(?:${source.replace(/\$$/, '')})$`))
    let matched = 0
    fc.assert(
      fc.property(lead, example, tail, (before, words, after) => {
        const text = `${before}${words}${after}`
        pattern.lastIndex = 0
        if (!pattern.test(text)) return
        matched++
        expect(looksIn(sentence(text)), text).toBe(true)
      }),
      { numRuns: 1500 },
    )
    expect(matched).toBeGreaterThan(100)
  })
})
