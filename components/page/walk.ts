/** Going from card to card: the next of some papers after the one last gone to, or after where the reader is. */
import { type Card, isLive, type LiveCard } from './card'

/** How many frames a card may take to be drawn until it gets the focus. */
const LONGEST_WAIT = 90

export class Walk {
  readonly #cards: () => Iterable<Card>
  /** The card last gone to. */
  #at: Element | null = null
  #goal: Card | null = null

  constructor(cards: () => Iterable<Card>) {
    this.#cards = cards
  }

  /** Begins anew from where the reader is. */
  forget(): void {
    this.#at = null
  }

  go(ids: ReadonlySet<string>, back: boolean): void {
    const cards = [...this.#cards()].filter(({ id }) => ids.has(id)).sort(inPageOrder)
    const ahead = (card: Card) =>
      this.#at?.isConnected
        ? Boolean(this.#at.compareDocumentPosition(card.element) & Node.DOCUMENT_POSITION_FOLLOWING)
        : card.element.getBoundingClientRect().top >= 0
    const next = back
      ? (cards.findLast((card) => card.element !== this.#at && !ahead(card)) ?? cards.at(-1))
      : (cards.find((card) => card.element !== this.#at && ahead(card)) ?? cards[0])
    if (!next) return
    this.#at = next.element
    next.element.scrollIntoView({ block: 'center', behavior: 'instant' })
    this.#focus(next)
  }

  /** Gives the focus back to the card last gone to. */
  back(): void {
    const card = [...this.#cards()].find(({ element }) => element === this.#at)
    if (card) this.#focus(card)
  }

  /** Saves the paper whose strip has the focus, or else of the card last gone to; or takes it out. */
  save(save: (card: LiveCard) => void): void {
    const cards = [...this.#cards()]
    const card =
      cards.find(({ host }) => host === document.activeElement) ?? cards.find(({ element }) => element === this.#at)
    if (isLive(card)) save(card)
  }

  /** Gives the focus to a card's first badge; the card may have to be drawn first. */
  #focus(card: Card): void {
    let tries = 0
    const look = () => {
      if (card !== this.#goal) return // the reader went on
      if (card.phase === 'done') card.live?.strip.stops[0]?.focus({ preventScroll: true })
      else if (tries++ < LONGEST_WAIT) requestAnimationFrame(look)
    }
    this.#goal = card
    look()
  }
}

function inPageOrder(a: Card, b: Card): number {
  return a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}
