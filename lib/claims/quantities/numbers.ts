/** The value of one number: digits or words, exponent and magnitude, without its unit. */

import type { Token } from '../tokens'
import { MAGNITUDES, ONES } from './number-words'

export const round = (n: number) => (Number.isInteger(n) ? n : Number(n.toPrecision(12)))

/** A number as read so far; `to` is the token behind it. */
export interface NumberRead {
  value: number
  end: number
  to: number
  /** Letters glued to it that are no magnitude. */
  unit: string
  magnitude: boolean
  decimal: boolean
  spelled: boolean
}

/** Reads one number with exponent and magnitude at token `i`; units come after. */
export function readNumber(tokens: Token[], i: number): NumberRead | null {
  const kind = tokens[i]?.kind
  if (kind === 'word') return readSpelled(tokens, i)
  return kind === 'number' ? readDigits(tokens, i) : null
}

/** "seven", "twenty-five", "a hundred", "two hundred thousand". */
function readSpelled(tokens: Token[], i: number): NumberRead | null {
  const t = tokens[i] as Token
  let value = spelledValue(t.lower)
  if (value === undefined && (t.lower === 'a' || t.lower === 'an') && MAGNITUDES.get(tokens[i + 1]?.lower ?? ''))
    value = 1
  if (value === undefined) return null
  let to = i + 1
  for (let factor = magnitudeWord(tokens[to]); factor; factor = magnitudeWord(tokens[to])) {
    value *= factor
    to++
  }
  const end = (tokens[to - 1] as Token).end
  return { value, end, to, unit: '', magnitude: to > i + 1, decimal: false, spelled: true }
}

function spelledValue(word: string): number | undefined {
  const [, first = '', second] = /^([a-z]+)(?:-([a-z]+))?$/.exec(word) ?? []
  const tens = ONES.get(first)
  if (!second) return tens
  const ones = ONES.get(second)
  return tens !== undefined && tens >= 20 && ones ? tens + ones : undefined
}

/** The factor of "million" and the like; single letters need more care, see {@link readDigits}. */
const magnitudeWord = (t: Token | undefined): number | undefined =>
  t?.kind === 'word' && t.lower.length > 2 ? MAGNITUDES.get(t.lower) : undefined

function readDigits(tokens: Token[], i: number): NumberRead | null {
  const t = tokens[i] as Token
  const digits = t.glued ? t.text.slice(0, -t.glued.length) : t.text
  const value = Number(digits.replace(/[,\u2060]/g, ''))
  if (!Number.isFinite(value)) return null
  const read: NumberRead = {
    value,
    end: t.end,
    to: i + 1,
    unit: t.glued,
    magnitude: false,
    decimal: digits.includes('.'),
    spelled: false,
  }
  if (!read.unit) takePower(tokens, read, digits)
  const glued = MAGNITUDES.get(read.unit)
  if (glued) {
    read.value *= glued
    read.unit = ''
    read.magnitude = true
  }
  if (!read.unit) {
    const word = tokens[read.to]
    const letter = word?.kind === 'word' && /^[KMB]$/.test(word.text) ? MAGNITUDES.get(word.text) : undefined
    const factor = magnitudeWord(word) ?? letter
    if (word && factor) {
      read.value *= factor
      read.end = word.end
      read.to++
      read.magnitude = true
    }
  }
  read.value = round(read.value)
  return read
}

/** "10^5", "2.3 × 10^{-3}" */
function takePower(tokens: Token[], read: NumberRead, digits: string): void {
  const times = tokens[read.to]?.text === '×' && tokens[read.to + 1]?.text === '10' && tokens[read.to + 2]?.text === '^'
  const caret = times ? read.to + 2 : read.to
  if (tokens[caret]?.text !== '^' || !(times || digits === '10')) return
  const minus = tokens[caret + 1]?.text === '-'
  const at = caret + (minus ? 2 : 1)
  const exponent = tokens[at]
  if (exponent?.kind !== 'number' || !/^\d{1,3}$/.test(exponent.text)) return
  const power = 10 ** (Number(exponent.text) * (minus ? -1 : 1))
  read.value = times ? read.value * power : power
  read.end = exponent.end
  read.to = at + 1
  read.magnitude = true
}
