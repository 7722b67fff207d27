/** Which claims tell most, and which are to be doubted: the order of badges, cards and lists. Pure. */
import type { Claim } from './types'

/** Below this confidence a badge is drawn dashed and its sentence says that the reading is doubtful. */
export const LOW_CONFIDENCE = 0.5

/** True if the badge is to be drawn dashed. */
export function isDoubtful(claim: Claim): boolean {
  return claim.confidence < LOW_CONFIDENCE || claim.flags.includes('negated') || claim.flags.includes('hypothetical')
}

/** True for a number that a result metric reaches or moves by. */
export function isResult(claim: Claim): boolean {
  return claim.kind === 'score' || claim.kind === 'change' || claim.kind === 'factor'
}

/** A name rather than a description: known to the lexicon, or written like one ("V*Bench", "R2R-CE"). */
function namesBenchmark(claim: Claim): boolean {
  return claim.benchmark.some((name, index) => Boolean(claim.benchmarkIds[index]) || /[A-Z0-9]/.test(name))
}

function tier(claim: Claim): number {
  if (claim.role === 'other' || claim.flags.includes('negated') || claim.flags.includes('hypothetical')) return 4
  if (isResult(claim)) return namesBenchmark(claim) ? 0 : 1
  return claim.kind === 'rank' ? 2 : 3
}

/**
 * The most telling first: results on a named benchmark, other results, ranks, sizes and counts, others' numbers; within
 * each the sure before the doubtful, then as in the text.
 * @returns a new array
 */
export function orderClaims(claims: readonly Claim[]): Claim[] {
  return [...claims].sort(
    (a, b) =>
      tier(a) - tier(b) ||
      Number(a.confidence < LOW_CONFIDENCE) - Number(b.confidence < LOW_CONFIDENCE) ||
      a.span[0] - b.span[0],
  )
}
