/** Unknown names, by the known ones that they are listed with. */

import type { Token } from '../tokens'
import { AFTER_LISTED_NAME, NEVER } from '../vocabulary/names'
import { isVerb } from '../vocabulary/verbs'
import { addMention, isModel, type Search } from './search'
import { fit } from './shape'

/** A name-shaped member of a list that holds a known benchmark is one too: "GSM8K, FooMath and MATH". */
export function byList(search: Search): void {
  // A member found on the way makes two of one, which says more: once again while there are new ones.
  for (let known = 0; known < search.found.length; ) {
    known = search.found.length
    for (const m of [...search.found]) {
      spread(search, m.to, 1)
      spread(search, m.from - 1, -1)
    }
    if (known === search.found.length) break
  }
}

/** Walks from member to member, away from a known name; `k` is the token next to it. */
function spread(search: Search, k: number, way: 1 | -1): void {
  const { tokens, own, taken } = search
  let i = k
  let known = 1
  for (let n = 0; n < 12; n++) {
    if (way > 0) i = skipRemark(tokens, i)
    const from = i
    for (let j = 0; j < 2; j++) if (tokens[i]?.text === ',' || /^(?:and|or|&)$/.test(tokens[i]?.lower ?? '')) i += way
    if (i === from || i < 0 || (way < 0 && tokens[i]?.text === ')')) return
    if (taken[i]) {
      while (i >= 0 && i < tokens.length && taken[i]) i += way
      known++
      continue
    }
    const next = tokens[i + 1]
    const runsOn =
      next?.kind === 'word' &&
      ((way > 0 && /^[A-Z]/.test(next.text)) || !(AFTER_LISTED_NAME.has(next.lower) || isVerb(next.lower)))
    // "CelebA-HQ, AFHQ, and Yosemite datasets": the noun behind makes a name of a plain capital.
    const called =
      way > 0 &&
      /^(?:datasets|benchmarks|corpora)$/.test(next?.lower ?? '') &&
      /^\p{Lu}\p{Ll}{3,}$/u.test(tokens[i]?.text ?? '')
    // "SVHN, CIFAR-10, Imagenette, and Imagewoof": behind two names the list says it too.
    const listed = way > 0 && known > 1 && isPlainName(tokens, i)
    if (runsOn || !(called || listed || fit(tokens, i, own))) return
    addMention(search, i, i + 1, null, 'place')
    i += way
  }
}

/** A word with a capital and nothing else of a name, between the signs of a list. */
function isPlainName(tokens: Token[], i: number): boolean {
  const t = tokens[i]
  const next = tokens[i + 1]
  return (
    t?.kind === 'word' &&
    /^\p{Lu}\p{Ll}{3,}$/u.test(t.text) &&
    !NEVER.has(t.lower) &&
    !isModel(tokens, i, i + 1) &&
    (/^[,.)—-]$/.test(next?.text ?? '') ||
      /^(?:and|or|datasets|benchmarks)$/.test(next?.lower ?? '') ||
      isVerb(next?.lower ?? ''))
  )
}

/** "GSM8K (math), …": the token behind a short remark in brackets. */
function skipRemark(tokens: Token[], i: number): number {
  if (tokens[i]?.text !== '(') return i
  let close = i
  while (close < tokens.length && tokens[close]?.text !== ')' && close - i < 10) close++
  return close + 1
}
