/** The phrase of what a number counts, and its head. */

import type { Range } from '../phrases'
import type { Quantity } from '../quantities'
import { lastWord, lower, right, type Sentence } from '../sentence'
import { COLLECTIVES, COUNT_ADJECTIVES, COUNTED, SIZED } from '../vocabulary/counted'
import { isVerb } from '../vocabulary/verbs'

/** The singular of a noun, near enough for a look-up. */
export const singular = (w: string): string =>
  w.length > 3 && w.endsWith('s')
    ? w
        .replace(/(ss|x|ch|sh)es$/, '$1')
        .replace(/([^aeiou])ies$/, '$1y')
        .replace(/([^su]|[gctn]pu)s$/, '$1')
    : w

/** Plurals that do not end in "s". */
const PLURAL = /s$|^(?:corpora|people|data|criteria)$/

/** The noun phrase that a number counts, adjectives aside. */
export function countedPhrase(s: Sentence, q: Quantity): Range | null {
  const behind = lower(s, q.to)
  if (behind === 'of' && /^(?:these|those)$/.test(lower(s, q.to + 1))) {
    const among = right(s, q.to + 2)
    if (among[1] > among[0]) return among
  }
  if (behind === 'of' || behind === 'out') return null
  const from = skipAdjectives(s, q)
  // "21 open, closed and medical models": the adjective passed over begins a list of them.
  const r: Range = from > q.to && lower(s, from) === ',' ? [q.to, from] : right(s, from)
  if (r[1] <= r[0]) return null
  // "20,036 instruction triples (source, target)": a noun that might be a verb ends the phrase.
  const next = singular(lower(s, r[1]))
  if (next !== lower(s, r[1]) && !PLURAL.test(lastWord(s, r)) && SIZED.has(next) && lower(s, r[1] + 1) === '(')
    return [r[0], r[1] + 1]
  // "21 proprietary, open-source, and medical-specific models", "526 high-quality, manually built pairs"
  if (lower(s, r[1]) === ',' && !PLURAL.test(lastWord(s, r))) {
    let k = r[1]
    for (let n = 0; n < 4 && /^(?:,|and|or)$/.test(lower(s, k)); n++) {
      while (/^(?:,|and|or)$/.test(lower(s, k)) || /[a-z]{3}ly$/.test(lower(s, k))) k++
      if (/[a-z]{3}ly$/.test(lower(s, k - 1)) && isVerb(lower(s, k))) k++
      const more = right(s, k)
      if (more[1] <= more[0] || more[1] - r[0] > 12) break
      k = more[1]
      if (PLURAL.test(lastWord(s, more))) return [r[0], more[1]]
    }
  }
  // "contact-rich, long-horizon tasks": adjectives joined by a comma.
  if (r[1] - r[0] === 1 && lower(s, r[1]) === ',' && lastWord(s, r).includes('-')) {
    const more = right(s, r[1] + 1)
    if (more[1] > more[0]) return [r[0], more[1]]
  }
  return r
}

function skipAdjectives(s: Sentence, q: Quantity): number {
  let from = q.to
  while (from < q.to + 3 && COUNT_ADJECTIVES.has(lower(s, from))) from++
  // "manually annotated files"
  while (from < q.to + 3 && lower(s, from).endsWith('ly')) from++
  // "manually verified and labeled images"
  if (/ed$/.test(lower(s, from)) && lower(s, from + 1) === 'and' && /ed$/.test(lower(s, from + 2))) from += 2
  // "28 unique 1.5 billion parameter models"
  const inner = s.quantities[(s.quantityAt[from] ?? 0) - 1]
  const another = inner && s.quantityAt[from] !== s.quantityAt[q.from]
  return another && (inner.magnitude || inner.hyphen) ? inner.to : from
}

/** What of a counted phrase is the thing itself. */
export function countedThings(s: Sentence, phrase: Range): Range {
  let r = phrase
  // "four sets of environments", "hundreds of pairs": it stands behind "of".
  if (COLLECTIVES.has(lastWord(s, r)) && lower(s, r[1]) === 'of' && r[1] - r[0] <= 2) {
    const inner = right(s, r[1] + 1)
    if (inner[1] > inner[0] && PLURAL.test(lastWord(s, inner))) r = inner
  }
  // "seven simulation and real-world environments": it stands behind the "and".
  if (!PLURAL.test(lastWord(s, r)) && lower(s, r[1]) === 'and') {
    const more = right(s, r[1] + 1)
    if (more[1] > more[0] && lastWord(s, more).endsWith('s')) r = [r[0], more[1]]
  }
  return r
}

/** The token of the head: the last plural known to be counted ("45 tasks success rate"), else the last word. */
export function headOf(s: Sentence, r: Range): number {
  for (let k = r[1] - 1; k >= r[0]; k--) {
    const w = lower(s, k)
    const one = singular(w)
    if (w !== one && (COUNTED.has(one) || SIZED.has(one))) return k
  }
  return r[1] - 1
}
