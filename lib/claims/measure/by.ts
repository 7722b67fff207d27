/** "reduces latency by", "outperforms X in recall by", "perplexity is reduced by". */

import type { Measure } from '../measure'
import { nameShaped } from '../mentions/shape'
import type { Range } from '../phrases'
import type { Quantity } from '../quantities'
import { isQuantity, left, lower, right, type Sentence } from '../sentence'
import { AUXILIARIES } from '../vocabulary/grammar'
import { CHANGE_NOUNS, meansBetter, wayOf } from '../vocabulary/movement'
import { findMover } from './movers'
import { extend, headedByName, known, measured, mentions, plainSubject, some, strip, subject, widen } from './phrases'

/** "improves X", "boosts X": X may be a model. */
const MOVES_MODEL = /^(?:improv|enhanc|boost|outperform|strengthen)/
/** Verbs whose object is a rival, not a metric. */
const BEATING = /^(?:out-?perform|surpass|exceed|beat|outpac|outstrip|lead|underperform|lag|trail|top)/
/** Of those, the ones that lose. */
const LOSING = /^(?:underperform|lag|trail)/
/** Verbs that need no object: what moves is their subject. */
const INTRANSITIVE =
  /^(?:increas|decreas|drop|fall|fell|ris|rose|grow|grew|declin|differ|var|degrad|shift|deviat|shr[aiu]nk|los)/

/** Reads the "by" at token `i`, right before a number. */
export function readBy(s: Sentence, q: Quantity, i: number): Measure | null {
  if (lower(s, i) !== 'by') return null
  const mover = findMover(s, i - 1)
  if (mover < 0) {
    // "shows a better FID by 8%": no verb moves it, but what moves stands right there.
    const r = some(strip(s, left(s, i)))
    const phrase = r && known(s, r) && !mentions(s, r) ? r : null
    return measured({ form: 'change', phrase, rule: phrase ? 'left:by-object' : 'left:by', governor: i }, q.to)
  }
  const verb = lower(s, mover)
  const beats = BEATING.test(verb)
  const object = some(objectOf(s, mover, i))
  let phrase = object
  if (beats || !object || object[0] > i || /^(?:over|upon|on)$/.test(lower(s, mover + 1))) {
    phrase = improvedIn(s, mover, i, beats)
    if (!phrase && !beats && !object) phrase = movedSubject(s, mover, verb)
  }
  if (phrase && mentions(s, phrase) && !known(s, phrase) && !headedByName(s, phrase)) phrase = null
  // "improves VoteNet by 2.5%": a name is a rival, not a metric.
  if (
    phrase &&
    phrase[1] - phrase[0] === 1 &&
    !known(s, phrase) &&
    nameShaped(s.tokens[phrase[0]]?.text ?? '') &&
    !s.mentionAt[phrase[0]] &&
    MOVES_MODEL.test(verb)
  )
    phrase = null
  if (!beats) phrase = widen(s, extend(s, phrase), i)
  return measured(
    {
      phrase,
      form: 'change',
      way: LOSING.test(verb) ? -1 : wayOf(verb),
      improves: meansBetter(verb) && !LOSING.test(verb),
      rule: phrase ? 'left:by-object' : beats ? 'left:by-beats' : 'left:by',
      governor: mover,
    },
    q.to,
  )
}

/** "cutting runtime in half": the object of the verb, up to the "in" at token `i`. */
export function readInHalf(s: Sentence, q: Quantity, i: number): Measure | null {
  if (lower(s, i) !== 'in' || !q.ratioWord || lower(s, i + 1) !== 'half') return null
  const mover = findMover(s, i - 1)
  const phrase = mover < 0 ? null : some(right(s, mover + 1))
  return phrase?.[1] === i
    ? measured({ phrase, form: 'change', way: -1, rule: 'left:by-object', governor: mover }, q.to)
    : null
}

/** The verb's object; "reduces latency by 19% and energy use by 20%": a later number has its own right before "by". */
function objectOf(s: Sentence, mover: number, by: number): Range {
  for (let k = mover + 1; k < by; k++) {
    if (!isQuantity(s, k)) continue
    const own = left(s, by)
    if (some(own)) return own
    break
  }
  return right(s, mover + 1)
}

/** "improves over X in recall by", "exceeds X in terms of F1 by": what it improves in stands behind "in". */
function improvedIn(s: Sentence, mover: number, by: number, beats: boolean): Range | null {
  // "a boost on detection accuracy by 12%": behind a noun of change whatever stands up to the "by"
  if (CHANGE_NOUNS.has(lower(s, mover)) && /^(?:in|on|of|to)$/.test(lower(s, mover + 1))) {
    const r = strip(s, right(s, mover + 2))
    if (some(r) && r[1] === by && !mentions(s, r)) return r
  }
  for (let k = mover + 1; k < by; k++) {
    if (lower(s, k) === 'terms' && lower(s, k + 1) === 'of') return some(right(s, k + 2))
    if (lower(s, k) !== 'in' || lower(s, k + 1) === 'terms') continue
    const r = strip(s, right(s, k + 1))
    if (some(r) && !mentions(s, r) && (known(s, r) || beats)) return known(s, r) ? r : null
  }
  return null
}

/** Passive and intransitive verbs: "perplexity is reduced by 29%", "accuracy drops by 3%". */
function movedSubject(s: Sentence, mover: number, verb: string): Range | null {
  let k = mover
  while (
    k > 0 &&
    (AUXILIARIES.has(lower(s, k - 1)) || (/[a-z]{3}ly$/.test(lower(s, k - 1)) && AUXILIARIES.has(lower(s, k - 2))))
  )
    k--
  if (k < mover || INTRANSITIVE.test(verb)) return subject(s, k)
  return /^improv/.test(verb) ? plainSubject(s, k) : null
}
