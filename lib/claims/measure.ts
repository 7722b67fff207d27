/**
 * What a number measures, and whether it is a level or a change: the words that govern it to the left ("an accuracy
 * of", "reduces X by", "from A to B") and the phrase that follows it ("57% reduction in FID", "2.3 mAP",
 * "9.3x faster").
 */
import { findMetric, isMetricName } from '../lexicon'
import type { Range } from './phrases'
import type { Quantity } from './quantities'
import { closeBracket, isQuantity, lastWord, left, lower, openBracket, right, type Sentence, words } from './sentence'
import { CHANGE_NOUNS, COMPARATIVE_METRIC, COMPARATIVES, isVerb, meansBetter, VERB_FORMS, wayOf } from './words'

export interface Measure {
  /** Token range of the phrase that names what is measured; null if none does. */
  phrase: Range | null
  /** The words it moves by: `change` says that the number is a difference, `level` that it is a value reached. */
  form: 'change' | 'level' | null
  /** 1 up, -1 down, 0 unknown, before the metric's own sense is taken into account. */
  way: 1 | -1 | 0
  /** The cue means "better" rather than "more": with a lower-is-better metric the number goes down. */
  improves: boolean
  /** Token index where the reading to the right ended: what it is measured on starts here. */
  rightEnd: number
  /** Index of the governing verb or noun on the left, -1 if none. */
  governor: number
  /** Which rule found it; decides confidence. */
  rule: string
}

const EMPTY: Omit<Measure, 'rightEnd'> = {
  phrase: null,
  form: null,
  way: 0,
  improves: false,
  governor: -1,
  rule: 'none',
}

/** Modifiers of a change that name nothing: "relative", "absolute", "significant" … */
const IDLE =
  /^(?:relative|absolute|average|avg|mean|significant|substantial|notable|remarkable|further|additional|overall|total|consistent|large|major|considerable|dramatic|drastic|marked|impressive|statistically|up|net|maximum|max|relatively|an?|the|of|more|point|points|percentage|percent|new|strong|clear|massive|significantly|substantially|about|only|and|over|corresponding|respective|approximate|approximately|potential|modest|slight|small|minor|minimal|mere|statistical|sota|state-of-the-art|observed|estimated|approx)$/

/** Range without idle words at its head. */
function strip(s: Sentence, [from, to]: Range): Range {
  let a = from
  while (a < to && IDLE.test(lower(s, a)) && !(to - a > 1 && isMetricName(words(s, [a, to])))) a++
  return [a, to]
}
const some = (r: Range): Range | null => (r[1] > r[0] ? r : null)

/** The phrase "X" of "… in X", "… of X", "… for X" at `i`, if it is what a change happens in. */
function inPhrase(s: Sentence, i: number): Range | null {
  if (!/^(?:in|of)$/.test(lower(s, i))) return null
  const r = strip(s, right(s, i + 1))
  return some(r)
}

/** Is a phrase something that is measured, by the lexicon? */
const known = (s: Sentence, r: Range | null): boolean => !!r && findMetric(words(s, r)) !== null
const mentions = (s: Sentence, r: Range): boolean => {
  for (let k = r[0]; k < r[1]; k++) if (s.mentionAt[k]) return true
  return false
}

