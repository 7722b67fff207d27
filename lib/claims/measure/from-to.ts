/** "raises X from A to B", "ranging from A to B", "between A and B". */

import type { Measure } from '../measure'
import type { Range } from '../phrases'
import type { Quantity } from '../quantities'
import { isQuantity, lastWord, left, lower, right, type Sentence } from '../sentence'
import { BEFORE_IDLE_TO } from '../vocabulary/measures'
import { CHANGE_NOUNS, meansBetter, wayOf } from '../vocabulary/movement'
import { isVerb } from '../vocabulary/verbs'
import { changeBy, findMover, verbStart } from './movers'
import { extend, known, measured, mentions, some, strip, subject } from './phrases'

/** Reads the "from", "to" or "between" at token `i`, right before a number. */
export function readFromTo(s: Sentence, q: Quantity, i: number): Measure | null {
  const w = lower(s, i)
  if (w !== 'to' && w !== 'from' && w !== 'between') return null
  // "compared to 42%": the rival's number has the metric of the number before it.
  if (w === 'to' && BEFORE_IDLE_TO.has(lower(s, i - 1))) return measured({ governor: i }, q.to)
  // "a speedup between 14 to 102x", "gains from 3% to 5%"
  const noun = lower(s, i - 1)
  if (Array.isArray(q.value) && w !== 'to' && CHANGE_NOUNS.has(noun)) {
    const r = strip(s, left(s, i))
    const phrase = some([r[0], r[1] - 1])
    return measured(
      { ...changeBy(noun), phrase, rule: phrase ? 'left:noun-change-of' : 'left:change-of', governor: i - 1 },
      q.to,
    )
  }
  if (w === 'from' && /^rang(?:e|es|ed|ing)$/.test(lower(s, i - 1)) && Array.isArray(q.value))
    return readRange(s, q, i - 1)
  const pair = w === 'to' ? pairStart(s, i) : -1
  const first = pair >= 0 ? pair : i
  // "a drop in AP50 (from 47.9 to 47.6)"
  const start = s.tokens[first - 1]?.text === '(' ? first - 1 : first
  const anchor = /^rang(?:e|es|ed|ing)$/.test(lower(s, start - 1)) ? start - 1 : start
  const inside = start < first ? some(strip(s, left(s, start))) : null
  if (inside && (known(s, inside) || CHANGE_NOUNS.has(lower(s, inside[0] - 2))) && !mentions(s, inside))
    return measured({ phrase: inside, form: 'level', rule: 'left:moves-to', governor: start }, q.to)
  const mover = findMover(s, i - 1)
  if (mover < 0)
    return measured(
      { phrase: some(strip(s, left(s, anchor))), form: 'level', rule: 'left:from-to', governor: anchor },
      q.to,
    )
  const moved = extend(s, movedObject(s, mover, anchor) ?? subject(s, verbStart(s, mover)))
  // "lifts foo-120b from 40% to 88%": a model is what has the metric.
  const model =
    moved &&
    moved[1] - moved[0] === 1 &&
    !known(s, moved) &&
    /-\d+(?:\.\d+)?[bm]$|^(?:gpt|llama|qwen|claude|gemini|mistral)/i.test(s.tokens[moved[0]]?.text ?? '')
  const phrase = model ? null : moved
  // "the improvement over X expands to 22.1%"
  const head = phrase ? lastWord(s, phrase) : ''
  if (phrase && pair < 0 && w === 'to' && CHANGE_NOUNS.has(head))
    return measured(
      { ...changeBy(head), phrase: some(strip(s, [phrase[0], phrase[1] - 1])), rule: 'left:moves-to', governor: mover },
      q.to,
    )
  return measured({ phrase, form: 'level', rule: 'left:moves-to', governor: mover }, q.to)
}

/** "gains ranging from 3 to 5%", "accuracy ranges from 70 to 80%"; `verb` is the token of "ranging". */
function readRange(s: Sentence, q: Quantity, verb: number): Measure {
  // "an error of 3 cm for distances ranging from …": the participle tells of the noun before it.
  const near = lower(s, verb) === 'ranging' ? some(strip(s, left(s, verb))) : null
  const r = near && !CHANGE_NOUNS.has(lastWord(s, near)) && !known(s, near) ? near : subject(s, verb)
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
