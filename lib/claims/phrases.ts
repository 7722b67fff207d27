/** Noun phrases around a token, by what cannot be inside one. No tagger: closed word classes and shape only. */

import { breaksOff, excused, exempt, inPhrase, isDeterminer, isOpen, RATED } from './phrases/inside'
import type { Token } from './tokens'
import { ADVERBS, CONJUNCTIONS } from './vocabulary/grammar'
import { isVerb } from './vocabulary/verbs'

/** Half-open range of token indices. */
export type Range = [from: number, to: number]

/** Longer noun phrases than this are misreadings; the cap also keeps hostile text linear. */
const LONGEST = 9

/** Drops determiners and stray marks from both ends. */
function trim(tokens: Token[], [from, to]: Range): Range {
  let a = from
  let b = to
  while (a < b && (isDeterminer(tokens[a]) || tokens[a]?.kind === 'mark')) a++
  while (b > a && tokens[b - 1]?.kind === 'mark') b--
  return [a, b]
}

/** The noun phrase that begins at `i` (determiners allowed). Empty range if none does. */
export function phraseRight(tokens: Token[], i: number, blocked?: (k: number) => boolean): Range {
  let k = i
  while (k < tokens.length && k - i < LONGEST && !blocked?.(k)) {
    const t = tokens[k] as Token
    const inside = k > i
    if (inside && isDeterminer(t)) break
    const more = exempt(tokens, i, k, blocked)
    if (more > 0) {
      k += more
      continue
    }
    if (inside && breaksOff(tokens, k)) break
    if (inPhrase(t)) k++
    // "task resolve rate": a bare verb inside a compound.
    else if (isVerb(t.lower) && RATED.test(tokens[k + 1]?.lower ?? '')) k++
    else {
      const kept = inside ? excused(tokens, k) : 0
      if (kept === 0) break
      k += kept
    }
  }
  return trim(tokens, [i, k])
}

/** "intersection over union", "area under the ROC curve", ending before `j`: index of its first token, or -1. */
function nameWithPreposition(tokens: Token[], j: number): number {
  const last = tokens[j - 1]?.lower ?? ''
  if (last === 'union' && tokens[j - 2]?.lower === 'over' && tokens[j - 3]?.lower === 'intersection') return j - 3
  if (last !== 'curve' && last !== 'curves') return -1
  for (let k = j - 2; k > 0 && k > j - 8; k--)
    if (tokens[k]?.lower === 'under' && /^areas?$/.test(tokens[k - 1]?.lower ?? '')) return k - 1
  return -1
}

/** The noun phrase that ends before `j`. Empty range if none does. */
export function phraseLeft(tokens: Token[], j: number, blocked?: (k: number) => boolean): Range {
  let k = j
  while (k > 0 && j - k < LONGEST && !blocked?.(k - 1)) {
    const t = tokens[k - 1] as Token
    if (t.text === ')' && tokens[k - 3]?.text === '(' && /^[A-Z]/.test(tokens[k - 2]?.text ?? '')) {
      k -= 3
      continue
    }
    const inner = nameWithPreposition(tokens, k)
    if (inner >= 0) {
      k = inner
      continue
    }
    // "a resolve rate of": behind a determiner the bare verb is part of the name.
    if (k < j && isVerb(t.lower) && RATED.test(tokens[k]?.lower ?? '') && isDeterminer(tokens[k - 2])) {
      k--
      continue
    }
    if (!inPhrase(t)) break
    // "coverage graphs report median size": a verb behind a plural
    if (
      k < j &&
      /^(?:report|show|reveal|see|give|reach)$/.test(t.lower) &&
      /[a-z]{2}s$/.test(tokens[k - 2]?.lower ?? '')
    )
      break
    k--
    if (isDeterminer(t)) break
  }
  return trim(tokens, [k, j])
}

/** The shape of a lower-case adjective. */
const ADJECTIVE = /^(?:non-)?\p{Ll}[\p{Ll}-]*(?:er|ed|al|ic|ive|ous|less|ful|able|ible|ing|y|ant|ent)$/u

/** What {@link textOf} takes out of a phrase, if it is there. */
const UNEVEN = /\s\s|[^\x20-\x7e]|'s$|[_^]/

/** The text of a phrase, white space collapsed; possessive endings off. */
export function textOf(text: string, tokens: Token[], [from, to]: Range): string {
  const a = tokens[from]
  const b = tokens[to - 1]
  if (!a || !b || to <= from) return ''
  const words = text.slice(a.start, b.end)
  if (!UNEVEN.test(words)) return words
  return (
    words
      .replace(/\u2060+/g, '')
      .replace(/\s+/g, ' ')
      .replace(/'s$/, '')
      // "F _1", "R ^2": what TeX marks stood between
      .replace(/(\p{L}) ?([_^]) ?(?=\d)/gu, (_, letter, mark) => (mark === '^' ? `${letter}^` : letter))
  )
}

/**
 * Items of an enumeration "A, B, and C" that begins at `i`: noun phrases joined by commas and "and"/"or".
 * @returns at least one range, or none if no phrase begins at `i`
 */
export function listRight(tokens: Token[], i: number, blocked?: (k: number) => boolean): Range[] {
  const items: Range[] = []
  let k = i
  let closed = false
  for (let n = 0; n < 24; n++) {
    const item = phraseRight(tokens, k, blocked)
    if (item[1] <= item[0]) break
    items.push(item)
    k = item[1]
    // "GSM8K (math), MBPP (code)": a short remark in brackets does not end the list.
    if (isOpen(tokens[k])) {
      let close = k + 1
      while (close < tokens.length && close - k < 8 && tokens[close]?.text !== ')' && !blocked?.(close)) close++
      if (tokens[close]?.text === ')' && !blocked?.(close)) k = close + 1
    }
    // "BEA-19*, CoNLL-14*": a footnote's star
    if (tokens[k]?.text === '*') k++
    // "open- and closed-source baselines"
    if (tokens[k]?.text === '-' && CONJUNCTIONS.has(tokens[k + 1]?.lower ?? '')) k++
    if (closed) break
    const comma = tokens[k]?.text === ','
    if (comma) k++
    let and = false
    if (CONJUNCTIONS.has(tokens[k]?.lower ?? '') || tokens[k]?.text === '/') {
      and = true
      k++
    } else if (tokens[k]?.lower === 'as' && tokens[k + 1]?.lower === 'well' && tokens[k + 2]?.lower === 'as') {
      and = true
      k += 3
    }
    if (!comma && !and) break
    // What follows "A, B and C" after a comma is another thing.
    if (and && comma) closed = true
  }
  // "across many models, Foo reduces": without an "and" the last item may be the next clause's subject.
  if (items.length > 1) {
    const last = items[items.length - 1] as Range
    const before = tokens[last[0] - 1]
    const joint = isDeterminer(before) ? tokens[last[0] - 2] : before
    // "in some instances and its tests achieve"
    const own = joint !== before && CONJUNCTIONS.has(joint?.lower ?? '')
    if (
      (joint?.text === ',' || own) &&
      (isVerb(tokens[last[1]]?.lower ?? '') || ADVERBS.has(tokens[last[1]]?.lower ?? ''))
    )
      items.pop()
  }
  // "on cleaner, uncluttered environments": two adjectives of one noun are no list.
  const [one, two] = items
  if (items.length === 2 && one && two && one[1] - one[0] === 1 && two[0] === one[1] + 1 && two[1] - two[0] > 1)
    if (tokens[one[1]]?.text === ',' && ADJECTIVE.test(tokens[one[0]]?.text ?? '')) return [[one[0], two[1]]]
  return items
}
