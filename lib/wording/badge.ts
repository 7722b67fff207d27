/** What a badge says of a claim. */
import { isDoubtful, isResult } from '../claims/order'
import { plain } from '../claims/plain'
import type { Claim, Qualifier } from '../claims/types'
import { type MessageKey, t } from '../i18n'
import { aside } from './aside'
import { isShare, measured, namesUnit, numberParts } from './figures'

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
  /** The word that says what colour alone must not: "worse", "others", or empty. */
  word: string
  tone: Tone
  /** Draw it dashed. */
  doubtful: boolean
}

const QUALIFIER_WORD: Partial<Record<Qualifier, MessageKey>> = { 'up to': 'badgeUpTo', average: 'badgeAverage' }
const QUALIFIER_SIGN: Partial<Record<Qualifier, string>> = { over: '>', under: '<', about: '~', 'at least': '≥' }

/** What a rank claims, from its cue: best, as good, better. */
const RANKS: readonly [cue: RegExp, whole: MessageKey, short: MessageKey][] = [
  [/state[\s-]of[\s-]the[\s-]art|\bsota\b|\bbest\b|first place|top[\s-]?1\b|\brecord\b/i, 'rankBest', 'rankBestShort'],
  [/on par|comparable|competitive|match|parity|rival|equal/i, 'rankParity', 'rankParityShort'],
  [/outperform|surpass|superior|better|exceed|beat|higher|improv|outstrip|advantage/i, 'rankBetter', 'rankBetterShort'],
]

/** Words for a rank, from its cue; the cue itself where it fits none of the usual ones. @param short without "claims" */
export function rankText(surface: string, short = false): string {
  const known = RANKS.find(([cue]) => cue.test(surface))
  return known ? t(short ? known[2] : known[1]) : t('quoted', shorten(surface, 28))
}

function shorten(text: string, most: number): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > most ? `${flat.slice(0, most - 1).trimEnd()}…` : flat
}

/** Colour family of a claim. */
export function tone(claim: Claim): Tone {
  if (claim.role === 'other' || !isResult(claim)) return 'plain'
  if (claim.better === true) return 'gain'
  if (claim.better === false) return 'loss'
  return 'flat'
}

/**
 * Text of one badge.
 * @param text what the claim's offsets point into, where it is at hand: a bare number is shown with its neighbours there
 */
export function badgeText(claim: Claim, text = ''): BadgeText {
  const { number, unit } = numberParts(claim)
  const metric = measured(claim)
  const short = claim.unit === 'points' ? t('unitPoints') : unit
  const said = aside(claim, text)
  const what = namesUnit(metric, unit) ? metric : [short, metric, said && t('quoted', said)].filter(Boolean).join(' ')
  const [first = '', ...more] = claim.benchmark.map(plain)
  const word = claim.qualifier && QUALIFIER_WORD[claim.qualifier]
  const signed = `${(claim.qualifier && QUALIFIER_SIGN[claim.qualifier]) ?? ''}${number}`
  return {
    qualifier: word ? t(word) : '',
    arrow: claim.direction === null ? '' : claim.direction === 'increase' ? '↑' : '↓',
    number: claim.kind === 'rank' ? rankText(claim.surface) : isShare(claim) ? t('badgeShare', signed) : signed,
    what,
    where: more.length > 0 && first ? `${first} +${more.length}` : first,
    word: claim.role === 'other' ? t('badgeOthers') : claim.better === false ? t('badgeWorse') : '',
    tone: tone(claim),
    doubtful: isDoubtful(claim),
  }
}
