import type { Claim } from '../../lib/claims/types'

/** A claim with nothing in it but what a test is about. */
export function claim(part: Partial<Claim>): Claim {
  return {
    span: [0, 1],
    surface: '',
    kind: 'score',
    value: 1,
    unit: '',
    qualifier: null,
    direction: null,
    metric: null,
    benchmark: [],
    baseline: null,
    role: 'own',
    metricId: null,
    unitId: null,
    benchmarkIds: [],
    higherIsBetter: null,
    better: null,
    setting: null,
    sentence: [0, 1],
    confidence: 0.9,
    flags: [],
    ...part,
  }
}
