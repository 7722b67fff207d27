/**
 * Own number scanner: finds the numbers of a sentence that are not parts of names, with sign, range, magnitude and
 * unit. compromise's number parser drops signs and exponents and cannot read `96.0\%` (measured), so it is not used.
 */
import { findSpelling, findUnit, metrics } from '../lexicon'
import type { Token } from './tokens'
import { PREPOSITIONS } from './words'

export interface Quantity {
  /** Offsets of the surface: sign, number and unit mark. */
  start: number
  end: number
  value: number | [number, number]
  /** `%`, `points`, `x`, a unit as written, or `''`. */
  unit: string
  /** Token range `[from, to)` that number and unit take, also where the unit is a word outside the surface. */
  from: number
  to: number
  /** Written with a sign: +1 or -1, else 0. */
  sign: 1 | -1 | 0
  /** A bound or approximation sign glued to it. */
  mark: 'over' | 'under' | 'about' | null
  /** Was the number spelled as a word. */
  spelled: boolean
  /** Hyphenated to the noun it counts ("10-hour corpus"): that noun. */
  hyphen: string | null
  /** "two orders of magnitude", "twice", "half": ratios without a unit sign. */
  ratioWord: string | null
  /** Written with K, M, B, T or a magnitude word. */
  magnitude: boolean
  /** Has a decimal point. */
  decimal: boolean
  /** Second part of "A of B", "A/B", "A out of B". */
  outOf: number | null
}

const ONES: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
}
const MAGNITUDES: Record<string, number> = {
  dozen: 12,
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  k: 1e3,
  K: 1e3,
  M: 1e6,
  B: 1e9,
  T: 1e12,
  mn: 1e6,
  bn: 1e9,
}
const FRACTIONS: Record<string, number> = {
  half: 0.5,
  third: 1 / 3,
  quarter: 0.25,
  'one-third': 1 / 3,
  'two-thirds': 2 / 3,
  'one-half': 0.5,
  'one-quarter': 0.25,
  'three-quarters': 0.75,
  'one-fifth': 0.2,
  'one-tenth': 0.1,
  'one-fourth': 0.25,
  'one-sixth': 1 / 6,
  'one-eighth': 0.125,
}
const FOLD_WORDS: Record<string, number> = {
  twice: 2,
  thrice: 3,
  twofold: 2,
  threefold: 3,
  fourfold: 4,
  fivefold: 5,
  sixfold: 6,
  sevenfold: 7,
  eightfold: 8,
  ninefold: 9,
  tenfold: 10,
  hundredfold: 100,
  thousandfold: 1000,
}
const DOUBLING: Record<string, number> = {
  doubles: 2,
  doubling: 2,
  doubled: 2,
  triples: 3,
  tripling: 3,
  tripled: 3,
  quadruples: 4,
  quadrupling: 4,
  quadrupled: 4,
  halves: 2,
  halving: 2,
  halved: 2,
}
const PERCENT_WORDS = new Set(['percent', 'pct', 'per-cent'])
const POINT_WORDS = new Set(['point', 'points', 'pp', 'pps', 'ppt', 'pts', 'pt', 'p.p'])
/** Words before an integer that make it a reference or a part of a name. */
const REFERENCE =
  /^(?:figure|fig|table|section|sec|stage|phase|level|chapter|appendix|theorem|lemma|equation|eq|algorithm|type|grade|version|part|volume|vol|step|layer|article|articles|rule|definition|track|subtask|day|no|number|tier|class|category|experiment|study|hypothesis|rq|page|line|question|group|case|set|round|season|generation|gen|iso|ieee|rfc|kl|l|mark|option|requirement|proposition|corollary|axiom|epoch|area|world|industry|web|education|society|pillar)$/
const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/
const YEAR_CUE =
  /^(?:in|since|from|until|by|during|of|early|late|mid|year|years|and|to|between|after|before|circa|the|for|through|summer|winter|spring|fall|autumn|conference|challenge|competition|workshop|edition|track|task)$/

const round = (n: number) => (Number.isInteger(n) ? n : Number(n.toPrecision(12)))

/** A cap on how far units and phrases may reach, so that a sentence of a million tokens stays linear. */
const at = (tokens: Token[], i: number): Token | undefined => tokens[i]

