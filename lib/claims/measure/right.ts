/** What the words behind a number say that it measures: "57% reduction in FID", "2.3 mAP", "9.3x faster". */

import { findMetric } from '../../lexicon'
import type { Measure } from '../measure'
import type { Range } from '../phrases'
import type { Quantity } from '../quantities'
import { isQuantity, lastWord, lower, right, type Sentence, words } from '../sentence'
import { AS_ADJECTIVES, DEGREE_WORDS } from '../vocabulary/measures'
import { CHANGE_NOUNS, COMPARATIVES, meansBetter, wayOf } from '../vocabulary/movement'
import { changedThing, EMPTY, extend, known, mentions, some, strip } from './phrases'

/** Reads what follows the number. */
export function readRight(s: Sentence, q: Quantity, start: number): Measure {
  let i = start
  const done = (m: Partial<Measure>, rightEnd: number): Measure => ({ ...EMPTY, ...m, rightEnd })
  if (q.hyphen && !s.tokens[i]) return done({}, i)
  while (DEGREE_WORDS.has(lower(s, i)) && !isQuantity(s, i)) {
    const w = lower(s, i)
    if (w === 'as' || w === 'or') break
    if ((w === 'more' || w === 'greater' || w === 'average' || w === 'mean') && !COMPARATIVES.has(w)) break
    if (w === 'mean' || w === 'overall' || w === 'average') {
      const r = right(s, i)
      if (known(s, r) && r[1] - r[0] > 1 && !CHANGE_NOUNS.has(lastWord(s, r))) break
    }
    if (COMPARATIVES.has(w)) break
    i++
  }
  const w = lower(s, i)
  // "twice as fast as", "3x as many tokens as"
  if (w === 'as' && !isQuantity(s, i + 1)) {
    const adj = lower(s, i + 1)
    if (AS_ADJECTIVES.has(adj)) {
      const r = right(s, i + 2)
      return done(
        {
          form: 'change',
          way: 1,
          phrase: /^(?:many|much|high)$/.test(adj) ? some(r) : null,
          rule: 'right:as',
          governor: i + 1,
        },
        Math.max(i + 2, r[1]),
      )
    }
  }
  if (COMPARATIVES.has(w) && !(w === 'more' && lower(s, i + 1) === 'than')) {
    const way = wayOf(w)
    let r = right(s, i + 1)
    // "more efficient", "more accurate", "less likely": the adjective is the point, no noun follows.
    let phrase: Range | null = null
    if (
      (w === 'more' || w === 'less') &&
      /(?:ent|ate|ive|ant|able|ible|ely|ly|fast|robust|accurate|likely|compact)$/.test(lower(s, i + 1))
    )
      r = [i + 2, i + 2]
    else phrase = extend(s, some(strip(s, r)))
    if (phrase && lower(s, r[1]) === 'and') {
      const more = right(s, r[1] + 1)
      if (more[1] > more[0] && known(s, more) && !isQuantity(s, r[1] + 1)) phrase = [phrase[0], more[1]]
    }
    if (!phrase && changedThing(s, r[1] > i + 1 ? r[1] : i + 1)) {
      const t = changedThing(s, i + 1)
      if (t && !mentions(s, t))
        return done(
          { phrase: t, form: 'change', way, improves: w === 'better', rule: 'right:comparative-in', governor: i },
          t[1],
        )
    }
    return done(
      {
        phrase,
        form: 'change',
        way,
        improves: w === 'better',
        rule: phrase ? 'right:comparative-noun' : 'right:comparative',
        governor: i,
      },
      Math.max(i + 1, r[1]),
    )
  }
  if (/^(?:accurate|correct|efficient|successful)$/.test(w))
    return done({ phrase: [i, i + 1], form: 'level', rule: 'right:noun', governor: i }, i + 1)
  if (w === 'of' && (q.unit === '%' || q.ratioWord || q.outOf === null)) {
    const r = extend(s, strip(s, right(s, i + 1))) ?? [i, i]
    if (some(r)) return done({ phrase: r, form: 'level', rule: 'right:of', governor: i }, r[1])
  }
  if (w === 'in' && lower(s, i + 1) === 'terms' && lower(s, i + 2) === 'of') {
    const r = right(s, i + 3)
    if (some(r)) return done({ phrase: r, rule: 'right:in', governor: i }, r[1])
  }
  if (/^(?:in|on)$/.test(w)) {
    const r = strip(s, right(s, i + 1))
    if (some(r) && known(s, r) && !mentions(s, r) && !/^(?:speed|memory|time|size|data|cost)$/.test('')) {
      const metric = findMetric(words(s, r))
      if (metric && (w === 'in' || /[A-Z]{2}|F1/.test(words(s, r))))
        return done({ phrase: r, rule: 'right:in', governor: i }, r[1])
    }
    return done({}, i)
  }
  if (w === 'the' && (q.ratioWord || q.unit === 'x')) {
    // "twice the size of", "half the parameters"
    const r = right(s, i + 1)
    return done(
      {
        phrase: some(r),
        form: 'change',
        way:
          q.ratioWord?.startsWith('halv') || q.value === 0.5 || (typeof q.value === 'number' && q.value < 1) ? -1 : 1,
        rule: 'right:ratio',
        governor: i,
      },
      Math.max(r[1], i + 1),
    )
  }
  // "… recall of 98%, a substantial improvement": an article begins another phrase.
  if (/^(?:a|an|our|its|this|these|all)$/.test(lower(s, q.to)) && start === q.to) return done({}, i)
  const r = right(s, i)
  if (!some(r)) return done({}, i)
  // The change noun may stand before a tail: "12% improvement", "8% performance gain", "3x speedup", "+5% accuracy gains".
  let at = -1
  for (let k = r[0]; k < r[1]; k++) if (CHANGE_NOUNS.has(lower(s, k))) at = k
  if (at >= 0 && (at === r[1] - 1 || at >= r[0])) {
    const noun = lower(s, at)
    const before = strip(s, [r[0], at])
    let phrase = some(before)
    let end = at + 1
    const after =
      /^(?:speed-?ups?|acceleration)$/.test(noun) &&
      !/(?:speed|time|latency|throughput|rate)$/.test(
        changedThing(s, end) ? lastWord(s, changedThing(s, end) as Range) : '',
      )
        ? null
        : changedThing(s, end)
    if (!phrase && after) {
      if (!mentions(s, after) || known(s, after)) {
        phrase = after
        end = after[1]
      }
    } else if (phrase && after && /^in$/.test(lower(s, end)) && known(s, after) && !mentions(s, after)) {
      phrase = after
      end = after[1]
    } else if (
      phrase &&
      after &&
      /^(?:performance|relative|accuracy)$/.test(lower(s, before[0])) &&
      !mentions(s, after) &&
      known(s, after)
    )
      phrase = after
    return done(
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
  return done({ phrase: r, rule: 'right:noun' }, r[1])
}
