import { useEffect, useState } from 'preact/hooks'
import type { LibraryDatabase } from '../../lib/library/database'

/** Why the library cannot be opened, if so. Live queries keep silent about it: for them it is only not open yet. */
export function useOpen(db: LibraryDatabase): Error | null {
  const [failed, setFailed] = useState<Error | null>(null)
  useEffect(() => {
    // its words are wanted only now
    const tell = async (error: unknown) => setFailed((await import('../../lib/library/errors')).explain(error))
    // it waits for another page to let go, which may be never: that is told, and taken back once it is open
    let open = false
    const blocked = (event: { type: string }) => {
      if (!open) tell(event.type)
    }
    db.on('blocked', blocked)
    db.open().then(() => {
      open = true
      setFailed(null)
    }, tell)
    return () => db.on('blocked').unsubscribe(blocked)
  }, [db])
  return failed
}
