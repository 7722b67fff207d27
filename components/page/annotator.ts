/**
 * Keeps one strip in every card of a page, for as long as the page lives: finds cards, asks for their claims when they
 * come near the window, puts back what a framework drops, begins anew after a soft navigation. Everything ends with one
 * abort signal.
 */
import type { Claim } from '../../lib/claims/types'
import type { PageReport, PaperState } from '../../lib/messages'
import { ExtensionGone } from '../../lib/messaging'
import { missing, pageAmong, papersOn } from '../../lib/sites/page'
import type { PageData, Paper, Site } from '../../lib/sites/types'
import { ClaimCard } from './claim-card'
import { mark, unmark } from './highlight'
import { type Placement, placeAll } from './placement'
import { type AskBackground, type Card, Questions, words } from './questions'
import { makeSheets } from './sheets'
import { fitAll, MOST_BADGES, Strip } from './strip'

/** Badges come when a card is this close to the window; pixels. */
const NEAR = 900
/** A page that removes a strip this often does not want it; nor do we want to fight. */
const MOST_RETURNS = 20
/** Least time between two looks at the whole page, milliseconds: formulas are set in hundreds of small changes. */
const LOOK_EVERY = 100
/** Longest that new cards are made in one go, milliseconds: a frame or three. */
const SLICE = 40
/** Cards without an abstract are read again on each look (it may have come late) unless there are more than this. */
const MOST_REREAD = 300

export class Annotator {
  private readonly sheets = makeSheets()
  private readonly claimCard: ClaimCard
  private readonly questions: Questions
  private readonly known = new WeakMap<Element, Card>()
  private readonly cards = new Set<Card>()
  private readonly byHost = new WeakMap<Element, Card>()
  private site: Site | null = null
  private lookTimer: ReturnType<typeof setTimeout> | undefined
  private lastLook = Number.NEGATIVE_INFINITY
  /** Some cards of the page have no strip yet. */
  private unfinished = false
  private most = MOST_BADGES
  private readonly near: IntersectionObserver
  private readonly widths: ResizeObserver
  private readonly changes: MutationObserver

  /**
   * @param ask how to ask the background
   * @param signal ends everything: observers, listeners, strips, marks
   * @param gone called when the extension behind this script is no longer there
   * @param sites those that this script reads, as far as they are switched on
   */
  constructor(
    private readonly ask: AskBackground,
    private readonly signal: AbortSignal,
    private readonly gone: () => void,
    private readonly sites: readonly Site[],
  ) {
    this.claimCard = new ClaimCard(this.sheets.card, signal)
    this.questions = new Questions(this.cards, ask, signal, {
      answered: () => {
        this.sheets.setNews([...this.cards].some(({ reading }) => reading !== null && reading.state !== 'new'))
        this.readyIfDone()
      },
      isEnd: (error) => this.stopIfGone(error),
    })
    this.near = new IntersectionObserver((entries) => this.approach(entries), { rootMargin: `${NEAR}px 0px` })
    this.widths = new ResizeObserver((entries) => this.refit(entries))
    this.changes = new MutationObserver((records) => {
      if (records.some(isForeign)) this.lookSoon()
    })
    signal.addEventListener('abort', () => this.end())
  }

  /** Begins. Strips left behind by an earlier version of this script, whose extension is gone, are cleared away. */
  start(): void {
    for (const left of document.querySelectorAll('claimdex-badges, claimdex-card')) left.remove()
    document.documentElement.removeAttribute('data-claimdex')
    this.changes.observe(document.documentElement, {
      subtree: true,
      childList: true,
      attributes: true,
      // another paper in the same card, other data, another theme
      attributeFilter: ['href', 'data-props', 'class'],
    })
    this.look(new URL(location.href))
  }

  /** The page is about to change its address without loading anew; `location` still holds the old one. */
  navigate(to: URL): void {
    this.claimCard.close(false)
    const at = pageAmong(this.sites, to)
    if (at && this.site) document.documentElement.setAttribute('data-claimdex', 'reading')
    if (at?.site !== this.site) this.look(to)
    else this.lookSoon()
  }

  /** What the popup's "this page" asks. @throws Error if the address is no page that lists papers */
  report(): PageReport {
    const at = pageAmong(this.sites, new URL(location.href))
    if (!at) throw new Error('This page lists no papers')
    const papers = papersOn(at.site, document)
    return {
      site: at.site.id,
      url: location.href,
      papers,
      layoutChanged: papers.length === 0 && missing(at.page, document).length > 0,
    }
  }

