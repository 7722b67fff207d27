/** "respectively": numbers in order get the names of a list of the same length. */

import { findMetric } from '../../lexicon'
import { readCounted } from '../kinds/counted'
import { nameShaped } from '../mentions/shape'
import { listRight, type Range } from '../phrases'
import { isQuantity, lower, type Sentence, words } from '../sentence'
import { LIST_LEAD } from '../vocabulary/grammar'
import { CHANGE_NOUNS, wayOf } from '../vocabulary/movement'
import { isVerb } from '../vocabulary/verbs'
import { cleanMetric } from './metric'
import type { Slot } from './slots'

/** "respectively": numbers in order get the names of a list of the same length. */
export function dealOut(s: Sentence, slots: Slot[]): void {
  dealPlain(s, slots)
  let from = 0
  for (let i = 0; i < s.tokens.length; i++) {
    if (lower(s, i) !== 'respectively') continue
    let start = from
    for (let k = i - 1; k >= from; k--)
      if (s.tokens[k]?.text === ';') {
        start = k + 1
        break
      }
    let group = slots.filter((x) => x.q.from >= start && x.q.to <= i && !readCounted(s, x.q))
    const mains = group.filter((x) => !x.inBracket || group.every((y) => y.inBracket))
    if (mains.length >= 2) group = mains
    // "is respectively 3.1 and 4.7"
    if (group.length < 2) {
      const after = slots.filter((x) => x.q.from > i && x.q.from < i + 16 && !readCounted(s, x.q))
      if (after.length >= 2) deal(s, after, start, i)
    } else deal(s, group, start, i)
    from = i + 1
  }
}

/** "Precision, recall and F1 are 91%, 88% and 90%": as many metrics as numbers pair off without being told to. */
function dealPlain(s: Sentence, slots: Slot[]): void {
  for (let n = 0; n < slots.length; n++) {
    const run = [slots[n] as Slot]
    while (
      slots[n + run.length]?.joined === n + run.length - 1 &&
      (slots[n + run.length] as Slot).bound.from - (run[run.length - 1] as Slot).q.to <= 2
    )
      run.push(slots[n + run.length] as Slot)
    if (run.length < 2) continue
    dealBehind(s, run)
    dealPlaces(s, run)
    const verb = (slots[n] as Slot).bound.from - 1
    if (/^(?:is|are|was|were|of|reach|reaches|by)$/.test(lower(s, verb))) {
      for (let k = Math.max(0, verb - 16); k < verb; k++) {
        if (
          k > 0 &&
          !LIST_LEAD.has(lower(s, k - 1)) &&
          wayOf(lower(s, k - 1)) === 0 &&
          !/^(?:,|an?|its|our|and)$/.test(lower(s, k - 1))
        )
          continue
        const items = listRight(s.tokens, k, (x) => isQuantity(s, x))
        if (items.length !== run.length || (items[items.length - 1] as Range)[1] !== verb) continue
        if (!items.every((r) => findMetric(words(s, r)))) continue
        run.forEach((x, m) => {
          x.dealt.metric = words(s, items[m] as Range)
        })
        break
      }
    }
    n += run.length - 1
  }
}

/** "gains of 7.3%, 0.8% and 1.9% on A, B and C": as many places as numbers pair off. */
function dealPlaces(s: Sentence, run: Slot[]): void {
  const last = run[run.length - 1] as Slot
  const at = Math.max(last.q.to, last.right.rightEnd)
  if (!/^(?:on|for|across)$/.test(lower(s, at))) return
  const items = listRight(s.tokens, at + 1, (x) => isQuantity(s, x))
  if (items.length !== run.length || items.some((r) => findMetric(words(s, r)))) return
  dealNames(s, run, items, 'on')
}

/** "+3.2% and +2.0% improvements in MR and AP": as many metrics behind the noun of change as numbers before it. */
function dealBehind(s: Sentence, run: Slot[]): void {
  const last = run[run.length - 1] as Slot
  if (last.right.form !== 'change' || last.right.governor < 0 || !/^(?:in|of)$/.test(lower(s, last.right.governor + 1)))
    return
  const items = listRight(s.tokens, last.right.governor + 2, (x) => isQuantity(s, x))
  if (items.length !== run.length || !items.every((r) => findMetric(words(s, r)))) return
  run.forEach((x, m) => {
    x.dealt.metric = words(s, items[m] as Range)
  })
}

