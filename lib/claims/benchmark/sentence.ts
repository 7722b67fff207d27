/** Where a whole sentence happens. */

import type { Place } from '../benchmark'
import { lower, type Sentence, words } from '../sentence'
import { EXPERIMENT_WORDS } from '../vocabulary/places'
import { isVerb } from '../vocabulary/verbs'
import { placeAfter } from './phrases'

/**
 * Where the whole sentence happens: "On X, …", "Across five datasets, …", "Experiments on X and Y show that …".
 * It holds for every number of the sentence that has no place of its own.
 */
export function headPlace(s: Sentence): { place: Place; end: number } | null {
  let start = -1
  if (/^(?:on|for|in|across|under|at|over|when)$/.test(lower(s, 0))) start = lower(s, 0) === 'when' ? -1 : 0
  for (let k = 0; k < s.tokens.length && k < 14; k++) {
    const w = lower(s, k)
    if (start === 0) break
    if (EXPERIMENT_WORDS.has(w)) {
      for (let n = k + 1; n < k + 7; n++) {
        if (/^(?:on|across|in|with|over)$/.test(lower(s, n))) {
          const found =
            /^(?:on|across)$/.test(lower(s, n)) || s.mentionAt[n + 1] || s.mentionAt[n + 2] ? placeAfter(s, n) : null
          if (found) return { place: { ...found.place, where: 'head' }, end: found.end }
          break
        }
        if (isVerb(lower(s, n)) && !/ed$/.test(lower(s, n))) break
      }
    }
  }
  if (start !== 0) return null
  const found = placeAfter(s, 0)
  if (!found) return null
  // Only an opening phrase closed by a comma (or a subject) opens the sentence.
  return { place: { ...found.place, where: 'head' }, end: found.end }
}

const STUDY =
  /\b((?:[\w-]+ )?(?:human|user|expert|clinical|crowd) (?:evaluations?|stud(?:y|ies)|preference tests?|experiments?|trials?))\b/i

/** "Human evaluations show …", "via a user study": what was done, where no data set is named. */
export function studyPlace(s: Sentence): Place | null {
  const name = STUDY.exec(s.text.slice(s.span[0], s.span[1]))?.[1]
  return name
    ? {
        names: [name.replace(/^(?:a|the|via|in|and|our|extensive|with|of|from|that) /i, '')],
        ids: [null],
        where: 'sentence',
        named: false,
      }
    : null
}

/** Named benchmarks of the whole sentence, in order: the last resort. */
export function sentencePlace(s: Sentence): Place | null {
  const names: string[] = []
  const ids: (string | null)[] = []
  for (const m of s.mentions) {
    const name = words(s, [m.from, m.to])
    if (!names.includes(name)) {
      names.push(name)
      ids.push(m.id)
    }
  }
  return names.length ? { names, ids, where: 'sentence', named: true } : null
}
