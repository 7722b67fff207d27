/** The thing that something is compared with. */

import { listRight, type Range } from '../phrases'
import { isQuantity, lower, type Sentence, words } from '../sentence'
import { CHANGE_NOUNS } from '../vocabulary/movement'
import { isVerb, VERB_FORMS } from '../vocabulary/verbs'

const capital = (s: Sentence, k: number) => /^\p{Lu}/u.test(s.tokens[k]?.text ?? '')

/** Text of a list of compared things: "A, B, and C" as it stands, at most four items. */
export function comparedAt(s: Sentence, i: number): { text: string; end: number } | null {
  let k = i
  while (
    /^(?:both|the|a|an|other|all|that|those|of|either|using|not|only|its|our|\w+ly)$/.test(lower(s, k)) &&
    k < i + 4
  )
    k++
  // "outperforms that guided by X"
  if (
    /^(?:that|those)$/.test(lower(s, k - 1)) &&
    /ed$/.test(lower(s, k)) &&
    /^(?:by|with|using)$/.test(lower(s, k + 1))
  )
    k += 2
  // "the fine-tuned 3B models", "all 32B baselines": a size is part of the rival's name.
  const blocked = (n: number) =>
    isQuantity(s, n) &&
    !(/^[BM]$/.test(s.tokens[n]?.glued ?? '') && (s.tokens[n + 1]?.kind === 'word' || s.tokens[n + 1]?.text === '-'))
  const items = listRight(s.tokens, k, blocked)
  const first = items[0]
  if (!first) return null
  // A list that runs into other things ("than X, and on Y") keeps its first item only.
  let last = first
  for (let n = 1; n < items.length && n < 4; n++) {
    const item = items[n] as Range
    const joint = lower(s, item[0] - 1)
    const verbish = isVerb(lower(s, item[1])) && !/^(?:by|on|in)$/.test(lower(s, item[1]))
    // "over previous trackers and runs at": a lone verb form starts the next clause.
    const lone = item[1] - item[0] === 1 && VERB_FORMS.has(lower(s, item[0]))
    if (lone || verbish || item[1] - item[0] > 6 || CHANGE_NOUNS.has(lower(s, item[1] - 1))) break
    if (joint !== 'and' && joint !== 'or' && joint !== ',' && joint !== '&') break
    last = item
  }
  if (lower(s, last[0] - 1) === ',' && last !== first) last = first
  let end = last[1]
  // "training on full demonstrations", "baselines with virtualized memory", "agents operating on …"
  const glue = lower(s, end)
  if (
    /^(?:of|with|without|for|trained|operating|using)$/.test(glue) &&
    last[1] - last[0] <= 3 &&
    !isQuantity(s, end + 1)
  ) {
    const more = listRight(s.tokens, end + (lower(s, end + 1) === 'no' ? 2 : 1), (n) => isQuantity(s, n))[0]
    if (more && more[1] - more[0] <= 4 && (glue === 'of' || glue === 'without' || glue === 'with')) {
      let named = false
      for (let n = more[0]; n < more[1]; n++) if (s.mentionAt[n]) named = true
      if (!named && !CHANGE_NOUNS.has(lower(s, more[1] - 1))) end = more[1]
    }
  }
  // "the default strategy in Z3"
  if (lower(s, end) === 'in' && capital(s, end + 1) && !s.mentionAt[end + 1] && /^(?:[.,;]|)$/.test(lower(s, end + 2)))
    end += 2
  const text = words(s, [first[0], end])
  return text ? { text, end } : null
}
