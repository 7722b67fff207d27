/** Ratios without a digit: "twice", "half the cost", "halving". */

import type { Quantity } from '../quantities'
import type { Token } from '../tokens'
import { DOUBLING, FOLD_WORDS, FRACTIONS } from './number-words'
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

/** Asked of every word of every abstract, so it is one look-up. */
const RATIO_CUES = new Set([
  'a',
  'an',
  ...FOLD_WORDS.keys(),
  ...[...FOLD_WORDS.keys()].map((w) => w.replace('fold', '-fold')),
  ...DOUBLING.keys(),
  ...FRACTIONS.keys(),
])

/** "twice", "half the cost", "two-fold", "halving", "an order of magnitude". */
export function readRatioWord(tokens: Token[], i: number): Quantity | null {
  const t = tokens[i] as Token
  if (!RATIO_CUES.has(t.lower)) return null
  const next = tokens[i + 1]
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
  const fold = FOLD_WORDS.get(t.lower.replace('-', ''))
  if (fold && (t.lower !== 'thrice' || next)) return { ...base, value: fold }
  if (DOUBLING.get(t.lower) && next && (next.kind === 'word' || next.text === '('))
    return { ...base, value: DOUBLING.get(t.lower) as number }
  if (
    (t.lower === 'an' || t.lower === 'a') &&
    next &&
    /^orders?$/.test(next.lower) &&
    tokens[i + 2]?.lower === 'of' &&
    /^magnitude/.test(tokens[i + 3]?.lower ?? '')
  )
    return { ...base, value: 10, end: (tokens[i + 3] as Token).end, to: i + 4, ratioWord: 'magnitude' }
  const fraction = FRACTIONS.get(t.lower)
  if (fraction) {
    const before = tokens[i - 1]?.lower ?? ''
    const article = before === 'a' || before === 'one'
    if (t.lower === 'third' && !(article && next?.lower === 'of')) return null
    if (t.lower === 'quarter' && !(article && next?.lower === 'of')) return null
    if (t.lower === 'half') {
      const cue = /^(?:the|of|as|its|their|that)$/.test(next?.lower ?? '') || /^(?:by|in|than)$/.test(before)
      if (!cue) return null
    } else if (!article && !/^(?:the|of|as|fewer|less|lower)$/.test(next?.lower ?? '') && !/^by$/.test(before))
      return null
    return { ...base, value: round(fraction) }
  }
  return null
}
