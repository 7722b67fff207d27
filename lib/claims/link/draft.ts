/** One number's claim, from its own words and what the numbers before it said. */

import { findMetric } from '../../lexicon'
import { type Comparison, comparisonOf } from '../baseline'
import type { Place } from '../benchmark'
import { readKind } from '../kinds'
import { readCounted } from '../kinds/counted'
import type { Quantity } from '../quantities'
import { lastWord, left, lower, right, type Sentence, words } from '../sentence'
import type { ClaimKind, Direction, Qualifier } from '../types'
import { USED } from '../vocabulary/counted'
import { RATE_NOUN } from '../vocabulary/measures'
import { wayOf } from '../vocabulary/movement'
import { type Evidence, gather } from './evidence'
import { bareKind, bracketChange, isStatistic, strongResult } from './kind'
import { cleanMetric, phraseText } from './metric'
import { fillResult } from './result'
import { isPairFirst, isRival } from './rivals'
import { type Slot, sameSort } from './slots'

export interface Draft {
  q: Quantity
  kind: ClaimKind
  unit: string
  qualifier: Qualifier | null
  direction: Direction | null
  metric: string | null
  /** What a comparative like "faster" says without naming it: `speed` or `cost`. */
  implied?: string
  place: Place | null
  baseline: string | null
  role: 'own' | 'other'
  /** Which rules spoke, for confidence. */
  rules: string[]
}

/** Symbols that stand for a statistic; any other single letter before "=" is a hyper-parameter: "α = 0.05", "k = 8". */
const STATISTIC_SYMBOL = /^[κρτrdR]$/

/** What the `n`th number claims; null if it claims nothing. The drafts of the numbers before it must be there. */
export function draftOf(s: Sentence, slots: Slot[], n: number, comparisons: Comparison[]): Draft | null {
  const slot = slots[n] as Slot
  if (isStatistic(s, slot)) return null
  const evidence = gather(s, slots, n)
  if (!evidence.counted && isHyperParameter(s, slot)) return null
  // "lengths from 64 to 4096 tokens": a range of sizes, told by its upper end
  const upper = slots[n + 1]
  if (
    upper &&
    !slot.q.unit &&
    !slot.q.decimal &&
    isPairFirst(s, slots, n) &&
    (upper.q.hyphen || readCounted(s, upper.q)?.kind === 'scale')
  )
    return null
  const kind = kindOf(s, evidence)
  if (!kind) return null
  const { q } = slot
  const { counted, rules } = evidence
  rules.push(evidence.measure.rule)
  const draft: Draft = {
    q,
    kind,
    unit: counted && kind === counted.kind ? counted.unit : q.unit,
    qualifier: evidence.qualifier,
    direction: null,
    metric: null,
    place: null,
    baseline: null,
    role: 'own',
    rules,
  }
  const size = sizeBefore(s, slots, n)
  if (size && (kind === 'factor' || (kind === 'score' && lower(s, q.to + 1) === 'those'))) {
    const rival = lower(s, q.to + 1) === 'those' ? right(s, q.to + 3) : null
    const against = comparisonOf(s, comparisons, slot.bound.from, q.to)?.text ?? null
    const baseline = rival && rival[1] > rival[0] ? words(s, rival) : against
    const less = kind === 'score' || wayOf(lower(s, evidence.measure.governor)) < 0
    return {
      ...draft,
      kind: 'factor',
      metric: size,
      direction: less ? 'decrease' : 'increase',
      baseline,
      rules: [...rules, 'size'],
    }
  }
  if (kind === 'scale' || kind === 'count') {
    const whole = counted ? null : evidence.host?.draft
    draft.metric = whole && partOfCount(evidence) ? whole.metric : sizedThing(s, evidence)
    if (whole && partOfCount(evidence)) draft.unit = whole.unit
    if (isRival(s, slot, comparisons)) draft.role = 'other'
    return draft
  }
  // "in 7 of 10 contrasts": the unit is what there are ten of.
  if (q.outOf !== null && !q.unit && kind === 'score') {
    const whole = slots[n + 1]
    if (whole && whole.q.from - q.to <= 2 && whole.right.phrase) draft.unit = lastWord(s, whole.right.phrase)
    // "completed 22 of 32 steps": what there are so many of is counted, but "on 12 of 13 tasks" says where.
    const counts = whole && whole.q.from - q.to <= 2 && !/^(?:on|in|for|across)$/.test(lower(s, slot.bound.from - 1))
    if (counts && !evidence.metric) {
      const things = whole.right.rule === 'right:noun' ? phraseText(s, whole.right.phrase) : whole.q.unit
      if (things && /[a-z]{3}s$/.test(things)) evidence.metric = things
      if (things && !draft.unit) draft.unit = things
    }
  }
  // "improves A on all pairs and B on 12/14": what stands before the "on" was counted.
  if (q.outOf !== null && !evidence.metric && lower(s, slot.bound.from - 1) === 'on') {
    const counted = left(s, slot.bound.from - 1)
    if (counted[1] > counted[0] && findMetric(words(s, counted))) evidence.metric = words(s, counted)
  }
  // "47/50 successful assignments"
  if (q.outOf !== null && !evidence.metric && lower(s, q.to) === '/' && kind === 'score') {
    const things = right(s, q.to + 2)
    if (things[1] > things[0] && /s$/.test(lastWord(s, things))) {
      evidence.metric = words(s, things)
      draft.unit ||= lastWord(s, things)
    }
  }
  const metric = evidence.metric ? cleanMetric(evidence.metric) : null
  if (metric && kind === 'score' && /^\p{L}$/u.test(metric) && !STATISTIC_SYMBOL.test(metric)) return null
  fillResult(s, slots, n, evidence, metric, draft, comparisons)
  return draft
}

