import { countsPieces } from '../../lib/comparison/measure'
import type { Comparison, Row } from '../../lib/comparison/table'
import { formatNumber, formatPercent, t } from '../../lib/i18n'
import { badgeText } from '../../lib/wording/badge'
import { numberParts } from '../../lib/wording/figures'

/** Which way is better, or that nobody can say. */
export function directionWords({ higherIsBetter, measure }: Comparison): string {
  if (measure.kind === 'change' && higherIsBetter === false) return t('largestDropFirst')
  if (higherIsBetter === null) return t('directionUnknown')
  return higherIsBetter ? t('higherIsBetter') : t('lowerIsBetter')
}

/** Sign that stands behind a converted number. */
export const CONVERTED = '†'

/** A number of the axis with its unit. */
export function withUnit(value: number, unit: string): string {
  const number = formatNumber(value)
  if (unit === '%') return formatPercent(number)
  if (unit === '×') return `${number}${unit}`
  return unit === '' ? number : `${number} ${unit}`
}

/** The number as the badge shows it, with the sign that its place on the axis has (">−57%", "+3.1"), or converted. */
export function figureOf(row: Row, unit: string): string {
  const { claim } = row.entry
  if (row.converted) {
    return `${row.low === row.high ? '' : `${formatNumber(row.low)}–`}${withUnit(row.high, unit)}${CONVERTED}`
  }
  const { number: shown } = badgeText(claim)
  if (countsPieces(claim)) unit = numberParts(claim).unit // "1 task" among tasks
  const tail = unit === '' || unit === '%' || unit === '×' || shown.includes(unit) ? '' : ` ${unit}`
  if (claim.kind !== 'change') return shown + tail
  const sign = row.high < 0 ? '−' : claim.direction === 'increase' ? '+' : ''
  return (sign === '' ? shown : shown.replace(/^([^\d−+-]*)[−+-]?/, `$1${sign}`)) + tail
}
