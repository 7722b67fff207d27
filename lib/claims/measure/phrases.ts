/** Phrases that name what is measured. */

import { findMetric, isMetricName } from '../../lexicon'
import type { Measure } from '../measure'
import type { Range } from '../phrases'
import { isQuantity, lastWord, left, lower, right, type Sentence, words } from '../sentence'
import { DETERMINERS } from '../vocabulary/grammar'
import { IDLE, QUANTIFIERS, REPORTS, SUBJECT_LINKS } from '../vocabulary/measures'

/** A reading of which only `found` is known. `rightEnd` is the token behind it. */
export const measured = (found: Partial<Measure>, rightEnd: number): Measure => ({
  phrase: found.phrase ?? null,
  form: found.form ?? null,
  way: found.way ?? 0,
  improves: found.improves ?? false,
  rightEnd,
  governor: found.governor ?? -1,
  rule: found.rule ?? 'none',
})

/** Range without idle words at its head. */
export function strip(s: Sentence, [from, to]: Range): Range {
  let a = from
  // "report improvements of": a verb that may be a noun, at the head of the phrase
  if (REPORTS.has(lower(s, a)) && !isMetricName(words(s, [a, to]))) a++
  while (a < to && IDLE.has(lower(s, a)) && !(to - a > 1 && (titled(s, a) || isMetricName(words(s, [a, to]))))) a++
  return [a, to]
}

/** "Average Recall": a word like "average" that begins a name in capitals. */
const titled = (s: Sentence, a: number): boolean =>
  a > 0 && /^\p{Lu}\p{Ll}/u.test(s.tokens[a]?.text ?? '') && /^\p{Lu}/u.test(s.tokens[a + 1]?.text ?? '')

export const some = (r: Range): Range | null => (r[1] > r[0] ? r : null)

/** The phrase "X" of "… in X", "… of X", "… for X" at `i`, if it is what a change happens in. */
export function changedThing(s: Sentence, i: number): Range | null {
  if (!/^(?:in|of|to)$/.test(lower(s, i))) return null
  const r = strip(s, right(s, i + 1))
  return lower(s, i) !== 'to' || known(s, r) ? some(r) : null
}

/** Is a phrase something that is measured, by the lexicon? */
export const known = (s: Sentence, r: Range | null): boolean => !!r && findMetric(words(s, r)) !== null

export const mentions = (s: Sentence, r: Range): boolean => {
  for (let k = r[0]; k < r[1]; k++) if (s.mentionAt[k]) return true
  return false
}

/** "DyBench P-Acc", "ImageNet accuracy": a data set's name and a metric behind it. */
export function headedByName(s: Sentence, r: Range): boolean {
  let k = r[0]
  while (k < r[1] && s.mentionAt[k] === s.mentionAt[r[0]] && s.mentionAt[k]) k++
  if (k === r[0] || k >= r[1]) return false
  const rest = words(s, [k, r[1]])
  return (
    findMetric(rest) !== null ||
    /(?:[Aa]cc|AP|F1|EM|@\d+|SR|[Rr]ate|[Ss]core|accuracy|performance|success|error)$/.test(rest)
  )
}

/** The head of the subject that ends before token `k`: "variance across stories" is about the variance. */
export function subject(s: Sentence, end: number): Range | null {
  const k = beforeAside(s, end)
  let r = left(s, k)
  const before = () => (DETERMINERS.has(lower(s, r[0] - 1)) ? r[0] - 2 : r[0] - 1)
  // "the performance in terms of PSNR is improved": what stands behind "in terms of" is meant.
  const meant = () => lower(s, before()) === 'of' && lower(s, before() - 1) === 'terms'
  for (let n = 0; n < 3 && SUBJECT_LINKS.has(lower(s, before())) && !meant(); n++) {
    const outer = left(s, before())
    if (outer[1] <= outer[0]) break
    r = outer
  }
  // "the error rate on our 900 test pages is": a count stands between.
  if (isQuantity(s, r[0] - 1)) {
    let k = r[0] - 1
    while (k > 0 && (isQuantity(s, k) || /^(?:the|our|all|its|these)$/.test(lower(s, k)))) k--
    if (/^(?:on|of|in|for|across|over)$/.test(lower(s, k))) {
      const outer = left(s, k)
      if (outer[1] > outer[0]) r = outer
    }
  }
  return some(strip(s, r))
}

/** "efficacy, defined as lift per power, was improved": the token at which the subject ends, before an aside in commas. */
function beforeAside(s: Sentence, k: number): number {
  // "Pass Rate (at 10) increases"
  if (s.tokens[k - 1]?.text === ')') {
    const open = k - 5 > 0 ? k - 5 : 0
    for (let a = k - 2; a > open; a--) if (s.tokens[a]?.text === '(' && lower(s, a + 1) === 'at') return a
  }
  if (lower(s, k - 1) !== ',') return k
  for (let a = k - 3; a > 0 && k - a < 14; a--) {
    if (/^[;:()]$/.test(lower(s, a)) || isQuantity(s, a)) return k
    if (lower(s, a) === ',')
      return /^(?:defined|measured|computed|which|expressed|calculated|a|an|the)$/.test(lower(s, a + 1)) ? a : k
  }
  return k
}

/** "number of demos", "amount of memory": such heads mean nothing without what follows. */
export function extend(s: Sentence, r: Range | null): Range | null {
  if (!r || !QUANTIFIERS.has(lastWord(s, r)) || lower(s, r[1]) !== 'of') return r
  // "the success rate of attacks": a name already
  if (r[1] - r[0] > 1 && known(s, r)) return r
  const more = right(s, r[1] + 1)
  return more[1] > more[0] ? [r[0], more[1]] : r
}

/** "increases data movement and verification time by 2x": one number for two things names both. */
export function widen(s: Sentence, r: Range | null, end: number): Range | null {
  if (!r || lower(s, r[1]) !== 'and') return r
  const more = right(s, r[1] + 1)
  return more[1] === end ? [r[0], more[1]] : r
}

/** A subject that can be a metric: no name, nothing capitalised. */
export function plainSubject(s: Sentence, k: number): Range | null {
  const r = subject(s, k)
  return r && known(s, r) && !/\p{Lu}\p{Ll}+\p{Lu}/u.test(words(s, r)) ? r : null
}
