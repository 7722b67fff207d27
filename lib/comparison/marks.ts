/** What a reader must know before comparing a number, so that it can be marked and left out. */

import { isDoubtful } from '../claims/order'
import { plain } from '../claims/plain'
import type { Claim } from '../claims/types'
import { nameKey } from '../library/text'

/**
 * - `up to` the best case · `average` over several · `bound` more than, less than, about
 * - `setting` shots, k, split, size named · `other` said of other work · `doubtful` a doubtful, denied or supposed reading
 */
export type Mark = 'up to' | 'average' | 'bound' | 'setting' | 'other' | 'doubtful'

export const MARKS: readonly Mark[] = ['up to', 'average', 'bound', 'setting', 'other', 'doubtful']

/** The marks of a claim, in the order of `MARKS`. */
export function marksOf(claim: Claim): Mark[] {
  const { qualifier } = claim
  const on: Record<Mark, boolean> = {
    'up to': qualifier === 'up to' || claim.flags.includes('up to'),
    average: qualifier === 'average',
    bound: qualifier !== null && qualifier !== 'up to' && qualifier !== 'average',
    setting: claim.setting !== null,
    other: claim.role === 'other',
    doubtful: isDoubtful(claim),
  }
  return MARKS.filter((mark) => on[mark])
}

/** How a claim words its metric, for telling "top-5 accuracy" from "accuracy"; '' if it does not name it. */
export function wordingOf(claim: Claim): { key: string; label: string } {
  const label = plain(claim.metric ?? '')
  return { key: label === '' ? '' : nameKey(label), label }
}

/** What is left out of a comparison. */
export interface Leave {
  marks: ReadonlySet<Mark>
  /** Keys of `wordingOf`. */
  wordings: ReadonlySet<string>
}

/** True if the claim stays in. */
export function stays(claim: Claim, { marks, wordings }: Leave): boolean {
  if (wordings.has(wordingOf(claim).key)) return false
  return marks.size === 0 || !marksOf(claim).some((mark) => marks.has(mark))
}
