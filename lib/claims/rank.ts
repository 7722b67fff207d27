/** Rank claims: better than, best among, or on par with something, without a number of their own. */

import type { Comparison } from './baseline'
import { comparedAt } from './baseline/compared'
import { findComparisons } from './baseline/comparisons'
import type { Place } from './benchmark'
import type { Draft } from './link/draft'
import { comparisonFor, metricIn, placeFor } from './rank/context'
import { adjectiveClaims, CLAIMS_SOTA, type Cue, cuesIn, negated, OTHERS } from './rank/cues'
import { isQuantity, lower, type Sentence } from './sentence'
import type { Token } from './tokens'
import { BASELINE_NOUN, BEATS } from './vocabulary/rivals'
import { COMPARES } from './vocabulary/traits'
import { isVerb } from './vocabulary/verbs'

export interface RankDraft {
  start: number
  end: number
  metric: string | null
  place: Place | null
  baseline: string | null
  role: 'own' | 'other'
  rules: string[]
}

const RIVAL =
  /\p{Lu}|(?:methods?|models?|baselines?|approach(?:es)?|systems?|humans?|experts?|state of the art|counterparts?|algorithms?|techniques?|works?|llms?)\b/u

/** The rank claims of one sentence while they are looked for. */
interface Search {
  s: Sentence
  /** The sentence's numbers: a change that says the same takes the cue's place. */
  drafts: Draft[]
  comparisons: Comparison[]
  found: RankDraft[]
}

/** More than these in one sentence are no prose. */
const MOST = 12

/**
 * Rank claims of one sentence.
 * @param drafts the sentence's numbers: a change that says the same takes the cue's place
 * @param motivation the abstract has not yet spoken of its own work
 */
export function readRanks(s: Sentence, drafts: Draft[], motivation: boolean): RankDraft[] {
  // What the abstract says of others before it comes to its own work is no claim of the paper.
  if (motivation || s.text[s.span[1] - 1] === '?') return []
  const search: Search = { s, drafts, comparisons: findComparisons(s), found: [] }
  if (s.traits & COMPARES) byVerb(search)
  const cues = cuesIn(s)
  if (cues.length) {
    const text = s.text.slice(s.span[0], s.span[1])
    for (const cue of cues) byCue(search, cue, text)
  }
  // One assertion a sentence and rival: "superior performance, outperforming X" says it once.
  return mergeSame(search.found).sort((a, b) => a.start - b.start)
}

function add({ s, comparisons, found }: Search, start: number, end: number, rule: string): void {
  if (found.some((r) => start < r.end && r.start < end)) return
  if (negated(s, start)) return
  const cueToken = s.tokens.findIndex((t) => t.end > start)
  const last = s.tokens.findIndex((t) => t.end >= end)
  const c = comparisonFor(s, comparisons, cueToken, last)
  found.push({
    start,
    end,
    metric: metricIn(s, start, end, last),
    place: placeFor(s, cueToken, last, c),
    baseline: c?.text.replace(/^(?:performances?|accuracy|results|quality) of (?:an? |the )?(?=\S)/, '') ?? null,
    role: 'own',
    rules: [rule],
  })
}

/** "outperforms X", "matching X" */
function byVerb(search: Search): void {
  const { s, drafts, found } = search
  for (let i = 0; i < s.tokens.length && found.length < MOST; i++) {
    const t = s.tokens[i] as Token
    if (!(t.traits & COMPARES) || !beats(search, i) || byNumber(s, i, drafts)) continue
    let from = i
    let to = i
    if (/^(?:or|and)$/.test(lower(s, i - 1)) && /^match/.test(lower(s, i - 2))) from = i - 2
    else if (lower(s, i - 1) === 'even' && /^or$/.test(lower(s, i - 2)) && /^match/.test(lower(s, i - 3))) from = i - 3
    if (lower(s, i + 1) === 'or' && BEATS.has(lower(s, i + 2))) to = i + 2
    add(search, s.tokens[from]?.start ?? t.start, s.tokens[to]?.end ?? t.end, 'verb')
  }
}

/** What a number is said to exceed that is no rival. */
const LIMIT = /(?:capacity|limits?|requirements?|memory|budget|threshold|range|bounds?|length|size|time)$/

