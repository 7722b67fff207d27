/**
 * What a number measures, and whether it is a level or a change: the words that govern it to the left ("an accuracy
 * of", "reduces X by", "from A to B") and the phrase that follows it ("57% reduction in FID", "2.3 mAP",
 * "9.3x faster").
 */

import { readLeft } from './measure/left'
import { readRight } from './measure/right'
import type { Range } from './phrases'
import type { Quantity } from './quantities'
import { closeBracket, type Sentence } from './sentence'

export interface Measure {
  /** Token range of the phrase that names what is measured; null if none does. */
  phrase: Range | null
  /** The words it moves by: `change` says that the number is a difference, `level` that it is a value reached. */
  form: 'change' | 'level' | null
  /** 1 up, -1 down, 0 unknown, before the metric's own sense is taken into account. */
  way: 1 | -1 | 0
  /** The cue means "better" rather than "more": with a lower-is-better metric the number goes down. */
  improves: boolean
  /** Token index where the reading to the right ended: what it is measured on starts here. */
  rightEnd: number
  /** Index of the governing verb or noun on the left, -1 if none. */
  governor: number
  /** Which rule found it; decides confidence. */
  rule: string
}

/** Both readings of one number, for the linking step to choose from. */
export function readMeasure(s: Sentence, q: Quantity, edge: number): { left: Measure; right: Measure } {
  const l = readLeft(s, q, edge)
  let r = readRight(s, q, q.to)
  // "significant (up to 29.7% on A) perplexity reduction": the bracket stands inside the phrase that names it.
  if (l.rule === 'left:open' && !r.phrase && r.form === null) {
    const close = closeBracket(s, q.to)
    if (close >= 0 && close - q.to < 8) {
      const outer = readRight(s, q, close + 1)
      if (outer.form === 'change' && outer.governor >= 0 && outer.governor - close < 7)
        r = { ...outer, rightEnd: r.rightEnd }
    }
  }
  return { left: l, right: r }
}
