import { readText } from './text'

const NO_PROSE = 'h1, h2, h3, a, ul, ol, button, label, form'

/** Text blocks of a card that may be its abstract: no heading, no link, no list, no label. */
export function blocks(card: Element): Element[] {
  return [...card.querySelectorAll('p, blockquote, div, span')].filter((element) => {
    const within = element.closest(NO_PROSE)
    // the card itself may stand in a list
    if (within && within !== card && card.contains(within)) return false
    return !element.querySelector('p, blockquote, div, ul, h1, h2, h3, article')
  })
}

/**
 * The longest text block of a card.
 * @param least a shorter one is no abstract but a tag line or a note; characters
 * @param unlike true for a text that is known to be something else
 */
export function longestBlock(
  card: Element,
  least: number,
  unlike: (text: string, element: Element) => boolean,
): { element: Element; text: string } | null {
  let best: { element: Element; text: string } | null = null
  for (const element of blocks(card)) {
    const text = readText(element)
    if (text.length < least || text.length <= (best?.text.length ?? 0)) continue
    if (unlike(text, element)) continue
    best = { element, text }
  }
  return best
}
