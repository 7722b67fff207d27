import { liveQuery } from 'dexie'
import type { LibraryDatabase } from './database'

/** Milliseconds: a change that is answered for is copied by whoever answers; this is for all others. */
const SOON = 40

/** Calls `copy` soon, and whenever the library has changed, by whichever page. @returns how to end it */
export function followChanges(db: LibraryDatabase, copy: () => Promise<unknown>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined
  const soon = () => {
    clearTimeout(timer)
    timer = setTimeout(copy, SOON)
  }
  // an error is one of the library, of which `copy` says more
  const following = liveQuery(() => db.touched.orderBy('n').last()).subscribe({ next: soon, error: soon })
  return () => {
    clearTimeout(timer)
    following.unsubscribe()
  }
}
