/**
 * What is kept, row by row. Dates are ISO strings in UTC, so that they sort as text and read well in an export.
 */
import type { Claim, Span } from '../claims/types'
import type { Essence, Group } from '../comparison/tally'

/** One paper, however many sites it was met on. Light: texts live in `AbstractRow`, so that lists load fast. */
export interface PaperRow {
  /** The best canonical id known (see `identity.ts` for the order). */
  id: string
  /** Every other canonical id of the same paper. */
  aliases: string[]
  title: string
  /** Normalised titles that it was met with, for meeting the same paper under another id; sorted. Since schema 2. */
  titleKeys: string[]
  authors: string[]
  /** ISO date, `YYYY-MM` or `YYYY`; null if no site told. */
  date: string | null
  /** Address of the paper's own page on the site it was last met on. */
  url: string
  /** Latest address for each site that it was met on, and when it was seen there (`at` since schema 2). */
  links: { site: string; url: string; at: string }[]
  /** Ids of the sites, in the order of meeting. */
  sites: string[]
  /** Highest version met, null if no site told. */
  version: number | null
  /** Hash of the abstract that the claims of the library were read from; null if none was ever seen. */
  textHash: string | null
  /** Version that this text was shown as, null if no site told; negative for texts out of files. Since schema 2. */
  textVersion: number | null
  /** When that text was last met; null if there is none. Since schema 2. */
  textAt: string | null
  firstSeen: string
  lastSeen: string
  /** When it was saved; absent while it is only seen, so that the index holds saved papers alone. */
  savedAt?: string
  /** Version of the reading rules behind the stored claims; only of saved papers. */
  readBy?: number
  /** How many claims are stored; only of saved papers. */
  claimCount?: number
  /** Folded words of title, authors, ids, metrics and benchmarks, for the search; only of saved papers. */
  words?: string
  /** Ids of papers that the reader split from this one: they never become one again by themselves. Since schema 3. */
  apart?: ApartMark[]
}

/** Two papers set apart by the reader, or (not `on`) found to be one after all. */
export interface ApartMark {
  /** Canonical id of the other paper. */
  id: string
  /** ISO time of the change. */
  at: string
  on: boolean
}

/** One wording of an abstract. Versions and sites differ, and claims point into exactly one of them. */
export interface AbstractRow {
  paperId: string
  /** SHA-256 of the text, first 128 bits, in hex. */
  hash: string
  text: string
  version: number | null
  site: string
  seenAt: string
}

/** What reading one text gave: the cache that spares reading it again. */
export interface ReadingRow {
  paperId: string
  hash: string
  /** Version of the reading rules; an older one is read anew. */
  readBy: number
  claims: Claim[]
  benchmarks: string[]
}

/** A claim of a saved paper. */
export interface ClaimRow extends Claim {
  paperId: string
  /** Place among the claims of its paper, from 0. */
  index: number
  /** The abstract that `span` and `sentence` point into. */
  hash: string
  /** Version of the reading rules that found it. */
  readBy: number
  /** One key for each entry of `benchmark`: its canonical id, else its folded name. */
  benchmarkKeys: string[]
  /** Canonical id of the metric, else its folded name, else ''. */
  metricKey: string
}

/** `textVersion` of an abstract out of a file: any page's takes its place. */
export const FROM_FILE = -1
/** `textVersion` of a text that is not the abstract, only quoted sentences of it: any abstract takes its place. */
export const QUOTED_ONLY = -2

/** A tag given or taken away. Taken ones stay on record, so that merging with an older copy does not bring them back. */
export interface TagMark {
  /** Parts separated by `/`, outermost first: `survey/vision`. */
  name: string
  /** ISO time of the change. */
  at: string
  on: boolean
}

export interface NoteVersion {
  /** One line; '' if it was deleted. */
  text: string
  at: string
}