/** Reads what follows the number. */
function readRight(s: Sentence, q: Quantity, start: number): Measure {
  let i = start
  const done = (m: Partial<Measure>, rightEnd: number): Measure => ({ ...EMPTY, ...m, rightEnd })
  if (q.hyphen && !s.tokens[i]) return done({}, i)
  while (
    /^(?:relative|absolute|average|mean|overall|relatively|significantly|as|further|additional|total|or|more|greater)$/.test(
      lower(s, i),
    ) &&
    !isQuantity(s, i)
  ) {
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
    if (
      /^(?:fast|quickly|efficient|efficiently|large|long|many|much|high|big|accurate|likely|often|effective|good)$/.test(
        adj,
      )
    ) {
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
    if (!phrase && inPhrase(s, r[1] > i + 1 ? r[1] : i + 1)) {
      const t = inPhrase(s, i + 1)
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
      !/(?:speed|time|latency|throughput|rate)$/.test(inPhrase(s, end) ? lastWord(s, inPhrase(s, end) as Range) : '')
        ? null
        : inPhrase(s, end)
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

/** Verbs that take the metric as object and the number by "by" or "to". */
const isMover = (w: string) =>
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
function findMover(s: Sentence, i: number): number {
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

/** The head of the subject that ends before token `k`: "variance across stories" is about the variance. */
function subject(s: Sentence, k: number): Range | null {
  let r = left(s, k)
  for (
    let n = 0;
    n < 3 && /^(?:of|across|in|on|for|at|under|between|per|against|over)$/.test(lower(s, r[0] - 1));
    n++
  ) {
    const outer = left(s, r[0] - 1)
    if (outer[1] <= outer[0]) break
    r = outer
  }
  // "the error rate on our 900 test pages is": a count stands between.
  if (isQuantity(s, r[0] - 1)) {
    let k = r[0] - 1
    while (k > 0 && (isQuantity(s, k) || /^(?:the|our|all|its|these)$/.test(lower(s, k)))) k--
    if (/^(?:on|of|in|for|across|over)$/.test(lower(s, k))) {
      const outer = left(s, k)
      if (outer[1] > outer[0]) r = outer
    }
  }
  return some(strip(s, r))
}

/** "number of demos", "amount of memory": such heads mean nothing without what follows. */
function extend(s: Sentence, r: Range | null): Range | null {
  if (
    !r ||
    !/^(?:numbers?|amounts?|counts?|volumes?|uses?|usage|quantity|share|proportion|fraction|percentage|levels?|total)$/.test(
      lastWord(s, r),
    ) ||
    lower(s, r[1]) !== 'of'
  )
    return r
  const more = right(s, r[1] + 1)
  return more[1] > more[0] ? [r[0], more[1]] : r
}

/** "increases data movement and verification time by 2x": one number for two things names both. */
function widen(s: Sentence, r: Range | null, end: number): Range | null {
  if (!r || lower(s, r[1]) !== 'and') return r
  const more = right(s, r[1] + 1)
  return more[1] === end ? [r[0], more[1]] : r
}

const RATE_NOUN =
  /^(?:rates?|ratios?|scores?|errors?|accurac(?:y|ies)|latency|coefficients?|indices|index|agreement|correlations?|overlap|precision|recall|overhead|runtime|throughput)$/

/** A subject that can be a metric: no name, nothing capitalised. */
function plainSubject(s: Sentence, k: number): Range | null {
  const r = subject(s, k)
  return r && known(s, r) && !/\p{Lu}\p{Ll}+\p{Lu}/u.test(words(s, r)) ? r : null
}

/** First token of the verb group that ends at `k`: "was rated", "has been measured". */
function verbStart(s: Sentence, k: number): number {
  let a = k
  while (a > 0 && /^(?:is|are|was|were|be|been|has|have|had|also|only|still|just)$/.test(lower(s, a - 1))) a--
  return a
}

/** Reads what stands before the number; `edge` is the first token of its qualifier. */
function readLeft(s: Sentence, q: Quantity, edge: number): Measure {
  const done = (m: Partial<Measure>): Measure => ({ ...EMPTY, ...m, rightEnd: q.to })
  const i = edge - 1
  const t = s.tokens[i]
  if (!t) return done({})
  const w = t.lower
  if (w === 'of' || (w === 'at' && /^(?:rate|ratio|level)$/.test(lower(s, i - 1)))) {
    const r = left(s, i)
    if (!some(r)) return done({})
    const head = lastWord(s, r)
    if (CHANGE_NOUNS.has(head)) {
      const before = some(strip(s, [r[0], r[1] - 1]))
      return done({
        phrase: before,
        form: 'change',
        way: wayOf(head) || (head === 'margin' || head === 'lead' ? 1 : 0),
        improves: meansBetter(head),
        rule: before ? 'left:noun-change-of' : 'left:change-of',
        governor: r[1] - 1,
      })
    }
    // "an improvement in WER of 20%", "reduction in FID of 57%"
    const link = lower(s, r[0] - 1)
    const outer = /^(?:in|of|for)$/.test(link)
      ? lower(s, r[0] - 2)
      : lower(s, r[0] - 2) === 'in'
        ? lower(s, r[0] - 3)
        : ''
    if (CHANGE_NOUNS.has(outer))
      return done({
        phrase: strip(s, r),
        form: 'change',
        way: wayOf(outer),
        improves: meansBetter(outer),
        rule: 'left:change-in-of',
        governor: r[0] - 2,
      })
    const phrase = strip(s, r)
    if (some(phrase)) return done({ phrase, form: 'level', rule: 'left:of', governor: i })
    return done({})
  }
  if (w === 'by') {
    const mover = findMover(s, i - 1)
    if (mover < 0) return done({ form: 'change', rule: 'left:by', governor: i })
    const verb = lower(s, mover)
    let object = right(s, mover + 1)
    // "reduces latency by 19% and energy use by 20%": the second number has its own object right before "by".
    for (let k = mover + 1; k < i; k++) {
      if (!isQuantity(s, k)) continue
      const own = left(s, i)
      if (some(own)) object = own
      break
    }
    const beats = /^(?:outperform|surpass|exceed|beat|outpac|outstrip|lead|underperform|lag|trail|top)/.test(verb)
    let phrase = some(object)
    // "improves over X by", "exceeds X in recall by": what it improves in stands after "in".
    if (beats || (phrase && object[0] > i) || !phrase || /^(?:over|upon|on)$/.test(lower(s, mover + 1))) {
      phrase = null
      for (let k = mover + 1; k < i; k++) {
        if (lower(s, k) === 'in' && lower(s, k + 1) !== 'terms') {
          const r = strip(s, right(s, k + 1))
          if (some(r) && !mentions(s, r) && (known(s, r) || beats)) {
            phrase = known(s, r) ? r : phrase
            break
          }
        }
        if (lower(s, k) === 'terms' && lower(s, k + 1) === 'of') {
          phrase = some(right(s, k + 2))
          break
        }
      }
      if (!phrase && !beats && !some(object)) {
        // Passive: "perplexity is reduced by 29%".
        let k = mover
        while (
          k > 0 &&
          /^(?:is|are|was|were|be|been|being|has|have|significantly|substantially|further|also|can)$/.test(
            lower(s, k - 1),
          )
        )
          k--
        if (
          k < mover ||
          /^(?:increas|decreas|drop|fall|fell|ris|rose|grow|grew|declin|differ|var|degrad|shift|deviat|shr[aiu]nk|los)/.test(
            verb,
          )
        )
          phrase = subject(s, k)
        else if (/^improv/.test(verb)) phrase = plainSubject(s, k)
      }
    }
    if (phrase && mentions(s, phrase) && !known(s, phrase)) phrase = null
    if (!beats) phrase = widen(s, extend(s, phrase), i)
    return done({
      phrase,
      form: 'change',
      way: /^(?:underperform|lag|trail)/.test(verb) ? -1 : wayOf(verb),
      improves: meansBetter(verb) && !/^(?:underperform|lag|trail)/.test(verb),
      rule: phrase ? 'left:by-object' : beats ? 'left:by-beats' : 'left:by',
      governor: mover,
    })
  }
  // "compared to 42%": the rival's number has the metric of the number before it.
  if (
    w === 'to' &&
    /^(?:leads?|led|leading|amounts?|equivalent|due|according|corresponds?|corresponding|compared|relative|comparison|close|closer|up)$/.test(
      lower(s, i - 1),
    )
  )
    return done({ governor: i })
  if (w === 'from' && /^rang(?:e|es|ed|ing)$/.test(lower(s, i - 1)) && Array.isArray(q.value)) {
    const r = subject(s, i - 1)
    const head = r ? lastWord(s, r) : ''
    if (r && CHANGE_NOUNS.has(head))
      return done({
        phrase: some(strip(s, [r[0], r[1] - 1])),
        form: 'change',
        way: wayOf(head),
        improves: meansBetter(head),
        rule: 'left:range',
        governor: i - 1,
      })
    return done({ phrase: r, form: 'level', rule: 'left:range', governor: i - 1 })
  }
  if (w === 'to' || w === 'from' || w === 'between') {
    const mover = findMover(s, i - 1)
    const pairFrom = w === 'to' ? pairStart(s, i) : -1
    if (mover >= 0) {
      const anchor = pairFrom >= 0 ? pairFrom : i
      let phrase = some(right(s, mover + 1))
      if (phrase && phrase[0] >= anchor) phrase = null
      // "raises A from 1 to 2 and B from 3 to 4": the second pair has its own object.
      for (let k = mover + 1; k < anchor; k++) {
        if (!isQuantity(s, k)) continue
        phrase = some(strip(s, left(s, anchor))) ?? phrase
        break
      }
      if (phrase && mentions(s, phrase) && !known(s, phrase)) phrase = null
      if (!phrase) phrase = subject(s, mover)
      return done({ phrase, form: 'level', way: 0, rule: 'left:moves-to', governor: mover })
    }
    const anchor = w === 'to' && pairFrom >= 0 ? pairFrom : i
    const r = left(s, anchor)
    return done({ phrase: some(strip(s, r)), form: 'level', rule: 'left:from-to', governor: anchor })
  }
  if (
    (w === 'at' &&
      /^(?:stays?|stayed|remains?|stands?|sits|peaks?|plateaus|settles|stays|stood|staying|remaining|evaluated|rated)$/.test(
        lower(s, i - 1),
      )) ||
    t.text === '=' ||
    t.text === ':' ||
    t.text === '~' ||
    /^(?:is|are|was|were|reaches|reached|reach|equals|exceeds|exceeded|exceeding|remains|averages|averaged|reaching|drops|falls|fell|rises|rose|surpasses|hits|stands|approaches|approaching|becomes|rated|scored|measured|estimated)$/.test(
      w,
    )
  ) {
    const r = t.kind === 'mark' ? some(strip(s, left(s, i))) : subject(s, verbStart(s, w === 'at' ? i - 1 : i))
    if (r && (t.text !== ':' || known(s, r)))
      return done({ phrase: r, form: 'level', rule: t.kind === 'mark' ? 'left:equals' : 'left:is', governor: i })
    return done({ governor: i })
  }
  if (t.text === '(') {
    // "mIoU (+3.2)", "success rate (75%)", "lower latency (12 ms)"
    const r = some(strip(s, left(s, i)))
    const plain = r && q.decimal && !q.unit && !q.sign && !/\p{Lu}/u.test(words(s, r))
    if (r && (known(s, r) || plain) && !mentions(s, r)) {
      const head = lower(s, r[0] - 1)
      const moved = COMPARATIVES.has(lower(s, r[0])) ? lower(s, r[0]) : head
      const phrase: Range = COMPARATIVES.has(lower(s, r[0])) ? [r[0] + 1, r[1]] : r
      return done({
        phrase: some(phrase),
        way: q.sign || wayOf(moved),
        form: q.sign ? 'change' : null,
        improves: meansBetter(moved),
        rule: 'left:bracket',
        governor: i,
      })
    }
    return done({ governor: i, rule: 'left:open' })
  }
  // "saves 13% cost", "reduces up to 85%", "gains +17 points": the verb stands right before the number.
  if (
    t.kind === 'word' &&
    /^(?:costs?$|costing|sav|reduc|improv|increas|decreas|gain|los|drop|cut|boost|lower|declin|degrad|fell|falls|rose|rises|grew|climb|outperform|surpass|exceed)/.test(
      w,
    ) &&
    (isMover(w) || (/^cost/.test(w) && /^(?:%|points)?$/.test(q.unit))) &&
    !CHANGE_NOUNS.has(w) &&
    !COMPARATIVES.has(w)
  ) {
    const still = /^(?:drop|fell|falls|rose|rises|grew|climb|declin|degrad|reduces|reduced|increased|decreased)/.test(w)
    return done({
      phrase: still ? subject(s, i) : plainSubject(s, i),
      form: 'change',
      way: /^cost/.test(w) ? -1 : wayOf(w),
      improves: meansBetter(w),
      rule: 'left:verb',
      governor: i,
    })
  }
  // "it gains 4.2%": a noun's form, but a subject stands before it.
  if (
    /^(?:gains|gained|loses|lost|drops)$/.test(w) &&
    (/^(?:it|we|they|which|that|model|method)$/.test(lower(s, i - 1)) || /^\p{Lu}/u.test(s.tokens[i - 1]?.text ?? ''))
  )
    return done({ form: 'change', way: wayOf(w), improves: meansBetter(w), rule: 'left:verb', governor: i })
  // "PSNR 32.1", "an F1 score 0.91", "mAP@0.5 45.2"
  if ((t.kind === 'word' || t.text === ')') && !isQuantity(s, i)) {
    const raw = left(s, edge)
    const r = some(strip(s, raw))
    if (r && r[1] === edge && /^(?:of|in|for)$/.test(lower(s, raw[0] - 1)) && CHANGE_NOUNS.has(lower(s, raw[0] - 2))) {
      const noun = lower(s, raw[0] - 2)
      return done({
        phrase: r,
        form: 'change',
        way: wayOf(noun),
        improves: meansBetter(noun),
        rule: 'left:change-in',
        governor: r[0] - 2,
      })
    }
    // "improves reward and efficiency up to 18.98": the verb's object runs up to the bound.
    if (lower(s, edge) === 'up' && r) {
      const first = lower(s, r[0])
      if (r[1] - r[0] > 1 && isMover(first) && VERB_FORMS.has(first) && !CHANGE_NOUNS.has(first))
        return done({
          phrase: [r[0] + 1, r[1]],
          form: 'change',
          way: wayOf(first),
          improves: meansBetter(first),
          rule: 'left:by-object',
          governor: r[0],
        })
      for (let k = r[0] - 1, n = 0; k >= 0 && n < 8; k--, n++) {
        const v = lower(s, k)
        if (s.quantityAt[k] || /^(?:,|;|by|to|of|with)$/.test(v)) break
        if (isMover(v) && VERB_FORMS.has(v) && !COMPARATIVES.has(v))
          return done({
            phrase: r,
            form: 'change',
            way: wayOf(v),
            improves: meansBetter(v),
            rule: 'left:by-object',
            governor: k,
          })
      }
    }
    // "r > 0.99", "R2 ≥ 0.9"
    if (/^(?:r|R|ρ|τ|κ|R2|ICC|rho|tau|kappa|AUC)$/.test(t.text) && /^[<>≥≤=~]$/.test(s.tokens[edge]?.text ?? ''))
      return done({ phrase: [i, i + 1], form: 'level', rule: 'left:equals', governor: i })
    if (
      r &&
      r[1] === edge &&
      !isVerb(w) &&
      r[1] - r[0] <= 6 &&
      RATE_NOUN.test(s.tokens[edge - 1]?.text === ')' ? lower(s, edge - 4) : w)
    )
      return done({ phrase: r, form: 'level', rule: 'left:adjacent', governor: i })
    if (r && known(s, r) && !isVerb(w) && r[1] === edge)
      return done({ phrase: r, form: 'level', rule: 'left:adjacent', governor: i })
  }
  return done({ governor: i })
}

/** For "from A to B": index of "from" left of the "to" at `i`, or -1. */
export function pairStart(s: Sentence, i: number): number {
  for (let k = i - 1, n = 0; k >= 0 && n < 16; k--, n++) {
    const w = lower(s, k)
    if (w === 'from') return k
    if (w === ';' || isVerb(w)) return -1
  }
  return -1
}

/** Both readings of one number, for the linking step to choose from. */
export function readMeasure(s: Sentence, q: Quantity, edge: number): { left: Measure; right: Measure } {
  const l = readLeft(s, q, edge)
  let r = readRight(s, q, q.to)
  // "significant (up to 29.7% on A) perplexity reduction": the bracket stands inside the phrase that names it.
  if (l.rule === 'left:open' && !r.phrase && r.form === null) {
    const close = closeBracket(s, q.to)
    if (close >= 0 && close - q.to < 8) {
      const outer = readRight(s, q, close + 1)
      if (outer.form === 'change' && outer.governor >= 0 && outer.governor - close < 7)
        r = { ...outer, rightEnd: r.rightEnd }
    }
  }
  return { left: l, right: r }
}

export { COMPARATIVE_METRIC, closeBracket, openBracket }
