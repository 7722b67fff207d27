/** The numbers of claims as people of the reader's language write them. */
import { plain } from '../claims/plain'
import type { Claim } from '../claims/types'
import { formatFigure, formatNumber, formatPercent, t } from '../i18n'

/** Units that stand before the number. */
const BEFORE = new Set(['$', '€', '£', '¥'])
/** Units that follow the number without a space. */
const TIGHT = new Set(['°', '°C', 'p', 'P', '‰'])
/** Said so in every language of the field: "a 7B model". */
const LARGE: [number, string][] = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
]

/** Decimals as the authors wrote them, so that "2.20x" stays 2.20; 0 if the surface shows none. */
function decimalsIn(surface: string): number {
  return Math.max(0, ...[...surface.matchAll(/\d[.](\d+)/g)].map((match) => match[1]?.length ?? 0))
}

/** One number for people: grouped thousands, M/B/T for large sizes, the authors' decimals, `×10ⁿ` never. */
function figure(value: number, decimals: number): string {
  const size = Math.abs(value)
  for (const [limit, letter] of LARGE)
    if (size >= limit) return `${formatNumber(Number((value / limit).toPrecision(4)))}${letter}`
  if (size !== 0 && size < 1e-4) {
    const [mantissa, power = ''] = value.toExponential().split('e')
    return `${formatNumber(Number(mantissa), 20)}e${power.replace('-', '−')}`
  }
  // a text may hold a number of more digits than `toFixed` takes
  const exact = Number(value.toFixed(Math.min(decimals, 20))) === value
  return formatFigure(value, exact ? Math.min(decimals, 6) : 0)
}

/** The ends of the number, in words of their own; empty for a rank. */
export function ends(claim: Claim): string[] {
  if (claim.value === null) return []
  const decimals = decimalsIn(claim.surface)
  return [claim.value].flat().map((end) => figure(end, decimals))
}

/** Puts the unit to a number, where it belongs to it; `unit` is what is left, a word of its own. */
export function withSign(number: string, claim: Pick<Claim, 'unit'>): { number: string; unit: string } {
  if (claim.unit === 'x') return { number: `${number}×`, unit: '' }
  if (claim.unit === '%') return { number: formatPercent(number), unit: '' }
  if (BEFORE.has(claim.unit)) return { number: `${claim.unit}${number}`, unit: '' }
  if (TIGHT.has(claim.unit)) return { number: `${number}${claim.unit}`, unit: '' }
  return { number, unit: claim.unit === 'points' ? t('unitPointsLong') : plain(claim.unit) }
}

/** The number with the marks that belong to it, and the unit that is a word of its own. */
export function numberParts(claim: Claim): { number: string; unit: string } {
  if (claim.value === null) return { number: '', unit: '' }
  return withSign(ends(claim).join('–'), claim)
}

/** The number with its unit as a reader expects it: `29.7%`, `4–5×`, `1B`, `$0.02`, `502 petaFLOP/s`; '' for a rank. */
export function numberText(claim: Claim): string {
  const { number, unit } = numberParts(claim)
  return unit ? `${number} ${unit}` : number
}

/** Value of `data-value`: the bare number, `low..high` for a range, empty for a rank. */
export function dataValue(claim: Claim): string {
  if (claim.value === null) return ''
  return Array.isArray(claim.value) ? claim.value.join('..') : String(claim.value)
}

/** True for a factor that tells what is left ("9.4% of its latency", "half the memory"), not how many times. */
export function isShare(claim: Claim): boolean {
  if (claim.kind !== 'factor' || claim.value === null) return false
  return claim.unit === '%' || (Array.isArray(claim.value) ? claim.value[1] : claim.value) < 1
}

/** True if the metric names the unit too: "2 models world models" helps nobody. */
export function namesUnit(metric: string, unit: string): boolean {
  return unit !== '' && ` ${metric.toLowerCase()} `.includes(` ${unit.toLowerCase()} `)
}

/** What is measured: as the text names it, or the metric that a word like "faster" stands for; '' if neither. */
export const measured = (claim: Claim): string => (claim.metric === null ? (claim.metricId ?? '') : plain(claim.metric))

/** Endings in "s" of words that are one: "loss", "bias", "analysis", "consensus", "dynamics", "FPS". */
const ONE = /(?:ss|us|is|as|ics|[\p{Lu}\d]s?S)$/u

/** True for a metric in the plural ("tokens", "FLOPs", "hours of training"): its verb is another one. */
export function isMany(metric: string): boolean {
  const [head = ''] = metric.split(/\s(?:of|in|per|on|for|to|at|with|between|from|over|across)\s/i)
  const last = head.trim().split(/\s+/).at(-1) ?? ''
  return /\p{L}{2}s$/iu.test(last) && !ONE.test(last)
}
