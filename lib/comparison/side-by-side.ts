/** Two to six papers side by side: what each claims on each benchmark, gaps as gaps. Pure. */
import { plain } from '../claims/plain'
import { benchmarkKeys, metricKey } from '../library/claim-keys'
import type { Entry } from './facets'
import { type Measure, measureOf } from './measure'
import { type Comparison, compare, middle, type Row } from './table'

export const FEWEST = 2
export const MOST = 6

/** One benchmark, metric and measure across the papers. */
export interface Line {
  key: string
  /** '' if the claims name none. */
  benchmark: string
  /** '' if the claims name none. */
  metric: string
  measureKey: string
  measure: Comparison['measure']
  higherIsBetter: boolean | null
  /** What each paper claims, in the order of the papers, best first; empty for a gap. */
  cells: Row[][]
  /** Places of the papers that claim the best; none where nobody can say, or where only one paper claims anything. */
  best: number[]
  /** How many papers claim something here. */
  shared: number
}

const ORDER: Record<Measure['kind'], number> = { score: 0, change: 1, factor: 2, scale: 3, count: 4 }

interface Group {
  benchmark: string
  metric: string
  measureKey: string
  entries: Entry[]
}

function groups(entries: readonly Entry[]): Map<string, Group> {
  const found = new Map<string, Group>()
  for (const entry of entries) {
    const { claim } = entry
    const measure = measureOf(claim)
    if (measure === null || claim.role === 'other') continue
    const places = benchmarkKeys(claim).map((key, index) => [key, plain(claim.benchmark[index] ?? key)] as const)
    for (const [key, label] of places.length > 0 ? places : [['', ''] as const]) {
      const id = JSON.stringify([key, metricKey(claim), measure.key])
      const group = found.get(id) ?? {
        benchmark: label,
        metric: plain(claim.metric ?? ''),
        measureKey: measure.key,
        entries: [],
      }
      found.set(id, group)
      group.entries.push(entry)
    }
  }
  return found
}

/**
 * @param papers ids in the order of the columns
 * @param entries claims of these papers; those of others are left out
 * @returns lines that most papers share first; named benchmarks before unnamed, results before sizes and counts
 */
export function sideBySide(papers: readonly string[], entries: readonly Entry[]): Line[] {
  const wanted = new Set(papers)
  const lines: Line[] = []
  for (const [key, group] of groups(entries.filter(({ paper }) => wanted.has(paper.id)))) {
    const table = compare(group.entries, group.measureKey)
    if (!table) continue
    const cells = papers.map((id) => table.rows.filter((row) => row.entry.paper.id === id))
    const shared = cells.filter((rows) => rows.length > 0).length
    const top = table.rows[0]
    const comparable = shared > 1 && table.higherIsBetter !== null && group.benchmark !== '' && top
    const best = comparable
      ? cells.flatMap((rows, at) => (rows.some((row) => middle(row) === middle(top)) ? [at] : []))
      : []
    lines.push({
      key,
      benchmark: group.benchmark,
      metric: group.metric,
      measureKey: group.measureKey,
      measure: table.measure,
      higherIsBetter: table.higherIsBetter,
      cells,
      best,
      shared,
    })
  }
  return lines.sort(
    (a, b) =>
      Number(a.benchmark === '') - Number(b.benchmark === '') ||
      b.shared - a.shared ||
      a.benchmark.localeCompare(b.benchmark) ||
      ORDER[a.measure.kind] - ORDER[b.measure.kind] ||
      a.metric.localeCompare(b.metric),
  )
}
