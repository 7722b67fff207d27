/** What speaks for a number before its kind is known: its own words, and what the numbers before it lend. */
import { type Counted, readCounted } from '../kinds/counted'
import type { Measure } from '../measure'
import { lower, right, type Sentence } from '../sentence'
import type { Qualifier } from '../types'
import { chooseMeasure } from './choose'
import { phraseText } from './metric'
import { hostOf, type Slot, sameSort } from './slots'

/** All that was gathered for one number. */
export interface Evidence {
  slot: Slot
  /** The number before it in its list, if that one claims something. */
  inherit: Slot | undefined
  /** The number outside the bracket that this one stands in. */
  host: Slot | undefined
  /** Which of the two may lend metric, place and baseline: a result, no count or size. */
  giver: Slot | undefined
  /** What it counts or sizes. */
  counted: Counted | null
  /** "within 1.3 points of X": a difference to X, of no direction. */
  close: boolean
  metric: string | null
  /** The reading that won, left or right. */
  measure: Measure
  form: Measure['form']
  qualifier: Qualifier | null
  /** The metric is the giver's. */
  inherited: boolean
  /** Which rules spoke, for confidence. */
  rules: string[]
}

/** Gathers what is known of the `n`th number; the drafts of those before it must be there. */
export function gather(s: Sentence, slots: Slot[], n: number): Evidence {
  const slot = slots[n] as Slot
  const inherit = listedBefore(slots, slot)
  const host = hostOf(s, slots, n)
  const lender = inherit ?? host
  const evidence: Evidence = {
    slot,
    inherit,
    host,
    giver: lender?.draft && lender.draft.kind !== 'count' && lender.draft.kind !== 'scale' ? lender : undefined,
    counted: readCounted(s, slot.q) ?? countedByNext(s, slots, n),
    close: isClose(s, slot),
    ...chooseMeasure(s, slots, n),
    qualifier: slot.bound.qualifier,
    inherited: false,
    rules: [],
  }
  if (slot.dealt.metric) {
    evidence.metric = slot.dealt.metric
    evidence.rules.push('dealt')
  }
  if (!evidence.counted) borrow(s, evidence)
  return evidence
}

/** "with 12 and 3 input images": what the next number counts is counted by this one too. */
function countedByNext(s: Sentence, slots: Slot[], n: number): Counted | null {
  const { q } = slots[n] as Slot
  const next = slots[n + 1]
  if (!next || q.unit || q.spelled || q.sign || q.hyphen || next.q.unit) return null
  if ((q.decimal || next.q.decimal) && !(q.magnitude && next.q.magnitude)) return null
  const gap = next.bound.from - q.to
  for (let k = q.to; k < next.bound.from; k++) if (!/^(?:and|or|,)$/.test(lower(s, k))) return null
  if (gap < 1 || gap > 2) return null
  return readCounted(s, next.q) ?? countedByNext(s, slots, n + 1)
}

/** The nearest number before this one in its list that claims something; members that claim nothing are passed over. */
function listedBefore(slots: Slot[], slot: Slot): Slot | undefined {
  let previous = slots[slot.joined]
  for (let hop = 0; previous && !previous.draft && previous.joined >= 0 && hop < 4; hop++)
    previous = slots[previous.joined]
  return previous?.draft ? previous : undefined
}

function isClose(s: Sentence, { q, bound, right }: Slot): boolean {
  return (
    bound.qualifier === 'under' &&
    lower(s, q.from - 1) === 'within' &&
    right.rule === 'right:of' &&
    (q.unit === '%' || q.unit === 'points')
  )
}

/** "by 1-2% on MNIST (99.5%)": in the bracket of a name, what is many times the change before it is the level reached. */
function dwarfs(s: Sentence, slot: Slot, giver: Slot): boolean {
  const named = slot.inBracket && !giver.inBracket && s.tokens[slot.bound.from - 1]?.text === '('
  const upper = (q: Slot['q']) => (Array.isArray(q.value) ? q.value[1] : q.value)
  return named && !slot.q.sign && !!s.mentionAt[slot.bound.from - 2] && upper(slot.q) > 4 * upper(giver.q)
}

/** A number of the same sort before it lends what this one leaves out: metric, form, direction and qualifier. */
function borrow(s: Sentence, e: Evidence): void {
  const { slot, giver } = e
  const given = giver?.draft
  // "limits slowdown to 5% (vs. 1.5x)": the same thing, in whatever unit.
  if (given && e.host === giver && !e.metric && /^(?:vs|versus|from)$/.test(lower(s, slot.bound.from - 1)))
    e.metric = given.metric
  // "gains of 1.8 dB in PSNR and 9.5% in execution stability": what stands behind "in" is as much a metric as the first was.
  if (
    given &&
    e.inherit === giver &&
    giver.right.rule === 'right:in' &&
    given.kind === 'change' &&
    lower(s, slot.q.to) === 'in'
  ) {
    const r = right(s, slot.q.to + 1)
    if (r[1] > r[0] && !s.mentionAt[r[0]]) {
      e.metric = phraseText(s, r)
      e.form = 'change'
      e.measure = { ...giver.left, phrase: r, rule: 'right:in' }
      slot.right = { ...slot.right, phrase: r, rule: 'right:in', rightEnd: r[1] }
      e.rules.push('list')
      return
    }
  }
  if (!given || !sameSort(given.q, slot.q) || (e.metric && slot.left.phrase)) return
  // "74.2% Transfer, 80.5% Average, 88.7% Last": where each number bears a name behind it, none is lent.
  const named = slot.right.rule === 'right:noun' && giver.right.rule === 'right:noun' && !s.mentionAt[slot.q.to]
  if (!e.metric && named) e.metric = phraseText(s, slot.right.phrase)
  e.rules.push(slot.right.phrase && e.metric ? 'list-own' : 'list')
  if (!e.metric) {
    e.metric = given.metric
    e.inherited = true
  }
  const alike =
    given.q.unit === slot.q.unit ||
    !slot.q.unit ||
    !given.q.unit ||
    (slot.right.rule === 'right:in' && giver.right.rule === 'right:change-noun')
  // "+3.2% on X (90.5% top-1)": a level behind a difference names itself.
  // "+4.2% on A, +17.9% on B and, notably, 31.9% AP on C"
  const level = (giver.q.sign !== 0 && slot.q.sign === 0 && !e.inherited) || dwarfs(s, slot, giver)
  const silent = slot.left.form === null && slot.right.form !== 'change' && !level
  if (alike && silent && e.form !== 'change') {
    if (given.kind === 'change' || given.kind === 'factor') e.form = 'change'
    else if (given.kind === 'score') e.form = 'level'
    if (given.direction) e.measure = { ...e.measure, way: given.direction === 'increase' ? 1 : -1, improves: false }
  }
  // "0.88 mean Dice, 0.77 mAP": what describes one metric does not describe the next.
  // "a 3.2% average gain on A and a 7% lead on B": nor does it what brings a noun of its own.
  const apart = given.qualifier === 'average' && slot.right.form === 'change' && /^an?$/.test(lower(s, slot.q.from - 1))
  if (e.inherit && !e.qualifier && !apart && !given.rules.includes('head-qualifier')) e.qualifier = given.qualifier
}
