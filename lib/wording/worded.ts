/**
 * Claims put into words for the web page: everything that a strip or a claim card shows of them, so that the script in
 * the page draws and does not word. Worded in the background, where reading is anyway.
 */
import { orderClaims } from '../claims/order'
import type { Claim, ClaimKind, Marks } from '../claims/types'
import { type MessageKey, t } from '../i18n'
import { type BadgeText, badgeText, rankText } from './badge'
import { claimRemarks, claimRows, quote } from './card'
import { dataValue } from './figures'
import { betterHint, claimSentence } from './sentence'

export interface WordedClaim
  extends Pick<Claim, 'span' | 'kind' | 'unit' | 'confidence' | 'metric' | 'benchmark'>,
    Omit<Marks, 'quote'> {
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
  /** The claim as one row among others: its number with the arrow, what it is about, and what kind it is. */
  figure: string
  what: string
  note: string
}

const KINDS: Record<ClaimKind, MessageKey> = {
  score: 'noteScore',
  change: 'noteChange',
  factor: 'noteFactor',
  scale: 'noteScale',
  count: 'noteCount',
  rank: 'noteRank',
}

/** The kind of a claim in a word, for a line of its own: "score". */
export const kindNote = (kind: ClaimKind) => t(KINDS[kind])

const listed = (parts: (string | null)[], sign: string) => parts.filter(Boolean).join(sign)

/** The text that a badge shows, in reading order, as one line. */
function visibleText({ qualifier, arrow, number, what, where, word }: BadgeText): string {
  return listed([qualifier, arrow, number, what, where, word], ' ')
}

function word(claim: Claim & Marks, abstract: string, standing: (claim: Claim) => string): WordedClaim {
  const { span, kind, unit, confidence, metric, benchmark, corrected, correctionId } = claim
  const badge = badgeText(claim, claim.quote ?? abstract)
  const { qualifier, arrow, number, what, where, word } = badge
  return {
    span,
    kind,
    unit,
    confidence,
    metric,
    benchmark,
    ...(corrected && { corrected }),
    ...(correctionId && { correctionId }),
    value: dataValue(claim),
    badge,
    sentence: claimSentence(claim, visibleText(badge)),
    about: listed([t('claimed'), what, betterHint(claim)], ' · '),
    rows: claimRows(claim).map(({ label, value }) => ({ label, value })),
    quote: quote(claim.quote ?? abstract, claim),
    remarks: claimRemarks(claim),
    standing: standing(claim),
    figure: kind === 'rank' ? rankText(claim.surface, true) : listed([arrow, number], ' '),
    what: listed([what || (kind === 'rank' ? claim.surface : ''), where], ' · '),
    note: listed([qualifier, word, kindNote(kind)], ' · '),
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
