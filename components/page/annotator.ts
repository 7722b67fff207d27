/**
 * Keeps one strip in every card of a page, for as long as the page lives: finds cards, asks for their claims when they
 * come near the window, puts back what a framework drops, begins anew after a soft navigation. Everything ends with one
 * abort signal.
 */
import type { PageReport, PaperState } from '../../lib/messages'
import { ExtensionGone } from '../../lib/messaging'
import type { BadgeChoice, PageChoice } from '../../lib/settings/settings'
import { type PageAt, pageAmong } from '../../lib/sites/page'
import type { Paper, Site } from '../../lib/sites/types'
import type { Actions } from './actions'
import { type Card, isLive, type LiveCard } from './card'
import { watchChanges } from './changes'
import { laterPart, type PageHandle } from './later-part'
import { Look } from './look'
import type { PageBar } from './page-bar'
import { type Placement, Places } from './placement'
import { type AskBackground, Questions } from './questions'
import { makeSheets } from './sheets'
import { fitAll, Strip } from './strip'

/** Badges come when a card is this close to the window; pixels. */
const NEAR = 900
/** A page that removes a strip this often does not want it; nor do we want to fight. */
const MOST_RETURNS = 20
/** So many strips are put into the page at once: every time costs the page a layout. */
const BATCH = 500
/** Cards without an abstract are read again on each look (it may have come late) unless there are more than this. */
const MOST_REREAD = 300

export class Annotator {
  readonly #sheets = makeSheets()
  readonly #look: Look
  readonly #questions: Questions
  readonly #places = new Places()
  #acting: Actions | null = null
  readonly #known = new WeakMap<Element, Card>()
  readonly #cards = new Set<Card>()
  readonly #byHost = new WeakMap<Element, Card>()
  /** Elements that turned out to be no cards when they were read, by the id that they seemed to have. */
  readonly #none = new WeakMap<Element, string>()
  #site: Site | null = null
  #placements: Placement[] = []
  readonly #near: IntersectionObserver
  readonly #widths: ResizeObserver
  readonly #ask: AskBackground
  readonly #signal: AbortSignal
  readonly #gone: () => void
  readonly #sites: readonly Site[]
  #choice: PageChoice
  /** This page as the later part sees it. */
  readonly #page: PageHandle
  #bar: PageBar | null = null
  #isListing = false

