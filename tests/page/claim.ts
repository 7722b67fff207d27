import { blankClaim } from '../../lib/claims/blank'
import type { Claim } from '../../lib/claims/types'

/** A claim with nothing in it but what a test is about. */
export function claim(part: Partial<Claim>): Claim {
  return { ...blankClaim(), span: [0, 1], value: 1, sentence: [0, 1], confidence: 0.9, ...part }
}