function deal(s: Sentence, group: Slot[], start: number, end: number): void {
  const n = group.length
  const sizes = [n]
  // Two runs of numbers ("A and B of 1 and 2, and C and D by 3 and 4, respectively"): take the last run.
  let run = 1
  for (let k = n - 1; k > 0 && (group[k] as Slot).joined >= 0; k--) run++
  if (run >= 2 && run < n) sizes.push(run)
  for (const size of sizes) {
    const members = group.slice(n - size)
    let used = false
    for (let k = start; k < end; k++) {
      const w = lower(s, k)
      if (k > start && !LIST_LEAD.has(w) && !isVerb(w) && wayOf(w) === 0) continue
      const begin = k === start && !LIST_LEAD.has(w) && !isVerb(w) ? k : k + 1
      if (isQuantity(s, begin)) continue
      const items = listRight(s.tokens, begin, (x) => isQuantity(s, x))
      if (items.length !== size) continue
      const last = (items[items.length - 1] as Range)[1]
      if (last > end) continue
      dealNames(s, members, items, w)
      used = true
      k = last - 1
    }
    if (used) return
  }
  dealLabels(s, group)
}

/** "on A (99%) and B (91%), with gaps of 0.5% and 7%, respectively": names that bore numbers of their own are dealt out again. */
function dealLabels(s: Sentence, group: Slot[]): void {
  const run = group.filter((slot, k) => slot.joined >= 0 || group[k + 1]?.joined === s.quantities.indexOf(slot.q))
  const members = run.length >= 2 ? run : group
  const from = (members[0] as Slot).bound.from
  const labels: number[] = []
  for (let k = 2; k < from; k++)
    if (s.tokens[k]?.text === '(' && isQuantity(s, k + 1) && s.mentionAt[k - 1])
      labels.push(s.mentionAt[k - 1] as number)
  if (labels.length !== members.length || new Set(labels).size !== labels.length) return
  members.forEach((slot, k) => {
    const m = s.mentions[(labels[k] as number) - 1]
    if (m) slot.dealt.place = { names: [words(s, [m.from, m.to])], ids: [m.id], where: 'right', named: true }
  })
}

/** "gaps of 0.5% and 7%, respectively": what stands right before the numbers is measured, not a list further left. */
const saysMetric = ({ left }: Slot, item: Range): boolean =>
  left.phrase !== null && /^left:(?:of|noun-change-of|change-in-of)$/.test(left.rule) && item[1] <= left.phrase[0]

function dealNames(s: Sentence, members: Slot[], items: Range[], lead: string): void {
  const texts = items.map((r) => words(s, r))
  const metricLike = texts.filter((t) => findMetric(t) !== null).length
  const placeLike = items.filter((r) => {
    for (let k = r[0]; k < r[1]; k++) if (s.mentionAt[k]) return true
    return false
  }).length
  const compares =
    /^(?:than|against)$/.test(lead) ||
    (lead === 'over' && placeLike === 0) ||
    ((lead === 'to' || lead === 'with') && placeLike === 0)
  members.forEach((slot, n) => {
    const item = items[n] as Range
    if (
      placeLike * 2 >= items.length ||
      (/^(?:on|for|in|across|at|under|the|both)$/.test(lead) && metricLike * 2 < items.length)
    ) {
      const names: string[] = []
      const ids: (string | null)[] = []
      for (let k = item[0]; k < item[1]; k++) {
        const m = s.mentionAt[k] ? s.mentions[(s.mentionAt[k] as number) - 1] : undefined
        if (m && m.from === k) {
          names.push(words(s, [m.from, m.to]))
          ids.push(m.id)
        }
      }
      if (!names.length) {
        names.push(texts[n] as string)
        ids.push(null)
      }
      // Names of data sets are surer than other lists of the same length.
      if (placeLike > 0 || !slot.dealt.place?.named)
        slot.dealt.place = { names, ids, where: 'right', named: placeLike > 0 }
    } else if (compares && metricLike * 2 < items.length) slot.dealt.baseline = texts[n]
    else if (
      metricLike * 2 >= items.length ||
      ((wayOf(lead) !== 0 || isVerb(lead) || lead === 'of' || lead === 'in') &&
        !saysMetric(members[0] as Slot, item) &&
        !texts.some((t) => nameShaped(t.split(' ')[0] ?? '')))
    ) {
      const text = cleanMetric(texts[n] as string)
      if (text && !CHANGE_NOUNS.has(text.toLowerCase())) slot.dealt.metric = text
    }
  })
}
