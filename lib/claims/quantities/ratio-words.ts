/** Ratios without a digit: "twice", "half the cost", "halving". */

import type { Quantity } from '../quantities'
import type { Token } from '../tokens'
import { RATIO } from '../vocabulary/traits'
import { DOUBLING, FOLD_WORDS, FRACTIONS, ONES } from './number-words'
import { round } from './numbers'

export const blankQuantity = {
  sign: 0 as const,
  mark: null,
  spelled: false,
  hyphen: null,
  ratioWord: null,
  magnitude: false,
  decimal: false,
  outOf: null,
}

/** "a five-orders-of-magnitude improvement" */
function hyphenedOrders(t: Token, i: number): Quantity | null {
  const word = /^([a-z]+|\d+)-orders?-of-magnitude$/.exec(t.lower)?.[1]
  const orders = word ? (ONES.get(word) ?? Number(word)) : Number.NaN
  if (!(orders > 0 && orders < 20)) return null
  const found = { start: t.start, end: t.end, from: i, to: i + 1, unit: 'x', spelled: true, ratioWord: 'magnitude' }
  return { ...blankQuantity, ...found, value: 10 ** orders }
}

/** "twice", "half the cost", "two-fold", "halving", "an order of magnitude". */
export function readRatioWord(tokens: Token[], i: number): Quantity | null {
  const t = tokens[i] as Token
  if (!(t.traits & RATIO)) return t.lower.endsWith('-magnitude') ? hyphenedOrders(t, i) : null
  const next = tokens[i + 1]
  const article = t.lower === 'a' || t.lower === 'an'
  // Every other word of an abstract is an article: nothing is made for those that begin no ratio.
  if (article && !isOrderOfMagnitude(tokens, i + 1)) return null
  const base = {
    ...blankQuantity,
    start: t.start,
    end: t.end,
    from: i,
    to: i + 1,
    unit: 'x',
    spelled: true,
    ratioWord: t.lower,
  }
  // "Our contribution is twofold: …"
  if (/^(?:is|are)$/.test(tokens[i - 1]?.lower ?? '') && /fold$/.test(t.lower)) return null
  // "five-fold cross-validation"
  if (/fold$/.test(t.lower) && /^(?:cross|evaluation|validation|split|cv|experiment)/.test(next?.lower ?? ''))
    return null
  // "a dedicated two-fold principle": of two parts
  if (
    /fold$/.test(t.lower) &&
    /^(?:principles?|approach|objectives?|strateg(?:y|ies)|contributions?|challenges?|problems?|design|process|verification|purpose|goals?|role|answer|framework|mechanism|structure)$/.test(
      next?.lower ?? '',
    )
  )
    return null
  const fold = FOLD_WORDS.get(t.lower.replace('-', ''))
  if (fold && (t.lower !== 'thrice' || next)) return { ...base, value: fold }
  // "entity triples from the graph": a noun
  if (
    /^(?:tripl|doubl)es$/.test(t.lower) &&
    (/^(?:from|in|of|into|with|for|and|to|that|,|are|as)$/.test(next?.lower ?? '') ||
      tokens.slice(Math.max(0, i - 4), i).some((before) => before.kind === 'number'))
  )
    return null
  if (/^doubles$/.test(t.lower) && /^singles$/.test(tokens[i - 2]?.lower ?? '')) return null
  if (DOUBLING.get(t.lower) && next && (next.kind === 'word' || next.text === '('))
    return { ...base, value: DOUBLING.get(t.lower) as number }
  if (article) return { ...base, value: 10, end: (tokens[i + 3] as Token).end, to: i + 4, ratioWord: 'magnitude' }
  const fraction = FRACTIONS.get(t.lower)
  if (fraction) {
    const before = tokens[i - 1]?.lower ?? ''
    const oneOf = before === 'a' || before === 'one'
    if (t.lower === 'third' && !(oneOf && next?.lower === 'of')) return null
    if (t.lower === 'quarter' && !(oneOf && next?.lower === 'of')) return null
    if (t.lower === 'half') {
      if (/^(?:first|second|other|latter|former|upper|lower|left|right|top|bottom|last)$/.test(before)) return null
      const cue = /^(?:the|of|as|its|their|that)$/.test(next?.lower ?? '') || /^(?:by|in|than)$/.test(before)
      if (!cue) return null
    } else if (!oneOf && !/^(?:the|of|as|fewer|less|lower)$/.test(next?.lower ?? '') && !/^by$/.test(before))
      return null
    return { ...base, value: round(fraction) }
  }
  return null
}

/** "order of magnitude" from token `i` on. */
function isOrderOfMagnitude(tokens: Token[], i: number): boolean {
  const noun = tokens[i]?.lower
  return (
    (noun === 'order' || noun === 'orders') &&
    tokens[i + 1]?.lower === 'of' &&
    !!tokens[i + 2]?.lower.startsWith('magnitude')
  )
}
