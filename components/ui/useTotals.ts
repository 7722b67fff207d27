import { useEffect, useState } from 'preact/hooks'
import type { LibraryDatabase } from '../../lib/library/database'
import { useCaughtUp } from './useCaughtUp'

export interface Counts {
  papers: number
  claims: number
}

/**
 * How much is saved, following the library.
 * @returns null until it was counted
 */
export function useTotals(db: LibraryDatabase): Counts | null {
  const counted = useCaughtUp(db)
  const [read, setRead] = useState<Counts | null>(null)
  const failed = counted.state === 'failed'
  useEffect(() => {
    if (!failed) return
    // on a full disk the counts cannot be kept: then by the entries themselves
    import('../../lib/library/queries')
      .then(({ savedTotals }) => savedTotals(db))
      .then(setRead, (error) => console.warn('Claimdex: not counted', error)) // whoever lists says what is wrong
  }, [db, failed])
  if (counted.state === 'ready') return { papers: counted.papers, claims: counted.claims }
  return failed ? read : null
}
