import { marksOf } from '../../../lib/comparison/marks'
import type { Point } from '../../../lib/comparison/timeline'

/** Radius in pixels. */
const DOT = 4.5

interface Props {
  point: Point
  x: number
  low: number
  high: number
  best: boolean
  on: boolean
  onPoint(): void
}

/** One claim on the plot: a dot, or a wedge for "up to", with the line of its range. */
export function Dot({ point: { row }, x, low, high, best, on, onPoint }: Props) {
  const marks = marksOf(row.entry.claim)
  const y = (low + high) / 2
  const kind = row.baseline ? 'other' : best ? 'best' : 'own'
  const name = `plot-dot ${kind}${marks.includes('doubtful') ? ' doubtful' : ''}${on ? ' on' : ''}`
  return (
    // the keyboard has the arrows, and ears the table below
    <a href={row.entry.paper.url} target="_blank" rel="noreferrer" tabindex={-1} onMouseEnter={onPoint}>
      {low !== high && <line class="plot-range" x1={x} x2={x} y1={low} y2={high} />}
      <circle class="plot-reach" cx={x} cy={y} r={11} />
      {marks.includes('up to') ? (
        <path class={name} d={`M${x} ${y - DOT - 1}l${DOT + 1} ${DOT * 2}h${-2 * DOT - 2}z`} />
      ) : (
        <circle class={name} cx={x} cy={y} r={on ? DOT + 1.5 : DOT} />
      )}
    </a>
  )
}
