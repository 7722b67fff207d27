/**
 * For a script that begins before its page is parsed: it has the background woken meanwhile, and knows when strips may come.
 */
import { ask } from '../../lib/messaging'
import { pageAmong } from '../../lib/sites/page'
import type { Site } from '../../lib/sites/types'
import { coming } from './changes'

/** So long after `DOMContentLoaded` frameworks have their time, unless all is loaded before; milliseconds, as browsers have it. */
const IDLE = 200

export interface Early {
  /** These sites will be read. @returns when strips may be put into the page: into a list, while it comes */
  ready(sites: readonly Site[]): Promise<void>
  /** True for a page that opens at its top, before somebody's eyes. */
  atTop(): boolean
}

/**
 * @param hydrated a framework takes over the page's markup after it was parsed, and drops what it does not know: it comes first
 * @returns null if the page is parsed already
 */
export function early(hydrated: boolean): Early | null {
  if (!coming()) return null
  return {
    ready(sites) {
      const at = pageAmong(sites, new URL(location.href))
      if (at) ask('page:soon', { site: at.site.id }).catch(() => undefined) // whoever asks next is told why
      return new Promise((done) => {
        if (!hydrated && at?.page.kind === 'listing') return done()
        const parsed = () => {
          // switched on again later, there is nothing left to wait for
          if (!hydrated || document.readyState === 'complete') return done()
          addEventListener('load', () => done(), { once: true })
          setTimeout(done, IDLE)
        }
        if (coming()) document.addEventListener('DOMContentLoaded', parsed, { once: true })
        else parsed()
      })
    },
    atTop() {
      const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
      return !document.hidden && location.hash === '' && visit?.type === 'navigate'
    },
  }
}
