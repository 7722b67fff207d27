/**
 * The bar of a page: how many of its papers claim numbers, what they claim them on, a filter that dims the others, the way
 * to the next, and saving all that match. In a closed tree like the strips; closed to a line until the reader opens it.
 * What it says is partly the library's, so the page may not find it (`say`), nor tell it by the bar's size, which is fixed.
 */
import type { PageFacet, PageOverview } from '../../lib/facts'
import { type MessageKey, t, tn } from '../../lib/i18n'
import { closedRoot, h, say } from './dom'

/** What the bar can have done. */
export interface BarEvents {
  /** Dims all cards but those of these papers; null for none. @param chosen the reader has just chosen so */
  filter(ids: ReadonlySet<string> | null, chosen: boolean): void
  /** Scrolls to the next (or the previous) card of these papers. */
  go(ids: ReadonlySet<string>, back: boolean): void
  /** @returns ids of those that were not saved before */
  save(ids: ReadonlySet<string>): Promise<string[]>
  unsave(ids: readonly string[]): Promise<void>
  /** The reader left it by Escape. */
  left(): void
  /** The reader opened or closed it. */
  keep(open: boolean): void
}

/** How far the page is read. */
export interface Progress {
  /** Papers whose claims are known. */
  read: number
  /** Papers of the page. */
  papers: number
}

const GROUPS: Record<PageFacet['group'], MessageKey> = { benchmark: 'benchmark', metric: 'metric', kind: 'groupKind' }
const WATCHED = 'watched'

const optionOf = ({ group, key }: PageFacet) => `${group}:${key}`

export class Bar {
  readonly host: HTMLElement
  readonly #bar: HTMLElement
  readonly #text = h('p', { class: 'text', role: 'status' })
  readonly #select = h('select', { 'aria-label': t('barFilter') })
  readonly #save = h('button')
  readonly #said = h('p', { class: 'said', role: 'status', hidden: true })
  readonly #fold = h('button', { class: 'fold' })
  readonly #events: BarEvents
  #overview: PageOverview = { claiming: [], saved: [], watched: [], facets: [] }
  #progress: Progress = { read: 0, papers: 0 }
  #open = false

