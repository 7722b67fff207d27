/** "raises X from A to B", "ranging from A to B", "between A and B". */

import type { Measure } from '../measure'
import type { Range } from '../phrases'
import type { Quantity } from '../quantities'
import { isQuantity, lastWord, left, lower, right, type Sentence } from '../sentence'
import { BEFORE_IDLE_TO } from '../vocabulary/measures'
import { CHANGE_NOUNS, meansBetter, wayOf } from '../vocabulary/movement'
import { isVerb } from '../vocabulary/verbs'
import { findMover } from './movers'
import { known, measured, mentions, some, strip, subject } from './phrases'

/** Reads the "from", "to" or "between" at token `i`, right before a number. */
export function readFromTo(s: Sentence, q: Quantity, i: number): Measure | null {
  const w = lower(s, i)
  if (w !== 'to' && w !== 'from' && w !== 'between') return null
  // "compared to 42%": the rival's number has the metric of the number before it.
  if (w === 'to' && BEFORE_IDLE_TO.has(lower(s, i - 1))) return measured({ governor: i }, q.to)
  if (w === 'from' && /^rang(?:e|es|ed|ing)$/.test(lower(s, i - 1)) && Array.isArray(q.value))
    return readRange(s, q, i - 1)
  const pair = w === 'to' ? pairStart(s, i) : -1
  const anchor = pair >= 0 ? pair : i
  const mover = findMover(s, i - 1)
  if (mover < 0)
    return measured(
      { phrase: some(strip(s, left(s, anchor))), form: 'level', rule: 'left:from-to', governor: anchor },
      q.to,
    )
  const phrase = movedObject(s, mover, anchor) ?? subject(s, mover)
  return measured({ phrase, form: 'level', rule: 'left:moves-to', governor: mover }, q.to)
}

/** "gains ranging from 3 to 5%", "accuracy ranges from 70 to 80%"; `verb` is the token of "ranging". */
function readRange(s: Sentence, q: Quantity, verb: number): Measure {
  const r = subject(s, verb)
  const head = r ? lastWord(s, r) : ''
  if (!r || !CHANGE_NOUNS.has(head))
    return measured({ phrase: r, form: 'level', rule: 'left:range', governor: verb }, q.to)
  const phrase = some(strip(s, [r[0], r[1] - 1]))
  return measured(
    { phrase, form: 'change', way: wayOf(head), improves: meansBetter(head), rule: 'left:range', governor: verb },
    q.to,
  )
}

/** "raises A from 1 to 2 and B from 3 to 4": the object of the verb, or of the pair itself if it is the second. */
function movedObject(s: Sentence, mover: number, anchor: number): Range | null {
  let phrase = some(right(s, mover + 1))
  if (phrase && phrase[0] >= anchor) phrase = null
  for (let k = mover + 1; k < anchor; k++) {
    if (!isQuantity(s, k)) continue
    phrase = some(strip(s, left(s, anchor))) ?? phrase
    break
  }
  return phrase && mentions(s, phrase) && !known(s, phrase) ? null : phrase
}

/** For "from A to B": index of "from" left of the "to" at `i`, or -1. */
export function pairStart(s: Sentence, i: number): number {
  for (let k = i - 1, n = 0; k >= 0 && n < 16; k--, n++) {
    const w = lower(s, k)
    if (w === 'from') return k
    if (w === ';' || isVerb(w)) return -1
  }
  return -1
}
