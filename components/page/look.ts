/**
 * Looks at the whole page, again and again, in slices that keep it quick: tells which cards there are, and when. Lists hold
 * thousands; the first cards in page order are mostly the ones in sight.
 */
import { type PageAt, pageAmong } from '../../lib/sites/page'
import type { Site } from '../../lib/sites/types'
import { coming } from './changes'

/** Longest that cards are looked at in one go, milliseconds; what is put into the page comes on top of it. */
const SLICE = 16
/** … and at first, so that the first cards are asked for before the page is drawn. */
const FIRST = 4
/** Longest that a look waits for the page to be idle before it goes on, milliseconds. */
const MOST_WAIT = 100
/** Least time between two looks, milliseconds: formulas are set in hundreds of small changes. */
const LOOK_EVERY = 100
/** … and at least this many times as long as a look takes, so that long lists cost no more than a small share of the time. */
const REST = 4

export interface Looking {
  /** A look begins at a page of a site; null where no site of ours is. */
  begin(at: PageAt | null): void
  /** A card, in page order; one that was met before too. */
  meet(element: Element, site: Site): void
  /** A slice is over. @param found all cards of this look, once it is done */
  slice(found: ReadonlySet<Element> | null): void
}

interface Walk {
  site: Site
  steps: Iterator<Element | null>
  found: Set<Element>
  /** False while the page still comes: then its last card may be there in part only, and waits for the next one. */
  whole: boolean
  last: Element | null
  /** Milliseconds that it took so far. */
  took: number
}

export class Look {
  #walk: Walk | null = null
  #timer: ReturnType<typeof setTimeout> | undefined
  /** Not before this time. */
  #rested = Number.NEGATIVE_INFINITY
  /** The page changed during the look that is under way. */
  #again = false
  readonly #sites: readonly Site[]
  readonly #signal: AbortSignal
  readonly #to: Looking

  constructor(sites: readonly Site[], signal: AbortSignal, to: Looking) {
    this.#sites = sites
    this.#signal = signal
    this.#to = to
    signal.addEventListener('abort', () => clearTimeout(this.#timer))
  }

  /** A look is under way. */
  get busy(): boolean {
    return this.#walk !== null
  }

  /** The page has changed. */
  soon(): void {
    if (this.#walk) this.#again = true
    if (this.#walk || this.#timer !== undefined || this.#signal.aborted) return
    this.#timer = setTimeout(
      () => {
        // a frame later the framework has written all it wanted to; a hidden page has no frames
        if (document.hidden) this.now()
        else requestAnimationFrame(() => this.now())
      },
      Math.max(0, this.#rested - performance.now()),
    )
  }

  now(url = new URL(location.href)): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    if (this.#signal.aborted) return
    this.#again = false
    const at = pageAmong(this.#sites, url)
    this.#walk = at && {
      site: at.site,
      steps: at.site.walk(document)[Symbol.iterator](),
      found: new Set(),
      whole: !coming(),
      last: null,
      took: 0,
    }
    this.#to.begin(at)
    if (this.#walk) this.#step(this.#walk)
  }

  #step(walk: Walk): void {
    if (this.#walk !== walk || this.#signal.aborted) return // another look has begun
    const start = performance.now()
    const most = walk.took === 0 ? FIRST : SLICE
    let done = false
    while (!done && performance.now() - start < most) {
      const { value: element, done: end } = walk.steps.next()
      done = end === true
      if (!element || walk.found.has(element)) continue
      walk.found.add(element)
      const complete = walk.whole ? element : walk.last
      walk.last = element
      if (complete) this.#to.meet(complete, walk.site)
    }
    if (done) this.#walk = null
    this.#to.slice(done ? walk.found : null)
    const now = performance.now()
    walk.took += now - start
    if (!done) {
      requestIdleCallback(() => this.#step(walk), { timeout: MOST_WAIT }) // answers and what is in sight come first
      return
    }
    this.#rested = now + Math.max(LOOK_EVERY, REST * walk.took)
    if (this.#again || !walk.whole) this.soon()
  }
}
