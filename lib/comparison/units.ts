/**
 * Units that say the same thing in other sizes: they share an axis once converted, and the row says so. Only plain
 * physical units, whose conversion nobody can argue with; the reader's lexicon knows many more and is too large here.
 */

/** Sign of a unit → [base unit, how many of those it is]. Signs are those of `claim.unitId`. */
const UNITS: Record<string, readonly [base: string, factor: number]> = {
  ns: ['s', 1e-9],
  µs: ['s', 1e-6],
  μs: ['s', 1e-6], // the Greek letter, which is another character
  ms: ['s', 1e-3],
  s: ['s', 1],
  min: ['s', 60],
  h: ['s', 3600],
  d: ['s', 86_400],
  'ms/token': ['s/token', 1e-3],
  's/token': ['s/token', 1],
  KB: ['byte', 1e3],
  MB: ['byte', 1e6],
  GB: ['byte', 1e9],
  TB: ['byte', 1e12],
  'MB/s': ['byte/s', 1e6],
  'GB/s': ['byte/s', 1e9],
  'TB/s': ['byte/s', 1e12],
  mm: ['m', 1e-3],
  cm: ['m', 1e-2],
  m: ['m', 1],
  km: ['m', 1e3],
  mW: ['W', 1e-3],
  W: ['W', 1],
  kW: ['W', 1e3],
  mJ: ['J', 1e-3],
  J: ['J', 1],
  kJ: ['J', 1e3],
  kHz: ['Hz', 1e3],
  Hz: ['Hz', 1],
  MHz: ['Hz', 1e6],
  GHz: ['Hz', 1e9],
}

/** What all sizes of a unit have in common, and how many of it one is; an unknown unit is its own base. */
export function baseOf(unit: string): { base: string; factor: number } {
  const [base, factor] = Object.hasOwn(UNITS, unit) ? (UNITS[unit] as [string, number]) : [unit, 1]
  return { base, factor }
}
