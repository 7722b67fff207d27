import type { LibraryDatabase } from '../../../lib/library/database'
import { type KnownPaper, seenPapers } from '../../../lib/library/overview'
import { useLive } from '../../ui/useLive'

/**
 * Papers that were met and not saved, with their claims; they are few, since the library forgets them beyond some thousands.
 * @param on false gives none
 */
export function useSeen(db: LibraryDatabase, on: boolean): { papers: KnownPaper[] | undefined; error: unknown } {
  const { value, error } = useLive(async () => (on ? seenPapers(db) : []), [db, on])
  return { papers: value, error }
}