interface Part {
  value: number
  end: number
  to: number
  unit: string
  magnitude: boolean
  decimal: boolean
  spelled: boolean
}

/** Reads one number with exponent and magnitude at token `i`; units come after. */
function readNumber(tokens: Token[], i: number): Part | null {
  const t = at(tokens, i)
  if (!t) return null
  if (t.kind === 'word') {
    const m = /^([a-z]+)(?:-([a-z]+))?$/.exec(t.lower)
    const tens = m?.[1] ? ONES[m[1]] : undefined
    let value = tens
    if (m?.[2]) value = tens !== undefined && tens >= 20 && ONES[m[2]] ? tens + (ONES[m[2]] as number) : undefined
    let to = i + 1
    let end = t.end
    let magnitude = false
    if (value === undefined && (t.lower === 'a' || t.lower === 'an') && MAGNITUDES[at(tokens, i + 1)?.lower ?? ''])
      value = 1
    if (value === undefined) return null
    for (
      let mag = at(tokens, to);
      mag?.kind === 'word' && mag.lower.length > 2 && MAGNITUDES[mag.lower];
      mag = at(tokens, to)
    ) {
      value *= MAGNITUDES[mag.lower] as number
      end = mag.end
      to++
      magnitude = true
    }
    return { value, end, to, unit: '', magnitude, decimal: false, spelled: true }
  }
  if (t.kind !== 'number') return null
  const digits = t.glued ? t.text.slice(0, -t.glued.length) : t.text
  let value = Number(digits.replace(/[,\u2060]/g, ''))
  if (!Number.isFinite(value)) return null
  let end = t.end
  let to = i + 1
  let unit = t.glued
  let magnitude = false
  if (!unit) {
    // 10^5, 2.3 × 10^{-3}
    let base = to
    if (at(tokens, to)?.text === '×' && at(tokens, to + 1)?.text === '10' && at(tokens, to + 2)?.text === '^')
      base = to + 2
    if (at(tokens, base)?.text === '^' && (base > to || digits === '10')) {
      let p = base + 1
      const minus = at(tokens, p)?.text === '-'
      if (minus) p++
      const exponent = at(tokens, p)
      if (exponent?.kind === 'number' && /^\d{1,3}$/.test(exponent.text)) {
        const power = 10 ** (Number(exponent.text) * (minus ? -1 : 1))
        value = base > to ? value * power : power
        to = p + 1
        end = exponent.end
        magnitude = true
      }
    }
  }
  if (unit && MAGNITUDES[unit]) {
    value *= MAGNITUDES[unit] as number
    unit = ''
    magnitude = true
  }
  if (!unit) {
    const word = at(tokens, to)
    const mag =
      word?.kind === 'word'
        ? word.lower.length > 2
          ? MAGNITUDES[word.lower]
          : /^(?:K|M|B)$/.test(word.text)
            ? MAGNITUDES[word.text]
            : 0
        : 0
    if (word && mag) {
      value *= mag
      end = word.end
      to++
      magnitude = true
    }
  }
  return { value: round(value), end, to, unit, magnitude, decimal: /\./.test(digits), spelled: false }
}

interface Unit {
  unit: string
  /** Where the surface ends: `%`, `×`, "percent", "orders of magnitude" belong to it, other words do not. */
  end: number
  to: number
}

const PER = /^(?:per|\/|a|each|every)$/

