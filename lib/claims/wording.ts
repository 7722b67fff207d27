/**
 * What a claim says in words: the text of a badge, its whole sentence for screen readers, the rows of the claim card.
 * Pure text, no lexicon, no DOM: the page's strip, the popup and the library page all speak with this one voice.
 * A claim is a quotation, never a verdict, so every sentence says "claimed".
 */
import type { Claim, Flag, Qualifier } from './types'

/** Below this confidence a badge is drawn dashed and its sentence says that the reading is doubtful. */
export const LOW_CONFIDENCE = 0.5

/**
 * - `gain` the claimed change is an improvement · `loss` it makes the metric worse
 * - `flat` a plain score, or a change of unknown sign · `plain` no result at all: ranks, sizes, counts, others' numbers
 */
export type Tone = 'gain' | 'loss' | 'flat' | 'plain'

/** The parts of a badge, in reading order; each may be styled on its own. Empty strings are not shown. */
export interface BadgeText {
  /** `up to` or `avg`; a qualifier that has a sign (`>`, `~` …) stands in `number`. */
  qualifier: string
  /** `↑`, `↓` or empty. */
  arrow: '↑' | '↓' | ''
  /** `29.7%`, `>57%`, `4–5×`, `1B`, or words for a rank ("claims best"). */
  number: string
  /** Metric, unit or thing counted. */
  what: string
  /** Benchmark, with `+2` if there are more. */
  where: string
  /** The word that says what colour alone must not: `worse`, `others`, or empty. */
  word: '' | 'worse' | 'others'
  tone: Tone
  /** Draw it dashed. */
  doubtful: boolean
}

const QUALIFIER_WORD: Partial<Record<Qualifier, string>> = { 'up to': 'up to', average: 'avg' }
const QUALIFIER_SIGN: Partial<Record<Qualifier, string>> = { over: '>', under: '<', about: '~', 'at least': '≥' }

const QUALIFIER_LONG: Record<Qualifier, string> = {
  'up to': 'up to',
  over: 'more than',
  under: 'less than',
  about: 'about',
  average: 'on average',
  'at least': 'at least',
}

const FLAG_TEXT: Record<Flag, string> = {
  'relative or points unclear': 'The text does not say whether this is relative or in percentage points.',
  'up to': 'The best case, not the typical one.',
  'no baseline': 'The text does not say what it is compared with.',
  'no benchmark': 'The text does not say on what it was measured.',
  'no metric': 'The text does not say what was measured.',
  negated: 'The sentence denies it.',
  hypothetical: 'The sentence only supposes it.',
}

/** Units that stand before the number. */
const BEFORE = new Set(['$', '€', '£', '¥'])
/** Units that follow the number without a space. */
const TIGHT = new Set(['%', '°', '°C', 'p', 'P', '‰'])
const LARGE: [number, string][] = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
]

/** Decimals as the authors wrote them, so that "2.20x" stays 2.20; 0 if the surface shows none. */
function decimalsIn(surface: string): number {
  return Math.max(0, ...[...surface.matchAll(/\d[.](\d+)/g)].map((match) => match[1]?.length ?? 0))
}

/** One number for people: grouped thousands, K/M/B/T for large sizes, the authors' decimals, `×10ⁿ` never. */
function figure(value: number, decimals: number): string {
  const size = Math.abs(value)
  for (const [limit, letter] of LARGE) if (size >= limit) return `${trimZeros((value / limit).toPrecision(4))}${letter}`
  if (size !== 0 && size < 1e-4) return value.toExponential().replace('-', '−')
  const shown = value.toLocaleString('en-US', {
    // a text may hold a number of more digits than `toFixed` takes
    minimumFractionDigits: Number(value.toFixed(Math.min(decimals, 20))) === value ? Math.min(decimals, 6) : 0,
    maximumFractionDigits: 6,
    useGrouping: size >= 1e4 ? 'always' : false,
  })
  return shown.replace(/^-/, '−')
}

function trimZeros(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text
}

