import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { CatalogueQuery, Facets } from '../../lib/library/catalogue/catalogue'
import type { LibraryDatabase } from '../../lib/library/database'
import { type Listed, Overtaken } from '../../lib/library/search/client'
import { Listing } from '../../lib/library/search/listing'
import type { Watched } from '../../lib/settings/watched'
import { search } from '../ui/search'
import { useLive } from '../ui/useLive'

const NOTHING: readonly Watched[] = []

/** Papers that are shown before all are ordered and counted. */
const FIRST = 80

/** After the first papers are known, milliseconds: enough to load and draw them. */
const SOON = 80

/** What search, filters and order leave of the library. */
export interface Papers extends Omit<Listed, 'facets' | 'claims' | 'all'> {
  /** Null until they are counted. */
  claims: number | null
  all: number | null
  /** Null before the first were counted; those of the last query until there are others. */
  facets: Facets | null
  /** The words that were searched for, which may be behind those that are typed. */
  of: string
}

/** Changes whenever what is listed may; from the ends of indexes only. */
async function stampsOf(db: LibraryDatabase, seen: boolean) {
  const [touched, met, word] = await Promise.all([
    db.touched.orderBy('n').last(),
    seen ? db.papers.orderBy('lastSeen').last() : undefined,
    seen ? db.user.orderBy('changedAt').last() : undefined,
  ])
  return { stamp: touched?.n ?? 0, seenStamp: `${met?.lastSeen} ${met?.id} ${word?.changedAt}` }
}

async function firstOf(db: LibraryDatabase) {
  const [ids, tags] = await Promise.all([
    db.papers.orderBy('savedAt').reverse().limit(FIRST).primaryKeys(),
    db.user.orderBy('tagKeys').limit(1).primaryKeys(),
  ])
  return { ids, tagged: tags.length > 0 }
}

/** True where the latest saved papers are what is asked for, which the library gives at once. */
const isPlain = ({ search, choice, by, descending, seen }: CatalogueQuery) =>
  search === '' && by === 'saved' && descending && !seen && Object.values(choice).every((keys) => keys?.length === 0)

/**
 * The papers that a query means, following the library.
 * @param ranked the best first where something is searched for
 * @param watched what the reader watches for
 * @returns the last answer also while the next is on its way; null before the first
 */
export function useListing(
  db: LibraryDatabase,
  query: CatalogueQuery,
  ranked: boolean,
  watched: readonly Watched[] = NOTHING,
): { papers: Papers | null; error: unknown } {
  const [papers, setPapers] = useState<Papers | null>(null)
  const [error, setError] = useState<unknown>(null)
  const { value: stamps, error: unread } = useLive(() => stampsOf(db, query.seen), [db, query.seen])
  const listed = useRef(false)
  const plain = isPlain(query)
  const first = useLive(async () => (plain && !listed.current ? firstOf(db) : null), [db, plain])

  // what is asked for at once is drawn before the worker is started, which takes the machine for a moment
  const [late, setLate] = useState(false)
  const there = plain && !late && first.value !== undefined
  useLayoutEffect(() => {
    if (!there) return undefined
    const timer = setTimeout(() => setLate(true), SOON)
    return () => clearTimeout(timer)
  }, [there])
  const wait = plain && !late

  useLayoutEffect(() => {
    if (!stamps || wait) return undefined
    let dropped = false
    search.list({ query, ranked, watched, ...stamps }).then(
      ({ facets, ...answer }) => {
        if (dropped) return
        listed.current = true
        setError(null)
        setPapers((before) => ({ ...answer, facets: before?.facets ?? null, of: query.search }))
        facets.then(
          (counted) => !dropped && setPapers((now) => now && { ...now, facets: counted }),
          (failure) => !dropped && !(failure instanceof Overtaken) && setError(failure),
        )
      },
      (failure) => !dropped && !(failure instanceof Overtaken) && setError(failure),
    )
    return () => {
      dropped = true
    }
  }, [JSON.stringify(query), ranked, watched, stamps?.stamp, stamps?.seenStamp, wait])

  const soon = useMemo(
    () =>
      first.value && first.value.ids.length > 0
        ? { listing: Listing.of(first.value.ids), tagged: first.value.tagged, claims: null, all: null, facets: null }
        : null,
    [first.value],
  )
  if (papers === null && plain && soon) return { papers: { ...soon, of: '' }, error }
  return { papers, error: error ?? unread }
}
