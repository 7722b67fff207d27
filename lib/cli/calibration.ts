/** Does `confidence` mean what it says? */
import type { Outcome } from './score'

export interface Bin {
  from: number
  to: number
  claims: number
  /** Mean confidence of the claims in the bin. */
  said: number
  /** Share of them that are right as whole claims. */
  right: number
}

export interface Calibration {
  bins: Bin[]
  /** Share of the result claims whose confidence is at least 0.9. */
  sure: number
  /** Share of those that are right. */
  sureRight: number
  /** Mean distance between what was said and what was right, weighted by claims. */
  error: number
}

const EDGES = [0, 0.3, 0.5, 0.6, 0.7, 0.8, 0.9, 1]
const SURE = 0.9

const mean = (numbers: number[]) => numbers.reduce((sum, n) => sum + n, 0) / (numbers.length || 1)

/** Sorts outcomes by confidence into bins. */
export function calibrate(outcomes: Outcome[]): Calibration {
  const bins = EDGES.slice(0, -1).map((from, i): Bin => {
    const to = EDGES[i + 1] as number
    const inside = outcomes.filter((o) => o.confidence >= from && (o.confidence < to || to === 1))
    return {
      from,
      to,
      claims: inside.length,
      said: mean(inside.map((o) => o.confidence)),
      right: mean(inside.map((o) => Number(o.right))),
    }
  })
  const sure = outcomes.filter((o) => o.confidence >= SURE)
  return {
    bins,
    sure: sure.length / (outcomes.length || 1),
    sureRight: mean(sure.map((o) => Number(o.right))),
    error: bins.reduce((sum, bin) => sum + bin.claims * Math.abs(bin.said - bin.right), 0) / (outcomes.length || 1),
  }
}
