/** Where a number was measured: the named data set or the described tasks that its sentence ties to it. */
import { listRight, type Range } from './phrases'
import type { Quantity } from './quantities'
import { closeBracket, isQuantity, left, lower, openBracket, type Sentence, words } from './sentence'
import { DETERMINERS, isVerb } from './words'

const STRONG = /^(?:on|across)$/
const WEAK = /^(?:in|for|over|under|during|within|at|among|against)$/
/** Heads of phrases that name what something is measured on rather than what or whom. */
const SETTING_HEAD =
  /^(?:tasks?|benchmarks?|datasets?|scenarios?|settings?|domains?|languages?|environments?|stages?|sets?|splits?|suites?|problems?|questions?|games?|corpora|corpus|conditions?|regimes?|subsets?|tests?|evaluations?|leaderboards?|data|samples?|cases|images|videos|workloads?|instances|queries|experiments|trials|simulations?|detection|segmentation|classification|recognition|generation|retrieval|reasoning|translation|modeling|modelling|understanding|estimation|prediction|completion|reconstruction|summarization|answering|editing|navigation|manipulation|planning|tracking|parsing|synthesis|captioning|matching|localization|forecasting|scenes?|cohorts?|models?|gpus?|gpu|cpus?|cpu|devices?|platforms?|hardware|a100|h100|robots?|configurations?|categories|classes|sizes?|backbones?|architectures?|sequences|levels?|types?|budgets?|subjects|participants|patients)$/
const NOT_PLACE =
  /^(?:terms|addition|contrast|comparison|average|total|particular|practice|general|order|case|fact|turn|parallel|part|return|this|paper|work|study|cost|costs|speed|accuracy|performance|efficiency|quality|size|time|memory|latency|throughput|parameters|recall|precision|percentage|magnitude|inference|training|example|instance|each|which|all|both|top|par|hand|least|most|once|first|scale|improvement|reduction|increase|baselines?|methods?|approach(?:es)?|prior|counterparts?|it|them|us|comparable)$/

export interface Place {
  names: string[]
  ids: (string | null)[]
  /** Found right behind the number, before it, or elsewhere in the sentence. */
  where: 'right' | 'left' | 'head' | 'sentence' | 'bracket'
  /** At least one is a named benchmark. */
  named: boolean
}

/** The mention at token `k` as name and id. */
function mentionAt(s: Sentence, k: number): { name: string; id: string | null; to: number } | null {
  const n = s.mentionAt[k]
  const m = n ? s.mentions[n - 1] : undefined
  return m ? { name: words(s, [m.from, m.to]), id: m.id, to: m.to } : null
}

/** Names in a list of phrases: mentions by their name, others as they stand if their head allows. */
function namesIn(s: Sentence, items: Range[], strong: boolean): Place | null {
  const names: string[] = []
  const ids: (string | null)[] = []
  let named = false
  items.forEach((item, n) => {
    let hit = false
    for (let k = item[0]; k < item[1]; k++) {
      const m = mentionAt(s, k)
      if (!m) continue
      if (!names.includes(m.name)) {
        names.push(m.name)
        ids.push(m.id)
      }
      named = hit = true
      k = m.to - 1
    }
    if (hit) return
    if (named && n > 0) return
    const head = lower(s, item[1] - 1)
    const single = item[1] - item[0] === 1
    if (NOT_PLACE.test(head) || (single && NOT_PLACE.test(lower(s, item[0])))) return
    if (strong ? item[1] > item[0] : SETTING_HEAD.test(head)) {
      names.push(words(s, item))
      ids.push(null)
    }
  })
  return names.length ? { names, ids, where: 'right', named } : null
}

/** The phrase list after the preposition at `i`; a leading count ("five datasets") belongs to the phrase. */
export function placeAfter(s: Sentence, i: number): { place: Place; end: number } | null {
  const w = lower(s, i)
  const strong = STRONG.test(w)
  if (!strong && !WEAK.test(w)) return null
  let k = i + 1
  while (DETERMINERS.has(lower(s, k)) || /^(?:average|up|only)$/.test(lower(s, k))) k++
  const counted = isQuantity(s, k) ? s.quantities[(s.quantityAt[k] as number) - 1] : undefined
  if (counted) {
    if (counted.unit && counted.unit !== '') return null
    const items = listRight(s.tokens, counted.to, (n) => isQuantity(s, n))
    const first = items[0]
    if (!first || first[0] > counted.to + 1) return null
    const last = items[items.length - 1] as Range
    // "on two benchmarks, GSM8K and MATH" / "five datasets (A, B, C)": the names are better than the count.
    const named = namesIn(s, items, false)
    if (named?.named) return { place: named, end: last[1] }
    const inBracket = followingNames(s, first[1])
    if (inBracket) return { place: inBracket.place, end: inBracket.end }
    if (!SETTING_HEAD.test(lower(s, first[1] - 1)) && !strong) return null
    const name = s.text.slice(counted.start, s.tokens[first[1] - 1]?.end ?? counted.end).replace(/\s+/g, ' ')
    return { place: { names: [name], ids: [null], where: 'right', named: false }, end: first[1] }
  }
  const items = listRight(s.tokens, k, (n) => isQuantity(s, n))
  if (!items.length) return null
  const end = (items[items.length - 1] as Range)[1]
  const first = items[0] as Range
  const place = namesIn(s, items, strong)
  if (!place) return null
  if (!place.named) {
    const inside = followingNames(s, end)
    if (inside) return inside
    // "performance on tasks of X": keep the head only.
    if (!strong && first[1] - first[0] > 6) return null
  }
  return { place, end }
}

