import { useEffect, useState } from 'preact/hooks'
import type { LibraryDatabase } from '../../lib/library/database'

/** Why the library cannot be opened, if so. Live queries keep silent about it: for them it is only not open yet. */
export function useOpen(db: LibraryDatabase): Error | null {
  const [failed, setFailed] = useState<Error | null>(null)
  useEffect(() => {
    db.open().then(
      () => setFailed(null),
      // its words are wanted only now
      async (error) => setFailed((await import('../../lib/library/errors')).explain(error)),
    )
  }, [db])
  return failed
}
