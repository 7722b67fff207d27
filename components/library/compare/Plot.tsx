/* biome-ignore-all lint/a11y/useSemanticElements: a plot is no form */
/* biome-ignore-all lint/a11y/noNoninteractiveTabindex: arrows walk through the dots of the one stop that a plot is */
import { scaleLinear, scaleUtc } from 'd3-scale'
import { curveStepAfter, line } from 'd3-shape'
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks'
import { plain } from '../../../lib/claims/plain'
import { marksOf } from '../../../lib/comparison/marks'
import { type Comparison, middle } from '../../../lib/comparison/table'
import { type Point, timeline } from '../../../lib/comparison/timeline'
import { formatDate, formatNumber, language, t } from '../../../lib/i18n'
import { figureOf } from '../../ui/figure'
import { remarksOf } from './remarks'

interface Props {
  table: Comparison
  /** What is plotted, in one line: stands in the picture too. */
  title: string
  /** Gives the drawn picture to whoever exports it. */
  onDrawn(svg: SVGSVGElement | null): void
}

const HEIGHT = 300
const MARGIN = { top: 34, right: 26, bottom: 34, left: 58 }
const DOT = 4.5

/** Width of an element, as it is now. */
function useWidthOf(element: { current: HTMLElement | null }): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const box = element.current
    if (!box) return
    setWidth(box.clientWidth)
    const watcher = new ResizeObserver(() => setWidth(box.clientWidth))
    watcher.observe(box)
    return () => watcher.disconnect()
  }, [element])
  return width
}

/** Some air around one date or one value, so that it has a place at all. */
function spread(low: number, high: number, least: number): [number, number] {
  const air = Math.max((high - low) * 0.04, least)
  return [low - air, high + air]
}

const DAY = 86_400_000

function useScales(points: readonly Point[], { axis }: Comparison, width: number) {
  return useMemo(() => {
    const times = points.map(({ time }) => time)
    const x = scaleUtc(spread(Math.min(...times), Math.max(...times), 20 * DAY), [MARGIN.left, width - MARGIN.right])
    const y = scaleLinear([axis.from, axis.to], [HEIGHT - MARGIN.bottom, MARGIN.top])
    return { x, y }
  }, [points, axis, width])
}

/** A year at its beginning, else the month; with its day where several marks fall into one month. */
function tickText(tick: Date, ticks: readonly Date[]): string {
  const months = new Set(ticks.map((each) => each.toISOString().slice(0, 7)))
  const daily = months.size < ticks.length
  if (!daily && tick.getUTCMonth() === 0) return String(tick.getUTCFullYear())
  const day = daily ? ('numeric' as const) : undefined
  return new Intl.DateTimeFormat(language(), { day, month: 'short', timeZone: 'UTC' }).format(tick)
}

