/** Two numbers that make a range. */
import type { Token } from '../tokens'
import { isSpelledStart } from './number-words'

/** Index of the second number if tokens at `i` join two numbers to a range, else null. */
export function rangeJoin(tokens: Token[], i: number, prev: Token | undefined): number | null {
  const join = tokens[i]
  const next = tokens[i + 1]
  if (!join || !next) return null
  const number = (t: Token | undefined) => t?.kind === 'number'
  if ((join.text === '-' || join.text === '~' || join.text === '—') && number(next))
    return join.text === '-' || !join.spaced || next.spaced === join.spaced ? i + 1 : null
  // "- +5": no. "from A to B" is a pair of numbers, not a range; the linking step sees to it.
  if (
    join.lower === 'to' &&
    (number(next) || isSpelledStart(next)) &&
    (prev?.lower !== 'from' || /^rang(?:e|es|ed|ing)$/.test(tokens[tokens.indexOf(prev) - 1]?.lower ?? '')) &&
    prev?.lower !== 'to'
  )
    return i + 1
  if (join.lower === 'and' && prev?.lower === 'between' && number(next)) return i + 1
  return null
}
