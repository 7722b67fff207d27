/** An axis cropped to the values, with round ends and ticks. */
import { nice, ticks } from 'd3-array'

export interface Axis {
  from: number
  to: number
  ticks: number[]
  /** True if zero is left out: what looks twice as long is not twice as much. */
  cropped: boolean
}

/** @param values at least one */
export function cropAxis(values: readonly number[], count = 5): Axis {
  let from = Math.min(...values)
  let to = Math.max(...values)
  if (from === to) {
    // one value needs some room around it to have a place at all
    const room = Math.abs(from) * 0.05 || 1
    from -= room
    to += room
  }
  const [low, high] = nice(from, to, count)
  return { from: low, to: high, ticks: ticks(low, high, count), cropped: low > 0 || high < 0 }
}

/** Place of a value on the axis, 0 to 1. */
export function position(axis: Axis, value: number): number {
  return (value - axis.from) / (axis.to - axis.from)
}
