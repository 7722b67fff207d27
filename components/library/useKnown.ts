import { useMemo, useRef } from 'preact/hooks'
import type { LibraryDatabase } from '../../lib/library/database'
import { type KnownPaper, knownPapers } from '../../lib/library/overview'
import { useLive } from '../ui/useLive'

/** More papers than these are not remembered once they are out of sight. */
const REMEMBERED = 600

/** Papers by id, and what went wrong with them. */
export interface KnownById {
  known: ReadonlyMap<string, KnownPaper>
  /** Whether all of them are there that are going to be. */
  loaded: boolean
  error: unknown
}

/** These papers with their claims, following the library: what changed is read anew, and nothing but what is asked for. */
export function useKnown(db: LibraryDatabase, ids: readonly string[]): KnownById {
  const remembered = useRef(new Map<string, KnownPaper>())
  const key = ids.join('\n')
  const { value, error } = useLive(async () => ({ of: key, papers: await knownPapers(db, ids) }), [db, key])
  const known = useMemo(() => {
    const before = remembered.current
    if (!value) return before
    const now = new Map(before)
    // one that is gone is not shown as it was
    for (const id of value.of.split('\n')) now.delete(id)
    for (const paper of value.papers) now.set(paper.row.id, paper)
    for (const id of now.keys()) {
      if (now.size <= REMEMBERED) break
      now.delete(id)
    }
    remembered.current = now
    return now
  }, [value])
  return { known, loaded: value?.of === key, error }
}
