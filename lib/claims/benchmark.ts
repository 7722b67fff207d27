/** Where a number was measured: the named data set or the described tasks that its sentence ties to it. */

import { bracketPlace, labelOf, objectPlace } from './benchmark/beside'
import { mentionAt } from './benchmark/phrases'
import { type Behind, scanLeft, scanRight } from './benchmark/scan'
import { headPlace } from './benchmark/sentence'
import type { Quantity } from './quantities'
import { closeBracket, lower, openBracket, type Sentence } from './sentence'
import { isVerb } from './vocabulary/verbs'

export interface Place {
  names: string[]
  ids: (string | null)[]
  /** Found right behind the number, before it, or elsewhere in the sentence or abstract. */
  where: 'right' | 'left' | 'head' | 'sentence' | 'bracket' | 'abstract'
  /** At least one is a named benchmark. */
  named: boolean
}

/**
 * What a number was measured on: what stands right at it, then what stands behind it, then before it.
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
  const open = openBracket(s, edge)
  const close = open >= 0 ? closeBracket(s, edge) : -1
  const beside = labelOf(s, edge, open) ?? objectPlace(s, edge, earlier)
  if (beside) return beside
  const behind = scanRight(s, rightEnd, stop, close)
  const sure = behind && placeBehind(s, q, behind, edge, earlier)
  if (sure) return sure
  const bracket = open >= 0 ? bracketPlace(s, q, edge, stop, [open, close]) : null
  if (bracket) return bracket
  // "84.9 ImageNet top-1": a name right behind the number
  for (let k = q.to; k < rightEnd; k++) {
    const m = mentionAt(s, k)
    if (m) return { names: [m.name], ids: [m.id], where: 'right', named: true }
  }
  const before = scanLeft(s, edge, earlier)
  if (before?.named) return before
  // "Across a 150-task evaluation on real phones, …": of an opening the first phrase says where.
  const first = before && !behind ? headPlace(s, edge) : null
  if (first && first.end <= edge && opens(s, before?.names[0] ?? '')) return first.place
  return behind ? behind.place : before
}

/** The place behind a number, or one that beats it; null if what stands before the number is to be asked first. */
function placeBehind(s: Sentence, q: Quantity, behind: Behind, edge: number, earlier: number): Place | null {
  const { place } = behind
  // "Across CIFAR-10 and MNIST, error falls 4x on ViT-224": a known data set beats a name that may be a model's.
  const guessed = place.named && place.ids.every((id) => id === null)
  const head = guessed ? headPlace(s, edge) : null
  const among = place.names.some((name) => head?.place.names.includes(name))
  if (!among && head?.place.ids.some((id) => id !== null) && head.end <= edge) return head.place
  if (place.named) return place
  // A ratio tells of what it names itself: "On X, we are better, with a 43x speedup in multi-object inference".
  // A named opening ("On X, we reach …") beats a described place behind the number.
  const own = behind.adjacent && (q.unit === 'x' || /^\p{Lu}/u.test(place.names[0] ?? ''))
  const opening = own ? null : headPlace(s, edge)
  if (opening?.place.named && opening.end <= edge) return opening.place
  if (!behind.firm) return null
  // "on X from 87% to 91% in the zero-shot setting": how it was measured says less than where.
  const setting = /(?:settings?|regimes?|modes?|conditions?)$/.test(place.names[0] ?? '')
  const named = setting ? scanLeft(s, edge, earlier) : null
  return named?.named ? named : place
}

/** Does the phrase stand before the first comma or verb of the sentence? */
function opens(s: Sentence, phrase: string): boolean {
  let end = 0
  while (end < s.tokens.length && end < 24 && lower(s, end) !== ',' && !isVerb(lower(s, end))) end++
  const at = s.text.indexOf(phrase, s.span[0])
  return at >= 0 && at < (s.tokens[end]?.start ?? 0)
}
