/**
 * What changed in what a paper claims: told apart by whether the paper has another abstract ("v2 now claims 89.7; was 91.2")
 * or newer rules read the same one. Pure.
 */

import { plain } from '../claims/plain'
import type { Claim } from '../claims/types'
import { t } from '../i18n'
import { numberText } from '../wording/figures'
import { benchmarkKeys, metricKey } from './claim-keys'
import type { ClaimChange, ClaimWords, NewsRow } from './rows'

/** Words that a reader sees and compares; how sure the reading is and what it was flagged as are no news. */
const TOLD = [
  'value',
  'unit',
  'kind',
  'direction',
  'qualifier',
  'metric',
  'benchmark',
  'baseline',
  'role',
  'setting',
] as const satisfies (keyof ClaimWords)[]

function word(claim: Claim, name: (typeof TOLD)[number]): string {
  if (name === 'metric') return metricKey(claim)
  if (name === 'benchmark') return benchmarkKeys(claim).join('\n')
  return JSON.stringify(claim[name])
}

/** Everything that is told of a claim but, if left out, its number. */
function keyOf(claim: Claim, without: readonly (typeof TOLD)[number][] = []): string {
  return TOLD.filter((name) => !without.includes(name))
    .map((name) => word(claim, name))
    .join('\u0000')
}

const overlap = (a: Claim, b: Claim) => Math.min(a.span[1], b.span[1]) - Math.max(a.span[0], b.span[0])

/** Takes out of `rest` the first claim with the key of `claim`. */
function takeAlike(claim: Claim, rest: Claim[], key: (claim: Claim) => string): Claim | undefined {
  const wanted = key(claim)
  const at = rest.findIndex((each) => key(each) === wanted)
  return at < 0 ? undefined : rest.splice(at, 1)[0]
}

/** What is looked for one after the other: the same, then the same but for its number, then the same number elsewhere said. */
const WAYS: readonly ((claim: Claim) => string)[] = [
  (claim) => keyOf(claim),
  (claim) => keyOf(claim, ['value', 'qualifier', 'baseline', 'setting']),
  // a benchmark or metric must stand behind a changed number, or any two claims would be "the same"
  (claim) =>
    claim.benchmark.length > 0 ? keyOf(claim, ['value', 'qualifier', 'baseline', 'setting', 'metric', 'unit']) : '',
  (claim) => keyOf(claim, ['metric', 'benchmark', 'baseline', 'setting', 'qualifier', 'direction', 'role', 'kind']),
]

/**
 * @param before claims that the reader has seen; `after` those that stand now
 * @param sameText true if both were read from one text: then places tell which claim is which
 * @returns changed ones first (in their new order), then new, then gone ones; empty if nothing changed that is told
 */
export function claimNews(before: readonly Claim[], after: readonly Claim[], sameText: boolean): ClaimChange[] {
  const left = [...before]
  const pairs = new Map<Claim, Claim>()
  const pair = (claim: Claim, found: Claim | undefined) => found && pairs.set(claim, found)
  if (sameText) {
    for (const claim of after) {
      const at = left.reduce(
        (best, each, index) => (overlap(each, claim) > overlap(left[best] ?? claim, claim) || best < 0 ? index : best),
        -1,
      )
      const found = left[at]
      if (found && overlap(found, claim) > 0) pair(claim, left.splice(at, 1)[0])
    }
  }
  for (const way of sameText ? WAYS.slice(0, 1) : WAYS)
    for (const claim of after) if (!pairs.has(claim) && way(claim) !== '') pair(claim, takeAlike(claim, left, way))
  const changed = after.flatMap((claim): ClaimChange[] => {
    const was = pairs.get(claim)
    const words = was ? TOLD.filter((name) => word(was, name) !== word(claim, name)) : []
    return was && words.length > 0 ? [{ what: 'changed', before: was, after: claim, words }] : []
  })
  const fresh = after.filter((claim) => !pairs.has(claim))
  return [
    ...changed,
    ...fresh.map((claim): ClaimChange => ({ what: 'new', before: null, after: claim, words: [] })),
    ...left.map((claim): ClaimChange => ({ what: 'gone', before: claim, after: null, words: [] })),
  ]
}

/** "89.7 accuracy on LongQA" */
function said(claim: Claim): string {
  const number = numberText(claim) || t('quoted', plain(claim.surface))
  const what = [number, claim.metric === null ? '' : plain(claim.metric)].filter(Boolean).join(' ')
  return claim.benchmark.length > 0 ? t('saidOn', what, claim.benchmark.map(plain).join(', ')) : what
}

/** What of a claim changed, in its earlier words: only the number where only that changed. */
function was({ before, words }: ClaimChange): string {
  if (!before) return ''
  const number = numberText(before) || t('quoted', plain(before.surface))
  return words.every((name) => name === 'value' || name === 'unit') ? number : said(before)
}

/**
 * One change as a sentence without its full stop: "v2 of the paper now claims 89.7 accuracy on LongQA; was 91.2".
 * @param news where the change is from
 * @param version of the paper as it stands now; null if no site told
 */
export function newsText(news: Pick<NewsRow, 'why' | 'version'>, version: number | null, change: ClaimChange): string {
  const told = version !== null && version > 0 && version !== news.version
  const anew = news.why === 'reading'
  const who = anew ? t('newsReadAnew') : told ? t('newsVersion', `v${version}`) : t('newsAbstract')
  const { what, before, after } = change
  if (what === 'new' && after) return t('newsAlso', who, said(after))
  if (what === 'gone' && before) return t('newsNoLonger', who, said(before))
  if (!after) return ''
  return t(anew ? 'newsClaims' : 'newsNowClaims', who, said(after), was(change))
}
