/** Names beside a noun that says what they are: "the X benchmark", "a data set called X", "corpora (X, Y)". */

import { listRight } from '../phrases'
import type { Token } from '../tokens'
import { NEVER, STRONG_CUE } from '../vocabulary/names'
import { isVerb } from '../vocabulary/verbs'
import { LEAD_IN } from './cues'
import { addMention, addName, isModel, type Search } from './search'
import { fit, MADE_ADJECTIVE, nameEndingAt, nameShaped } from './shape'

/** Looks on both sides of token `i`, if it is such a noun. */
export function besideNoun(search: Search, i: number): void {
  const { tokens, own, taken } = search
  const noun = (tokens[i] as Token).lower
  const apart = noun === 'data' && tokens[i + 1]?.lower === 'set'
  if (!apart && !STRONG_CUE.has(noun)) return
  namesBefore(search, i)
  // "a real-world dataset V2XPnP"
  if (/^(?:dataset|benchmark|corpus|environment|testbed)$/.test(noun) && !taken[i + 1] && fit(tokens, i + 1, own))
    addMention(search, i + 1, i + 2, null, 'place')
  const list = Math.max(listBehind(search, apart ? i + 2 : i + 1, noun), listBehindColon(tokens, i))
  if (list >= 0) for (const r of listRight(tokens, list)) addName(search, r)
}

/** "the X benchmark", "X, Y and Z datasets"; `noun` is the token of "datasets". */
function namesBefore(search: Search, noun: number): void {
  const { tokens } = search
  const direct = tokens[noun - 1]
  if (noun < 2 || direct?.kind !== 'word' || !/^\p{Lu}/u.test(direct.text)) return
  const from = nameEndingAt(tokens, noun - 1)
  if (isNameBefore(search, from, noun) && !isModel(tokens, from, noun)) addMention(search, from, noun, null, 'place')
  joinedBefore(search, from)
}

function isNameBefore({ tokens, own, taken }: Search, from: number, noun: number): boolean {
  const direct = tokens[noun - 1] as Token
  const before = tokens[from - 1]?.lower ?? ''
  const single = from === noun - 1
  if (taken[noun - 1] || NEVER.has(direct.lower) || MADE_ADJECTIVE.test(direct.text)) return false
  // "the X benchmark" may be X's own.
  if (own.has(direct.lower) && !(single && nameShaped(direct.text) && /^(?:the|our)$/.test(before))) return false
  if (!single || nameShaped(direct.text)) return true
  return /^\p{Lu}\p{Ll}{3,}$/u.test(direct.text) && /^(?:the|on)$/.test(before)
}

/** What is joined to the left of a name is of the same kind. */
function joinedBefore(search: Search, first: number): void {
  const { tokens, own, taken } = search
  let k = first - 1
  for (let n = 0; n < 12 && k > 0; n++) {
    if (!/^(?:[,&/]|and|or)$/.test(tokens[k]?.lower ?? '')) return
    const last = tokens[k - 1]?.text === ',' ? k - 2 : k - 1
    const word = tokens[last]
    if (word?.kind !== 'word' || !/^\p{Lu}|\d/u.test(word.text)) return
    const from = nameEndingAt(tokens, last)
    if (!taken[last] && (from < last || fit(tokens, last, own))) addMention(search, from, last + 1, null, 'place')
    k = from - 1
  }
}

/**
 * "benchmarks including A, B and C", "datasets (A, B)", "datasets: A, B", "benchmarks such as A", "dataset, A,".
 * @param k token behind the noun
 * @returns where the list of names begins, -1 if none does
 */
function listBehind({ tokens, own }: Search, k: number, noun: string): number {
  const lead = tokens[k]
  if (!lead) return -1
  let at = -1
  if (/^[(:—]$/.test(lead.text) || LEAD_IN.test(lead.lower)) at = k + 1
  else if (lead.lower === 'such' && tokens[k + 1]?.lower === 'as') at = k + 2
  else if (/^(?:called|named|dubbed|termed)$/.test(lead.lower)) at = k + 1
  else if (lead.text === ',') {
    const behind = tokens[k + 1]
    if (LEAD_IN.test(behind?.lower ?? '')) at = k + 2
    else if (behind?.lower === 'such') at = k + 3
    else if (/^(?:d|b|corpus|s)/.test(noun) && isAside(tokens, k + 1, own)) at = k + 1
  }
  if (at < 0) return -1
  if (/^(?:including|e\.g|i\.e|namely|like|using)$/.test(tokens[at]?.lower ?? '')) at++
  while (tokens[at]?.text === ',' || tokens[at]?.text === '.') at++
  return at
}

/** "two benchmarks for manga understanding: A, which …": where the list begins, -1 if none does. */
function listBehindColon(tokens: Token[], noun: number): number {
  if (!/^(?:benchmarks|datasets|corpora)$/.test(tokens[noun]?.lower ?? '')) return -1
  for (let k = noun + 1; k < noun + 9; k++) {
    const t = tokens[k]
    if (t?.text === ':') return k + 1
    if (t?.kind !== 'word' || isVerb(t.lower)) return -1
  }
  return -1
}

/** "our dataset, A, …": does a name of its own stand at `k`? */
function isAside(tokens: Token[], k: number, own: ReadonlySet<string>): boolean {
  if (!/^[A-Z]/.test(tokens[k]?.text ?? '')) return false
  const next = tokens[k + 1]?.text ?? '.'
  return next === ',' || (/^[(.:]$/.test(next) && fit(tokens, k, own))
}
