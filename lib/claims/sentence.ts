/** One sentence with what the earlier steps found in it: the ground on which the linking steps stand. */
import type { Comparison } from './baseline'
import type { Mention } from './mentions'
import { phraseLeft, phraseRight, type Range, textOf } from './phrases'
import type { Quantity } from './quantities'
import type { Token } from './tokens'
import type { Span } from './types'

export interface Sentence {
  span: Span
  /** The whole normalised abstract; token offsets point into it. */
  text: string
  tokens: Token[]
  quantities: Quantity[]
  mentions: Mention[]
  /** Quantity index + 1 that a token belongs to, 0 for none. */
  quantityAt: Uint16Array
  /** Mention index + 1 that a token belongs to, 0 for none. */
  mentionAt: Uint16Array
  index: number
  /** All traits of its tokens together, see vocabulary/traits: what it lacks need not be looked for. */
  traits: number
  /** Kept by findComparisons when it is first asked: numbers, ranks and their metrics each ask. */
  comparisons: Comparison[] | null
  /** Lower-case names that the abstract gives to its own work. */
  own: ReadonlySet<string>
}

/** More names than this in one sentence are a table, not prose; the rest is not read. (Numbers: see quantities.) */
const MOST = 400

/** Zeros for most sentences, which hold no number or no name; never written to. */
const NONE = new Uint16Array(512)
const noneAt = (tokens: number) => (tokens < NONE.length ? NONE : new Uint16Array(tokens + 1))

export function makeSentence(
  span: Span,
  text: string,
  tokens: Token[],
  quantities: Quantity[],
  mentions: Mention[],
  index: number,
  own: ReadonlySet<string>,
): Sentence {
  const quantityAt = quantities.length ? new Uint16Array(tokens.length + 1) : noneAt(tokens.length)
  const mentionAt = mentions.length ? new Uint16Array(tokens.length + 1) : noneAt(tokens.length)
  const ms = mentions.length > MOST ? mentions.slice(0, MOST) : mentions
  quantities.forEach((q, n) => {
    for (let k = q.from; k < q.to; k++) quantityAt[k] = n + 1
  })
  ms.forEach((m, n) => {
    for (let k = m.from; k < m.to; k++) mentionAt[k] = n + 1
  })
  let traits = 0
  for (const t of tokens) traits |= t.traits
  return {
    span,
    text,
    tokens,
    quantities,
    mentions: ms,
    quantityAt,
    mentionAt,
    index,
    traits,
    comparisons: null,
    own,
  }
}

/** Lower case of token `i`, empty outside of the sentence. (An array asked for its item -1 takes the slow way round.) */
export const lower = (s: Sentence, i: number): string => (i < 0 ? '' : (s.tokens[i]?.lower ?? ''))
export const isQuantity = (s: Sentence, i: number): boolean => i >= 0 && i < s.tokens.length && s.quantityAt[i] !== 0

/** Noun phrase to the right that does not run into a number. */
export const right = (s: Sentence, i: number): Range => phraseRight(s.tokens, i, (k) => isQuantity(s, k))
export const left = (s: Sentence, j: number): Range => phraseLeft(s.tokens, j, (k) => isQuantity(s, k))
export const words = (s: Sentence, r: Range): string => textOf(s.text, s.tokens, r)
export const lastWord = (s: Sentence, r: Range): string => lower(s, r[1] - 1)

/** The bracket that `i` stands in: index of its `(`, or -1. */
export function openBracket(s: Sentence, i: number): number {
  for (let k = i - 1, n = 0; k >= 0 && n < 40; k--, n++) {
    const t = s.tokens[k]?.text
    if (t === ')') return -1
    if (t === '(') return k
  }
  return -1
}
/** Index of the `)` after `i`, or -1. */
export function closeBracket(s: Sentence, i: number): number {
  for (let k = i, n = 0; k < s.tokens.length && n < 40; k++, n++) {
    const t = s.tokens[k]?.text
    if (t === ')') return k
    if (t === '(') return -1
  }
  return -1
}
