/**
 * Keeps one strip in every card of a page, for as long as the page lives: looks for cards, asks for the claims of those near
 * the window, begins anew after a soft navigation, and says on `<html>` how far it is. Everything ends with one abort signal.
 */
import type { PageReport, PaperState } from '../../lib/messages'
import { ExtensionGone } from '../../lib/messaging'
import type { BadgeChoice, PageChoice } from '../../lib/settings/settings'
import { type PageAt, pageAmong } from '../../lib/sites/page'
import type { Paper, Site } from '../../lib/sites/types'
import type { Actions } from './actions'
import { type Card, isLive, type LiveCard } from './card'
import { Cards } from './cards'
import { coming, watchChanges } from './changes'
import { laterPart, type PageHandle, world } from './later-part'
import { Look } from './look'
import type { PageBar } from './page-bar'
import { type AskBackground, Questions } from './questions'
import { makeSheets } from './sheets'
import { fitAll, Strip } from './strip'

export class Annotator {
  readonly #sheets = makeSheets()
  readonly #look: Look
  readonly #questions: Questions
  readonly #cards: Cards
  #acting: Actions | null = null
  #site: Site | null = null
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
    this.#cards = new Cards({
      read: (element) => this.#read(element),
      draw: (card, paper) => this.#draw(card, paper),
      approached: () => this.#goOn(),
    })
    this.#page = {
      ask,
      choice: () => (this.#isListing && this.#choice.showBar && !signal.aborted ? this.#choice : null),
      cards: () => this.#cards.all,
      read: (element) => this.#read(element),
      save: (card) => this.#actions?.save(card),
      refill: (reading) => this.#questions.refill(reading),
      retry: (card) => {
        card.phase = 'near'
        this.#questions.ask()
      },
      changed: (id, state) => this.changed(id, state),
      at: () => pageAmong(sites, new URL(location.href)),
      isEnd: (error, at) => this.#stopIfGone(error, at),
      shared: this.#sheets.shared,
      later: this.#sheets.later,
      signal,
    }
    this.#look = new Look(sites, signal, {
      begin: (at) => this.#begin(at),
      meet: (element, site) => this.#cards.meet(element, site),
      slice: (found) => this.#slice(found),
    })
    this.#questions = new Questions(this.#cards.all, ask, signal, {
      answered: () => {
        this.#sheets.setNews([...this.#cards.all].some(({ reading }) => reading !== null && reading.state !== 'new'))
        this.#readyIfDone()
      },
      isEnd: (error, at) => this.#stopIfGone(error, at),
    })
    signal.addEventListener('abort', () => this.#end())
  }

  /**
   * Begins. Strips left behind by an earlier version of this script, whose extension is gone, are cleared away.
   * @param atTop given where the page is not drawn yet: whether its first cards will be in sight
   */
  start(atTop?: boolean): void {
    if (atTop !== undefined) this.#cards.early(atTop)
    for (const left of document.querySelectorAll('claimdex-badges, claimdex-card, claimdex-bar')) left.remove()
    document.documentElement.removeAttribute('data-claimdex')
    if (coming()) {
      document.addEventListener('DOMContentLoaded', () => this.#parsed(), { signal: this.#signal })
      this.#look.now()
    } else this.#parsed()
  }

  #parsed(): void {
    watchChanges(() => this.#look.soon(), this.#signal)
    this.#look.now()
    this.#later()
  }

  /** The page is about to change its address without loading anew; `location` still holds the old one. */
  navigate(to: URL): void {
    this.#acting?.close()
    const at = pageAmong(this.#sites, to)
    if (at && this.#site) document.documentElement.setAttribute('data-claimdex', 'reading')
    this.#cards.beyond = false
    if (at?.site !== this.#site) this.#look.now(to)
    else this.#look.soon()
  }

  /** What the popup's "this page" asks. @throws Error if the address is no page that lists papers */
  report(): PageReport {
    if (!this.#actions) throw new Error('This page is not read yet')
    return this.#actions.report()
  }

  /**
   * Asks anew about papers that are shown.
   * @param ids those that something is new about, and others may stand elsewhere now; null for all
   * @param lacking these alone, and only where no abstract was known
   */
  renew(ids: readonly string[] | null = null, lacking = false): void {
    for (const card of this.#cards.all)
      if (card.phase === 'done' && (!lacking || (ids?.includes(card.id) && card.reading?.abstract === null)))
        card.phase = 'near'
    void this.#questions.ask()
    this.#bar?.renew(ids)
  }

  /** The reader wants other badges. */
  setChoice(choice: PageChoice): void {
    const same = textOf(choice) === textOf(this.#choice)
    this.#choice = choice
    this.#bar?.update()
    if (same) return
    const strips = [...this.#cards.all].filter(isLive).map(({ live }) => live.strip)
    for (const strip of strips) strip.setChoice(choice)
    fitAll(strips)
  }

  /** A paper's state changed elsewhere. */
  changed(id: string, state: PaperState): void {
    for (const card of this.#cards.all) {
      if (card.id !== id) continue
      if (card.reading) card.reading.state = state
      card.live?.strip.save.setState(state)
    }
    this.#bar?.changed(id, state === 'saved')
  }

  #begin(at: PageAt | null): void {
    const root = document.documentElement
    this.#site = at?.site ?? null
    this.#isListing = at?.page.kind === 'listing'
    this.#cards.begin()
    if (!at) {
      for (const card of this.#cards.all) this.#cards.forget(card)
      root.setAttribute('data-claimdex', 'off')
      root.removeAttribute('data-claimdex-cards')
      return
    }
    // lists of other papers beside a paper get no strips, so no room is kept in them
    root.setAttribute('data-claimdex-page', at.page.kind)
    this.#sheets.setTheme(at.site.theme(document))
    if ((root.getAttribute('data-claimdex') ?? 'off') === 'off') root.setAttribute('data-claimdex', 'reading')
  }

  /** @param found all cards, once the look is done: strips without a card go */
  #slice(found: ReadonlySet<Element> | null): void {
    this.#cards.slice(found)
    if (found) {
      document.documentElement.setAttribute('data-claimdex-cards', String(this.#cards.all.size))
      this.#bar?.update()
    }
    this.#goOn()
  }

  #goOn(): void {
    this.#questions.ask()
    this.#readyIfDone()
  }

  #read(element: Element): Paper | null {
    return this.#site?.read(element, this.#site.data(document)) ?? null
  }

  #draw(card: Card, { title }: Paper): Strip {
    return new Strip(card.host, title, this.#sheets.strip, this.#choice, (event) =>
      this.#actions?.acted(card as LiveCard, event),
    )
  }

  #readyIfDone(): void {
    const root = document.documentElement
    const all = !this.#look.busy && !coming()
    if (root.getAttribute('data-claimdex') !== 'reading' || !(all || this.#cards.beyond)) return
    for (const { inView, phase } of this.#cards.all)
      if (inView ? phase !== 'done' : inView === null && !this.#cards.beyond) return
    root.setAttribute('data-claimdex', 'ready')
    this.#later()
  }

  #later(): void {
    setTimeout(() => this.#afterwards())
  }

  /** What may wait until the badges in sight are there, and the page. */
  #afterwards(): void {
    const ready = document.documentElement.getAttribute('data-claimdex') === 'ready'
    if (this.#signal.aborted || !ready || coming()) return
    if (!laterPart()) world.claimdexAwaited = () => this.#afterwards()
    void this.#actions // with the rest of the strips' style
    for (const card of this.#cards.all)
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
      this.#cards.all.delete(at)
    }
    this.#gone()
    return true
  }

  #end(): void {
    this.#cards.end()
    const root = document.documentElement
    root.removeAttribute('data-claimdex-cards')
    root.removeAttribute('data-claimdex-page')
    root.setAttribute('data-claimdex', 'off') // gives back the room that is kept for the strips
  }
}

/** The choice as one text, to tell whether it is another. */
const textOf = ({ badges, least, kinds }: BadgeChoice) => [badges, least, kinds].join()
