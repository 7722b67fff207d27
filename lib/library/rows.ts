/**
 * What is kept, row by row. Dates are ISO strings in UTC, so that they sort as text and read well in an export.
 */
import type { Claim } from '../claims/types'

/** One paper, however many sites it was met on. Light: texts live in `AbstractRow`, so that lists load fast. */
export interface PaperRow {
  /** The best canonical id known (see `identity.ts` for the order). */
  id: string
  /** Every other canonical id of the same paper. */
  aliases: string[]
  title: string
  /** Normalised title, for meeting the same paper under another id. */
  titleKey: string
  authors: string[]
  /** ISO date, `YYYY-MM` or `YYYY`; null if no site told. */
  date: string | null
  /** Address of the paper's own page on the site it was last met on. */
  url: string
  /** Address for each site that it was met on. */
  links: { site: string; url: string }[]
  /** Ids of the sites, in the order of meeting. */
  sites: string[]
  /** Highest version met, null if no site told. */
  version: number | null
  /** Hash of the abstract that the claims of the library were read from; null if none was ever seen. */
  textHash: string | null
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
