/**
 * Named benchmarks, data sets and environments: by lexicon, and unknown ones by their shape and surroundings
 * ("on the X benchmark", "we introduce X, a data set", members of a list that holds a known one).
 */

import { byLexicon } from './mentions/by-lexicon'
import { spread } from './mentions/by-list'
import { byPlace } from './mentions/by-place'
import { BENCH_SHAPE, hasUpper, VARIANT } from './mentions/shape'
import type { Token } from './tokens'

export interface Mention {
  /** Token range within its sentence. */
  from: number
  to: number
  /** Lexicon id, null for names known only by place or shape. */
  id: string | null
  /** The abstract introduces it or evaluates on it (others are only talked about). */
  kind: 'lexicon' | 'place' | 'shape'
}

/** What the look-up may be told beside the built-in names. */
export interface ExtraNames {
  /** {@link nameKey} → id */
  benchmarks: Map<string, string>
}

/**
 * Mentions in one sentence, left to right, without overlap.
 * @param tokens the sentence's tokens
 * @param own lower-case names that the abstract gives to its own method (never a benchmark unless introduced as one)
 * @param extra names the user added
 */
export function findMentions(tokens: Token[], own: Set<string>, extra?: ExtraNames): Mention[] {
  const found: Mention[] = []
  const taken = new Uint8Array(tokens.length)
  const add = (from: number, to: number, id: string | null, kind: Mention['kind']) => {
    for (let k = from; k < to; k++) if (taken[k]) return
    for (let k = from; k < to; k++) taken[k] = 1
    found.push({ from, to, id, kind })
  }

  byLexicon(tokens, own, add, taken, extra)
  byPlace(tokens, own, add, taken)
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token
    if (
      !taken[i] &&
      t.kind === 'word' &&
      hasUpper(t.text) &&
      BENCH_SHAPE.test(t.text) &&
      t.text.length > 4 &&
      !own.has(t.lower)
    ) {
      const next = tokens[i + 1]
      add(
        i,
        next && next.kind === 'word' && next.text !== 'Test' && VARIANT.test(next.text) ? i + 2 : i + 1,
        null,
        'shape',
      )
    }
  }
  spread(tokens, found, own, add, taken)
  return found.sort((a, b) => a.from - b.from)
}

export type Add = (from: number, to: number, id: string | null, kind: Mention['kind']) => void
