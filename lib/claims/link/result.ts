/** What a score, change or factor is of: metric, qualifier, direction, place, baseline and role. */

import { findMetric } from '../../lexicon'
import { type Comparison, comparisonOf } from '../baseline'
import { findPlace, type Place } from '../benchmark'
import { mentionAt } from '../benchmark/phrases'
import { headPlace } from '../benchmark/sentence'
import { readCounted } from '../kinds/counted'
import type { Measure } from '../measure'
import { headedByName } from '../measure/phrases'
import type { Range } from '../phrases'
import { closeBracket, left, lower, openBracket, type Sentence, words } from '../sentence'
import type { ClaimKind, Qualifier } from '../types'
import { JOIN } from '../vocabulary/grammar'
import { COMPARATIVE_METRIC } from '../vocabulary/movement'
import { nextRival, ratioBase, siblingBaseline } from './baselines'
import { directionOf } from './direction'
import type { Draft } from './draft'
import type { Evidence } from './evidence'
import { phraseText, speedMetric } from './metric'
import { betweenRivals, contrasted, isPairFirst, isRival, rivalBracket } from './rivals'
import { leftLimit, type Slot, stopBefore } from './slots'

/** How many times larger a model is does not depend on a data set. */
const MODEL_SIZE = /^(?:parameters?|params|(?:model )?size)$/i

/** Is it a factor of a model's size? */
export const isSizeFactor = (kind: ClaimKind, metric: string | null): boolean =>
  kind === 'factor' && MODEL_SIZE.test(metric ?? '')

/** Fills in what a result's draft still lacks. `metric` is the evidence's, as the labelling rules write it. */
export function fillResult(
  s: Sentence,
  slots: Slot[],
  n: number,
  e: Evidence,
  metric: string | null,
  draft: Draft,
  comparisons: Comparison[],
): void {
  const { slot, measure } = e
  const moves = draft.kind === 'change' || draft.kind === 'factor'
  draft.metric = metric
  const head = draft.qualifier ? null : headQualifier(s, measure, metric)
  if (head) {
    draft.qualifier = head
    draft.rules.push('head-qualifier')
  }
  if (draft.qualifier === 'average' && metric && !AVERAGE_NAME.test(metric))
    draft.metric = metric.replace(/^(?:average|mean|avg\.?) (?=\p{Ll})/u, '')
  if (moves) {
    const way = directionOf(s, slot, measure, draft.kind, e.form, metric)
    draft.direction = way > 0 ? 'increase' : way < 0 ? 'decrease' : null
    if (!metric) draft.metric = speedMetric(s, slot, measure)
    const implied = COMPARATIVE_METRIC.get(lower(s, measure.governor))
    if (!draft.metric && (implied === 'speed' || implied === 'cost')) draft.implied = implied
  }
  if (e.close) {
    draft.baseline = metric
    // "costs within 14% of the optimum"
    const before = left(s, slot.bound.from)
    draft.metric = phraseText(s, slot.left.phrase ?? (before[1] > before[0] ? before : null))
    draft.direction = null
  }
  const named = nameBeforeMetric(s, measure.phrase)
  if (named && draft.metric === metric && metric) draft.metric = named.metric
  const place = placeOf(s, slots, n, e, metric) ?? named?.place ?? null
  const sized = draft.kind === 'factor' && !metric && /^(?:larger|bigger|smaller)$/.test(lower(s, slot.right.governor))
  draft.place = sized || isSizeFactor(draft.kind, metric) ? null : place
  if (slot.dealt.baseline) draft.baseline = slot.dealt.baseline
  else if (e.close) draft.rules.push('close')
  else if (moves) draft.baseline = baselineOf(s, slots, n, e, comparisons)
  else shareOfPeak(s, slot, draft)
  setRole(s, slots, n, e, draft, comparisons)
}

/** "mean average precision" is a name. */
const AVERAGE_NAME =
  /^(?:mean|average) (?:precision|iou|intersection|rank|reciprocal|absolute|squared|average|displacement|opinion|per|recall)\b/i

