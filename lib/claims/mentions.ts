/**
 * Named benchmarks, data sets and environments: by lexicon, and unknown ones by their shape and surroundings
 * ("on the X benchmark", "we introduce X, a data set", members of a list that holds a known one).
 */

import { byLexicon } from './mentions/by-lexicon'
import { byList } from './mentions/by-list'
import { byNaming } from './mentions/by-naming'
import { byPlace } from './mentions/by-place'
import { byShape } from './mentions/by-shape'
import type { Search } from './mentions/search'
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
  const search: Search = { tokens, own, extra, found: [], taken: new Uint8Array(tokens.length) }
  // The surer way first: what it takes the others leave alone.
  byLexicon(search)
  byNaming(search)
  byPlace(search)
  byShape(search)
  byList(search)
  return search.found.sort((a, b) => a.from - b.from)
}
