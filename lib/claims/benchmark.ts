/** Where a number was measured: the named data set or the described tasks that its sentence ties to it. */
import { findMetric } from '../lexicon'
import { nameShaped } from './mentions'
import { listRight, type Range } from './phrases'
import type { Quantity } from './quantities'
import { closeBracket, isQuantity, left, lower, openBracket, right, type Sentence, words } from './sentence'
import { CHANGE_NOUNS, DETERMINERS, isVerb } from './words'

const STRONG = /^(?:on|across)$/
const WEAK = /^(?:in|for|over|under|during|within|at|among|against)$/
/** Heads of phrases that name what something is measured on rather than what or whom. */
const SETTING_HEAD =
  /^(?:tasks?|benchmarks?|datasets?|scenarios?|settings?|domains?|languages?|environments?|stages?|sets?|splits?|suites?|problems?|questions?|games?|corpora|corpus|conditions?|regimes?|subsets?|tests?|evaluations?|leaderboards?|data|samples?|cases|images|videos|workloads?|instances|queries|experiments|trials|simulations?|detection|segmentation|classification|recognition|generation|retrieval|reasoning|translation|modeling|modelling|understanding|estimation|prediction|completion|reconstruction|summarization|answering|editing|navigation|manipulation|planning|tracking|parsing|synthesis|captioning|matching|localization|forecasting|scenes?|cohorts?|categories|classes|sequences|types?|subjects|participants|patients|inference|decoding|prefill|grounding|levels?|study|case|instructions|cpu|cpus|gpu|rollouts?|quality)$/
/** Heads that are never what something is measured on. */
const NOT_PLACE =
  /^(?:terms|addition|contrast|comparison|average|total|particular|practice|general|order|fact|turn|parallel|part|return|paper|work|cost|costs|speed|accuracy|performance|efficiency|size|time|memory|latency|throughput|parameters|recall|precision|percentage|magnitude|training|example|instance|each|which|all|both|top|par|hand|least|most|once|first|scale|improvement|reduction|increase|baselines?|methods?|approach(?:es)?|prior|counterparts?|it|them|us|comparable|models|gpus|tpus|gpu-hours|solutions?|representations?|steps?|epochs?|iterations?|hours?|minutes?|days?|seconds?|years?|intervals?|thresholds?|architectures?|backbones?|metrics?|measures?|devices?|servers?|nodes|cores|budgets?|constraints?|way|manner|place|basis|context|configurations?|system|systems|layers|parameters|traffic|participants|users|them|themselves|runs|seeds|resolution|sizes|families|presence|absence|use|line|range|agreement|control|combination|fps|hz|end|beginning|start)$/
/** One bare word of these says nothing of where. */
const VAGUE =
  /^(?:datasets?|benchmarks?|experiments?|evaluations?|graphs?|cases?|tests?|tasks?|problems?|data|settings?|queries|model|images?|videos?|instances?|samples?|finding|single|common|several|multiple|various|training|inference|decoding|quality|learning|detecting|using|conditions?|scenarios?|domains?|simulation|simulations|subjects|classes|levels|types|categories|sequences|patients|questions?|languages?|environments?|generation|prediction|classification|evaluation|study|planning|pretraining|fine-tuning)$/

export interface Place {
  names: string[]
  ids: (string | null)[]
  /** Found right behind the number, before it, or elsewhere in the sentence or abstract. */
  where: 'right' | 'left' | 'head' | 'sentence' | 'bracket' | 'abstract'
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
    if (hit || (named && n > 0)) return
    const head = lower(s, item[1] - 1)
    const first = lower(s, item[0])
    const single = item[1] - item[0] === 1
    if (
      NOT_PLACE.test(head) ||
      (single && VAGUE.test(head)) ||
      /^(?:one|single|common|same|state-of-the-art|proposed|our)$/.test(first) ||
      CHANGE_NOUNS.has(head)
    )
      return
    if (single && /ing$/.test(head) && items.length === 1 && !SETTING_HEAD.test(head)) return
    if (findMetric(words(s, item)) && !SETTING_HEAD.test(head)) return
    if (strong || SETTING_HEAD.test(head)) {
      names.push(words(s, item))
      ids.push(null)
    }
  })
  return names.length ? { names, ids, where: 'right', named } : null
}

