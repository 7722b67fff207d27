/**
 * The claim: the one shape that the reader returns, the library stores and the CLI prints.
 * Field names follow the labelling rules used for evaluation (see docs/EVALUATION.md).
 */

/** Half-open range of UTF-16 offsets `[start, end)` into the abstract exactly as it was given. */
export type Span = [start: number, end: number]

/**
 * - `score` a value that a metric reaches · `change` a difference or relative change · `factor` a ratio
 * - `scale` how large something is · `count` how many things were evaluated · `rank` superiority without a number
 */
export type ClaimKind = 'score' | 'change' | 'factor' | 'scale' | 'count' | 'rank'

export type Qualifier = 'up to' | 'over' | 'under' | 'about' | 'average' | 'at least'

export type Direction = 'increase' | 'decrease'

/** What a reader should know before believing or comparing the claim. */
export type Flag =
  | 'relative or points unclear'
  | 'up to'
  | 'no baseline'
  | 'no benchmark'
  | 'no metric'
  | 'negated'
  | 'hypothetical'

export interface Claim {
  /** Where the number (or, for `rank`, the cue) stands in the abstract. */
  span: Span
  /** The characters at `span`, unchanged. */
  surface: string
  kind: ClaimKind
  /** A number, `[low, high]` for a range, null for `rank`. Spelled numbers and K/M/B/T are resolved. */
  value: number | [number, number] | null
  /** `%`, `points`, `x`, a unit as in the text, or `''` for a bare value. */
  unit: string
  qualifier: Qualifier | null
  /** The way the metric itself moves; null for plain scores, scales, counts and ranks. */
  direction: Direction | null
  /** What is measured, in the abstract's own words; null if it is not named. */
  metric: string | null
  /** Data sets, benchmarks, tasks or settings it was measured on, in the abstract's own words. */
  benchmark: string[]
  /** What it is compared with, in the abstract's own words. */
  baseline: string | null
  /** `other` if the number belongs to somebody else's work, to a baseline or to the motivation. */
  role: 'own' | 'other'

  /** Canonical id of the metric where the lexicon knows it. */
  metricId: string | null
  /** The lexicon's sign of the unit ("ms" for "milliseconds"), null where it knows none. Not a base unit: 3 ms stays 3. */
  unitId: string | null
  /** Canonical id for each entry of `benchmark`, null where the lexicon does not know it. */
  benchmarkIds: (string | null)[]
  /** Whether a higher value of the metric is better; null where the lexicon does not say. */
  higherIsBetter: boolean | null
  /** Whether `direction` is an improvement; null if unknown or if there is no direction. */
  better: boolean | null
  /** Shots, k, split, model size, context length, where the text gives them. */
  setting: string | null
  /** The sentence that the claim stands in. */
  sentence: Span
  /** How likely kind, unit, direction, metric and benchmark are all right, 0 to 1 (calibration: `npm run eval`). */
  confidence: number
  flags: Flag[]
}

/** Marks of the reader's own hand on a claim. */
export interface Marks {
  /** Set if it is not (only) what was read. */
  corrected?: 'edited' | 'added'
  /** The correction that did it last. */
  correctionId?: string
  /** Sentence of an added claim; its spans point into this and not into an abstract. */
  quote?: string
}

/** What reading one abstract gives. */
export interface Reading {
  /** In order of appearance. */
  claims: Claim[]
  /** Every named data set, benchmark or environment that the abstract evaluates on or introduces, in order. */
  benchmarks: string[]
}
