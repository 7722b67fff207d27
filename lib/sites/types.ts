/**
 * A paper as a site shows it, and what a site adapter is. No storage, no claims here.
 */

import type { Room } from './room'

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
  /** True if `abstract` is an excerpt that the page shows (a snippet around the words searched for), not the whole. */
  partial?: boolean
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
  /** What a healthy page of this kind has, so that "layout changed" can be told from "no papers". */
  expect: { selector: string; why: string }[]
}

/** What a page's embedded data says of a paper, by canonical id; every field may be missing. */
export interface PaperRecord {
  title: string | null
  authors: string[]
  /** The authors' own abstract, never a summary written by somebody else. */
  abstract: string | null
  /** Summary that is not the authors', so that it can be told from the abstract where a card shows it. */
  foreignSummary: string | null
  date: string | null
}

/** The embedded data of a page. Empty for sites that have none. */
export type PageData = ReadonlyMap<string, PaperRecord>

export type Theme = 'light' | 'dark'

export interface Site {
  id: string
  name: string
  /** False while nobody has seen the adapter at work on a live page: the options say so. */
  verified: boolean
  /** Match patterns: of the manifest for static sites, of the optional host permission for all others. */
  matches: string[]
  pages: Record<string, SitePage>
  /** A framework takes over the page's markup after it was parsed, and drops what it does not know. */
  hydrated?: true
  /**
   * Links that lists have to papers, where these lead to no page of a kind that the site has: a list with such links and no
   * cards has changed its layout.
   */
  paperLinks?: string
  /** Where a style sheet keeps room for the strips before they come; see `room.ts`. */
  room?: Room
  /**
   * Finds the cards in page order, one after the other, so that whoever walks may pause: lists hold thousands.
   * Null stands for work done without a card found.
   */
  walk(root: Document): Iterable<Element | null>
  /** All cards of that walk. */
  cards(root: Document): Element[]
  /** Canonical id of a card by a cheap look, to notice that a framework put another paper into it; null if it is none. */
  identify(card: Element): string | null
  /** Reads the page's embedded data once for all cards. */
  data(root: Document): PageData
  /** Reads one card; null if it turns out to be none. */
  read(card: Element, data: PageData): Paper | null
  /** Where the strip goes: inserted into `parent` before `before` (null: at the end). */
  anchor(card: Element): { parent: Element; before: Node | null } | null
  /** The elements that show the abstract (or a part of it), for highlighting; empty where it is not visible. */
  abstractElements(card: Element): Element[]
  /** Parts of a card that are no text of the paper (labels, toggles); see `text.ts`. */
  noise: string
  /** The theme that the page shows now: its own, not the system's. */
  theme(root: Document): Theme
}
