import { FILL } from './normalise'
import type { Span } from './types'

export type TokenKind = 'word' | 'number' | 'mark'

export interface Token {
  start: number
  end: number
  /** As in the normalised text. */
  text: string
  lower: string
  kind: TokenKind
  /** For a number: letters glued to it ("9.3x", "80GB"); else empty. */
  glued: string
  /** White space stands before it. */
  spaced: boolean
}

const NUMBER = new RegExp(
  `(?:\\d{1,3}(?:${FILL}*,${FILL}*\\d{3})+(?!\\d)|\\d(?:${FILL}*\\d)*)(?:\\.${FILL}*\\d+)?(?:[eE][-+]?\\d{1,3}(?![\\dA-Za-z]))?|\\.\\d+`,
  'y',
)
const GLUED = /[A-Za-zμ°]+/y
/** Letters first; digits, and signs that join, after. A full stop joins only before a digit ("Qwen2.5"). */
const WORD = /\p{L}(?:[\p{L}\p{N}\p{M}_\u2060]|[-'/@*+&^](?=[\p{L}\p{N}])|\.(?=\d))*(?:\+{1,2}(?![\d\p{L}]))?/uy
/** A name that begins with digits: 3DGS, 2nd, 6th, 3D-VLM, 100STYLE. */
const DIGIT_NAME = /\d[\d.,]*[A-Za-z](?:[\p{L}\p{N}_]|[-'/@*+](?=[\p{L}\p{N}])|\.(?=\d))*/uy

/** Letters that may stick to a number and leave it a number. Anything else ("3DGS", "2nd") makes it a name. */
const GLUED_UNIT =
  /^(?:[xX]|[kK]|M|B|T|bn|mn|m|pp|ppt|pts?|p|P|%|s|sec|ms|us|μs|ns|h|hr|hrs|min|mins|d|Hz|kHz|MHz|GHz|THz|dB|dBm|GB|MB|KB|kB|TB|PB|GiB|MiB|KiB|Gb|Mb|Gbps|Mbps|kbps|fps|FPS|W|mW|kW|MW|J|mJ|kJ|nJ|pJ|V|mV|A|mA|cm|mm|km|nm|μm|um|g|kg|mg|N|Nm|kN|K|C|°|°C|rad|deg|px|FLOPs?|GFLOPs?|TFLOPs?|MFLOPs?|GFLOPS|TFLOPS|TOPS|GOPS|MACs?|GMACs?|Wh|kWh|mAh|eV|meV|mol|bit|bits|bp|yr|yrs|fold|times|GPUs?|tokens|words|params|parameters|million|billion|trillion|thousand)$/

const glue = (text: string, at: number): string => {
  GLUED.lastIndex = at
  return GLUED.exec(text)?.[0] ?? ''
}

const isWordChar = (c: string | undefined) => c !== undefined && /[\p{L}\p{N}_]/u.test(c)

/**
 * Words, numbers and marks of one sentence.
 * @param text the normalised abstract
 * @param span the sentence
 * @returns tokens in order, offsets into `text`
 */
export function tokenise(abstract: string, [from, to]: Span): Token[] {
  // The sticky patterns must not read on into the next sentence: of one endless word each part would read the whole rest.
  const text = to < abstract.length ? abstract.slice(0, to) : abstract
  const tokens: Token[] = []
  let i = from
  let spaced = true
  const add = (kind: TokenKind, end: number, glued = '') => {
    const t = text.slice(i, end)
    tokens.push({ start: i, end, text: t, lower: t.toLowerCase(), kind, glued, spaced })
    i = end
    spaced = false
  }
  while (i < to) {
    const code = text.charCodeAt(i)
    if (code <= 32 || code === 0x2060) {
      if (code <= 32) spaced = true
      i++
      continue
    }
    const digit = code >= 48 && code <= 57
    if (
      digit ||
      (code === 46 && text.charCodeAt(i + 1) >= 48 && text.charCodeAt(i + 1) <= 57 && !isWordChar(text[i - 1]))
    ) {
      NUMBER.lastIndex = i
      const m = NUMBER.exec(text)
      if (m) {
        const end = i + m[0].length
        const letters = glue(text, end)
        const after = end + letters.length
        if (!letters) {
          add('number', end)
          continue
        }
        const tail = text[after] ?? ''
        const closed =
          !isWordChar(tail) &&
          !(tail === '-' && isWordChar(text[after + 1]) && letters.length === 1 && /[DdPp]/.test(letters))
        if (closed && GLUED_UNIT.test(letters)) {
          add('number', after, letters)
          continue
        }
        // "100x100", "1024x1024": the first side is a number, the sign a mark.
        if (/^[xX]$/.test(letters) && /\d/.test(tail)) {
          add('number', end)
          add('mark', i + 1)
          continue
        }
      }
      DIGIT_NAME.lastIndex = i
      const name = DIGIT_NAME.exec(text)
      add('word', name ? i + name[0].length : i + 1)
      continue
    }
    if (code > 127 || (code >= 65 && code <= 90) || (code >= 97 && code <= 122)) {
      WORD.lastIndex = i
      const m = WORD.exec(text)
      if (m) {
        // "state of the art", however hyphenated, is one adjective.
        const art = /^state$|^state-of/i.test(m[0])
          ? /^state[ -]of[ -]the[ -]?arts?/i.exec(text.slice(i, i + 22))
          : null
        // The full stop of "vs." is part of it.
        const dot = m[0] === 'vs' && text[i + 2] === '.' ? 1 : 0
        add('word', i + (art ?? m)[0].length + dot)
        if (dot) (tokens[tokens.length - 1] as Token).lower = 'vs'
        if (art) (tokens[tokens.length - 1] as Token).lower = 'state-of-the-art'
        // "R^2", also where a formula stood around the exponent.
        const square = m[0] === 'R' ? /^ ?\^ ?2(?!\d)/.exec(text.slice(i, i + 5)) : null
        if (square) {
          i += square[0].length
          Object.assign(tokens[tokens.length - 1] as Token, { end: i, text: 'R2', lower: 'r2' })
        }
        continue
      }
    }
    add('mark', i + (code >= 0xd800 && code < 0xdc00 && i + 1 < to ? 2 : 1))
  }
  return tokens
}
