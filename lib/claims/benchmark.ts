/** Where a number was measured: the named data set or the described tasks that its sentence ties to it. */

import { findMetric } from '../lexicon'
import { followingNames, mentionAt, placeAfter, STRONG } from './benchmark/phrases'
import { headPlace } from './benchmark/sentence'
import { nameShaped } from './mentions/shape'
import type { Quantity } from './quantities'
import { closeBracket, isQuantity, left, lower, openBracket, right, type Sentence, words } from './sentence'
import { DETERMINERS } from './vocabulary/grammar'
import { COMPARATIVES } from './vocabulary/movement'
import { CLAUSE_END, SETTING_HEAD, WEAK_PLACE_PREPOSITIONS } from './vocabulary/places'
import { BASELINE_NOUN } from './vocabulary/rivals'
import { isVerb, VERB_FORMS } from './vocabulary/verbs'

export interface Place {
  names: string[]
  ids: (string | null)[]
  /** Found right behind the number, before it, or elsewhere in the sentence or abstract. */
  where: 'right' | 'left' | 'head' | 'sentence' | 'bracket' | 'abstract'
  /** At least one is a named benchmark. */
  named: boolean
}

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
  // "GSM8K: 96% vs. 61%; SVAMP: 92% vs. 84%"
  if (lower(s, edge - 1) === ':') {
    const label = mentionAt(s, edge - 2)
    if (label) return { names: [label.name], ids: [label.id], where: 'left', named: true }
  }
  // "… on A by 4.3 and B by 5.9": the second object is the place itself.
  if (lower(s, edge - 1) === 'by') {
    const object = mentionAt(s, edge - 2)
    if (object) return { names: [object.name], ids: [object.id], where: 'left', named: true }
    // "… and OVOBench Realtime by 5.9": a name with more behind it
    const r = left(s, edge - 1)
    const head = mentionAt(s, r[0])
    if (
      head &&
      r[1] === edge - 1 &&
      r[1] - r[0] <= 4 &&
      findMetric(words(s, [head.to, r[1]])) === null &&
      isQuantity(s, r[0] - 2)
    )
      return { names: [words(s, r)], ids: [head.id], where: 'left', named: true }
  }
  // "improves quality on X by 6%, as well as that on Y by 5%": the object's own place
  if (lower(s, edge - 1) === 'by')
    for (let k = edge - 2; k > edge - 10 && k >= earlier && k >= 0; k--) {
      if (!STRONG.test(lower(s, k))) continue
      const found = placeAfter(s, k)
      if (found?.end === edge - 1) return { ...found.place, where: 'left' }
      break
    }
  // 2. to the right, up to the next number or the clause's end
  const close = open >= 0 ? closeBracket(s, edge) : -1
  const behind = scanRight(s, rightEnd, stop, close)
  // "Across CIFAR-10 and MNIST, error falls 4x on ViT-224": a known data set beats a name that may be a model's.
  const guessed = behind?.place.ids.every((id) => id === null)
  const head = behind?.place.named && guessed ? headPlace(s) : null
  const among = behind?.place.names.some((name) => head?.place.names.includes(name))
  if (!among && head?.place.ids.some((id) => id !== null) && head.end <= edge) return head.place
  if (behind?.place.named) return behind.place
  // A ratio tells of what it names itself: "On X, we are better, with a 43x speedup in multi-object inference".
  // A named opening ("On X, we reach …") beats a described place behind the number.
  const own = behind?.adjacent && (q.unit === 'x' || /^\p{Lu}/u.test(behind.place.names[0] ?? ''))
  const opening = behind && !own ? headPlace(s) : null
  if (opening?.place.named && opening.end <= edge) return opening.place
  // "on X from 87% to 91% in the zero-shot setting": how it was measured says less than where.
  const setting = behind?.firm && /(?:settings?|regimes?|modes?|conditions?)$/.test(behind.place.names[0] ?? '')
  const named = setting ? scanLeft(s, edge, earlier) : null
  if (named?.named) return named
  if (behind?.firm) return behind.place
  if (open >= 0) {
    const inside = scanRight(s, q.to, stop, close)
    if (inside) return inside.place
    // "accuracy (93%) on X"
    const outside = close >= 0 && open === edge - 1 ? scanRight(s, close + 1, stop, -1) : null
    if (outside?.adjacent) return outside.place
    if (open === edge - 1) {
      const r = left(s, open)
      // "tasks like paper review (58% success)": the bracket brings its own metric, so what stands before is where.
      const metric = scanMetric(s, q, close)
      const headWord = lower(s, r[1] - 1)
      const task =
        metric &&
        /^(?:like|as|and|,|including|for|on|in|with)$/.test(lower(s, r[0] - 1)) &&
        !BASELINE_NOUN.has(headWord) &&
        !nameShaped(s.tokens[r[0]]?.text ?? '')
      const listed = task || (q.sign !== 0 && (task || /^(?:on|in|for|across)$/.test(lower(s, r[0] - 1))))
      if (r[1] > r[0] && (listed || SETTING_HEAD.has(lower(s, r[1] - 1))) && !findMetric(words(s, r)))
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
  // "Across a 150-task evaluation on real phones, …": of an opening the first phrase says where.
  const first = before && !behind ? headPlace(s) : null
  if (first && first.end <= edge && opens(s, before?.names[0] ?? '')) return first.place
  if (behind) return behind.place
  return before
}

/** Does the phrase stand before the first comma or verb of the sentence? */
function opens(s: Sentence, phrase: string): boolean {
  let end = 0
  while (end < s.tokens.length && end < 24 && lower(s, end) !== ',' && !isVerb(lower(s, end))) end++
  const at = s.text.indexOf(phrase, s.span[0])
  return at >= 0 && at < (s.tokens[end]?.start ?? 0)
}

/** Verbs of being tried elsewhere: "transfers to unseen domains". */
const MOVES_TO =
  /^(?:appl(?:y|ied|ies|ying)|transfer(?:s|red|ring)?|generali[sz](?:e|es|ed|ing)|extend(?:s|ed|ing)?|adapt(?:s|ed|ing)?)$/

/** Does a known metric stand between the number and the end of its bracket? */
function scanMetric(s: Sentence, q: Quantity, close: number): boolean {
  if (close < 0) return false
  const r = right(s, q.to)
  return r[1] > r[0] && r[1] <= close && findMetric(words(s, r)) !== null
}

interface Behind {
  place: Place
  /** Nothing before the number speaks against it. */
  firm: boolean
  /** It begins right behind the number's own phrase. */
  adjacent: boolean
}

function scanRight(s: Sentence, from: number, stop: number, close: number): Behind | null {
  let weak: Place | null = null
  const end = Math.min(stop, s.tokens.length, from + 30, close >= 0 ? close : Number.POSITIVE_INFINITY)
  for (let k = from; k < end; k++) {
    const w = lower(s, k)
    if (CLAUSE_END.has(w) && k > from) break
    // "a gain in precision, and better performance on X", "…, with gains across all settings": another thought.
    if ((w === ',' || w === 'and') && k > from && COMPARATIVES.has(lower(s, lower(s, k + 1) === 'and' ? k + 2 : k + 1)))
      break
    if (w === ',' && lower(s, k + 1) === 'with' && k > from) break
    if (w === ')' && close < 0) continue
    if ((w === 'and' || w === ',') && (isVerb(lower(s, k + 1)) || isVerb(lower(s, k + 2)) || actsOn(s, k + 1))) break
    const applied = w === 'to' && MOVES_TO.test(lower(s, k - 1))
    if (!applied && !STRONG.test(w) && !WEAK_PLACE_PREPOSITIONS.has(w)) continue
    const found = placeAfter(s, k, k === from || applied)
    if (!found) continue
    // "95% on A and on B to 71%": what leads on to the next number belongs to that.
    if (k > from && stop < s.tokens.length && /^(?:and|,|or)$/.test(lower(s, k - 1)) && stop - found.end <= 7) break
    if (w === 'over' || w === 'against') {
      if (found.place.named) weak ??= found.place
      continue
    }
    if (found.place.named) return { place: found.place, firm: true, adjacent: k === from }
    if (k === from || STRONG.test(w)) {
      // "on the validation set of …, on X": go on only if a named one follows directly.
      const next =
        STRONG.test(lower(s, found.end)) || WEAK_PLACE_PREPOSITIONS.has(lower(s, found.end))
          ? placeAfter(s, found.end)
          : null
      if (next?.place.named && found.end < end && lower(s, found.end) !== 'over')
        return { place: next.place, firm: true, adjacent: false }
      return { place: weak ?? found.place, firm: true, adjacent: k === from && !weak }
    }
    weak ??= found.place
    k = Math.max(k, found.end - 1)
  }
  return weak ? { place: weak, firm: false, adjacent: false } : null
}

/** "…, and matches GPT-5": a word that may be a noun is a verb before an object. */
function actsOn(s: Sentence, k: number): boolean {
  const verb = lower(s, k) === 'and' ? k + 1 : k
  const object = s.tokens[verb + 1]
  return VERB_FORMS.has(lower(s, verb)) && (DETERMINERS.has(object?.lower ?? '') || /^\p{Lu}/u.test(object?.text ?? ''))
}

function scanLeft(s: Sentence, edge: number, earlier: number): Place | null {
  let weak: Place | null = null
  for (let k = edge - 1, n = 0; k >= earlier && n < 34; k--, n++) {
    const w = lower(s, k)
    if (w === ';') break
    // "datasets like GSM8K"
    if (
      /^(?:like|as|including)$/.test(w) &&
      s.mentionAt[k + 1] &&
      /^(?:such|datasets?|benchmarks?|tasks?|corpora)$/.test(lower(s, k - 1))
    ) {
      const like = followingNames(s, k)
      if (like && like.end <= edge) return { ...like.place, where: 'left' }
    }
    // "We propose X (500 questions), on which the best system reaches 47%"
    if (w === 'which' && lower(s, k - 1) === 'on') {
      let at = k - 2
      if (lower(s, at) === ',') at--
      if (lower(s, at) === ')') while (at > 0 && lower(s, at) !== '(') at--
      const named = mentionAt(s, lower(s, at) === '(' ? at - 1 : at)
      if (named) return { names: [named.name], ids: [named.id], where: 'left', named: true }
    }
    const moves = w === 'to' && MOVES_TO.test(lower(s, k - 1))
    if (moves || STRONG.test(w) || WEAK_PLACE_PREPOSITIONS.has(w)) {
      const found = placeAfter(s, k, moves)
      if (!found || found.end > edge) continue
      const place = { ...found.place, where: 'left' as const }
      // "succeeds in cluttered scenes with 93%"
      if (w === 'in' && found.end === edge - 1 && lower(s, edge - 1) === 'with') return place
      // A lone name that is no known data set is a model or a device ("pretrained on U-Net").
      if (!place.named && place.names.length === 1 && nameShaped(place.names[0] ?? '')) continue
      if (place.named && w !== 'over' && w !== 'against') return place
      if (moves || STRONG.test(w)) weak ??= place
    }
  }
  return weak
}
