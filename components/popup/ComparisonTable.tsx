import { useState } from 'preact/hooks'
import type { Claim } from '../../lib/claims/types'
import { claimSentence, numberText, plain } from '../../lib/claims/wording'
import { type Axis, position } from '../../lib/comparison/axis'
import { measureLabel } from '../../lib/comparison/measure'
import type { Comparison, Row } from '../../lib/comparison/table'

interface Props {
  table: Comparison
  /** Key of the measure, for its words. */
  measure: string
  /** Label of the benchmark; null for any. */
  benchmark: string | null
  metric: string
}

const SHOWN = 60

const percent = (share: number) => `${(share * 100).toFixed(2)}%`

function direction({ higherIsBetter, measure }: Comparison): string {
  if (measure.kind === 'change' && higherIsBetter === false) return 'largest drop first'
  if (higherIsBetter === null) return 'highest first, better unknown'
  return higherIsBetter ? 'higher is better' : 'lower is better'
}

/** A table for ears, a dot plot for eyes: one row a claim, best first. */
export function ComparisonTable({ table, measure, benchmark, metric }: Props) {
  const [all, setAll] = useState(false)
  const rows = all ? table.rows : table.rows.slice(0, SHOWN)
  const baselines = table.rows.some((row) => row.baseline)
  const rescaled = table.rows.some((row) => row.rescaled)
  return (
    <>
      <p class="summary" role="status">
        <b>{table.rows.length}</b> {table.rows.length === 1 ? 'claim' : 'claims'} of {table.papers}{' '}
        {table.papers === 1 ? 'paper' : 'papers'} · {measureLabel(measure)} · {direction(table)}
      </p>
      {benchmark === null && (
        <p class="warning">Across different benchmarks: the numbers stand side by side, no more.</p>
      )}
      <table class="comparison">
        <caption class="unseen">
          {metric} claimed on {benchmark ?? 'any benchmark'}, {direction(table)}
        </caption>
        <thead class="unseen">
          <tr>
            <th scope="col">Paper</th>
            <th scope="col">Place on the axis</th>
            <th scope="col">Claimed</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // the same claim may be made twice in one paper, so only the place tells rows apart
            <Line key={index} row={row} axis={table.axis} />
          ))}
        </tbody>
        <tfoot aria-hidden="true">
          <tr>
            <td />
            <td>
              <div class="axis">
                {table.axis.ticks.map((tick) => (
                  <span key={tick} style={{ left: percent(position(table.axis, tick)) }}>
                    {tick.toLocaleString('en-US', { maximumFractionDigits: 6 }).replace('-', '−')}
                  </span>
                ))}
              </div>
            </td>
            <td>{table.measure.unit}</td>
          </tr>
        </tfoot>
      </table>
      {table.rows.length > rows.length && (
        <button type="button" class="more wide" onClick={() => setAll(true)}>
          {table.rows.length - rows.length} more
        </button>
      )}
      <p class="legend">
        {[
          baselines && '○ said of other work',
          rescaled && '† written as a share of 1',
          table.axis.cropped && 'the axis does not begin at zero',
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
    </>
  )
}

/** What tells this number apart from others of the same paper. */
function detail(claim: Claim): string {
  const where = claim.benchmark.length > 1 ? `${claim.benchmark.length} benchmarks` : (claim.benchmark[0] ?? '')
  return [claim.role === 'other' ? (claim.baseline ?? 'other work') : '', claim.setting ?? '', where]
    .filter(Boolean)
    .map(plain)
    .join(' · ')
}

function Line({ row, axis }: { row: Row; axis: Axis }) {
  const { paper, claim } = row.entry
  const from = position(axis, row.low)
  const to = position(axis, row.high)
  const year = paper.date?.slice(0, 4)
  const kind = row.baseline ? 'baseline' : row.place === 1 ? 'best' : ''
  return (
    <tr class={kind}>
      <th scope="row">
        <a href={paper.url} target="_blank" rel="noreferrer" title={plain(paper.title)}>
          {plain(paper.title)}
        </a>
        <small>{[year, detail(claim)].filter(Boolean).join(' · ')}</small>
      </th>
      <td aria-hidden="true">
        <div class="track">
          {row.low !== row.high && <span class="range" style={{ left: percent(from), width: percent(to - from) }} />}
          <span class="dot" style={{ left: percent((from + to) / 2) }} />
        </div>
      </td>
      <td title={claimSentence(claim)}>
        <>
          {claim.qualifier && <small>{claim.qualifier} </small>}
          <b>
            {row.rescaled ? `${row.low}%` : signed(row, claim)}
            {row.rescaled && <sup>†</sup>}
          </b>
          {row.baseline && <span class="unseen"> (said of other work)</span>}
        </>
      </td>
    </tr>
  )
}

/** The number as the badge shows it, with the sign that its place on the axis has. */
function signed(row: Row, claim: Claim): string {
  const text = numberText(claim)
  if (claim.kind !== 'change') return text
  if (row.high < 0) return `−${text.replace(/^[−-]/, '')}`
  return claim.direction === 'increase' ? `+${text.replace(/^\+/, '')}` : text
}
