/** What an export prints of one claim or one paper, whatever the format. */
import type { Claim } from '../claims/types'
import type { WholePaper } from '../library/queries'

/** A paper as exports print it. */
export interface ExportPaper {
  id: string
  /** Other canonical ids of the same paper. */
  aliases?: readonly string[]
  title: string
  authors: string[]
  date: string | null
  url: string
  /** Ids of the sites it was met on. */
  sites: string[]
  /** ISO time; null for a paper that is not saved. */
  savedAt: string | null
  /** Null or left out if no abstract is kept. */
  abstract?: string | null
  /** The reader's own. */
  tags?: readonly string[]
  note?: string
}

/** A claim with what is known of its paper. */
export interface ExportRow {
  paper: ExportPaper
  claim: Claim
  /** The sentence that the claim stands in, white space made even; '' if its text is no longer kept. */
  sentence: string
  /** Version of the reading rules that found the claim. */
  extractorVersion: number
}

/** What is exported: the papers, also those without a claim, and the claims in the order to print them. */
export interface ExportSet {
  papers: readonly ExportPaper[]
  rows: readonly ExportRow[]
}

/** Writes one file piece by piece, so that a whole library need not be in memory; made anew for each file. */
export interface FileWriter {
  begin(): string
  /** Papers with all their claims; never twice the same paper. */
  part(set: ExportSet): string
  end(): string
}

/** The whole file at once. */
export function written(writer: FileWriter, set: ExportSet): string {
  return writer.begin() + writer.part(set) + writer.end()
}

/** The sentence of a claim as one line. */
export function sentenceOf(claim: Claim, abstract: string | null | undefined): string {
  return (abstract ?? '')
    .slice(...claim.sentence)
    .replace(/\s+/g, ' ')
    .trim()
}

/** Saved papers and their claims, in the order given; a paper without claims gives no row. */
export function savedSet(wholes: readonly WholePaper[]): ExportSet {
  const papers: ExportPaper[] = []
  const rows: ExportRow[] = []
  for (const { paper, claims, texts, tags, note } of wholes) {
    const { id, aliases, title, authors, date, url, sites, savedAt, textHash } = paper
    const abstract = textHash === null ? null : (texts.get(textHash) ?? null)
    const printed = { id, aliases, title, authors, date, url, sites, savedAt: savedAt ?? null, abstract, tags, note }
    papers.push(printed)
    for (const claim of claims) {
      const sentence = claim.quote ?? sentenceOf(claim, texts.get(claim.hash))
      rows.push({ paper: printed, claim, sentence, extractorVersion: claim.readBy })
    }
  }
  return { papers, rows }
}
