/**
 * When two phrases, units or values of two readers mean the same. The rules are those of docs/EVALUATION.md: loose on
 * spelling, word endings and filler words, strict on whatever tells variants apart ("ImageNet" and "ImageNet-C").
 */
import type { Claim } from '../claims/types'

/** Without its plural ending; short words are left alone. */
function singular(word: string): string {
  if (word.length <= 4) return word
  return word
    .replace(/(ss|x|ch|sh)es$/, '$1')
    .replace(/ies$/, 'y')
    .replace(/([^s])s$/, '$1')
}

/** Words that add nothing to the name of a benchmark, metric or baseline. */
const FILLER = new Set(
  [
    'a an the of on in for to and or with by at from over its their our',
    'task benchmark dataset data set test evaluation challenge performance score result model method approach system',
    'baseline existing previous prior earlier current all both various several other',
  ].flatMap((line) => line.split(' ').map(singular)),
)

/** Metric phrases that name no metric. */
const NO_METRIC = new Set(['', 'performance', 'improvement', 'improvements', 'gain', 'gains', 'result', 'results'])

/** One spelling for letters, dashes and LaTeX. */
function plain(phrase: string): string {
  return phrase
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\\[a-z]+|[${}\\^]/g, ' ')
    .replace(/[–—−‐‑]/g, '-')
}

const words = (phrase: string): string[] =>
  (plain(phrase).match(/[\p{L}\p{N}+*@.]+/gu) ?? [])
    .map((word) => singular(word.replace(/(?<!\.)\.+$/, '')))
    .filter(Boolean)

const compact = (phrase: string): string => plain(phrase).replace(/[^\p{L}\p{N}+*@]/gu, '')

/** True if both phrases name the same thing. */
export function samePhrase(one: string, other: string): boolean {
  if (compact(one) === compact(other)) return true
  const left = new Set(words(one).filter((word) => !FILLER.has(word)))
  const right = new Set(words(other).filter((word) => !FILLER.has(word)))
  if (left.size === 0 || right.size === 0)
    return left.size === right.size && words(one).length > 0 && words(other).length > 0
  const shared = [...left].filter((word) => right.has(word)).length
  if (shared === 0) return false
  const unshared = [...left].filter((word) => !right.has(word)).concat([...right].filter((word) => !left.has(word)))
  // A digit or a short word sets variants apart: top-1 from top-5, ImageNet from ImageNet-C.
  if (unshared.some((word) => word.length <= 2 || /\d/.test(word))) return false
  const [shorter, longer] = left.size < right.size ? [left.size, right.size] : [right.size, left.size]
  if (longer - shared > 3) return false // a whole clause around the name is not the name
  return (2 * shared) / (shorter + longer) >= 0.6 || shared === shorter
}

/** True if both are the same metric, where "performance" and the like count as none. */
export function sameMetric(one: string | null | undefined, other: string | null | undefined): boolean {
  const left = (one ?? '').toLowerCase().trim()
  const right = (other ?? '').toLowerCase().trim()
  if (NO_METRIC.has(left) || NO_METRIC.has(right)) return NO_METRIC.has(left) && NO_METRIC.has(right)
  return samePhrase(left, right)
}

/** True if both are absent or name the same thing. */
export function sameOptional(one: string | null | undefined, other: string | null | undefined): boolean {
  if (!one || !other) return !one && !other
  return samePhrase(one, other)
}

/** True if at least half of all that the two lists name is named by both. */
export function sameList(one: string[], other: string[]): boolean {
  if (one.length === 0 || other.length === 0) return one.length === other.length
  const left = [...other]
  let shared = 0
  for (const name of one) {
    const at = left.findIndex((candidate) => samePhrase(name, candidate))
    if (at < 0) continue
    left.splice(at, 1)
    shared++
  }
  return shared / (one.length + other.length - shared) >= 0.5
}

/** Spellings of a unit, after lower case and singular. */
const UNIT_SPELLINGS: Record<string, string> = {
  '\\%': '%',
  percent: '%',
  'per cent': '%',
  '%p': 'point',
  pp: 'point',
  pt: 'point',
  'percentage point': 'point',
  '×': 'x',
  fold: 'x',
  time: 'x',
  sec: 's',
  second: 's',
  millisecond: 'ms',
  minute: 'min',
  hour: 'h',
  hr: 'h',
  'frame per second': 'frame/s',
  'token per second': 'token/s',
  $: 'usd',
  dollar: 'usd',
  '£': 'gbp',
  '€': 'eur',
  param: 'parameter',
}

function unitKey(unit: string | null | undefined): string {
  const raw = (unit ?? '').trim().replace(/\s+/g, ' ')
  // Symbols keep their case: mW is not MW.
  if (/^[A-Za-zµ]{1,3}$/.test(raw) && !/^(x|pp|pts?|sec|hr|fps)$/i.test(raw)) return raw === 'S' ? 's' : raw
  const key = raw
    .toLowerCase()
    .split('/')
    .map((part) => (part.length > 2 ? part.replace(/s$/, '') : part))
    .join('/')
  return UNIT_SPELLINGS[key] ?? key
}

/**
 * True if both units are the same. What is counted may stand in the unit or in the metric, so for sizes one of the
 * units may be missing.
 */
export function sameUnit(one: string | null | undefined, other: string | null | undefined, isSize: boolean): boolean {
  if (unitKey(one) === unitKey(other)) return true
  return isSize && (!one || !other || samePhrase(one, other))
}

const ends = (value: unknown): number[] =>
  (Array.isArray(value) ? value : [value]).filter((end): end is number => typeof end === 'number')

/** True if both values are equal but for sign (the direction says that) and rounding. */
export function sameValue(one: Claim['value'], other: Claim['value']): boolean {
  const left = ends(one)
  const right = ends(other)
  return (
    left.length === right.length &&
    left.every((end, i) => {
      const twin = Math.abs(right[i] as number)
      return Math.abs(Math.abs(end) - twin) <= 1e-6 * Math.max(1, Math.abs(end), twin)
    })
  )
}
