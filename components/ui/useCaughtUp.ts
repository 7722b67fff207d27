import { useLayoutEffect, useState } from 'preact/hooks'
import type { LibraryDatabase } from '../../lib/library/database'
import { type Counted, followCounts } from './counts'

/** How the counts of the library stand, following it. */
export function useCaughtUp(db: LibraryDatabase): Counted {
  const [counted, setCounted] = useState<Counted>({ state: 'counting', papers: 0 })
  useLayoutEffect(() => followCounts(db, setCounted), [db])
  return counted
}
