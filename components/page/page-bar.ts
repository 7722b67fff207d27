/** What the bar does on its page: asks for the overview, dims, moves to the next claim, saves all that match, takes it back. */
import { keepBarOpen, loadBarOpen } from '../../lib/settings/bar'
import type { Paper } from '../../lib/sites/types'
import { Bar } from './bar'
import type { Card } from './card'
import { dim, undimAll } from './dim'
import { listenToKeys } from './keys'
import type { PageHandle } from './later-part'

/** Fewer papers need no bar; and so many are looked through unasked. */
const LEAST = 3
const MOST = 300
/** Longest that papers are read in one go, milliseconds. */
const SLICE = 12
/** A page that goes on growing is asked about again after this; milliseconds. */
const SETTLE = 800

/** How many frames a card may take to be drawn until it gets the focus. */
const LONGEST_WAIT = 90

const idle = () => new Promise((done) => setTimeout(done))

export class PageBar {
  readonly #page: PageHandle
  readonly #bar: Bar
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Papers of the page by id, as of the last look through it. */
  #papers = new Map<string, Paper>()
  /** How many cards there were then. */
  #cards = 0
  #only: ReadonlySet<string> | null = null
  /** The card last gone to. */
  #at: Element | null = null
  #goal: Card | null = null

  constructor(page: PageHandle, own: CSSStyleSheet) {
    this.#page = page
    const [tokens, theme] = page.shared
    this.#bar = new Bar([tokens, own, theme], {
      filter: (ids) => this.#filter(ids),
      go: (ids, back) => this.#go(ids, back),
      save: (ids) => this.#save(ids),
      unsave: (ids) => this.#unsave(ids),
      keep: (open) => void keepBarOpen(open).catch(() => undefined), // the extension is gone: nothing to keep
      all: () => void this.#look(),
    })
    void loadBarOpen().then((open) => this.#bar.open(open))
    const step = (back: boolean) => () => this.#bar.go(back)
    listenToKeys({ j: step(false), k: step(true) }, () => page.choice()?.keys === true, page.signal)
    page.signal.addEventListener('abort', () => this.#leave())
  }

  #leave(): void {
    clearTimeout(this.#timer)
    this.#bar.host.remove()
    this.#only = null
    this.#cards = 0
    undimAll()
  }

  /** The page has other cards, or the reader wants something else. */
  update(): void {
    const cards = this.#page.choice() ? [...this.#page.cards()] : []
    if (cards.length < LEAST) {
      if (this.#cards > 0) this.#leave()
      return
    }
    if (this.#only) for (const { element, id } of cards) dim(element, !this.#only.has(id))
    if (cards.length === this.#cards) return
    this.#cards = cards.length
    clearTimeout(this.#timer)
    if (cards.length > MOST) this.#bar.offer(new Set(cards.map(({ id }) => id)).size)
    else this.#timer = setTimeout(() => void this.#look(), this.#papers.size > 0 ? SETTLE : 0)
    if (!this.#bar.host.isConnected) document.documentElement.append(this.#bar.host)
  }

  changed(id: string, saved: boolean): void {
    if (this.#papers.has(id)) this.#bar.changed(id, saved)
  }

  go(back: boolean): void {
    this.#bar.go(back)
  }

  /** Reads all papers of the page, in slices, and has the background look at them together. */
  async #look(): Promise<void> {
    const papers = new Map<string, Paper>()
    let until = performance.now() + SLICE
    for (const { element } of [...this.#page.cards()]) {
      if (performance.now() > until) {
        await idle()
        until = performance.now() + SLICE
      }
      const paper = this.#page.read(element)
      if (paper && !papers.has(paper.id)) papers.set(paper.id, paper)
    }
    if (!this.#page.choice()) return
    try {
      const overview = await this.#page.ask('page:overview', { papers: [...papers.values()] })
      this.#papers = papers
      this.#bar.show(overview, papers.size)
    } catch {
      this.#bar.host.remove() // the strips say what is wrong
    }
  }

  #filter(ids: ReadonlySet<string> | null): void {
    this.#only = ids
    this.#at = null
    for (const { element, id } of this.#page.cards()) dim(element, ids !== null && !ids.has(id))
  }

  #go(ids: ReadonlySet<string>, back: boolean): void {
    const cards = [...this.#page.cards()].filter(({ id }) => ids.has(id)).sort(inPageOrder)
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

  /** Gives the focus to a card's first badge; the card may have to be drawn first. */
  #focus(card: Card): void {
    let tries = 0
    const look = () => {
      if (card !== this.#goal) return // the reader went on
      if (card.phase === 'done') card.live?.strip.focus()
      else if (tries++ < LONGEST_WAIT) requestAnimationFrame(look)
    }
    this.#goal = card
    look()
  }

  async #save(ids: ReadonlySet<string>): Promise<string[]> {
    const kept: string[] = []
    for (const id of ids) {
      const paper = this.#papers.get(id)
      if (!paper || this.#bar.isSaved(id)) continue
      await this.#page.ask('paper:save', { paper })
      kept.push(id)
      this.#page.changed(id, 'saved')
    }
    return kept
  }

  async #unsave(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      const { state } = await this.#page.ask('paper:unsave', { id })
      this.#page.changed(id, state)
    }
  }
}

function inPageOrder(a: Card, b: Card): number {
  return a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
}
