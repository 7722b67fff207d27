/** Which numbers claim something, and what kind of claim it is. */

import { findMetric, findUnit } from '../lexicon'
import type { Measure } from './measure'
import type { Range } from './phrases'
import type { Quantity } from './quantities'
import { lastWord, lower, type Sentence, words } from './sentence'
import type { ClaimKind } from './types'
import { BEFORE_TIMES, CONDITIONS, COST, USED } from './vocabulary/counted'

const TIME = /^(?:time|time per item|time per token|time per step)$/
const SIZE_DIMENSION =
  /^(?:data size|length|mass|area|volume|frequency|voltage|image width|energy per particle|temperature|pressure|angle|information|sequence length|training length|image volume|magnetic field|accelerator time|processor time|labour|current|video length|charge|molecular mass|precision|concentration)$/

/** Score-like: rates, decibels, FLOP/s, and whatever a known metric stands beside. */
export function readKind(s: Sentence, q: Quantity, left: Measure, right_: Measure): ClaimKind | null {
  const change = left.form === 'change' || right_.form === 'change' || q.sign !== 0
  if (q.unit === 'x') {
    const next = lower(s, q.to)
    // "repeated 5 times", "three times a day": how often, not how much.
    if (
      /times$/.test(s.text.slice(q.start, q.end)) &&
      !/^(?:faster|slower|more|less|fewer|larger|smaller|higher|lower|better|longer|shorter|as|the|greater|cheaper|bigger|lighter|speed|improvement|reduction|increase|acceleration|its|their|that|compared|over|stronger|deeper|quicker)/.test(
        next,
      ) &&
      left.form !== 'change' &&
      !/^(?:by|than)$/.test(lower(s, q.from - 1))
    )
      return null
    return 'factor'
  }
  if (q.unit === 'points')
    return change || left.rule.startsWith('left:by')
      ? 'change'
      : right_.form === 'change' || left.form === 'level'
        ? left.form === 'level'
          ? 'score'
          : 'change'
        : 'change'
  if (q.unit === '%') {
    // "with only 3% of the parameters", "under 1% and 10% label ratios": how much was used, not how well it went.
    const noun = right_.phrase ? lastWord(s, right_.phrase) : ''
    if (
      !change &&
      right_.rule === 'right:of' &&
      USED.has(noun) &&
      /\b(?:only|just|using|uses?|with|merely|adjusting|training|updating|fine-tuning|requir\w+|subset|small|tun\w+|preserving|retaining|keeping|on)\s*\(?\s*(?:about |around |~|the )?$/i.test(
        s.text.slice(Math.max(s.span[0], q.start - 24), q.start),
      )
    )
      return 'scale'
    if (
      !change &&
      /^(?:ratios?|labels|splits?)$/.test(noun) &&
      /label|data|annotation|sampling|mask|spars|pruning/.test(words(s, right_.phrase as Range))
    )
      return 'scale'
    // "at 80% sparsity", "under 30% noise": a condition.
    if (!change && /^(?:at|under|with)$/.test(lower(s, q.from - 1)) && CONDITIONS.has(noun)) return 'scale'
    // "only 23% of its overhead", "40-50% of the inference time of X": a share of a rival's cost.
    if (
      !change &&
      right_.rule === 'right:of' &&
      COST.has(noun) &&
      /\b(?:only|just|requir\w+|using|uses?|with|at|consum\w+|merely|to|in|needs?|tak\w+)\s+(?:about |around |approximately |~)?$/i.test(
        s.text.slice(Math.max(s.span[0], q.start - 28), q.start),
      )
    )
      return 'factor'
    return change ? 'change' : 'score'
  }
  if (q.unit && q.unit !== '') {
    if (/^[pP]$/.test(q.unit)) return 'scale'
    const unit = findUnit(q.unit)
    const dimension = unit?.dimension ?? ''
    if (left.rule === 'left:by' || left.rule === 'left:by-object' || left.rule === 'left:by-beats') return 'change'
    if (change && (dimension === 'level' || /^(?:dB|ms|s|points?)$/.test(q.unit))) return 'change'
    if (TIME.test(dimension)) {
      const metric = findMetric(
        [left.phrase && words(s, left.phrase), right_.phrase && words(s, right_.phrase)].filter(Boolean).join(' '),
      )
      if (lower(s, q.to) === 'of') return 'scale'
      if (BEFORE_TIMES.has(lower(s, q.from - 1)) || metric || left.form === 'level')
        return dimension === 'time' &&
          /^(?:hours?|days?|weeks?|months?|years?|h)$/.test(q.unit) &&
          !metric &&
          !/^(?:in|within|takes?|under|than)$/.test(lower(s, q.from - 1))
          ? 'scale'
          : 'score'
      return 'scale'
    }
    if (
      left.rule === 'left:moves-to' ||
      (left.rule === 'left:from-to' && left.phrase && findMetric(words(s, left.phrase)))
    )
      return 'score'
    if (SIZE_DIMENSION.test(dimension)) {
      const phrase = [left.phrase && words(s, left.phrase), right_.phrase && words(s, right_.phrase)]
        .filter(Boolean)
        .join(' ')
      if (
        dimension === 'data size' ||
        dimension === 'sequence length' ||
        dimension === 'training length' ||
        dimension === 'image width' ||
        dimension === 'accelerator time'
      )
        return 'scale'
      if (/error|accuracy|rmse|mae|ade|fde|deviation|precision|distance|mpjpe|drift|offset/i.test(phrase))
        return 'score'
      return 'scale'
    }
    return 'score'
  }
  return null
}
