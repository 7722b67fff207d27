/** Stands for characters that mean nothing inside a number or word (`{,}`, soft hyphens, `\,`). */
import { wordMap } from './vocabulary/word-set'
export const FILL = '\u2060'

const blank = (s: string) => ' '.repeat(s.length)
/** Puts a sign at the end of the room that a macro took, so that spans from number to sign cover the macro. */
const padded = (sign: string) => (s: string) => sign.padStart(s.length)

const MACROS = wordMap<string>({
  times: '×',
  sim: '~',
  approx: '~',
  textasciitilde: '~',
  simeq: '~',
  pm: '±',
  geq: '≥',
  geqslant: '≥',
  ge: '≥',
  gt: '>',
  leq: '≤',
  leqslant: '≤',
  le: '≤',
  lt: '<',
  rightarrow: '→',
  to: '→',
  uparrow: '+',
  downarrow: '-',
  textless: '<',
  textgreater: '>',
  percent: '%',
  circ: '°',
  degree: '°',
  deg: '°',
  mu: 'μ',
  alpha: 'α',
  kappa: 'κ',
  rho: 'ρ',
  tau: 'τ',
  cdot: '·',
  textendash: '-',
  textemdash: '—',
  ndash: '-',
  ll: ' ',
  gg: ' ',
})

/** Same-length replacements of single characters. */
const CHARS = wordMap<string>({
  '\u00ad': FILL,
  '\u200b': FILL,
  '\u200c': FILL,
  '\u200d': FILL,
  '\ufeff': FILL,
  '％': '%',
  '✕': '×',
  '⨯': '×',
  '∼': '~',
  '≈': '~',
  '～': '~',
  '≃': '~',
  '⩾': '≥',
  '⩽': '≤',
  '‐': '-',
  '‑': '-',
  '–': '-',
  '−': '-',
  '﹣': '-',
  '＋': '+',
  '‘': "'",
  '’': "'",
  '“': '"',
  '”': '"',
  '→': '→',
  '↑': '+',
  '↓': '-',
  µ: 'μ',
})
const CHAR_CLASS = new RegExp(`[${[...CHARS.keys()].join('')}\u00a0\u2000-\u200a\u202f\u205f\u3000\t\r\n]`, 'g')

const NEEDS_CHARS = /[^\x20-\x7e]/
const URL = /\b(?:https?:\/\/|www\.)[^\s)\]}>,]+|\barxiv:\s?\d{4}\.\d{4,5}(?:v\d+)?/gi

/**
 * Is `$` money here, or does it open a formula? A formula closes again soon and holds no run of prose words.
 * Runs over `$…$` pairs and blanks the signs of formulas; `\$` and unpaired `$` before a digit stay as money.
 */
function formulas(text: string): string {
  const signs: number[] = []
  let open = -1
  for (let i = text.indexOf('$'); i >= 0; i = text.indexOf('$', i + 1)) {
    if (text[i - 1] === '\\') continue
    if (open >= 0 && i - open <= 160 && !/[a-z]{3} [a-z]{2,} [a-z]{2}/.test(text.slice(open + 1, i))) {
      signs.push(open, i)
      open = -1
    } else open = i
  }
  if (!signs.length) return text
  let from = 0
  // "$2.6$-point": the closing sign must not part what the hyphen joins.
  const pieces = signs.flatMap((at, n) => {
    const piece = text.slice(from, at)
    from = at + 1
    return [piece, n % 2 && /^-\p{L}/u.test(text.slice(from, from + 2)) ? FILL : ' ']
  })
  // Joined in one go: a string grown piece by piece is slow where there are a million.
  return [...pieces, text.slice(from)].join('')
}

/**
 * @param text an abstract as given
 * @returns a string of exactly the same length, in which `\%` is ` %`, `\times` is `×` at its end, dashes between
 * digits are `-`, other dashes `—`, braces and formatting macros are blank, addresses are blanked out
 */
export function normalise(text: string): string {
  let s = text
  if (NEEDS_CHARS.test(s)) s = s.replace(/(\d)[–—](?=\d)/g, '$1-').replace(/ – /g, ' — ')
  if (/[^\x20-\x7e]/.test(s)) s = s.replace(CHAR_CLASS, (c) => CHARS.get(c) ?? ' ')
  if (s.includes('://') || s.includes('www.') || /arxiv:/i.test(s)) s = s.replace(URL, (u) => 'u'.repeat(u.length))
  if (s.includes('{,}')) s = s.replace(/\{,\}/g, `${FILL},${FILL}`)
  if (s.includes('\\') || s.includes('$')) {
    // Subscripts name, they do not count: κ_{a \times b} = 0.75.
    s = s.replace(/_\{(?:[^{}$]|\{[^{}$]{0,40}\}){0,60}\}/g, blank)
    if (s.includes('$')) s = formulas(s)
    s = s
      // A tie (`10~pp`, `$0.3$~ms`) is a space.
      .replace(/([\d\s])~(?=[A-Za-z])/g, '$1 ')
      .replace(/(?<!\\)\\+%/g, padded('%'))
      .replace(/\\\$/g, ' $')
      .replace(/\\[,;!:> ]/g, (m) => (m === '\\ ' ? '  ' : FILL.repeat(m.length)))
      // "2 \\cdot 10^5" multiplies numbers; before a symbol it is part of a formula.
      .replace(/\\cdot(?=\s*\d)/g, padded('×'))
      .replace(/\\([a-zA-Z]{1,24})\*?/g, (m, name: string) => MACROS.get(name)?.padStart(m.length) ?? blank(m))
      .replace(/\\[_&#{}]/g, (m) => ` ${m[1] === '{' || m[1] === '}' ? ' ' : m[1]}`)
  }
  if (s.includes('{') || s.includes('}')) s = s.replace(/[{}]/g, ' ')
  if (s.includes('--'))
    s = s
      .replace(/(\d[KMBx]?|%|×) {0,2}(--) ?(?=\d)/g, (m) => m.replace('--', ' -'))
      .replace(/--+/g, (m) => '—'.padStart(m.length))
  // "Llama~3.1": a tie
  if (s.includes('~')) s = s.replace(/([A-Za-z])~(?=\d)/g, '$1 ')
  if (s.includes('**')) s = s.replace(/\*\*/g, '  ')
  // "e.g.," leads in names as "like" does, and its full stops end nothing.
  if (s.includes('.g')) s = s.replace(/\b[Ee]\.g\.,?/g, (m) => 'like'.padEnd(m.length))
  return s
}
