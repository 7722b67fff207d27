/** One number's claim, from its own words and what the numbers before it said. */

import { findMetric } from '../../lexicon'
import { type Comparison, comparisonOf } from '../baseline'
import { findPlace, type Place } from '../benchmark'
import { headPlace } from '../benchmark/sentence'
import { readKind } from '../kinds'
import { readCounted } from '../kinds/counted'
import type { Quantity } from '../quantities'
import { left, lower, openBracket, type Sentence, words } from '../sentence'
import type { ClaimKind, Direction, Qualifier } from '../types'
import { nextRival, ratioBase, siblingBaseline } from './baselines'
import { chooseMeasure } from './choose'
import { directionOf } from './direction'
import { bareKind, bracketChange, isStatistic, strongResult } from './kind'
import { cleanMetric, phraseText, speedMetric } from './metric'
import { isPairFirst, isRival, rivalBracket } from './rivals'
import { hostOf, leftLimit, type Slot, sameSort, stopBefore } from './slots'

export interface Draft {
  q: Quantity
  kind: ClaimKind
  unit: string
  qualifier: Qualifier | null
  direction: Direction | null
  metric: string | null
  place: Place | null
  baseline: string | null
  role: 'own' | 'other'
  /** Which rules spoke, for confidence. */
  rules: string[]
}

