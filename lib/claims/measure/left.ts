/** What the words before a number say that it measures: "an accuracy of", "reduces X by", "from A to B". */

import type { Measure } from '../measure'
import type { Range } from '../phrases'
import type { Quantity } from '../quantities'
import { lastWord, left, lower, type Sentence, words } from '../sentence'
import type { Token } from '../tokens'
import { DETERMINERS } from '../vocabulary/grammar'
import { REACHES, STAYS_AT } from '../vocabulary/measures'
import { CHANGE_NOUNS, COMPARATIVES, meansBetter, wayOf } from '../vocabulary/movement'
import { BASELINE_NOUN, BEATS } from '../vocabulary/rivals'
import { VERB_FORMS } from '../vocabulary/verbs'
import { readAdjacent } from './adjacent'
import { readBy, readInHalf } from './by'
import { readFromTo } from './from-to'
import { changeBy, isMover, verbStart } from './movers'
import { known, measured, mentions, plainSubject, some, strip, subject } from './phrases'

/** Reads what stands before the number; `edge` is the first token of its qualifier. */
export function readLeft(s: Sentence, q: Quantity, edge: number): Measure {
  // "quality averages only 0.26": the verb was taken for a qualifier, but it governs the number too.
  if (edge < q.from && /^averag(?:es|ed|ing)$/.test(lower(s, edge))) {
    const said = readIs(s, q, edge)
    if (said?.phrase) return said
  }
  // "an overhead in the 4-6ms range"
  const span = lower(s, q.to) === 'range' && lower(s, q.from - 1) === 'the' && lower(s, q.from - 2) === 'in'
  const spanned = span ? some(strip(s, left(s, q.from - 2))) : null
  if (spanned) return measured({ phrase: spanned, form: 'level', rule: 'left:of', governor: q.from - 2 }, q.to + 1)
  const i = edge - 1
  if (!s.tokens[i]) return measured({}, q.to)
  return (
    readOf(s, q, i) ??
    readBy(s, q, i) ??
    readInHalf(s, q, i) ??
    readFromTo(s, q, i) ??
    readIs(s, q, i) ??
    readBracket(s, q, i) ??
    readAside(s, q, i) ??
    readVerb(s, q, i) ??
    readBeaten(s, q, i) ??
    readAdjacent(s, q, i) ??
    measured({ governor: i }, q.to)
  )
}

/** "an accuracy of", "a reduction of", "an improvement in WER of" */
function readOf(s: Sentence, q: Quantity, i: number): Measure | null {
  const w = lower(s, i)
  const ranged = w === 'in' && Array.isArray(q.value) && !q.unit && known(s, some(left(s, i)))
  // "precision at 74%", but not "recall at 95% precision"
  const at =
    w === 'at' &&
    (/^(?:rate|ratio|level)$/.test(lower(s, i - 1)) ||
      (q.unit === '%' && known(s, some(left(s, i))) && /^(?:[,.;)]|and|)$/.test(lower(s, q.to))))
  if (w !== 'of' && !ranged && !at) return null
  const r = left(s, i)
  if (!some(r)) return measured({}, q.to)
  const head = lastWord(s, r)
  if (CHANGE_NOUNS.has(head)) {
    const phrase = some(strip(s, [r[0], r[1] - 1]))
    return measured(
      {
        phrase,
        form: 'change',
        way: wayOf(head) || (head === 'margin' || head === 'lead' ? 1 : 0),
        improves: meansBetter(head),
        rule: phrase ? 'left:noun-change-of' : 'left:change-of',
        governor: r[1] - 1,
      },
      q.to,
    )
  }
  const phrase = strip(s, r)
  const noun = outerNoun(s, r[0])
  if (CHANGE_NOUNS.has(noun)) {
    // "performance increases of the reward model of up to 7 points": a system is what has the metric.
    const at = r[0] - (DETERMINERS.has(lower(s, r[0] - 1)) ? 3 : 2)
    const owner = BASELINE_NOUN.has(head) && lower(s, at + 1) === 'of'
    const moved = owner ? some(strip(s, left(s, at))) : phrase
    return measured({ ...changeBy(noun), phrase: moved, rule: 'left:change-in-of', governor: at }, q.to)
  }
  return measured(some(phrase) ? { phrase, form: 'level', rule: 'left:of', governor: i } : {}, q.to)
}

/** The noun that governs the phrase beginning at `from`: "improvement in WER", "reduction in the FID". */
function outerNoun(s: Sentence, from: number): string {
  const at = DETERMINERS.has(lower(s, from - 1)) ? from - 1 : from
  if (/^(?:in|of|for)$/.test(lower(s, at - 1))) return lower(s, at - 2)
  return lower(s, at - 2) === 'in' ? lower(s, at - 3) : ''
}

/** Odds and hazard ratios; as a word "OR" is a conjunction. As written. */
const RATIO_SIGNS = new Set(['OR', 'HR', 'RR', 'aOR', 'aHR'])

