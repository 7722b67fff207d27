/**
 * Everything that is said between content script, pages and background. One map, plain JSON both ways.
 * Content scripts may only ask about and save papers of their own page; listing the library is for our own pages,
 * which read Dexie directly.
 */
import type { Claim, Marks, Reading, Span } from './claims/types'
import type { Paper } from './sites/types'
import type { WordedClaim } from './wording/worded'

export type PaperState = 'new' | 'seen' | 'saved'

/** What the background answers for one paper, in the order asked. */
export interface PaperReading {
  id: string
  /** With the reader's corrections on top. */
  claims: (Claim & Marks)[]
  benchmarks: string[]
  state: PaperState
  /** The abstract that was read: the page's own, or one that the library had seen before for that id; null if none. */
  abstract: string | null
  /** True if that abstract is an excerpt: the paper may claim more. */
  partial?: boolean
  /** True if the claims are not only what was read: the reader put some right, added or hid some. */
  corrected?: boolean
  /** Version of the reading rules behind the claims. */
  extractorVersion: number
}

/** The same for a script in a web page, which draws and does not word. */
export interface WordedReading extends Omit<PaperReading, 'claims' | 'benchmarks'> {
  /** The most telling first. */
  claims: WordedClaim[]
  /** Whether claims say where they stand among what the reader has seen; asking again with `standing` makes sure of it. */
  standing: boolean
  /** What of the paper the reader watches for, in the reader's own words. */
  watched: string[]
}

/** What the reader does about a claim in the card on a page. */
export type CorrectionStep =
  | {
      do: 'edit'
      /** Where the claim stands in the text that the page was answered with, and the correction that stands over it. */
      span: Span
      correctionId?: string
      /** The words that change. */
      words: Partial<Pick<Claim, 'metric' | 'benchmark' | 'value' | 'unit'>>
    }
  /** It is no claim. */
  | { do: 'hide'; span: Span; correctionId?: string }
  /** Takes a correction back: the claim stands as it was read. */
  | { do: 'restore'; correctionId: string }
  /** Takes that back: the correction holds again. */
  | { do: 'revive'; correctionId: string }

/** Something that a paper of a page can be told by. */
export interface PaperFacet {
  group: 'benchmark' | 'metric' | 'kind'
  /** As the library knows it. */
  key: string
  label: string
  /** Benchmarks: the best own score of the paper; null where none can be told. */
  best: {
    /** As a badge writes it. */
    text: string
    value: number
    /** Scores are only compared where these are the same. */
    measure: string
    lowerIsBetter: boolean
  } | null
}

/** What a page's bar has to know of one paper. */
export interface PaperFacts {
  id: string
  /** It claims a number. */
  claims: boolean
  saved: boolean
  /** What of it the reader watches for, in the reader's own words. */
  watched: string[]
  facets: PaperFacet[]
}

/** What the popup's "this page" tab asks the content script of a tab. */
export interface PageReport {
  site: string
  url: string
  /** Papers found, in page order, without duplicates. */
  papers: Paper[]
  /** Set when the address looks like a listing and a healthy page's landmarks are missing. */
  layoutChanged: boolean
  /** Key of the page's kind in the site's adapter, and selectors of the landmarks that it lacks. */
  kind?: string
  lacks?: string[]
  /** Set when the settings could not be loaded, so that defaults hold. */
  unsettled?: boolean
}

export interface Protocol {
  /**
   * page → background: read the claims of these papers and note them as seen; `note: false` only answers (our pages ask
   * so about private windows, of which nothing is kept).
   */
  'papers:read': { ask: { papers: Paper[]; note?: boolean }; answer: PaperReading[] }
  /** content → background: a page of this site is loading and will want to be read. */
  'page:soon': { ask: { site: string }; answer: null }
  /** content → background: the same as `papers:read`, in words, and answered before anything is noted. */
  'page:read': { ask: { papers: Paper[]; standing?: boolean }; answer: WordedReading[] }
  /** content → background: what the bar tells of papers of its page. */
  'page:overview': { ask: { papers: Paper[] }; answer: PaperFacts[] }
  /**
   * content or page → background: keep this paper with its claims. Answers after the transaction committed.
   * Our own pages may give the time it was saved at (ISO), to undo a removal.
   */
  'paper:save': { ask: { paper: Paper; savedAt?: string }; answer: { state: PaperState } }
  /** content or page → background: take it out of the saved ones (it stays "seen"). */
  'paper:unsave': { ask: { id: string }; answer: { state: PaperState } }
  /**
   * content → background: puts a claim of a paper of its page right. Answers after the transaction committed.
   * `correctionId` takes the step back by `restore`, unless there was a correction before.
   */
  'claim:correct': {
    ask: { paper: Paper; step: CorrectionStep }
    answer: { correctionId: string; reading: WordedReading }
  }
  /**
   * page → background, and background → content scripts and our pages: the reader put claims of these papers right;
   * whoever shows them may ask anew. Null for all papers: the reader watches for something else.
   */
  'claims:corrected': { ask: { ids: string[] | null }; answer: null }
  /** content → background: shows the library in a tab of its own; at a benchmark, by the library's key for it, or at any. */
  'library:open': { ask: { site: string; benchmark: string | null }; answer: null }
  /** page → background: read saved papers anew whose claims were found by older rules. */
  'library:reread': { ask: Record<never, never>; answer: { read: number } }
  /** page → background: the library was changed here; answered once the change is copied to where it is safe. */
  'library:copy': { ask: Record<never, never>; answer: null }
  /** page → content script of a tab. */
  'page:report': { ask: Record<never, never>; answer: PageReport }
  /** background or page → content script of a tab: is one there, be it that it rests because its site is switched off? */
  'page:here': { ask: Record<never, never>; answer: { url: string } }
  /** background → content scripts: a paper's state changed elsewhere (another tab, the popup). */
  'paper:changed': { ask: { id: string; state: PaperState }; answer: null }
  /** background → content scripts and our pages: abstracts of these papers have come; whoever shows them may ask anew. */
  'papers:found': { ask: { ids: string[] }; answer: null }
  /** page → background: the claims of a text that the reader selected somewhere. Nothing of it is kept. */
  'text:read': { ask: { text: string }; answer: Reading }
}

export type MessageName = keyof Protocol

/**
 * What a content script may say to the background; everything else is for pages of ours and the background alone. It works
 * in a web page, among strangers, and is believed no more than the page. Checked for every message in `messaging.ts`; what
 * it may say beyond that is checked where it is answered.
 */
export const FROM_PAGES: readonly MessageName[] = [
  'page:soon',
  'page:read',
  'page:overview',
  'paper:save',
  'paper:unsave',
  'claim:correct',
  'library:open',
]

export type Ask<N extends MessageName> = Protocol[N]['ask']
export type Answer<N extends MessageName> = Protocol[N]['answer']

/** The envelope on the wire. Errors travel as text so that the asker can say what went wrong. */
export type Envelope<N extends MessageName = MessageName> = { to: 'claimdex'; name: N; ask: Ask<N> }
export type Reply<N extends MessageName = MessageName> = { ok: true; answer: Answer<N> } | { ok: false; error: string }