/** The number with the marks that belong to it, and the unit that is a word of its own. */
function numberParts(claim: Claim): { number: string; unit: string } {
  if (claim.value === null) return { number: '', unit: '' }
  const decimals = decimalsIn(claim.surface)
  const number = Array.isArray(claim.value)
    ? claim.value.map((end) => figure(end, decimals)).join('–')
    : figure(claim.value, decimals)
  if (claim.unit === 'x') return { number: `${number}×`, unit: '' }
  if (BEFORE.has(claim.unit)) return { number: `${claim.unit}${number}`, unit: '' }
  if (TIGHT.has(claim.unit)) return { number: `${number}${claim.unit}`, unit: '' }
  return { number, unit: plain(claim.unit) }
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

/** Short words for a rank, from its cue; the cue itself where it fits none of the usual ones. */
export function rankText(surface: string): string {
  if (/state[\s-]of[\s-]the[\s-]art|\bsota\b|\bbest\b|first place|top[\s-]?1\b|\brecord\b/i.test(surface))
    return 'claims best'
  if (/on par|comparable|competitive|match|parity|rival|equal/i.test(surface)) return 'claims parity'
  if (/outperform|surpass|superior|better|exceed|beat|higher|improv|outstrip|advantage/i.test(surface))
    return 'claims better'
  return `“${shorten(surface, 28)}”`
}

function shorten(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > most ? `${flat.slice(0, most - 1).trimEnd()}…` : flat
}

/** Takes TeX marks out of a phrase that was quoted from an abstract: `50.9\%` → `50.9%`, `$\tau$-bench` → `tau-bench`. */
export function plain(phrase: string): string {
  return phrase
    .replace(/\\(?:textbf|textit|emph|texttt|text|mathrm|mathbf|mathcal)\s*\{([^{}]*)\}/g, '$1')
    .replace(/\\times\b/g, '×')
    .replace(/\\(?:sim|approx)\b/g, '~')
    .replace(/\\([%$&#_{}])/g, '$1')
    .replace(/\\([A-Za-z]+)\s?/g, '$1')
    .replace(/(?<!\\)[${}]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** True if the badge is to be drawn dashed. */
export function isDoubtful(claim: Claim): boolean {
  return claim.confidence < LOW_CONFIDENCE || claim.flags.includes('negated') || claim.flags.includes('hypothetical')
}

/** True for a number that a result metric reaches or moves by. */
export function isResult(claim: Claim): boolean {
  return claim.kind === 'score' || claim.kind === 'change' || claim.kind === 'factor'
}

/** Colour family of a claim. */
export function tone(claim: Claim): Tone {
  if (claim.role === 'other' || !isResult(claim)) return 'plain'
  if (claim.better === true) return 'gain'
  if (claim.better === false) return 'loss'
  return 'flat'
}

/** True for a factor that tells what is left ("9.4% of its latency", "half the memory"), not how many times. */
function isShare(claim: Claim): boolean {
  if (claim.kind !== 'factor' || claim.value === null) return false
  return claim.unit === '%' || (Array.isArray(claim.value) ? claim.value[1] : claim.value) < 1
}

/** True if the metric names the unit too: "2 models world models" helps nobody. */
function names(metric: string, unit: string): boolean {
  return unit !== '' && ` ${metric.toLowerCase()} `.includes(` ${unit.toLowerCase()} `)
}

/** What is measured: as the text names it, or the metric that a word like "faster" stands for; '' if neither. */
const measured = (claim: Claim): string => (claim.metric === null ? (claim.metricId ?? '') : plain(claim.metric))

/** Text of one badge. */
export function badgeText(claim: Claim): BadgeText {
  const { number, unit } = numberParts(claim)
  const metric = measured(claim)
  const short = unit === 'points' ? 'pts' : unit
  const what = names(metric, unit) ? metric : [short, metric].filter(Boolean).join(' ')
  const [first = '', ...more] = claim.benchmark.map(plain)
  return {
    qualifier: (claim.qualifier && QUALIFIER_WORD[claim.qualifier]) ?? '',
    arrow: claim.direction === null ? '' : claim.direction === 'increase' ? '↑' : '↓',
    number:
      claim.kind === 'rank'
        ? rankText(claim.surface)
        : `${isShare(claim) ? 'to ' : ''}${(claim.qualifier && QUALIFIER_SIGN[claim.qualifier]) ?? ''}${number}`,
    what,
    where: more.length > 0 && first ? `${first} +${more.length}` : first,
    word: claim.role === 'other' ? 'others' : claim.better === false ? 'worse' : '',
    tone: tone(claim),
    doubtful: isDoubtful(claim),
  }
}

/** "lower is better", "higher is better", or null where nobody can say. */
export function betterHint(claim: Claim): string | null {
  if (!isResult(claim) || claim.higherIsBetter === null) return null
  return claim.higherIsBetter ? 'higher is better' : 'lower is better'
}

/** "improvement", "worse", or "better or worse: not said" for a claim that moves; null for one that does not. */
export function effectWord(claim: Claim): string | null {
  if (!isResult(claim) || claim.direction === null) return null
  if (claim.better === null) return 'better or worse: not known'
  return claim.better ? 'an improvement' : 'a worsening'
}

function listed(items: string[]): string {
  const names = items.map(plain)
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

/** Number with its qualifier in whole words: "up to 29.7%", "2.20 times on average". */
function spoken(claim: Claim): string {
  let number = numberText(claim)
  if (claim.unit === 'x') number = number.replace(/×$/, ' times')
  if (Array.isArray(claim.value)) number = number.replace('–', ' to ')
  if (claim.qualifier === null) return number
  const words = QUALIFIER_LONG[claim.qualifier]
  return claim.qualifier === 'average' ? `${number} ${words}` : `${words} ${number}`
}

/** The heart of the sentence, without place and comparison. */
function core(claim: Claim): string {
  const metric = measured(claim)
  switch (claim.kind) {
    case 'rank':
      return `“${plain(claim.surface)}”${metric ? ` in ${metric}` : ''}`
    case 'scale':
    case 'count': {
      if (metric === '') return spoken(claim)
      if (names(metric, claim.unit)) return spoken({ ...claim, unit: metric })
      return `${spoken(claim)}, ${metric}`
    }
    case 'score':
      return metric ? `${metric} of ${spoken(claim)}` : spoken(claim)
    case 'change':
      if (claim.direction === null)
        return metric ? `${metric} changes by ${spoken(claim)}` : `a change of ${spoken(claim)}`
      return metric
        ? `${metric} ${claim.direction === 'increase' ? 'rises' : 'falls'} by ${spoken(claim)}`
        : `${claim.direction === 'increase' ? 'an increase' : 'a decrease'} of ${spoken(claim)}`
    case 'factor': {
      if (isShare(claim)) {
        const moves = claim.direction === null ? 'is' : claim.direction === 'increase' ? 'rises to' : 'falls to'
        return `${metric || 'it'} ${moves} ${spoken(claim)}`
      }
      const way = claim.direction === null ? '' : claim.direction === 'increase' ? ' higher' : ' lower'
      return metric ? `${metric} ${spoken(claim)}${way}` : `${spoken(claim)}${way}`
    }
  }
}

/**
 * The whole claim as one sentence, used as the accessible name of its badge: "Claimed: perplexity falls by up to 29.7%
 * on Arxiv, compared with other baselines; an improvement."
 */
export function claimSentence(claim: Claim): string {
  const start = claim.role === 'other' ? 'Said of other work' : claim.kind === 'scale' ? 'Claimed size' : 'Claimed'
  let sentence = `${start}: ${core(claim)}`
  if (claim.benchmark.length > 0) sentence += ` on ${listed(claim.benchmark)}`
  if (claim.setting !== null && !sentence.includes(plain(claim.setting))) sentence += ` (${plain(claim.setting)})`
  if (claim.baseline !== null) sentence += `, compared with ${plain(claim.baseline)}`
  if (claim.kind === 'rank') sentence += '; no number given'
  const effect = claim.role === 'own' ? effectWord(claim) : null
  if (effect !== null) sentence += `; ${effect}`
  if (claim.flags.includes('negated')) sentence += '; the sentence denies it'
  if (claim.flags.includes('hypothetical')) sentence += '; the sentence only supposes it'
  if (claim.confidence < LOW_CONFIDENCE) sentence += '; a doubtful reading'
  return `${sentence}.`
}

/** Label and value rows of the claim card, in order; only what the text gives. */
export function claimRows(claim: Claim): { label: string; value: string }[] {
  const rows: { label: string; value: string }[] = []
  if (claim.benchmark.length > 0)
    rows.push({ label: claim.kind === 'count' ? 'covering' : 'measured on', value: listed(claim.benchmark) })
  // "pass@1" may be metric and setting at once
  if (claim.setting !== null && !`${claim.metric} ${claim.benchmark}`.includes(claim.setting))
    rows.push({ label: 'setting', value: plain(claim.setting) })
  if (claim.baseline !== null) rows.push({ label: 'against', value: plain(claim.baseline) })
  const reading = [
    claim.qualifier === null ? '' : QUALIFIER_LONG[claim.qualifier],
    claim.kind === 'change' && claim.unit === '%' && !claim.flags.includes('relative or points unclear')
      ? 'relative change'
      : '',
    effectWord(claim) ?? '',
  ].filter(Boolean)
  if (reading.length > 0) rows.push({ label: 'reading', value: reading.join(' · ') })
  if (claim.role === 'other') rows.push({ label: 'whose', value: 'other work, not the paper’s own' })
  return rows
}

/** Remarks that a reader should see before believing or comparing it. */
export function claimRemarks(claim: Claim): string[] {
  const remarks = claim.flags.map((flag) => FLAG_TEXT[flag])
  if (claim.confidence < LOW_CONFIDENCE) remarks.unshift('Read with doubt: check the sentence.')
  return remarks
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

/** The sentence of a claim cut into what stands before, at and after the claimed words, white space made even. */
export function quote(abstract: string, claim: Claim): { before: string; marked: string; after: string } {
  const even = (text: string) => text.replace(/\s+/g, ' ')
  const [from, to] = claim.sentence
  return {
    before: even(abstract.slice(from, claim.span[0])).trimStart(),
    marked: even(abstract.slice(claim.span[0], claim.span[1])),
    after: even(abstract.slice(claim.span[1], to)).trimEnd(),
  }
}
