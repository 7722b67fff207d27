/** Which of the two readings of a number, left or right, names its metric. */

import { findMetric } from '../../lexicon'
import type { Measure } from '../measure'
import type { Sentence } from '../sentence'
import { cleanMetric, phraseText } from './metric'
import type { Slot } from './slots'

/** What the two readings and the list say together. */
export function chooseMeasure(
  s: Sentence,
  slots: Slot[],
  n: number,
): { metric: string | null; measure: Measure; form: Measure['form'] } {
  const slot = slots[n] as Slot
  const { left, right, q } = slot
  const clean = (t: string | null) => (t ? cleanMetric(t) : null)
  const rightText = clean(phraseText(s, right.phrase))
  const leftText = clean(phraseText(s, left.phrase))
  const rightKnown = rightText ? findMetric(rightText) !== null : false
  const leftKnown = leftText ? findMetric(leftText) !== null : false
  const changed = right.form === 'change' || left.form === 'change' || q.sign !== 0
  // A comparative or change noun behind the number speaks of this number alone.
  if (
    right.rule === 'right:comparative-noun' ||
    right.rule === 'right:change-noun' ||
    right.rule === 'right:comparative-in' ||
    right.rule === 'right:ratio' ||
    right.rule === 'right:as'
  )
    return { metric: rightText, measure: right, form: 'change' }
  if (right.form === 'change') {
    if ((left.form === 'level' || left.rule === 'left:bracket') && leftKnown)
      return { metric: leftText, measure: { ...right, phrase: left.phrase }, form: 'change' }
    return { metric: null, measure: right, form: 'change' }
  }
  if (right.rule === 'right:in' && rightText)
    return {
      metric: rightText,
      measure: left.form === 'change' ? { ...left, phrase: right.phrase } : right,
      form: left.form ?? 'level',
    }
  const generic =
    leftText !== null &&
    (/^(?:.* )?performances?$/i.test(leftText) ||
      (/^(?:.* )?(?:results?|scores?|improvements?|levels?|values?)$/i.test(leftText) && !leftKnown))
  if (
    generic &&
    right.rule === 'right:noun' &&
    rightText &&
    (rightKnown || /score|rate|accuracy|index/i.test(rightText))
  )
    return { metric: rightText, measure: left.form === 'change' ? left : right, form: left.form }
  if (leftText && (left.form === 'change' || left.form === 'level') && left.rule !== 'left:adjacent') {
    if (rightKnown && right.rule === 'right:noun' && (left.rule === 'left:is' || !leftKnown))
      return { metric: rightText, measure: left.form === 'change' ? { ...left } : right, form: left.form }
    return { metric: leftText, measure: left, form: left.form }
  }
  if (right.rule === 'right:noun' && rightKnown)
    return {
      metric: rightText,
      measure: left.form === 'change' ? left : right,
      form: left.form ?? (q.sign ? 'change' : 'level'),
    }
  // "proves 63% of X": a data set is where, not what.
  if (right.rule === 'right:of' && right.phrase && s.mentionAt[right.phrase[0]] && !rightKnown)
    return { metric: leftText, measure: right, form: 'level' }
  if (right.rule === 'right:of' && rightText)
    return { metric: rightText, measure: right, form: left.form === 'change' ? 'change' : 'level' }
  if (leftText) return { metric: leftText, measure: left, form: left.form }
  if (left.form === 'change')
    return { metric: right.rule === 'right:noun' && q.unit ? rightText : null, measure: left, form: 'change' }
  if (
    right.rule === 'right:noun' &&
    rightText &&
    (q.unit === '%' || q.unit === 'x') &&
    !(right.phrase && s.mentionAt[right.phrase[0]])
  )
    return { metric: rightText, measure: right, form: changed ? 'change' : 'level' }
  return { metric: null, measure: left.form ? left : right, form: q.sign ? 'change' : null }
}
