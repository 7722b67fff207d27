/** Which numbers claim something, and what kind of claim it is. */

import { findMetric, findUnit } from '../lexicon'
import type { Measure } from './measure'
import type { Quantity } from './quantities'
import { isQuantity, lastWord, lower, type Sentence, words } from './sentence'
import type { ClaimKind } from './types'
import { BEFORE_TIMES, CONDITIONS, COST, USED } from './vocabulary/counted'

/** The kind of a number with a unit; null for one without, and for one that claims nothing. */
export function readKind(s: Sentence, q: Quantity, before: Measure, behind: Measure): ClaimKind | null {
  const change = before.form === 'change' || behind.form === 'change' || q.sign !== 0
  if (q.unit === 'x') return isFrequency(s, q, before) ? null : 'factor'
  // Points are differences, unless the words before them say that a level is reached.
  if (q.unit === 'points') return !change && before.form === 'level' ? 'score' : 'change'
  if (q.unit === '%') return change ? 'change' : shareKind(s, q, behind)
  return q.unit ? unitKind(s, q, before, behind, change) : null
}

/** What stands behind "times" where it compares. */
const BEHIND_TIMES =
  /^(?:faster|slower|more|less|fewer|larger|smaller|higher|lower|better|longer|shorter|as|the|greater|cheaper|bigger|lighter|speed|improvement|reduction|increase|acceleration|of|its|their|that|compared|over|stronger|deeper|quicker)/

/** "2.7 times and 10.9 times better": what stands behind the last of the list. */
function behindList(s: Sentence, at: number): number {
  if (!/^(?:and|or|,)$/.test(lower(s, at)) || !isQuantity(s, at + 1)) return at
  return s.quantities[(s.quantityAt[at + 1] as number) - 1]?.to ?? at
}

/** "repeated 5 times", "three times a day": how often, not how much. */
function isFrequency(s: Sentence, q: Quantity, before: Measure): boolean {
  return (
    s.text.slice(q.start, q.end).endsWith('times') &&
    !BEHIND_TIMES.test(lower(s, behindList(s, q.to))) &&
    before.form !== 'change' &&
    before.rule !== 'left:moves-to' &&
    !/^(?:by|than)$/.test(lower(s, q.from - 1))
  )
}

