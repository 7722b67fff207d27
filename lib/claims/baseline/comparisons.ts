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

function searchComparisons(s: Sentence): Comparison[] {
  const found: Comparison[] = []
  const push = (at: number, from: number, cue: Comparison['cue']) => {
    const c = comparedAt(s, from)
    if (c && found.length < 60) found.push({ at, end: c.end, text: c.text, cue })
  }
  for (let i = 0; i < s.tokens.length; i++) {
    const t = s.tokens[i] as Token
    if (!(t.traits & COMPARES)) continue
    const w = t.lower
    // "matches GPT-4", "matching the baseline": only of rivals, not of images.
    if (/^match(?:es|ed|ing)?$/.test(w) && !MATCHED_PARTS.has(lower(s, i - 1))) {
      const rival = comparedAt(s, i + 1)
      if (
        rival &&
        !isQuantity(s, i + 1) &&
        /\p{Lu}.*[\p{Lu}\d-]|(?:models?|baselines?|methods?|systems?|humans?|experts|counterparts?|performance)$/u.test(
          rival.text,
        )
      )
        push(i, i + 1, 'verb')
      continue
    }
    if (BEATS.has(w)) {
      // "accuracy exceeding 95%", "over the state of the art": a verb with a number as object is a bound.
      if (!isQuantity(s, i + 1) && lower(s, i + 1) !== 'by') push(i, i + 1, 'verb')
      continue
    }
    if (COMPARING.has(w) && /^(?:to|with|against)$/.test(lower(s, i + 1))) {
      push(i, i + 2, 'preposition')
      i++
      continue
    }
    if (w === 'compared' && lower(s, i + 1) === 'favorably') continue
    if (w === 'than' || w === 'versus' || w === 'vs' || w === 'vs.' || w === 'against') {
      if (
        w === 'than' &&
        (isQuantity(s, i + 1) || /^(?:just|only|ever|half|previously|expected|before)$/.test(lower(s, i + 1)))
      )
        continue
      const from = s.tokens[i + 1]?.text === '.' ? i + 2 : i + 1
      push(i, from, 'preposition')
      continue
    }
    // "improves on X by 4%"
    if (/^improv(?:es?|ed|ing)$/.test(w) && /^(?:on|upon)$/.test(lower(s, i + 1))) {
      const c = comparedAt(s, i + 2)
      if (
        c &&
        !s.mentionAt[i + 2] &&
        lower(s, c.end) === 'by' &&
        (/\p{Lu}/u.test(c.text) || BASELINE_NOUN.has(lower(s, c.end - 1)))
      )
        push(i, i + 2, 'verb')
      continue
    }
    // "3.1x as fast as X"
    if (w === 'as' && lower(s, i - 2) === 'as' && (isQuantity(s, i - 3) || isQuantity(s, i - 4))) {
      push(i, i + 1, 'preposition')
      continue
    }
    if ((w === 'above' || w === 'below') && isQuantity(s, i - 1)) {
      push(i, i + 1, 'preposition')
      continue
    }
    if (w === 'over' || w === 'upon') {
      if (isQuantity(s, i + 1)) continue
      const c = comparedAt(s, i + 1)
      if (!c) continue
      const head = lower(s, c.end - 1)
      const prev = lower(s, i - 1)
      const gain =
        isQuantity(s, i - 1) ||
        CHANGE_NOUNS.has(prev) ||
        /^improv/.test(prev) ||
        wayOf(prev) !== 0 ||
        s.tokens[i - 1]?.text === ')' ||
        hasChangeBefore(s, i)
      const place = s.mentionAt[c.end - 1] || SPREAD_OVER.has(head)
      if (gain && !place && (BASELINE_NOUN.has(head) || /\p{Lu}/u.test(c.text) || gain)) push(i, i + 1, 'preposition')
    }
  }
  return found
}

function hasChangeBefore(s: Sentence, i: number): boolean {
  for (let k = i - 1, n = 0; k >= 0 && n < 10; k--, n++) {
    const w = lower(s, k)
    if (w === ';' || w === ',') return false
    if (CHANGE_NOUNS.has(w) || COMPARATIVES.has(w) || /^(?:improv|superior|advantag|prefer)/.test(w)) return true
  }
  return false
}
