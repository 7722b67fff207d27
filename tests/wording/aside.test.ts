import { describe, expect, it } from 'vitest'
import { aside } from '../../lib/wording/aside'
import { badgeText } from '../../lib/wording/badge'
import { claimSentence } from '../../lib/wording/sentence'
import { claim } from '../page/claim'

/** A claim that names nothing, at the brackets of a sentence. */
function bare(marked: string, part: Parameters<typeof claim>[0] = {}) {
  const text = marked.replace(/[[\]]/g, '')
  const start = marked.indexOf('[')
  const span: [number, number] = [start, marked.indexOf(']') - 1]
  const own = { surface: text.slice(...span), span, sentence: [0, text.length] as [number, number] }
  return { text, claim: claim({ kind: 'score', value: 9, unit: '%', metric: null, benchmark: [], ...own, ...part }) }
}

describe('what a bare number stands beside', () => {
  it.each([
    ['The students agreed in [94.4%] of the cases when it was certain.', 'of the cases'],
    ['They are [6.4 times] more likely to contain such text.', 'more likely to contain'],
    ['It shows an [18%] improvement.', 'improvement'],
    ['The tuned models solve [36\\%] of previously unsolved problems.', 'of previously unsolved'],
    ['It beats PhysFormer by [31%], reaching less.', 'It beats PhysFormer'],
    ['It adds [5%] and is quick.', 'It adds'],
    ['A gain of [0.5%].', 'gain'],
    ['([12%])', ''],
  ])('%s', (marked, words) => {
    const { claim, text } = bare(marked)
    expect(aside(claim, text)).toBe(words)
    expect(words === '' || text.includes(words), 'a quotation').toBe(true)
  })

  it('is not quoted where the claim names a metric, a benchmark or a unit of its own', () => {
    const sentence = 'We reach [94.4%] of the cases.'
    for (const part of [{ metric: 'accuracy' }, { benchmark: ['MATH'] }, { unit: 'frames' }, { metricId: 'speed' }])
      expect(aside(bare(sentence, part).claim, bare(sentence).text)).toBe('')
  })

  it('stands in the badge in quotation marks', () => {
    const { claim, text } = bare('Right in [82.5%] of cases.')
    expect(badgeText(claim, text).what).toBe('“of cases”')
    expect(badgeText(claim).what).toBe('')
  })
})

describe('the verb of a sentence', () => {
  it.each([
    ['tokens', 'tokens fall by 9%'],
    ['FLOPs', 'FLOPs fall by 9%'],
    ['hours of training', 'hours of training fall by 9%'],
    ['number of tokens', 'number of tokens falls by 9%'],
    ['loss', 'loss falls by 9%'],
    ['LPIPS', 'LPIPS falls by 9%'],
    ['bias', 'bias falls by 9%'],
    ['latency', 'latency falls by 9%'],
  ])('goes with %s', (metric, said) => {
    const part = { kind: 'change', direction: 'decrease', metric, value: 9, unit: '%' } as const
    expect(claimSentence(claim({ surface: '9%', ...part, benchmark: [] }))).toContain(said)
  })
})
