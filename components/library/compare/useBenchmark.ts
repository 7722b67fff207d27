import { useLayoutEffect, useMemo, useState } from 'preact/hooks'
import type { Entry, Facet } from '../../../lib/comparison/facets'
import type { Contest } from '../../../lib/comparison/tally'
import { headsOf } from '../../../lib/library/compared'
import type { LibraryDatabase } from '../../../lib/library/database'
import { useSurroundings } from '../../popup/surroundings'
import { useChoicesWith, useEntries, useLast } from '../../popup/useCompared'
import { useSeen } from './useSeen'

/** One benchmark with all claims on it, and what else can be chosen. */
export interface OnBenchmark {
  /** Null until they are counted. */
  benchmarks: Facet[] | null
  /** The one that is shown: the choice where it is there, else what is worth looking at first. */
  benchmark: Facet | null
  /** What is worth looking at first. */
  best: Contest | null
  /** Claims on it, each with its paper; null until they are there. Those of the last one until there are others. */
  entries: Entry[] | null
  /** Papers counted so far, while all are for the first time; null at other times. */
  counting: number | null
  error: unknown
}

/** Claims with titles, dates and addresses of their papers. */
function useWithHeads(db: LibraryDatabase, entries: Entry[] | undefined): Entry[] | undefined {
  const [headed, setHeaded] = useState<{ of: Entry[]; entries: Entry[] } | null>(null)
  useLayoutEffect(() => {
    if (!entries) return undefined
    let dropped = false
    const bare = ({ paper }: Entry) => paper.url === ''
    headsOf(db, [...new Set(entries.filter(bare).map(({ paper }) => paper.id))]).then(
      (heads) => {
        if (dropped) return
        const whole = entries.flatMap((entry) => {
          if (!bare(entry)) return [entry]
          const paper = heads.get(entry.paper.id)
          return paper ? [{ ...entry, paper }] : [] // one that was removed meanwhile is on its way out
        })
        setHeaded({ of: entries, entries: whole })
      },
      (error) => console.warn('Claimdex: papers were not found', error), // the choices tell what is wrong
    )
    return () => {
      dropped = true
    }
  }, [db, entries])
  return entries && headed?.of === entries ? headed.entries : undefined
}

/** @param chosen key of the benchmark that the reader chose; '' for none */
export function useBenchmark(seen: boolean, chosen: string): OnBenchmark {
  const { db } = useSurroundings()
  const { papers, error: unread } = useSeen(db, seen)
  const ofSeen = useMemo(
    () =>
      papers?.flatMap(({ row: { id, title, date, url }, claims }) =>
        claims.map((claim): Entry => ({ paper: { id, title, date, url }, claim })),
      ),
    [papers],
  )
  const { choices, source, error, counting } = useChoicesWith(db, ofSeen, 'both')
  const benchmarks = choices?.benchmarks ?? null
  const best = choices?.best ?? null
  const find = (key: string) => benchmarks?.find((facet) => facet.key === key)
  const benchmark = find(chosen) ?? find(best?.benchmark ?? '') ?? benchmarks?.[0] ?? null
  const asked = benchmark && { benchmark: benchmark.key }
  const loaded = useWithHeads(db, useEntries(db, asked, ofSeen ?? NONE, source))
  const now = useMemo(
    () => (loaded && benchmark ? { benchmark, entries: loaded } : undefined),
    [loaded, benchmark?.key],
  )
  // another one takes a moment to be loaded: what is there stays until then
  const shown = useLast(now)
  return {
    benchmarks,
    benchmark: shown?.benchmark ?? benchmark,
    best,
    entries: shown?.entries ?? null,
    counting,
    error: error ?? unread,
  }
}

const NONE: readonly Entry[] = []