  /**
   * @param ask how to ask the background
   * @param signal ends everything: observers, listeners, strips, marks
   * @param gone called when the extension behind this script is no longer there
   * @param sites those that this script reads, as far as they are switched on
   * @param choice which claims become badges
   */
  constructor(ask: AskBackground, signal: AbortSignal, gone: () => void, sites: readonly Site[], choice: PageChoice) {
    this.#ask = ask
    this.#signal = signal
    this.#gone = gone
    this.#sites = sites
    this.#choice = choice
    this.#page = {
      ask,
      choice: () => (this.#isListing && this.#choice.showBar && !signal.aborted ? this.#choice : null),
      cards: () => this.#cards,
      read: (element) => this.#read(element),
      changed: (id, state) => this.changed(id, state),
      at: () => pageAmong(sites, new URL(location.href)),
      isEnd: (error, at) => this.#stopIfGone(error, at),
      shared: this.#sheets.shared,
      later: this.#sheets.later,
      signal,
    }
    this.#look = new Look(sites, signal, {
      begin: (at) => this.#begin(at),
      meet: (element, site) => this.#meet(element, site),
      slice: (found) => this.#slice(found),
    })
    this.#questions = new Questions(this.#cards, ask, signal, {
      answered: () => {
        this.#sheets.setNews([...this.#cards].some(({ reading }) => reading !== null && reading.state !== 'new'))
        this.#readyIfDone()
      },
      isEnd: (error, at) => this.#stopIfGone(error, at),
    })
    this.#near = new IntersectionObserver((entries) => this.#approach(entries), { rootMargin: `${NEAR}px 0px` })
    this.#widths = new ResizeObserver((entries) => this.#refit(entries))
    signal.addEventListener('abort', () => this.#end())
  }

  /** Begins. Strips left behind by an earlier version of this script, whose extension is gone, are cleared away. */
  start(): void {
    for (const left of document.querySelectorAll('claimdex-badges, claimdex-card, claimdex-bar')) left.remove()
    document.documentElement.removeAttribute('data-claimdex')
    watchChanges(() => this.#look.soon(), this.#signal)
    this.#look.now(new URL(location.href))
  }

  /** The page is about to change its address without loading anew; `location` still holds the old one. */
  navigate(to: URL): void {
    this.#acting?.close()
    const at = pageAmong(this.#sites, to)
    if (at && this.#site) document.documentElement.setAttribute('data-claimdex', 'reading')
    if (at?.site !== this.#site) this.#look.now(to)
    else this.#look.soon()
  }

  /** What the popup's "this page" asks. @throws Error if the address is no page that lists papers */
  report(): PageReport {
    if (!this.#actions) throw new Error('This page is not read yet')
    return this.#actions.report()
  }

  /** Time has passed without news: asks anew about the papers that are shown. */
  refresh(): void {
    for (const card of this.#cards) if (card.phase === 'done') card.phase = 'near'
    void this.#questions.ask()
  }

  /** The reader wants other badges. */
  setChoice(choice: PageChoice): void {
    const same = sameChoice(choice, this.#choice)
    this.#choice = choice
    this.#bar?.update()
    if (same) return
    const strips = [...this.#cards].filter(isLive).map(({ live }) => live.strip)
    for (const strip of strips) strip.setChoice(choice)
    fitAll(strips)
  }

  /** Abstracts of these papers have come: cards that show none ask once more. */
  found(ids: readonly string[]): void {
    for (const card of this.#cards) {
      if (card.phase === 'done' && card.reading?.abstract === null && ids.includes(card.id)) card.phase = 'near'
    }
    void this.#questions.ask()
  }

  /** A paper's state changed elsewhere. */
  changed(id: string, state: PaperState): void {
    for (const card of this.#cards) {
      if (card.id !== id) continue
      if (card.reading) card.reading.state = state
      card.live?.strip.setState(state)
    }
    this.#bar?.changed(id, state === 'saved')
  }

  #begin(at: PageAt | null): void {
    const root = document.documentElement
    this.#site = at?.site ?? null
    this.#isListing = at?.page.kind === 'listing'
    this.#placements = []
    if (!at) {
      for (const card of this.#cards) this.#forget(card)
      root.setAttribute('data-claimdex', 'off')
      root.removeAttribute('data-claimdex-cards')
      return
    }
    // lists of other papers beside a paper get no strips, so no room is kept in them
    root.setAttribute('data-claimdex-page', at.page.kind)
    this.#sheets.setTheme(at.site.theme(document))
    if ((root.getAttribute('data-claimdex') ?? 'off') === 'off') root.setAttribute('data-claimdex', 'reading')
  }

  /** Every card gets its host, and gets it back. */
  #meet(element: Element, site: Site): void {
    const id = site.identify(element)
    let card = this.#known.get(element)
    if (card && card.id !== id) this.#forget(card)
    else if (isLive(card) && card.live.paper.abstract === null && this.#cards.size <= MOST_REREAD) this.#readAgain(card)
    if (!card || card.id !== id) {
      if (id === null || this.#none.get(element) === id) return
      card = this.#newCard(element, id)
    }
    const placement = this.#placementFor(card, site)
    if (placement) this.#placements.push(placement)
  }

  #newCard(element: Element, id: string): Card {
    const host = document.createElement('claimdex-badges')
    host.setAttribute('data-paper', id)
    const card: Card = { element, id, host, live: null, phase: 'far', inView: null, reading: null, returns: 0 }
    this.#known.set(element, card)
    this.#cards.add(card)
    this.#byHost.set(host, card)
    this.#near.observe(element)
    return card
  }

  /** @param found all cards, once the look is done: strips without a card go */
  #slice(found: ReadonlySet<Element> | null): void {
    const first = this.#cards.size === this.#placements.length
    if (found || first || this.#placements.length >= BATCH) {
      this.#places.put(this.#placements)
      this.#placements = []
    }
    if (found) {
      for (const card of this.#cards) if (!found.has(card.element)) this.#forget(card)
      document.documentElement.setAttribute('data-claimdex-cards', String(this.#cards.size))
      this.#bar?.update()
    }
    this.#questions.ask()
    this.#readyIfDone()
  }

  /** An abstract that came after the card: the page's data or a framework was late. */
  #readAgain(card: LiveCard): void {
    const paper = this.#read(card.element)
    if (!paper?.abstract) return
    card.live.paper = paper
    if (card.phase === 'done' || card.phase === 'asked') card.phase = 'near'
  }

  #read(element: Element): Paper | null {
    return this.#site?.read(element, this.#site.data(document)) ?? null
  }

  /** Reads a card that the reader has come near to, and draws its strip. */
  #wake(card: Card): void {
    const paper = this.#read(card.element)
    if (!paper) {
      this.#none.set(card.element, card.id)
      this.#forget(card)
      return
    }
    const strip = new Strip(card.host, paper.title, this.#sheets.strip, this.#choice, {
      open: (claim, badge, how) => this.#actions?.open(card as LiveCard, claim, badge, how),
      leave: (_how, to) => this.#acting?.leave(to),
      save: () => void this.#actions?.save(card as LiveCard),
      retry: () => {
        card.phase = 'near'
        this.#questions.ask()
      },
    })
    card.live = { paper, strip }
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

  #forget(card: Card): void {
    this.#near.unobserve(card.element)
    this.#widths.unobserve(card.host)
    card.host.remove()
    this.#known.delete(card.element)
    this.#cards.delete(card)
  }

  #approach(entries: IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const card = this.#known.get(entry.target)
      if (!card) continue
      const { top, bottom } = entry.boundingClientRect
      card.inView ??= entry.isIntersecting && bottom > 0 && top < innerHeight
      if (entry.isIntersecting && card.phase === 'far') this.#wake(card)
    }
    this.#questions.ask()
    this.#readyIfDone()
  }

  #readyIfDone(): void {
    const root = document.documentElement
    if (this.#look.busy || root.getAttribute('data-claimdex') !== 'reading') return
    for (const card of this.#cards) {
      if (card.inView === null || (card.inView && card.phase !== 'done')) return
    }
    root.setAttribute('data-claimdex', 'ready')
    setTimeout(() => this.#afterwards())
  }

  /** What may wait until the badges in sight are there. */
  #afterwards(): void {
    if (this.#signal.aborted) return
    void this.#actions // with the rest of the strips' style
    for (const card of this.#cards)
      if (card.phase === 'done' && card.reading?.standing === false && card.reading.claims.length > 0)
        card.phase = 'near'
    this.#questions.ask()
    this.#updateBar()
  }

  #updateBar(): void {
    this.#bar ??= laterPart()?.bar(this.#page) ?? null
    this.#bar?.update()
  }

  /** What follows a click, as soon as its file has been run. */
  get #actions(): Actions | null {
    this.#acting ??= laterPart()?.actions(this.#page) ?? null
    return this.#acting
  }

  /** Everything goes but for one line, where the reader is, that says why. */
  #stopIfGone(error: unknown, at: LiveCard | undefined): boolean {
    if (!(error instanceof ExtensionGone)) return false
    if (at) {
      at.live.strip.showEnd(error.message)
      this.#cards.delete(at)
    }
    this.#gone()
    return true
  }

  #refit(entries: ResizeObserverEntry[]): void {
    const cards = entries.map((entry) => this.#byHost.get(entry.target)).filter((card) => card?.phase === 'done')
    fitAll(cards.filter(isLive).map(({ live }) => live.strip))
  }

  #end(): void {
    this.#near.disconnect()
    this.#widths.disconnect()
    for (const card of this.#cards) card.host.remove()
    this.#cards.clear()
    const root = document.documentElement
    root.removeAttribute('data-claimdex-cards')
    root.removeAttribute('data-claimdex-page')
    root.setAttribute('data-claimdex', 'off') // gives back the room that is kept for the strips
  }
}

function sameChoice(a: BadgeChoice, b: BadgeChoice): boolean {
  return a.badges === b.badges && a.least === b.least && String(a.kinds) === String(b.kinds)
}
