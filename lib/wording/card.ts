/** What a claim card says of a claim: rows, remarks, and the sentence that it was read from. */
import { LOW_CONFIDENCE } from '../claims/order'
import { plain } from '../claims/plain'
import type { Claim, Flag } from '../claims/types'
import { type MessageKey, t } from '../i18n'
import { effectWord, namesText, QUALIFIERS } from './sentence'

const FLAGS: Record<Flag, MessageKey> = {
  'relative or points unclear': 'flagUnclear',
  'up to': 'flagUpTo',
  'no baseline': 'flagNoBaseline',
  'no benchmark': 'flagNoBenchmark',
  'no metric': 'flagNoMetric',
  negated: 'flagNegated',
  hypothetical: 'flagHypothetical',
}

/** A row of the claim card. */
export interface ClaimRow {
  /** What kind of row it is, whatever the language. */
  id: 'where' | 'setting' | 'against' | 'reading' | 'whose'
  label: string
  value: string
}

/** Rows of the claim card, in order; only what the text gives. */
export function claimRows(claim: Claim): ClaimRow[] {
  const rows: ClaimRow[] = []
  const add = (id: ClaimRow['id'], label: MessageKey, value: string) => rows.push({ id, label: t(label), value })
  if (claim.benchmark.length > 0)
    add('where', claim.kind === 'count' ? 'rowCovering' : 'rowOn', namesText(claim.benchmark))
  // "pass@1" may be metric and setting at once
  if (claim.setting !== null && !`${claim.metric} ${claim.benchmark}`.includes(claim.setting))
    add('setting', 'rowSetting', plain(claim.setting))
  if (claim.baseline !== null) add('against', 'rowAgainst', plain(claim.baseline))
  const reading = [
    claim.qualifier && t(QUALIFIERS[claim.qualifier]),
    claim.kind === 'change' && claim.unit === '%' && !claim.flags.includes('relative or points unclear')
      ? t('relativeChange')
      : '',
    effectWord(claim),
  ].filter(Boolean)
  if (reading.length > 0) add('reading', 'rowReading', reading.join(' · '))
  if (claim.role === 'other') add('whose', 'rowWhose', t('otherWork'))
  return rows
}

/** Remarks that a reader should see before believing or comparing it. */
export function claimRemarks(claim: Claim): string[] {
  const remarks = claim.flags.map((flag) => t(FLAGS[flag]))
  if (claim.confidence < LOW_CONFIDENCE) remarks.unshift(t('remarkDoubtful'))
  return remarks
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
