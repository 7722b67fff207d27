import { scaleLinear, scaleUtc } from 'd3-scale'
import { useLayoutEffect, useMemo, useState } from 'preact/hooks'
import type { Comparison } from '../../../lib/comparison/table'
import type { Point } from '../../../lib/comparison/timeline'

/** Size of the plot and the room for its words, in pixels. */
export const HEIGHT = 300
export const MARGIN = { top: 34, right: 26, bottom: 34, left: 58 }

/** Width of an element, as it is now. */
export function useWidthOf(element: { current: HTMLElement | null }): number {
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

/** Where a date and a value stand on a plot of this width. */
export function useScales(points: readonly Point[], { axis }: Comparison, width: number) {
  return useMemo(() => {
    const times = points.map(({ time }) => time)
    const x = scaleUtc(spread(Math.min(...times), Math.max(...times), 20 * DAY), [MARGIN.left, width - MARGIN.right])
    const y = scaleLinear([axis.from, axis.to], [HEIGHT - MARGIN.bottom, MARGIN.top])
    return { x, y }
  }, [points, axis, width])
}
