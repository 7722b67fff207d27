/** Noun phrases around a token, by what cannot be inside one. No tagger: closed word classes and shape only. */

import type { Token } from './tokens'
import { ADVERBS, AFTER_PARTICIPLE, CONJUNCTIONS } from './vocabulary/grammar'
import { DETERMINER, ENDS_PHRASE } from './vocabulary/traits'
import { isVerb, VERB_FORMS } from './vocabulary/verbs'

/** Half-open range of token indices. */
export type Range = [from: number, to: number]

/** Longer noun phrases than this are misreadings; the cap also keeps hostile text linear. */
const LONGEST = 9

const isOpen = (t: Token | undefined) => t?.text === '('
const isDeterminer = (t: Token | undefined) => t !== undefined && (t.traits & DETERMINER) !== 0

/** Can this token stand inside a noun phrase? */
function inPhrase(t: Token | undefined): boolean {
  if (!t || t.kind === 'number') return false
  if (t.kind === 'mark') return t.text === '/' || t.text === "'" || t.text === '-' || t.text === '&' || t.text === '*'
  return !(t.traits & ENDS_PHRASE)
}

/** Drops determiners and stray marks from both ends. */
function trim(tokens: Token[], [from, to]: Range): Range {
  let a = from
  let b = to
  while (a < b && (isDeterminer(tokens[a]) || tokens[a]?.kind === 'mark')) a++
  while (b > a && tokens[b - 1]?.kind === 'mark') b--
  return [a, b]
}

/** Only determiners and participles stand between `i` and `k`. */
function headless(tokens: Token[], i: number, k: number): boolean {
  for (let n = i; n < k; n++) if (!isDeterminer(tokens[n]) && !tokens[n]?.lower.endsWith('ed')) return false
  return true
}

/** What only some nouns of number stand behind: "task resolve rate". */
const RATED = /^(?:rate|ratio|score|accuracy|error|time|loss|cost)s?$/

/** How many tokens from `k` on belong to the phrase that begins at `i`, whatever their class says; 0 if that decides. */
function exempt(tokens: Token[], i: number, k: number, blocked?: (k: number) => boolean): number {
  const t = tokens[k] as Token
  const next = tokens[k + 1]
  // "all evaluated scaffolds", "the fine-tuned models": a participle at the head describes.
  if (
    t.lower.endsWith('ed') &&
    isVerb(t.lower) &&
    inPhrase(next) &&
    (headless(tokens, i, k) || (k > 0 && tokens[k - 1]?.lower.endsWith('ly')))
  )
    return 1
  // "the 3B models": a size is part of the name.
  if (t.kind === 'number') return /^[BM]$/.test(t.glued) && next?.kind === 'word' && blocked && !blocked(k) ? 1 : 0
  if (k === i) return 0
  // "the originally stipulated number": an adverb behind the determiner
  if (t.lower.endsWith('ly') && headless(tokens, i, k) && next?.lower.endsWith('ed')) return 1
  // "intersection over union", "area under the curve": prepositions inside a metric's name.
  const before = tokens[k - 1] as Token
  if ((t.lower === 'over' && before.lower === 'intersection') || (t.lower === 'under' && before.lower === 'area'))
    return isDeterminer(next) ? 2 : 1
  return 0
}

/** Does the word at `k`, inside a phrase, begin something else though it could be a noun or describe one? */
function breaksOff(tokens: Token[], k: number): boolean {
  const t = tokens[k] as Token
  const next = tokens[k + 1]
  // "increases the accuracy": a word that could be a noun is a verb where an object follows.
  if (isDeterminer(next) && VERB_FORMS.has(t.lower)) return true
  // "prompt responses received the highest rating": behind a plural the participle is a verb.
  const plural = tokens[k - 1]?.lower ?? ''
  if (
    /[a-z]{3}s$/.test(plural) &&
    !plural.endsWith('ss') &&
    /[a-z]{3}[^e]ed$/.test(t.lower) &&
    !t.lower.includes('-') &&
    next?.kind === 'word'
  )
    return true
  // "agents combined with X": a participle behind the noun starts something else.
  const before = tokens[k - 1]
  return (
    t.lower.endsWith('ed') &&
    // not "speed", "need"
    /[a-z]{2}[^e]ed$/.test(t.lower) &&
    AFTER_PARTICIPLE.has(next?.lower ?? '') &&
    /^\p{L}/u.test(before?.text ?? '') &&
    !isDeterminer(before)
  )
}

/** How many tokens from `k` on, which cannot stand inside a phrase, belong to it nevertheless; 0 if it ends here. */
function excused(tokens: Token[], k: number): number {
  const t = tokens[k] as Token
  const next = tokens[k + 1]
  // "state-of-the-art (SOTA) methods": an acronym in brackets does not end the phrase.
  if (isOpen(t)) {
    const acronym = next?.kind === 'word' && tokens[k + 2]?.text === ')' && /^[A-Z][\w-]*s?$/.test(next.text)
    return acronym ? 3 : 0
  }
  // "GPT 4", "Top 5": a plain number right after a capitalised word belongs to the name.
  const named =
    t.kind === 'number' &&
    !t.glued &&
    /^\d{1,4}(?:\.\d)?$/.test(t.text) &&
    /[A-Z]/.test(tokens[k - 1]?.text ?? '') &&
    next?.text !== '%' &&
    next?.text !== '-'
  return named ? 1 : 0
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
  if (!/^curves?$/.test(last)) return -1
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
    if (RATED.test(tokens[k]?.lower ?? '') && k < j && isVerb(t.lower) && isDeterminer(tokens[k - 2])) {
      k--
      continue
    }
    if (!inPhrase(t)) break
    // "coverage graphs report median size": a verb behind a plural
    if (
      /^(?:report|show|reveal|see|give|reach)$/.test(t.lower) &&
      k < j &&
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
