/* biome-ignore-all lint/a11y/useSemanticElements: a plot is no form */
/* biome-ignore-all lint/a11y/noNoninteractiveTabindex: arrows walk through the dots of the one stop that a plot is */
import { curveStepAfter, line } from 'd3-shape'
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { type Comparison, middle } from '../../../lib/comparison/table'
import { type Point, timeline } from '../../../lib/comparison/timeline'
import { t } from '../../../lib/i18n'
import { figureOf, withUnit } from '../../ui/figure'
import { Dot } from './Dot'
import { spoken, tickText } from './plot-words'
import { Tip } from './Tip'
import { HEIGHT, MARGIN, useScales, useWidthOf } from './useScales'

interface Props {
  table: Comparison
  /** What is plotted, in one line: stands in the picture too. */
  title: string
  /** Gives the drawn picture to whoever exports it. */
  onDrawn(svg: SVGSVGElement | null): void
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
                {withUnit(tick, table.measure.unit === '%' ? '%' : '')}
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