export function draftOf(s: Sentence, slots: Slot[], n: number, comparisons: Comparison[]): Draft | null {
  const slot = slots[n] as Slot
  const { q } = slot
  let previous = slot.joined >= 0 ? slots[slot.joined] : undefined
  for (let hop = 0; previous && !previous.draft && previous.joined >= 0 && hop < 4; hop++)
    previous = slots[previous.joined]
  const host = hostOf(s, slots, n)
  const inherit = previous?.draft ? previous : undefined
  const rules: string[] = []

  if (isStatistic(s, slot)) return null
  const counted = readCounted(s, q)
  // "α = 0.05", "k = 8": a hyper-parameter, not a result.
  const symbol =
    slot.left.rule === 'left:equals' && slot.left.phrase ? (s.tokens[slot.left.phrase[1] - 1]?.text ?? '') : ''
  if (!counted && /^\p{L}$/u.test(symbol) && !/^[κρτrdR]$/.test(symbol)) return null
  const close =
    slot.bound.qualifier === 'under' &&
    lower(s, q.from - 1) === 'within' &&
    slot.right.rule === 'right:of' &&
    (q.unit === '%' || q.unit === 'points')
  let { metric, measure, form } = chooseMeasure(s, slots, n)
  // Names dealt out, then what the list or the number before the bracket said.
  if (slot.dealt.metric) {
    metric = slot.dealt.metric
    rules.push('dealt')
  }
  const giver = inherit ?? host
  const from = giver?.draft && giver.draft.kind !== 'count' && giver.draft.kind !== 'scale' ? giver : undefined
  let qualifier = slot.bound.qualifier
  let inherited = false
  if (from?.draft && !counted) {
    const same = sameSort(from.draft.q, q)
    if (same && (!metric || !slot.left.phrase)) {
      const f = from.draft
      const ownRight = slot.right.phrase && slot.right.rule !== 'right:none' && metric
      if (!metric) {
        metric = f.metric
        inherited = true
      }
      const alike =
        from.draft.q.unit === q.unit ||
        !q.unit ||
        !from.draft.q.unit ||
        (slot.right.rule === 'right:in' && from.right.rule === 'right:change-noun')
      if (alike && (!form || form === 'level')) {
        if (slot.left.form === null && slot.right.form !== 'change') {
          form = f.kind === 'change' || f.kind === 'factor' ? 'change' : f.kind === 'score' ? 'level' : form
          if (f.direction) measure = { ...measure, way: f.direction === 'increase' ? 1 : -1, improves: false }
        }
      }
      if (inherit && !qualifier && f.qualifier) qualifier = f.qualifier
      rules.push(ownRight ? 'list-own' : 'list')
    }
  }

  let kind: ClaimKind | null
  if (counted && !strongResult(s, slot, metric)) kind = counted.kind
  else {
    kind = readKind(s, q, { ...slot.left, form: slot.left.form }, slot.right)
    if (kind === 'score' && form === 'change') kind = 'change'
    if (kind === 'score' && bracketChange(s, slot)) kind = 'change'
    // "within 1.3 points of X": a difference to X, of no direction.
    if (close && kind === 'score') kind = 'change'
    if (kind === null && !q.hyphen) kind = bareKind(s, slot, metric, form, rules)
    if (
      kind === null &&
      from?.draft &&
      inherited &&
      !q.magnitude &&
      !q.spelled &&
      (q.decimal || q.unit) &&
      sameSort(from.draft.q, q)
    )
      kind = from.draft.kind
  }
  if (!kind) return null
  if (kind === 'change' && q.unit === 'x') kind = 'factor'

  const unit = counted && kind === counted.kind ? counted.unit : q.unit
  const draft: Draft = {
    q,
    kind,
    unit,
    qualifier,
    direction: null,
    metric: null,
    place: null,
    baseline: null,
    role: 'own',
    rules,
  }
  rules.push(measure.rule)

  if (kind === 'scale' || kind === 'count') {
    if (counted) draft.metric = counted.metric ?? phraseText(s, counted.phrase) ?? counted.unit
    else if (slot.left.rule === 'left:of' && slot.left.phrase) draft.metric = phraseText(s, slot.left.phrase)
    else if (slot.right.phrase) draft.metric = phraseText(s, slot.right.phrase)
    else draft.metric = metric
    // "a context window of 128 tokens": the thing that has the size, not the unit, names it.
    if (
      counted &&
      slot.left.rule === 'left:of' &&
      slot.left.phrase &&
      /(?:window|length|size|resolution|budget|dimension|batch|context|memory|horizon)$/i.test(
        words(s, slot.left.phrase),
      )
    )
      draft.metric = words(s, slot.left.phrase)
    if (isRival(s, slot, comparisons)) draft.role = 'other'
    return draft
  }

  if (metric) metric = cleanMetric(metric)
  // "α = 0.05", "k = 8": a hyper-parameter, not a result.
  if (metric && kind === 'score' && /^[\p{L}]$/u.test(metric) && !/^[κρτrdR]$/.test(metric)) return null
  draft.metric = metric
  const head = measure.phrase ? [lower(s, measure.phrase[0] - 1), lower(s, measure.phrase[0])] : []
  if (
    !draft.qualifier &&
    head.some((w) => /^(?:average|mean|avg)$/.test(w)) &&
    !/^(?:mean|average) (?:precision|iou|intersection|rank|reciprocal|absolute|squared|average|displacement|opinion|per|recall)/i.test(
      metric ?? '',
    )
  )
    draft.qualifier = 'average'
  if (!draft.qualifier && head.some((w) => /^(?:minimum|min)$/.test(w))) draft.qualifier = 'at least'
  if (!draft.qualifier && head.some((w) => /^(?:maximum|max)$/.test(w))) draft.qualifier = 'up to'
  const way = directionOf(s, slot, measure, kind, form, metric)
  if (kind === 'change' || kind === 'factor') draft.direction = way > 0 ? 'increase' : way < 0 ? 'decrease' : null
  if ((kind === 'factor' || kind === 'change') && !metric) draft.metric = speedMetric(s, slot, measure)

  if (close) {
    draft.baseline = metric
    draft.metric = metric === slot.right.phrase?.toString() ? null : phraseText(s, slot.left.phrase)
    draft.direction = null
  }

  // Where it was measured.
  const next = slots[n + 1]
  const stop = next ? Math.max(slot.q.to, stopBefore(s, next)) : s.tokens.length
  const earlier = n > 0 ? (slots[n - 1] as Slot).q.to : 0
  let place = slot.dealt.place ?? null
  if (!place) {
    const limit = slot.joined >= 0 || host ? earlier : leftLimit(s, slots, n)
    place = findPlace(s, q, Math.max(slot.right.rightEnd, q.to), stop, slot.bound.from, limit)
    if (place && metric && place.names.length === 1 && place.names[0] === metric) place = null
  }
  if (!place || place.where === 'left' || place.where === 'head') place = bracketItem(s, slots, n) ?? place
  if (!place && from?.draft?.place) {
    place = from.draft.place
    rules.push('place-list')
  }
  if (!place) {
    const head = headPlace(s)
    if (head && head.end <= slot.bound.from) place = head.place
  }
  // How many times larger a model is does not depend on a data set.
  draft.place = kind === 'factor' && /^(?:parameters?|params|(?:model )?size)$/i.test(metric ?? '') ? null : place

  // What it is compared with. "improves the baseline's recall": the owner of the metric is the rival.
  const owner =
    /^(?:the )?(\p{Ll}[\p{Ll} -]*?)(?:'s|s') /u.exec(measure.phrase ? words(s, measure.phrase) : '')?.[1] ?? null
  if (slot.dealt.baseline) draft.baseline = slot.dealt.baseline
  else if (close) rules.push('close')
  else if (kind === 'change' || kind === 'factor') {
    const c = comparisonOf(s, comparisons, slot.bound.from, q.to)
    draft.baseline =
      ratioBase(s, slot) ??
      owner ??
      nextRival(s, slots, n) ??
      c?.text ??
      from?.draft?.baseline ??
      siblingBaseline(s, slots, n)
  } else if (
    q.unit === '%' &&
    slot.right.rule === 'right:of' &&
    slot.left.phrase &&
    /(?:peak|limit|optimum|optimal|full|original|maximum|theoretical|teacher|oracle|upper)/i.test(
      words(s, slot.right.phrase ?? [0, 0]),
    )
  ) {
    draft.baseline = phraseText(s, slot.right.phrase)
    draft.metric = phraseText(s, slot.left.phrase)
  }
  if (kind === 'factor' && slot.inBracket && /^(?:vs|versus|\.)$/.test(lower(s, slot.bound.from - 1))) {
    draft.role = 'other'
    draft.baseline = null
  }
  if (kind === 'score') {
    if (
      isRival(s, slot, comparisons) ||
      (inherit?.draft?.role === 'other' &&
        /^(?:and|,|or)$/.test(lower(s, slot.bound.from - 1)) &&
        inherit.draft.rules.includes('rival')) ||
      rivalBracket(s, slots, n)
    ) {
      draft.role = 'other'
      rules.push('rival')
    }
    // "from A to B": the first is where it came from.
    if (isPairFirst(s, slots, n)) draft.role = 'other'
  }
  return draft
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