/** "benchmarks including A and B", "datasets (A, B)", "tasks such as …": names that follow a generic phrase. */
function followingNames(s: Sentence, i: number): { place: Place; end: number } | null {
  let k = i
  if (s.tokens[k]?.text === ',') k++
  if (s.tokens[k]?.text === '(' || s.tokens[k]?.text === ':' || /^(?:including|namely|like)$/.test(lower(s, k))) k++
  else if (lower(s, k) === 'such' && lower(s, k + 1) === 'as') k += 2
  else if (k === i || !s.mentionAt[k]) return null
  if (lower(s, k) === 'including') k++
  const items = listRight(s.tokens, k, (n) => isQuantity(s, n))
  const place = namesIn(s, items, false)
  return place?.named && items.length ? { place, end: (items[items.length - 1] as Range)[1] } : null
}

const CLAUSE_END =
  /^(?:;|while|whereas|but|which|that|because|although|:|achieving|outperforming|surpassing|reaching|yielding|demonstrating|without|and\/or)$/

/**
 * What a number was measured on.
 * @param rightEnd token after the number's own phrase
 * @param stop token at which the next number's context begins
 * @param edge first token of the number's qualifier
 */
export function findPlace(
  s: Sentence,
  q: Quantity,
  rightEnd: number,
  stop: number,
  edge: number,
  earlier: number,
): Place | null {
  // 1. "GSM8K (96.1%)", "96.1% (GSM8K)"
  const open = openBracket(s, edge)
  if (open >= 0 && open === edge - 1) {
    const before = mentionAt(s, open - 1)
    if (before) return { names: [before.name], ids: [before.id], where: 'bracket', named: true }
  }
  // 2. to the right, up to the next number or the clause's end
  const rightPlace = scanRight(s, rightEnd, stop, open >= 0 ? closeBracket(s, edge) : -1)
  if (rightPlace?.named) return rightPlace
  if (open >= 0) {
    const inside = scanRight(s, q.to, stop, closeBracket(s, edge))
    if (inside) return inside
  }
  if (open >= 0 && open === edge - 1 && !rightPlace) {
    const r = left(s, open)
    if (r[1] > r[0] && SETTING_HEAD.test(lower(s, r[1] - 1)))
      return { names: [words(s, r)], ids: [null], where: 'bracket', named: false }
  }
  // "84.9 ImageNet top-1": a name right behind the number
  for (let k = q.to; k < rightEnd; k++) {
    const m = mentionAt(s, k)
    if (m) return { names: [m.name], ids: [m.id], where: 'right', named: true }
  }
  // 3. to the left, nearest preposition after the previous number
  const leftPlace = scanLeft(s, edge, earlier)
  if (leftPlace?.named) return leftPlace
  if (rightPlace) return rightPlace
  // 4. the sentence's opening: "On X, …", "For Y, …"
  const head = scanHead(s, edge)
  if (head) return head
  return leftPlace
}

function scanRight(s: Sentence, from: number, stop: number, close: number): Place | null {
  let weak: Place | null = null
  const end = Math.min(stop, s.tokens.length, from + 30, close >= 0 ? close : Number.POSITIVE_INFINITY)
  for (let k = from; k < end; k++) {
    const w = lower(s, k)
    if (CLAUSE_END.test(w) && k > from) break
    if (w === ')' && close < 0) continue
    if ((w === 'and' || w === ',') && (isVerb(lower(s, k + 1)) || isVerb(lower(s, k + 2)))) break
    if (STRONG.test(w) || WEAK.test(w)) {
      const found = placeAfter(s, k)
      if (!found) continue
      if (w === 'over' || w === 'against') {
        if (found.place.named) weak ??= found.place
        continue
      }
      if (found.place.named || STRONG.test(w)) return found.place
      weak ??= found.place
      k = found.end - 1
    }
  }
  return weak
}

function scanLeft(s: Sentence, edge: number, earlier: number): Place | null {
  let weak: Place | null = null
  for (let k = edge - 1, n = 0; k >= earlier && n < 34; k--, n++) {
    const w = lower(s, k)
    if (w === ';') break
    if (STRONG.test(w) || WEAK.test(w)) {
      const found = placeAfter(s, k)
      if (!found || found.end > edge) continue
      const place = { ...found.place, where: 'left' as const }
      if (place.named && w !== 'over' && w !== 'against') return place
      if (STRONG.test(w)) weak ??= place
    }
  }
  return weak
}

function scanHead(s: Sentence, edge: number): Place | null {
  const w = lower(s, 0)
  if (!/^(?:on|for|in|across|under|at|over)$/.test(w)) return null
  const found = placeAfter(s, 0)
  if (!found || found.end >= edge) return null
  return { ...found.place, where: 'head' }
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
