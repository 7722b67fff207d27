import { useMemo } from 'preact/hooks'
import { type Indexed, indexed } from '../../lib/comparison/browse'
import type { Entry } from '../../lib/comparison/facets'
import type { LibraryDatabase } from '../../lib/library/database'
import { type KnownPaper, overview } from '../../lib/library/overview'
import { useLive } from '../ui/useLive'

/** The library as every view of the page sees it. */
export interface Known {
  papers: Indexed<KnownPaper>[]
  byId: ReadonlyMap<string, KnownPaper>
  /** Claims with a paper each, for the comparisons. */
  entries: Entry[]
}

/** @param seen also papers that were met and not saved */
export function useLibrary(db: LibraryDatabase, seen: boolean): { known: Known | null; error: unknown } {
  const { value, error } = useLive(() => overview(db, seen), [db, seen])
  const known = useMemo((): Known | null => {
    if (!value) return null
    const entries = value.flatMap(({ row: { id, title, date, url }, claims }) => {
      const paper = { id, title, date, url }
      return claims.map((claim) => ({ paper, claim }))
    })
    return { papers: indexed(value), byId: new Map(value.map((paper) => [paper.row.id, paper])), entries }
  }, [value])
  return { known, error }
}
