/**
 * Keeps one strip in every card of a page, for as long as the page lives: finds cards, asks for their claims when they
 * come near the window, puts back what a framework drops, begins anew after a soft navigation. Everything ends with one
 * abort signal.
 */
import type { WordedClaim } from '../../lib/claims/worded'
import type { PageReport, PaperState } from '../../lib/messages'
import { ExtensionGone } from '../../lib/messaging'
import type { BadgeChoice } from '../../lib/settings/settings'
import { missing, pageAmong, papersOn } from '../../lib/sites/page'
import type { PageData, Paper, Site } from '../../lib/sites/types'
import type { ClaimCard } from './claim-card'
import { laterPart } from './later-part'
import { type Placement, placeAll } from './placement'
import { type AskBackground, type Card, Questions, words } from './questions'
import { makeSheets } from './sheets'
import { fitAll, Strip } from './strip'

/** Badges come when a card is this close to the window; pixels. */
const NEAR = 900
/** A page that removes a strip this often does not want it; nor do we want to fight. */
const MOST_RETURNS = 20
/** Least time between two looks at the whole page, milliseconds: formulas are set in hundreds of small changes. */
const LOOK_EVERY = 100
/** Longest that cards are looked at in one go, milliseconds; putting their strips into the page comes on top of it. */
const SLICE = 20
/** Cards without an abstract are read again on each look (it may have come late) unless there are more than this. */
const MOST_REREAD = 300

/** One look at the page. */
interface Walk {
  site: Site
  steps: Iterator<Element | null>
  data: PageData
  found: Set<Element>
}

export class Annotator {
  readonly #sheets = makeSheets()
  #claimCard: ClaimCard | null = null
  readonly #questions: Questions
  readonly #known = new WeakMap<Element, Card>()
  readonly #cards = new Set<Card>()
  readonly #byHost = new WeakMap<Element, Card>()
  #site: Site | null = null
  #lookTimer: ReturnType<typeof setTimeout> | undefined
  #lastLook = Number.NEGATIVE_INFINITY
  /** The look that is under way; null between two. */
  #walk: Walk | null = null
  /** The page changed during that look. */
  #again = false
  readonly #near: IntersectionObserver
  readonly #widths: ResizeObserver
  readonly #changes: MutationObserver

  /**
   * @param ask how to ask the background
   * @param signal ends everything: observers, listeners, strips, marks
   * @param gone called when the extension behind this script is no longer there
   * @param sites those that this script reads, as far as they are switched on
   * @param choice which claims become badges
   */
  readonly #ask: AskBackground
  readonly #signal: AbortSignal
  readonly #gone: () => void
  readonly #sites: readonly Site[]
  #choice: BadgeChoice

