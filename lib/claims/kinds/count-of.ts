/** Whether a number with its noun is a count of what was evaluated, a size, or nothing that is claimed. */

import { findUnit } from '../../lexicon'
import type { Range } from '../phrases'
import type { Quantity } from '../quantities'
import { lower, type Sentence } from '../sentence'
import { COUNTED, IDLE_NOUN, SIZED } from '../vocabulary/counted'
import type { Counted } from './counted'
import { headOf, singular } from './counted-phrase'

const EVALUATION =
  /\b(?:evaluat|experiment|benchmark|across|test|assess|compar|validat|demonstrat|outperform|investigat|audit|examin|contrast|mined|analy[sz]|spans |spanning |using |on (?:the |all |over |up to )?$)/i

/** Parts of what is proposed are not evidence, whatever they are called. */
const PROPOSED =
  /\b(?!proposed)(?:propose|introduce|focus|instantiate|extend|divided?|decompose|split|organized?|consist|we (?:present|design|develop|identify|define))[a-z]*\b(?:(?!\b(?:across|on|evaluat|benchmark|dataset|corpus|suite))[^.;])*$/i

/** Few of these are a size all the same. */
const PEOPLE_AND_TIME =
  /^(?:participant|subject|patient|annotator|expert|user|student|people|human|volunteer|rater|teacher|professional|clinician|gpu|hour|minute|day|week|month|year|robot|sensor|camera|image|example|shot|demonstration|demo|view|frame)$/

/** Counts from here on are sizes, whatever they count. */
const MOST_COUNTED = 5000

/** What a number says of the things in `r`. */
export function countOf(s: Sentence, q: Quantity, r: Range): Counted | null {
  const head = headOf(s, r)
  const word = lower(s, head)
  const noun = singular(word)
  const tail = (noun.split('-').pop() ?? noun).replace(/^sub(?=[a-z]{4})/, '')
  const plural = word !== noun || /^(?:corpora|people|data|criteria|vertices|gpus|llms|ids)$/.test(word)
  const counted = COUNTED.has(noun) || COUNTED.has(tail)
  const sized = SIZED.has(noun) || SIZED.has(tail) || /(?:llm|vlm|mllm|lm)$/.test(noun)
  if (q.decimal && !q.magnitude && !sized) return null
  const read: Counted = { kind: 'scale', unit: s.tokens[head]?.text ?? '', phrase: [r[0], head + 1] }
  const value = Array.isArray(q.value) ? q.value[0] : q.value
  if (/^(?:past|last|recent|next)$/.test(lower(s, q.from - 1))) return null
  if (q.spelled && !q.magnitude) {
    if (!plural || isIdle(s, q, head, noun)) return null
    // "effects across five traits": whatever they are, they were looked at.
    const known = counted || sized
    // Few idle things are looked at only if they are told apart: "across three difficulty levels", but not "through two parts".
    const spread = lower(s, q.from - 1) === 'across'
    const told = value > 3 || !IDLE_NOUN.has(noun) || (spread && head > r[0])
    if (!known && told && (spread || evaluates(s, q))) return { ...read, kind: 'count' }
    // "the order of two systems", "two softmax maps": few things, of which nothing is said
    if (!counted && value <= 3 && !evaluates(s, q) && !PEOPLE_AND_TIME.test(noun)) return null
    if (!known && !/^(?:llm|vlm|vlms)/.test(noun)) return null
    if (counted || /(?:llm|vlm|lm|vit|moe|transformer)$/.test(noun)) read.kind = 'count'
    return read
  }
  const singularFits = (sized && (value === 1 || q.magnitude)) || findUnit(noun)
  if (!plural && !singularFits) return null
  if (counted && value < MOST_COUNTED && (!sized || evaluates(s, q))) read.kind = 'count'
  return read
}

/** "three components", "we propose two modules": said of the work, not of its evidence. */
function isIdle(s: Sentence, q: Quantity, head: number, noun: string): boolean {
  if (PROPOSED.test(s.text.slice(Math.max(s.span[0], q.start - 60), q.start))) return true
  // "two settings (CIFAR-10 and …)": what is named is evidence.
  const named = s.tokens[head + 1]?.text === '(' && /^\p{Lu}/u.test(s.tokens[head + 2]?.text ?? '')
  return IDLE_NOUN.has(noun) && !named && !evaluates(s, q)
}

/** Does the sentence say that these things are evaluated (or evaluated on)? */
function evaluates(s: Sentence, q: Quantity): boolean {
  const before = s.text.slice(Math.max(s.span[0], q.start - 90), q.start)
  const after = s.text.slice(q.end, Math.min(s.span[1], q.end + 60))
  return (
    EVALUATION.test(before) ||
    /^[\w\s-]{0,40}(?:show|demonstrate|achieve|outperform|are evaluated|were evaluated|confirm|reveal)/i.test(after)
  )
}
