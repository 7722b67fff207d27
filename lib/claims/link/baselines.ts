/** What a change is compared with. */
import { left, lower, right, type Sentence, words } from '../sentence'
import type { Slot } from './slots'

/** "surpassing A by 1% and B by 2%": each number's own rival stands right before its "by". */
export function nextRival(s: Sentence, slots: Slot[], n: number): string | null {
  const slot = slots[n] as Slot
  const prev = slots[n - 1]
  if (
    slot.left.rule !== 'left:by-beats' ||
    !prev ||
    prev.q.from < slot.left.governor ||
    lower(s, slot.bound.from - 1) !== 'by'
  )
    return null
  const r = left(s, slot.bound.from - 1)
  return r[1] > r[0] ? words(s, r) : null
}

/** "compared to X, it cuts A by 19% and B by 27%": what the number before was compared with holds on. */
export function siblingBaseline(s: Sentence, slots: Slot[], n: number): string | null {
  const prev = slots[n - 1]
  if (prev?.draft?.kind !== 'change' && prev?.draft?.kind !== 'factor') return null
  for (let k = prev.q.to; k < (slots[n] as Slot).q.from; k++)
    if (/^(?:;|while|whereas|but|which)$/.test(lower(s, k))) return null
  return prev.draft.baseline
}

/** "twice the size of X", "40% of the time of X": what the ratio is taken of. */
export function ratioBase(s: Sentence, slot: Slot): string | null {
  // "three times the number of X" counts X.
  if (/^(?:number|amount|count)$/.test(lower(s, slot.right.rightEnd - 1))) return null
  const share = slot.right.rule === 'right:of' && slot.q.unit === '%'
  if ((slot.right.rule !== 'right:ratio' && !share) || lower(s, slot.right.rightEnd) !== 'of') return null
  const r = right(s, slot.right.rightEnd + 1)
  return r[1] > r[0] ? words(s, r) : null
}
