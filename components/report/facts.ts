/** What a report of a changed layout is made of, and the way to the page that shows it. */
import type { PageReport } from '../../lib/messages'

/** What the report tells; travels in the address of the page that shows it, after the `#`, which no server ever sees. */
export interface LayoutFacts {
  site: string
  /** Without query and fragment. */
  address: string
  /** Key of the kind of page in the site's adapter. */
  kind: string
  /** Selectors of landmarks that the page lacks. */
  lacks: string[]
}

/** What the page's own script told, without what could say something about the reader. */
export function factsOf({ site, url, kind = '', lacks = [] }: PageReport): LayoutFacts {
  const { origin, pathname } = new URL(url)
  return { site, address: origin + pathname, kind, lacks }
}

/** Address of the page that shows the report. */
export function reportPage(facts: LayoutFacts): string {
  return `/report.html#${encodeURIComponent(JSON.stringify(facts))}`
}
