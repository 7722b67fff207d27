/** What the words behind a number say that it measures: "57% reduction in FID", "2.3 mAP", "9.3x faster". */

import type { Measure } from '../measure'
import type { Range } from '../phrases'
import type { Quantity } from '../quantities'
import { isQuantity, lastWord, lower, right, type Sentence, words } from '../sentence'
import { DETERMINERS } from '../vocabulary/grammar'
import { AS_ADJECTIVES, DEGREE_WORDS, RATE_NOUN } from '../vocabulary/measures'
import { CHANGE_NOUNS, COMPARATIVE_METRIC, COMPARATIVES, meansBetter, wayOf } from '../vocabulary/movement'
import { isVerb } from '../vocabulary/verbs'
import { changedThing, extend, known, measured, mentions, some, strip } from './phrases'

/** Reads what follows the number `q` from token `start` on: right behind it, or behind the bracket that it stands in. */
export function readRight(s: Sentence, q: Quantity, start: number): Measure {
  if (q.hyphen && !s.tokens[start]) return measured({}, start)
  const i = skipDegree(s, start)
  return (
    readEquative(s, i) ??
    readComparative(s, i) ??
    readShare(s, q, i) ??
    readIn(s, i) ??
    readRatio(s, q, i) ??
    readNoun(s, q, i, start)
  )
}

/** Passes over "relative", "absolute", "overall" …; "overall accuracy" is a name and stays whole. */
function skipDegree(s: Sentence, start: number): number {
  let i = start
  for (; DEGREE_WORDS.has(lower(s, i)) && !isQuantity(s, i); i++) {
    if (lower(s, i) !== 'overall') continue
    const r = right(s, i)
    if (known(s, r) && r[1] - r[0] > 1 && !CHANGE_NOUNS.has(lastWord(s, r))) break
  }
  return i
}

/** "twice as fast as", "3x as many tokens as" */
function readEquative(s: Sentence, i: number): Measure | null {
  const adjective = lower(s, i + 1)
  if (lower(s, i) !== 'as' || isQuantity(s, i + 1) || !AS_ADJECTIVES.has(adjective)) return null
  const r = right(s, i + 2)
  const phrase = /^(?:many|much|high)$/.test(adjective) ? some(r) : null
  return measured({ form: 'change', way: 1, phrase, rule: 'right:as', governor: i + 1 }, Math.max(i + 2, r[1]))
}

/** The adjective behind "more" or "less" is the point, and no noun follows: "more efficient", "less likely". */
const GRADED = /(?:ent|ate|ive|ant|able|ible|ely|ly|fast|robust|accurate|likely|compact)$/

/** "3% higher accuracy", "9.3x faster", "2x more efficient", "5% better in recall" */
function readComparative(s: Sentence, i: number): Measure | null {
  const w = lower(s, i)
  // "bounds 40% tighter than": whatever is compared in the open.
  const compares = COMPARATIVES.has(w) || (/[a-z]{3}er$/.test(w) && lower(s, i + 1) === 'than')
  if (!compares || (w === 'more' && lower(s, i + 1) === 'than')) return null
  const found: Partial<Measure> = {
    form: 'change',
    way: wayOf(w) || 1,
    improves: w === 'better',
    governor: i,
  }
  const graded = (w === 'more' || w === 'less') && GRADED.test(lower(s, i + 1))
  const r: Range = graded ? [i + 2, i + 2] : right(s, i + 1)
  const compound = graded && /-(?:efficient|effective)$/.test(lower(s, i + 1))
  // "16% more accurate localisation than X"
  const gradedOf = graded && !compound ? some(right(s, i + 2)) : null
  const noun = gradedOf && lower(s, gradedOf[1]) === 'than' ? gradedOf : null
  let phrase: Range | null = compound ? [i + 1, i + 2] : graded ? noun : extend(s, some(strip(s, r)))
  if (phrase && lower(s, r[1]) === 'and' && !isQuantity(s, r[1] + 1)) {
    const more = right(s, r[1] + 1)
    if (some(more) && known(s, more)) phrase = [phrase[0], more[1]]
  }
  if (!phrase && !graded) {
    const thing = changedThing(s, i + 1)
    // "10x faster in the grid-world": behind a determiner it is where, not what.
    const where = COMPARATIVE_METRIC.get(w) === 'speed' && DETERMINERS.has(lower(s, i + 2)) && !known(s, thing)
    if (thing && !where && !mentions(s, thing))
      return measured({ ...found, phrase: thing, rule: 'right:comparative-in' }, thing[1])
  }
  const rule = phrase ? 'right:comparative-noun' : 'right:comparative'
  return measured({ ...found, phrase, rule }, Math.max(i + 1, noun?.[1] ?? r[1]))
}

/** "95% accurate", "78% of the tasks" */
function readShare(s: Sentence, q: Quantity, i: number): Measure | null {
  const w = lower(s, i)
  if (/^(?:accurate|correct|efficient|successful)$/.test(w))
    return measured({ phrase: [i, i + 1], form: 'level', rule: 'right:noun', governor: i }, i + 1)
  if (w !== 'of' || !(q.unit === '%' || q.ratioWord || q.outOf === null)) return null
  const r = some(extend(s, strip(s, right(s, i + 1))) ?? [i, i])
  return r && measured({ phrase: r, form: 'level', rule: 'right:of', governor: i }, r[1])
}