/** Reads the unit after a number that ends before token `to`. */
function readUnit(tokens: Token[], to: number, end: number): Unit | null {
  const t = at(tokens, to)
  if (!t) return null
  const next = at(tokens, to + 1)
  if (t.text === '%' || PERCENT_WORDS.has(t.lower) || (t.lower === 'per' && next?.lower === 'cent')) {
    const last = t.lower === 'per' ? next : t
    let p = t.lower === 'per' ? to + 2 : to + 1
    const e = last?.end ?? t.end
    // "percentage points" written as "% points", "%p", "% absolute points"
    if (at(tokens, p)?.lower === 'absolute' && POINT_WORDS.has(at(tokens, p + 1)?.lower ?? '')) p++
    if (POINT_WORDS.has(at(tokens, p)?.lower ?? '') && !/^(?:pt|point)$/.test(at(tokens, p)?.lower ?? ''))
      return { unit: 'points', end: e, to: p + 1 }
    if (at(tokens, p)?.text === 'p' && !at(tokens, p)?.spaced) return { unit: 'points', end: e, to: p + 1 }
    return { unit: '%', end: e, to: p }
  }
  if (
    (t.lower === 'percentage' || t.lower === 'absolute' || t.lower === 'percent') &&
    POINT_WORDS.has(next?.lower ?? '')
  )
    return { unit: 'points', end, to: to + 2 }
  if (t.lower === 'absolute' && next?.lower === 'percentage' && POINT_WORDS.has(at(tokens, to + 2)?.lower ?? ''))
    return { unit: 'points', end, to: to + 3 }
  if (/^percentage-points?$/.test(t.lower)) return { unit: 'points', end, to: to + 1 }
  if (POINT_WORDS.has(t.lower) && t.lower !== 'point')
    return {
      unit: 'points',
      end: t.lower.startsWith('p') && t.lower.length <= 3 && t.lower !== 'pts' ? t.end : end,
      to: to + 1,
    }
  if (t.text === '×' && at(tokens, to + 1)?.kind !== 'number') return { unit: 'x', end: t.end, to: to + 1 }
  if ((t.text === 'x' || t.text === 'X') && next?.kind !== 'number') return { unit: 'x', end: t.end, to: to + 1 }
  if (t.lower === 'times' || t.lower === 'fold' || t.lower === 'folds') return { unit: 'x', end: t.end, to: to + 1 }
  if (
    (t.lower === 'order' || t.lower === 'orders') &&
    next?.lower === 'of' &&
    /^magnitudes?$/.test(at(tokens, to + 2)?.lower ?? '')
  )
    return { unit: 'magnitude', end: at(tokens, to + 2)?.end ?? end, to: to + 3 }
  // "19.9 F1 points", "2 BLEU points": the metric stands between; it is read with what follows the number.
  if (t.kind === 'word' && /^\p{Lu}/u.test(t.text) && t.text.length <= 10) {
    const after =
      next?.lower === 'percentage' || next?.lower === 'score' || next?.lower === 'absolute' ? at(tokens, to + 2) : next
    if (/^(?:points|pp|pts)$/.test(after?.lower ?? '')) return { unit: 'points', end, to }
  }
  if (t.text === '°') {
    const scale = next && !next.spaced && /^[CF]$/.test(next.text) ? next : undefined
    return { unit: scale ? `°${scale.text}` : '°', end: (scale ?? t).end, to: to + (scale ? 2 : 1) }
  }
  if (t.kind !== 'word' || t.text.length > 24) return null
  // "tokens per second", "frames/s", "images per second", "W per pixel"
  const rate = (): { text: string; to: number } | null => {
    if (
      PER.test(next?.lower ?? '') &&
      next?.lower !== 'a' &&
      next?.lower !== 'each' &&
      at(tokens, to + 2)?.kind === 'word'
    ) {
      const text =
        next?.text === '/' ? `${t.text}/${at(tokens, to + 2)?.text}` : `${t.text} per ${at(tokens, to + 2)?.text}`
      if (
        findUnit(text) ||
        (/^(?:second|sec|s|minute|min|hour|h|day|frame|image|token|step|sample|query|request|GPU)$/.test(
          at(tokens, to + 2)?.text ?? '',
        ) &&
          (next?.text === '/' || next?.lower === 'per'))
      )
        return { text, to: to + 3 }
    }
    return null
  }
  const r = rate()
  if (r) return { unit: r.text, end, to: r.to }
  const pair = next?.kind === 'word' && next.spaced ? findUnit(`${t.text} ${next.text}`) : null
  if (pair && pair.dimension !== 'count' && pair.dimension !== 'ratio')
    return { unit: `${t.text} ${next?.text}`, end, to: to + 2 }
  if (/^(?:exa|peta|tera|giga|mega|[EPTGMK])?FLOP(?:S|s|\/s)$/i.test(t.text)) return { unit: t.text, end, to: to + 1 }
  const unit = findUnit(t.text)
  if (
    unit &&
    !/^(?:count|ratio|position|label count|prompt examples|interaction length|model depth|image width|score difference)$/.test(
      unit.dimension,
    ) &&
    t.text !== 'in' &&
    t.text !== 'A' &&
    t.text !== 'a' &&
    t.text !== 'B' &&
    t.text !== 'm' &&
    t.lower !== 'point'
  )
    return { unit: t.text, end, to: to + 1 }
  if (t.text === 'm' && !t.lower.includes('.') && t.spaced) return { unit: 'm', end, to: to + 1 }
  return null
}

