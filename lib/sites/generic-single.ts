/** Pages of no adapter that are about one paper and say so in `citation_*` metas. For `generic.ts`. */
import { citation } from './citation'
import { identityUrl } from './identity'
import type { Paper } from './types'

/** The block around the heading of a page that names one paper in its metas; null elsewhere. */
export function singleCard(root: Document): Element | null {
  const [heading, ...more] = [...root.querySelectorAll('h1')]
  const said = heading && more.length === 0 ? citation(root) : null
  return said?.title && said.ids.length > 0 && heading
    ? (heading.closest('article, main, [role="main"]') ?? root.body)
    : null
}

export function readSingle(card: Element, site: string): Paper | null {
  const { title, authors, abstract, date, ids } = citation(card.ownerDocument)
  const [own, ...others] = ids
  if (!own || !title) return null
  const address = card.ownerDocument.location?.href
  return {
    id: own.id,
    aliases: [...new Set(others.map(({ id }) => id))].filter((id) => id !== own.id),
    version: own.version,
    title,
    authors,
    abstract,
    date,
    url: identityUrl(own.id) ?? address ?? `https://doi.org/${own.id}`,
    site,
  }
}
