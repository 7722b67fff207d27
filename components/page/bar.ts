/**
 * The bar of a page: how many of its papers claim numbers, what they claim them on, a filter that dims the others, the way
 * to the next, and saving all that match. In a closed tree like the strips; closed to a line until the reader opens it.
 * What it says is partly the library's, so the page may not find it (`say`), nor tell it by the bar's size, which is fixed.
 */
import type { PageFacet, PageOverview } from '../../lib/messages'
import { closedRoot, h, say } from './dom'

/** What the bar can have done; the strips' script does it. */
export interface BarEvents {
  /** Dims all cards but those of these papers; null for none. */
  filter(ids: ReadonlySet<string> | null): void
  /** Scrolls to the next (or the previous) card of these papers. */
  go(ids: ReadonlySet<string>, back: boolean): void
  /** @returns ids of those that were not saved before */
  save(ids: ReadonlySet<string>): Promise<string[]>
  unsave(ids: readonly string[]): Promise<void>
  /** The reader opened or closed it. */
  keep(open: boolean): void
  /** Looks through a page that is too long to do it unasked. */
  all(): void
}

const GROUPS: Record<PageFacet['group'], string> = { benchmark: 'On', metric: 'Metric', kind: 'Kind' }
const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`

export class Bar {
  readonly host: HTMLElement
  readonly #bar: HTMLElement
  readonly #text: HTMLElement
  readonly #select: HTMLSelectElement
  readonly #save: HTMLButtonElement
  readonly #said: HTMLElement
  readonly #fold: HTMLButtonElement
  readonly #events: BarEvents
  #overview: PageOverview = { claiming: [], saved: [], facets: [] }
  #papers = 0
  #open = false
  readonly #all: HTMLButtonElement

  constructor(sheets: CSSStyleSheet[], events: BarEvents) {
    this.#events = events
    this.host = document.createElement('claimdex-bar')
    const root = closedRoot(this.host)
    root.adoptedStyleSheets = sheets
    this.#text = h('p', { class: 'text', role: 'status' })
    this.#select = h('select', { 'aria-label': 'Show only papers that claim' })
    this.#save = h('button', { type: 'button' })
    this.#said = h('p', { class: 'said', role: 'status', hidden: true })
    this.#fold = h('button', { type: 'button', class: 'fold' })
    const next = h('button', { type: 'button' }, 'Next claim')
    this.#all = h('button', { type: 'button', hidden: true }, 'Look through them')
    this.#all.addEventListener('click', () => {
      this.#all.disabled = true
      this.#all.textContent = 'Reading…'
      events.all()
    })
    this.#bar = h(
      'section',
      { class: 'bar', 'aria-label': 'Claims of this page' },
      h('div', { class: 'head' }, this.#text, this.#said, this.#all, this.#fold),
      h('div', { class: 'tools' }, this.#select, next, this.#save),
    )
    root.append(this.#bar)
    for (const type of ['keydown', 'keyup', 'keypress', 'click', 'mousedown', 'pointerdown'])
      root.addEventListener(type, (event) => event.stopPropagation())
    this.#select.addEventListener('change', () => this.#filter())
    next.addEventListener('click', (event) => events.go(this.#ids(), event.shiftKey))
    this.#save.addEventListener('click', () => void this.#saveAll())
    this.#fold.addEventListener('click', () => {
      this.#open = !this.#open
      events.keep(this.#open)
      this.#draw()
    })
  }

  open(open: boolean): void {
    this.#open = open
    this.#draw()
  }

  /** Offers to look through a long page. @param papers how many it holds */
  offer(papers: number): void {
    this.#papers = papers
    this.#all.hidden = false
    this.#bar.classList.add('closed')
    this.#fold.hidden = true
    say(this.#text, `${papers} papers on this page`, true)
  }

  isSaved(id: string): boolean {
    return this.#overview.saved.includes(id)
  }

  /** Shows what the page claims. @param papers how many it holds */
  show(overview: PageOverview, papers: number): void {
    const chosen = this.#select.value
    this.#all.hidden = true
    this.#fold.hidden = false
    this.#overview = overview
    this.#papers = papers
    const groups = (Object.keys(GROUPS) as PageFacet['group'][]).map((group) => {
      const facets = overview.facets.filter((facet) => facet.group === group)
      const options = facets.map(({ key, label, ids }) =>
        h('option', { value: `${group}:${key}` }, `${label} (${ids.length})`),
      )
      return h('optgroup', { label: GROUPS[group] }, ...options)
    })
    this.#select.replaceChildren(h('option', { value: '' }, 'Every paper'), ...groups)
    this.#select.value = overview.facets.some((facet) => `${facet.group}:${facet.key}` === chosen) ? chosen : ''
    this.#draw()
  }

  /** A paper was saved or taken out elsewhere. */
  changed(id: string, saved: boolean): void {
    const rest = this.#overview.saved.filter((each) => each !== id)
    this.#overview.saved = saved ? [...rest, id] : rest
    this.#draw()
  }

  /** Moves to the next or the previous match. */
  go(back: boolean): void {
    this.#events.go(this.#ids(), back)
  }

  get #facet(): PageFacet | null {
    return this.#overview.facets.find((facet) => `${facet.group}:${facet.key}` === this.#select.value) ?? null
  }

  /** Papers that match: those of the filter, else all that claim a number. */
  #ids(): Set<string> {
    return new Set(this.#facet?.ids ?? this.#overview.claiming)
  }

  #filter(): void {
    this.#tell('')
    this.#events.filter(this.#facet ? this.#ids() : null)
    this.#draw()
  }

  #draw(): void {
    if (this.#papers === 0 || !this.#all.hidden) return // nothing to say yet
    const { claiming, facets, saved } = this.#overview
    const facet = this.#facet ?? facets.find(({ group, ids }) => group === 'benchmark' && ids.length > 1) ?? null
    this.#bar.classList.toggle('closed', !this.#open)
    this.#fold.textContent = this.#open ? '▾' : '▴'
    this.#fold.setAttribute('aria-label', this.#open ? 'Close the bar' : 'Open the bar')
    this.#fold.setAttribute('aria-expanded', String(this.#open))
    const best = facet?.best ? ` (best ${facet.best})` : ''
    say(
      this.#text,
      `${claiming.length} of ${this.#papers} ${this.#papers === 1 ? 'paper claims' : 'papers claim'} numbers` +
        (facet ? ` · ${facet.ids.length} ${facet.group === 'benchmark' ? 'on' : 'with'} ${facet.label}${best}` : ''),
      true,
    )
    this.#text.title = this.#text.getAttribute('data-drawn') ?? ''
    const unsaved = [...this.#ids()].filter((id) => !saved.includes(id)).length
    say(this.#save, unsaved > 0 ? `Save ${unsaved}` : 'All saved', true)
    this.#save.setAttribute('aria-label', unsaved > 0 ? `Save ${count(unsaved, 'paper')} that match` : 'All saved')
    this.#save.disabled = unsaved === 0
  }

  async #saveAll(): Promise<void> {
    this.#save.disabled = true
    this.#tell('Saving…')
    try {
      const kept = await this.#events.save(this.#ids())
      const undo = h('button', { type: 'button' }, 'Undo')
      undo.addEventListener('click', () => {
        this.#tell('')
        this.#events.unsave(kept).catch((error) => this.#problem(error))
      })
      this.#tell(`${count(kept.length, 'paper')} saved.`, undo)
    } catch (error) {
      this.#problem(error)
    }
    this.#draw()
  }

  /** Says what came of it in the place of what the page claims, until something else is done. */
  #tell(words: string, undo?: HTMLElement): void {
    this.#said.replaceChildren(say(h('span'), words, true), ...(undo ? [' ', undo] : []))
    this.#said.hidden = words === ''
    this.#text.hidden = words !== ''
  }

  #problem(error: unknown): void {
    this.#tell(`Not all of it was done: ${error instanceof Error ? error.message : String(error)}`)
  }
}
