/** What claims are found and compared by: a file of its own, so that the popup opens with little. */
import type { Claim } from '../claims/types'
import { nameKey } from './text'

/** One key for each benchmark of a claim: canonical id where the lexicon has one, else the folded name. */
export function benchmarkKeys(claim: Claim): string[] {
  return claim.benchmark.map((name, index) => claim.benchmarkIds[index] ?? nameKey(name))
}

/** Key of what is measured; '' if the claim does not say. */
export function metricKey(claim: Claim): string {
  return claim.metricId ?? (claim.metric === null ? '' : nameKey(claim.metric))
}
