import { useMemo } from 'preact/hooks'
import { measureFacets } from '../../../lib/comparison/contests'
import { type Entry, type Facet, metricFacets, pickEntries } from '../../../lib/comparison/facets'
import { MARKS, type Mark, marksOf, stays, wordingOf } from '../../../lib/comparison/marks'
import { accuracyOf } from '../../../lib/comparison/measure'
import { type Comparison, compare } from '../../../lib/comparison/table'
import { nameKey } from '../../../lib/library/text'
import type { OnBenchmark } from './useBenchmark'

/** What the reader chose; '' where nothing was chosen. */
export interface Chosen {
  metric: string
  measure: string
  marks: ReadonlySet<Mark>
  wordings: ReadonlySet<string>
}

export interface Comparable {
  metrics: Facet[]
  measures: Facet[]
  /** What is shown: the choice where it is there, else what is worth looking at first. */
  on: { benchmark: Facet | null; metric: Facet | null; measure: string }
  /** Null if no claim holds a number. */
  table: Comparison | null
  /** How many claims carry each mark, before any is left out. */
  marks: { mark: Mark; claims: number }[]
  /** How the metric is worded, where more than one way. */
  wordings: { key: string; label: string; claims: number }[]
  /** Claims before any is left out. */
  all: number
}

const find = (facets: readonly Facet[], key: string) => facets.find((facet) => facet.key === key)

/** An error rate belongs to the accuracy that it leaves, where that is what is picked. */
function errorsOf(metric: string, entries: readonly Entry[]): Entry[] {
  return entries.filter(({ claim }) => {
    const accuracy = claim.kind === 'score' && claim.role !== undefined ? accuracyOf(claim.metric) : null
    return accuracy !== null && nameKey(accuracy) === metric
  })
}

function countMarks(entries: readonly Entry[]) {
  const counts = new Map<Mark, number>()
  for (const { claim } of entries) for (const mark of marksOf(claim)) counts.set(mark, (counts.get(mark) ?? 0) + 1)
  return MARKS.flatMap((mark) => (counts.has(mark) ? [{ mark, claims: counts.get(mark) ?? 0 }] : []))
}

function countWordings(entries: readonly Entry[]) {
  const counts = new Map<string, { key: string; label: string; claims: number }>()
  for (const { claim } of entries) {
    const { key, label } = wordingOf(claim)
    const have = counts.get(key)
    if (have) have.claims += 1
    else counts.set(key, { key, label, claims: 1 })
  }
  return [...counts.values()].sort((a, b) => b.claims - a.claims || a.label.localeCompare(b.label))
}

const NONE: readonly Entry[] = []

/** Metrics and measures to choose from on a benchmark, and the table that a choice gives. */
export function useComparison({ benchmark, best, entries }: OnBenchmark, chosen: Chosen): Comparable {
  const there = entries ?? NONE
  const metrics = useMemo(() => metricFacets(there), [there])
  const inBest = best !== null && benchmark?.key === best.benchmark
  const metric = find(metrics, chosen.metric) ?? (inBest ? find(metrics, best.metric) : undefined) ?? metrics[0] ?? null
  const { ofMetric, errors } = useMemo(() => {
    const own = pickEntries(there, { benchmark: null, metric: metric?.key ?? null })
    const rest = metric ? errorsOf(metric.key, there).filter((entry) => !own.includes(entry)) : []
    return { ofMetric: rest.length > 0 ? [...own, ...rest] : own, errors: rest.length > 0 }
  }, [there, metric?.key])
  const measures = useMemo(() => measureFacets(ofMetric), [ofMetric])
  const measure =
    find(measures, chosen.measure)?.key ??
    (inBest ? find(measures, best.measure)?.key : undefined) ??
    measures[0]?.key ??
    ''
  const table = useMemo(() => {
    const kept = ofMetric.filter(({ claim }) => stays(claim, chosen))
    return compare(kept, measure, { errorsAsAccuracy: errors })
  }, [ofMetric, measure, errors, chosen.marks, chosen.wordings])
  const counts = useMemo(() => {
    const whole = compare(ofMetric, measure, { errorsAsAccuracy: errors })?.rows.map((row) => row.entry) ?? []
    return { marks: countMarks(whole), wordings: countWordings(whole), all: whole.length }
  }, [ofMetric, measure, errors])
  return { metrics, measures, on: { benchmark, metric, measure }, table, ...counts }
}
