/** What the comparison is over: choices by counts that are kept, claims by index. Reads no more of a library than is shown. */
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { contestsIn, joinFacets } from '../../lib/comparison/contests'
import { benchmarkFacets, type Entry, type Facet, metricFacets, pickEntries } from '../../lib/comparison/facets'
import { type Comparison, type Row, withPapers, withTies } from '../../lib/comparison/table'
import { type Contest, type Standing, worthMost } from '../../lib/comparison/tally'
import { claimsOn, headsOf, type Wanted } from '../../lib/library/compared'
import type { ShownClaim } from '../../lib/library/corrections'
import type { LibraryDatabase } from '../../lib/library/database'
import { allSavedClaims } from '../../lib/library/queries'
import { keptTotals, savedAmong } from '../../lib/library/saved'
import { storedFacets, topContests } from '../../lib/library/summary'
import { useCaughtUp } from '../ui/useCaughtUp'
import { type Live, useLive } from '../ui/useLive'
import { claiming } from './listing'
import type { Page } from './usePage'

/** Claims of the page; of papers that are not saved, where the saved ones are looked at too. */
function usePageEntries(db: LibraryDatabase, page: Page, among: string): Entry[] | undefined {
  const found = useMemo(
    () => (page.phase === 'page' && among !== 'saved' ? claiming(page.report.papers, page.readings) : []),
    [page, among],
  )
  const ids = found.map(({ paper }) => paper.id)
  const { value: saved } = useLive(
    async () => (among === 'page' ? new Map() : savedAmong(db, ids)),
    [db, among, ids.join('\n')],
  )
  return useMemo(
    () =>
      saved &&
      found
        .filter(({ paper }) => !saved.has(paper.id))
        .flatMap(({ paper, claims, abstract }) => claims.map((claim) => ({ paper, claim, abstract }))),
    [found, saved],
  )
}

/** What can be chosen, before a choice is made. */
export interface Choices {
  benchmarks: Facet[]
  /** Of claims on any benchmark. */
  metrics: Facet[]
  best: Contest | null
}

const sumUp = (stored: readonly Standing[], fresh: readonly Standing[]): Standing[] => {
  const sums = new Map(stored.map((each) => [each.key, each]))
  for (const each of fresh) sums.set(each.key, { ...each, papers: each.papers + (sums.get(each.key)?.papers ?? 0) })
  return [...sums.values()]
}

/** Where claims of saved papers come from: from the library by index, or, on a full disk, all of them. */
export interface Source {
  benchmarks: Facet[]
  metrics: Facet[]
  contests: Standing[]
  /** Whether there are any claims, be it without a number. */
  claims: boolean
  /** Another one for each change of the library. */
  stamp: number
  /** Null where they are asked for by index. */
  entries: Entry[] | null
}

function useSource(
  db: LibraryDatabase,
  among: string,
  fresh: readonly Standing[],
): Live<Source | null> & { counting: number | null } {
  const counted = useCaughtUp(db)
  const failed = counted.state === 'failed'
  const live = useLive(async (): Promise<Source | null> => {
    if (among === 'page') return { benchmarks: [], metrics: [], contests: [], claims: false, stamp: 0, entries: [] }
    if (failed) return sourceOf(await allSavedClaims(db))
    const [{ kept }, benchmarks, metrics, contests] = await Promise.all([
      keptTotals(db),
      storedFacets(db, 'benchmark'),
      storedFacets(db, 'metric'),
      topContests(db, fresh),
    ])
    return kept && { benchmarks, metrics, contests, claims: kept.claims > 0, stamp: kept.upTo, entries: null }
  }, [db, among, failed, fresh])
  return { ...live, counting: among !== 'page' && counted.state === 'counting' ? counted.papers : null }
}

function sourceOf(entries: Entry[]): Source {
  const [benchmarks, metrics] = [benchmarkFacets(entries), metricFacets(entries)]
  return { benchmarks, metrics, contests: contestsIn(entries), claims: entries.length > 0, stamp: 0, entries }
}

