/** What a rank claim is about: rival, place and metric. */

import { isMetricName } from '../../lexicon'
import type { Comparison } from '../baseline'
import { comparedAt } from '../baseline/compared'
import { findComparisons } from '../baseline/comparisons'
import type { Place } from '../benchmark'
import { placeAfter } from '../benchmark/phrases'
import { clausePlace, headPlace, sentencePlace } from '../benchmark/sentence'
import { phraseRight } from '../phrases'
import { isQuantity, lower, type Sentence, words } from '../sentence'
import { CLAUSE_END } from '../vocabulary/places'

export function comparisonFor(s: Sentence, all: Comparison[], cue: number, last: number): Comparison | null {
  for (const c of all) if (c.at >= cue && c.at <= last + 1) return c
  // "comparable performance to X", "placing 1st among all participants"
  if (/^(?:to|with|as|on|upon|over)$/.test(lower(s, last))) {
    const list = comparedAt(s, last + 1)
    if (list) return { at: last, end: list.end, text: list.text, cue: 'preposition' }
  }
  const joint = lower(s, last + 1)
  const cueText = s.text.slice(s.tokens[cue]?.start ?? 0, s.tokens[last]?.end ?? 0)
  if (
    /^(?:among|against)$/.test(joint) ||
    (/^(?:to|with)$/.test(joint) &&
      /compar|competit|par|similar|equal|superior|on-par/i.test(cueText) &&
      !(joint === 'with' && /superior/i.test(cueText)))
  ) {
    const list = comparedAt(s, last + 2)
    if (list) return { at: last + 1, end: list.end, text: list.text, cue: 'preposition' }
  }
  for (const c of all) {
    if (c.at <= last || c.at - last > 16) continue
    let blocked = false
    for (let k = last + 1; k < c.at; k++)
      if (/^(?:;|while|whereas|but)$/.test(lower(s, k)) || isQuantity(s, k)) blocked = true
    if (!blocked) return c
  }
  for (const c of all) if (c.at <= 2 && /^(?:compared|relative)$/.test(lower(s, c.at))) return c
  return null
}

export function placeFor(s: Sentence, cue: number, last: number, c: Comparison | null): Place | null {
  // "…, while in reasoning it outperforms X": a clause that opens with its place
  const own = clausePlace(s, cue)
  if (own && own.end <= cue) return own.place
  let weak: Place | null = null
  // "…, providing a new solution for object editing": what the result is good for, not where it was reached.
  let aside = false
  for (let k = last + 1, n = 0; k < s.tokens.length && n < 40; k++, n++) {
    const w = lower(s, k)
    if (/^(?:;|while|whereas|but|which|because)$/.test(w) || (weak && CLAUSE_END.has(w))) break
    // "achieves state-of-the-art results, with the largest gains on hard questions"
    if (w === ',' && lower(s, k + 1) === 'with') break
    if (c && k >= c.at && k < c.end) continue
    if (
      w === ',' &&
      /^(?:providing|offering|enabling|making|paving|opening|highlighting|suggesting|indicating|validating)$/.test(
        lower(s, k + 1),
      )
    )
      aside = true
    if (/^(?:on|across|in|for|under|over|at)$/.test(w)) {
      if (w === 'in' && lower(s, k + 1) === 'terms') continue
      const found = placeAfter(s, k)
      if (!found) continue
      if (found.place.named || w === 'on' || w === 'across') return found.place
      if (!aside) weak ??= found.place
    }
  }
  // "Experiments across dance genres show that it surpasses X in quantitative evaluations": the opening says where.
  const opening = headPlace(s, cue)
  if (opening && opening.end <= cue && weak && !weak.named) return opening.place
  if (weak) return weak
  for (let k = cue - 1, n = 0; k >= 0 && n < 40; k--, n++) {
    const w = lower(s, k)
    if (w === ';') break
    if (/^(?:on|across)$/.test(w) || (/^(?:in|for|under)$/.test(w) && k === 0)) {
      const found = placeAfter(s, k)
      if (found && found.end <= cue) return found.place
    }
  }
  const head = headPlace(s, cue)
  if (head && head.end <= cue) return head.place
  return sentencePlace(s)
}

/** "in terms of accuracy", "superior efficiency": what it is better at. */
export function metricIn(s: Sentence, start: number, end: number, last: number): string | null {
  const cue = s.text.slice(start, end).toLowerCase()
  const noun =
    /(?:superior|similar|state-of-the-art|sota|competitive|comparable|best|highest|better|higher|on-par)\s+(.*)$/.exec(
      cue,
    )?.[1]
  if (
    noun &&
    !/^(?:performances?|results?|level|levels|outcomes?|(?:than|to|with|among|against)$|than |to )/.test(noun)
  )
    return s.text.slice(end - noun.length, end).replace(/ (?:than|to)$/, '')
  // "outperforms X in recall"
  const c = findComparisons(s).find((x) => (s.tokens[x.at]?.start ?? -1) >= start && x.at <= last + 1)
  if (c && lower(s, c.end) === 'in') {
    const name = words(s, phraseRight(s.tokens, c.end + 1))
    if (isMetricName(name)) return name
  }
  const rest = s.text.slice(end, Math.min(s.span[1], end + 160))
  const terms = /\bin terms of (?:both )?((?:[\p{L}-]+ ?){1,5})/u.exec(rest)?.[1]?.trim()
  return terms ? terms.replace(/ (?:on|across|for|over|by|in|with)\b.*$/, '') : null
}