/** "an average accuracy of", "a maximum of": a qualifier at the head of the metric's phrase. */
function headQualifier(s: Sentence, { phrase, rule }: Measure, metric: string | null): Qualifier | null {
  if (!phrase) return null
  if (phrase[1] - phrase[0] === 1 && s.tokens[phrase[0]]?.text === 'Average') return null
  const head = [lower(s, phrase[0] - 1), lower(s, phrase[0])]
  const says = (pattern: RegExp) => head.some((w) => pattern.test(w))
  if (says(/^(?:average|mean|avg)$/) && !AVERAGE_NAME.test(metric ?? '')) return 'average'
  if (says(/^(?:minimum|min)$/)) return 'at least'
  // "3% maximum offset": which of the offsets, not a bound
  return says(/^(?:maximum|max)$/) && rule !== 'right:noun' ? 'up to' : null
}

/** "ImageNet top-1 accuracy of 84.9": a data set at the head of a metric's phrase is where it was measured. */
function nameBeforeMetric(s: Sentence, phrase: Range | null): { metric: string; place: Place } | null {
  const name = phrase ? mentionAt(s, phrase[0]) : null
  if (!phrase || !name || name.to >= phrase[1]) return null
  const metric = words(s, [name.to, phrase[1]])
  if (!headedByName(s, phrase)) return null
  return { metric, place: { names: [name.name], ids: [name.id], where: 'left', named: true } }
}

/** Where it was measured: what was dealt out, what stands near, what the list or the sentence's opening says. */
function placeOf(s: Sentence, slots: Slot[], n: number, e: Evidence, metric: string | null): Place | null {
  const { slot, giver } = e
  const { q, bound, right } = slot
  let place = slot.dealt.place ?? null
  // "GSM8K: 96% vs. 61%": both sides were measured on one thing.
  const side = slots[n - 1]
  if (
    !place &&
    side?.draft?.place &&
    /^(?:vs|versus)$/.test(lower(s, bound.from - 1)) &&
    lower(s, side.bound.from - 1) === ':'
  )
    return side.draft.place
  if (!place) {
    // "61.2% (+3.2%) on X": a bracket with more about this number is passed over.
    let after = n + 1
    let from = Math.max(right.rightEnd, q.to)
    const open = slots[after] ? openBracket(s, (slots[after] as Slot).bound.from) : -1
    if (open >= 0 && open - from <= 0 && !slot.inBracket) {
      const close = closeBracket(s, (slots[after] as Slot).q.to)
      while (close >= 0 && slots[after] && (slots[after] as Slot).q.to <= close) after++
      if (close >= 0) from = close + 1
    }
    // "49 of 658 problems from X": the whole is this number's own.
    if (q.outOf !== null && slots[after] && (slots[after] as Slot).q.from - q.to <= 2) after++
    // "across all six layers on the test set": a count does not end the search.
    // "6.32 at 1-bit on X": nor does a number that is part of a word.
    while (after < n + 3 && slots[after]?.q.hyphen) after++
    while (
      after < n + 4 &&
      slots[after] &&
      readCounted(s, (slots[after] as Slot).q)?.kind === 'count' &&
      !JOIN.has(lower(s, (slots[after] as Slot).bound.from - 1))
    )
      after++
    const next = slots[after]
    const stop = next ? Math.max(q.to, stopBefore(s, next)) : s.tokens.length
    const earlier = n > 0 ? (slots[n - 1] as Slot).q.to : 0
    const limit = slot.joined >= 0 || e.host ? earlier : leftLimit(slots, n)
    place = findPlace(s, q, from, stop, bound.from, limit)
    if (place && metric && place.names.length === 1 && place.names[0] === metric) place = null
  }
  if (!place || place.where === 'left' || place.where === 'head') place = bracketItem(s, slots, n) ?? place
  if (place) return place
  if (giver?.draft?.place) {
    e.rules.push('place-list')
    return giver.draft.place
  }
  const head = headPlace(s, bound.from)
  return head && head.end <= bound.from ? head.place : null
}

/** "V*Bench (80.3), spatial reasoning (83.9), and correspondence (80.8)": items of a list that each carry a number. */
function bracketItem(s: Sentence, slots: Slot[], n: number): Place | null {
  const slot = slots[n] as Slot
  const open = openBracket(s, slot.bound.from)
  if (open < 0 || open !== slot.bound.from - 1) return null
  const sibling = slots[n - 1]?.draft?.place?.where === 'bracket'
  if (!sibling) return null
  const r = left(s, open)
  const text = words(s, r)
  return text && findMetric(text) === null ? { names: [text], ids: [null], where: 'bracket', named: false } : null
}