  constructor(ask: AskBackground, signal: AbortSignal, gone: () => void, sites: readonly Site[], choice: BadgeChoice) {
    this.#ask = ask
    this.#signal = signal
    this.#gone = gone
    this.#sites = sites
    this.#choice = choice
    this.#questions = new Questions(this.#cards, ask, signal, {
      answered: () => {
        this.#sheets.setNews([...this.#cards].some(({ reading }) => reading !== null && reading.state !== 'new'))
        this.#readyIfDone()
      },
      isEnd: (error) => this.#stopIfGone(error),
    })
    this.#near = new IntersectionObserver((entries) => this.#approach(entries), { rootMargin: `${NEAR}px 0px` })
    this.#widths = new ResizeObserver((entries) => this.#refit(entries))
    this.#changes = new MutationObserver((records) => {
      if (records.some(isForeign)) this.#lookSoon()
    })
    signal.addEventListener('abort', () => this.#end())
  }

  /** Begins. Strips left behind by an earlier version of this script, whose extension is gone, are cleared away. */
  start(): void {
    for (const left of document.querySelectorAll('claimdex-badges, claimdex-card')) left.remove()
    document.documentElement.removeAttribute('data-claimdex')
    this.#changes.observe(document.documentElement, {
      subtree: true,
      childList: true,
      attributes: true,
      // another paper in the same card, other data, another theme
      attributeFilter: ['href', 'data-props', 'class'],
    })
    this.#look(new URL(location.href))
  }

  /** The page is about to change its address without loading anew; `location` still holds the old one. */
  navigate(to: URL): void {
    this.#claimCard?.close(false)
    const at = pageAmong(this.#sites, to)
    if (at && this.#site) document.documentElement.setAttribute('data-claimdex', 'reading')
    if (at?.site !== this.#site) this.#look(to)
    else this.#lookSoon()
  }

  /** What the popup's "this page" asks. @throws Error if the address is no page that lists papers */
  report(): PageReport {
    const at = pageAmong(this.#sites, new URL(location.href))
    if (!at) throw new Error('This page lists no papers')
    const papers = papersOn(at.site, document)
    const lacks = missing(at.page, document)
    return {
      site: at.site.id,
      url: location.href,
      papers,
      layoutChanged: papers.length === 0 && lacks.length > 0,
      kind: at.name,
      lacks,
    }
  }

  /** Time has passed without news: asks anew about the papers that are shown. */
  refresh(): void {
    for (const card of this.#cards) if (card.phase === 'done') card.phase = 'near'
    void this.#questions.ask()
  }

  /** The reader wants other badges. */
  setChoice(choice: BadgeChoice): void {
    if (sameChoice(choice, this.#choice)) return
    this.#choice = choice
    const strips = [...this.#cards].map(({ strip }) => strip)
    for (const strip of strips) strip.setChoice(choice)
    fitAll(strips)
  }

  /** Abstracts of these papers have come: cards that show none ask once more. */
  found(ids: readonly string[]): void {
    for (const card of this.#cards) {
      if (card.phase === 'done' && card.reading?.abstract === null && ids.includes(card.paper.id)) card.phase = 'near'
    }
    void this.#questions.ask()
  }

  /** A paper's state changed elsewhere. */
  changed(id: string, state: PaperState): void {
    for (const card of this.#cards) {
      if (card.paper.id !== id) continue
      if (card.reading) card.reading.state = state
      card.strip.setState(state)
    }
  }

  #lookSoon(): void {
    if (this.#lookTimer !== undefined || this.#walk || this.#signal.aborted) {
      this.#again ||= this.#walk !== null
      return
    }
    const wait = Math.max(0, this.#lastLook + LOOK_EVERY - performance.now())
    this.#lookTimer = setTimeout(() => {
      // a frame later the framework has written all it wanted to; a hidden page has no frames
      if (document.hidden) this.#look(new URL(location.href))
      else requestAnimationFrame(() => this.#look(new URL(location.href)))
    }, wait)
  }

  /** Looks at the whole page, in slices: every card gets its strip, every strip without a card goes. */
  #look(url: URL): void {
    clearTimeout(this.#lookTimer)
    this.#lookTimer = undefined
    if (this.#signal.aborted) return
    const at = pageAmong(this.#sites, url)
    this.#site = at?.site ?? null
    this.#again = false
    const root = document.documentElement
    if (!at) {
      this.#walk = null
      for (const card of this.#cards) this.#forget(card)
      root.setAttribute('data-claimdex', 'off')
      root.removeAttribute('data-claimdex-cards')
      return
    }
    // lists of other papers beside a paper get no strips, so style.css keeps no room in them
    root.setAttribute('data-claimdex-page', at.page.kind)
    this.#sheets.setTheme(at.site.theme(document))
    const { site } = at
    this.#walk = { site, steps: site.walk(document)[Symbol.iterator](), data: site.data(document), found: new Set() }
    if (!root.hasAttribute('data-claimdex') || root.getAttribute('data-claimdex') === 'off')
      root.setAttribute('data-claimdex', 'reading')
    this.#step(this.#walk)
  }

  /** Goes on with a walk for as long as a page can wait; cards in page order, so the first are the ones in sight. */
  #step(walk: Walk): void {
    if (this.#walk !== walk || this.#signal.aborted) return // another look has begun
    const { site, steps, data, found } = walk
    const until = performance.now() + SLICE
    const placements: Placement[] = []
    let done = false
    while (!done && performance.now() < until) {
      const { value: element, done: end } = steps.next()
      done = end === true
      if (!element || found.has(element)) continue
      const card = this.#cardFor(element, site, data)
      found.add(element)
      const placement = card && this.#placementFor(card, site)
      if (placement) placements.push(placement)
    }
    placeAll(placements)
    const root = document.documentElement
    if (done) {
      for (const card of this.#cards) if (!found.has(card.element)) this.#forget(card)
      this.#walk = null
      this.#lastLook = performance.now()
      root.setAttribute('data-claimdex-cards', String(this.#cards.size))
      if (this.#again) this.#lookSoon()
    } else setTimeout(() => this.#step(walk))
    this.#questions.ask()
    this.#readyIfDone()
  }

  #cardFor(element: Element, site: Site, data: PageData): Card | null {
    const known = this.#known.get(element)
    if (known && known.paper.id === site.identify(element)) {
      if (known.paper.abstract === null && this.#cards.size <= MOST_REREAD) this.#readAgain(known, site, data)
      return known
    }
    if (known) this.#forget(known)
    const paper = site.read(element, data)
    if (!paper) return null
    const strip = this.#stripFor(paper, () => card)
    const card: Card = { element, paper, strip, phase: 'far', inView: null, reading: null, returns: 0 }
    this.#known.set(element, card)
    this.#cards.add(card)
    this.#byHost.set(card.strip.host, card)
    this.#near.observe(element)
    this.#widths.observe(card.strip.host)
    return card
  }

  /** An abstract that came after the card: the page's data or a framework was late. */
  #readAgain(card: Card, site: Site, data: PageData): void {
    const paper = site.read(card.element, data)
    if (!paper?.abstract) return
    card.paper = paper
    if (card.phase === 'done' || card.phase === 'asked') card.phase = 'near'
  }

  #stripFor(paper: Paper, card: () => Card): Strip {
    return new Strip(paper.id, paper.title, this.#sheets.strip, this.#choice, {
      open: (claim, badge, how) => this.#openCard(card(), claim, badge, how),
      leave: (_how, to) => this.#claimCard?.leave(to),
      save: () => void this.#save(card()),
      retry: () => {
        card().phase = 'near'
        this.#questions.ask()
      },
    })
  }

  /** Where the strip has yet to go; null if it is in its place, or has none. */
  #placementFor(card: Card, site: Site): Placement | null {
    const { host } = card.strip
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
    this.#widths.unobserve(card.strip.host)
    card.strip.host.remove()
    this.#known.delete(card.element)
    this.#cards.delete(card)
  }

  #approach(entries: IntersectionObserverEntry[]): void {
    for (const entry of entries) {
      const card = this.#known.get(entry.target)
      if (!card) continue
      const { top, bottom } = entry.boundingClientRect
      card.inView ??= entry.isIntersecting && bottom > 0 && top < innerHeight
      if (entry.isIntersecting && card.phase === 'far') card.phase = 'near'
    }
    this.#questions.ask()
    this.#readyIfDone()
  }

  #readyIfDone(): void {
    const root = document.documentElement
    if (this.#walk || root.getAttribute('data-claimdex') !== 'reading') return
    for (const card of this.#cards) {
      if (card.inView === null || (card.inView && card.phase !== 'done')) return
    }
    root.setAttribute('data-claimdex', 'ready')
  }

  #openCard(card: Card, claim: WordedClaim, badge: HTMLElement, how: 'hover' | 'focus' | 'click'): void {
    const { reading, paper, strip, element } = card
    if (!reading || reading.abstract === null) return
    const { abstract, claims, partial = false } = reading
    const later = laterPart()
    if (!later) return
    this.#claimCard ??= later.card(this.#sheets.shared, this.#signal)
    this.#claimCard.open({ title: paper.title, claims, partial }, claim, badge, how, {
      shows: (current) => {
        strip.setExpanded(badge)
        const site = this.#site
        return site ? later.mark(site.abstractElements(element), site.noise, abstract, claims, current) : null
      },
      closed: () => {
        strip.setExpanded(null)
        later.unmark()
      },
    })
  }

  async #save(card: Card): Promise<void> {
    const { strip, paper } = card
    const keep = card.reading?.state !== 'saved'
    strip.setSaving()
    try {
      const { state } = keep
        ? await this.#ask('paper:save', { paper })
        : await this.#ask('paper:unsave', { id: paper.id })
      // the same paper may stand on the page twice
      this.changed(paper.id, state)
    } catch (error) {
      if (this.#stopIfGone(error)) return
      strip.setSaveProblem(`${keep ? 'Not saved' : 'Not removed'}: ${words(error)}`)
    }
  }

  #stopIfGone(error: unknown): boolean {
    if (!(error instanceof ExtensionGone)) return false
    this.#gone()
    return true
  }

  #refit(entries: ResizeObserverEntry[]): void {
    const cards = entries.map((entry) => this.#byHost.get(entry.target)).filter((card) => card?.phase === 'done')
    fitAll(cards.map((card) => (card as Card).strip))
  }

  #end(): void {
    clearTimeout(this.#lookTimer)
    this.#near.disconnect()
    this.#widths.disconnect()
    this.#changes.disconnect()
    laterPart()?.unmark()
    for (const card of this.#cards) card.strip.host.remove()
    this.#cards.clear()
    document.documentElement.removeAttribute('data-claimdex-cards')
    document.documentElement.removeAttribute('data-claimdex-page')
    // tells style.css to give back the room that it kept for the strips
    document.documentElement.setAttribute('data-claimdex', 'off')
  }
}

function sameChoice(a: BadgeChoice, b: BadgeChoice): boolean {
  return a.badges === b.badges && a.least === b.least && String(a.kinds) === String(b.kinds)
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
