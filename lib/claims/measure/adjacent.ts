/** A metric right before its number: "PSNR 32.1", "an F1 score 0.91", "mAP@0.5 45.2", "r > 0.99". */

import type { Measure } from '../measure'
import type { Range } from '../phrases'
import type { Quantity } from '../quantities'
import { isQuantity, left, lower, type Sentence } from '../sentence'
import type { Token } from '../tokens'
import { RATE_NOUN, STATISTIC_SIGNS } from '../vocabulary/measures'
import { CHANGE_NOUNS, COMPARATIVES } from '../vocabulary/movement'
import { isVerb, VERB_FORMS } from '../vocabulary/verbs'
import { changeBy, isMover } from './movers'
import { known, measured, some, strip } from './phrases'

/** Reads the phrase that ends at token `i`, right before a number and its bounds. */
export function readAdjacent(s: Sentence, q: Quantity, i: number): Measure | null {
  const t = s.tokens[i] as Token
  if (!(t.kind === 'word' || t.text === ')') || isQuantity(s, i)) return null
  const edge = i + 1
  const raw = left(s, edge)
  const r = some(strip(s, raw))
  // A closing bracket is trimmed off the phrase: "error rate (WER)".
  const ends = r !== null && (r[1] === edge || (t.text === ')' && r[1] === edge - 1))
  const noun = lower(s, raw[0] - 2)
  if (ends && /^(?:of|in|for)$/.test(lower(s, raw[0] - 1)) && CHANGE_NOUNS.has(noun))
    return measured({ ...changeBy(noun), phrase: r, rule: 'left:change-in', governor: r[0] - 2 }, q.to)
  // "improvements exceeding 20%", "a gain of accuracy up to 3%": a bound stands between the noun and its number.
  if (
    CHANGE_NOUNS.has(t.lower) &&
    q.from > edge &&
    !s.quantityAt[edge] &&
    (q.unit === '%' || q.unit === 'points' || q.unit === 'x')
  ) {
    const phrase = some(strip(s, [raw[0], edge - 1]))
    return measured(
      { ...changeBy(t.lower), phrase, rule: phrase ? 'left:noun-change-of' : 'left:change-of', governor: i },
      q.to,
    )
  }
  // "…, a relative improvement 22%": the "of" left out
  if (CHANGE_NOUNS.has(t.lower) && q.unit === '%' && q.from === edge && /^an?$/.test(lower(s, raw[0] - 1))) {
    const phrase = some(strip(s, [raw[0], edge - 1]))
    return measured({ ...changeBy(t.lower), phrase, rule: 'left:change-of', governor: i }, q.to)
  }
  const object = r && lower(s, edge) === 'up' ? objectUpTo(s, q, r) : null
  if (object) return object
  if (STATISTIC_SIGNS.has(t.text) && /^[<>≥≤=~]$/.test(s.tokens[edge]?.text ?? ''))
    return measured({ phrase: [i, edge], form: 'level', rule: 'left:equals', governor: i }, q.to)
  if (!ends || isVerb(t.lower)) return null
  // "with 50 sampling steps within 5 seconds": the phrase is what another number counts.
  if (isQuantity(s, raw[0] - 1) && /[a-z]{2}s$/.test(t.lower) && q.from > edge) return null
  // "a model without any memory scores 58%": a verb, unless a metric stands before it
  if (t.lower === 'scores' && !known(s, some([r[0], r[1] - 1]))) return null
  // "error rate (WER)": the head stands before the bracket.
  const head = t.text === ')' ? lower(s, edge - 4) : t.lower
  if (
    !(r[1] - r[0] <= 6 && (RATE_NOUN.has(head) || /-(?:score|rate|acc|accuracy|error)$|[a-z]@\d+$/.test(head))) &&
    !known(s, r)
  )
    return null
  return measured({ phrase: r, form: 'level', rule: 'left:adjacent', governor: i }, q.to)
}

/** "improves reward and efficiency up to 18.98": the verb's object runs up to the bound. */
function objectUpTo(s: Sentence, q: Quantity, near: Range): Measure | null {
  // "improves accuracy over X up to 21%": the rival stands between.
  const rival = /^(?:over|upon|against)$/.test(lower(s, near[0] - 1)) ? strip(s, left(s, near[0] - 1)) : null
  const r = rival && rival[1] > rival[0] ? rival : near
  const first = lower(s, r[0])
  // ", decrease latency up to 4.5x": behind a comma or a modal the word is a verb.
  const verb = !CHANGE_NOUNS.has(first) || /^(?:,|and|can|could|may|to)$/.test(lower(s, r[0] - 1))
  if (r[1] - r[0] > 1 && isMover(first) && VERB_FORMS.has(first) && verb)
    return measured({ ...changeBy(first), phrase: [r[0] + 1, r[1]], rule: 'left:by-object', governor: r[0] }, q.to)
  for (let k = r[0] - 1, n = 0; k >= 0 && n < 8; k--, n++) {
    const verb = lower(s, k)
    if (s.quantityAt[k] || /^(?:,|;|by|to|of|with)$/.test(verb)) return null
    if (isMover(verb) && VERB_FORMS.has(verb) && !COMPARATIVES.has(verb))
      return measured({ ...changeBy(verb), phrase: r, rule: 'left:by-object', governor: k }, q.to)
  }
  return null
}
