/**
 * What a word may be, as bits that its token carries. Most words of an abstract are none of those that a step looks for:
 * one table, asked once a token, tells every step which tokens and which sentences it may pass over.
 *
 * The bits of looks are exact. Those of meaning are necessary conditions, never sufficient ones: who finds one set still
 * looks closely.
 */
import { ONES, RATIO_CUES } from '../quantities/number-words'
import { ADVERBS, CONJUNCTIONS, DETERMINERS, LY_WORDS, PREPOSITIONS } from './grammar'
import { DENIALS, PEOPLE, SETTING_WORDS } from './hedges'
import { NAMES_OWN, PLACE_CUES } from './names'
import { RANK_WORDS } from './ranks'
import { COMPARISON_CUES } from './rivals'
import { SURE_VERBS } from './verbs'

/** Holds a capital letter. */
export const UPPER = 1 << 0
/** Begins with one. */
export const CAPITAL = 1 << 1
/** Holds a digit. */
export const DIGIT = 1 << 2
/** ASCII letters and digits only: its {@link nameKey} is its lower case. */
export const PLAIN = 1 << 3

/** May be a spelled number, or begin with one. */
export const SPELLED = 1 << 4
/** May begin a ratio without a digit. */
export const RATIO = 1 << 5
/** May begin a comparison. */
export const COMPARES = 1 << 6
/** May stand before the name of the abstract's own work. */
export const OWN_CUE = 1 << 7
/** May have the name of a data set beside it. */
export const PLACE_CUE = 1 << 8
export const DETERMINER = 1 << 9
/** A word over which no noun phrase runs. This one is exact. */
export const ENDS_PHRASE = 1 << 10
/** May be part of a setting ("5-shot"), of a denial or supposition ("fails to"), of a study with people. */
export const SETS = 1 << 11
export const DENIES = 1 << 12
export const STUDIES = 1 << 13

/** Words of the cues of ranks, see {@link RANK_WORDS}. */
export const RANK = {
  sota: 1 << 16,
  adjective: 1 << 17,
  resultNoun: 1 << 18,
  performs: 1 << 19,
  par: 1 << 20,
  place: 1 << 21,
  superiority: 1 << 22,
  gains: 1 << 23,
  better: 1 << 24,
  than: 1 << 25,
  improves: 1 << 26,
} satisfies Record<keyof typeof RANK_WORDS, number>

/** Bits that a word has if a part of it, between hyphens and the like, has them. */
const OF_PARTS = SPELLED | SETS | DENIES | STUDIES | Object.values(RANK).reduce((all, bit) => all | bit)

const MEANINGS = new Map<string, number>()
const note = (words: Iterable<string>, bit: number) => {
  for (const word of words) MEANINGS.set(word, (MEANINGS.get(word) ?? 0) | bit)
}
note(ONES.keys(), SPELLED)
note(RATIO_CUES, RATIO)
note(COMPARISON_CUES, COMPARES)
note(NAMES_OWN, OWN_CUE)
note(PLACE_CUES, PLACE_CUE)
note(DETERMINERS, DETERMINER)
note(SETTING_WORDS, SETS)
note(DENIALS, DENIES)
note(PEOPLE, STUDIES)
for (const words of [PREPOSITIONS, CONJUNCTIONS, SURE_VERBS]) note(words, ENDS_PHRASE)
for (const word of ADVERBS) if (word !== 'average' && word !== 'overall') note([word], ENDS_PHRASE)
for (const name of Object.keys(RANK) as (keyof typeof RANK)[]) note(RANK_WORDS[name], RANK[name])

const isLower = (code: number) => code >= 97 && code <= 122
const isUpper = (code: number) => code >= 65 && code <= 90
const isDigit = (code: number) => code >= 48 && code <= 57

/** How a word or number looks: {@link UPPER}, {@link CAPITAL}, {@link DIGIT} and {@link PLAIN}. */
export function looksOf(text: string): number {
  let looks = PLAIN
  for (let k = 0; k < text.length; k++) {
    const code = text.charCodeAt(k)
    if (isLower(code)) continue
    if (isUpper(code)) looks |= k === 0 ? UPPER | CAPITAL : UPPER
    else if (isDigit(code)) looks |= DIGIT
    else if (code > 127) return foreignLooks(text)
    else looks &= ~PLAIN
  }
  return looks
}

/** The same for what is not ASCII: slower, and seldom needed. */
const foreignLooks = (text: string): number =>
  (/\p{Lu}/u.test(text) ? UPPER : 0) | (/^\p{Lu}/u.test(text) ? CAPITAL : 0) | (/\d/.test(text) ? DIGIT : 0)

/** What a word may mean, by its lower case; `plain` if it is of ASCII letters and digits only. */
export function meaningsOf(lower: string, plain: boolean): number {
  let meanings = MEANINGS.get(lower) ?? 0
  if (lower.endsWith('ly') && /[a-z]{3}ly$/.test(lower) && !LY_WORDS.has(lower)) meanings |= ENDS_PHRASE
  return plain ? meanings : meanings | meaningsOfParts(lower)
}

/** "on-par", "twenty-five": the parts may be words of their own, as `\b` in the patterns has it. */
function meaningsOfParts(lower: string): number {
  // Letters that some pattern takes for an ASCII one ("ſ" is an "s" to it) are too rare for rules of their own.
  if (/[^\x20-\x7e]/.test(lower)) return OF_PARTS
  let meanings = 0
  for (const part of lower.split(/\W+/)) meanings |= MEANINGS.get(part) ?? 0
  return meanings & OF_PARTS
}
