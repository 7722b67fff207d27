import type { Claim } from './types'

/** A score that says nothing, to be filled in. */
export function blankClaim(): Claim {
  return {
    span: [0, 0],
    surface: '',
    kind: 'score',
    value: null,
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
    sentence: [0, 0],
    confidence: 1,
    flags: [],
  }
}
