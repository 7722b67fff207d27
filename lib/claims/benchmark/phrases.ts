/** Phrases that say where something was measured. */

import { findMetric } from '../../lexicon'
import type { Place } from '../benchmark'
import { nameShaped } from '../mentions/shape'
import { listRight, type Range } from '../phrases'
import { isQuantity, lower, openBracket, right, type Sentence, words } from '../sentence'
import { DETERMINERS } from '../vocabulary/grammar'
import { CHANGE_NOUNS, COMPARATIVES } from '../vocabulary/movement'
import { NOT_PLACE, SETTING_HEAD, VAGUE_PLACE, WEAK_PLACE_PREPOSITIONS } from '../vocabulary/places'
import { BASELINE_NOUN } from '../vocabulary/rivals'
import { isVerb } from '../vocabulary/verbs'

export const STRONG = /^(?:on|across)$/

/** "built on X", "based on X": what it is made of, not where it was measured. */
const RESTS =
  /^(?:buil[dt]s?|building|based|basing|rel(?:y|ies|ied|ying)|conditioned|depend(?:s|ed|ing|ent)?|focus(?:es|ed|ing)?|emphasis|impact|effect|imposed|draw(?:s|ing)?|capitali[sz](?:e|es|ing)|expand(?:s|ing)?|ablations?|reliance|dependence)$/

const COLLECTION = /^(?:sets?|collection|suite|subset|sample|group|total)$/
const PREPARED = /^(?:initiali[sz]ation|pre-?training|weights|features|checkpoints?|backbones?|embeddings)$/
const TRAINED = /\b(?:(?:pre-?|fine-?|instruction-)?(?:train|tun)(?:ed|ing))(?: \w+)?$/

/** "8% for phase, 27% for length and 10% for slope": does the sentence give each number its own "for"? */
function forEach(s: Sentence): boolean {
  let n = 0
  for (const q of s.quantities) {
    if (!q.unit || lower(s, q.to) !== 'for') continue
    // "compared to 61% for X and 55% for Y" names rivals.
    const before = lower(s, q.from - 1)
    if (/^(?:to|than|vs|versus|against)$/.test(before)) return false
    if (before === 'with' && /^compar/.test(lower(s, q.from - 2))) return false
    n++
  }
  return n > 1
}

/** The mention at token `k` as name and id. */
export function mentionAt(s: Sentence, k: number): { name: string; id: string | null; to: number } | null {
  const n = s.mentionAt[k]
  const m = n ? s.mentions[n - 1] : undefined
  return m ? { name: words(s, [m.from, m.to]), id: m.id, to: m.to } : null
}