const isSpelledStart = (t: Token) =>
  t.kind === 'word' &&
  (ONES[t.lower] !== undefined || (t.lower.includes('-') && ONES[t.lower.split('-')[0] ?? ''] !== undefined))

/**
 * Numbers with their units in one sentence, in order and without overlap.
 * @param tokens of the sentence
 * @returns quantities; names, years, list markers, references and error bars after ± are left out
 */
export function scanQuantities(tokens: Token[]): Quantity[] {
  const found: Quantity[] = []
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token
    if (t.kind === 'mark') continue
    const q =
      t.kind === 'number' || isSpelledStart(t)
        ? readQuantity(tokens, i)
        : t.kind === 'word'
          ? readRatioWord(tokens, i)
          : null
    if (!q) continue
    found.push(q)
    i = Math.max(i, q.to - 1)
  }
  return found
}

const blankQuantity = {
  sign: 0 as const,
  mark: null,
  spelled: false,
  hyphen: null,
  ratioWord: null,
  magnitude: false,
  decimal: false,
  outOf: null,
}

/** Asked of every word of every abstract, so it is one look-up. */
const RATIO_CUES = new Set([
  'a',
  'an',
  ...Object.keys(FOLD_WORDS),
  ...Object.keys(FOLD_WORDS).map((w) => w.replace('fold', '-fold')),
  ...Object.keys(DOUBLING),
  ...Object.keys(FRACTIONS),
])

/** "twice", "half the cost", "two-fold", "halving", "an order of magnitude". */
function readRatioWord(tokens: Token[], i: number): Quantity | null {
  const t = tokens[i] as Token
  if (!RATIO_CUES.has(t.lower)) return null
  const next = at(tokens, i + 1)
  const base = {
    ...blankQuantity,
    start: t.start,
    end: t.end,
    from: i,
    to: i + 1,
    unit: 'x',
    spelled: true,
    ratioWord: t.lower,
  }
  // "Our contribution is twofold: …"
  if (/^(?:is|are)$/.test(tokens[i - 1]?.lower ?? '') && /fold$/.test(t.lower)) return null
  const fold = FOLD_WORDS[t.lower.replace('-', '')]
  if (fold && (t.lower !== 'thrice' || next)) return { ...base, value: fold }
  if (DOUBLING[t.lower] && next && (next.kind === 'word' || next.text === '('))
    return { ...base, value: DOUBLING[t.lower] as number }
  if (
    (t.lower === 'an' || t.lower === 'a') &&
    next &&
    /^orders?$/.test(next.lower) &&
    at(tokens, i + 2)?.lower === 'of' &&
    /^magnitude/.test(at(tokens, i + 3)?.lower ?? '')
  )
    return { ...base, value: 10, end: (tokens[i + 3] as Token).end, to: i + 4, ratioWord: 'magnitude' }
  const fraction = FRACTIONS[t.lower]
  if (fraction) {
    const before = tokens[i - 1]?.lower ?? ''
    const article = before === 'a' || before === 'one'
    if (t.lower === 'third' && !(article && next?.lower === 'of')) return null
    if (t.lower === 'quarter' && !(article && next?.lower === 'of')) return null
    if (t.lower === 'half') {
      const cue = /^(?:the|of|as|its|their|that)$/.test(next?.lower ?? '') || /^(?:by|in|than)$/.test(before)
      if (!cue) return null
    } else if (!article && !/^(?:the|of|as|fewer|less|lower)$/.test(next?.lower ?? '') && !/^by$/.test(before))
      return null
    return { ...base, value: round(fraction) }
  }
  return null
}

