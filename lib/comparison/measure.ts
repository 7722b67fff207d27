/**
 * What may stand on one axis. Numbers are only compared if they say the same kind of thing: a score is not a change, a
 * relative change is not a difference in points, and 0.81 is not 81 unless the metric is known to be a share. What can
 * be converted without doubt (0.81 to 81 %, milliseconds to seconds, error to accuracy) is, and the row says so.
 */

import type { Claim } from '../claims/types'
import { type MessageKey, t } from '../i18n'
import { baseOf } from './units'

/** How a claim puts its number. */
export type MeasureKind = 'score' | 'change' | 'factor' | 'scale' | 'count'

export interface Measure {
  /** Claims with the same key may be compared. */
  key: string
  kind: MeasureKind
  /** What the number is in: `%`, `points`, `×`, a unit, or '' for bare values. */
  unit: string
  /** What a number of the claim is to be multiplied by to stand on the axis of the key's unit. */
  scale: number
}

/**
 * Metrics that are shares of a whole, printed as 0–1 by some and as 0–100 by others: by canonical id and by name.
 * Only these are rescaled, and the row then says so. AUC and the like are shares too, by convention.
 */
const SHARES =
  /^(?:(?:top-?\d+|balanced|mean|overall|average|test|zero-?shot|few-?shot|classification|\w+)[ -])?(?:accuracy|acc|f1|f1[ -]score|macro[ -]f1|micro[ -]f1|precision|recall|exact match|em|auc|auroc|auprc|map|ap|miou|iou|dice|dice score|dice coefficient|success rate|win rate|pass rate|error rate|hit rate|specificity|sensitivity)(?:@[\w.]+)?$|^(?:pass|recall|precision|hits?|map|ap|acc)@[\w.]+$|^(?:wer|cer|ap50|ap75)$|^(?:top-?\d+|test|classification) error$/i

/** True if the metric runs from nothing to all. */
export function isShare(claim: Pick<Claim, 'metric' | 'metricId'>): boolean {
  return [claim.metricId, claim.metric].some((name) => name !== null && SHARES.test(name.trim()))
}

/** Errors of which accuracy is the rest to the whole. A word error rate, or an error in metres, has no such rest. */
const ERROR =
  /^(top-?\d+\s+|(?:test|validation|classification|misclassification|mean|average|overall)\s+)?(?:error|misclassification)(?:\s+rate)?$/i

/** The accuracy that an error rate is the rest of ("top-1 error" → "top-1 accuracy"); null for every other metric. */
export function accuracyOf(metric: string | null): string | null {
  const match = ERROR.exec(metric?.trim() ?? '')
  return match ? `${match[1]?.toLowerCase().trimEnd() ?? ''} accuracy`.trim() : null
}

/** The lexicon's one sign for all that is counted piece by piece: samples, tasks, benchmarks … are no images. */
const PIECES = 'images'

/** True if the unit is the thing counted, as the text names it. */
export const countsPieces = (claim: Pick<Claim, 'unitId'>): boolean => claim.unitId === PIECES

function plainUnit(claim: Claim): string {
  if (countsPieces(claim)) return claim.unit.toLowerCase().replace(/([^s])$/, '$1s')
  const unit = claim.unitId ?? claim.unit
  if (unit === 'x' || unit === '×') return '×'
  return unit === 'percent' || unit === '\\%' ? '%' : unit
}

const highest = (claim: Claim) => Math.max(...[claim.value ?? 0].flat().map(Math.abs))

/** Claims are never changed in place, and each is asked for several times while a comparison is made. */
const known = new WeakMap<Claim, Measure | null>()

/** How a claim may be compared; null for a rank, which has no number. */
export function measureOf(claim: Claim): Measure | null {
  const have = known.get(claim)
  if (have !== undefined) return have
  const measure = freshMeasure(claim)
  known.set(claim, measure)
  return measure
}

function freshMeasure(claim: Claim): Measure | null {
  if (claim.kind === 'rank' || claim.value === null) return null
  const unit = plainUnit(claim)
  if (claim.kind === 'score' && isShare(claim) && (unit === '%' || unit === '')) {
    // 0.923 of a share is 92.3 %; a bare 1 or 0 says nothing about how it was printed, and is taken as a share too
    const scale = unit === '' && highest(claim) <= 1 ? 100 : 1
    return { key: 'score:%', kind: 'score', unit: '%', scale }
  }
  const { base, factor } = baseOf(unit)
  if (claim.kind === 'score') {
    // for a metric that nobody knows, 0.81 and 81 stay apart
    const small = unit === '' && highest(claim) <= 1
    return { key: `score:${base}${small ? ':0–1' : ''}`, kind: 'score', unit, scale: factor }
  }
  if (claim.kind === 'change' && claim.flags.includes('relative or points unclear')) {
    return { key: `change:${unit}?`, kind: 'change', unit, scale: 1 }
  }
  // "3× faster" and "to a third of the latency" are both factors, but their numbers run opposite ways
  const way = claim.kind === 'factor' ? `:${claim.direction ?? ''}` : ''
  return { key: `${claim.kind}:${base}${way}`, kind: claim.kind, unit, scale: factor }
}

/** The measure in words, for a picker and a heading. @param inUnit the unit shown, where it is another than the key's */
export function measureLabel(key: string, inUnit = key.split(':')[1] ?? ''): string {
  const [kind = '', unit = '', extra = ''] = key.split(':')
  const named = (key: MessageKey) => (inUnit === '' ? t(key) : t('measureIn', t(key), inUnit))
  switch (kind) {
    case 'score':
      return extra === '0–1' ? t('measureShares') : named('measureScores')
    case 'change':
      if (unit.endsWith('?')) return t('measureChangesUnclear')
      if (unit === '%') return t('measureChangesRelative')
      return unit === 'points' ? t('measureChangesPoints') : named('measureChanges')
    case 'factor':
      if (extra === 'decrease') return unit === '×' ? t('measureTimesLess') : named('measureSharesLeft')
      return extra === 'increase' ? t('measureTimesMore') : named('measureFactors')
    case 'scale':
      return named('measureSizes')
    default:
      return named('measureCounts')
  }
}