/** Names in a list of phrases: mentions by their name, others as they stand if their head allows. */
function namesIn(s: Sentence, items: Range[], strong: boolean): Place | null {
  const names: string[] = []
  const ids: (string | null)[] = []
  let named = false
  // "in multi-scenario, open-set, and complex scenario settings": the last noun is meant for all.
  const last = items[items.length - 1]
  const shared = items.length > 1 && last !== undefined && SETTING_HEAD.has(lower(s, last[1] - 1))
  items.forEach((item, n) => {
    // "over ImageNet-only initialization": how it was trained, not where it was measured.
    if (PREPARED.test(lower(s, item[1] - 1))) return
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
    // "on two video benchmarks, A and B": the names say it better than the phrase that they explain.
    if (
      /^(?:benchmarks|datasets|corpora)$/.test(head) &&
      items[n + 1] &&
      s.mentionAt[items[n + 1]?.[0] ?? 0] &&
      lower(s, item[1]) === ','
    )
      return
    const first = lower(s, item[0])
    const single = item[1] - item[0] === 1
    // "in most cases"
    if (first === 'most' && item[1] - item[0] === 2) return
    // "in the testing stage"
    if (
      /^(?:stages?|phases?)$/.test(head) &&
      /^(?:testing|training|validation|test|evaluation)$/.test(lower(s, item[1] - 2))
    )
      return
    // "under a concurrent n = 600 control"
    if (s.tokens[item[1]]?.text === '=') return
    if (
      NOT_PLACE.has(head) ||
      (single && VAGUE_PLACE.has(head)) ||
      /^(?:one|single|common|same|why|how|what|whether|when|state-of-the-art|proposed|our)$/.test(first) ||
      (single && (COMPARATIVES.has(head) || /[a-z]{2}[^e]ed$/.test(head))) ||
      CHANGE_NOUNS.has(head)
    )
      return
    if (single && /ing$/.test(head) && items.length === 1 && !SETTING_HEAD.has(head)) return
    if (findMetric(words(s, item)) && !SETTING_HEAD.has(head)) return
    if (strong || SETTING_HEAD.has(head) || (shared && single && head.includes('-'))) {
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
  if (w === 'on' && RESTS.test(lower(s, i - 1))) return null
  // "pretrained on 1,000 games": how, not where
  if (w === 'on' && /^pre-?train(?:ed|ing)$/.test(lower(s, i - 1))) return null
  const strong =
    STRONG.test(w) ||
    (adjacent &&
      (/^(?:in|under|to)$/.test(w) ||
        (w === 'for' &&
          (DETERMINERS.has(lower(s, i + 1)) ||
            forEach(s) ||
            (openBracket(s, i) >= 0 && !nameShaped(s.tokens[i + 1]?.text ?? ''))))))
  if (!strong && !WEAK_PLACE_PREPOSITIONS.has(w)) return null
  let k = i + 1
  while (DETERMINERS.has(lower(s, k)) || /^(?:average|up|only|[a-z]{3,}ly)$/.test(lower(s, k))) k++
  // "on a wide range of language tasks"
  const many = /^(?:wide|broad|diverse|large|rich)$/.test(lower(s, k)) ? k + 1 : k
  if (/^(?:range|variety|array|series|plethora|multitude|host)$/.test(lower(s, many)) && lower(s, many + 1) === 'of')
    k = many + 2
  // "on a challenging 278-task benchmark"
  if (isQuantity(s, k + 1) && s.quantities[(s.quantityAt[k + 1] as number) - 1]?.hyphen && !isQuantity(s, k)) k++
  const counted = isQuantity(s, k) ? s.quantities[(s.quantityAt[k] as number) - 1] : undefined
  if (counted) {
    if (counted.hyphen) {
      // "for 3-class tumour typing": the compound number belongs to the task's name.
      const r = right(s, counted.to)
      // "on a 5-point scale" says how it was rated, not where.
      if (r[1] <= r[0] || /^(?:scale|windows?)$/.test(lower(s, r[1] - 1)) || NOT_PLACE.has(lower(s, r[1] - 1)))
        return null
      const name = s.text.slice(counted.start, s.tokens[r[1] - 1]?.end ?? counted.end)
      return { place: { names: [name], ids: [null], where: 'right', named: false }, end: r[1] }
    }
    if (counted.unit || counted.magnitude) return viaOf(s, counted.to) ?? measuredData(s, counted.to)
    // "four commonly used datasets"
    const used = /^\p{L}+ly$/u.test(lower(s, counted.to)) && lower(s, counted.to + 1) === 'used' ? 2 : 0
    const from = counted.to + used
    const items = listRight(s.tokens, from, (n) => isQuantity(s, n))
    const first = items[0]
    if (!first || first[0] > from + 1) return null
    const last = items[items.length - 1] as Range
    // "on two benchmarks, GSM8K and MATH" / "five datasets (A, B, C)": the names are better than the count.
    const named = namesIn(s, items, false)
    if (named?.named) return { place: named, end: last[1] }
    const inBracket = followingNames(s, first[1])
    if (inBracket) return inBracket
    const head = lower(s, first[1] - 1)
    if (NOT_PLACE.has(head) || /^[gt]pus$/.test(head)) return null
    if (!(SETTING_HEAD.has(head) || (i === 0 && STRONG.test(w) && !BASELINE_NOUN.has(head)))) return null
    const name = s.text.slice(counted.start, s.tokens[first[1] - 1]?.end ?? counted.end).replace(/\s+/g, ' ')
    return { place: { names: [name], ids: [null], where: 'right', named: false }, end: first[1] }
  }
  const items = listRight(s.tokens, k, (n) => isQuantity(s, n))
  if (!items.length) return viaOf(s, k)
  const end = (items[items.length - 1] as Range)[1]
  const first = items[0] as Range
  const place = namesIn(s, items, strong)
  if (place?.named) return { place, end }
  // "on a set of 88 evaluation queries"
  if (items.length === 1 && COLLECTION.test(lower(s, end - 1)) && lower(s, end) === 'of' && isQuantity(s, end + 1)) {
    const number = s.quantities[(s.quantityAt[end + 1] as number) - 1]
    const r = number ? right(s, number.to) : null
    if (number && r && r[1] > r[0])
      return {
        place: {
          names: [s.text.slice(number.start, s.tokens[r[1] - 1]?.end)],
          ids: [null],
          where: 'right',
          named: false,
        },
        end: r[1],
      }
  }
  // "trained only on these signals" says how, not where.
  if (w === 'on' && TRAINED.test(`${lower(s, i - 2)} ${lower(s, i - 1)}`)) return null
  const of = viaOf(s, end)
  if (of) return of
  if (!place) return null
  const inside = followingNames(s, end)
  if (inside) return inside
  if (!strong && first[1] - first[0] > 6) return null
  return { place, end }
}

/** "on 35 minutes of driving data": what there is so much of, if it is data. */
function measuredData(s: Sentence, from: number): { place: Place; end: number } | null {
  if (lower(s, from) !== 'of') return null
  const r = right(s, from + 1)
  if (r[1] <= r[0] || !/^(?:data|videos?|speech|audio|recordings?|footage|images|text)$/.test(lower(s, r[1] - 1)))
    return null
  return { place: { names: [words(s, r)], ids: [null], where: 'right', named: false }, end: r[1] }
}

/** "in 10M context length of BABILong", "on the test set of COCO": the name behind "of" is the better answer. */
function viaOf(s: Sentence, from: number): { place: Place; end: number } | null {
  for (let k = from; k < from + 5 && k < s.tokens.length; k++) {
    const w = lower(s, k)
    if (w === 'of' || w === 'from' || w === 'with') {
      const items = listRight(s.tokens, k + 1, (n) => isQuantity(s, n))
      const place = items.length ? namesIn(s, items, false) : null
      return place?.named ? { place, end: (items[items.length - 1] as Range)[1] } : null
    }
    if (s.tokens[k]?.kind === 'mark' || isVerb(w)) return null
  }
  return null
}

/** "benchmarks including A and B", "datasets (A, B)", "tasks such as …": names that follow a generic phrase. */
export function followingNames(s: Sentence, i: number): { place: Place; end: number } | null {
  let k = i
  if (s.tokens[k]?.text === ',') k++
  if (
    s.tokens[k]?.text === '(' ||
    s.tokens[k]?.text === ':' ||
    /^(?:including|namely|like|as|using)$/.test(lower(s, k))
  )
    k++
  else if (lower(s, k) === 'such' && lower(s, k + 1) === 'as') k += 2
  else if (k === i || !s.mentionAt[k]) return null
  if (/^(?:including|like)$/.test(lower(s, k))) k++
  // "(paired McNemar p < 0.01)": a remark, no list of names.
  if (s.tokens[k - 1]?.text === '(' && !s.mentionAt[k]) return null
  const items = listRight(s.tokens, k, (n) => isQuantity(s, n))
  // "On three benchmarks, Foo with one click retains …": behind a bare comma the sentence's subject may begin.
  const end = items[items.length - 1]?.[1] ?? k
  if (s.tokens[k - 1]?.text === ',' && items.length === 1 && (isVerb(lower(s, end)) || lower(s, end) === 'with'))
    return null
  const place = namesIn(s, items, false)
  return place?.named && items.length ? { place, end: (items[items.length - 1] as Range)[1] } : null
}
