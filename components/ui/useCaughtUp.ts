import { useEffect, useState } from 'preact/hooks'
import type { LibraryDatabase } from '../../lib/library/database'
import { keptTotals } from '../../lib/library/saved'
import { useLive } from './useLive'

/** How the counts of the library stand (`lib/library/summary.ts`). */
export type Counted =
  /** Being counted for the first time: how many papers are. */
  | { state: 'counting'; papers: number }
  | { state: 'ready'; papers: number; claims: number }
  /** They could not be written (a full disk): to be counted by reading the library. */
  | { state: 'failed' }

/** After a change, milliseconds, so that many in a row are counted at once and nobody who saves waits for it. */
const CALM = 150

/** Follows the counts, and has them caught up with whenever something changed. */
export function useCaughtUp(db: LibraryDatabase): Counted {
  const { value } = useLive(() => keptTotals(db), [db])
  const [papers, setPapers] = useState(0)
  const [failed, setFailed] = useState(false)
  const first = value?.kept == null
  const stale = value !== undefined && value.kept?.exact !== true

  useEffect(() => {
    if (!stale) {
      setFailed(false)
      return undefined
    }
    const count = () =>
      // loaded when it is wanted: whoever opens the popup finds most often that nothing changed
      import('../../lib/library/summary')
        .then(({ catchUp }) => catchUp(db, setPapers))
        .then(
          () => setFailed(false),
          (error) => {
            console.warn('Claimdex: not counted', error)
            setFailed(true)
          },
        )
    const timer = setTimeout(count, first ? 0 : CALM)
    return () => clearTimeout(timer)
  }, [db, stale, value?.stamp])

  // what was counted before is shown until it is counted anew
  if (value?.kept && !(failed && stale)) return { state: 'ready', papers: value.kept.papers, claims: value.kept.claims }
  return failed ? { state: 'failed' } : { state: 'counting', papers }
}
