/** What an export prints of one claim, whatever the format. */
import type { Claim } from '../claims/types'
import type { WholePaper } from '../library/queries'

/** A claim with what is known of its paper. */
export interface ExportRow {
  paper: {
    id: string
    title: string
    authors: string[]
    date: string | null
    url: string
    /** Ids of the sites it was met on. */
    sites: string[]
    /** ISO time; null for a paper that is not saved. */
    savedAt: string | null
  }
  claim: Claim
  /** The sentence that the claim stands in, white space made even; '' if its text is no longer kept. */
  sentence: string
  /** Version of the reading rules that found the claim. */
  extractorVersion: number
}

/** The sentence of a claim as one line. */
export function sentenceOf(claim: Claim, abstract: string | null | undefined): string {
  return (abstract ?? '')
    .slice(...claim.sentence)
    .replace(/\s+/g, ' ')
    .trim()
}

/** Rows for saved papers, in the order given; a paper without claims gives none. */
export function savedRows(papers: readonly WholePaper[]): ExportRow[] {
  return papers.flatMap(({ paper, claims, texts }) =>
    claims.map((claim) => ({
      paper: { ...paper, savedAt: paper.savedAt ?? null },
      claim,
      sentence: sentenceOf(claim, texts.get(claim.hash)),
      extractorVersion: claim.readBy,
    })),
  )
}