function readQuantity(tokens: Token[], i: number): Quantity | null {
  const t = tokens[i] as Token
  const prev = tokens[i - 1]
  const first = readNumber(tokens, i)
  if (!first) return null
  if (
    first.spelled &&
    first.value === 1 &&
    !first.magnitude &&
    !/^(?:order|in)$/.test(at(tokens, first.to)?.lower ?? '')
  )
    return null
  // A number that a slash or caret ties to a name ("ETH/3") or an error bar.
  if (prev && !prev.spaced && prev.text === '±') return null
  if (
    prev?.text === '±' ||
    (prev?.text === '/' && tokens[i - 2]?.text === '+') ||
    (prev?.text === '-' && tokens[i - 2]?.text === '/' && tokens[i - 3]?.text === '+')
  )
    return null
  if (prev && prev.text === '^') return null
  if (prev?.text === '_' || (prev?.text === '/' && !prev.spaced && tokens[i - 2]?.kind === 'word' && !t.spaced))
    return null

  // Intervals: "[-1.27, 7.39]".
  for (let k = i - 1, n = 0; k >= 0 && n < 5; k--, n++) {
    if (tokens[k]?.text === ']' || tokens[k]?.kind === 'word') break
    if (tokens[k]?.text === '[') return null
  }
  // Citations ("[14]") and numbers stuck to a formula ("3Δ").
  if (prev?.text === '[' && at(tokens, i + 1)?.text === ']') return null
  const stuck = at(tokens, first.to)
  if (t.kind === 'number' && !t.glued && stuck?.kind === 'word' && !stuck.spaced && !first.magnitude) return null
  // Denominators ("1/2", "1/e") count nothing.
  if (
    prev?.text === '/' &&
    !prev.spaced &&
    tokens[i - 2]?.kind === 'number' &&
    !/[.%]/.test(t.text) &&
    !/\./.test(tokens[i - 2]?.text ?? '')
  )
    return null
  // "4.05/5.00", "8.1/10": what it is out of.
  if (
    prev?.text === '/' &&
    !prev.spaced &&
    tokens[i - 2]?.kind === 'number' &&
    /^(?:5|7|10|100)$/.test(String(first.value)) &&
    Number(tokens[i - 2]?.text) <= first.value
  )
    return null
  if (first.value === 1 && at(tokens, first.to)?.text === '/' && !at(tokens, first.to)?.spaced) return null

  let sign: 1 | -1 | 0 = 0
  let mark: Quantity['mark'] = null
  let start = t.start
  let p = i - 1
  const signToken = tokens[p]
  if (
    signToken?.kind === 'mark' &&
    /^[+-]$/.test(signToken.text) &&
    tokens[p - 1]?.kind !== 'number' &&
    (signToken.spaced || p === 0 || tokens[p - 1]?.kind === 'mark')
  ) {
    if (!t.spaced || /^[(]$/.test(tokens[p - 1]?.text ?? '(')) {
      sign = signToken.text === '+' ? 1 : -1
      start = signToken.start
      p--
    }
  }
  const bound = tokens[p]?.text
  if (bound === '~') mark = 'about'
  else if (bound === '>' || bound === '≥') mark = 'over'
  else if (bound === '<' || bound === '≤') mark = 'under'
  if (bound === '=' && (tokens[p - 1]?.text === '>' || tokens[p - 1]?.text === '<'))
    mark = tokens[p - 1]?.text === '>' ? 'over' : 'under'

  let { value, end, to, unit }: { value: number | [number, number]; end: number; to: number; unit: string } = first
  let { magnitude, decimal } = first
  let hyphen: string | null = null
  let ratioWord: string | null = null
  let outOf: number | null = null

  const takeUnit = () => {
    if (hyphen) return
    if (unit === 'x' || unit === 'X') unit = 'x'
    if (/^(?:pp|ppt|pts?)$/.test(unit)) unit = 'points'
    if (unit === 'fold' || unit === 'times') unit = 'x'
    if (unit) {
      const word = at(tokens, to)
      const rate =
        (word?.text === '/' || word?.lower === 'per') && at(tokens, to + 1)?.kind === 'word'
          ? at(tokens, to + 1)
          : undefined
      if (rate && unit !== 'x' && unit !== 'points') {
        const text = `${unit}/${rate.text}`
        if (findUnit(text) || /^(?:s|sec|second|min|h|hour|frame|image|token)$/.test(rate.text)) {
          unit = text
          to += 2
        }
      }
      return
    }
    // "+" or "plus" between number and unit: 80+%, 75\%+
    let skip = to
    if (at(tokens, skip)?.text === '+') {
      mark = 'over'
      skip++
      end = (tokens[skip - 1] as Token).end
      to = skip
    }
    const hy = at(tokens, to)
    if (hy?.text === '-' && !hy.spaced) {
      const tail = at(tokens, to + 1)
      if (tail?.kind === 'word' && !tail.spaced) {
        const word = tail.lower.split('-')[0] ?? tail.lower
        if (word === 'fold' || word === 'times') {
          unit = 'x'
          end = tail.start + word.length
          to += 2
        } else if (
          /^points?$/.test(word) &&
          /^(?:improve|gain|increase|drop|reduc|boost|advantage|margin|lead|lift|differ|gap|decline|jump|rise|absolute|higher|lower|better|f1|accuracy|over)/.test(
            at(tokens, to + 2)?.lower ?? '',
          )
        ) {
          unit = 'points'
          to += 2
        } else if (word === 'percent') {
          unit = '%'
          end = tail.start + word.length
          to += 2
          if (/point/.test(tail.lower)) unit = 'points'
        } else if (MAGNITUDES[word] && word.length > 3) {
          value = (value as number) * (MAGNITUDES[word] as number)
          magnitude = true
          end = tail.start + word.length
          to += 2
          hyphen = tail.lower.slice(word.length + 1) || null
        } else {
          hyphen = tail.lower
          to += 2
        }
        return
      }
    }
    const u = readUnit(tokens, to, end)
    if (u) {
      if (u.unit === 'magnitude') {
        ratioWord = 'magnitude'
        unit = 'x'
        value = 10 ** (value as number)
      } else unit = u.unit
      end = u.end
      to = u.to
    }
  }
  const firstTo = to
  // "a 31 M-parameter network"
  const scaled = !unit && /^([KMB])-(param\w*|token\w*)/.exec(at(tokens, to)?.text ?? '')
  if (scaled) {
    value = (value as number) * (MAGNITUDES[scaled[1] as string] as number)
    magnitude = true
    hyphen = scaled[2] as string
    to++
  }
  takeUnit()
  if (at(tokens, to)?.text === '+' && !at(tokens, to)?.spaced && unit) {
    mark = 'over'
    end = (tokens[to] as Token).end
    to++
  }

  // Ranges: "87-95%", "3x - 5x", "2 to 4 times", "between 88 and 92 percent".
  const dash = at(tokens, firstTo) && !hyphen ? rangeJoin(tokens, unit ? to : firstTo, prev) : null
  if (dash !== null && !hyphen) {
    const second = readNumber(tokens, dash)
    const highUnit = second
      ? second.unit
        ? { unit: second.unit, end: second.end, to: second.to }
        : readUnit(tokens, second.to, second.end)
      : null
    if (second && !second.spelled === !first.spelled && (second.value > first.value || second.magnitude || highUnit)) {
      const norm = (u: string) =>
        u === 'X' ? 'x' : /^(?:pp|ppt|pts?)$/.test(u) ? 'points' : /^(?:fold|times)$/.test(u) ? 'x' : u
      const high = norm(highUnit?.unit ?? '')
      const hyphenated =
        !highUnit &&
        at(tokens, second.to)?.text === '-' &&
        !at(tokens, second.to)?.spaced &&
        at(tokens, second.to + 1)?.kind === 'word' &&
        !at(tokens, second.to + 1)?.spaced
      const low = norm(unit)
      if (!low || !high || low === high || low === '%') {
        let lowValue = value as number
        // "2-3 million", "50-800K": the magnitude is shared.
        if (second.magnitude && !first.magnitude && second.value >= 1000) {
          const m = second.value / Number((tokens[dash] as Token).text.replace(/[^\d.]/g, '') || 1)
          if (Number.isFinite(m) && m >= 1000) lowValue *= m
        }
        if (high === 'magnitude') {
          value = [10 ** lowValue, 10 ** second.value]
          ratioWord = 'magnitude'
          unit = 'x'
        } else {
          value = [round(lowValue), second.value]
          unit = high || low
        }
        end = highUnit?.end ?? second.end
        to = highUnit?.to ?? second.to
        magnitude ||= second.magnitude
        decimal ||= second.decimal
        if (hyphenated) {
          const tail = tokens[to + 1] as Token
          if (/^(?:fold|times)\b/.test(tail.lower)) {
            unit = 'x'
            end = tail.start + (tail.lower.startsWith('fold') ? 4 : 5)
          } else if (/^points?\b/.test(tail.lower)) unit = 'points'
          else if (/^percent\b/.test(tail.lower)) unit = tail.lower.includes('point') ? 'points' : '%'
          else hyphen = tail.lower
          to += 2
        }
      }
    }
  }

  // "80.1% +/- 0.3%", "2.7 ± 1.1%": the error bar belongs to the number, and may carry its unit.
  const bar =
    at(tokens, to)?.text === '±'
      ? to + 1
      : at(tokens, to)?.text === '+' && at(tokens, to + 1)?.text === '/' && at(tokens, to + 2)?.text === '-'
        ? to + 3
        : -1
  if (bar > 0) {
    const error = readNumber(tokens, bar)
    if (error) {
      const its = error.unit ? { unit: error.unit, to: error.to } : readUnit(tokens, error.to, error.end)
      if (!unit && its) unit = its.unit === 'magnitude' ? '' : its.unit
      to = its?.to ?? error.to
    }
  }

  // "7 of 10", "7 out of 10", "7/10"
  if (!Array.isArray(value) && !unit) {
    const of = at(tokens, to)
    const number =
      of?.lower === 'of'
        ? at(tokens, to + 1)
        : of?.lower === 'out' && at(tokens, to + 1)?.lower === 'of'
          ? at(tokens, to + 2)
          : of?.text === '/' && !of.spaced
            ? at(tokens, to + 1)
            : undefined
    if (number?.kind === 'number' && !number.glued) outOf = Number(number.text.replace(/,/g, ''))
  }

  const money = tokens[i - 1]?.text
  if (!unit && (money === '$' || money === '£' || money === '€' || money === '¥')) {
    unit = money
    start = (tokens[i - 1] as Token).start
    const before = tokens[i - 2]?.text
    if (before === '~') mark = 'about'
    else if (before === '<') mark = 'under'
    else if (before === '>') mark = 'over'
  }
  if (
    unit === 'points' &&
    first.spelled &&
    !/^(?:by|of|to|least|than|about|nearly|approximately|over)$/.test(prev?.lower ?? '')
  )
    return null
  // "5-fold cross-validation" is a procedure; "two points on a plane" are no percentage points.
  if (unit === 'x' && /^(?:cross|cv|validation|nested)/.test(at(tokens, to)?.lower ?? '')) return null
  if (
    unit === 'points' &&
    first.spelled &&
    !/^(?:by|of|to|least|than|about|nearly|approximately|over)$/.test(prev?.lower ?? '')
  )
    return null
  const q: Quantity = {
    start,
    end,
    value,
    unit,
    from: i,
    to,
    sign,
    mark,
    spelled: first.spelled,
    hyphen,
    ratioWord,
    magnitude,
    decimal,
    outOf,
  }
  return isName(tokens, i, q) ? null : q
}

/** Index of the second number if tokens at `i` join two numbers to a range, else null. */
function rangeJoin(tokens: Token[], i: number, prev: Token | undefined): number | null {
  const join = at(tokens, i)
  const next = at(tokens, i + 1)
  if (!join || !next) return null
  const number = (t: Token | undefined) => t?.kind === 'number'
  if ((join.text === '-' || join.text === '~' || join.text === '—') && number(next))
    return join.text === '-' || !join.spaced || next.spaced === join.spaced ? i + 1 : null
  // "- +5": no. "from A to B" is a pair of numbers, not a range; the linking step sees to it.
  if (
    join.lower === 'to' &&
    (number(next) || isSpelledStart(next)) &&
    (prev?.lower !== 'from' || /^rang(?:e|es|ed|ing)$/.test(tokens[tokens.indexOf(prev) - 1]?.lower ?? '')) &&
    prev?.lower !== 'to'
  )
    return i + 1
  if (join.lower === 'and' && prev?.lower === 'between' && number(next)) return i + 1
  return null
}

/** Is this number part of a name, a year, a list marker or a reference rather than a value? */
function isName(tokens: Token[], i: number, q: Quantity): boolean {
  const t = tokens[i] as Token
  const prev = tokens[i - 1]
  const next = tokens[q.to]
  const plain = !q.unit && !q.hyphen && !q.magnitude && q.sign === 0 && !Array.isArray(q.value)
  const integer = plain && !q.decimal && !q.spelled
  const n = Array.isArray(q.value) ? q.value[0] : q.value
  if (
    plain &&
    next?.lower === 'by' &&
    tokens[q.to + 1]?.kind === 'number' &&
    !tokens[q.to + 1]?.glued &&
    tokens[q.to + 2]?.text !== '%' &&
    integer
  )
    return true
  if (prev?.lower === 'by' && tokens[i - 2]?.kind === 'number' && tokens[i - 2]?.text === t.text) return true
  // Resolutions, kernels, grids: 256 × 256.
  if ((next?.text === '×' || next?.text === 'x') && tokens[q.to + 1]?.kind === 'number') return true
  if ((prev?.text === '×' || prev?.text === 'x') && tokens[i - 2]?.kind === 'number') return true
  // List markers: (1), 1), 1.
  if (integer && n <= 20) {
    if (
      next?.text === ')' &&
      !next.spaced &&
      (prev?.text === '('
        ? !tokens[i - 2] || tokens[i - 2]?.kind === 'mark' || !/^[A-Z]/.test(tokens[i - 2]?.text ?? '') || n <= 9
        : !openParenBefore(tokens, i))
    )
      return true
    if (!prev && (next?.text === '.' || next?.text === ')')) return true
  }
  if (prev?.text === 'BY') return true // licences
  // Years.
  if (integer && n >= 1900 && n <= 2100 && /^\d{4}$/.test(t.text)) {
    if (
      !prev ||
      YEAR_CUE.test(prev.lower) ||
      MONTH.test(prev.lower) ||
      prev.text === '-' ||
      prev.text === '/' ||
      prev.text === '(' ||
      prev.text === ',' ||
      prev.text === "'"
    )
      return true
    if (/^[A-Z]/.test(prev.text)) return true
  }
  if (Array.isArray(q.value) && !q.unit && q.value.every((y) => y >= 1900 && y <= 2100)) return true
  if (plain && MONTH.test(next?.lower ?? '') && n <= 31) return true
  if (plain && MONTH.test(prev?.lower ?? '') && n <= 31) return true
  // "Llama 3.3 70B Instruct", "GPT-J (6B)": the size is part of the model's name, unless "model" follows.
  if (
    q.magnitude &&
    !q.unit &&
    /^[BM]$/.test(t.glued) &&
    !q.hyphen &&
    !/^(?:models?|parameters?|params?)$/.test(next?.lower ?? '')
  ) {
    const name = prev?.text === '(' && next?.text === ')' ? tokens[i - 2] : prev
    if (
      name &&
      (name.kind === 'number'
        ? /^\p{Lu}/u.test(tokens[i - 2]?.text ?? '')
        : /^\p{Lu}[\p{L}]*-?[\d.]*(?:-[\p{L}\d]+)*$/u.test(name.text)) &&
      i > 1 &&
      !PREPOSITIONS.has(name.lower)
    )
      return true
  }
  if (!plain && !(q.hyphen || (q.magnitude && !q.unit))) return false
  if (prev?.kind !== 'word') return false
  if (integer && REFERENCE.test(prev.lower) && (n < 100 || prev.lower === 'table')) return true
  // "RTX 4090", "Claude 3.5", "Llama 3": a bare number behind a capitalised word, unless the word is a metric.
  if (!q.spelled && !q.hyphen && !q.magnitude && i > 1 && /\p{Lu}/u.test(prev.text) && !PREPOSITIONS.has(prev.lower)) {
    if (!findSpelling(metrics(), prev.text) && !/(?:F1|EM|AP|IoU|score|rate|accuracy|error)s?$/i.test(prev.text))
      return true
  }
  return false
}

function openParenBefore(tokens: Token[], i: number): boolean {
  for (let k = i - 1, seen = 0; k >= 0 && seen < 30; k--, seen++) {
    if (tokens[k]?.text === '(') return true
    if (tokens[k]?.text === ')') return false
  }
  return false
}
