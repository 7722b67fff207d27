import { FILL } from './normalise'
import type { Span } from './types'
import { looksOf, meaningsOf, PLAIN, UPPER } from './vocabulary/traits'

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
  /** What it looks like and may mean, see vocabulary/traits; 0 for a mark. */
  traits: number
}

const NUMBER = new RegExp(
  `(?:\\d{1,3}(?:${FILL}*,${FILL}*\\d{3})+(?!\\d)|\\d(?:${FILL}*\\d)*)(?:\\.${FILL}*\\d+)?(?:[eE][-+]?\\d{1,3}(?![\\dA-Za-z]))?|\\.\\d+`,
  'y',
)
const GLUED = /[A-Za-zμ°]+/y
/** Letters first; digits, and signs that join, after. A full stop joins only before a digit ("Qwen2.5"). */
const WORD = /\p{L}(?:[\p{L}\p{N}\p{M}_\u2060]|[-'/@*+&^](?=[\p{L}\p{N}])|\.(?=\d))*(?:\+{1,2}(?![\d\p{L}]))?/uy
/** A name that begins with digits: 3DGS, 2nd, 6th, 3D-VLM, 100STYLE. */
const DIGIT_NAME = /\d[\d.,]{0,30}[A-Za-z](?:[\p{L}\p{N}_]|[-'/@*+](?=[\p{L}\p{N}])|\.(?=\d))*/uy

const PLUS = 43
const FULL_STOP = 46
const isDigit = (code: number) => code >= 48 && code <= 57
const isLetter = (code: number) => (code >= 97 && code <= 122) || (code >= 65 && code <= 90)
/** 1 for the signs that join the parts of a word, by character code. */
const JOINS = new Uint8Array(128)
for (const sign of "-'/@*+&^") JOINS[sign.charCodeAt(0)] = 1

/**
 * Where the word that begins at `at` ends, if it and what follows is ASCII: the same as {@link WORD}, which takes several
 * times as long. -1 where only the pattern can tell.
 */
function endOfPlainWord(text: string, at: number): number {
  let k = at + 1
  for (; k < text.length; k++) {
    const code = text.charCodeAt(k)
    if (isLetter(code) || isDigit(code) || code === 95) continue
    if (code > 127) return -1
    const joins = JOINS[code] === 1
    if (!joins && code !== FULL_STOP) return k
    const next = text.charCodeAt(k + 1)
    if (next > 127) return -1
    if (isDigit(next) || (joins && isLetter(next))) k++
    else return code === PLUS ? -1 : k
  }
  return k
}

/** Letters that may stick to a number and leave it a number. Anything else ("3DGS", "2nd") makes it a name. */
const GLUED_UNIT =
  /^(?:[xX]|[kK]|M|B|T|bn|mn|m|pp|ppt|pts?|p|P|%|s|sec|ms|us|μs|ns|h|hr|hrs|min|mins|d|Hz|kHz|MHz|GHz|THz|dB|dBm|GB|MB|KB|kB|TB|PB|GiB|MiB|KiB|Gb|Mb|Gbps|Mbps|kbps|fps|FPS|W|mW|kW|MW|J|mJ|kJ|nJ|pJ|V|mV|A|mA|cm|mm|km|nm|μm|um|g|kg|mg|N|Nm|kN|K|C|°|°C|rad|deg|px|FLOPs?|GFLOPs?|TFLOPs?|MFLOPs?|GFLOPS|TFLOPS|TOPS|GOPS|MACs?|GMACs?|Wh|kWh|mAh|eV|meV|mol|bit|bits|bp|yr|yrs|fold|times|GPUs?|tokens|words|params|parameters|million|billion|trillion|thousand)$/

const glue = (text: string, at: number): string => {
  GLUED.lastIndex = at
  return GLUED.exec(text)?.[0] ?? ''
}

const isWordChar = (c: string | undefined) => c !== undefined && /[\p{L}\p{N}_]/u.test(c)

/** A word as it stands; `lower` where it is read as another than its lower case. */
function wordToken(start: number, end: number, text: string, spaced: boolean, reading?: string): Token {
  const looks = looksOf(text)
  const plain = (looks & PLAIN) !== 0
  const lower = reading ?? (plain && !(looks & UPPER) ? text : text.toLowerCase())
  return { start, end, text, lower, kind: 'word', glued: '', spaced, traits: looks | meaningsOf(lower, plain) }
}

function numberToken(start: number, end: number, text: string, spaced: boolean, glued: string): Token {
  return { start, end, text, lower: text.toLowerCase(), kind: 'number', glued, spaced, traits: looksOf(text) }
}

function markToken(start: number, end: number, text: string, spaced: boolean): Token {
  return { start, end, text, lower: text.toLowerCase(), kind: 'mark', glued: '', spaced, traits: 0 }
}

/** What begins with a digit at `at`: a number with the unit that is glued to it, or a name. */
function readDigits(text: string, at: number, spaced: boolean): Token {
  NUMBER.lastIndex = at
  const m = NUMBER.exec(text)
  if (m) {
    const end = at + m[0].length
    const letters = glue(text, end)
    if (!letters) return numberToken(at, end, m[0], spaced, '')
    const after = end + letters.length
    const tail = text[after] ?? ''
    const closed =
      !isWordChar(tail) &&
      !(tail === '-' && isWordChar(text[after + 1]) && letters.length === 1 && /[DdPp]/.test(letters))
    if (closed && GLUED_UNIT.test(letters)) return numberToken(at, after, text.slice(at, after), spaced, letters)
    if (isCross(text, end)) return numberToken(at, end, m[0], spaced, '')
  }
  DIGIT_NAME.lastIndex = at
  const name = DIGIT_NAME.exec(text)?.[0] ?? (text[at] as string)
  return wordToken(at, at + name.length, name, spaced)
}

/** The sign of "100x100" and "1024x1024", between two numbers. */
function isCross(text: string, at: number): boolean {
  const sign = text.charCodeAt(at)
  return (sign === 120 || sign === 88) && isDigit(text.charCodeAt(at + 1))
}

/** The word at `at`, if one begins there. */
function readWord(text: string, at: number, spaced: boolean): Token | null {
  let end = text.charCodeAt(at) > 127 ? -1 : endOfPlainWord(text, at)
  if (end < 0) {
    WORD.lastIndex = at
    const m = WORD.exec(text)
    if (!m) return null
    end = at + m[0].length
  }
  const word = text.slice(at, end)
  // "near-100%": a bound and its number
  if (/^near-\d/i.test(word)) return wordToken(at, at + 4, text.slice(at, at + 4), spaced)
  // "state of the art", however hyphenated, is one adjective.
  if ((text.charCodeAt(at) | 32) === 115 && /^state$|^state-of/i.test(word)) {
    const art = /^state[ -]of[ -]the[ -]?arts?/i.exec(text.slice(at, at + 22))?.[0]
    if (art) return wordToken(at, at + art.length, art, spaced, 'state-of-the-art')
  }
  // The full stop of "vs." is part of it.
  if (word === 'vs' && text[end] === '.') return wordToken(at, end + 1, 'vs.', spaced, 'vs')
  // "(avg. 3%)": before a number the full stop ends no sentence.
  if (word === 'avg' && text[end] === '.') return wordToken(at, end + 1, 'avg.', spaced, 'avg')
  // "F_1", also where a formula stood around the index.
  if (word === 'F' || word === `F${FILL}`) {
    const index = /^[ \u2060]*_[ \u2060{]*1[ \u2060}]*(?!\d)/.exec(text.slice(end, end + 8))?.[0]
    if (index) return wordToken(at, end + index.trimEnd().length, 'F1', spaced)
  }
  // "R^2", also where a formula stood around the exponent.
  if (word === 'R') {
    const square = /^ ?\^ ?2(?!\d)/.exec(text.slice(end, end + 5))?.[0]
    if (square) return wordToken(at, end + square.length, 'R2', spaced)
  }
  return wordToken(at, end, word, spaced)
}

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
  let spaced = true
  for (let i = from; i < to; ) {
    const code = text.charCodeAt(i)
    if (code <= 32 || code === 0x2060) {
      if (code <= 32) spaced = true
      i++
      continue
    }
    const fraction = code === FULL_STOP && isDigit(text.charCodeAt(i + 1)) && !isWordChar(text[i - 1])
    const long = code >= 0xd800 && code < 0xdc00 && i + 1 < to ? 2 : 1
    const token =
      isDigit(code) || fraction
        ? readDigits(text, i, spaced)
        : ((code > 127 || isLetter(code) ? readWord(text, i, spaced) : null) ??
          markToken(i, i + long, text.slice(i, i + long), spaced))
    tokens.push(token)
    i = token.end
    spaced = false
    if (token.kind === 'number' && !token.glued && isCross(text, i)) {
      tokens.push(markToken(i, i + 1, text[i] as string, false))
      i++
    }
  }
  return tokens
}
