/**
 * Whose number it is, by name: what a sentence calls the system that a number of other work belongs to, and what a paper
 * calls its own. By shape, since no list holds next month's models.
 */

import { plain } from '../claims/plain'
import type { Claim } from '../claims/types'
import { nameKey } from '../library/text'

/** A word as systems are called: a capital inside, a digit, or a capital in front. */
const WORD = /(?<![\p{L}\p{N}])(?:\p{Lu}[\p{L}\p{N}]*|\p{Ll}+\p{Lu}[\p{L}\p{N}]*)(?:[-.+*/][\p{L}\p{N}]+)*[+*]?/u.source
/** Of at most eight words: looked for from each word on, an endless one would be read again and again. */
const NAME = `(${WORD}(?: (?:${WORD}|\\d+(?:\\.\\d+)?[BMK]?)){0,7})`

const AFTER = new RegExp(
  `^\\s*(?:(?:%|\\\\%|percent|points|pts|ms|s)\\s*)?(?:[\\p{Ll}][\\p{L}\\p{N}@-]*\\s+){0,2}?(?:for|by|of|from|with|in|achieved by|obtained by|reported by)\\s+(?:the\\s+)?(?:[\\p{Ll}]+\\s+)??${NAME}`,
  'u',
)
const BEFORE = new RegExp(
  `${NAME}(?:['’]s)?\\s*(?:\\(\\s*|(?:scores?|reaches|reached|gets|achieves|achieved|attains|obtains|has|had|at|with|of)\\s+(?:only\\s+|just\\s+)?(?:an?\\s+)?(?:[\\p{L}\\p{N}@-]+\\s+){0,2}?(?:of\\s+)?)$`,
  'u',
)

/** Words that begin a sentence or a phrase and are no name. */
const NO_NAME =
  /^(?:the|a|an|we|our|on|in|it|this|these|with|and|or|while|when|for|compared|versus|vs|previous|prior|existing|baseline|baselines|state|sota|human|humans|chance|random|accuracy|f1|bleu|rouge|fid|top|table|figure|section|i|ii)$/i

function cleaned(name: string): string | null {
  const words = name.trim().split(' ')
  while (words[0] !== undefined && NO_NAME.test(words[0])) words.shift()
  const left = words.join(' ').replace(/(?<![\s.,;:])[\s.,;:]+$/, '')
  return left.length > 1 && /\p{Lu}|\d/u.test(left) ? left : null
}

/** A baseline that is a name, and not a description ("the previous best method"). */
function named(baseline: string | null): string | null {
  if (baseline === null) return null
  const text = plain(baseline)
    .replace(/^(?:the|a|an)\s+/i, '')
    .replace(/(?<!\s)\s+(?:baselines?|models?|methods?)$/i, '')
  return new RegExp(`^${NAME}$`, 'u').test(text) ? cleaned(text) : null
}

/**
 * The system that a number of other work belongs to.
 * @param abstract the text that the claim points into; without it only the claim's own baseline can tell
 * @returns the name as the text has it; null if it gives none
 */
export function systemOf(claim: Claim, abstract: string | null | undefined): string | null {
  if (claim.role !== 'other') return null
  const given = named(claim.baseline)
  if (given) return given
  if (!abstract) return null
  const [from, to] = claim.sentence
  const benchmarks = new Set(claim.benchmark.map((name) => nameKey(plain(name))))
  const fits = (name: string | undefined) => {
    const clean = name ? cleaned(name) : null
    return clean && !benchmarks.has(nameKey(clean)) ? clean : null
  }
  const [, after] = AFTER.exec(abstract.slice(claim.span[1], to)) ?? []
  const [, before] = BEFORE.exec(abstract.slice(from, claim.span[0])) ?? []
  return fits(after) ?? fits(before)
}

/** Key under which spellings of one system meet: "LLaMA-2 70B" and "Llama 2-70B". */
export const systemKey = (name: string) => nameKey(plain(name))

/**
 * What a paper calls its own system, by its title: the part before a colon if that is short ("DriftField: …"), and
 * names with a capital inside or a digit ("… with BERT-large").
 */
export function ownNames(title: string): string[] {
  const text = plain(title)
  const [head = '', ...rest] = text.split(/:\s/)
  const names = rest.length > 0 && head.split(' ').length <= 4 ? [head] : []
  return [...new Set(names.map(systemKey))]
}