/**
 * The phrase list after the preposition at `i`; a leading count ("five datasets") belongs to the phrase.
 * @param adjacent the preposition stands right behind the number's own phrase, so that any noun will do
 */
export function placeAfter(s: Sentence, i: number, adjacent = false): { place: Place; end: number } | null {
  const w = lower(s, i)
  const strong =
    STRONG.test(w) ||
    (adjacent &&
      (/^(?:in|under)$/.test(w) || (w === 'for' && (DETERMINERS.has(lower(s, i + 1)) || openBracket(s, i) >= 0))))
  if (!strong && !WEAK.test(w)) return null
  let k = i + 1
  while (DETERMINERS.has(lower(s, k)) || /^(?:average|up|only)$/.test(lower(s, k))) k++
  const counted = isQuantity(s, k) ? s.quantities[(s.quantityAt[k] as number) - 1] : undefined
  if (counted) {
    if (counted.hyphen) {
      // "for 3-class tumour typing": the compound number belongs to the task's name.
      const r = right(s, counted.to)
      if (r[1] <= r[0]) return null
      const name = s.text.slice(counted.start, s.tokens[r[1] - 1]?.end ?? counted.end)
      return { place: { names: [name], ids: [null], where: 'right', named: false }, end: r[1] }
    }
    if (counted.unit || counted.magnitude) return viaOf(s, counted.to)
    const items = listRight(s.tokens, counted.to, (n) => isQuantity(s, n))
    const first = items[0]
    if (!first || first[0] > counted.to + 1) return null
    const last = items[items.length - 1] as Range
    // "on two benchmarks, GSM8K and MATH" / "five datasets (A, B, C)": the names are better than the count.
    const named = namesIn(s, items, false)
    if (named?.named) return { place: named, end: last[1] }
    const inBracket = followingNames(s, first[1])
    if (inBracket) return inBracket
    const head = lower(s, first[1] - 1)
    if (NOT_PLACE.test(head) || !(SETTING_HEAD.test(head) || (i === 0 && STRONG.test(w)))) return null
    const name = s.text.slice(counted.start, s.tokens[first[1] - 1]?.end ?? counted.end).replace(/\s+/g, ' ')
    return { place: { names: [name], ids: [null], where: 'right', named: false }, end: first[1] }
  }
  const items = listRight(s.tokens, k, (n) => isQuantity(s, n))
  if (!items.length) return viaOf(s, k)
  const end = (items[items.length - 1] as Range)[1]
  const first = items[0] as Range
  const place = namesIn(s, items, strong)
  if (place?.named) return { place, end }
  const of = viaOf(s, end)
  if (of) return of
  if (!place) return null
  const inside = followingNames(s, end)
  if (inside) return inside
  if (!strong && first[1] - first[0] > 6) return null
  return { place, end }
}

