/**
 * The cards of a page: each gets its host when it is met, its strip when the reader comes near, and its host back when a
 * framework drops it.
 */
import type { Paper, Site } from '../../lib/sites/types'
import { type Card, isLive, type LiveCard } from './card'
import { coming } from './changes'
import { type Placement, Places } from './placement'
import { fitAll, type Strip } from './strip'

/** Badges come when a card is this close to the window; pixels. */
const NEAR = 900
/** A page that removes a strip this often does not want it; nor do we want to fight. */
const MOST_RETURNS = 20
/** So many strips are put into the page at once, after the first: every time costs the page a layout. */
const BATCH = 2000
/** Cards without an abstract are read again on each look (it may have come late) unless there are more than this. */
const MOST_REREAD = 300

/** So many cards are asked for before it is known which are in sight: on most pages these are. */
const AHEAD = 6

export interface CardsEvents {
  /** The paper of a card; null if it is none. */
  read(element: Element): Paper | null
  /** Makes the strip of a card that the reader has come near to. */
  draw(card: Card, paper: Paper): Strip
  /** Cards may have come near the window. */
  approached(): void
}

export class Cards {
  readonly all = new Set<Card>()
  /** One is known that lies below the window: cards in page order, so all in sight are known. */
  beyond = false
  readonly #known = new WeakMap<Element, Card>()
  readonly #byHost = new WeakMap<Element, Card>()
  /** Elements that turned out to be no cards when they were read, by the id that they seemed to have. */
  readonly #none = new WeakMap<Element, string>()
  readonly #places = new Places()
  #placements: Placement[] = []
  /** Before that, measuring the places of strips would make the page be laid out in our time. */
  #laidOut = true
  /** Whether the first cards of the page may be asked for, as those that come into sight. */
  #ahead = false
  readonly #near: IntersectionObserver
  readonly #widths: ResizeObserver
  readonly #events: CardsEvents

  constructor(events: CardsEvents) {
    this.#events = events
    this.#near = new IntersectionObserver((entries) => this.#approach(entries), { rootMargin: `${NEAR}px 0px` })
    this.#widths = new ResizeObserver((entries) => this.#refit(entries))
  }

  /** Nothing of the page is drawn yet. @param atTop its first cards will be in sight */
  early(atTop: boolean): void {
    this.#laidOut = false
    this.#ahead = atTop
  }

  /** A look at the page begins. */
  begin(): void {
    this.#placements = []
  }

  /** Every card gets its host, and gets it back. */
  meet(element: Element, site: Site): void {
    const id = site.identify(element)
    let card = this.#known.get(element)
    if (card && card.id !== id) this.forget(card)
    else if (isLive(card) && card.live.paper.abstract === null && this.all.size <= MOST_REREAD) this.#readAgain(card)
    if (!card || card.id !== id) {
      if (id === null || this.#none.get(element) === id) return
      card = this.#newCard(element, id)
    }
    const placement = this.#placementFor(card, site)
    if (placement) this.#placements.push(placement)
  }

  /** Puts what was met into the page, in batches. @param found all cards, once the look is done: strips without a card go */
  slice(found: ReadonlySet<Element> | null): void {
    if (this.#ahead && this.all.size >= (found && !coming() ? 0 : AHEAD)) {
      this.#ahead = false
      for (const card of [...this.all].slice(0, AHEAD)) if (card.phase === 'far') this.#wake(card)
    }
    const first = this.all.size === this.#placements.length
    if (found || first || this.#placements.length >= BATCH) this.#put()
    if (found) for (const card of this.all) if (!found.has(card.element)) this.forget(card)
  }

  #put(): void {
    if (!this.#laidOut) return // a page that nobody looks at gets its strips when somebody does
    this.#places.put(this.#placements)
    this.#placements = []
  }

  forget(card: Card): void {
    this.#near.unobserve(card.element)
    this.#widths.unobserve(card.host)
    card.host.remove()
    this.#known.delete(card.element)
    this.all.delete(card)
  }

  /** Takes all strips away, for good. */
  end(): void {
    this.#near.disconnect()
    this.#widths.disconnect()
    for (const card of this.all) card.host.remove()
    this.all.clear()
  }

  #newCard(element: Element, id: string): Card {
    const host = document.createElement('claimdex-badges')
    host.setAttribute('data-paper', id)
    const card: Card = { element, id, host, live: null, phase: 'far', inView: null, reading: null, returns: 0 }
    this.#known.set(element, card)
    this.all.add(card)
    this.#byHost.set(host, card)
    this.#near.observe(element)
    return card
  }

  /** An abstract that came after the card: the page's data or a framework was late. */
  #readAgain(card: LiveCard): void {
    const paper = this.#events.read(card.element)
    if (!paper?.abstract) return
    card.live.paper = paper
    if (card.phase === 'done' || card.phase === 'asked') card.phase = 'near'
  }

  /** Reads a card that the reader has come near to, and draws its strip. */
  #wake(card: Card): void {
    const paper = this.#events.read(card.element)
    if (!paper) {
      this.#none.set(card.element, card.id)
      this.forget(card)
      return
    }
    card.live = { paper, strip: this.#events.draw(card, paper) }
    card.phase = 'near'
    this.#widths.observe(card.host)
  }

  /** Where the strip has yet to go; null if it is in its place, or has none. */
  #placementFor(card: Card, site: Site): Placement | null {
    const { host } = card
    // a framework that copies nodes copies the host too, without what is in it
    for (const other of card.element.querySelectorAll('claimdex-badges')) if (other !== host) other.remove()
    const anchor = site.anchor(card.element)
    if (!anchor) return null
    if (host.parentNode === anchor.parent && (anchor.before === host || host.nextSibling === anchor.before)) return null
    if (card.returns++ > MOST_RETURNS) return null
    return { host, parent: anchor.parent, before: anchor.before === host ? host.nextSibling : anchor.before }
  }

  #approach(entries: IntersectionObserverEntry[]): void {
    if (!this.#laidOut) {
      this.#laidOut = true
      this.#put()
    }
    for (const entry of entries) {
      const card = this.#known.get(entry.target)
      if (!card) continue
      const { top, bottom } = entry.boundingClientRect
      this.beyond ||= top >= innerHeight
      card.inView ??= entry.isIntersecting && bottom > 0 && top < innerHeight
      if (entry.isIntersecting && card.phase === 'far') this.#wake(card)
    }
    this.#events.approached()
  }

  #refit(entries: ResizeObserverEntry[]): void {
    const cards = entries.map((entry) => this.#byHost.get(entry.target)).filter((card) => card?.phase === 'done')
    fitAll(cards.filter(isLive).map(({ live }) => live.strip))
  }
}
