/** What a number is compared with: "over X", "compared to X", "than X", "outperforming X by". */
import { listRight, type Range } from './phrases'
import { isQuantity, left, lower, type Sentence, words } from './sentence'
import { CHANGE_NOUNS, COMPARATIVES, isVerb, VERB_FORMS, wayOf } from './words'

export interface Comparison {
  /** First token of the cue. */
  at: number
  /** Token after the compared thing. */
  end: number
  text: string
  /** The verb form: the number follows by "by"; else a preposition. */
  cue: 'verb' | 'preposition'
}

export const BEATS =
  /^(?:outperform(?:s|ed|ing)?|surpass(?:es|ed|ing)?|exceed(?:s|ed|ing)?|beat(?:s|ing|en)?|outpac(?:e|es|ed|ing)|outstrip(?:s|ped|ping)?|underperform(?:s|ed|ing)?|overtak(?:e|es|ing)|trail(?:s|ed|ing)?|top(?:s|ped|ping))$/
const BASELINE_NOUN =
  /^(?:baselines?|methods?|models?|approach(?:es)?|works?|systems?|techniques?|algorithms?|counterparts?|solutions?|competitors?|state-of-the-arts?|sota|strateg(?:y|ies)|frameworks?|detectors?|networks?|agents?|llms?|vlms?|mllms?|transformers?|variants?|versions?|solvers?|policies|policy|planners?|schemes?|architectures?|implementations?|pipelines?|predecessors?|teachers?|humans?|experts?|tools?|engines?|backbones?|setups?|paradigms?|metrics|ones|results?|performance|training|fine-tuning|finetuning|prompting|decoding|sampling|cache|inference|attention|learning|rag|settings?|libraries|library|kernels?|classifiers?|encoders?|estimators?|optimizers?|participants|supervision|selection|search|retrieval|generation|parsing|approaches|peak|model|baseline|record|competitor|controls?)$/

/** Text of a list of compared things: "A, B, and C" as it stands, at most four items. */
export function comparedAt(s: Sentence, i: number): { text: string; end: number } | null {
  let k = i
  while (
    /^(?:both|the|a|an|other|all|that|those|of|either|using|not|only|its|our|\w+ly)$/.test(lower(s, k)) &&
    k < i + 4
  )
    k++
  // "the fine-tuned 3B models", "all 32B baselines": a size is part of the rival's name.
  const blocked = (n: number) =>
    isQuantity(s, n) && !(/^[BM]$/.test(s.tokens[n]?.glued ?? '') && s.tokens[n + 1]?.kind === 'word')
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
  const text = words(s, [first[0], end])
  return text ? { text, end } : null
}

/** Every comparison that a sentence draws, in order. */
export function findComparisons(s: Sentence): Comparison[] {
  const found: Comparison[] = []
  const push = (at: number, from: number, cue: Comparison['cue']) => {
    const c = comparedAt(s, from)
    if (c && found.length < 60) found.push({ at, end: c.end, text: c.text, cue })
  }
  for (let i = 0; i < s.tokens.length; i++) {
    const w = lower(s, i)
    // "matches GPT-4", "matching the baseline": only of rivals, not of images.
    if (
      /^match(?:es|ed|ing)?$/.test(w) &&
      !/^(?:image|text|template|feature|point|pattern|exact|score|flow|the|a|of)$/.test(lower(s, i - 1))
    ) {
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
    if (BEATS.test(w)) {
      // "accuracy exceeding 95%", "over the state of the art": a verb with a number as object is a bound.
      if (!isQuantity(s, i + 1) && lower(s, i + 1) !== 'by') push(i, i + 1, 'verb')
      continue
    }
    if (
      /^(?:compared|relative|comparing|comparison|contrast|comparable|superior|inferior|competitive|equivalent|close)$/.test(
        w,
      ) &&
      /^(?:to|with|against)$/.test(lower(s, i + 1))
    ) {
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
        (/\p{Lu}/u.test(c.text) || BASELINE_NOUN.test(lower(s, c.end - 1)))
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
    if (w === 'over' || w === 'upon' || w === 'from') {
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
      if (w === 'from') continue
      const place =
        s.mentionAt[c.end - 1] ||
        /^(?:datasets?|benchmarks?|tasks?|languages?|domains?|years?|time|steps?|images?|data|hours?|scenarios?|settings?)$/.test(
          head,
        )
      if (gain && !place && (BASELINE_NOUN.test(head) || /\p{Lu}/u.test(c.text) || gain)) push(i, i + 1, 'preposition')
    }
  }
  return found
}

/** Does the comparison that ends at `i` lead on to a number of its own: "over X by 3%"? */
const _numberAfter = (s: Sentence, i: number) =>
  lower(s, i) === 'by' && (isQuantity(s, i + 1) || isQuantity(s, i + 2) || isQuantity(s, i + 3))

function hasChangeBefore(s: Sentence, i: number): boolean {
  for (let k = i - 1, n = 0; k >= 0 && n < 10; k--, n++) {
    const w = lower(s, k)
    if (w === ';' || w === ',') return false
    if (CHANGE_NOUNS.has(w) || COMPARATIVES.has(w) || /^(?:improv|superior|advantag|prefer)/.test(w)) return true
  }
  return false
}

/**
 * The comparison that a number at tokens `[edge, end)` belongs to: the nearest one behind it in its clause, else a
 * beaten rival or an opening "Compared to X," before it.
 */
export function comparisonOf(s: Sentence, all: Comparison[], edge: number, end: number): Comparison | null {
  let best: Comparison | null = null
  for (const c of all) {
    if (c.at >= end) {
      if (c.at - end > 28) continue
      let blocked = false
      for (let k = end; k < c.at; k++) if (/^(?:;|while|whereas|but)$/.test(lower(s, k))) blocked = true
      if (blocked) continue
      if (
        c.cue === 'verb' &&
        !/^(?:and|,|\))$/.test(lower(s, c.at - 1)) &&
        c.at - end > 3 &&
        lower(s, c.at - 1) !== 'thereby' &&
        lower(s, c.at - 1) !== 'significantly' &&
        lower(s, c.at - 1) !== 'substantially'
      )
        continue
      if (!best || c.at < best.at) best = c
    }
  }
  const behind = best
  let before: Comparison | null = null
  for (const c of all) if (c.end <= edge) before = c
  if (before) {
    let blocked = false
    for (let k = before.end; k < edge; k++) if (/^(?:;|while|whereas|but)$/.test(lower(s, k))) blocked = true
    const verbBy = before.cue === 'verb' && !blocked
    const opening = /^(?:compared|relative|over)$/.test(lower(s, before.at)) && before.at <= 2
    if (verbBy && (!behind || edge - before.end <= 6)) return before
    if (opening && !behind) return before
    if (!behind && !blocked && edge - before.end < 14) return before
  }
  return behind
}

export { left }
