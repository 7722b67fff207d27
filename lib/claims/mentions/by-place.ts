/** Unknown names, by the words around them. */

import { listRight } from '../phrases'
import type { Token } from '../tokens'
import { BEFORE_PURPOSE, EVALUATE, INTRODUCES, MADE, RUNS_ON, STRONG_CUE } from '../vocabulary/names'
import { PLACE_CUE } from '../vocabulary/traits'
import { besideNoun } from './beside-noun'
import { addMention, addName, type Search } from './search'
import { fit, nameShaped } from './shape'

/** Finds names beside a noun that says what they are, behind "on" in an evaluation, and where they are introduced. */
export function byPlace(search: Search): void {
  const { tokens } = search
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token
    if (t.kind !== 'word') continue
    const cue = (t.traits & PLACE_CUE) !== 0
    if (cue) besideNoun(search, i)
    inBracket(search, i)
    contest(search, i)
    if (!cue) continue
    if (t.lower === 'on' || t.lower === 'across') evaluatedOn(search, i)
    else if (MADE.has(t.lower)) isIntroduced(search, i)
    if (INTRODUCES.has(t.lower)) introduced(search, i)
  }
}

/** What a year behind a name makes a contest of. */
const CONTEST =
  /^(?:challenges?|competitions?|shared|tasks?|tracks?|winners?|benchmarks?|datasets?|leaderboards?|workshop)$/

/** "the LivDet-Iris 2020 winner", "the FOO 2025 challenge": a name, a year and what it is. */
function contest(search: Search, i: number): void {
  const { tokens, own, taken } = search
  const year = tokens[i + 1]
  // "the TrackRAD2025 challenge"
  if (/\D20\d\d$/.test(tokens[i]?.text ?? '') && CONTEST.test(year?.lower ?? '') && !taken[i] && fit(tokens, i, own)) {
    addMention(search, i, i + 1, null, 'place')
    return
  }
  if (year?.kind !== 'number' || !/^(?:19|20)\d\d$/.test(year.text) || taken[i] || !fit(tokens, i, own)) return
  if (CONTEST.test(tokens[i + 2]?.lower ?? '') || CONTEST.test(tokens[i + 3]?.lower ?? ''))
    addMention(search, i, i + 2, null, 'place')
}

/** "a new data set (NAME)": a name in brackets of its own. */
function inBracket(search: Search, i: number): void {
  const { tokens, own, taken } = search
  if (tokens[i + 1]?.text !== '(' || tokens[i + 3]?.text !== ')' || taken[i + 2] || !fit(tokens, i + 2, own)) return
  const near = tokens.slice(Math.max(0, i - 5), i + 1)
  if (near.some((t) => STRONG_CUE.has(t.lower)) || tokens[i + 4]?.lower === 'challenge')
    addMention(search, i + 2, i + 3, null, 'place')
}

/** "evaluated on A and B", and "On A and B" at the start. */
function evaluatedOn(search: Search, i: number): void {
  const { tokens, own } = search
  let near = i <= 1
  for (let k = i - 1; k >= 0 && k >= i - 12 && !near; k--)
    near = EVALUATE.has(tokens[k]?.lower ?? '') || tokens[k]?.kind === 'number'
  if (!near) return
  for (const r of listRight(tokens, i + 1)) {
    const last = tokens[r[1] - 1]
    if (last && r[1] - r[0] <= 3 && fit(tokens, r[0], own) && !RUNS_ON.has(last.lower)) addName(search, r)
  }
}

/** Words that make the subject of "is introduced" a data set. */
const DATA_WORD = /^(?:annotated|labeled|labelled|pairs|annotations|samples|questions|instances)$/

/** "NERdME is introduced: 200 files with labelled spans", "X (5,400 pairs) is constructed"; `i` is the participle. */
function isIntroduced(search: Search, i: number): void {
  const { tokens, own, taken } = search
  if (!/^(?:is|was|are|been)$/.test(tokens[i - 1]?.lower ?? '')) return
  let k = i - 2
  if (tokens[k]?.text === ')') while (k > 0 && tokens[k]?.text !== '(') k--
  if (tokens[k]?.text === '(') k--
  if (taken[k] || !fit(tokens, k, own)) return
  const data = tokens.some((w) => STRONG_CUE.has(w.lower) || DATA_WORD.test(w.lower))
  if (data) addMention(search, k, k + 1, null, 'place')
}

/** "we introduce X, a … benchmark", "X: a new data set", "present X, the first large-scale … corpus"; `i` is the verb. */
function introduced(search: Search, i: number): void {
  const { tokens } = search
  let from = i + 1
  while (/^(?:the|a|an|our|new|novel)$/.test(tokens[from]?.lower ?? '')) from++
  const capital = (k: number) => tokens[k]?.kind === 'word' && /^\p{Lu}/u.test(tokens[k]?.text ?? '')
  if (tokens[from]?.kind !== 'word' || !/\p{Lu}/u.test(tokens[from]?.text ?? '')) return
  let to = from + 1
  while (to - from < 4 && capital(to)) to++
  let k = to
  if (tokens[k]?.text === '(') {
    while (k < tokens.length && tokens[k]?.text !== ')' && k - to < 14) k++
    k++
  }
  const joint = tokens[k]
  if (!/^[,:—-]$/.test(joint?.text ?? '') && !/^(?:as|is)$/.test(joint?.lower ?? '')) return
  if (joint?.text !== ':' && !/^(?:a|an|the|which)$/.test(tokens[k + 1]?.lower ?? '')) return
  if (!saysDataset(tokens, k + 2)) return
  // "Long Words Here (LWH), a dataset": the acronym is what it will be called by.
  const acronym = tokens[to]?.text === '(' && tokens[to + 2]?.text === ')' && nameShaped(tokens[to + 1]?.text ?? '')
  if (acronym && !nameShaped(tokens[from]?.text ?? '')) addMention(search, to + 1, to + 2, null, 'place')
  else addMention(search, from, to, null, 'place')
}

/** Does the phrase from token `from` on call the thing a data set, before it says what it is for? */
function saysDataset(tokens: Token[], from: number): boolean {
  for (let k = from; k < tokens.length && k < from + 11; k++) {
    const w = tokens[k] as Token
    const near =
      (w.lower === 'simulator' && k - from < 4) || (w.lower === 'graph' && tokens[k - 1]?.lower === 'knowledge')
    if (STRONG_CUE.has(w.lower) || w.lower === 'environment' || w.lower === 'database' || near) return true
    // "a large-scale, high-fidelity dataset"
    if (w.text === ',' && /^(?:\p{L}+-\p{L}+|large|global|novel|new|diverse)$/u.test(tokens[k - 1]?.lower ?? ''))
      continue
    if (w.kind === 'mark' || BEFORE_PURPOSE.has(w.lower)) return false
  }
  return false
}