function isHyperParameter(s: Sentence, { left }: Slot): boolean {
  if (left.rule !== 'left:equals' || !left.phrase) return false
  const symbol = s.tokens[left.phrase[1] - 1]?.text ?? ''
  return /^\p{L}$/u.test(symbol) && !STATISTIC_SYMBOL.test(symbol)
}

function kindOf(s: Sentence, e: Evidence): ClaimKind | null {
  const { slot, counted, giver } = e
  const { q } = slot
  // "19.4 mm (vs. 30.1 mm for X)"
  if (e.host?.draft && /^(?:vs|versus|from)$/.test(lower(s, slot.bound.from - 1)) && e.host.draft.q.unit === q.unit)
    return e.host.draft.kind
  if (counted && !strongResult(s, slot, e.metric)) return counted.kind
  const part = partOfCount(e)
  if (part) return part
  let kind = readKind(s, q, slot.left, slot.right)
  if (kind !== null && isVaried(s, slot)) return 'scale'
  // "a window of 2 seconds", "a budget of 15%"
  const whole = slot.left.rule === 'left:of' && slot.left.phrase ? lastWord(s, slot.left.phrase) : ''
  if (
    kind === 'score' &&
    /^(?:windows?|lengths?|durations?|horizons?|periods?|intervals?|timeouts?|budgets?|limits?)$/.test(whole)
  )
    return 'scale'
  // "10% labeled data and 90% unlabeled data"
  const noun = slot.right.rule === 'right:noun' && slot.right.phrase ? lastWord(s, slot.right.phrase) : ''
  if (kind === 'score' && e.inherit?.draft?.kind === 'scale' && q.unit === '%' && USED.has(noun)) return 'scale'
  if (kind === 'score' && (e.form === 'change' || bracketChange(s, slot) || e.close)) kind = 'change'
  if (kind === null && !q.hyphen) kind = bareKind(s, slot, e.metric, e.form, e.rules)
  const figure = !q.magnitude && !q.spelled && (q.decimal || q.unit)
  const listed = e.inherited || e.rules.includes('list-own')
  if (kind === null && giver?.draft && listed && figure && sameSort(giver.draft.q, q)) kind = giver.draft.kind
  if (kind === 'change' && isNegativeLevel(s, slot, e.metric)) return 'score'
  return kind === 'change' && q.unit === 'x' ? 'factor' : kind
}

/** "11,039 clips (5,086 violating)": a smaller whole number in the bracket behind a count or size is a part of it. */
function partOfCount({ slot, host }: Evidence): ClaimKind | null {
  const whole = host?.draft
  const { q } = slot
  const { value } = q
  if (!whole || !/^(?:count|scale)$/.test(whole.kind) || Array.isArray(value) || Array.isArray(whole.q.value))
    return null
  return !q.unit && !q.decimal && !q.spelled && !q.sign && value > 1 && value < whole.q.value ? whole.kind : null
}

/** "with 1.3M parameters, an order of magnitude fewer than X", "…, 15% of those of X": what the size just named is of. */
function sizeBefore(s: Sentence, slots: Slot[], n: number): string | null {
  const { q, bound } = slots[n] as Slot
  const size = slots[n - 1]
  if (size?.draft?.kind !== 'scale' || !size.draft.metric) return null
  if (bound.from - Math.max(size.q.to, size.right.rightEnd) > 2 || lower(s, bound.from - 1) !== ',') return null
  const fewer = /^(?:fewer|less|more|smaller|larger)$/.test(lower(s, q.to)) && lower(s, q.to + 1) === 'than'
  const those = lower(s, q.to) === 'of' && lower(s, q.to + 1) === 'those'
  return fewer || those ? size.draft.metric : null
}

/** "Cohen's kappa (-0.08)", "cosine -0.02": of these metrics a minus is part of the value. */
function isNegativeLevel(s: Sentence, { q, left }: Slot, metric: string | null): boolean {
  return (
    q.sign < 0 &&
    !q.unit &&
    /^left:(?:adjacent|equals|bracket|is|of)$/.test(left.rule) &&
    /kappa|κ|cosine|correlation|coefficient|similarity|pearson|spearman|kendall|silhouette|\b(?:rho|tau|[rρτ])$/i.test(
      metric ?? '',
    ) &&
    !/^(?:higher|lower|better|worse)$/.test(lower(s, (left.phrase?.[0] ?? 0) - 1))
  )
}

/** "Increasing the frequency from 10 to 40 Hz raised …", "when increasing the steps to 4": what was set, not what came out. */
function isVaried(s: Sentence, { left, right }: Slot): boolean {
  if (left.rule !== 'left:moves-to' || !left.phrase || right.form === 'change') return false
  const opens = left.governor === 0 || /^(?:when|while|after|as|if|upon)$/.test(lower(s, left.governor - 1))
  // "while reducing the leakage rate to 17%"
  if (RATE_NOUN.has(lastWord(s, left.phrase)) && wayOf(lower(s, left.governor)) !== 0) return false
  return opens && lower(s, left.governor).endsWith('ing') && findMetric(words(s, left.phrase)) === null
}

/** What a size or count is of. */
function sizedThing(s: Sentence, { slot, counted, metric }: Evidence): string | null {
  const { left, right } = slot
  const whole = left.rule === 'left:of' ? left.phrase : null
  if (!counted) {
    if (whole) return phraseText(s, whole)
    return right.phrase ? phraseText(s, right.phrase) : metric
  }
  // "a context window of 128 tokens": the thing that has the size, not the unit, names it.
  if (
    whole &&
    /(?:window|length|size|resolution|budget|dimension|batch|context|memory|horizon)$/i.test(words(s, whole))
  )
    return words(s, whole)
  return counted.metric ?? phraseText(s, counted.phrase) ?? counted.unit
}
