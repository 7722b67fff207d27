/** Kinds that only the linked reading can tell. */

import { findMetric } from '../../lexicon'
import type { Measure } from '../measure'
import { pairStart } from '../measure/from-to'
import { lower, openBracket, type Sentence, words } from '../sentence'
import type { ClaimKind } from '../types'
import type { Slot } from './slots'

/** "an improvement over X (18% on A and 13% on B)": the bracket tells the improvement. */
export function bracketChange(s: Sentence, slot: Slot): boolean {
  const open = openBracket(s, slot.bound.from)
  if (open >= 0 && slot.q.unit === '%' && lower(s, slot.q.to) === 'relative') return true
  if (
    open < 0 ||
    slot.left.phrase ||
    slot.right.phrase ||
    /^(?:vs|versus|\.|to|from)$/.test(lower(s, slot.bound.from - 1))
  )
    return false
  for (let k = open - 1, n = 0; k >= 0 && n < 9; k--, n++) {
    const w = lower(s, k)
    if (/^(?:improvements?|gains?|reductions?|increases?|decreases?|drops?|margins?|leads?)$/.test(w))
      return /^(?:with|over|of|in|compared|relative|\()$/.test(lower(s, k + 1))
    if (w === ',' || w === ')' || s.quantityAt[k] || /^(?:outperform|surpass|exceed|achiev|reach)/.test(w)) return false
  }
  return false
}

/** A counted noun that is really a metric ("45.2 points", "91 F1", "12 FPS"). */
export function strongResult(s: Sentence, slot: Slot, metric: string | null): boolean {
  if (slot.q.magnitude || slot.q.spelled) return false
  // "across 13 signal-to-noise ratio levels"
  if (!slot.q.decimal && lower(s, slot.bound.from - 1) === 'across') return false
  if (slot.q.decimal && metric && findMetric(metric)) return true
  if (slot.left.rule === 'left:of' && slot.left.phrase && slot.q.decimal) return true
  const r = slot.right.phrase
  if (r && slot.right.rule === 'right:noun') {
    const text = words(s, r)
    const m = findMetric(text)
    if (m && /[A-Z]{2,}|F1|rate|accuracy|score/.test(text)) return true
  }
  return false
}

/** Is it the first or second number of "from A to B"? */
function pairMember(s: Sentence, slot: Slot): boolean {
  const word = lower(s, slot.bound.from - 1)
  if (word === 'from') return true
  return word === 'to' && pairStart(s, slot.bound.from - 1) >= 0
}

/** A number without unit and counted noun: a score if a metric or a score verb ties it down. */
export function bareKind(
  s: Sentence,
  slot: Slot,
  metric: string | null,
  form: Measure['form'],
  rules: string[],
): ClaimKind | null {
  const { q, left, right } = slot
  if (q.spelled && !q.magnitude) return null
  if (
    left.rule === 'left:of' &&
    left.phrase &&
    /(?:budget|size|length|window|dimension|dimensions|horizon|resolution)s?$/i.test(words(s, left.phrase))
  )
    return 'scale'
  // "6.32 on X, compared to 7.25 for Y": a rival's level.
  const rivals =
    /^(?:than|vs|versus|against)$/.test(lower(s, slot.bound.from - 1)) ||
    (/^(?:to|with)$/.test(lower(s, slot.bound.from - 1)) &&
      /^(?:compared|relative|comparison)$/.test(lower(s, slot.bound.from - 2)))
  if (rivals && q.decimal && !q.magnitude && s.quantities.some((x) => x.to < q.from && x.decimal && x.unit === q.unit))
    return 'score'
  const m = metric ? findMetric(metric) : null
  const leftText = left.phrase ? words(s, left.phrase) : ''
  if (form === 'change' && (q.decimal || m)) return 'change'
  if (m && (left.form === 'level' || right.rule === 'right:noun' || q.decimal || left.rule === 'left:bracket')) {
    if (/^(?:n|k|p|N)$/.test(leftText.trim())) return null
    return 'score'
  }
  if (/(?:^|\s)(?:p|P)$/.test(leftText) || lower(s, slot.bound.from - 1) === 'p') return null
  if (left.form === 'level' && q.decimal && left.rule !== 'left:from-to') return 'score'
  if (
    left.form === 'level' &&
    left.rule === 'left:of' &&
    metric &&
    /(?:score|rate|accuracy|error|ratio|loss|precision|recall|correlation|index|coefficient|reward|return|fidelity|gain)s?$/i.test(
      metric,
    )
  )
    return 'score'
  // "reduces executed tasks from 1061 to 623"; years are no result
  const value = Array.isArray(q.value) ? q.value[0] : q.value
  const year = !q.decimal && value > 1900 && value < 2100
  if (left.rule === 'left:moves-to' && left.phrase && metric && slot.left.governor >= 0 && pairMember(s, slot) && !year)
    return 'score'
  if (q.decimal && slot.inBracket && !q.magnitude) return 'score'
  if (q.decimal && /^(?:achiev|reach|obtain|attain|scor|yield|get)/.test(lower(s, slot.bound.from - 1))) return 'score'
  if (q.sign && (q.decimal || left.rule === 'left:by-beats')) return 'change'
  if (q.unit === '' && right.rule === 'right:noun' && q.magnitude) {
    rules.push('magnitude')
    return 'scale'
  }
  if (q.outOf && /^(?:of|out|\/)$/.test(lower(s, q.to)) && !q.decimal) return 'score'
  return null
}

/** p-values and confidence intervals are evidence for a claim, not one. */
export function isStatistic(s: Sentence, slot: Slot): boolean {
  let k = slot.bound.from - 1
  while (k >= 0 && s.tokens[k]?.kind === 'mark' && /^[=<>~≤≥:[]$/.test(s.tokens[k]?.text ?? '')) k--
  const w = lower(s, k)
  if (
    w === 'p' ||
    w === 'ci' ||
    w === 'cis' ||
    (w === 'interval' && lower(s, k - 1) === 'confidence') ||
    (w === 'value' && lower(s, k - 1) === 'p') ||
    w === 'p-value'
  )
    return true
  // "95% Hausdorff distance", "the 90% quantile": which one, not how much
  if (slot.q.unit === '%' && /^(?:hausdorff|percentiles?|quantiles?)$/.test(lower(s, slot.q.to))) return true
  // "a score in the range 0 to 1"
  if (/^(?:range|interval|scale)$/.test(w) && Array.isArray(slot.q.value) && /^[01]$/.test(String(slot.q.value[0])))
    return true
  return slot.q.unit === '%' && /^(?:ci|cis|confidence|credible|c\.i)$/.test(lower(s, slot.q.to))
}
