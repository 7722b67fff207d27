import { useEffect } from 'preact/hooks'
import { reread } from './actions'
import { type Notice, problem } from './surroundings'

/** Has saved papers read anew where the rules of reading have changed since, once after a page of ours has opened. */
export function useReread(notify: (notice: Notice) => void): void {
  useEffect(() => {
    // not at once: it wakes the background, and what the reader came for comes first
    const later = setTimeout(() => reread().catch((failure) => notify(problem(failure))), 1500)
    return () => clearTimeout(later)
  }, [notify])
}
