/** What numbers of one sentence take over from each other: metrics and places. */

import { findMetric } from '../../lexicon'
import { studyPlace } from '../benchmark/sentence'
import { isMover } from '../measure/movers'
import { strip } from '../measure/phrases'
import { closeBracket, left, lower, openBracket, right, type Sentence, words } from '../sentence'
import { CHANGE_NOUNS, COMPARATIVES } from '../vocabulary/movement'
import { VERB_FORMS } from '../vocabulary/verbs'
import { nearestMetric } from './metric'
import { isSizeFactor } from './result'
import { isPairFirst } from './rivals'
import { hostOf, type Slot, sameSort, sameSortLoose } from './slots'

/** A level without a metric of its own takes the last one that its sentence named before it. */
export function shareMetrics(s: Sentence, slots: Slot[]): void {
  let last: string | null = null
  for (const [n, x] of slots.entries()) {
    if (!x.draft) continue
    // "over X's 9x"
    if (x.draft.kind === 'factor' && /'s$/.test(lower(s, x.q.from - 1))) {
      const earlier = slots.find((y) => y !== x && y.draft?.kind === 'factor' && y.draft.metric && y.q.from < x.q.from)
      x.draft.role = 'other'
      x.draft.baseline = null
      x.draft.metric ??= earlier?.draft?.metric ?? null
      x.draft.direction ??= earlier?.draft?.direction ?? null
    }
    // "… while utility stays at 66%": a plain noun behind "while" is a metric of its own.
    const own =
      x.left.phrase && /^(?:while|and)$/.test(lower(s, x.left.phrase[0] - 1)) && !/\p{Lu}/u.test(x.draft.metric ?? '')
    const weak = !own && (x.draft.rules.includes('left:is') || x.draft.rules.includes('left:moves-to'))
    if (weak && last && x.draft.kind === 'score' && x.draft.metric && !findMetric(x.draft.metric) && findMetric(last))
      x.draft.metric = last
    if (x.draft.kind === 'score' && x.inBracket && (!x.draft.metric || x.draft.rules.includes('list')))
      x.draft.metric = comparedMetric(s, x) ?? x.draft.metric
    if (x.draft.kind === 'score' && !x.draft.metric && sameSortLoose(x.q)) {
      x.draft.metric =
        (x.inBracket && openBracket(s, x.bound.from) >= x.bound.from - 4
          ? nearestMetric(s, openBracket(s, x.bound.from))
          : null) ??
        last ??
        nearestMetric(s, x.bound.from)
      if (x.draft.metric) x.draft.rules.push('carried')
    }
    // "substantial TSR improvements, with gains up to 93.8 points": the gains are those of the metric just named.
    if (
      x.draft.kind === 'change' &&
      !x.draft.metric &&
      /^(?:left:change-of|right:change)$/.test(x.draft.rules.join(' '))
    )
      x.draft.metric = changedBefore(s, Math.min(x.bound.from, x.left.governor >= 0 ? x.left.governor : x.bound.from))
    // "improves faithfulness 3.7x (0.22 → 0.83)": the two levels are of what changed.
    if (
      x.inBracket &&
      x.draft.kind === 'score' &&
      !x.draft.metric &&
      (isPairFirst(s, slots, n) || isPairFirst(s, slots, n - 1))
    )
      x.draft.metric = hostOf(s, slots, n)?.draft?.metric ?? null
    // "mAP from 0.27 to 0.31 (+14.8%)"
    if (x.inBracket && !x.draft.metric && x.draft.kind === 'change') {
      const host = hostOf(s, slots, n)
      if (host?.draft?.metric && sameSort(host.q, x.q)) x.draft.metric = host.draft.metric
    }
    // "0.77 against 5.84 of the previous best": the rival behind "of" is no metric.
    if (last && x.draft.role === 'other' && x.draft.kind === 'score' && x.right.rule === 'right:of' && !x.left.phrase)
      if (!x.draft.metric || !findMetric(x.draft.metric)) x.draft.metric = last
    // "Cohen's κ = 0.75, κ = 0.68": said in full once
    if (x.draft.metric && last?.endsWith(` ${x.draft.metric}`)) x.draft.metric = last
    if ((x.draft.kind === 'score' || x.draft.kind === 'change') && x.draft.metric && sameSortLoose(x.q))
      last = x.draft.metric
  }
}

/** The known metric before a noun of change ("WER reductions"), in the part of the sentence before token `i`. */
function changedBefore(s: Sentence, i: number): string | null {
  for (let k = i - 1, n = 0; k > 0 && n < 16; k--, n++) {
    if (s.quantityAt[k] || s.tokens[k]?.text === ';') return null
    const w = lower(s, k)
    // "improves FitAP in most models, with gains up to 26.6%"
    const verb = isMover(w) && VERB_FORMS.has(w) && !CHANGE_NOUNS.has(w)
    if (!verb && (!CHANGE_NOUNS.has(w) || lower(s, k + 1) === 'in')) continue
    const text = words(s, strip(s, verb ? right(s, k + 1) : left(s, k)))
    if (text && findMetric(text)) return text
  }
  return null
}

/** "lower relative bias than X (3.3% vs. 16.6%)": what a bracket of two levels compares. */
function comparedMetric(s: Sentence, slot: Slot): string | null {
  const open = openBracket(s, slot.bound.from)
  const close = closeBracket(s, slot.q.to)
  let versus = false
  for (let k = open + 1; k < close; k++) if (/^(?:vs|versus|against|compared)$/.test(lower(s, k))) versus = true
  if (open < 0 || !versus) return null
  for (let k = open - 1, n = 0; k >= 0 && n < 14; k--, n++) {
    if (s.quantityAt[k] || /^[,;:]$/.test(lower(s, k))) return null
    if (!COMPARATIVES.has(lower(s, k))) continue
    const r = right(s, k + 1)
    return r[1] > r[0] && r[1] <= open ? words(s, r) : null
  }
  return null
}

/** Numbers of one sentence share the place that one of them names, if it names one for all: the nearest one behind. */
export function sharePlaces(s: Sentence, slots: Slot[]): void {
  // "from 45% to 58% on X": what stands behind the second number holds for the first.
  slots.forEach((a, n) => {
    const b = slots[n + 1]
    const own = a.draft?.place?.where === 'right'
    if (a.draft && !own && b?.draft?.place?.where === 'right' && isPairFirst(s, slots, n)) a.draft.place = b.draft.place
    // "6.3 on X, compared to 7.2 for Y and 15.3 for Z": a rival's level was measured where ours was.
    const ours = (slots[n - 1]?.q.hyphen ? slots[n - 2] : slots[n - 1])?.draft
    if (a.draft?.rules.includes('rival') && !a.draft.place && ours?.kind === a.draft.kind) a.draft.place = ours.place
  })
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
        if (
          s.tokens[k]?.text === ';' ||
          /^(?:while|whereas|but|including|alongside)$/.test(lower(s, k)) ||
          // "…, and reaches 64% in question answering"
          (lower(s, k) === 'and' && /^(?:reaches|achieves|attains|obtains)$/.test(lower(s, k + 1)))
        )
          cut = true
      if (cut) break
      // "a larger model (+10.8), and on X (+7.4)": what stands before another bracket is that one's.
      if (a.inBracket && b.inBracket && openBracket(s, a.bound.from) !== openBracket(s, b.bound.from)) break
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
    x.draft.place = studyPlace(s)
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
