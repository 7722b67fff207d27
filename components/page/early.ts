/**
 * For a script that begins before its page is parsed: it has the background woken meanwhile, and knows when strips may come.
 */
import { ask } from '../../lib/messaging'
import { pageAmong } from '../../lib/sites/page'
import type { Site } from '../../lib/sites/types'

/** So long after `DOMContentLoaded` frameworks have their time, unless all is loaded before; milliseconds, as browsers have it. */
const IDLE = 200

export interface Early {
  /** Resolves once strips may be put into the page. */
  ready: Promise<void>
  /** These sites will be read. */
  soon(sites: readonly Site[]): void
  /** True for a page that opens at its top, before somebody's eyes. */
  atTop(): boolean
}

/**
 * @param hydrated a framework takes over the page's markup after it was parsed, and drops what it does not know: it comes first
 * @returns null if the page is parsed already
 */
export function early(hydrated: boolean): Early | null {
  if (document.readyState !== 'loading') return null
  return {
    ready: new Promise((done) => {
      const parsed = () => {
        if (!hydrated) return done()
        addEventListener('load', () => done(), { once: true })
        setTimeout(done, IDLE)
      }
      document.addEventListener('DOMContentLoaded', parsed, { once: true })
    }),
    soon(sites) {
      const at = pageAmong(sites, new URL(location.href))
      if (at) ask('page:soon', { site: at.site.id }).catch(() => undefined) // whoever asks next is told why
    },
    atTop() {
      const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      return !document.hidden && location.hash === '' && visit?.type === 'navigate'
    },
  }
}
