/** Verbs and nouns that move a metric. */

import { lower, type Sentence } from '../sentence'
import { CHANGE_NOUNS, COMPARATIVES, wayOf } from '../vocabulary/movement'

/** Verbs that take the metric as object and the number by "by" or "to". */
export const isMover = (w: string) =>
  wayOf(w) !== 0 ||
  /^(?:differ|differs|differed|differing|vary|varies|varied|change|changes|changed|overestimate|underestimate|shift|shifts|shifted|scale|scales|speeds|sped|speeding|push|pushes|pushing|bring|brings|bringing|drive|drives|driving|limits|limit|limiting|reach|reaches|keeping|keeps|bound|bounds|advancing|adding|adds|deviates?|optimizes?|optimizing)$/.test(
    w,
  )

/** "the change detection accuracy", "a boost in": behind a determiner or preposition these are nouns, not verbs. */
const ambiguousMover = (s: Sentence, k: number): boolean =>
  /^(?:change|shift|gain|lead|cut|drop|decline|rise|lift|jump|scale|push|limit|bound|speed|increase|decrease|boost|overhead|loss|advance)s?$/.test(
    lower(s, k),
  ) &&
  /^(?:the|a|an|of|in|this|with|no|its|their|average|performance|accuracy|relative|significant|and)$/.test(
    lower(s, k - 1),
  ) &&
  !CHANGE_NOUNS.has(lower(s, k))

/** Looks left from `i` for the verb or noun that moves something; stops at the clause's end. */
export function findMover(s: Sentence, i: number): number {
  for (let k = i, n = 0; k >= 0 && n < 28; k--, n++) {
    const t = s.tokens[k]
    if (!t) return -1
    if (t.text === ';' || t.text === ':' || /^(?:while|whereas|but|although|which|that)$/.test(t.lower)) return -1
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
      if (
        COMPARATIVES.has(t.lower) ||
        /^(?:up|down|above|below|extra|additional|slowdowns?|speed-?ups?|loss|losses|overhead|scaling|compression|longer|larger)$/.test(
          t.lower,
        )
      )
        continue
      return k
    }
  }
  return -1
}

/** First token of the verb group that ends at `k`: "was rated", "has been measured". */
export function verbStart(s: Sentence, k: number): number {
  let a = k
  while (a > 0 && /^(?:is|are|was|were|be|been|has|have|had|also|only|still|just)$/.test(lower(s, a - 1))) a--
  return a
}
