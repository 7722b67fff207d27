/** Words beside a name that tell that it is a data set. */

import type { Token } from '../tokens'
import { PREPOSITIONS } from '../vocabulary/grammar'
import { CUE_NOUN, LIST_FILLERS, STRONG_CUE } from '../vocabulary/names'
import { isVerb } from '../vocabulary/verbs'

export const LEAD_IN = /^(?:including|namely|like|i\.e|e\.g|includes|include)$/

/** Is there a word nearby that makes an ambiguous name a benchmark? */
export function cued(tokens: Token[], from: number, to: number): boolean {
  const next = tokens[to]
  if (next && (CUE_NOUN.has(next.lower) || (next.text === '(' && tokens[to + 1]?.kind === 'number'))) return true
  // "the Waymo scene flow benchmark": words of the task may stand between.
  for (let k = to + 1; k < to + 4 && tokens[k - 1]?.kind === 'word'; k++) {
    if (/^(?:benchmarks?|datasets?|corpus|leaderboard|sets?)$/.test(tokens[k]?.lower ?? '')) return true
    if (
      tokens[k]?.text !== tokens[k]?.lower ||
      isVerb(tokens[k]?.lower ?? '') ||
      PREPOSITIONS.has(tokens[k]?.lower ?? '')
    )
      break
  }
  // Back over the other members of a list ("on COCO, DROP and ARC") to what governs it.
  for (let k = from - 1, seen = 0; k >= 0 && seen < 24; k--, seen++) {
    const t = tokens[k] as Token
    if (
      /^(?:on|across|over|including|like)$/.test(t.lower) ||
      STRONG_CUE.has(t.lower) ||
      (t.lower === 'as' && tokens[k - 1]?.lower === 'such')
    )
      return true
    if (
      t.kind === 'mark'
        ? !/^[,()/&%-]$/.test(t.text)
        : !(t.kind === 'number' || /^\p{Lu}|\d/u.test(t.text) || LIST_FILLERS.has(t.lower))
    )
      return false
  }
  return false
}
