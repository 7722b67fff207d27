/** What the words before a number say that it measures: "an accuracy of", "reduces X by", "from A to B". */

import type { Measure } from '../measure'
import type { Range } from '../phrases'
import type { Quantity } from '../quantities'
import { isQuantity, lastWord, left, lower, right, type Sentence, words } from '../sentence'
import { AUXILIARIES } from '../vocabulary/grammar'
import { BEFORE_IDLE_TO, RATE_NOUN, REACHES, STATISTIC_SIGNS, STAYS_AT } from '../vocabulary/measures'
import { CHANGE_NOUNS, COMPARATIVES, meansBetter, wayOf } from '../vocabulary/movement'
import { isVerb, VERB_FORMS } from '../vocabulary/verbs'
import { findMover, isMover, verbStart } from './movers'
import { EMPTY, extend, known, mentions, plainSubject, some, strip, subject, widen } from './phrases'

/** Reads what stands before the number; `edge` is the first token of its qualifier. */
export function readLeft(s: Sentence, q: Quantity, edge: number): Measure {
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
        while (k > 0 && AUXILIARIES.has(lower(s, k - 1))) k--
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
  if (w === 'to' && BEFORE_IDLE_TO.has(lower(s, i - 1))) return done({ governor: i })
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
    (w === 'at' && STAYS_AT.has(lower(s, i - 1))) ||
    t.text === '=' ||
    t.text === ':' ||
    t.text === '~' ||
    REACHES.has(w)
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
    if (STATISTIC_SIGNS.has(t.text) && /^[<>≥≤=~]$/.test(s.tokens[edge]?.text ?? ''))
      return done({ phrase: [i, i + 1], form: 'level', rule: 'left:equals', governor: i })
    if (
      r &&
      r[1] === edge &&
      !isVerb(w) &&
      r[1] - r[0] <= 6 &&
      RATE_NOUN.has(s.tokens[edge - 1]?.text === ')' ? lower(s, edge - 4) : w)
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
