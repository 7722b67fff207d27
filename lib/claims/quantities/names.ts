/** Numbers that are parts of names, years, list markers and references. */

import { findSpelling, metrics } from '../../lexicon'
import type { Quantity } from '../quantities'
import type { Token } from '../tokens'
import { PREPOSITIONS } from '../vocabulary/grammar'
import { MONTH, REFERENCE, YEAR_CUE } from '../vocabulary/numbers'

/** Is this number part of a name, a year, a list marker or a reference rather than a value? */
export function isName(tokens: Token[], i: number, q: Quantity): boolean {
  const t = tokens[i] as Token
  const prev = tokens[i - 1]
  const next = tokens[q.to]
  const plain = !q.unit && !q.hyphen && !q.magnitude && q.sign === 0 && !Array.isArray(q.value)
  const integer = plain && !q.decimal && !q.spelled
  const n = Array.isArray(q.value) ? q.value[0] : q.value
  if (
    plain &&
    next?.lower === 'by' &&
    tokens[q.to + 1]?.kind === 'number' &&
    !tokens[q.to + 1]?.glued &&
    tokens[q.to + 2]?.text !== '%' &&
    integer
  )
    return true
  if (prev?.lower === 'by' && tokens[i - 2]?.kind === 'number' && tokens[i - 2]?.text === t.text) return true
  // Resolutions, kernels, grids: 256 × 256.
  if ((next?.text === '×' || next?.text === 'x') && tokens[q.to + 1]?.kind === 'number') return true
  if ((prev?.text === '×' || prev?.text === 'x') && tokens[i - 2]?.kind === 'number') return true
  // List markers: (1), 1), 1.
  if (integer && n <= 20) {
    if (
      next?.text === ')' &&
      !next.spaced &&
      (prev?.text === '('
        ? !tokens[i - 2] || tokens[i - 2]?.kind === 'mark' || !/^[A-Z]/.test(tokens[i - 2]?.text ?? '') || n <= 9
        : !openParenBefore(tokens, i))
    )
      return true
    if (!prev && (next?.text === '.' || next?.text === ')')) return true
  }
  if (prev?.text === 'BY') return true // licences
  // Years.
  if (integer && n >= 1900 && n <= 2100 && /^\d{4}$/.test(t.text)) {
    if (
      !prev ||
      YEAR_CUE.has(prev.lower) ||
      MONTH.has(prev.lower) ||
      prev.text === '-' ||
      prev.text === '/' ||
      prev.text === '(' ||
      prev.text === ',' ||
      prev.text === "'"
    )
      return true
    if (/^[A-Z]/.test(prev.text)) return true
  }
  if (Array.isArray(q.value) && !q.unit && q.value.every((y) => y >= 1900 && y <= 2100)) return true
  if (plain && MONTH.has(next?.lower ?? '') && n <= 31) return true
  if (plain && MONTH.has(prev?.lower ?? '') && n <= 31) return true
  // "Llama 3.3 70B Instruct", "GPT-J (6B)": the size is part of the model's name, unless "model" follows.
  if (
    q.magnitude &&
    !q.unit &&
    /^[BM]$/.test(t.glued) &&
    !q.hyphen &&
    !/^(?:models?|parameters?|params?)$/.test(next?.lower ?? '')
  ) {
    const name = prev?.text === '(' && next?.text === ')' ? tokens[i - 2] : prev
    if (
      name &&
      (name.kind === 'number'
        ? /^\p{Lu}/u.test(tokens[i - 2]?.text ?? '')
        : /^\p{Lu}[\p{L}]*-?[\d.]*(?:-[\p{L}\d]+)*$/u.test(name.text)) &&
      i > 1 &&
      !PREPOSITIONS.has(name.lower)
    )
      return true
  }
  if (!plain && !(q.hyphen || (q.magnitude && !q.unit))) return false
  if (prev?.kind !== 'word') return false
  if (integer && REFERENCE.has(prev.lower) && (n < 100 || prev.lower === 'table')) return true
  // "RTX 4090", "Claude 3.5", "Llama 3": a bare number behind a capitalised word, unless the word is a metric.
  if (!q.spelled && !q.hyphen && !q.magnitude && i > 1 && /\p{Lu}/u.test(prev.text) && !PREPOSITIONS.has(prev.lower)) {
    if (!findSpelling(metrics(), prev.text) && !/(?:F1|EM|AP|IoU|score|rate|accuracy|error)s?$/i.test(prev.text))
      return true
  }
  return false
}

function openParenBefore(tokens: Token[], i: number): boolean {
  for (let k = i - 1, seen = 0; k >= 0 && seen < 30; k--, seen++) {
    if (tokens[k]?.text === '(') return true
    if (tokens[k]?.text === ')') return false
  }
  return false
}
