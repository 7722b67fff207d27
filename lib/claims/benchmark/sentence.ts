/** Where a whole sentence happens. */

import { findMetric } from '../../lexicon'
import type { Place } from '../benchmark'
import { nameShaped } from '../mentions/shape'
import { listRight } from '../phrases'
import { lower, type Sentence, words } from '../sentence'
import { EXPERIMENT_WORDS, NOT_PLACE } from '../vocabulary/places'
import { BASELINE_NOUN } from '../vocabulary/rivals'
import { STUDIES } from '../vocabulary/traits'
import { isVerb } from '../vocabulary/verbs'
import { followingNames, placeAfter } from './phrases'

/** "Experiments on the FOO system show …": what bears a name of its own is a place here, whatever its noun. */
function namedSubject(s: Sentence, i: number): { place: Place; end: number } | null {
  const item = listRight(s.tokens, i)[0]
  if (!item || item[1] - item[0] < 2 || !nameShaped(s.tokens[item[0]]?.text ?? '') || !isVerb(lower(s, item[1])))
    return null
  return { place: { names: [words(s, item)], ids: [null], where: 'head', named: false }, end: item[1] }
}

/** Token behind "In particular," "Specifically," and the like, else the first. */
function afterConnective(s: Sentence): number {
  // "(2) On X, …"
  if (s.tokens[0]?.text === '(' && s.tokens[2]?.text === ')') return 3
  for (let k = 1; k < 4; k++)
    if (lower(s, k) === ',')
      return /^(?:in (?:particular|addition|contrast)|for (?:example|instance)|[a-z]+ly|moreover|furthermore|besides|here|additionally|overall)$/.test(
        s.tokens
          .slice(0, k)
          .map((t) => t.lower)
          .join(' '),
      )
        ? k + 1
        : 0
  return 0
}

/** Where the experiments that are named just before token `from` were done; a named data set beats a described one. */
function placeOfExperiment(s: Sentence, from: number): { place: Place; end: number } | null {
  let described: { place: Place; end: number } | null = null
  for (let n = from, left = 6; n < s.tokens.length && n < from + 40 && left > 0; n++, left--) {
    const w = lower(s, n)
    if (isVerb(w) && !/ed$/.test(w)) break
    if (!/^(?:on|across|in|with|over)$/.test(w)) continue
    const surely = /^(?:on|across)$/.test(w) || s.mentionAt[n + 1] || s.mentionAt[n + 2]
    const found = surely ? placeAfter(s, n) : null
    if (found?.place.named) return { place: { ...found.place, where: 'head' }, end: found.end }
    if (!found && !described) described = namedSubject(s, n + 1)
    else if (found) described ??= { place: { ...found.place, where: 'head' }, end: found.end }
    // "Experiments across three families on X": a phrase may follow the first.
    left = 6
  }
  return described
}

/** Where the clause of token `at` begins, if it opens with a place: "…; on X, it reaches 3", "…, while in X it beats Y". */
function clauseStart(s: Sentence, at: number): number {
  for (let k = at - 1; k > 0; k--) {
    const w = lower(s, k)
    if (w !== ';' && w !== 'while' && w !== 'whereas') continue
    let start = lower(s, k + 1) === 'and' ? k + 2 : k + 1
    // "…; (2) on X, …"
    if (s.tokens[start]?.text === '(' && s.tokens[start + 2]?.text === ')') start += 3
    return /^(?:on|for|in|across|under)$/.test(lower(s, start)) ? start : -1
  }
  return -1
}

/** The place that the clause of token `at`, not its sentence, opens with. */
export function clausePlace(s: Sentence, at: number): { place: Place; end: number } | null {
  const clause = clauseStart(s, at)
  return clause > 0 ? opening(s, clause) : null
}

/** The place that the preposition at token `start` opens a sentence or clause with. */
function opening(s: Sentence, start: number): { place: Place; end: number } | null {
  const found = placeAfter(s, start)
  if (found?.place.named) return { place: { ...found.place, where: 'head' }, end: found.end }
  // "Under a 12-epoch schedule on MS COCO, …": a data set before the comma says it better.
  for (let k = start + 1; k < start + 14 && k < s.tokens.length && lower(s, k) !== ',' && !isVerb(lower(s, k)); k++) {
    const named = /^(?:on|in|of)$/.test(lower(s, k)) ? placeAfter(s, k) : null
    if (named?.place.named) return { place: { ...named.place, where: 'head' }, end: named.end }
  }
  if (found) return { place: { ...found.place, where: 'head' }, end: found.end }
  // "For tumour removal, the model attains …", "In a paired control, failures drop …": it stands before the comma.
  const w = lower(s, start)
  const task = /^(?:for|in)$/.test(w) ? listRight(s.tokens, start + 1)[0] : undefined
  if (!task || task[1] - task[0] < 2 || lower(s, task[1]) !== ',') return null
  const head = lower(s, task[1] - 1)
  const fits =
    w === 'in'
      ? head === 'runs' ||
        (/^(?:an?|the|our)$/.test(lower(s, start + 1)) && /^(?:control|pilot|deployment|trial|survey)$/.test(head))
      : !NOT_PLACE.has(head) &&
        !BASELINE_NOUN.has(head) &&
        findMetric(words(s, task)) === null &&
        /(?:al|tion|ment|sis|ing|ance)$/.test(head)
  return fits ? { place: { names: [words(s, task)], ids: [null], where: 'head', named: false }, end: task[1] } : null
}

/**
 * Where the whole sentence happens: "On X, …", "Across five datasets, …", "Experiments on X and Y show that …".
 * It holds for every number of the sentence that has no place of its own. The clause of token `before` may have its own
 * opening.
 */
export function headPlace(s: Sentence, before = 0): { place: Place; end: number } | null {
  const own = clausePlace(s, before)
  if (own) return own
  const start = afterConnective(s)
  if (/^(?:on|for|in|across|under|at|over)$/.test(lower(s, start))) return opening(s, start)
  // "Using MPII and COCO, we obtain …"
  const used = lower(s, start) === 'using' && s.mentionAt[start + 1] ? followingNames(s, start) : null
  if (used) return { place: { ...used.place, where: 'head' }, end: used.end }
  for (let k = 0; k < s.tokens.length && k < 14; k++) {
    const w = lower(s, k)
    // "Foo is trained on A and evaluated on B": what it learnt from is no place but at the head of a sentence.
    const found = EXPERIMENT_WORDS.has(w) && (w !== 'trained' || k <= 1) ? placeOfExperiment(s, k + 1) : null
    if (found) return found
  }
  return null
}

export const STUDY =
  /\b((?:[\w-]{1,30} )?(?:human|user|expert|clinical|crowd) (?:evaluations?|stud(?:y|ies)|preference tests?|experiments?|trials?))\b/i

/** "Human evaluations show …", "via a user study": what was done, where no data set is named. */
export function studyPlace(s: Sentence): Place | null {
  if (!(s.traits & STUDIES)) return null
  const name = STUDY.exec(s.text.slice(s.span[0], s.span[1]))?.[1]
  return name
    ? {
        names: [
          name.replace(/^(?:a|the|via|in|and|our|extensive|with|of|from|that|on|by|through|using|under|for|to) /i, ''),
        ],
        ids: [null],
        where: 'sentence',
        named: false,
      }
    : null
}

/** Named benchmarks of the whole sentence, in order: the last resort. */
export function sentencePlace(s: Sentence): Place | null {
  if (!s.mentions.length) return null
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
