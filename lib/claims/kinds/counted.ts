/** What a number counts or sizes. */

import { findUnit } from '../../lexicon'
import type { Range } from '../phrases'
import type { Quantity } from '../quantities'
import { lastWord, lower, right, type Sentence, words } from '../sentence'
import {
  AFTER_MODEL_SIZE,
  COLLECTIVES,
  COMPOUND_SIZES,
  COUNT_ADJECTIVES,
  COUNTED,
  IDLE_NOUN,
  SIZED,
} from '../vocabulary/counted'

const singular = (w: string): string =>
  w.length > 3
    ? w
        .replace(/(ss|x|ch|sh)es$/, '$1')
        .replace(/([^aeiou])ies$/, '$1y')
        .replace(/([^su]|[gctn]pu)s$/, '$1')
    : w

/** Where a count or size names its noun: the head and the whole phrase. */
export interface Counted {
  kind: 'count' | 'scale'
  unit: string
  phrase: Range | null
  /** Overrides the phrase where the noun is implied ("7B model" → parameters). */
  metric?: string
}

const EVALUATION =
  /\b(?:evaluat|experiment|benchmark|across|test|assess|compar|validat|demonstrat|outperform|on (?:the |all |over |up to )?$)/i

const PARAMETER_NOUN =
  /^(?:model|llm|vlm|mllm|transformer|lm|plm|parameter|params|param|network|baseline|moe|backbone|scale|instruct|version|variant|dense|policy|vla|checkpoint|teacher|student|reader|judge|generator|cross-encoder|encoder|base|size|chat|llama|gpt|gpt-3|reasoning|language|foundation|counterpart|vision-language|active)s?$/

/** Parts of what is proposed are not evidence, whatever they are called. */
const PROPOSED =
  /\b(?:propose|introduce|instantiate|extend|divided?|decompose|split|organized?|consist|we (?:present|design|develop|identify|define))[a-z]*\b(?:(?!across|on|evaluat)[^.;])*$/i

