/** The value of one number: digits or words, exponent and magnitude, without its unit. */

import type { Token } from '../tokens'
import { MAGNITUDES, ONES } from './number-words'

export const round = (n: number) => (Number.isInteger(n) ? n : Number(n.toPrecision(12)))

interface Part {
  value: number
  end: number
  to: number
  unit: string
  magnitude: boolean
  decimal: boolean
  spelled: boolean
}

/** Reads one number with exponent and magnitude at token `i`; units come after. */
export function readNumber(tokens: Token[], i: number): Part | null {
  const t = tokens[i]
  if (!t) return null
  if (t.kind === 'word') {
    const m = /^([a-z]+)(?:-([a-z]+))?$/.exec(t.lower)
    const tens = m?.[1] ? ONES[m[1]] : undefined
    let value = tens
    if (m?.[2]) value = tens !== undefined && tens >= 20 && ONES[m[2]] ? tens + (ONES[m[2]] as number) : undefined
    let to = i + 1
    let end = t.end
    let magnitude = false
    if (value === undefined && (t.lower === 'a' || t.lower === 'an') && MAGNITUDES[tokens[i + 1]?.lower ?? ''])
      value = 1
    if (value === undefined) return null
    for (
      let mag = tokens[to];
      mag?.kind === 'word' && mag.lower.length > 2 && MAGNITUDES[mag.lower];
      mag = tokens[to]
    ) {
      value *= MAGNITUDES[mag.lower] as number
      end = mag.end
      to++
      magnitude = true
    }
    return { value, end, to, unit: '', magnitude, decimal: false, spelled: true }
  }
  if (t.kind !== 'number') return null
  const digits = t.glued ? t.text.slice(0, -t.glued.length) : t.text
  let value = Number(digits.replace(/[,\u2060]/g, ''))
  if (!Number.isFinite(value)) return null
  let end = t.end
  let to = i + 1
  let unit = t.glued
  let magnitude = false
  if (!unit) {
    // 10^5, 2.3 × 10^{-3}
    let base = to
    if (tokens[to]?.text === '×' && tokens[to + 1]?.text === '10' && tokens[to + 2]?.text === '^') base = to + 2
    if (tokens[base]?.text === '^' && (base > to || digits === '10')) {
      let p = base + 1
      const minus = tokens[p]?.text === '-'
      if (minus) p++
      const exponent = tokens[p]
      if (exponent?.kind === 'number' && /^\d{1,3}$/.test(exponent.text)) {
        const power = 10 ** (Number(exponent.text) * (minus ? -1 : 1))
        value = base > to ? value * power : power
        to = p + 1
        end = exponent.end
        magnitude = true
      }
    }
  }
  if (unit && MAGNITUDES[unit]) {
    value *= MAGNITUDES[unit] as number
    unit = ''
    magnitude = true
  }
  if (!unit) {
    const word = tokens[to]
    const mag =
      word?.kind === 'word'
        ? word.lower.length > 2
          ? MAGNITUDES[word.lower]
          : /^(?:K|M|B)$/.test(word.text)
            ? MAGNITUDES[word.text]
            : 0
        : 0
    if (word && mag) {
      value *= mag
      end = word.end
      to++
      magnitude = true
    }
  }
  return { value: round(value), end, to, unit, magnitude, decimal: /\./.test(digits), spelled: false }
}
