/** Papers as HTML by LaTeXML, as arXiv (`/html/`) and ar5iv show them. */
import { oneLine, readText } from './text'

export const LATEXML_PAPER = 'article.ltx_document'
/** The heading "Abstract" and what stands at names and titles without being part of them. */
export const LATEXML_NOISE = '.ltx_title_abstract, .ltx_note, .ltx_author_notes, .ltx_role_footnote, .ltx_tag'

/** Names; where all stand in one element, they are parted by commas, lines or signs. */
export function latexmlAuthors(card: Element): string[] {
  const people = [...card.querySelectorAll('.ltx_authors .ltx_personname')]
  if (people.length === 0) return []
  const lines = people.map((person) => readText(person, `${LATEXML_NOISE}, sup, math`))
  const names =
    lines.length === 1 ? (lines[0] ?? '').split(/\n|,|;|&| and /) : lines.map((line) => line.split('\n')[0] ?? '')
  return names
    .map((name) => oneLine(name).replace(/[,;]$/, ''))
    .filter((name) => /\p{L}{2}/u.test(name) && !/[@\d]/.test(name))
}

export function latexmlTitle(card: Element): string {
  const title = card.querySelector('h1.ltx_title_document')
  return title ? oneLine(readText(title, LATEXML_NOISE)) : ''
}

export function latexmlAbstract(card: Element): Element | null {
  return card.querySelector('.ltx_abstract')
}

/** The abstract, its paragraphs kept apart; '' if there is none. */
export function latexmlAbstractText(card: Element): string {
  const abstract = latexmlAbstract(card)
  const parts = abstract ? [...abstract.querySelectorAll('p, .ltx_p')] : []
  return (parts.length > 0 ? parts : abstract ? [abstract] : [])
    .map((part) => readText(part, LATEXML_NOISE))
    .filter(Boolean)
    .join('\n')
}

/** The address of the paper's abstract page, or its id, as the page names it outside of the paper's own text. */
export function latexmlAddresses(root: Document): string[] {
  return [
    root.location?.href,
    root.querySelector('#watermark-tr')?.textContent,
    ...[...root.querySelectorAll('header a[href*="/abs/"], nav a[href*="/abs/"], footer a[href*="/abs/"]')].map(
      (link) => link.getAttribute('href'),
    ),
  ].filter((address) => address != null)
}
