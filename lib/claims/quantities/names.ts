/** Numbers that are parts of names, years, list markers and references. */

import { findSpelling, metrics } from '../../lexicon'
import type { Quantity } from '../quantities'
import type { Token } from '../tokens'
import { PREPOSITIONS } from '../vocabulary/grammar'
import { MONTH, REFERENCE, YEAR_CUE } from '../vocabulary/numbers'

/** A bare number: no unit, sign, range, magnitude or hyphen. */
const isPlain = (q: Quantity) => !q.unit && !q.hyphen && !q.magnitude && q.sign === 0 && !Array.isArray(q.value)

const isInteger = (q: Quantity) => isPlain(q) && !q.decimal && !q.spelled

const lowest = (q: Quantity) => (Array.isArray(q.value) ? q.value[0] : q.value)

/** Is the quantity at token `i` part of a name, a year, a list marker or a reference rather than a value? */
export function isName(tokens: Token[], i: number, q: Quantity): boolean {
  return (
    isGrid(tokens, i, q) ||
    isAllRound(tokens, i, q) ||
    isListMarker(tokens, i, q) ||
    isDate(tokens, i, q) ||
    isModelSize(tokens, i, q) ||
    isNumbered(tokens, i, q)
  )
}

/** "360 panoramic images", "360° video": a kind of picture. */
const isAllRound = (tokens: Token[], i: number, q: Quantity): boolean =>
  tokens[i]?.text.startsWith('360') === true &&
  lowest(q) === 360 &&
  /^(?:panoram\w*|images?|videos?|generation|scenes?|views?|content|geometry|cameras?)$/.test(tokens[q.to]?.lower ?? '')

/** Resolutions, kernels, boards: "256 × 256", "3 by 3". */
function isGrid(tokens: Token[], i: number, q: Quantity): boolean {
  const [prev, next] = [tokens[i - 1], tokens[q.to]]
  const [before, behind] = [tokens[i - 2], tokens[q.to + 1]]
  const by = next?.lower === 'by' && behind?.kind === 'number' && !behind.glued && tokens[q.to + 2]?.text !== '%'
  if (by && isInteger(q)) return true
  if (prev?.lower === 'by' && before?.kind === 'number' && before.text === tokens[i]?.text) return true
  const isTimes = (t: Token | undefined) => t?.text === '×' || t?.text === 'x'
  return (isTimes(next) && behind?.kind === 'number') || (isTimes(prev) && before?.kind === 'number')
}

/** "(1)", "1)", "1." at the start; and the version of a licence, "CC BY 4.0". */
function isListMarker(tokens: Token[], i: number, q: Quantity): boolean {
  const [prev, next] = [tokens[i - 1], tokens[q.to]]
  if (prev?.text === 'BY') return true
  if (!isInteger(q) || lowest(q) > 20) return false
  if (!prev && (next?.text === '.' || next?.text === ')')) return true
  if (next?.text !== ')' || next.spaced) return false
  if (prev?.text !== '(') return !openParenBefore(tokens, i)
  // Behind a capitalised word a number above nine may be its value: "Accuracy (12)".
  const before = tokens[i - 2]
  return !before || before.kind === 'mark' || !/^[A-Z]/.test(before.text) || lowest(q) <= 9
}

const isYear = (n: number) => n >= 1900 && n <= 2100

/** Years, ranges of years, and days of a month. */
function isDate(tokens: Token[], i: number, q: Quantity): boolean {
  const prev = tokens[i - 1]
  const summed = prev?.lower === 'of' && tokens[i - 2]?.lower === 'total'
  if (!summed && isInteger(q) && isYear(lowest(q)) && /^\d{4}$/.test(tokens[i]?.text ?? ''))
    if (!prev || YEAR_CUE.has(prev.lower) || MONTH.has(prev.lower) || /^(?:[-/(,']|[A-Z].*)$/.test(prev.text))
      return true
  if (Array.isArray(q.value) && !q.unit && q.value.every(isYear)) return true
  const month = MONTH.has(tokens[q.to]?.lower ?? '') || MONTH.has(prev?.lower ?? '')
  return isPlain(q) && month && lowest(q) <= 31
}

/** "Llama 3.3 70B Instruct", "GPT-J (6B)": the size is part of the model's name, unless "model" follows. */
function isModelSize(tokens: Token[], i: number, q: Quantity): boolean {
  const [prev, next] = [tokens[i - 1], tokens[q.to]]
  // "Llama 3.2-1B": version and size, no range
  if (
    q.magnitude &&
    Array.isArray(q.value) &&
    !tokens[i]?.glued &&
    /^\p{Lu}\p{L}+$/u.test(prev?.text ?? '') &&
    tokens[i + 1]?.text === '-'
  )
    return i > 0 && !PREPOSITIONS.has(prev?.lower ?? '')
  if (!q.magnitude || q.unit || q.hyphen || i < 1 || !/^[BM]$/.test(tokens[i]?.glued ?? '')) return false
  if (/^(?:models?|parameters?|params?)$/.test(next?.lower ?? '')) return false
  const name = prev?.text === '(' && next?.text === ')' ? tokens[i - 2] : prev
  if (!name || PREPOSITIONS.has(name.lower) || /^(?:s|v|ml|l|vl)?lms?$/.test(name.lower)) return false
  if (i < 2) return /^\p{Lu}{2}/u.test(name.text)
  if (name.kind === 'number') return /^\p{Lu}/u.test(tokens[i - 2]?.text ?? '')
  return /^\p{Lu}[\p{L}]*-?[\d.]*(?:-[\p{L}\d]+)*$/u.test(name.text)
}

/** "Figure 3", "Claude 3.5", "RTX 4090": a bare number behind a capitalised word, unless the word is a metric. */
function isNumbered(tokens: Token[], i: number, q: Quantity): boolean {
  const prev = tokens[i - 1]
  if (prev?.kind !== 'word') return false
  if (isInteger(q) && REFERENCE.has(prev.lower) && (lowest(q) < 100 || prev.lower === 'table')) return true
  if (!isPlain(q) || q.spelled || i < 2 || !/\p{Lu}/u.test(prev.text) || PREPOSITIONS.has(prev.lower)) return false
  // "ML Kit 0.180": no version begins with a nought
  if (/^0\.\d\d/.test(tokens[i]?.text ?? '')) return false
  return !findSpelling(metrics(), prev.text) && !/(?:F1|EM|AP|IoU|score|rate|accuracy|error)s?$/i.test(prev.text)
}

/** Does the bracket that closes behind token `i` open before it? */
function openParenBefore(tokens: Token[], i: number): boolean {
  for (let k = i - 1, seen = 0; k >= 0 && seen < 30; k--, seen++) {
    if (tokens[k]?.text === '(') return true
    if (tokens[k]?.text === ')') return false
  }
  return false
}
