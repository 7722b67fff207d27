/** Rank claims: better than, best among, or on par with something, without a number of their own. */

import { findComparisons } from './baseline/comparisons'
import type { Place } from './benchmark'
import type { Draft } from './link/draft'
import { comparisonFor, metricIn, placeFor } from './rank/context'
import { adjectiveClaims, CLAIMS_SOTA, cuesIn, negated, OTHERS } from './rank/cues'
import { isQuantity, lower, type Sentence } from './sentence'
import { BEATS } from './vocabulary/rivals'
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

/**
 * Rank claims of one sentence.
 * @param drafts the sentence's numbers: a change that says the same takes the cue's place
 * @param motivation the abstract has not yet spoken of its own work
 */
export function readRanks(s: Sentence, drafts: Draft[], motivation: boolean): RankDraft[] {
  // What the abstract says of others before it comes to its own work is no claim of the paper.
  if (motivation || s.text[s.span[1] - 1] === '?') return []
  const comparisons = findComparisons(s)
  const found: RankDraft[] = []
  const text = s.text.slice(s.span[0], s.span[1])
  const add = (start: number, end: number, rule: string) => {
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
      baseline: c?.text ?? null,
      role: 'own',
      rules: [rule],
    })
  }

  for (let i = 0; i < s.tokens.length && found.length < 12; i++) {
    const t = s.tokens[i]
    const matches = /^match(?:es|ed|ing)?$/.test(t?.lower ?? '') && comparisons.some((c) => c.at === i)
    if (!t || !(BEATS.has(t.lower) || matches)) continue
    const size = [i + 1, i + 2].find((k) => isQuantity(s, k))
    if (size !== undefined && !/^[BM]$/.test(s.tokens[size]?.glued ?? '')) continue
    if (t.lower.startsWith('top') && !/^(?:the|all|every)$/.test(lower(s, i + 1))) continue
    if (
      t.lower.startsWith('exceed') &&
      !comparisons.some(
        (c) =>
          c.at === i &&
          RIVAL.test(c.text) &&
          !/(?:capacity|limits?|requirements?|memory|budget|threshold|range|bounds?|length|size|time)$/.test(c.text),
      )
    )
      continue
    if (t.lower.startsWith('underperform') || t.lower === 'beaten') continue
    if (/^(?:are|is|was|were|been|being|be)$/.test(lower(s, i - 1)) && /(?:ed|en)$/.test(t.lower)) continue
    if (byNumber(s, i, drafts)) continue
    let from = i
    let to = i
    if (/^(?:or|and)$/.test(lower(s, i - 1)) && /^match/.test(lower(s, i - 2))) from = i - 2
    else if (lower(s, i - 1) === 'even' && /^or$/.test(lower(s, i - 2)) && /^match/.test(lower(s, i - 3))) from = i - 3
    if (lower(s, i + 1) === 'or' && BEATS.has(lower(s, i + 2))) to = i + 2
    add(s.tokens[from]?.start ?? t.start, s.tokens[to]?.end ?? t.end, 'verb')
  }
  for (const { re, name } of cuesIn(s)) {
    re.lastIndex = 0
    for (let m = re.exec(text); m && found.length < 12; m = re.exec(text)) {
      const cue = m[1] as string
      const start = s.span[0] + m.index + m[0].indexOf(cue)
      const end = start + cue.length
      const before = text.slice(Math.max(0, m.index - 40), m.index)
      if (
        name === 'adjective' &&
        !adjectiveClaims(cue, before, text.slice(m.index + cue.length, m.index + cue.length + 40))
      )
        continue
      if (name === 'sota-on' && (OTHERS.test(before) || !CLAIMS_SOTA.test(before))) continue
      if (name === 'better-than' && drafts.some((d) => d.kind === 'factor' || d.kind === 'change')) continue
      if (
        name === 'better-than' &&
        (/\b(?:no|not|rather|any)\s+$/i.test(before) || /(?:\d|%|×|times|points)\s*$/.test(before))
      )
        continue
      if (
        (name === 'gains' || name === 'superiority') &&
        drafts.some((d) => d.kind === 'change' || d.kind === 'factor')
      )
        continue
      if (name === 'superiority' && found.length) continue
      if (name === 'par' && /^rival/.test(cue) && found.length) continue
      add(start, end, name)
    }
  }
  // One assertion a sentence and rival: "superior performance, outperforming X" says it once.
  return mergeSame(found).sort((a, b) => a.start - b.start)
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
    if (by && d.q.from - i < 34) return true
  }
  return false
}

function mergeSame(found: RankDraft[]): RankDraft[] {
  const kept: RankDraft[] = []
  for (const r of found) {
    const twin = kept.find((k) =>
      k.rules[0] !== 'verb'
        ? r.rules[0] !== 'verb' && !r.baseline && !k.baseline && r.metric === k.metric
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
