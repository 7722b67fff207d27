import { useEffect, useState } from 'preact/hooks'
import type { LibraryDatabase } from '../../lib/library/database'
import { savedTotals } from '../../lib/library/queries'
import { useLive } from './useLive'

/** After a change, so that many changes in a row are counted once. Counting reads every entry and holds up whoever writes. */
const CALM = 800
/** At first, so that what is in front is asked for and drawn before. */
const FIRST = 50

/**
 * How much is saved, following the library in its own time.
 * @returns null until it was counted
 */
export function useTotals(db: LibraryDatabase): { papers: number; claims: number } | null {
  const [totals, setTotals] = useState<{ papers: number; claims: number } | null>(null)
  const { value: stamp } = useLive(async () => (await db.touched.orderBy('n').last())?.n ?? 0, [db])
  // by whether there is any: the first paper saved and the last one removed are told at once
  const { value: some } = useLive(
    async () => (await db.papers.orderBy('savedAt').limit(1).primaryKeys()).length > 0,
    [db],
  )

  useEffect(() => {
    if (stamp === undefined || some === undefined) return undefined
    if (!some) {
      setTotals({ papers: 0, claims: 0 })
      return undefined
    }
    let dropped = false
    const few = totals === null || totals.papers < 1000
    const timer = setTimeout(
      () =>
        savedTotals(db).then(
          (counted) => !dropped && setTotals(counted),
          (error) => console.warn('Claimdex: not counted', error), // whoever lists says what is wrong
        ),
      few ? FIRST : CALM,
    )
    return () => {
      dropped = true
      clearTimeout(timer)
    }
  }, [stamp, some])

  return totals
}
