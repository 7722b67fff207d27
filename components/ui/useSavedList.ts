import { useLayoutEffect, useState } from 'preact/hooks'
import type { LibraryDatabase } from '../../lib/library/database'
import { listSaved, type SavedList, type SavedQuery } from '../../lib/library/queries'
import { keptTotals } from '../../lib/library/saved'
import { Overtaken } from '../../lib/library/search/client'
import type { Found } from '../../lib/library/search/index'
import { search } from './search'
import { type Live, useLive } from './useLive'
import { useTotals } from './useTotals'

/** While the index is built for the first time, words are looked for without it after this long, milliseconds. */
const PATIENCE = 500
/** In more papers than these that would take longer than the index, and hold up whoever saves. */
const SCANNED = 5000

const watching = new Set<(share: number | null) => void>()
search.onBuilding = (share) => {
  for (const tell of watching) tell(share)
}

/** How far the index is while it is built for the first time, 0 to 1; null at all other times. */
export function useBuilding(): number | null {
  const [share, setShare] = useState<number | null>(null)
  useLayoutEffect(() => {
    watching.add(setShare)
    return () => void watching.delete(setShare)
  }, [])
  return share
}

/** What was found for some words; `found` is null where the index cannot be had (yet). */
interface Answer {
  of: string
  found: Found | null
}

/**
 * Saved papers for words, by the full-text search; asked anew whenever a saved paper changes, in whichever page.
 * @param most how many are wanted; all if left out
 * @returns null for no words; undefined before the first answer; else the latest answer, also while a newer is on its way
 */
export function useFound(db: LibraryDatabase, words: string, most?: number): Answer | null | undefined {
  const [answer, setAnswer] = useState<Answer | undefined>(undefined)
  const { value: stamp } = useLive(async () => (await db.touched.orderBy('n').last())?.n ?? 0, [db])

  useLayoutEffect(() => {
    if (words === '' || stamp === undefined) return undefined
    let dropped = false
    const give = (found: Found | null) => !dropped && setAnswer({ of: words, found })
    const timer = setTimeout(async () => {
      const { kept } = await keptTotals(db)
      if (kept && kept.papers <= SCANNED) give(null)
    }, PATIENCE)
    search
      .find(words, most, stamp)
      .then(give, (error) => {
        if (error instanceof Overtaken) return
        console.warn('Claimdex: searched without the index', error)
        give(null)
      })
      .finally(() => clearTimeout(timer))
    return () => {
      dropped = true
      clearTimeout(timer)
    }
  }, [words, stamp, most])

  return words === '' ? null : answer
}

/**
 * The saved list for a query, following the library.
 * @returns the list, and how to ask for all of it (for exports of what is shown)
 */
export function useSavedList(
  db: LibraryDatabase,
  query: SavedQuery,
  limit: number,
): Live<SavedList> & { asked(): Promise<SavedQuery> } {
  // conditions are looked at among all that was found
  const free = !query.news && (query.tags ?? []).length === 0
  const answer = useFound(db, query.search?.trim() ?? '', free ? limit : undefined)
  const asked: SavedQuery =
    answer === null
      ? { ...query, search: '' }
      : answer?.found
        ? { ...query, found: answer.found }
        : { ...query, search: answer?.of ?? '' }
  const live = useLive(
    // before the first answer there is nothing to show; what was shown stays
    () => (answer === undefined ? new Promise<SavedList>(() => undefined) : listSaved(db, asked, limit, false)),
    [db, answer, limit, query.news, (query.tags ?? []).join('\n')],
  )
  // counted apart, so that a large library is drawn before it is counted
  const totals = useTotals(db)
  const all = answer === null && free
  const { value: list } = live
  const value = list && {
    ...list,
    total: totals?.papers ?? null,
    matched: all ? (totals?.papers ?? null) : list.matched,
    matchedClaims: all ? (totals?.claims ?? null) : list.matchedClaims,
  }
  const wholly = async () => (asked.found?.all ? { ...asked, found: await search.find(answer?.of ?? '') } : asked)
  return { ...live, value, asked: wholly }
}
