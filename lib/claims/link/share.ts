/** What numbers of one sentence take over from each other: metrics and places. */

import { findMetric } from '../../lexicon'
import { sentencePlace, studyPlace } from '../benchmark/sentence'
import { lower, openBracket, type Sentence } from '../sentence'
import { nearestMetric } from './metric'
import { isSizeFactor } from './result'
import { hostOf, type Slot, sameSort, sameSortLoose } from './slots'

/** A level without a metric of its own takes the last one that its sentence named before it. */
export function shareMetrics(s: Sentence, slots: Slot[]): void {
  let last: string | null = null
  for (const x of slots) {
    if (!x.draft) continue
    // "over X's 9x"
    if (x.draft.kind === 'factor' && /'s$/.test(lower(s, x.q.from - 1))) {
      const earlier = slots.find((y) => y !== x && y.draft?.kind === 'factor' && y.draft.metric && y.q.from < x.q.from)
      x.draft.role = 'other'
      x.draft.baseline = null
      x.draft.metric ??= earlier?.draft?.metric ?? null
      x.draft.direction ??= earlier?.draft?.direction ?? null
    }
    const weak = x.draft.rules.includes('left:is') || x.draft.rules.includes('left:moves-to')
    if (weak && last && x.draft.kind === 'score' && x.draft.metric && !findMetric(x.draft.metric) && findMetric(last))
      x.draft.metric = last
    if (x.draft.kind === 'score' && !x.draft.metric && sameSortLoose(x.q)) {
      x.draft.metric =
        (x.inBracket && openBracket(s, x.bound.from) >= x.bound.from - 4
          ? nearestMetric(s, openBracket(s, x.bound.from))
          : null) ??
        last ??
        nearestMetric(s, x.bound.from)
      if (x.draft.metric) x.draft.rules.push('carried')
    }
    // "mAP from 0.27 to 0.31 (+14.8%)"
    if (x.inBracket && !x.draft.metric && x.draft.kind === 'change') {
      const host = hostOf(s, slots, slots.indexOf(x))
      if (host?.draft?.metric && sameSort(host.q, x.q)) x.draft.metric = host.draft.metric
    }
    if ((x.draft.kind === 'score' || x.draft.kind === 'change') && x.draft.metric && sameSortLoose(x.q))
      last = x.draft.metric
  }
}

/** Numbers of one sentence share the place that one of them names, if it names one for all: the nearest one behind. */
export function sharePlaces(s: Sentence, slots: Slot[]): void {
  const result = (x: Slot) =>
    x.draft && (x.draft.kind === 'score' || x.draft.kind === 'change' || x.draft.kind === 'factor')
  for (let n = slots.length - 1; n >= 0; n--) {
    const a = slots[n] as Slot
    if (!a.draft || a.draft.place || !result(a) || isSizeFactor(a.draft.kind, a.draft.metric)) continue
    // Forward: "an accuracy of 97, an F1 of 96 and an AUC of 99 across X".
    for (let m = n + 1; m < slots.length && m < n + 6 && !a.draft.place; m++) {
      const b = slots[m] as Slot
      let cut = false
      for (let k = a.q.to; k < b.q.from; k++)
        if (s.tokens[k]?.text === ';' || /^(?:while|whereas|but)$/.test(lower(s, k))) cut = true
      if (cut) break
      if (result(b) && b.draft?.place && !b.dealt.place && b.draft.place.where === 'right')
        a.draft.place = b.draft.place
    }
    // Backward: "91% on X, reducing cost by 30%".
    for (let m = n - 1; m >= 0 && !a.draft.place; m--) {
      const b = slots[m] as Slot
      if (result(b) && b.draft?.place?.named) a.draft.place = b.draft.place
    }
  }
  for (const x of slots) {
    if (!x.draft || x.draft.place || !result(x) || isSizeFactor(x.draft.kind, x.draft.metric)) continue
    const named = sentencePlace(s)
    x.draft.place = named && named.names.length <= 6 ? named : studyPlace(s)
  }
}

/**
 * "accuracies of 50.9% (top-1) and 79.7% (top-5), surpassing X by 13.7% and 9.8%, respectively": changes without a
 * metric of their own take those of as many levels before them, in order.
 */
export function echoMetrics(slots: Slot[]): void {
  const changes = slots.filter((x) => x.draft?.kind === 'change' && !x.draft.metric)
  const levels = slots.filter((x) => x.draft?.kind === 'score' && x.draft.metric && x.draft.role === 'own')
  const before = changes[0] ? levels.filter((x) => x.q.from < (changes[0] as Slot).q.from) : []
  const ordered = changes.length > 1 && changes.length === before.length
  changes.forEach((x, n) => {
    const source = ordered ? before[n] : levels.findLast((y) => y.q.from < x.q.from)
    if (!x.draft || !source?.draft || !(sameSort(x.q, source.q) || x.draft.rules.includes('right:comparative'))) return
    x.draft.metric = source.draft.metric
    x.draft.rules.push('echo')
    if (
      !x.draft.place ||
      x.draft.place.where === 'sentence' ||
      (ordered && x.draft.place.names.length === before.length)
    )
      x.draft.place = source.draft.place ?? x.draft.place
  })
}
