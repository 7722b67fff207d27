/**
 * A whole claim as one sentence. Its parts are put into texts with places for them ("$1 on $2"), never glued: languages
 * order them each in its own way.
 */
import { isResult, LOW_CONFIDENCE } from '../claims/order'
import { plain } from '../claims/plain'
import type { Claim, Qualifier } from '../claims/types'
import { formatList, type MessageKey, t } from '../i18n'
import { ends, isMany, isShare, measured, namesUnit, withSign } from './figures'

/** A bound in words of its own: "up to", "on average". */
export const QUALIFIERS: Record<Qualifier, MessageKey> = {
  'up to': 'qualifierUpTo',
  over: 'qualifierOver',
  under: 'qualifierUnder',
  about: 'qualifierAbout',
  average: 'qualifierAverage',
  'at least': 'qualifierAtLeast',
}

/** A number with its bound: "up to 29.7%". */
const BOUNDED: Record<Qualifier, MessageKey> = {
  'up to': 'spokenUpTo',
  over: 'spokenOver',
  under: 'spokenUnder',
  about: 'spokenAbout',
  average: 'spokenAverage',
  'at least': 'spokenAtLeast',
}

/** "lower is better", "higher is better", or null where nobody can say. */
export function betterHint(claim: Claim): string | null {
  if (!isResult(claim) || claim.higherIsBetter === null) return null
  return t(claim.higherIsBetter ? 'higherIsBetter' : 'lowerIsBetter')
}

/** "an improvement", "a worsening", or that nobody knows, for a claim that moves; null for one that does not. */
export function effectWord(claim: Claim): string | null {
  if (!isResult(claim) || claim.direction === null) return null
  if (claim.better === null) return t('effectUnknown')
  return t(claim.better ? 'effectGain' : 'effectLoss')
}

/** Names in a list: "GSM8K, MATH, and AIME". */
export const namesText = (names: readonly string[]) => formatList(names.map(plain))

/** Number with its bound in whole words: "up to 29.7%", "2.20 times on average". @param unit the claim's, if no other */
function spoken(claim: Claim, unit = claim.unit): string {
  const [low = '', high] = ends(claim)
  const bare = high === undefined ? low : t('spokenRange', low, high)
  const times = unit === 'x' ? { number: t('spokenTimes', bare), unit: '' } : withSign(bare, { unit })
  const number = [times.number, times.unit].filter(Boolean).join(' ')
  return claim.qualifier === null ? number : t(BOUNDED[claim.qualifier], number)
}

type Way = 'none' | 'increase' | 'decrease'
/** With a metric that is one ("latency falls") and with one that is many ("tokens fall"), and without. */
const CHANGES: Record<Way, [one: MessageKey, many: MessageKey, bare: MessageKey]> = {
  none: ['coreChange', 'coreChangeMany', 'coreChangeBare'],
  increase: ['coreRise', 'coreRiseMany', 'coreRiseBare'],
  decrease: ['coreFall', 'coreFallMany', 'coreFallBare'],
}
const SHARES: Record<Way, [one: MessageKey, many: MessageKey]> = {
  none: ['coreShare', 'coreShareMany'],
  increase: ['coreShareUp', 'coreShareUpMany'],
  decrease: ['coreShareDown', 'coreShareDownMany'],
}
const FACTORS: Record<Way, [named: MessageKey, bare: MessageKey | null]> = {
  none: ['coreFactor', null],
  increase: ['coreFactorUp', 'coreFactorUpBare'],
  decrease: ['coreFactorDown', 'coreFactorDownBare'],
}

/** The heart of the sentence, without place and comparison. */
function core(claim: Claim): string {
  const metric = measured(claim)
  const way = claim.direction ?? 'none'
  switch (claim.kind) {
    case 'rank':
      return metric ? t('coreRankIn', plain(claim.surface), metric) : t('quoted', plain(claim.surface))
    case 'scale':
    case 'count':
      if (metric === '') return spoken(claim)
      return namesUnit(metric, claim.unit) ? spoken(claim, metric) : t('coreCount', spoken(claim), metric)
    case 'score':
      return metric ? t('coreScore', metric, spoken(claim)) : spoken(claim)
    case 'change': {
      const [one, many, bare] = CHANGES[way]
      return metric ? t(isMany(metric) ? many : one, metric, spoken(claim)) : t(bare, spoken(claim))
    }
    case 'factor': {
      if (isShare(claim)) return t(SHARES[way][isMany(metric) ? 1 : 0], metric || t('coreIt'), spoken(claim))
      const [named, bare] = FACTORS[way]
      if (metric) return t(named, metric, spoken(claim))
      return bare ? t(bare, spoken(claim)) : spoken(claim)
    }
  }
}

/** What to know besides, in a few words each. */
function notes(claim: Claim): string[] {
  return [
    claim.kind === 'rank' && t('noNumber'),
    claim.role === 'own' && effectWord(claim),
    claim.flags.includes('negated') && t('negated'),
    claim.flags.includes('hypothetical') && t('supposed'),
    claim.confidence < LOW_CONFIDENCE && t('doubtfulReading'),
  ].filter((note): note is string => Boolean(note))
}

/**
 * The whole claim as one sentence, used as the accessible name of its badge: "Claimed: perplexity falls by up to 29.7%
 * on Arxiv, compared with other baselines; an improvement."
 * @param shown the badge's visible text, which voice control goes by
 */
export function claimSentence(claim: Claim, shown = ''): string {
  let said = core(claim)
  if (claim.benchmark.length > 0) said = t('saidOn', said, namesText(claim.benchmark))
  if (claim.setting !== null && !said.includes(plain(claim.setting))) said = t('saidWith', said, plain(claim.setting))
  if (claim.baseline !== null) said = t('saidAgainst', said, plain(claim.baseline))
  said = t(claim.role === 'other' ? 'saidOther' : claim.kind === 'scale' ? 'saidSize' : 'saidClaimed', said)
  for (const note of [...notes(claim), ...(shown ? [t('shownAs', shown)] : [])]) said = t('saidNote', said, note)
  return t('saidEnd', said)
}