/** Words before a share that say how much was used: "with only 3% of the parameters". */
const USES =
  /\b(?:only|just|using|uses?|with|merely|adjusting|training|updating|fine-tuning|requir\w+|subset|small|compris\w+|tun\w+|preserv\w+|retain\w*|keep\w*|on)\s*\(?\s*(?:(?:fewer|less|more) than |up to |at most |as (?:little|few) as |under |about |around |~|the )?$/i
/** Words before a share that say what it took: "requires only 23% of its overhead". */
const TAKES =
  /\b(?:only|just|requir\w+|using|uses?|with|at|consum\w+|merely|to|in|needs?|tak\w+)\s+(?:about |around |approximately |roughly |nearly |almost |less than |under |~)?$/i

/** A percentage that is no change: how well it went, how much was used, or what part of a rival's cost it took. */
function shareKind(s: Sentence, q: Quantity, { phrase, rule }: Measure): ClaimKind {
  const noun = phrase ? lastWord(s, phrase) : ''
  const textBefore = (length: number) => s.text.slice(Math.max(s.span[0], q.start - length), q.start)
  // "19% of the compute used by X": what a rival took is a ratio.
  const end = phrase ? phrase[1] : 0
  const rivals =
    /^(?:used|required|needed|consumed|taken)$/.test(lower(s, end)) && /^(?:by|in|for)$/.test(lower(s, end + 1))
  if (rule === 'right:of' && rivals && COST.has(noun)) return 'factor'
  if (rule === 'right:of' && /\btrained (?:\w+ )?on (?:only |just |about )?$/.test(textBefore(24))) return 'scale'
  // "using only 10% of X", whatever X is
  if (
    rule === 'right:of' &&
    !COST.has(noun) &&
    /\b(?:using|with|on) (?:only|just|merely|as little as) (?:the )?$/.test(textBefore(24))
  )
    return 'scale'
  if (rule === 'right:of' && USED.has(noun) && USES.test(textBefore(36))) return 'scale'
  // "with only 10% labeled data", "with 3% poisoning samples"
  if (
    rule === 'right:noun' &&
    USED.has(noun) &&
    /\b(?:with|using|on) (?:(?:only|just|merely|as little as) )?$/i.test(textBefore(24))
  )
    return 'scale'
  // "with only 38% parameters of X"
  if (rule === 'right:noun' && /^(?:parameters|params|flops)$/.test(noun) && lower(s, end) === 'of') return 'factor'
  // "under 1% and 10% label ratios"
  if (
    phrase &&
    /^(?:ratios?|rates?|labels|splits?)$/.test(noun) &&
    /label|data|annotation|sampling|mask|spars|pruning|missing|noise|dropout|corruption/.test(words(s, phrase))
  )
    return 'scale'
  // "at 80% sparsity", "under 30% noise"
  if (CONDITIONS.has(noun) && /^(?:at|under|with)$/.test(lower(s, q.from - 1))) return 'scale'
  // "40-50% of the inference time of X"
  return rule === 'right:of' && COST.has(noun) && TAKES.test(textBefore(28)) ? 'factor' : 'score'
}

const TIME = /^(?:time|time per item|time per token|time per step)$/
/** Dimensions of sizes, and of results where a word like "error" says so. */
const SIZE_DIMENSIONS = new Set([
  'data size',
  'length',
  'mass',
  'area',
  'volume',
  'frequency',
  'voltage',
  'image width',
  'image length',
  'energy per particle',
  'temperature',
  'pressure',
  'angle',
  'information',
  'sequence length',
  'training length',
  'image volume',
  'magnetic field',
  'accelerator time',
  'processor time',
  'labour',
  'current',
  'video length',
  'charge',
  'molecular mass',
  'precision',
  'concentration',
])
/** Of these, the ones that are never a result. */
const ALWAYS_SIZE = new Set([
  'data size',
  'sequence length',
  'training length',
  'image width',
  'image length',
  'accelerator time',
])

const RUNS_AT =
  /\b(?:runs?|running|operat(?:es?|ing)|works?|executes?|tracks?) (?:in real[- ]time )?at (?:[a-z]+ ){0,3}$/i

/** A number with a unit of its own: milliseconds, decibels, gigabytes. */
function unitKind(s: Sentence, q: Quantity, before: Measure, behind: Measure, change: boolean): ClaimKind {
  if (/^[pP]$/.test(q.unit)) return 'scale'
  const dimension = findUnit(q.unit)?.dimension ?? ''
  // "an 80 mW camera": a property of the thing behind it.
  const thing = behind.rule === 'right:noun' && behind.phrase ? words(s, behind.phrase) : ''
  if (thing && /^(?:an?|the)$/.test(lower(s, q.from - 1)) && !change && findMetric(thing) === null) return 'scale'
  if (/^left:by(?:-object|-beats)?$/.test(before.rule)) return 'change'
  if (change && (dimension === 'level' || /^(?:dB|ms|s|points?)$/.test(q.unit))) return 'change'
  const measured = [before.phrase, behind.phrase].flatMap((r) => (r ? [words(s, r)] : [])).join(' ')
  if (TIME.test(dimension)) return timeKind(s, q, before, findMetric(measured) !== null, dimension)
  // "runs at more than 300 Hz"
  if (dimension === 'frequency' && RUNS_AT.test(s.text.slice(Math.max(s.span[0], q.start - 40), q.start)))
    return 'score'
  const moves = before.rule === 'left:moves-to'
  if (moves || (before.rule === 'left:from-to' && before.phrase && findMetric(words(s, before.phrase)))) return 'score'
  if (!SIZE_DIMENSIONS.has(dimension)) return 'score'
  const deviates =
    /error|accuracy|rmse|mae|ade|fde|deviation|precision|distance(?!s)|mpjpe|drift|offset|hausdorff|\bhd(?:95)?\b|\bass?d\b/i
  return !ALWAYS_SIZE.has(dimension) && deviates.test(measured) ? 'score' : 'scale'
}

/** "takes 3 ms" is a result, "3 hours of speech" a size, "trained for 2 days" too. */
function timeKind(s: Sentence, q: Quantity, before: Measure, named: boolean, dimension: string): ClaimKind {
  const word = lower(s, q.from - 1)
  if (lower(s, q.to) === 'of') return 'scale'
  if (named) return 'score'
  if (!BEFORE_TIMES.has(word) && before.form !== 'level') return 'scale'
  const long = dimension === 'time' && /^(?:hours?|days?|weeks?|months?|years?|h)$/.test(q.unit)
  return long && !/^(?:in|within|takes?|under|than)$/.test(word) ? 'scale' : 'score'
}
