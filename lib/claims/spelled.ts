/**
 * Compound number words ("one hundred and twenty", "two and a half"): the one place where compromise reads better than
 * our own scan, which knows single words. They are rare (none in 1,500 abstracts), and compromise takes a quarter of a
 * second to start, so it is loaded only when a text needs it.
 */
import { FILL } from './normalise'

const WORD =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety'
const BIG = 'hundred|thousand|million|billion|trillion'
/** Two number words with a "hundred" or more between or behind them, "twenty five", or a half on top. */
const COMPOUND = new RegExp(
  `\\b(?:${WORD})(?:[- ](?:${WORD}))? (?:(?:${BIG})(?: and)?(?: (?:${WORD}|${BIG})(?:-(?:${WORD}))?)+|and a half)\\b|\\b(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety) (?:one|two|three|four|five|six|seven|eight|nine)\\b`,
  'gi',
)
/** "two hundred thousand" and "one million" are read without help. */
const PLAIN = new RegExp(`^(?:${WORD})(?: (?:${BIG}))+$`, 'i')

let parse: ((words: string) => number | null) | null = null

/** Does the text hold number words that need {@link loadSpelled}? */
export function needsSpelled(text: string): boolean {
  for (const [words] of text.matchAll(COMPOUND)) if (!PLAIN.test(words)) return true
  return false
}

/** Loads compromise's number parser. After it, every reading resolves compound number words. */
export async function loadSpelled(): Promise<void> {
  if (parse) return
  const { default: nlp } = await import('compromise/three')
  parse = (words) => {
    const found = nlp(words).numbers().get() as (number | null)[]
    return found.length === 1 && typeof found[0] === 'number' ? found[0] : null
  }
}

/**
 * Writes compound number words as digits.
 * @param text normalised text
 * @returns a string of the same length: the first digits stand where the words begin and the last where they end, with
 * fillers between, so that the number's span covers the words. Unchanged before {@link loadSpelled}.
 */
export function spellOut(text: string): string {
  const read = parse
  if (!read) return text
  return text.replace(COMPOUND, (words) => {
    if (PLAIN.test(words)) return words
    const digits = String(read(words) ?? '')
    if (!/^\d+(?:\.\d+)?$/.test(digits) || digits.length > words.length) return words
    const last = digits.slice(-1)
    const head = digits.slice(0, -1)
    return head ? `${head}${FILL.repeat(words.length - digits.length)}${last}` : words
  })
}
