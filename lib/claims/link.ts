/**
 * From numbers to claims: for every number of a sentence its kind, what it measures, on what, against what and which
 * way. Lists share what is said once; "respectively" deals names out in order.
 */

import { findComparisons } from './baseline/comparisons'
import { type Draft, draftOf } from './link/draft'
import { shareBaselines, shareRight, splitBaselines, splitSlashes } from './link/lists'
import { dealOut } from './link/respectively'
import { echoMetrics, shareMetrics, sharePlaces } from './link/share'
import { makeSlots, type Slot } from './link/slots'
import type { Sentence } from './sentence'

/** Claims (but ranks) of one sentence. `motivation` is true before the abstract first speaks of its own work. */
export function linkSentence(s: Sentence, motivation: boolean): Draft[] {
  const slots = makeSlots(s)
  if (!slots.length) return []
  const comparisons = findComparisons(s)
  dealOut(s, slots)
  for (let n = 0; n < slots.length; n++) {
    const slot = slots[n] as Slot
    slot.draft = draftOf(s, slots, n, comparisons)
  }
  shareBaselines(s, slots)
  splitBaselines(slots)
  splitSlashes(s, slots)
  shareRight(s, slots)
  shareMetrics(s, slots)
  sharePlaces(s, slots)
  echoMetrics(slots)
  for (const slot of slots) if (slot.draft && motivation && slot.draft.kind !== 'count') slot.draft.role = 'other'
  const drafts: Draft[] = []
  for (const slot of slots) if (slot.draft) drafts.push(slot.draft)
  return drafts
}
