/** Texts cut into the terms that the search knows. */
import { fold } from '../text'

/**
 * Numbers with their decimals, single signs of scripts that are written without spaces, and words, which a hyphen may join:
 * "GSM-8K" is found by its parts and as "gsm8k".
 */
const TERMS =
  /\d+(?:[.,]\d+)+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+(?:[-_‐‑](?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{N}])+)*/gu

/** The same for texts in plain ASCII, which nearly all are; five times as fast. */
const ASCII_TERMS = /\d+(?:[.,]\d+)+|[a-z0-9]+(?:[-_][a-z0-9]+)*/g

/** Words that stand in every abstract: they tell nothing, and are a quarter of all. */
const COMMON = new Set(
  'a an and are as at be been both but by can for from has have in into is it its not of on or our such than that the their these they this to was we were which while with'.split(
    ' ',
  ),
)

export interface Term {
  /** Any of these may stand for it: the whole, or all parts of it. */
  whole: string
  parts: string[]
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: that is what ASCII is
const isAscii = (text: string) => /^[\x00-\x7f]*$/.test(text)

/** Terms in order, common words among them. */
export function termsIn(text: string): Term[] {
  const plain = isAscii(text)
  const folded = plain ? text.toLowerCase() : fold(text)
  return (folded.match(plain ? ASCII_TERMS : TERMS) ?? []).map((term) => {
    if (/^\d/.test(term) && !/[-_‐‑]/.test(term)) return { whole: term.replaceAll(',', ''), parts: [] }
    const parts = term.split(/[-_‐‑]/)
    return parts.length > 1 ? { whole: parts.join(''), parts } : { whole: term, parts: [] }
  })
}

/** Longer ones are no words; only their beginning counts. */
const LONGEST = 40

/** Gives every term of a text that is worth finding, parts of joined ones too; some more than once. */
export function eachTerm(text: string, found: (term: string) => void): void {
  for (const { whole, parts } of termsIn(text)) {
    if (!COMMON.has(whole)) found(whole.slice(0, LONGEST))
    for (const part of parts) if (part !== '' && !COMMON.has(part)) found(part.slice(0, LONGEST))
  }
}

/** What is searched for: all terms but common ones, which only count where they are last, as the beginning of a word. */
export function wanted(text: string): Term[] {
  const terms = termsIn(text).map(({ whole, parts }) => ({ whole: whole.slice(0, LONGEST), parts }))
  return terms.filter(({ whole }, index) => index === terms.length - 1 || !COMMON.has(whole))
}
