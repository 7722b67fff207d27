/** What a number counts or sizes. */

import type { Range } from '../phrases'
import type { Quantity } from '../quantities'
import { lastWord, lower, right, type Sentence, words } from '../sentence'
import { AFTER_MODEL_SIZE, COMPOUND_SIZES, SIZED } from '../vocabulary/counted'
import { isVerb } from '../vocabulary/verbs'
import { countOf } from './count-of'
import { countedPhrase, countedThings, singular } from './counted-phrase'

/** Where a count or size names its noun: the head and the whole phrase. */
export interface Counted {
  kind: 'count' | 'scale'
  unit: string
  phrase: Range | null
  /** Overrides the phrase where the noun is implied ("7B model" → parameters). */
  metric?: string
}

/** What may follow a size in parameters that has no noun of its own, or is the noun of a model. */
const PARAMETER_NOUN =
  /^(?:model|llm|vlm|mllm|transformer|lm|plm|parameter|params|param|network|baseline|moe|backbone|scale|instruct|version|variant|dense|policy|vla|checkpoint|teacher|student|reader|judge|generator|cross-encoder|encoder|base|size|chat|llama|gpt|gpt-3|reasoning|language|foundation|counterpart|vision-language|active)s?$/

const PARAMETERS: Counted = { kind: 'scale', unit: 'parameters', phrase: null, metric: 'parameters' }

/** The noun that a number counts, if it counts one. */
export function readCounted(s: Sentence, q: Quantity): Counted | null {
  if (q.unit) return null
  // "n = 380": a sample size.
  // "at n = 12" is a setting.
  const setting = /^(?:at|for|when|with)$/.test(lower(s, q.from - 3))
  if (lower(s, q.from - 1) === '=' && lower(s, q.from - 2) === 'n' && !q.decimal && !setting)
    return { kind: 'scale', unit: '', phrase: null, metric: 'n' }
  if (q.hyphen) return readCompound(s, q, q.hyphen)
  if (isModelScale(s, q)) return PARAMETERS
  const phrase = countedPhrase(s, q)
  if (!phrase) return null
  // "a 1.3 billion parameter model", "a 128K context window"
  if (q.magnitude && /^param/.test(lower(s, phrase[0]))) return PARAMETERS
  if (/\bcontext (?:window|length|size)s?$/i.test(words(s, phrase))) return { kind: 'scale', unit: 'tokens', phrase }
  return countOf(s, q, countedThings(s, phrase))
}

/** "a 10-hour corpus", "a 7-language test": the noun is tied to its number. */
function readCompound(s: Sentence, q: Quantity, hyphen: string): Counted | null {
  // "a 5-year-old"
  if (hyphen.includes('old')) return null
  const parts = hyphen.split('-')
  const first = singular(parts[0] ?? '')
  const scaled = q.magnitude && !q.spelled && /^(?:scale|sized?|class)$/.test(first)
  if (first.startsWith('param') || scaled) return PARAMETERS
  if (!COMPOUND_SIZES.has(first) || q.spelled) return null
  const r = right(s, q.to)
  const named = r[1] > r[0]
  return {
    kind: first === 'task' || first === 'language' ? 'count' : 'scale',
    unit: hyphen,
    phrase: named ? r : null,
    metric: named ? undefined : singular(parts[parts.length - 1] ?? ''),
  }
}

/** "7B", "a 13B model", "350M parameters", but not "2M images". */
function isModelScale(s: Sentence, q: Quantity): boolean {
  const size = /[BMT]$/.exec(s.text.slice(q.start, q.end))?.[0]
  if (!size || !q.magnitude || q.spelled) return false
  const behind = lower(s, q.to)
  const noun = singular(behind)
  if (!PARAMETER_NOUN.test(noun) && /^\p{L}/u.test(behind) && !AFTER_MODEL_SIZE.has(behind) && !isVerb(behind))
    return false
  const head = singular(lastWord(s, right(s, q.to)))
  // Millions are often something else, so they need the noun.
  if (size === 'M' && behind !== ')' && !PARAMETER_NOUN.test(head) && !PARAMETER_NOUN.test(noun)) return false
  const value = Array.isArray(q.value) ? q.value[1] : q.value
  return value >= 1e5 && (!SIZED.has(head) || PARAMETER_NOUN.test(head))
}
