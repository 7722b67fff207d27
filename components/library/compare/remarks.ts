import { plain } from '../../../lib/claims/plain'
import type { Mark } from '../../../lib/comparison/marks'
import type { Row } from '../../../lib/comparison/table'
import { type MessageKey, t } from '../../../lib/i18n'
import { QUALIFIERS } from '../../../lib/wording/sentence'

export const MARK_WORDS: Record<Mark, MessageKey> = {
  'up to': 'markUpTo',
  average: 'markAverage',
  bound: 'markBound',
  setting: 'markSetting',
  other: 'markOther',
  doubtful: 'markDoubtful',
}

const CONVERTED: Record<NonNullable<Row['converted']>, MessageKey> = {
  share: 'convertedShare',
  unit: 'convertedUnit',
  error: 'convertedError',
}

/** What to know before comparing a number, in a few words each. @param wording the metric's words where they differ */
export function remarksOf({ entry: { claim }, converted }: Row, wording: string | null): string[] {
  return [
    claim.qualifier && t(QUALIFIERS[claim.qualifier]),
    claim.setting && plain(claim.setting),
    wording,
    claim.role === 'other' && (claim.baseline ? t('saidOf', plain(claim.baseline)) : t('saidOfOther')),
    converted && t(CONVERTED[converted]),
    claim.flags.includes('negated') && t('negated'),
    claim.flags.includes('hypothetical') && t('hypothetical'),
    claim.confidence < 0.5 && t('doubtfulReading'),
  ].filter((each): each is string => Boolean(each))
}