  constructor(sheets: CSSStyleSheet[], events: BarEvents) {
    this.#events = events
    this.host = document.createElement('claimdex-bar')
    const root = closedRoot(this.host)
    root.adoptedStyleSheets = sheets
    const next = h('button', {}, t('barNext'))
    this.#bar = h(
      'section',
      { class: 'bar', 'aria-label': t('barName') },
      h('div', { class: 'head' }, this.#text, this.#said, this.#fold),
      h('div', { class: 'tools' }, this.#select, next, this.#save),
    )
    root.append(this.#bar)
    for (const type of ['keydown', 'keyup', 'keypress', 'click', 'mousedown', 'pointerdown'])
      root.addEventListener(type, (event) => event.stopPropagation())
    this.#bar.addEventListener('keydown', ({ key, target }) => {
      if (key !== 'Escape') return
      ;(target as HTMLElement).blur()
      events.left()
    })
    this.#select.addEventListener('change', () => {
      this.#tell('')
      this.#filter(true)
      this.#draw()
    })
    next.addEventListener('click', (event) => this.go(event.shiftKey))
    this.#save.addEventListener('click', () => void this.#saveAll())
    this.#fold.addEventListener('click', () => {
      this.open(!this.#open)
      events.keep(this.#open)
    })
  }

  open(open: boolean): void {
    this.#open = open
    this.#draw()
  }

  /** Opens it and gives the focus to its filter. */
  focus(): void {
    this.open(true)
    this.#select.focus()
  }

  /** Shows what the page claims, as far as it is read. */
  show(overview: PageOverview, progress: Progress): void {
    const { value: chosen } = this.#select
    this.#overview = overview
    this.#progress = progress
    const option = (value: string, label: string, ids: readonly string[]) =>
      h('option', { value }, `${label} (${ids.length})`)
    const groups = (Object.keys(GROUPS) as PageFacet['group'][]).map((group) => {
      const facets = overview.facets.filter((facet) => facet.group === group)
      return h(
        'optgroup',
        { label: t(GROUPS[group]) },
        ...facets.map((facet) => option(optionOf(facet), facet.label, facet.ids)),
      )
    })
    const watched = overview.watched.length > 0 && option(WATCHED, t('barWatched'), overview.watched)
    this.#select.replaceChildren(h('option', { value: '' }, t('barAll')), ...(watched ? [watched] : []), ...groups)
    const known = (chosen === WATCHED && watched) || overview.facets.some((facet) => optionOf(facet) === chosen)
    this.#select.value = known ? chosen : ''
    if (chosen) this.#filter(false)
    this.#draw()
  }

  /** Moves to the next or the previous match. @param watched of those that the reader watches for */
  go(back: boolean, watched = false): void {
    this.#events.go(watched ? new Set(this.#overview.watched) : this.#ids(), back)
  }

  /** The library's key of the benchmark that is filtered by; null for none. */
  get benchmark(): string | null {
    return this.#facet?.group === 'benchmark' ? this.#facet.key : null
  }

  get #facet(): PageFacet | null {
    return this.#overview.facets.find((facet) => optionOf(facet) === this.#select.value) ?? null
  }

  /** Papers that match: those of the filter, else all that claim a number. */
  #ids(): Set<string> {
    const { claiming, watched } = this.#overview
    return new Set(this.#select.value === WATCHED ? watched : (this.#facet?.ids ?? claiming))
  }

  /** Of what is watched nothing is dimmed: the page would see it. */
  #filter(chosen: boolean): void {
    this.#events.filter(this.#facet ? this.#ids() : null, chosen)
  }

  #draw(): void {
    const { read, papers } = this.#progress
    if (papers === 0) return // nothing to say yet
    const { claiming, facets, saved, watched } = this.#overview
    const facet = this.#facet ?? facets.find(({ group, ids }) => group === 'benchmark' && ids.length > 1) ?? null
    this.#bar.classList.toggle('closed', !this.#open)
    this.#fold.textContent = this.#open ? '▾' : '▴'
    this.#fold.setAttribute('aria-label', this.#open ? t('barClose') : t('barOpen'))
    this.#fold.setAttribute('aria-expanded', String(this.#open))
    const words = [tn('barClaiming', read, claiming.length)]
    if (read < papers) words.push(t('barReading', papers - read))
    if (facet) words.push(facetWords(facet))
    if (watched.length > 0) words.push(tn('barWatchedCount', watched.length))
    say(this.#text, words.join(' · '), true)
    this.#text.title = words.join(' · ')
    const unsaved = [...this.#ids()].filter((id) => !saved.includes(id)).length
    say(this.#save, unsaved > 0 ? t('barSave', unsaved) : t('barAllSaved'), true)
    this.#save.setAttribute('aria-label', unsaved > 0 ? tn('barSaveMatching', unsaved) : t('barAllSaved'))
    this.#save.disabled = unsaved === 0
  }

  async #saveAll(): Promise<void> {
    this.#save.disabled = true
    this.#tell(t('barSaving'))
    try {
      const kept = await this.#events.save(this.#ids())
      const undo = h('button', {}, t('undo'))
      undo.addEventListener('click', () => {
        this.#tell('')
        this.#events.unsave(kept).catch((error) => this.#problem(error))
      })
      this.#tell(tn('barSaved', kept.length), undo)
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
    this.#tell(t('barProblem', error instanceof Error ? error.message : String(error)))
  }
}

/** "6 on GSM8K (best 96.1)". */
function facetWords(facet: PageFacet): string {
  const { group, label, ids, best } = facet
  if (group !== 'benchmark') return t('barWith', ids.length, label)
  return best ? t('barOnBest', ids.length, label, best) : t('barOn', ids.length, label)
}