/** "accuracy is", "stays at", "PSNR =", "F1:" */
function readIs(s: Sentence, q: Quantity, i: number): Measure | null {
  const t = s.tokens[i] as Token
  const stays = t.lower === 'at' && STAYS_AT.has(lower(s, i - 1))
  // "the resolution achieves 0.72 mm": of a method, the verb says nothing of the metric.
  const achieves = /^(?:achieve[sd]?|attain(?:s|ed)?|yield(?:s|ed)?|get|gets)$/.test(t.lower)
  if (achieves && !known(s, plainSubject(s, i))) return null
  if (!stays && !achieves && !/^[=:~]$/.test(t.text) && !REACHES.has(t.lower)) return null
  const mark = t.kind === 'mark'
  // "improves fluency (Δ = 0.44)"
  if (t.text === '=' && /^(?:Δ|∆|delta|diff)$/i.test(s.tokens[i - 1]?.text ?? '') && s.tokens[i - 2]?.text === '(') {
    const moved = some(strip(s, left(s, i - 2)))
    return measured(
      { phrase: moved, form: 'change', way: q.sign < 0 ? -1 : 1, rule: 'left:bracket', governor: i - 1 },
      q.to,
    )
  }
  if (t.text === '=' && RATIO_SIGNS.has(s.tokens[i - 1]?.text ?? ''))
    return measured({ phrase: [i - 1, i], form: 'level', rule: 'left:equals', governor: i }, q.to)
  const r = mark ? some(strip(s, left(s, i))) : subject(s, verbStart(s, stays ? i - 1 : i))
  if (!r || (t.text === ':' && !known(s, r))) return measured({ governor: i }, q.to)
  return measured({ phrase: r, form: 'level', rule: mark ? 'left:equals' : 'left:is', governor: i }, q.to)
}

/** How a measure, but hardly a system, is described. */
const RANKED = /^(?:highest|lowest|high|low|moderate|higher|lower|mean|average|median|overall|poor|strong|weak)$/

/** "mIoU (+3.2)", "success rate (75%)", "lower latency (12 ms)" */
function readBracket(s: Sentence, q: Quantity, i: number): Measure | null {
  if (s.tokens[i]?.text !== '(') return null
  const r = some(strip(s, left(s, i)))
  // "tasks requiring integration (9.56)", "on routine decisions (5.39)": where, not what
  const placed = r && /^(?:requiring|involving|needing|on|for)$/.test(lower(s, r[0] - 1))
  const plain = r && q.decimal && !q.unit && !q.sign && !placed && !/\p{Lu}/u.test(words(s, r))
  // "the highest SES (1.67)": an acronym that is described like a measure
  const acronym =
    r &&
    q.decimal &&
    !q.unit &&
    !q.sign &&
    /^\p{Lu}{2,6}$/u.test(s.tokens[r[1] - 1]?.text ?? '') &&
    RANKED.test(lower(s, left(s, i)[0]))
  const verb = r ? lower(s, r[0]) : ''
  // "enhances brain alignment (~6%)": what is no metric by name does not reach a level.
  const acts = r && !known(s, r) && !/\p{Lu}/u.test(words(s, r)) ? lower(s, r[0] - 1) : ''
  if (
    acts &&
    isMover(acts) &&
    VERB_FORMS.has(acts) &&
    !BEATS.has(acts) &&
    !CHANGE_NOUNS.has(acts) &&
    !q.sign &&
    /^(?:%|points|x)$/.test(q.unit) &&
    !mentions(s, r as Range)
  )
    return measured({ ...changeBy(acts), phrase: r, rule: 'left:bracket', governor: i }, q.to)
  // "reducing violations during navigation (up to 50%)": a place stands between the object and the bracket.
  if (
    r &&
    !q.sign &&
    /^(?:%|x)$/.test(q.unit) &&
    !known(s, r) &&
    /^(?:during|in|on|across|for)$/.test(lower(s, r[0] - 1))
  ) {
    const object = some(strip(s, left(s, r[0] - 1)))
    const verb = object ? lower(s, object[0] - 1) : ''
    if (
      object &&
      !mentions(s, object) &&
      isMover(verb) &&
      VERB_FORMS.has(verb) &&
      !BEATS.has(verb) &&
      !CHANGE_NOUNS.has(verb)
    )
      return measured({ ...changeBy(verb), phrase: object, rule: 'left:bracket', governor: i }, q.to)
  }
  const moves = r && r[1] - r[0] > 1 && /^(?:degraded|improved|reduced|increased|decreased|lowered|boosted)$/.test(verb)
  if (moves && !q.sign && (q.unit === '%' || q.unit === 'points'))
    return measured({ ...changeBy(verb), phrase: [r[0] + 1, r[1]], rule: 'left:bracket', governor: i }, q.to)
  if (!r || mentions(s, r) || !(known(s, r) || plain || acronym))
    return measured({ governor: i, rule: 'left:open' }, q.to)
  const head = q.sign ? '' : changeNounOf(s, r[0])
  if (head) return measured({ ...changeBy(head), phrase: r, rule: 'left:bracket', governor: i }, q.to)
  // "the highest DSC value for the core region (0.865)": the head of the phrase is what is measured.
  const whole = known(s, r) ? null : subject(s, i)
  if (whole && known(s, whole)) return measured({ phrase: whole, rule: 'left:bracket', governor: i }, q.to)
  const first = lower(s, r[0])
  const compares = COMPARATIVES.has(first)
  const moved = compares ? first : lower(s, r[0] - 1)
  return measured(
    {
      phrase: some(compares ? [r[0] + 1, r[1]] : r),
      way: q.sign || wayOf(moved),
      form: q.sign ? 'change' : null,
      improves: meansBetter(moved),
      rule: 'left:bracket',
      governor: i,
    },
    q.to,
  )
}

