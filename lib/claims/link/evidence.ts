/** What speaks for a number before its kind is known: its own words, and what the numbers before it lend. */
import { type Counted, readCounted } from '../kinds/counted'
import type { Measure } from '../measure'
import { lower, type Sentence } from '../sentence'
import type { Qualifier } from '../types'
import { chooseMeasure } from './choose'
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
    counted: readCounted(s, slot.q),
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
  if (!evidence.counted) borrow(evidence)
  return evidence
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

/** A number of the same sort before it lends what this one leaves out: metric, form, direction and qualifier. */
function borrow(e: Evidence): void {
  const { slot, giver } = e
  const given = giver?.draft
  if (!given || !sameSort(given.q, slot.q) || (e.metric && slot.left.phrase)) return
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
  const silent = slot.left.form === null && slot.right.form !== 'change'
  if (alike && silent && e.form !== 'change') {
    if (given.kind === 'change' || given.kind === 'factor') e.form = 'change'
    else if (given.kind === 'score') e.form = 'level'
    if (given.direction) e.measure = { ...e.measure, way: given.direction === 'increase' ? 1 : -1, improves: false }
  }
  if (e.inherit && !e.qualifier) e.qualifier = given.qualifier
}
