/** Numbers that are no amount of anything: parts of formulas, error bars, citations, denominators. */

import type { Token } from '../tokens'
import type { NumberRead } from './numbers'

/** Is the number at token `i` something else than an amount, whatever unit may follow? */
export function isNoAmount(tokens: Token[], i: number, number: NumberRead): boolean {
  return (
    isArticle(tokens, number) ||
    isErrorBar(tokens, i) ||
    isIndex(tokens, i) ||
    isInInterval(tokens, i) ||
    isStuck(tokens, i, number) ||
    isAroundTheClock(tokens, i) ||
    isDenominator(tokens, i, number)
  )
}

/** "24/7" */
const isAroundTheClock = (tokens: Token[], i: number): boolean =>
  tokens[i]?.text === '24' && tokens[i + 1]?.text === '/' && tokens[i + 2]?.text === '7'

/** "one" counts only in "one order of magnitude" and "one in ten". */
function isArticle(tokens: Token[], { spelled, value, magnitude, to }: NumberRead): boolean {
  return (
    spelled &&
    value === 1 &&
    !magnitude &&
    !/^(?:order|in|minute|hour|subject|participant|patient)$/.test(tokens[to]?.lower ?? '')
  )
}

function isErrorBar(tokens: Token[], i: number): boolean {
  const [a, b, c] = [tokens[i - 1]?.text, tokens[i - 2]?.text, tokens[i - 3]?.text]
  // "biases of ±1 °C": no number stands before this one.
  if (a === '±' && /^(?:of|is|within|by|to|at)$/.test(tokens[i - 2]?.lower ?? '')) return false
  return a === '±' || (a === '/' && b === '+') || (a === '-' && b === '/' && c === '+')
}

/** What a caret, an underscore or a slash ties to a name: "x^2", "κ_3", "ETH/3". */
function isIndex(tokens: Token[], i: number): boolean {
  const prev = tokens[i - 1]
  if (prev?.text === '^' || prev?.text === '_') return true
  if (/^[+-]$/.test(prev?.text ?? '') && tokens[i - 2]?.text === '^') return true
  return prev?.text === '/' && !prev.spaced && tokens[i - 2]?.kind === 'word' && !tokens[i]?.spaced
}

/** "[-1.27, 7.39]", and citations: "[14]". */
function isInInterval(tokens: Token[], i: number): boolean {
  for (let k = i - 1, n = 0; k >= 0 && n < 5; k--, n++) {
    if (tokens[k]?.text === ']' || tokens[k]?.kind === 'word') return false
    if (tokens[k]?.text === '[') return true
  }
  return false
}

/** Numbers stuck to a formula: "3Δ". */
function isStuck(tokens: Token[], i: number, { to, magnitude }: NumberRead): boolean {
  const t = tokens[i]
  const next = tokens[to]
  return t?.kind === 'number' && !t.glued && next?.kind === 'word' && !next.spaced && !magnitude
}

/** The lower side of a fraction or a score: "1/2", "4.05/5.00", "8.1/10"; or the upper one of "1/e". */
function isDenominator(tokens: Token[], i: number, { value, to }: NumberRead): boolean {
  const prev = tokens[i - 1]
  const upper = tokens[i - 2]
  if (prev?.text === '/' && !prev.spaced && upper?.kind === 'number') {
    if (!/[.%]/.test(tokens[i]?.text ?? '') && !/\./.test(upper.text)) return true
    if (/^(?:5|7|10|100)$/.test(String(value)) && Number(upper.text) <= value) return true
  }
  const next = tokens[to]
  return value === 1 && next?.text === '/' && !next.spaced
}