/** What can be chosen among saved papers, the page, or both; undefined until it is known. */
export function useChoices(db: LibraryDatabase, page: Page, among: string) {
  return useChoicesWith(db, usePageEntries(db, page, among), among)
}

/** The same with claims of papers that are not saved. @param ofPage undefined until they are there */
export function useChoicesWith(db: LibraryDatabase, ofPage: Entry[] | undefined, among: string) {
  const fresh = useMemo(() => contestsIn(ofPage ?? []), [ofPage])
  const { value: source, error, counting } = useSource(db, among, fresh)
  const choices = useMemo(
    (): Choices | undefined =>
      source && ofPage
        ? {
            benchmarks: joinFacets(source.benchmarks, benchmarkFacets(ofPage)),
            metrics: joinFacets(source.metrics, metricFacets(ofPage)),
            best: worthMost(sumUp(source.contests, fresh)),
          }
        : undefined,
    [source, ofPage, fresh],
  )
  const none = choices?.metrics.length === 0 && ofPage?.length === 0 && !source?.claims
  return { choices, ofPage: ofPage ?? [], source: source ?? null, none, error, counting }
}

/** What is shown until another choice was loaded. */
export function useLast<T>(value: T | undefined): T | undefined {
  const last = useRef<T | undefined>(undefined)
  if (value !== undefined) last.current = value
  return value ?? last.current
}

/** Entries of what was chosen; undefined until they are there. Saved papers are known by their ids alone: see `useHeads`. */
export function useEntries(
  db: LibraryDatabase,
  wanted: Wanted | null,
  ofPage: readonly Entry[],
  source: Source | null,
): Entry[] | undefined {
  const key = JSON.stringify(wanted)
  const [loaded, setLoaded] = useState<{ key: string; claims: ShownClaim[] } | null>(null)
  // not by a live query: that would note the place of each of thousands of claims, and the stamp tells of any change
  useLayoutEffect(() => {
    if (wanted === null || !source) return undefined
    let dropped = false
    const asked = source.entries ? Promise.resolve([]) : claimsOn(db, wanted)
    asked.then(
      (claims) => !dropped && setLoaded({ key, claims }),
      (error) => console.warn('Claimdex: claims were not found', error), // the choices tell what is wrong
    )
    return () => {
      dropped = true
    }
  }, [db, key, source?.stamp, source?.entries])
  return useMemo(() => {
    if (wanted === null || loaded?.key !== key) return undefined
    const pick = { benchmark: null, metric: null, ...wanted }
    const saved = loaded.claims.map(
      (claim): Entry => ({ paper: { id: claim.paperId, title: '', date: null, url: '' }, claim }),
    )
    return [...saved, ...pickEntries([...(source?.entries ?? []), ...ofPage], pick)]
  }, [key, loaded, ofPage, source?.entries])
}

/** The first rows of a table with titles and dates of their papers; those that were shown until these are there. */
export function useHeads(db: LibraryDatabase, table: Comparison, count: number): Row[] {
  const [headed, setHeaded] = useState<Row[] | undefined>(undefined)
  useLayoutEffect(() => {
    let dropped = false
    firstRows(db, table.rows, count).then(
      (rows) => !dropped && setHeaded(rows),
      (error) => console.warn('Claimdex: titles were not found', error),
    )
    return () => {
      dropped = true
    }
  }, [db, table, count])
  return useLast(headed) ?? []
}

/** The first rows with their papers. @param count all if left out */
export async function firstRows(db: LibraryDatabase, rows: readonly Row[], count = rows.length): Promise<Row[]> {
  const first = rows.slice(0, withTies(rows, count))
  const isStub = ({ entry: { paper } }: Row) => paper.url === ''
  const heads = await headsOf(db, [...new Set(first.filter(isStub).map(({ entry }) => entry.paper.id))])
  // one that was removed meanwhile is on its way out
  return withPapers(
    first.filter((row) => !isStub(row) || heads.has(row.entry.paper.id)),
    heads,
  ).slice(0, count)
}
