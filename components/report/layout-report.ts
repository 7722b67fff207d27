/** The report of a page whose layout changed: what whoever mends the adapter needs, and nothing of what the reader looked for. */
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

/** @returns null if the fragment is not one of ours */
export function factsFrom(fragment: string): LayoutFacts | null {
  try {
    const { site, address, kind, lacks } = JSON.parse(decodeURIComponent(fragment.replace(/^#/, '')))
    const texts = [site, address, kind, ...(Array.isArray(lacks) ? lacks : [null])]
    return texts.every((text) => typeof text === 'string') ? { site, address, kind, lacks } : null
  } catch {
    return null // opened by hand: the page says so
  }
}

/** The report as text, its first line a title. @param surroundings version of Claimdex, and the browser as it names itself */
export function layoutReport(
  { site, address, kind, lacks }: LayoutFacts,
  surroundings: { version: string; browser: string },
): string {
  return [
    `Layout changed: ${site}${kind ? ` (${kind})` : ''}`,
    '',
    `Claimdex ${surroundings.version} found no papers on ${address}`,
    `A healthy page of this kind has: ${lacks.join(' · ') || 'nothing that was missing here'}`,
    `Browser: ${surroundings.browser}`,
    '',
  ].join('\n')
}
