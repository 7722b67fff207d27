/** A comparison over time: where each claim stands, and the best so far. Pure. */
import { type Comparison, middle, type Row } from './table'

export interface Point {
  row: Row
  /** Milliseconds, UTC: the middle of the year or month where the paper tells no more. */
  time: number
  /** True where `time` is such a middle. */
  rough: boolean
}

export interface Timeline {
  /** Oldest first. */
  points: Point[]
  /** The points that were better than all before them; empty where nobody can say which way is better. */
  best: Point[]
  /** Claims of papers whose date is not known: in the table only. */
  undated: number
}

/** @param iso `2026-01-05`, `2026-01` or `2026`; null if it is none of these */
export function timeOf(iso: string | null): { time: number; rough: boolean } | null {
  const match = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso ?? '')
  if (!match) return null
  const [, year = '', month, day] = match
  const time = Date.UTC(Number(year), month ? Number(month) - 1 : 6, day ? Number(day) : month ? 15 : 1)
  return { time, rough: !day }
}

export function timeline({ rows, higherIsBetter }: Comparison): Timeline {
  const points = rows.flatMap((row): Point[] => {
    const when = timeOf(row.entry.paper.date)
    return when ? [{ row, ...when }] : []
  })
  points.sort((a, b) => a.time - b.time || middle(a.row) - middle(b.row))
  const best: Point[] = []
  if (higherIsBetter !== null) {
    const sign = higherIsBetter ? 1 : -1
    for (const point of points) {
      const { flags } = point.row.entry.claim
      if (point.row.baseline || flags.includes('negated') || flags.includes('hypothetical')) continue
      const last = best.at(-1)
      if (last && sign * (middle(point.row) - middle(last.row)) <= 0) continue
      // two on one day: the better one stands
      if (last && last.time === point.time) best.pop()
      best.push(point)
    }
  }
  return { points, best, undated: rows.length - points.length }
}
