/** Numbers, fractions and ratios that are written as words. */

import type { Token } from '../tokens'
import { wordMap } from '../vocabulary/word-set'

export const ONES = wordMap<number>({
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
})

export const MAGNITUDES = wordMap<number>({
  dozen: 12,
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  K: 1e3,
  M: 1e6,
  B: 1e9,
  T: 1e12,
  mn: 1e6,
  bn: 1e9,
})

export const FRACTIONS = wordMap<number>({
  half: 0.5,
  third: 1 / 3,
  quarter: 0.25,
  'one-third': 1 / 3,
  'two-thirds': 2 / 3,
  'one-half': 0.5,
  'one-quarter': 0.25,
  'three-quarters': 0.75,
  'one-fifth': 0.2,
  'one-tenth': 0.1,
  'one-fourth': 0.25,
  'one-sixth': 1 / 6,
  'one-eighth': 0.125,
})

export const FOLD_WORDS = wordMap<number>({
  twice: 2,
  thrice: 3,
  twofold: 2,
  threefold: 3,
  fourfold: 4,
  fivefold: 5,
  sixfold: 6,
  sevenfold: 7,
  eightfold: 8,
  ninefold: 9,
  tenfold: 10,
  hundredfold: 100,
  thousandfold: 1000,
})

export const DOUBLING = wordMap<number>({
  doubles: 2,
  doubling: 2,
  doubled: 2,
  triples: 3,
  tripling: 3,
  tripled: 3,
  quadruples: 4,
  quadrupling: 4,
  quadrupled: 4,
  halves: 2,
  halving: 2,
  halved: 2,
})

/** Words that a ratio without a digit may begin with: "twice", "half the cost", "an order of magnitude". */
export const RATIO_CUES: ReadonlySet<string> = new Set([
  'a',
  'an',
  ...FOLD_WORDS.keys(),
  ...[...FOLD_WORDS.keys()].map((w) => w.replace('fold', '-fold')),
  ...DOUBLING.keys(),
  ...FRACTIONS.keys(),
])

export const isSpelledStart = (t: Token) =>
  t.kind === 'word' &&
  (ONES.get(t.lower) !== undefined || (t.lower.includes('-') && ONES.get(t.lower.split('-')[0] ?? '') !== undefined))