/** "3% in accuracy", "92.1 in terms of F1"; nothing else that stands behind "in" or "on" names a metric. */
function readIn(s: Sentence, i: number): Measure | null {
  const w = lower(s, i)
  if (w === 'over') {
    // "by 2% over all the official metrics"
    const r = strip(s, right(s, i + 1))
    return some(r) && /^metrics$/.test(lastWord(s, r))
      ? measured({ phrase: r, rule: 'right:in', governor: i }, r[1])
      : null
  }
  if (w !== 'in' && w !== 'on') return null
  if (w === 'in' && lower(s, i + 1) === 'terms' && lower(s, i + 2) === 'of') {
    const r = right(s, i + 3)
    if (some(r)) return measured({ phrase: r, rule: 'right:in', governor: i }, r[1])
  }
  const r = strip(s, right(s, i + 1))
  const named =
    some(r) && known(s, r) && !mentions(s, r) && (w === 'in' || /[A-Z]{2}|F1|\p{Ll}\p{Lu}/u.test(words(s, r)))
  return named ? measured({ phrase: r, rule: 'right:in', governor: i }, r[1]) : measured({}, i)
}

/** "twice the size of", "half the parameters" */
function readRatio(s: Sentence, q: Quantity, i: number): Measure | null {
  // "Transformers twice its size"
  const sized = q.ratioWord && /^(?:its|their)$/.test(lower(s, i)) && lower(s, i + 1) === 'size'
  if ((lower(s, i) !== 'the' && !sized) || !(q.ratioWord || q.unit === 'x')) return null
  const r = right(s, i + 1)
  const less = q.ratioWord?.startsWith('halv') || (typeof q.value === 'number' && q.value < 1)
  return measured(
    { phrase: some(r), form: 'change', way: less ? -1 : 1, rule: 'right:ratio', governor: i },
    Math.max(r[1], i + 1),
  )
}

/** "2.3 mAP", and change nouns: "12% improvement", "8% performance gain", "3x speedup", "57% reduction in FID". */
function readNoun(s: Sentence, q: Quantity, i: number, start: number): Measure {
  // "… recall of 98%, a substantial improvement": an article begins another phrase.
  if (start === q.to && /^(?:a|an|our|its|this|these|all)$/.test(lower(s, start))) return measured({}, i)
  const r = right(s, i)
  // "in the 4-6ms range"
  const span = lower(s, i) === 'range' && lower(s, q.from - 1) === 'the'
  if (!some(r) || span) return measured({}, i)
  // "3 PSNR higher": the comparative stands behind its metric.
  const behind = lastWord(s, r)
  if (/^(?:higher|lower|better|worse)$/.test(behind) && r[1] - r[0] > 1 && known(s, [r[0], r[1] - 1]))
    return measured(
      {
        phrase: [r[0], r[1] - 1],
        form: 'change',
        way: wayOf(behind),
        improves: behind === 'better',
        rule: 'right:comparative-noun',
        governor: r[1] - 1,
      },
      r[1],
    )
  // The change noun may stand before a tail.
  let at = -1
  for (let k = r[0]; k < r[1]; k++) if (CHANGE_NOUNS.has(lower(s, k))) at = k
  if (at < 0) return measured({ phrase: r, rule: 'right:noun' }, r[1])
  const noun = lower(s, at)
  const { phrase: near, end } = changed(s, strip(s, [r[0], at]), at)
  const phrase = near ?? inTermsOf(s, at + 1)
  return measured(
    {
      phrase,
      form: 'change',
      way: wayOf(noun) || (noun === 'margin' || noun === 'lead' ? 1 : 0),
      improves: meansBetter(noun),
      rule: phrase ? 'right:change-noun' : 'right:change',
      governor: at,
    },
    end,
  )
}

/** "a 5% improvement over X in terms of F1": the phrase behind "in terms of", if its clause has one near token `from`. */
function inTermsOf(s: Sentence, from: number): Range | null {
  for (let k = from; k < from + 10 && k < s.tokens.length; k++) {
    const w = lower(s, k)
    if (/^[,;:()]$/.test(w) || isQuantity(s, k) || isVerb(w)) return null
    if (w === 'in' && lower(s, k + 1) === 'terms' && lower(s, k + 2) === 'of') return some(strip(s, right(s, k + 3)))
  }
  return null
}

/** What the change noun at token `at` is a change of: the words `before` it, or what stands behind "in" or "of". */
function changed(s: Sentence, before: Range, at: number): { phrase: Range | null; end: number } {
  const phrase = some(before)
  const end = at + 1
  let after = extend(s, changedThing(s, end))
  // A speedup is of speed, whatever it happens in: "a 3x speedup in training".
  if (after && /^(?:speed-?ups?|acceleration)$/.test(lower(s, at)))
    if (!/(?:speed|time|latency|throughput|rate)$/.test(lastWord(s, after))) after = null
  if (!after && !phrase && lower(s, end) === 'on') {
    // "40% improvement on average token ratio"
    const r = strip(s, right(s, end + 1))
    if (some(r) && !mentions(s, r) && (known(s, r) || RATE_NOUN.has(lastWord(s, r)))) after = r
  }
  if (!after) return { phrase, end }
  const fits = known(s, after) && !mentions(s, after)
  if (!phrase) return !mentions(s, after) || known(s, after) ? { phrase: after, end: after[1] } : { phrase, end }
  if (fits && lower(s, end) === 'in') return { phrase: after, end: after[1] }
  const vague = /^(?:performance|relative|accuracy)$/.test(lower(s, before[0]))
  return { phrase: fits && vague ? after : phrase, end }
}