/** Does the word at token `i` say of the paper's own work that it is better than, or as good as, a rival? */
function beats({ s, comparisons }: Search, i: number): boolean {
  const t = s.tokens[i] as Token
  const here = (c: Comparison) => c.at === i
  if (!BEATS.has(t.lower) && !(/^match(?:es|ed|ing)?$/.test(t.lower) && comparisons.some(here))) return false
  const size = [i + 1, i + 2].find((k) => isQuantity(s, k))
  if (size !== undefined && !/^[BM]$/.test(s.tokens[size]?.glued ?? '')) return false
  if (t.lower.startsWith('top') && !/^(?:the|all|every)$/.test(lower(s, i + 1))) return false
  if (t.lower.startsWith('exceed') && !comparisons.some((c) => here(c) && RIVAL.test(c.text) && !LIMIT.test(c.text)))
    return false
  if (t.lower.startsWith('underperform') || t.lower === 'beaten') return false
  const passive = /^(?:are|is|was|were|been|being|be)$/.test(lower(s, i - 1)) && /(?:ed|en)$/.test(t.lower)
  return !passive
}

/** "state-of-the-art results", "on par with X" */
function byCue(search: Search, { re, name }: Cue, text: string): void {
  const { s, found } = search
  re.lastIndex = 0
  for (let m = re.exec(text); m && found.length < MOST; m = re.exec(text)) {
    const cue = m[1] as string
    if (!isClaimed(search, name, cue, text, m.index)) continue
    const start = s.span[0] + m.index + m[0].indexOf(cue)
    add(search, start, start + cue.length, name)
  }
}

/** Does a cue found at offset `at` of the sentence claim something that nothing else in it says? */
function isClaimed({ s, drafts, found }: Search, name: string, cue: string, text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 40), at)
  // "higher accuracy than X while running 20 times faster": two things are said.
  const apart = (start: number) => /\bwhile\b/.test(s.text.slice(s.span[0] + at, start))
  const moves = () => drafts.some((d) => (d.kind === 'factor' || d.kind === 'change') && !apart(d.q.start))
  switch (name) {
    case 'adjective':
      return adjectiveClaims(cue, before, text.slice(at + cue.length, at + cue.length + 40))
    case 'sota-on':
      return !OTHERS.test(before) && CLAIMS_SOTA.test(before)
    case 'better-than':
      return !moves() && !/\b(?:no|not|rather|any)\s+$/i.test(before) && !/(?:\d|%|×|times|points)\s*$/.test(before)
    case 'gains':
      return !moves()
    case 'improves-on': {
      const last = s.tokens.findIndex((t) => t.end >= s.span[0] + at + cue.length)
      const rival = comparedAt(s, last + 1)
      const named = rival && (BASELINE_NOUN.has(lower(s, rival.end - 1)) || /\p{Lu}/u.test(rival.text))
      return !moves() && !!named && !s.mentionAt[last + 1]
    }
    case 'superiority':
      return !moves() && !found.length
    case 'par':
      return !(/^rival/.test(cue) && found.length)
    default:
      return true
  }
}

/** "outperforms X by 18.8%": the change says it, not a rank. */
function byNumber(s: Sentence, i: number, drafts: Draft[]): boolean {
  for (const d of drafts) {
    if (d.kind !== 'change' && d.kind !== 'factor') continue
    if (d.q.from < i) continue
    let by = false
    for (let k = i + 1; k < d.q.from; k++) {
      const w = lower(s, k)
      if (w === 'by') by = true
      if (/^(?:;|while|whereas|but)$/.test(w) || (isVerb(w) && w !== 'trained' && !/ing$/.test(w) && !/ed$/.test(w)))
        return false
    }
    // "exceeding the previous best 0.4 dB"
    const bare = d.kind === 'change' && d.rules.includes('left:by-beats') && d.q.from - i < 8
    if (bare || (by && d.q.from - i < 34)) return true
  }
  return false
}

/** "competitive performance on A, state-of-the-art performance on B": two things are said. */
const elsewhere = (a: RankDraft, b: RankDraft): boolean =>
  a.place?.where === 'right' && b.place?.where === 'right' && a.place.names[0] !== b.place.names[0]

function mergeSame(found: RankDraft[]): RankDraft[] {
  const kept: RankDraft[] = []
  for (const r of found) {
    const twin = kept.find((k) =>
      k.rules[0] !== 'verb'
        ? r.rules[0] !== 'verb' && !r.baseline && !k.baseline && r.metric === k.metric && !elsewhere(k, r)
        : !r.baseline || r.baseline === k.baseline,
    )
    if (twin && r.rules[0] !== 'verb') {
      twin.place ??= r.place
      twin.baseline ??= r.baseline
      continue
    }
    kept.push(r)
  }
  return kept
}