  /** Time has passed without news: asks anew about the papers that are shown. */
  refresh(): void {
    for (const card of this.cards) if (card.phase === 'done') card.phase = 'near'
    void this.questions.ask()
  }

  /** The reader wants at most this many badges in a strip. */
  setMost(most: number): void {
    this.most = most
    const strips = [...this.cards].map(({ strip }) => strip)
    for (const strip of strips) strip.setMost(most)
    fitAll(strips)
  }

  /** Abstracts of these papers have come: cards that show none ask once more. */
  found(ids: readonly string[]): void {
    for (const card of this.cards) {
      if (card.phase === 'done' && card.reading?.abstract === null && ids.includes(card.paper.id)) card.phase = 'near'
    }
    void this.questions.ask()
  }

  /** A paper's state changed elsewhere. */
  changed(id: string, state: PaperState): void {
    for (const card of this.cards) {
      if (card.paper.id !== id) continue
      if (card.reading) card.reading.state = state
      card.strip.setState(state)
    }
  }

  private lookSoon(): void {
    if (this.lookTimer !== undefined || this.signal.aborted) return
    const wait = this.unfinished ? 0 : Math.max(0, this.lastLook + LOOK_EVERY - performance.now())
    this.lookTimer = setTimeout(() => {
      // a frame later the framework has written all it wanted to; a hidden page has no frames
      if (document.hidden) this.look(new URL(location.href))
      else requestAnimationFrame(() => this.look(new URL(location.href)))
    }, wait)
  }

  /** Looks at the whole page: every card gets its strip, every strip without a card goes. */
  private look(url: URL): void {
    clearTimeout(this.lookTimer)
    this.lookTimer = undefined
    if (this.signal.aborted) return
    this.lastLook = performance.now()
    const at = pageAmong(this.sites, url)
    this.site = at?.site ?? null
    const root = document.documentElement
    if (!at) {
      for (const card of this.cards) this.forget(card)
      root.setAttribute('data-claimdex', 'off')
      root.removeAttribute('data-claimdex-cards')
      return
    }
    // lists of other papers beside a paper get no strips, so style.css keeps no room in them
    root.setAttribute('data-claimdex-page', at.page.kind)
    this.sheets.setTheme(at.site.theme(document))
    const data = at.site.data(document)
    const elements = at.site.cards(document)
    const found = new Set(elements)
    for (const card of this.cards) if (!found.has(card.element)) this.forget(card)
    const placements: Placement[] = []
    this.unfinished = false
    for (const element of elements) {
      // thousands of cards are read in slices, so that the page stays quick; the first are the ones in the window
      if (!this.known.has(element) && performance.now() - this.lastLook > SLICE) {
        this.unfinished = true
        break
      }
      const card = this.cardFor(element, at.site, data, elements.length)
      const placement = card && this.placementFor(card, at.site)
      if (placement) placements.push(placement)
    }
    placeAll(placements)
    root.setAttribute('data-claimdex-cards', String(this.unfinished ? elements.length : this.cards.size))
    if (!root.hasAttribute('data-claimdex') || root.getAttribute('data-claimdex') === 'off')
      root.setAttribute('data-claimdex', 'reading')
    if (this.unfinished) this.lookSoon()
    this.questions.ask()
    this.readyIfDone()
  }

  private cardFor(element: Element, site: Site, data: PageData, total: number): Card | null {
    const known = this.known.get(element)
    if (known && known.paper.id === site.identify(element)) {
      if (known.paper.abstract === null && total <= MOST_REREAD) this.readAgain(known, site, data)
      return known
    }
    if (known) this.forget(known)
    const paper = site.read(element, data)
    if (!paper) return null
    const strip = this.stripFor(paper, () => card)
    strip.setMost(this.most)
    const card: Card = { element, paper, strip, phase: 'far', inView: null, reading: null, returns: 0 }
    this.known.set(element, card)
    this.cards.add(card)
    this.byHost.set(card.strip.host, card)
    this.near.observe(element)
    this.widths.observe(card.strip.host)
    return card
  }

  /** An abstract that came after the card: the page's data or a framework was late. */
  private readAgain(card: Card, site: Site, data: PageData): void {
    const paper = site.read(card.element, data)
    if (!paper?.abstract) return
    card.paper = paper
    if (card.phase === 'done' || card.phase === 'asked') card.phase = 'near'
  }

