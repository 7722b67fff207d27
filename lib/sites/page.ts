/** Which site and kind of page an address belongs to, what its page lacks, and which papers it holds. */
import type { Paper, Site, SitePage } from './types'

export interface PageAt {
  site: Site
  /** Key of the page's kind in `site.pages`. */
  name: string
  page: SitePage
}

/** The first of these sites that reads an address, and the kind of page it is; null if none does. */
export function pageAmong(sites: readonly Site[], url: URL): PageAt | null {
  for (const site of sites)
    for (const [name, page] of Object.entries(site.pages)) if (page.test(url)) return { site, name, page }
  return null
}

/** All cards that a walk finds. */
export function found(walk: Iterable<Element | null>): Element[] {
  return [...walk].filter((card) => card !== null)
}

/** Selectors of landmarks of a healthy page that this one lacks: none if all is well, so that "no papers" can be told apart. */
export function missing(page: SitePage, root: Document): string[] {
  return page.expect.filter(({ selector }) => root.querySelector(selector) === null).map(({ selector }) => selector)
}

/**
 * What a page that yields no papers has not, though it should: landmarks, or cards around its links to papers, where these are too
 * many for chance. None if it is simply empty.
 */
export function lacking({ site, page }: PageAt, root: Document): string[] {
  const lacks = missing(page, root)
  const papers = new Set<string>()
  const isPaper = (href: string) =>
    URL.canParse(href) && Object.values(site.pages).some((each) => each.kind === 'paper' && each.test(new URL(href)))
  for (const { href } of root.querySelectorAll<HTMLAnchorElement>(site.paperLinks ?? 'a:not(nav *, footer *)'))
    if (site.paperLinks || isPaper(href)) papers.add(href)
  if (papers.size > 2 || page.kind === 'paper') lacks.push('cards of papers')
  return lacks
}

/** All papers of a page in page order, without duplicates. */
export function papersOn(site: Site, root: Document): Paper[] {
  const data = site.data(root)
  const papers = new Map<string, Paper>()
  for (const card of site.cards(root)) {
    const paper = site.read(card, data)
    // the first card with an abstract speaks for the paper
    if (paper && (papers.get(paper.id)?.abstract ?? null) === null) papers.set(paper.id, paper)
  }
  return [...papers.values()]
}