/** The words of a claim that a reader may put right. */
export type ClaimWords = Pick<
  Claim,
  'kind' | 'value' | 'unit' | 'qualifier' | 'direction' | 'metric' | 'benchmark' | 'baseline' | 'role' | 'setting'
>

/** Where a claim stood when it was corrected, so that it is found again after the text was read anew or changed. */
export interface Anchor {
  hash: string
  span: Span
  surface: string
  /** The sentence it stood in, on one line. */
  sentence: string
}

/** What a reader put right, kept apart from what was read. */
export interface Correction {
  id: string
  kind: 'edit' | 'hide' | 'add'
  at: string
  /** Taken back. Stays on record as `TagMark` does. */
  gone: boolean
  /** The claim that is meant; null for an added one. */
  anchor: Anchor | null
  /** `edit`: the changed words; `add`: all that are known; `hide`: none. */
  words: Partial<ClaimWords>
  /** `add`: the sentence that it was taken from, if given. */
  quote: string
}

/** Everything that the reader wrote about a paper. Never evicted, never touched by reading. Since schema 2. */
export interface UserRow {
  paperId: string
  tags: TagMark[]
  /** Latest first; earlier ones are kept (a few), so that no merge loses words. */
  notes: NoteVersion[]
  corrections: Correction[]
  /** Latest of all `at`; derived. */
  changedAt: string
  /** Tags that are on, each with the ones above it (`a/b` gives `a` and `a/b`), folded; derived, for the index. */
  tagKeys: string[]
}

/** A record as it was before it became one with another, so that the two can be split again. Since schema 3. */
export interface OriginRow {
  /** The paper that it is a part of now. */
  paperId: string
  /** Its own id, as it was. */
  key: string
  /** Without what is derived from claims. */
  row: PaperRow
  /** What the reader had written about it by then. */
  user: Pick<UserRow, 'tags' | 'notes' | 'corrections'> | null
}

/** One difference between the claims that the reader has seen of a paper and those it has now. */
export interface ClaimChange {
  what: 'changed' | 'new' | 'gone'
  before: Claim | null
  after: Claim | null
  /** Of a changed claim: what of it differs. */
  words: (keyof ClaimWords)[]
}

/** What changed in the claims of a saved paper since the reader last looked. Since schema 3. */
export interface NewsRow {
  paperId: string
  /** `version`: another wording of the abstract, so of the paper; `reading`: the same text, read by newer rules. */
  why: 'version' | 'reading'
  /** When it was noticed, ISO. */
  at: string
  /** The text that `claims` were read from, the version it was shown as, and the rules. */
  hash: string
  version: number | null
  readBy: number
  /** As they were. Kept until the reader has taken note, so that changes add up. */
  claims: Claim[]
  changes: ClaimChange[]
}

/** A saved paper whose words changed (or which is saved no more), in the order of `n`: what the search is to look at. */
export interface TouchedRow {
  n: number
  paperId: string
}

/** What a saved paper adds to the counts of `FacetRow`s, so that it can be taken away again. Since schema 4. */
export interface ShareRow {
  paperId: string
  /** Claims that are stored. */
  claims: number
  /** Only where the reader put claims right, so that the index holds these papers alone. */
  corrected?: 1
  essences: Essence[]
}

/** How many saved papers stand behind a benchmark, a metric or a contest; derived from the shares. Since schema 4. */
export interface FacetRow {
  group: Group
  key: string
  papers: number
  claims: number
  labels: [label: string, claims: number][]
}

/** How far the counts are; see `summary.ts`. Since schema 4. */
export interface SummaryRow {
  key: 'summary'
  /** Of the rules that the counts were made by. */
  version: number
  /** Everything up to this entry of `touched` is in them. */
  upTo: number
  /** While all papers are counted for the first time, the last one that was; null afterwards. */
  after: string | null
  papers: number
  claims: number
}

/** A checked record of a file that is being restored; see `restore.ts`. Empty at all other times. Since schema 2. */
export interface StagedRow {
  n: number
  record: unknown
}
