/** What the bar does on its page: asks what its papers claim, dims, saves all that match, takes it back; and what keys do. */
import { overviewOf } from '../../lib/facts'
import type { PaperFacts } from '../../lib/messages'
import { extensionAlive } from '../../lib/messaging'
import { keepBarOpen, loadBarOpen } from '../../lib/settings/bar'
import { followKeymap, KEY_ACTIONS, KEYS, type KeyAction, type Keymap, loadKeymap } from '../../lib/settings/keymap'
import type { Paper } from '../../lib/sites/types'
import { Bar } from './bar'
import { dim, undimAll } from './dim'
import { listenToKeys } from './keys'
import type { PageHandle } from './later-part'
import { idle, inSight } from './pace'
import { Walk } from './walk'

/** Fewer papers need no bar. */
const LEAST = 3
/** Papers in one question; and longest that they are read in one go, milliseconds. */
const BATCH = 40
const SLICE = 12
/** A page that goes on growing is read on after this; milliseconds. */
const SETTLE = 800

export class PageBar {
  readonly #page: PageHandle
  readonly #bar: Bar
  readonly #walk: Walk
  #timer: ReturnType<typeof setTimeout> | undefined
  /** What is known of papers by id; null for a card that is none. */
  readonly #facts = new Map<string, PaperFacts | null>()
  readonly #papers = new Map<string, Paper>()
  /** How many cards there were at the last look. */
  #cards = 0
  #reading = false
  #only: ReadonlySet<string> | null = null

  constructor(page: PageHandle, own: CSSStyleSheet[]) {
    this.#page = page
    this.#walk = new Walk(page.cards)
    const [tokens, theme] = page.shared
    this.#bar = new Bar([tokens, ...own, theme], {
      filter: (ids, chosen) => this.#filter(ids, chosen),
      go: (ids, back) => this.#walk.go(ids, back),
      left: () => this.#walk.back(),
      save: (ids) => this.#save(ids),
      unsave: (ids) => this.#unsave(ids),
      keep: (open) => void keepBarOpen(open).catch(() => undefined), // the extension is gone: nothing to keep
    })
    void loadBarOpen().then((open) => this.#bar.open(open))
    this.#listen()
    page.signal.addEventListener('abort', () => this.#leave())
  }

  #listen(): void {
    const actions: Record<KeyAction, () => void> = {
      next: () => this.#bar.go(false),
      back: () => this.#bar.go(true),
      watched: () => this.#bar.go(false, true),
      save: () => this.#walk.save(this.#page.save),
      filter: () => this.#bar.focus(),
      library: () => this.#openLibrary(),
    }
    let keymap: Keymap = KEYS
    const take = (changed: Keymap) => {
      keymap = changed
    }
    const { signal } = this.#page
    if (extensionAlive()) {
      loadKeymap().then(take, () => undefined) // the extension is gone by now: so are the keys
      const stop = followKeymap(take)
      signal.addEventListener('abort', () => extensionAlive() && stop())
    }
    listenToKeys((key) => {
      if (!this.#page.choice()?.keys) return undefined
      const action = KEY_ACTIONS.find((each) => keymap[each] === key)
      return action && actions[action]
    }, signal)
  }

  #openLibrary(): void {
    const { site } = this.#page.at() ?? {}
    // the strips say when the extension is gone
    if (site) this.#page.ask('library:open', { site: site.id, benchmark: this.#bar.benchmark }).catch(() => undefined)
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
    if (cards.length === this.#cards && cards.every(({ id }) => this.#facts.has(id))) return
    this.#cards = cards.length
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#read(), this.#facts.size > 0 ? SETTLE : 0)
    if (!this.#bar.host.isConnected) document.documentElement.append(this.#bar.host)
  }

  /** A paper was saved or taken out. */
  changed(id: string, saved: boolean): void {
    const known = this.#facts.get(id)
    if (!known) return
    known.saved = saved
    this.#show()
  }

  /** What is known of these papers does not hold any more; null for all. */
  renew(ids: readonly string[] | null): void {
    for (const id of ids ?? [...this.#facts.keys()]) this.#facts.delete(id)
    this.update()
  }

  /** Reads the papers of the page that are not known yet, some at a time and in calm, however many there are. */
  async #read(): Promise<void> {
    if (this.#reading) return
    this.#reading = true
    try {
      for (;;) {
        const papers = await this.#nextPapers()
        if (!this.#page.choice() || papers.size === 0) break
        const answer = await this.#page.ask('page:overview', { papers: [...papers.values()] })
        for (const facts of answer) this.#facts.set(facts.id, facts)
        for (const id of papers.keys()) if (!this.#facts.has(id)) this.#facts.set(id, null) // never asked for again
        this.#show()
        await inSight()
        await idle()
      }
      this.#show()
    } catch {
      this.#bar.host.remove() // the strips say what is wrong
    } finally {
      this.#reading = false
    }
  }

  async #nextPapers(): Promise<Map<string, Paper>> {
    const papers = new Map<string, Paper>()
    let until = performance.now() + SLICE
    for (const { element, id } of [...this.#page.cards()]) {
      if (papers.size === BATCH) break
      if (this.#facts.has(id)) continue
      if (performance.now() > until) {
        await idle()
        until = performance.now() + SLICE
      }
      const paper = this.#page.read(element)
      if (paper) papers.set(id, paper)
      else this.#facts.set(id, null)
    }
    for (const [id, paper] of papers) this.#papers.set(id, paper)
    return papers
  }

  #show(): void {
    const here = new Set([...this.#page.cards()].map(({ id }) => id))
    const known = [...here].map((id) => this.#facts.get(id))
    const facts = known.filter((each) => each != null)
    const papers = known.filter((each) => each !== null).length
    if (facts.length > 0) this.#bar.show(overviewOf(facts), { read: facts.length, papers })
  }

  #filter(ids: ReadonlySet<string> | null, chosen: boolean): void {
    this.#only = ids
    if (chosen) this.#walk.forget()
    for (const { element, id } of this.#page.cards()) dim(element, ids !== null && !ids.has(id))
  }

  async #save(ids: ReadonlySet<string>): Promise<string[]> {
    const kept: string[] = []
    for (const id of ids) {
      const paper = this.#papers.get(id)
      if (!paper || this.#facts.get(id)?.saved) continue
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
