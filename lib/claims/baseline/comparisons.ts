/** Every comparison that a sentence draws. */

import type { Comparison } from '../baseline'
import { isQuantity, lower, type Sentence } from '../sentence'
import type { Token } from '../tokens'
import { CHANGE_NOUNS, COMPARATIVES, wayOf } from '../vocabulary/movement'
import { BASELINE_NOUN, BEATS, COMPARING, MATCHED_PARTS, SPREAD_OVER } from '../vocabulary/rivals'
import { COMPARES } from '../vocabulary/traits'
import { comparedAt } from './compared'

/** Every comparison that a sentence draws, in order. */
export function findComparisons(s: Sentence): Comparison[] {
  s.comparisons ??= s.traits & COMPARES ? searchComparisons(s) : []
  return s.comparisons
}

/** More than these in one sentence is a table. */
const MOST = 60

function searchComparisons(s: Sentence): Comparison[] {
  const found: Comparison[] = []
  for (let i = 0; i < s.tokens.length; i++) {
    const t = s.tokens[i] as Token
    if (!(t.traits & COMPARES)) continue
    const comparison = comparisonAt(s, i, t.lower)
    if (comparison && found.length < MOST) found.push(comparison)
    // "compared against X" is one comparison, not two.
    if (comparesWith(s, i)) i++
  }
  return found
}

/** The comparison that the word `w` at token `i` begins. */
function comparisonAt(s: Sentence, i: number, w: string): Comparison | null {
  if (w.startsWith('match')) return matched(s, i)
  // "accuracy exceeding 95%", "over the state of the art": a verb with a number as object is a bound.
  if (BEATS.has(w)) return isQuantity(s, i + 1) || lower(s, i + 1) === 'by' ? null : comparison(s, i, i + 1, 'verb')
  if (comparesWith(s, i)) return comparison(s, i, i + 2, 'preposition')
  switch (w) {
    case 'than':
      // "sensitivity rather than inability"
      if (lower(s, i - 1) === 'rather') return null
      if (isQuantity(s, i + 1) || /^(?:just|only|ever|half|previously|expected|before)$/.test(lower(s, i + 1)))
        return null
      return behind(s, i)
    case 'versus':
    case 'vs':
    case 'vs.':
    case 'against':
      return behind(s, i)
    // "3.1x as fast as X"
    case 'as': {
      const ratio = lower(s, i - 2) === 'as' && (isQuantity(s, i - 3) || isQuantity(s, i - 4))
      return ratio ? comparison(s, i, i + 1, 'preposition') : null
    }
    case 'above':
    case 'below':
      return isQuantity(s, i - 1) ? comparison(s, i, i + 1, 'preposition') : null
    case 'over':
    case 'upon':
      return gainOver(s, i)
    default:
      return improvesOn(s, i, w)
  }
}

function comparison(s: Sentence, at: number, from: number, cue: Comparison['cue']): Comparison | null {
  const c = comparedAt(s, from)
  return c && { at, end: c.end, text: c.text, cue }
}

const comparesWith = (s: Sentence, i: number): boolean =>
  COMPARING.has(lower(s, i)) &&
  (/^(?:to|with|against)$/.test(lower(s, i + 1)) || (lower(s, i) === 'indistinguishable' && lower(s, i + 1) === 'from'))

/** "than X", "vs. X" */
const behind = (s: Sentence, i: number): Comparison | null =>
  comparison(s, i, s.tokens[i + 1]?.text === '.' ? i + 2 : i + 1, 'preposition')

/** "matches GPT-4", "matching the baseline": only of rivals, not of images. */
function matched(s: Sentence, i: number): Comparison | null {
  if (MATCHED_PARTS.has(lower(s, i - 1)) || isQuantity(s, i + 1)) return null
  // "Transition Matching Distillation", "the true match rate": names
  if ((i > 0 && /^\p{Lu}/u.test(s.tokens[i]?.text ?? '')) || /^(?:rates?|scores?)$/.test(lower(s, i + 1))) return null
  const c = comparison(s, i, i + 1, 'verb')
  if (!c) return null
  // "matching the baseline's peak accuracy", "matches the performance of X": whose it is, is the rival.
  const owner = /^(.+?)(?:'s|s') .*(?:performance|accuracy|quality|results|level)$/.exec(c.text)?.[1]
  if (owner) return { ...c, text: owner }
  const whose = /(?:performance|accuracy|quality)$/.test(c.text) && lower(s, c.end) === 'of'
  const other = whose ? comparedAt(s, c.end + 1) : null
  if (other) return { ...c, text: other.text, end: other.end }
  // "to match the trajectory of a diffusion model": a thing, no rival
  if (
    /^[^']*\b(?:trajector|distribution|output|prediction|behavio|structure|representation|feature)\w* of\b/.test(c.text)
  )
    return null
  const rival =
    /\p{Lu}.*[\p{Lu}\d-]|(?:models?|baselines?|methods?|systems?|humans?|experts|counterparts?|performance|[Tt]ransformers?|llms?|vlms?|networks?|teachers?|algorithms?|approach(?:es)?|solvers?|detectors?|sota)$/u
  return rival.test(c.text) ? c : null
}

/** "improves on X by 4%" */
function improvesOn(s: Sentence, i: number, w: string): Comparison | null {
  if (!/^improv(?:es?|ed|ing)$/.test(w) || !/^(?:on|upon)$/.test(lower(s, i + 1)) || s.mentionAt[i + 2]) return null
  const c = comparison(s, i, i + 2, 'verb')
  const rival = c && lower(s, c.end) === 'by' && (/\p{Lu}/u.test(c.text) || BASELINE_NOUN.has(lower(s, c.end - 1)))
  return rival ? c : null
}

/** "4% over X", "an improvement over X", but not "over ten data sets" */
function gainOver(s: Sentence, i: number): Comparison | null {
  if (isQuantity(s, i + 1)) return null
  const c = comparison(s, i, i + 1, 'preposition')
  if (!c || s.mentionAt[c.end - 1] || SPREAD_OVER.has(lower(s, c.end - 1))) return null
  const prev = lower(s, i - 1)
  const gain =
    isQuantity(s, i - 1) ||
    CHANGE_NOUNS.has(prev) ||
    /^improv/.test(prev) ||
    wayOf(prev) !== 0 ||
    prev === ')' ||
    signedBefore(s, i) ||
    hasChangeBefore(s, i)
  return gain ? c : null
}

/** "+20% MAUVE over X" */
const signedBefore = (s: Sentence, i: number): boolean =>
  [i - 2, i - 3, i - 4].some((k) => k >= 0 && (s.quantities[(s.quantityAt[k] as number) - 1]?.sign ?? 0) !== 0)

function hasChangeBefore(s: Sentence, i: number): boolean {
  for (let k = i - 1, n = 0; k >= 0 && n < 10; k--, n++) {
    const w = lower(s, k)
    if (w === ';' || w === ',') return false
    if (CHANGE_NOUNS.has(w) || COMPARATIVES.has(w) || /^(?:improv|superior|advantag|prefer)/.test(w)) return true
  }
  return false
}
