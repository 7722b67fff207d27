/** All sites; adding one is one file, one line here, one fixture. */
import { arxiv } from './arxiv'
import { huggingface } from './huggingface'
import type { Paper, Site, SitePage } from './types'

export type { PageData, Paper, PaperRecord, Site, SitePage, Theme } from './types'

export const SITES: readonly Site[] = [huggingface, arxiv]

/** The site and the kind of page that an address belongs to; null if no site reads it. */
export function pageAt(url: URL): { site: Site; name: string; page: SitePage } | null {
  for (const site of SITES)
    for (const [name, page] of Object.entries(site.pages)) if (page.test(url)) return { site, name, page }
  return null
}

/** Landmarks of a healthy page that this one lacks: empty if all is well, so that "no papers" can be told apart. */
export function missing(page: SitePage, root: Document): string[] {
  return page.expect.filter(({ selector }) => root.querySelector(selector) === null).map(({ why }) => why)
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
