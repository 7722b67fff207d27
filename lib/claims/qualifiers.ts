/** Bounds and approximations around a number: "up to", "over", "about", "on average" … */

import type { Quantity } from './quantities'
import { lower, type Sentence } from './sentence'
import type { Qualifier } from './types'
import { BEFORE_OVER, FILLERS } from './vocabulary/bounds'
import { isVerb } from './vocabulary/verbs'

const BEFORE: [RegExp, Qualifier][] = [
  [
    /(?:up to|upto|at most|as (?:much|high|low|many|large|fast|great|long|far|little|small) as|a maximum of|maximum of|a max of|peak(?:s|ing)? at|capped at|or up to|reach up to)$/,
    'up to',
  ],
  [/(?:at least|no less than|no fewer than|not less than|a minimum of|minimum of|as few as)$/, 'at least'],
  [
    /(?:less than|fewer than|under|below|within|lower than|smaller than|no more than|not more than|no greater than|shorter than|only up to|sub)$/,
    'under',
  ],
  [
    /(?:more than|over than|over|exceeding|exceeds|exceed|exceeded|above|greater than|higher than|beyond|surpassing|in excess of|larger than|better than|longer than|surpasses|surpass|upwards of)$/,
    'over',
  ],
  [
    /(?:about|near|around|approximately|approx|approx\.|nearly|roughly|almost|close to|circa|some|an estimated|~)$/,
    'about',
  ],
]
/** Any of them: most numbers have none, and are told so at once. */
const SOME_BOUND = new RegExp(BEFORE.map(([re]) => re.source).join('|'))
const AVERAGE_BEFORE = /\b(?:on average|in average|average[sd]?|averaging|avg|avg\.|mean)$/
const AVERAGE_NOUN =
  /\b(?:average|mean|avg\.?)(?! (?:precision|recall|iou|average|reciprocal|absolute|squared?|intersection|opinion|rank|per|displacement|treatment)\b)(?: [\w-]+){0,4}? (?:of|is|was|by|:|=|to)$/

/** The last words, `most` of them, before token `i` and the signs there, up to a mark or number. */
function wordsBefore(s: Sentence, i: number, most: number): string {
  let k = i
  while (k > 0 && s.tokens[k - 1]?.kind === 'mark' && /^[~<>≥≤$£€+=-]$/.test(s.tokens[k - 1]?.text ?? '')) k--
  let text = ''
  for (let n = 0; n < most && k > 0; n++, k--) {
    const t = s.tokens[k - 1]
    if (!t || (t.kind === 'mark' && t.text !== '-' && t.text !== '/') || s.quantityAt[k - 1]) break
    text = n ? `${t.lower} ${text}` : t.lower
  }
  return text
}

export interface Bound {
  qualifier: Qualifier | null
  /** First token of the qualifier and its fillers: what governs the number stands before it. */
  from: number
}

/**
 * The qualifier of a number and where the number's left context ends.
 * A bound wins over "average", as the labelling rules say.
 */
export function readBound(s: Sentence, q: Quantity): Bound {
  let from = signsBefore(s, q.from)
  let qualifier: Qualifier | null = null
  let average = false
  for (let round = 0; round < 4; round++) {
    const tail = wordsBefore(s, from, 5)
    if (!tail) break
    const bound = boundIn(tail)
    if (bound) {
      if (comparesOrSpreads(s, q, from, tail, bound)) break
      // "up to about 81%": a bound says more than an approximation.
      if (!qualifier || qualifier === 'about') qualifier = bound.qualifier
      from -= bound.used
      continue
    }
    const idle = idleIn(s, from, tail)
    average ||= idle.average
    const used = idle.used || averageIn(tail)
    if (used && !idle.used) average = true
    if (!used && !isFiller(s, from)) break
    from -= used || 1
  }
  // "no system exceeds a 50% pass rate"
  if (qualifier === 'over' && /^(?:exceeds?|surpass(?:es)?)$/.test(lower(s, from)) && deniedSubject(s, from))
    qualifier = 'under'
  qualifier ??= q.mark ?? boundAfter(s, q)
  if (!qualifier) {
    if (
      average ||
      AVERAGE_NOUN.test(wordsBefore(s, q.from, 9)) ||
      averageAfter(s, q) ||
      // "achieving, on average, 72% improvement"
      (lower(s, from - 1) === ',' && lower(s, from - 2) === 'average' && lower(s, from - 3) === 'on') ||
      (lower(s, 0) === 'on' && lower(s, 1) === 'average' && lower(s, 2) === ',')
    )
      qualifier = 'average'
  }
  return { qualifier, from }
}

/** "no system exceeds", "none of the models surpasses" */
function deniedSubject(s: Sentence, verb: number): boolean {
  for (let k = verb - 1; k >= 0 && verb - k < 6; k--) {
    if (/^(?:no|none|neither)$/.test(lower(s, k))) return true
    if (s.tokens[k]?.kind === 'mark' || s.quantityAt[k]) return false
  }
  return false
}

