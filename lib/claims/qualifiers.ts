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
    /(?:more than|over|exceeding|exceeds|exceed|exceeded|above|greater than|higher than|beyond|surpassing|in excess of|larger than|better than|longer than|surpasses|surpass|upwards of)$/,
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
  /\b(?:average|mean|avg\.?)(?! (?:precision|recall|iou|average|reciprocal|absolute|squared?|intersection|opinion|rank|per|displacement|treatment))(?: [\w-]+){0,4}? (?:of|is|was|by|:|=|to)$/

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
  let from = q.from
  while (
    from > 0 &&
    s.tokens[from - 1]?.kind === 'mark' &&
    /^[~<>≥≤$£€¥+=-]$/.test(s.tokens[from - 1]?.text ?? '') &&
    !(s.tokens[from - 1]?.text === '=' && !/[<>]/.test(s.tokens[from - 2]?.text ?? ''))
  )
    from--
  let qualifier: Qualifier | null = null
  let average = false
  for (let round = 0; round < 4; round++) {
    const tail = wordsBefore(s, from, 5)
    const hit = SOME_BOUND.test(tail) ? BEFORE.find(([re]) => re.test(tail)) : undefined
    if (hit) {
      const used = hit[0].exec(tail)?.[0].split(' ').length ?? 1
      // "improvement over 3B models", "gain over 12 baselines": here "over" compares or spreads.
      const noun = lower(s, from - used - 1)
      const spreads =
        hit[1] === 'over' &&
        tail.endsWith('over') &&
        !q.unit &&
        !q.magnitude &&
        !q.decimal &&
        !(isVerb(noun) || /^(?:ask|hire|recruit)/.test(noun)) &&
        !BEFORE_OVER.has(noun)
      const within = hit[1] === 'under' && tail.endsWith('under') && q.spelled
      if (spreads || within) break
      qualifier ??= hit[1]
      from -= used
      continue
    }
    // "by an average of", "by a factor of", "in the range of", "by margins of": what governs stands before them.
    const idle =
      /(?:^| )((?:(?:an?|the) )?(?:overall )?(?:average|mean|factor|total|median) of|(?:in|on|of) the (?:range|order) of|ranges? of|(?:(?:an?|the) )?(?:\w+ )?margins? of)$/.exec(
        tail,
      )
    if (idle?.[1] && !/^(?:a|the) (?:accuracy|score)/.test(idle[1])) {
      const used = idle[1].split(' ').length
      const governs = lower(s, from - used - 1)
      if (
        /^(?:average|mean|an average|an overall average|a mean|the average|the mean)\b/.test(
          idle[1].replace(/^(?:an?|the) /, ''),
        )
      )
        average = true
      if (!/margin/.test(idle[1]) || governs === 'by' || governs === 'with') {
        from -= used
        continue
      }
    }
    const avg = AVERAGE_BEFORE.exec(tail)
    if (avg && !/(?:mean|average)$/.test(avg[0])) {
      average = true
      from -= avg[0].split(' ').length
      continue
    }
    if (avg) {
      average = true
      from -= 1
      continue
    }
    if (
      from > 0 &&
      FILLERS.has(lower(s, from - 1)) &&
      !/^(?:by|of|to|is|are|be)$/.test(lower(s, from - 1)) &&
      !s.quantityAt[from - 1]
    ) {
      from--
      continue
    }
    break
  }
  if (q.mark) qualifier ??= q.mark
  const after = [lower(s, q.to), lower(s, q.to + 1), lower(s, q.to + 2), lower(s, q.to + 3)].join(' ')
  if (/^(?:or (?:more|higher|above|greater)|and (?:above|more))/.test(after)) qualifier ??= 'over'
  if (/^(?:or (?:less|fewer|lower|smaller))/.test(after)) qualifier ??= 'up to'
  if (!qualifier) {
    if (
      average ||
      AVERAGE_NOUN.test(wordsBefore(s, q.from, 9)) ||
      averageAfter(s, q) ||
      (lower(s, 0) === 'on' && lower(s, 1) === 'average' && lower(s, 2) === ',')
    )
      qualifier = 'average'
  }
  return { qualifier, from }
}

/** "12.7% on average", "87.7% average", "3.4 points (avg.)", "an 8% average gain". */
function averageAfter(s: Sentence, q: Quantity): boolean {
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