/** The noun that a number counts, if it counts one. */
export function readCounted(s: Sentence, q: Quantity): Counted | null {
  if (q.unit && q.unit !== '') return null
  // "n = 380": a sample size.
  if (lower(s, q.from - 1) === '=' && lower(s, q.from - 2) === 'n' && !q.decimal)
    return { kind: 'scale', unit: '', phrase: null, metric: 'n' }
  if (q.hyphen) {
    if (/old/.test(q.hyphen)) return null
    const noun = singular(q.hyphen.split('-').pop() ?? '')
    const first = singular(q.hyphen.split('-')[0] ?? '')
    if (/^param/.test(first)) return { kind: 'scale', unit: 'parameters', phrase: null, metric: 'parameters' }
    if (COMPOUND_SIZES.has(first) && !q.spelled) {
      const r = right(s, q.to)
      return {
        kind: /^(?:task|language)$/.test(first) ? 'count' : 'scale',
        unit: q.hyphen,
        phrase: r[1] > r[0] ? r : null,
        metric: r[1] > r[0] ? undefined : noun,
      }
    }
    return null
  }
  const bound = lower(s, q.to)
  if (
    q.magnitude &&
    !q.spelled &&
    /[BMT]$/.test(s.text.slice(q.start, q.end)) &&
    (PARAMETER_NOUN.test(singular(bound)) || !/^\p{L}/u.test(bound) || AFTER_MODEL_SIZE.has(bound))
  ) {
    const r = right(s, q.to)
    const head = singular(lastWord(s, r))
    const value = Array.isArray(q.value) ? q.value[1] : q.value
    const surface = s.text.slice(q.start, q.end)
    if (
      /B$|T$/.test(surface) ||
      (/M$/.test(surface) && bound === ')') ||
      (/M$/.test(surface) && (PARAMETER_NOUN.test(head) || PARAMETER_NOUN.test(singular(bound))))
    )
      if (value >= 1e5 && !(SIZED.has(head) && !PARAMETER_NOUN.test(head)))
        return { kind: 'scale', unit: 'parameters', phrase: null, metric: 'parameters' }
  }
  let from = q.to
  if (bound === 'of' || bound === 'out') return null
  while (COUNT_ADJECTIVES.has(lower(s, from)) && from < q.to + 3 && lower(s, from) !== '(' && lower(s, from) !== 'of')
    from++
  // "manually annotated files", "28 unique 1.5 billion parameter models"
  while (/ly$/.test(lower(s, from)) && from < q.to + 3) from++
  if (s.quantityAt[from] && s.quantityAt[from] !== s.quantityAt[q.from]) {
    const inner = s.quantities[(s.quantityAt[from] as number) - 1]
    if (inner && (inner.magnitude || inner.hyphen)) from = inner.to
  }
  let r = right(s, from)
  if (r[1] <= r[0]) return null
  // "contact-rich, long-horizon tasks": adjectives joined by a comma.
  if (/-/.test(lastWord(s, r)) && lower(s, r[1]) === ',' && r[1] - r[0] === 1) {
    const more = right(s, r[1] + 1)
    if (more[1] > more[0]) r = [r[0], more[1]]
  }
  // "a 1.3 billion parameter model", "a 128K context window"
  if (/^param/.test(lower(s, r[0])) && q.magnitude)
    return { kind: 'scale', unit: 'parameters', phrase: null, metric: 'parameters' }
  if (/\bcontext (?:window|length|size)s?$/i.test(words(s, r))) return { kind: 'scale', unit: 'tokens', phrase: r }
  // "four sets of environments", "hundreds of pairs": the thing counted stands behind "of".
  if (COLLECTIVES.has(lastWord(s, r)) && lower(s, r[1]) === 'of' && r[1] - r[0] <= 2) {
    const inner = right(s, r[1] + 1)
    if (inner[1] > inner[0]) r = inner
  }
  // "seven simulation and real-world environments": the noun stands behind the "and".
  if (!/s$|^(?:corpora|people|data|criteria)$/.test(lastWord(s, r)) && lower(s, r[1]) === 'and') {
    const more = right(s, r[1] + 1)
    if (more[1] > more[0] && /s$/.test(lastWord(s, more))) r = [r[0], more[1]]
  }
  // The head is the last word; "512 tokens long" and "10 hours per language" stop by themselves.
  let headAt = r[1] - 1
  let noun = singular(lower(s, headAt))
  // The first plural noun known to be counted, when the phrase runs on ("45 tasks success rate").
  for (let k = r[0]; k < r[1]; k++) {
    const w = lower(s, k)
    const one = singular(w)
    if (w !== one && (COUNTED.has(one) || SIZED.has(one))) {
      headAt = k
      noun = one
    }
  }
  const plural =
    lower(s, headAt) !== noun || /^(?:corpora|people|data|criteria|vertices|gpus|llms)$/.test(lower(s, headAt))
  const phrase: Range = [r[0], headAt + 1]
  const unit = lower(s, headAt) === s.tokens[headAt]?.text ? lower(s, headAt) : (s.tokens[headAt]?.text ?? '')
  const value = Array.isArray(q.value) ? q.value[0] : q.value
  const tail = noun.split('-').pop() ?? noun
  const counted = COUNTED.has(noun) || COUNTED.has(tail)
  const sized = SIZED.has(noun) || SIZED.has(tail) || /(?:llm|vlm|mllm|lm)$/.test(noun)
  if (q.decimal && !q.magnitude && !sized) return null
  if (q.spelled && !q.magnitude) {
    if (!plural) return null
    if (
      IDLE_NOUN.has(noun) &&
      !evaluates(s, q) &&
      !(s.tokens[headAt + 1]?.text === '(' && /^\p{Lu}/u.test(s.tokens[headAt + 2]?.text ?? ''))
    )
      return null
    if (PROPOSED.test(s.text.slice(Math.max(s.span[0], q.start - 60), q.start))) return null
    if (!counted && !sized && !/^(?:llm|vlm|vlms)/.test(noun)) return null
    if (counted || /(?:llm|vlm|lm|vit|moe|transformer)$/.test(noun)) return { kind: 'count', unit, phrase }
    return { kind: 'scale', unit, phrase }
  }
  if (!plural && !(sized && value === 1) && !findUnit(noun)) {
    if (!(q.magnitude && sized)) return null
  }
  const kind = counted && (!sized || evaluates(s, q)) && value < 5000 ? 'count' : 'scale'
  return { kind, unit, phrase }
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