/** The first of the signs right before token `i`: "~", ">", "≤ $"; not the "=" of "n = 5". */
function signsBefore(s: Sentence, i: number): number {
  let from = i
  while (
    from > 0 &&
    s.tokens[from - 1]?.kind === 'mark' &&
    /^[~<>≥≤$£€¥+=-]$/.test(s.tokens[from - 1]?.text ?? '') &&
    !(s.tokens[from - 1]?.text === '=' && !/[<>]/.test(s.tokens[from - 2]?.text ?? ''))
  )
    from--
  return from
}

const wordCount = (text: string) => text.split(' ').length

/** The bound that words end in, and how many of them it takes. */
function boundIn(tail: string): { qualifier: Qualifier; used: number } | null {
  if (!SOME_BOUND.test(tail)) return null
  for (const [pattern, qualifier] of BEFORE) {
    const words = pattern.exec(tail)?.[0]
    if (words) return { qualifier, used: wordCount(words) }
  }
  return null
}

/** "improvement over 3B models", "gain over 12 baselines", "under two conditions": no bound after all. */
function comparesOrSpreads(
  s: Sentence,
  q: Quantity,
  from: number,
  tail: string,
  { qualifier, used }: { qualifier: Qualifier; used: number },
): boolean {
  if (qualifier === 'under') return tail.endsWith('under') && q.spelled
  if (qualifier !== 'over' || !tail.endsWith('over') || q.unit || q.magnitude || q.decimal) return false
  const noun = lower(s, from - used - 1)
  return !isVerb(noun) && !/^(?:ask|hire|recruit)/.test(noun) && !BEFORE_OVER.has(noun)
}

/** "by an average of", "by a factor of", "in the range of", "by margins of": what governs stands before them. */
const IDLE =
  /(?:^| )((?:(?:an?|the) )?(?:overall )?(?:average|mean|factor|total|median) of|(?:in|on|of) the (?:range|order) of|ranges? of|(?:(?:an?|the) )?(?:\w+ )?margins? of)$/

/** How many words of such a phrase stand before token `from`, and whether they say that it is an average. */
function idleIn(s: Sentence, from: number, tail: string): { used: number; average: boolean } {
  const idle = tail.endsWith(' of') ? IDLE.exec(tail)?.[1] : undefined
  if (!idle || /^(?:a|the) (?:accuracy|score)/.test(idle)) return { used: 0, average: false }
  const used = wordCount(idle)
  const governs = lower(s, from - used - 1)
  const average = /^(?:average|mean|an average|an overall average|a mean|the average|the mean)\b/.test(
    idle.replace(/^(?:an?|the) /, ''),
  )
  const passed = !/margin/.test(idle) || governs === 'by' || governs === 'with'
  return { used: passed ? used : 0, average }
}

/** How many words at the end of `tail` say that it is an average; of "an average" the article is left to the fillers. */
function averageIn(tail: string): number {
  const words = AVERAGE_BEFORE.exec(tail)?.[0]
  if (!words) return 0
  return /(?:mean|average)$/.test(words) ? 1 : wordCount(words)
}

const isFiller = (s: Sentence, from: number): boolean =>
  from > 0 &&
  FILLERS.has(lower(s, from - 1)) &&
  !/^(?:by|of|to|is|are|be)$/.test(lower(s, from - 1)) &&
  !s.quantityAt[from - 1]

/** "80% or more", "5 and above" */
function boundAfter(s: Sentence, q: Quantity): Qualifier | null {
  const joint = lower(s, q.to)
  if (joint !== 'or' && joint !== 'and') return null
  const word = lower(s, q.to + 1)
  if (joint === 'and') return /^(?:above|more)/.test(word) ? 'over' : null
  if (/^(?:more|higher|above|greater)/.test(word)) return 'over'
  return /^(?:less|fewer|lower|smaller)/.test(word) ? 'up to' : null
}

/** "12.7% on average", "87.7% average", "3.4 points (avg.)", "an 8% average gain". */
function averageAfter(s: Sentence, q: Quantity): boolean {
  // "+22 average points"
  for (let k = q.from + 1; k < q.to; k++) if (lower(s, k) === 'average') return true
  const end = Math.min(s.tokens.length, q.to + 9)
  for (let k = q.to; k < end; k++) {
    if (s.quantityAt[k]) return false
    const w = lower(s, k)
    if (w === 'average' || w === 'avg' || w === 'averaged') {
      // "80.5% Average, 88.7% Last": the name of a column.
      if (k === q.to && /^A/.test(s.tokens[k]?.text ?? '')) return false
      const prev = lower(s, k - 1)
      const next = lower(s, k + 1)
      if (prev === 'on' || prev === 'in' || k === q.to || (k === q.to + 1 && s.tokens[q.to]?.text === '('))
        return !/^(?:precision|recall|rank|ranks|treatment|displacement|return|pooling)$/.test(next)
      return false
    }
    if (/^(?:;|\.|while|whereas|but)$/.test(w)) return false
  }
  return false
}
