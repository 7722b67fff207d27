/** What can stand inside a noun phrase, and what looks as if it could not. */

import type { Token } from '../tokens'
import { AFTER_PARTICIPLE } from '../vocabulary/grammar'
import { DETERMINER, ENDS_PHRASE } from '../vocabulary/traits'
import { isVerb, VERB_FORMS } from '../vocabulary/verbs'

export const isOpen = (t: Token | undefined) => t?.text === '('
export const isDeterminer = (t: Token | undefined) => t !== undefined && (t.traits & DETERMINER) !== 0

/** Can this token stand inside a noun phrase? */
export function inPhrase(t: Token | undefined): boolean {
  if (!t || t.kind === 'number') return false
  if (t.kind === 'mark') return t.text === '/' || t.text === "'" || t.text === '-' || t.text === '&' || t.text === '*'
  return !(t.traits & ENDS_PHRASE)
}

/** Only determiners and participles stand between `i` and `k`. */
function headless(tokens: Token[], i: number, k: number): boolean {
  for (let n = i; n < k; n++) if (!isDeterminer(tokens[n]) && !tokens[n]?.lower.endsWith('ed')) return false
  return true
}

/** What only some nouns of number stand behind: "task resolve rate". */
export const RATED = /^(?:rate|ratio|score|accuracy|error|time|loss|cost|prediction|estimation|forecasting)s?$/

/** How many tokens from `k` on belong to the phrase that begins at `i`, whatever their class says; 0 if that decides. */
export function exempt(tokens: Token[], i: number, k: number, blocked?: (k: number) => boolean): number {
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
  // "the enhancing tumour", "leading methods"
  if (t.lower.endsWith('ing') && isVerb(t.lower) && inPhrase(next) && !isDeterminer(next)) {
    if (k > i && headless(tokens, i, k) && /^(?:the|an?)$/.test(tokens[k - 1]?.lower ?? '')) return 1
    if (k === i && t.lower === 'leading' && next?.lower !== 'to') return 1
  }
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
export function breaksOff(tokens: Token[], k: number): boolean {
  const t = tokens[k] as Token
  const next = tokens[k + 1]
  // "increases the accuracy": a word that could be a noun is a verb where an object follows.
  if (isDeterminer(next) && VERB_FORMS.has(t.lower)) return true
  if (!t.lower.endsWith('ed')) return false
  const before = tokens[k - 1]
  const noun = before?.lower ?? ''
  // "prompt responses received the highest rating": behind a plural the participle is a verb.
  if (
    /[a-z]{3}s$/.test(noun) &&
    !noun.endsWith('ss') &&
    /[a-z]{3}[^e]ed$/.test(t.lower) &&
    !t.lower.includes('-') &&
    next?.kind === 'word'
  )
    return true
  // "agents combined with X": a participle behind the noun starts something else.
  return (
    // not "speed", "need"
    /[a-z]{2}[^e]ed$/.test(t.lower) &&
    AFTER_PARTICIPLE.has(next?.lower ?? '') &&
    /^\p{L}/u.test(before?.text ?? '') &&
    !isDeterminer(before)
  )
}

/** How many tokens from `k` on, which cannot stand inside a phrase, belong to it nevertheless; 0 if it ends here. */
export function excused(tokens: Token[], k: number): number {
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