/** What a change or factor is compared with. */
function baselineOf(s: Sentence, slots: Slot[], n: number, e: Evidence, comparisons: Comparison[]): string | null {
  const { slot } = e
  return (
    ratioBase(s, slot) ??
    ownerOf(s, e.measure) ??
    nextRival(s, slots, n) ??
    comparisonOf(s, comparisons, slot.bound.from, slot.q.to)?.text ??
    e.giver?.draft?.baseline ??
    siblingBaseline(s, slots, n)
  )
}

/** "improves the baseline's recall": the owner of the metric is the rival. */
function ownerOf(s: Sentence, { phrase }: Measure): string | null {
  return (phrase && /^(?:the )?(\p{Ll}[\p{Ll} -]*?)(?:'s|s') /u.exec(words(s, phrase))?.[1]) ?? null
}

/** "speed reaches 86% of the theoretical peak": what the share is of is the baseline, what has it the metric. */
function shareOfPeak(s: Sentence, { q, left, right }: Slot, draft: Draft): void {
  if (q.unit !== '%' || right.rule !== 'right:of' || !right.phrase || !left.phrase) return
  const whole = /peak|limit|optimum|optimal|full|original|maximum|theoretical|teacher|oracle|upper/i
  if (!whole.test(words(s, right.phrase))) return
  draft.baseline = phraseText(s, right.phrase)
  draft.metric = phraseText(s, left.phrase)
}

/** "beats a decoder-only model that is six times larger": the clause right behind the rival tells of the rival. */
function sizesRival(s: Sentence, slot: Slot, comparisons: Comparison[]): boolean {
  return comparisons.some((c) => {
    if (c.end > slot.bound.from || slot.bound.from - c.end > 5) return false
    for (let k = c.end; k < slot.bound.from; k++)
      if (!/^(?:that|which|is|are|being|having|has|have|with|,)$/.test(lower(s, k))) return false
    return true
  })
}

/** Marks what belongs to somebody else's work. */
function setRole(
  s: Sentence,
  slots: Slot[],
  n: number,
  { slot, inherit }: Evidence,
  draft: Draft,
  comparisons: Comparison[],
): void {
  const before = lower(s, slot.bound.from - 1)
  // "9.3x (vs. 2x)"
  if (draft.kind === 'factor' && slot.inBracket && /^(?:vs|versus|\.)$/.test(before)) {
    draft.role = 'other'
    draft.baseline = null
  }
  if (betweenRivals(s, slot.bound.from)) draft.role = 'other'
  // "beats the 3B models, having 12 times larger parameters": a larger size right behind a rival is the rival's.
  const behindRival = comparisons.some((c) => c.end <= slot.bound.from && slot.bound.from - c.end <= 3)
  const larger = isSizeFactor(draft.kind, draft.metric) || /^(?:larger|bigger)$/.test(lower(s, slot.right.governor))
  if (
    larger &&
    draft.kind === 'factor' &&
    draft.direction === 'increase' &&
    (behindRival || sizesRival(s, slot, comparisons))
  ) {
    draft.role = 'other'
    draft.baseline = null
    return
  }
  if (draft.kind !== 'score') {
    if (contrasted(s, slot.bound.from)) draft.role = 'other'
    return
  }
  const listed =
    inherit?.draft?.role === 'other' && /^(?:and|,|or)$/.test(before) && inherit.draft.rules.includes('rival')
  if (isRival(s, slot, comparisons) || listed || rivalBracket(s, slots, n)) {
    draft.role = 'other'
    draft.rules.push('rival')
  }
  // "compared to 82% for X": what stands behind "for" is the rival, and it was measured where we were.
  const own = slots[n - 1]?.draft?.place
  if (
    draft.role === 'other' &&
    draft.place?.where === 'right' &&
    !draft.place.named &&
    lower(s, slot.q.to) === 'for' &&
    own
  )
    draft.place = own
  // "from A to B": the first is where it came from.
  if (isPairFirst(s, slots, n)) draft.role = 'other'
}