  private stripFor(paper: Paper, card: () => Card): Strip {
    return new Strip(paper.id, paper.title, this.sheets.strip, {
      open: (claim, badge, how) => this.openCard(card(), claim, badge, how),
      leave: (_how, to) => this.claimCard.leave(to),
      save: () => void this.save(card()),
      retry: () => {
        card().phase = 'near'
        this.questions.ask()
      },
    })
  }

  /** Where the strip has yet to go; null if it is in its place, or has none. */
  private placementFor(card: Card, site: Site): Placement | null {
    const { host } = card.strip
    // a framework that copies nodes copies the host too, without what is in it
    for (const other of card.element.querySelectorAll('claimdex-badges')) if (other !== host) other.remove()
    const anchor = site.anchor(card.element)
    if (!anchor) return null
    if (host.parentNode === anchor.parent && (anchor.before === host || host.nextSibling === anchor.before)) return null
    if (card.returns++ > MOST_RETURNS) return null
    return { host, parent: anchor.parent, before: anchor.before === host ? host.nextSibling : anchor.before }
  }

  private forget(card: Card): void {
    this.near.unobserve(card.element)
    this.widths.unobserve(card.strip.host)
    card.strip.host.remove()
    this.known.delete(card.element)
    this.cards.delete(card)
  }

  private approach(entries: IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const card = this.known.get(entry.target)
      if (!card) continue
      const { top, bottom } = entry.boundingClientRect
      card.inView ??= entry.isIntersecting && bottom > 0 && top < innerHeight
      if (entry.isIntersecting && card.phase === 'far') card.phase = 'near'
    }
    this.questions.ask()
    this.readyIfDone()
  }

  private readyIfDone(): void {
    const root = document.documentElement
    if (this.unfinished || root.getAttribute('data-claimdex') !== 'reading') return
    for (const card of this.cards) {
      if (card.inView === null || (card.inView && card.phase !== 'done')) return
    }
    root.setAttribute('data-claimdex', 'ready')
  }

  private openCard(card: Card, claim: Claim, badge: HTMLElement, how: 'hover' | 'focus' | 'click'): void {
    const { reading, paper, strip, element } = card
    if (!reading || reading.abstract === null) return
    const { abstract, claims } = reading
    this.claimCard.open({ title: paper.title, abstract, claims }, claim, badge, how, {
      shows: (current) => {
        strip.setExpanded(badge)
        const { site } = this
        return site ? mark(site.abstractElements(element), site.noise, abstract, claims, current) : null
      },
      closed: () => {
        strip.setExpanded(null)
        unmark()
      },
    })
  }

  private async save(card: Card): Promise<void> {
    const { strip, paper } = card
    const keep = card.reading?.state !== 'saved'
    strip.setSaving()
    try {
      const { state } = keep
        ? await this.ask('paper:save', { paper })
        : await this.ask('paper:unsave', { id: paper.id })
      // the same paper may stand on the page twice
      this.changed(paper.id, state)
    } catch (error) {
      if (this.stopIfGone(error)) return
      strip.setSaveProblem(`${keep ? 'Not saved' : 'Not removed'}: ${words(error)}`)
    }
  }

  private stopIfGone(error: unknown): boolean {
    if (!(error instanceof ExtensionGone)) return false
    this.gone()
    return true
  }

  private refit(entries: ResizeObserverEntry[]): void {
    const cards = entries.map((entry) => this.byHost.get(entry.target)).filter((card) => card?.phase === 'done')
    fitAll(cards.map((card) => (card as Card).strip))
  }

  private end(): void {
    clearTimeout(this.lookTimer)
    this.near.disconnect()
    this.widths.disconnect()
    this.changes.disconnect()
    unmark()
    for (const card of this.cards) card.strip.host.remove()
    this.cards.clear()
    document.documentElement.removeAttribute('data-claimdex-cards')
    document.documentElement.removeAttribute('data-claimdex-page')
    // tells style.css to give back the room that it kept for the strips
    document.documentElement.setAttribute('data-claimdex', 'off')
  }
}

function isOurs(node: Node): boolean {
  return node instanceof Element && (node.localName === 'claimdex-badges' || node.localName === 'claimdex-card')
}

/** True for a change that the page made, and for a strip of ours that it took away. */
function isForeign(record: MutationRecord): boolean {
  if (record.type === 'attributes') {
    // classes change all the time; only those of the root may be a theme
    return record.attributeName !== 'class' || record.target === document.documentElement
  }
  return ![...record.addedNodes].every(isOurs) || record.removedNodes.length > 0
}
