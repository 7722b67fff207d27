/** Dims cards that a filter leaves out. The page may see that they are dimmed, and not by what. */

const DIM = 'data-claimdex-dim'

/** The elements of a card: of a `dt` and `dd` pair both. */
function partsOf(card: Element): Element[] {
  const before = card.localName === 'dd' ? card.previousElementSibling : null
  return before?.localName === 'dt' ? [before, card] : [card]
}

export function dim(card: Element, off: boolean): void {
  for (const part of partsOf(card)) part.toggleAttribute(DIM, off)
}

export function undimAll(): void {
  for (const part of document.querySelectorAll(`[${DIM}]`)) part.removeAttribute(DIM)
}