/** "in 10M context length of BABILong", "on the test set of COCO": the name behind "of" is the better answer. */
function viaOf(s: Sentence, from: number): { place: Place; end: number } | null {
  for (let k = from; k < from + 5 && k < s.tokens.length; k++) {
    const w = lower(s, k)
    if (w === 'of' || w === 'from') {
      const items = listRight(s.tokens, k + 1, (n) => isQuantity(s, n))
      const place = items.length ? namesIn(s, items, false) : null
      return place?.named ? { place, end: (items[items.length - 1] as Range)[1] } : null
    }
    if (s.tokens[k]?.kind === 'mark' || isVerb(w)) return null
  }
  return null
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
  /^(?:;|while|whereas|but|which|that|because|although|:|achieving|outperforming|surpassing|reaching|yielding|demonstrating|without|than|versus|vs)$/

/**
 * What a number was measured on.
 * @param rightEnd token after the number's own phrase
 * @param stop token at which the next number's context begins
 * @param edge first token of the number's qualifier
 * @param earlier tokens before this belong to other numbers
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
  // "… on A by 4.3 and B by 5.9": the second object is the place itself.
  if (lower(s, edge - 1) === 'by') {
    const object = mentionAt(s, edge - 2)
    if (object) return { names: [object.name], ids: [object.id], where: 'left', named: true }
  }
  // 2. to the right, up to the next number or the clause's end
  const close = open >= 0 ? closeBracket(s, edge) : -1
  const behind = scanRight(s, rightEnd, stop, close)
  if (behind?.place.named) return behind.place
  // A named opening ("On X, we reach …") beats a described place behind the number.
  const opening = behind ? headPlace(s) : null
  if (opening?.place.named && opening.end <= edge) return opening.place
  if (behind?.firm) return behind.place
  if (open >= 0) {
    const inside = scanRight(s, q.to, stop, close)
    if (inside) return inside.place
    if (open === edge - 1) {
      const r = left(s, open)
      if (r[1] > r[0] && SETTING_HEAD.test(lower(s, r[1] - 1)) && !findMetric(words(s, r)))
        return { names: [words(s, r)], ids: [null], where: 'bracket', named: false }
    }
  }
  // "84.9 ImageNet top-1": a name right behind the number
  for (let k = q.to; k < rightEnd; k++) {
    const m = mentionAt(s, k)
    if (m) return { names: [m.name], ids: [m.id], where: 'right', named: true }
  }
  // 3. to the left, nearest preposition after the previous number
  const before = scanLeft(s, edge, earlier)
  if (before?.named) return before
  if (behind) return behind.place
  return before
}

function scanRight(s: Sentence, from: number, stop: number, close: number): { place: Place; firm: boolean } | null {
  let weak: Place | null = null
  const end = Math.min(stop, s.tokens.length, from + 30, close >= 0 ? close : Number.POSITIVE_INFINITY)
  for (let k = from; k < end; k++) {
    const w = lower(s, k)
    if (CLAUSE_END.test(w) && k > from) break
    if (w === ')' && close < 0) continue
    if ((w === 'and' || w === ',') && (isVerb(lower(s, k + 1)) || isVerb(lower(s, k + 2)))) break
    if (!STRONG.test(w) && !WEAK.test(w)) continue
    const found = placeAfter(s, k, k === from)
    if (!found) continue
    // "95% on A and on B to 71%": what leads on to the next number belongs to that.
    if (k > from && stop < s.tokens.length && /^(?:and|,|or)$/.test(lower(s, k - 1)) && stop - found.end <= 7) break
    if (w === 'over' || w === 'against') {
      if (found.place.named) weak ??= found.place
      continue
    }
    if (found.place.named) return { place: found.place, firm: true }
    if (k === from || STRONG.test(w)) {
      // "on the validation set of …, on X": go on only if a named one follows directly.
      const next = STRONG.test(lower(s, found.end)) || WEAK.test(lower(s, found.end)) ? placeAfter(s, found.end) : null
      if (next?.place.named && found.end < end && lower(s, found.end) !== 'over')
        return { place: next.place, firm: true }
      return { place: weak ?? found.place, firm: true }
    }
    weak ??= found.place
    k = Math.max(k, found.end - 1)
  }
  return weak ? { place: weak, firm: false } : null
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
      // "succeeds in cluttered scenes with 93%"
      if (w === 'in' && found.end === edge - 1 && lower(s, edge - 1) === 'with') return place
      // A lone name that is no known data set is a model or a device ("pretrained on U-Net").
      if (!place.named && place.names.length === 1 && nameShaped(place.names[0] ?? '')) continue
      if (place.named && w !== 'over' && w !== 'against') return place
      if (STRONG.test(w)) weak ??= place
    }
  }
  return weak
}

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
    if (
      /^(?:experiments?|evaluations?|results|tests?|evaluated|tested|testing|evaluation|studies|study|experimentation|validated|benchmarked|assessed|applied|trained)$/.test(
        w,
      )
    ) {
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
