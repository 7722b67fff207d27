/**
 * A paper as a site shows it, and what a site adapter is. No storage, no claims here.
 */

/** A paper as read off a page. */
export interface Paper {
  /** Canonical id: `arxiv:2402.13449`, `doi:10.…`, `openreview:…`, `acl:…`, … `title:…` as the last resort. */
  id: string
  /** Other canonical ids of the same paper that the page shows. */
  aliases: string[]
  /** Version of the paper (arXiv vN), null if the page does not tell. */
  version: number | null
  title: string
  /** Full names in order; empty where the page shows none. */
  authors: string[]
  /** Whole abstract with TeX kept and labels, toggles and MathJax copies removed; null if the page has none. */
  abstract: string | null
  /** ISO date `YYYY-MM-DD` (or `YYYY-MM`, `YYYY`), null if the page does not tell. */
  date: string | null
  /** Address of the paper's own page. */
  url: string
  /** `id` of the site it was read on. */
  site: string
}

export interface SitePage {
  /** Names the kind of page: `listing` holds many papers, `paper` one. */
  kind: 'listing' | 'paper'
  /** True if the address is of this kind. */
  test(url: URL): boolean
  /** Addresses that are, and that are not, of this kind; tried against every detector of every site. */
  yes: string[]
  no: string[]
}

export interface Site {
  id: string
  name: string
  /** Match patterns for the manifest. */
  matches: string[]
  pages: Record<string, SitePage>
  /** Finds the cards; the same walk counts them. */
  cards(root: Document): Element[]
  /** Reads one card; null if it turns out to be none. */
  read(card: Element): Paper | null
  /** Where the strip goes: inserted into `parent` before `before` (null: at the end). */
  anchor(card: Element): { parent: Element; before: Node | null } | null
  /** The elements that show the abstract, for highlighting; empty where it is not visible. */
  abstractElements(card: Element): Element[]
  /** What a healthy page has, so that "layout changed" can be told from "no papers". */
  expect: { selector: string; why: string }[]
}
