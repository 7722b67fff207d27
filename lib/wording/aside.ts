/**
 * What a number stands beside in its sentence, for claims that name neither metric nor benchmark: "94.4%" alone tells
 * nothing, "94.4% “of the cases”" does. A quotation, not a reading: the words are the abstract's, one after another.
 */
import { plain } from '../claims/plain'
import type { Claim } from '../claims/types'
import { measured } from './figures'

const MOST_WORDS = 4
const MOST_LETTERS = 28
/** Where a phrase ends. */
const STOP = /[.,](?!\d)|[;:!?()[\]{}–—/~±]|\s(?:and|but|while|when|whereas|which|that|or)\s/gi
/** Words that tell nothing at the end of a phrase … */
const LOOSE_END = / (?:an?|and|as|at|by|for|from|in|is|its?|of|on|over|than|that|the|their|to|was|were|with)$/i
/** … and at its beginning. */
const LOOSE_START = /^(?:an?|and|by|is|that|the|was|were|with) /i
/** Units that say nothing of what was counted; all others do. */
const BARE: ReadonlySet<string> = new Set(['', '%', 'points', 'x'])
/** What follows the number and belongs to it. */
const OWN = /^(?:\s*(?:\\?%|\$|\\\)|×|percent(?:age)?\b|points?\b|times\b|x\b|on average\b))+/i

const few = (words: string[], from: 'start' | 'end'): string[] => {
  const kept: string[] = []
  for (const word of from === 'start' ? words : [...words].reverse()) {
    if (kept.length === MOST_WORDS || [...kept, word].join(' ').length > MOST_LETTERS) break
    kept.push(word)
  }
  return from === 'start' ? kept : kept.reverse()
}

/** Takes from a phrase what tells nothing at its ends; '' if nothing is left that does. */
function trimmed(phrase: string): string {
  let text = ` ${phrase}`
  for (let before = ''; before !== text; ) {
    before = text
    text = text.replace(LOOSE_END, '')
  }
  const rest = text.trim()
  return /\p{L}{3}/u.test(rest.replace(LOOSE_START, '')) ? rest : ''
}

/** True for a number that names neither what it measures nor where: it is shown with the words that it stands beside. */
export const isBare = (claim: Claim): boolean =>
  claim.value !== null && BARE.has(claim.unit) && claim.benchmark.length === 0 && !measured(claim)

/**
 * @param text what the claim's offsets point into
 * @returns some words that stand right after the number in its sentence, or before it; '' for a claim that names what it
 * measures or where, and where there are none
 */
export function aside(claim: Claim, text: string): string {
  if (!isBare(claim)) return ''
  const [start, end] = claim.sentence
  const after = plain(text.slice(claim.span[1], end).replace(OWN, '')).replace(/[$\\]/g, '')
  const [next = ''] = ` ${after}`.split(STOP)
  const follows = trimmed(few(next.trim().split(/\s+/), 'start').join(' '))
  if (follows) return follows
  const before = plain(text.slice(start, claim.span[0])).replace(/[$\\]/g, '')
  const last = before.split(STOP).at(-1) ?? ''
  return trimmed(few(last.trim().split(/\s+/), 'end').join(' ').replace(LOOSE_START, ''))
}
