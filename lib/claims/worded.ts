/**
 * Claims put into words for the web page: everything that a strip or a claim card shows of them, so that the script in
 * the page draws and does not word. Worded in the background, where the rest of `lib/claims` is anyway. Pure.
 */
import type { Claim } from './types'
import {
  type BadgeText,
  badgeText,
  betterHint,
  claimRemarks,
  claimRows,
  claimSentence,
  dataValue,
  orderClaims,
  quote,
} from './wording'

export interface WordedClaim extends Pick<Claim, 'span' | 'kind' | 'unit' | 'confidence'> {
  /** The bare number: `92.3`, `4..5` for a range, empty for a rank. */
  value: string
  badge: BadgeText
  /** The whole claim as one sentence; it holds the badge's visible text too, which voice control goes by. */
  sentence: string
  /** What stands beside the number in the card: "claimed · accuracy · higher is better". */
  about: string
  /** Label and value. */
  rows: { label: string; value: string }[]
  /** The sentence of the abstract, cut at the claimed words. */
  quote: { before: string; marked: string; after: string }
  remarks: string[]
  /** Where it stands among what the reader has seen, in words; '' if nothing can be said, or not yet. */
  standing: string
  /** The claim as one row among others: what it is about, and what kind it is. */
  what: string
  note: string
}

const KIND: Record<Claim['kind'], string> = {
  score: 'score',
  change: 'change',
  factor: 'factor',
  scale: 'size',
  count: 'count',
  rank: 'rank',
}

const listed = (parts: (string | null)[], sign: string) => parts.filter(Boolean).join(sign)

/** The text that a badge shows, in reading order, as one line. */
export function visibleText({ qualifier, arrow, number, what, where, word }: BadgeText): string {
  return listed([qualifier, arrow, number, what, where, word], ' ')
}

function word(claim: Claim, abstract: string, standing: (claim: Claim) => string): WordedClaim {
  const { span, kind, unit, confidence } = claim
  const badge = badgeText(claim)
  const { qualifier, what, where, word } = badge
  return {
    span,
    kind,
    unit,
    confidence,
    value: dataValue(claim),
    badge,
    sentence: `${claimSentence(claim).slice(0, -1)}; shown as ${visibleText(badge)}.`,
    about: listed(['claimed', what, betterHint(claim)], ' · '),
    rows: claimRows(claim),
    quote: quote(abstract, claim),
    remarks: claimRemarks(claim),
    standing: standing(claim),
    what: listed([what || (kind === 'rank' ? claim.surface : ''), where], ' · '),
    note: listed([qualifier, word, KIND[kind]], ' · '),
  }
}

/**
 * @param standing says where a claim stands among others, '' for nothing to say
 * @returns the claims in words, the most telling first
 */
export function wordClaims(
  claims: readonly Claim[],
  abstract: string,
  standing: (claim: Claim) => string = () => '',
): WordedClaim[] {
  return orderClaims(claims).map((claim) => word(claim, abstract, standing))
}
