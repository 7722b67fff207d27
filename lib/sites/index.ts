/**
 * All sites. Content scripts import `./static` or `./optional` and `./page` instead, so that each holds only its own.
 */
import { type PageAt, pageAmong } from './page'
import { STATIC_SITES } from './static'

export { anyPage } from './any'
export { OPTIONAL_SITES } from './optional'
export { lacking, missing, pageAmong, papersOn } from './page'
export { STATIC_SITES } from './static'
export type { PageData, Paper, PaperRecord, Site, SitePage, Theme } from './types'

/** The sites of the manifest's own content script. */
export const SITES = STATIC_SITES

/** The static site and the kind of page that an address belongs to; null if none reads it. */
export function pageAt(url: URL): PageAt | null {
  return pageAmong(STATIC_SITES, url)
}
