/** Follows how much is saved (`lib/library/summary.ts`), and has it counted whenever something changed. */
import { liveQuery } from 'dexie'
import type { LibraryDatabase } from '../../lib/library/database'
import { keptTotals, type Totals } from '../../lib/library/saved'

/** How the counts of the library stand. */
export type Counted =
  /** Being counted for the first time: how many papers are. */
  | { state: 'counting'; papers: number }
  | { state: 'ready'; papers: number; claims: number }
  /** They could not be written (a full disk): to be counted by reading the library. */
  | { state: 'failed' }

/** After a change, milliseconds, so that many in a row are counted at once and nobody who saves waits for it. */
const CALM = 150

/**
 * @param tell told at once whenever it changes
 * @returns ends it
 */
export function followCounts(db: LibraryDatabase, tell: (counted: Counted) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  let ended = false
  let failed = false
  let counting = false
  let kept: Totals | null = null
  const say = (papers = 0) => {
    if (ended) return
    // what was counted before is shown until it is counted anew
    if (kept && !(failed && !kept.exact)) tell({ state: 'ready', papers: kept.papers, claims: kept.claims })
    else tell(failed ? { state: 'failed' } : { state: 'counting', papers })
  }
  const count = async () => {
    counting = true
    try {
      // loaded when it is wanted: whoever opens the popup finds most often that nothing changed
      const { catchUp } = await import('../../lib/library/summary')
      await catchUp(db, say)
      failed = false
    } catch (error) {
      console.warn('Claimdex: not counted', error)
      failed = true
      say()
    }
    counting = false
    // what changed while it was counted
    if (!ended && !failed && !kept?.exact) timer = setTimeout(count, CALM)
  }
  const subscription = liveQuery(async () => keptTotals(db)).subscribe({
    next: (found) => {
      const first = kept === null && found.kept === null
      kept = found.kept
      if (kept?.exact) failed = false
      if (kept) say()
      clearTimeout(timer)
      if (!counting && !kept?.exact) timer = setTimeout(count, first ? 0 : CALM)
    },
    error: (error) => console.warn('Claimdex: not counted', error), // whoever lists says what is wrong
  })
  return () => {
    ended = true
    clearTimeout(timer)
    subscription.unsubscribe()
  }
}
