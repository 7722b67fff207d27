/** Looks for a place on either side of a number, phrase by phrase. */

import type { Place } from '../benchmark'
import { nameShaped } from '../mentions/shape'
import { lower, type Sentence } from '../sentence'
import { DETERMINERS } from '../vocabulary/grammar'
import { COMPARATIVES } from '../vocabulary/movement'
import { CLAUSE_END, SETTING_HEAD, WEAK_PLACE_PREPOSITIONS } from '../vocabulary/places'
import { isVerb, VERB_FORMS } from '../vocabulary/verbs'
import { followingNames, mentionAt, placeAfter, STRONG } from './phrases'

/** Verbs of being tried elsewhere: "transfers to unseen domains". */
const MOVES_TO =
  /^(?:appl(?:y|ied|ies|ying)|transfer(?:s|red|ring)?|generali[sz](?:e|es|ed|ing)|extend(?:s|ed|ing)?|adapt(?:s|ed|ing)?)$/

/** A place found behind a number. */
export interface Behind {
  place: Place
  /** Nothing before the number speaks against it. */
  firm: boolean
  /** It begins right behind the number's own phrase. */
  adjacent: boolean
}

/**
 * The place behind a number: from token `from` to the next number's context (`stop`), the clause's end or, inside a bracket,
 * its closing at `close` (-1 if there is none).
 */
export function scanRight(s: Sentence, from: number, stop: number, close: number): Behind | null {
  let weak: Place | null = null
  const end = Math.min(stop, s.tokens.length, from + 30, close >= 0 ? close : Number.POSITIVE_INFINITY)
  for (let k = from; k < end; k++) {
    const w = lower(s, k)
    if (w === ';' || (CLAUSE_END.has(w) && k > from)) break
    // "a gain in precision, and better performance on X", "…, with gains across all settings": another thought.
    if ((w === ',' || w === 'and') && k > from && COMPARATIVES.has(lower(s, lower(s, k + 1) === 'and' ? k + 2 : k + 1)))
      break
    if (w === ',' && lower(s, k + 1) === 'with' && k > from) break
    if (w === ')' && close < 0) continue
    // "trained and evaluated on X"
    const tried = /^(?:evaluated|tested|validated)$/.test(lower(s, k + 1)) && lower(s, k + 2) === 'on'
    if (
      (w === 'and' || w === ',') &&
      !tried &&
      (isVerb(lower(s, k + 1)) || isVerb(lower(s, k + 2)) || actsOn(s, k + 1))
    )
      break
    if (w === ',' && lower(s, k + 1) === 'and' && clauseBegins(s, k + 2)) break
    const applied = w === 'to' && MOVES_TO.test(lower(s, k - 1))
    const drawn =
      w === 'from' && SETTING_HEAD.has(lower(s, k - 1))
        ? mentionAt(s, DETERMINERS.has(lower(s, k + 1)) ? k + 2 : k + 1)
        : null
    // "49 of 658 problems from PutnamBench"
    if (drawn)
      return {
        place: { names: [drawn.name], ids: [drawn.id], where: 'right', named: true },
        firm: true,
        adjacent: false,
      }
    if (!applied && !STRONG.test(w) && !WEAK_PLACE_PREPOSITIONS.has(w)) continue
    const found = placeAfter(s, k, k === from || applied)
    if (!found) continue
    // "95% on A and on B to 71%": what leads on to the next number belongs to that.
    if (k > from && stop < s.tokens.length && /^(?:and|,|or)$/.test(lower(s, k - 1)) && stop - found.end <= 7) break
    // "a 100% refusal rate against prefill attacks"
    const attacked =
      w === 'against' && k === from && /^(?:attacks?|perturbations?|jailbreaks?)$/.test(lower(s, found.end - 1))
    if ((w === 'over' || w === 'against') && !attacked) {
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

/** "…, and real robot experiments confirm transfer to X": a subject and its verb, before any preposition or number. */
function clauseBegins(s: Sentence, from: number): boolean {
  for (let k = from; k < from + 6; k++) {
    const w = lower(s, k)
    if (s.tokens[k]?.kind !== 'word' || s.quantityAt[k] || STRONG.test(w) || WEAK_PLACE_PREPOSITIONS.has(w))
      return false
    if (k > from && isVerb(w) && !/(?:ed|ing)$/.test(w)) return true
  }
  return false
}

/** The nearest place before a number: from its first token `edge` back to `earlier`, where other numbers' words end. */
export function scanLeft(s: Sentence, edge: number, earlier: number): Place | null {
  let weak: Place | null = null
  for (let k = edge - 1, n = 0; k >= earlier && n < 34; k--, n++) {
    const w = lower(s, k)
    if (w === ';') break
    const said = listedBefore(s, k, edge) ?? namedBefore(s, k)
    if (said) return said
    const moves = w === 'to' && MOVES_TO.test(lower(s, k - 1))
    if (!moves && !STRONG.test(w) && !WEAK_PLACE_PREPOSITIONS.has(w)) continue
    const found = placeAfter(s, k, moves)
    if (!found || found.end > edge) continue
    const place = { ...found.place, where: 'left' as const }
    // "succeeds in cluttered scenes with 93%"
    if (w === 'in' && found.end === edge - 1 && lower(s, edge - 1) === 'with') return place
    // A lone name that is no known data set is a model or a device ("pretrained on U-Net").
    if (!place.named && place.names.length === 1 && nameShaped(place.names[0] ?? '')) continue
    if (place.named && w !== 'over' && w !== 'against') return place
    // "strong performance in binary classification, with accuracies above 98%"
    const reached = w === 'in' && /^(?:performance|accurac(?:y|ies)|results|scores)$/.test(lower(s, k - 1))
    // "under a multi-target setting, where it surpasses X by 1%"
    const where = lower(s, found.end) === ',' && lower(s, found.end + 1) === 'where'
    if (moves || reached || where || STRONG.test(w)) weak ??= place
  }
  return weak
}

/** "datasets like GSM8K": the names behind the "like" at token `k`. */
function listedBefore(s: Sentence, k: number, edge: number): Place | null {
  if (!s.mentionAt[k + 1] || !/^(?:like|as|including)$/.test(lower(s, k))) return null
  if (!/^(?:such|datasets?|benchmarks?|tasks?|corpora)$/.test(lower(s, k - 1))) return null
  const like = followingNames(s, k)
  return like && like.end <= edge ? { ...like.place, where: 'left' } : null
}

/** "We propose X (500 questions), on which the best system reaches 47%": the name before the "which" at token `k`. */
function namedBefore(s: Sentence, k: number): Place | null {
  if (lower(s, k) !== 'which' || lower(s, k - 1) !== 'on') return null
  let at = k - 2
  if (lower(s, at) === ',') at--
  if (lower(s, at) === ')') while (at > 0 && lower(s, at) !== '(') at--
  const named = mentionAt(s, lower(s, at) === '(' ? at - 1 : at)
  return named && { names: [named.name], ids: [named.id], where: 'left', named: true }
}
