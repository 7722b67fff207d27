/** The comparison: who claims what, best first. */
import type { Claim } from '../claims/types'
import { type Axis, cropAxis } from './axis'
import type { Entry } from './facets'
import { accuracyOf, type Measure, measureOf } from './measure'
import { baseOf } from './units'

/** One claim in the table. */
export interface Row {
  entry: Entry
  /** On the axis: rescaled, and negative for a decrease. A range gives both ends. */
  low: number
  high: number
  /** The number belongs to other work: a baseline, quoted by this paper. */
  baseline: boolean
  /** The claim was written as a share of 1, in another unit, or as an error, and is shown converted; null as written. */
  converted: 'share' | 'unit' | 'error' | null
  /** Ties share a place; null for baselines, which are not ranked. */
  place: number | null
}

/** Claims of one measure on one axis. */
export interface Comparison {
  /** Best first, baselines in their place by value. */
  rows: Row[]
  measure: Omit<Measure, 'scale'>
  /** True: higher is better; null: nobody can say, the highest stands first. */
  higherIsBetter: boolean | null
  axis: Axis
  papers: number
}

/** What most claims say; null if none says anything or they are even. */
function majority(votes: (boolean | null)[]): boolean | null {
  const yes = votes.filter((vote) => vote === true).length
  const no = votes.filter((vote) => vote === false).length
  return yes === no ? null : yes > no
}

/**
 * Which end of the axis is good. Scores and changes follow the metric. A factor is a size of effect: more of a gain is
 * better, more of a loss is worse, whichever way the metric runs; a share left ("9.4% of its latency") the other way.
 */
function orientation(claims: readonly Claim[], { kind, unit }: Omit<Measure, 'scale'>): boolean | null {
  if (kind === 'score' || kind === 'change') return majority(claims.map((claim) => claim.higherIsBetter))
  if (kind === 'factor') {
    const gain = majority(claims.map((claim) => claim.better))
    if (gain === null) return null
    return claims[0]?.direction === 'decrease' && unit !== '×' ? !gain : gain
  }
  return null
}

/** @param scale what the claim's own numbers are to be multiplied by @param rest true for 100 − x */
function ends(claim: Claim, scale: number, rest: boolean): [low: number, high: number] {
  const sign = claim.kind === 'change' && claim.direction === 'decrease' ? -1 : 1
  const both = [claim.value ?? 0]
    .flat()
    .map((value) => sign * (sign < 0 ? Math.abs(value) : value) * scale)
    .map((value) => (rest ? 100 - value : value))
  // 0.923 × 100 is 92.30000000000001 in binary
  const clean = both.map((value) => Number(value.toPrecision(12)))
  return [Math.min(...clean), Math.max(...clean)]
}

/** Where a row stands: the middle of a range. */
export const middle = (row: Pick<Row, 'low' | 'high'>) => (row.low + row.high) / 2

/** The same number said twice in one abstract is one claim. */
const identity = ({ entry, low, high, baseline }: Row) =>
  [entry.paper.id, low, high, baseline, entry.claim.setting, entry.claim.benchmark.join('|'), entry.claim.metric].join(
    '\n',
  )

/** The unit that most claims are written in: the others are converted to it. */
function usualUnit(measures: readonly Measure[]): string {
  const counts = new Map<string, number>()
  for (const { unit } of measures) counts.set(unit, (counts.get(unit) ?? 0) + 1)
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0]?.[0] ?? ''
}

export interface CompareOptions {
  /** Show error rates as the accuracy that they leave; the picked metric is an accuracy then. */
  errorsAsAccuracy?: boolean
}

/**
 * The table of one measure.
 * @param entries already picked (see `pickEntries`); claims of other measures are left out
 * @param measureKey a key that `measureFacets` gave
 */
export function compare(
  entries: readonly Entry[],
  measureKey: string,
  { errorsAsAccuracy = false }: CompareOptions = {},
): Comparison | null {
  const measured = entries.flatMap((entry) => {
    const own = measureOf(entry.claim)
    return own?.key === measureKey ? [{ entry, own }] : []
  })
  const unit = usualUnit(measured.map(({ own }) => own))
  const rows = new Map<string, Row>()
  for (const { entry, own } of measured) {
    const rest = errorsAsAccuracy && own.key === 'score:%' && accuracyOf(entry.claim.metric) !== null
    const scale = own.unit === unit ? (own.unit === '%' ? own.scale : 1) : own.scale / baseOf(unit).factor
    const [low, high] = ends(entry.claim, scale, rest)
    const row: Row = {
      entry,
      low,
      high,
      baseline: entry.claim.role === 'other',
      converted: rest ? 'error' : scale === 1 ? null : own.unit === '%' ? 'share' : 'unit',
      place: null,
    }
    if (!rows.has(identity(row))) rows.set(identity(row), row)
  }
  const measure = measured[0] && { ...measured[0].own, unit }
  if (!measure) return null
  const { scale: _, ...shared } = measure
  const list = [...rows.values()]
  const higherIsBetter =
    orientation(
      // an error shown as an accuracy has turned round
      list.filter((row) => row.converted !== 'error').map((row) => row.entry.claim),
      shared,
    ) ?? (list.some((row) => row.converted === 'error') ? true : null)
  const sign = higherIsBetter === false ? 1 : -1
  list.sort((a, b) => sign * (middle(a) - middle(b)) || a.entry.paper.title.localeCompare(b.entry.paper.title))
  let place = 0
  let last: Row | undefined
  list
    .filter((row) => !row.baseline)
    .forEach((row, index) => {
      if (!last || middle(last) !== middle(row)) place = index + 1
      row.place = place
      last = row
    })
  return {
    rows: list,
    measure: shared,
    higherIsBetter,
    axis: cropAxis(list.flatMap((row) => [row.low, row.high])),
    papers: new Set(list.map((row) => row.entry.paper.id)).size,
  }
}

/**
 * The first rows of a table whose entries know their papers by id only, with the papers as they are; rows that tie stand by
 * title, as in `compare`.
 * @param heads papers by id; rows of others keep what they know
 */
export function withPapers(rows: readonly Row[], heads: ReadonlyMap<string, Entry['paper']>): Row[] {
  return rows
    .map((row, index) => {
      const paper = heads.get(row.entry.paper.id) ?? row.entry.paper
      return { row: { ...row, entry: { ...row.entry, paper } }, index }
    })
    .sort((a, b) =>
      middle(a.row) === middle(b.row)
        ? a.row.entry.paper.title.localeCompare(b.row.entry.paper.title) || a.index - b.index
        : a.index - b.index,
    )
    .map(({ row }) => row)
}

/** How many rows are needed to know the order of the first `count`: all that tie with the last of them. */
export function withTies(rows: readonly Row[], count: number): number {
  let end = Math.min(count, rows.length)
  for (const last = rows[end - 1]; last && end < rows.length; end++)
    if (middle(rows[end] as Row) !== middle(last)) break
  return end
}
