/** Kinds of claims, many of each. */
import type { ClaimKind } from '../claims/types'
import { type MessageKey, t } from '../i18n'

const KINDS: Record<ClaimKind, MessageKey> = {
  score: 'kindsScore',
  change: 'kindsChange',
  factor: 'kindsFactor',
  scale: 'kindsScale',
  count: 'kindsCount',
  rank: 'kindsRank',
}

/** "Scores". */
export const kindsName = (kind: ClaimKind) => t(KINDS[kind])