/** Claims over time, one dot each, with the best so far as a stepped line. Arrows walk through the dots. */
export function Plot({ table, title, onDrawn }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const svg = useRef<SVGSVGElement>(null)
  const width = useWidthOf(box)
  const time = useMemo(() => timeline(table), [table])
  const { points, best } = time
  const { x, y } = useScales(points, table, width)
  const [at, setAt] = useState<number | null>(null)
  const current = at === null ? null : (points[at] ?? null)

  useEffect(() => {
    onDrawn(svg.current)
    return () => onDrawn(null)
  }, [onDrawn, width > 0])
  useEffect(() => setAt(null), [table])

  if (points.length === 0) return <p class="fine">{t('plotNoDates')}</p>

  function onKeyDown(event: KeyboardEvent) {
    const last = points.length - 1
    const from = at ?? -1
    const to = { ArrowRight: from + 1, ArrowLeft: from < 0 ? last : from - 1, Home: 0, End: last }[event.key]
    if (to !== undefined) setAt(Math.max(0, Math.min(last, to)))
    else if (event.key === 'Escape' && at !== null) setAt(null)
    else if (event.key === 'Enter' && current) window.open(current.row.entry.paper.url, '_blank', 'noreferrer')
    else return
    event.preventDefault()
  }

  const ticks = x.ticks(Math.max(2, Math.floor(width / 110)))
  const stepped = line<Point>(
    (point) => x(point.time),
    (point) => y(middle(point.row)),
  ).curve(curveStepAfter)
  const end = best.at(-1)
  const path = end ? `${stepped(best) ?? ''}H${width - MARGIN.right}` : ''
  const leading = new Set(best)

  return (
    <div
      class="plot"
      ref={box}
      tabIndex={0}
      role="group"
      aria-label={`${title}. ${t('plotHelp')}`}
      onKeyDown={onKeyDown}
      onBlur={() => setAt(null)}
      onMouseLeave={() => setAt(null)}
    >
      {width > 0 && (
        <svg
          ref={svg}
          width={width}
          height={HEIGHT}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          aria-hidden="true"
          focusable="false"
          xmlns="http://www.w3.org/2000/svg"
        >
          <text class="plot-title" x={MARGIN.left} y={16}>
            {title}
          </text>
          {table.axis.ticks.map((tick) => (
            <g key={tick}>
              <line class="plot-grid" x1={MARGIN.left} x2={width - MARGIN.right} y1={y(tick)} y2={y(tick)} />
              <text class="plot-tick" x={MARGIN.left - 8} y={y(tick) + 4} text-anchor="end">
                {formatNumber(tick)}
                {table.measure.unit === '%' ? '%' : ''}
              </text>
            </g>
          ))}
          {ticks.map((tick) => (
            <text key={+tick} class="plot-tick" x={x(tick)} y={HEIGHT - 12} text-anchor="middle">
              {tickText(tick, ticks)}
            </text>
          ))}
          {path && <path class="plot-best" d={path} />}
          {points.map((point, index) => (
            <Dot
              key={index}
              point={point}
              x={x(point.time)}
              low={y(point.row.low)}
              high={y(point.row.high)}
              best={leading.has(point)}
              on={index === at}
              onPoint={() => setAt(index)}
            />
          ))}
          {end && (
            <text
              class="plot-label"
              x={Math.min(x(end.time), width - MARGIN.right - 4)}
              y={y(middle(end.row)) - 10}
              text-anchor={x(end.time) > width * 0.7 ? 'end' : 'middle'}
            >
              {figureOf(end.row, table.measure.unit)}
            </text>
          )}
        </svg>
      )}
      {current && (
        <Tip point={current} unit={table.measure.unit} x={x(current.time)} y={y(middle(current.row))} width={width} />
      )}
      <p class="unseen" role="status">
        {current ? spoken(current, table.measure.unit) : ''}
      </p>
    </div>
  )
}

function spoken(point: Point, unit: string): string {
  const { paper } = point.row.entry
  return [figureOf(point.row, unit), plain(paper.title), formatDate(paper.date), ...remarksOf(point.row, null)].join(
    '. ',
  )
}

interface DotProps {
  point: Point
  x: number
  low: number
  high: number
  best: boolean
  on: boolean
  onPoint(): void
}

function Dot({ point: { row }, x, low, high, best, on, onPoint }: DotProps) {
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

interface TipProps {
  point: Point
  unit: string
  x: number
  y: number
  width: number
}

/** What the dot says, beside it; seen only, since the line below is read out. */
function Tip({ point: { row, rough }, unit, x, y, width }: TipProps) {
  const { paper } = row.entry
  const remarks = remarksOf(row, null)
  const left = x > width / 2
  return (
    <div
      class={`tip${left ? ' left' : ''}`}
      style={{ [left ? 'right' : 'left']: `${left ? width - x + 14 : x + 14}px`, top: `${Math.max(4, y - 26)}px` }}
      aria-hidden="true"
    >
      <b>{figureOf(row, unit)}</b>
      <span class="tip-title">{plain(paper.title)}</span>
      <small>
        {formatDate(paper.date)}
        {rough && ` · ${t('dateRough')}`}
      </small>
      {remarks.length > 0 && <small>{remarks.join(' · ')}</small>}
    </div>
  )
}
