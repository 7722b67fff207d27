/** The comparison: who claims what, best first. */
import type { Claim } from '../claims/types'
import { type Axis, cropAxis } from './axis'
import type { Entry } from './facets'
import { type Measure, measureOf } from './measure'

/** One claim in the table. */
export interface Row {
  entry: Entry
  /** On the axis: rescaled, and negative for a decrease. A range gives both ends. */
  low: number
  high: number
  /** The number belongs to other work: a baseline, quoted by this paper. */
  baseline: boolean
  /** The claim was written as a share of 1 and is shown as a share of 100. */
  rescaled: boolean
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

function ends(claim: Claim, measure: Measure): [low: number, high: number] {
  const sign = claim.kind === 'change' && claim.direction === 'decrease' ? -1 : 1
  const both = [claim.value ?? 0].flat().map((value) => sign * (sign < 0 ? Math.abs(value) : value) * measure.scale)
  // 0.923 × 100 is 92.30000000000001 in binary
  const clean = both.map((value) => Number(value.toPrecision(12)))
  return [Math.min(...clean), Math.max(...clean)]
}

const middle = (row: Row) => (row.low + row.high) / 2

/** The same number said twice in one abstract is one claim. */
const identity = ({ entry, low, high, baseline }: Row) =>
  [entry.paper.id, low, high, baseline, entry.claim.setting, entry.claim.benchmark.join('|'), entry.claim.metric].join(
    '\n',
  )

/**
 * The table of one measure.
 * @param entries already picked (see `pickEntries`); claims of other measures are left out
 * @param measureKey a key that `measureFacets` gave
 */
export function compare(entries: readonly Entry[], measureKey: string): Comparison | null {
  const rows = new Map<string, Row>()
  let measure: Measure | undefined
  for (const entry of entries) {
    const own = measureOf(entry.claim)
    if (own?.key !== measureKey) continue
    measure ??= own
    const [low, high] = ends(entry.claim, own)
    const row: Row = {
      entry,
      low,
      high,
      baseline: entry.claim.role === 'other',
      rescaled: own.scale !== 1,
      place: null,
    }
    if (!rows.has(identity(row))) rows.set(identity(row), row)
  }
  if (!measure) return null
  const { scale: _, ...shared } = measure
  const list = [...rows.values()]
  const higherIsBetter = orientation(
    list.map((row) => row.entry.claim),
    shared,
  )
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