/** "improves data quality, up to 30%, through care": a bound between commas, behind the object of a verb that moves it. */
function readAside(s: Sentence, q: Quantity, i: number): Measure | null {
  if (lower(s, i) !== ',' || lower(s, i + 1) !== 'up' || !/^[,.;]?$/.test(lower(s, q.to))) return null
  if (q.sign || !/^(?:%|points|x)$/.test(q.unit)) return null
  const object = some(strip(s, left(s, i)))
  const verb = object ? lower(s, object[0] - 1) : ''
  if (!object || mentions(s, object) || !isMover(verb) || !VERB_FORMS.has(verb) || CHANGE_NOUNS.has(verb)) return null
  return measured({ ...changeBy(verb), phrase: object, rule: 'left:bracket', governor: object[0] - 1 }, q.to)
}

/** "improvements in PSNR (2.0 dB) and SSIM (0.1)": the noun of change before the first item of such a list, else ''. */
function changeNounOf(s: Sentence, from: number): string {
  let start = from
  for (let n = 0; n < 6; n++) {
    if (/^(?:in|of)$/.test(lower(s, start - 1))) {
      const noun = lower(s, start - 2)
      return CHANGE_NOUNS.has(noun) ? noun : ''
    }
    let k = start - 1
    while (k > 0 && /^(?:and|,)$/.test(lower(s, k))) k--
    if (k === start - 1 || s.tokens[k]?.text !== ')') return ''
    while (k > 0 && s.tokens[k]?.text !== '(' && start - k < 16) k--
    const before = left(s, k)
    if (s.tokens[k]?.text !== '(' || !some(before)) return ''
    start = before[0]
  }
  return ''
}

/** Verbs that a change may follow at once. */
const BARE_VERB =
  /^(?:costs?$|costing|sav|reduc|improv|increas|decreas|gain|los|drop|cut|boost|lower|declin|degrad|fell|falls|rose|rises|grew|climb|outperform|surpass|exceed)/
/** Of these, whatever moves is the subject: "latency drops 20%". */
const MOVES_SUBJECT = /^(?:drop|fell|falls|rose|rises|grew|climb|declin|degrad|reduces|reduced|increased|decreased)/

/** "exceeding the previous best 0.38 dB": the rival stands between the verb and the number. */
function readBeaten(s: Sentence, q: Quantity, i: number): Measure | null {
  const r = left(s, i + 1)
  if (r[1] !== i + 1 || r[1] - r[0] > 6) return null
  let verb = r[0] - 1
  while (verb > 0 && DETERMINERS.has(lower(s, verb))) verb--
  if (!BEATS.has(lower(s, verb)) || mentions(s, r)) return null
  return measured({ ...changeBy(lower(s, verb)), rule: 'left:by-beats', governor: verb }, q.to)
}

/** "saves 13% cost", "reduces up to 85%", "gains +17 points": the verb stands right before the number. */
function readVerb(s: Sentence, q: Quantity, i: number): Measure | null {
  const t = s.tokens[i] as Token
  const w = t.lower
  const costs = /^cost/.test(w)
  const moves = isMover(w) || (costs && /^(?:%|points)?$/.test(q.unit))
  if (t.kind === 'word' && BARE_VERB.test(w) && moves && !CHANGE_NOUNS.has(w) && !COMPARATIVES.has(w)) {
    const phrase = MOVES_SUBJECT.test(w) ? subject(s, i) : plainSubject(s, i)
    const way = costs ? -1 : wayOf(w)
    return measured({ ...changeBy(w), way, phrase, rule: 'left:verb', governor: i }, q.to)
  }
  // "it gains 4.2%": a noun's form, but a subject stands before it.
  const before = s.tokens[i - 1]
  const actor =
    /^(?:it|we|they|which|that|model|method)$/.test(before?.lower ?? '') || /^\p{Lu}/u.test(before?.text ?? '')
  const signed = q.sign !== 0 && /^(?:gain|lose)$/.test(w)
  if (signed || (actor && /^(?:gains|gained|loses|lost|drops)$/.test(w)))
    return measured({ ...changeBy(w), rule: 'left:verb', governor: i }, q.to)
  return null
}
