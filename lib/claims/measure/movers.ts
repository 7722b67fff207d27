/** Verbs and nouns that move a metric. */

import type { Measure } from '../measure'
import { lower, type Sentence } from '../sentence'
import { HAS_BEEN } from '../vocabulary/grammar'
import {
  BEFORE_NOUN,
  CHANGE_NOUNS,
  COMPARATIVES,
  IDLE_MOVERS,
  meansBetter,
  OTHER_MOVERS,
  wayOf,
} from '../vocabulary/movement'

/** Verbs that take the metric as object and the number by "by" or "to". */
export const isMover = (w: string) => wayOf(w) !== 0 || OTHER_MOVERS.has(w)

/** "the change detection accuracy", "a boost in": behind a determiner or preposition these are nouns, not verbs. */
const ambiguousMover = (s: Sentence, k: number): boolean =>
  /^(?:change|shift|gain|lead|cut|drop|decline|rise|lift|jump|scale|push|limit|bound|speed|increase|decrease|boost|overhead|loss|advance)s?$/.test(
    lower(s, k),
  ) &&
  BEFORE_NOUN.has(lower(s, k - 1)) &&
  // "This cuts runtime": at the head of a sentence "this" is the subject.
  !(k === 1 && lower(s, 0) === 'this' && /s$/.test(lower(s, k))) &&
  !CHANGE_NOUNS.has(lower(s, k))

/** Looks left from `i` for the verb or noun that moves something; stops at the clause's end. */
export function findMover(s: Sentence, i: number): number {
  let bare = -1
  for (let k = i, n = 0; k >= 0 && n < 28; k--, n++) {
    const t = s.tokens[k]
    if (!t) return bare
    if (bare >= 0 && t.text === ',') return bare
    if (t.text === ';' || t.text === ':' || /^(?:while|whereas|but|although|which|that)$/.test(t.lower)) return bare
    if (t.kind === 'word' && isMover(t.lower) && !s.quantityAt[k]) {
      // "higher", "lower" before a noun describe it, they do not move it.
      if (ambiguousMover(s, k)) continue
      // "improved performance" describes, "it improved performance" moves.
      if (
        t.lower === 'improved' &&
        /^(?:the|a|an|of|with|for|and|in|significantly|this|its|their|to|more|)$/.test(lower(s, k - 1)) &&
        !/^(?:and|significantly)$/.test(lower(s, k - 1))
      )
        continue
      if (COMPARATIVES.has(t.lower) || IDLE_MOVERS.has(t.lower)) continue
      // "reducing update lag by": right before "by", a bare form is the object of a verb further left.
      if (
        k === i &&
        bare < 0 &&
        !/(?:s|ed|ing|fell|rose|grew)$/.test(t.lower) &&
        /^\p{L}/u.test(s.tokens[k - 1]?.text ?? '')
      ) {
        bare = k
        continue
      }
      return k
    }
  }
  return bare
}

/** First token of the verb group that ends at `k`: "was rated", "has been measured". */
export function verbStart(s: Sentence, k: number): number {
  let a = k
  while (a > 0 && HAS_BEEN.has(lower(s, a - 1))) a--
  return a
}

/** What a word of movement says of the number that it governs. */
export const changeBy = (word: string): Pick<Measure, 'form' | 'way' | 'improves'> => ({
  form: 'change',
  way: wayOf(word),
  improves: meansBetter(word),
})
