/**
 * Reads the text of an element as the authors wrote it: also where it is hidden, without labels, toggles and buttons,
 * formulas as their TeX source once, not two or three times as a typesetting script leaves them.
 * One walk serves reading and finding: what `readText` returns can be found again in the page by `locate`.
 */

import { mathText } from './mathml'

/** A stretch of text and the place it comes from: a text node, or an element that stands for a formula. */
interface Piece {
  text: string
  at: Text | Element
}

/** Never text of a paper, on any site. */
const NEVER =
  'style, noscript, template, svg, button, input, select, textarea, claimdex-badges, claimdex-card, ' +
  // MathJax 2 and 3 and KaTeX: the glyphs, previews and copies for assistive technology; the source is kept
  '.MathJax_Preview, .MathJax_Error, .MJX_Assistive_MathML, mjx-assistive-mml, .katex-html'

/** The TeX of a formula element between the delimiters it was written with, null if the element is no formula. */
function formula(element: Element): string | null {
  if (element.localName === 'script') {
    const type = element.getAttribute('type') ?? ''
    if (!type.startsWith('math/tex')) return ''
    const mark = type.includes('mode=display') ? '$$' : '$'
    return `${mark}${element.textContent ?? ''}${mark}`
  }
  if (element.matches('.katex')) {
    const source = element.querySelector('annotation[encoding="application/x-tex"]')?.textContent
    if (source) return `$${source.trim()}$`
  }
  // MathJax 3 draws by style sheet and keeps no source but the copy for assistive technology
  const math = element.localName === 'mjx-container' ? element.querySelector('mjx-assistive-mml math') : element
  if (math?.localName !== 'math') return element.localName === 'mjx-container' ? '' : null
  const source = math.getAttribute('alttext') ?? mathText(math)
  return source ? `$${source}$` : null
}

function* pieces(root: Element, noise: string): Generator<Piece> {
  const drop = noise ? `${NEVER}, ${noise}` : NEVER
  let glyphs: Element | null = null // what the reader sees of the formula whose source follows
  const stack: Node[] = [...root.childNodes].reverse()
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.nodeType === Node.TEXT_NODE) {
      yield { text: (node as Text).data, at: node as Text }
      continue
    }
    if (node.nodeType !== Node.ELEMENT_NODE) continue
    const element = node as Element
    if (element.matches(drop)) continue
    // of MathJax 2; version 3 puts the same class on its own element
    if (element.matches(':is(.MathJax, .MathJax_Display, .MathJax_SVG, .MathJax_CHTML):not(mjx-container)')) {
      glyphs = element
      continue
    }
    if (element.localName === 'br') {
      yield { text: '\n', at: element }
      continue
    }
    const source = formula(element)
    if (source !== null) {
      if (source) yield { text: source, at: element.localName === 'script' && glyphs ? glyphs : element }
      glyphs = null
      continue
    }
    stack.push(...[...element.childNodes].reverse())
  }
}

/**
 * White space as it means something: one space between words, one line break between paragraphs. Templates indent, old
 * abstracts are hard-wrapped, and a paragraph begins with an indented or an empty line.
 */
export function tidy(text: string): string {
  return paragraphs(text.split(/(?<![^\S\n])[^\S\n]*\n(?:[^\S\n]*\n)+\s*|\n {2}(?=\S)/))
}

function paragraphs(parts: string[]): string {
  return parts.map(oneLine).filter(Boolean).join('\n')
}

/** Runs of white space to one space: for titles and other text of one line, and for indented markup. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/**
 * The text of an element, hidden or not.
 * @param noise selector of the parts that are no text of the paper, '' for none
 * @returns one space between words, one line break for each `<br>`
 */
export function readText(element: Element, noise = ''): string {
  const parts = ['']
  for (const piece of pieces(element, noise)) {
    if (piece.at.nodeType === Node.ELEMENT_NODE && (piece.at as Element).localName === 'br') parts.push('')
    else parts[parts.length - 1] += piece.text
  }
  return paragraphs(parts)
}

/** Text without any white space, and for each character that is left its offset in the text as given. */
function compact(text: string): { text: string; offsets: number[] } {
  const offsets: number[] = []
  let out = ''
  for (let index = 0; index < text.length; index++) {
    const char = text[index] as string
    if (/\s/.test(char)) continue
    out += char
    offsets.push(index)
  }
  return { text: out, offsets }
}

/** True if two texts are the same but for white space. */
export function sameText(a: string, b: string): boolean {
  return compact(a).text === compact(b).text
}

/** How much text around a span to look for where the element shows only an excerpt: much first, little last. */
const CONTEXTS = [60, 30, 15, 8]
const LEAST_CONTEXT = 8

/** Where words stand by what surrounds them, on both sides or on one; -1 if nowhere, or if it could be two places. */
function placeByContext(shown: string, before: string, words: string, after: string): number {
  for (const size of CONTEXTS) {
    const left = before.slice(-size)
    const right = after.slice(0, size)
    for (const [head, tail] of [
      [left, right],
      [left, ''],
      ['', right],
    ] as const) {
      if (head.length + tail.length < LEAST_CONTEXT) continue
      const at = shown.indexOf(head + words + tail)
      if (at >= 0 && shown.indexOf(head + words + tail, at + 1) < 0) return at + head.length
    }
  }
  return -1
}

/**
 * Finds a span of an abstract in an element that shows the abstract or a part of it, whatever the white space and
 * however often a script has set the formulas since the abstract was read.
 * @param span half-open UTF-16 offsets into `abstract`
 * @returns a range over the very words; null if the element does not show them
 */
export function locate(element: Element, abstract: string, span: readonly [number, number], noise = ''): Range | null {
  const all: { piece: Piece; start: number; offsets: number[] }[] = []
  let shown = ''
  for (const piece of pieces(element, noise)) {
    const part = compact(piece.text)
    if (!part.text) continue
    all.push({ piece, start: shown.length, offsets: part.offsets })
    shown += part.text
  }
  const before = compact(abstract.slice(0, span[0])).text
  const words = compact(abstract.slice(span[0], span[1])).text
  const after = compact(abstract.slice(span[1])).text
  if (!words) return null
  let start = shown.indexOf(before + words + after)
  if (start >= 0) start += before.length
  if (start < 0) start = placeByContext(shown, before, words, after)
  if (start < 0) return null
  const range = element.ownerDocument.createRange()
  const end = start + words.length - 1
  for (const { piece, start: first, offsets } of all) {
    const last = first + offsets.length - 1
    if (start >= first && start <= last) {
      if (piece.at.nodeType === Node.TEXT_NODE) range.setStart(piece.at, offsets[start - first] as number)
      else range.setStartBefore(piece.at)
    }
    if (end >= first && end <= last) {
      if (piece.at.nodeType === Node.TEXT_NODE) range.setEnd(piece.at, (offsets[end - first] as number) + 1)
      else range.setEndAfter(piece.at)
      return range
    }
  }
  return null
}
