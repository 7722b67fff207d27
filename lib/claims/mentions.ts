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
  search.found = search.found.filter((m) => !learntFrom(tokens, m))
  for (const m of search.found) if (namesTask(tokens, m.to)) m.to += 2
  return search.found.sort((a, b) => a.from - b.from)
}

/** "SemEval-2026 Task 9": a contest is told by its task too. */
function namesTask(tokens: Token[], i: number): boolean {
  if (!/^(?:Task|Track|Subtask)$/.test(tokens[i]?.text ?? '')) return false
  const number = tokens[i + 1]
  return number?.kind === 'number' ? /^\d{1,2}$/.test(number.text) : /^[A-Z](?:\.?\d)?$/.test(number?.text ?? '')
}

/** "an encoder pre-trained on A and B": what was learnt from, not evaluated on. */
function learntFrom(tokens: Token[], m: Mention): boolean {
  let k = m.from - 1
  // Back over the names that it is listed with.
  while (m.from - k < 12 && (/^(?:,|and)$/.test(tokens[k]?.lower ?? '') || /^\p{Lu}/u.test(tokens[k]?.text ?? ''))) k--
  return (
    /^(?:on|with)$/.test(tokens[k]?.lower ?? '') &&
    /^(?:pre-?trained|pre-?training|initiali[sz]ed)$/.test(tokens[k - 1]?.lower ?? '')
  )
}
