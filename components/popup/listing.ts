/** The papers of a page, put in order. Pure. */

import { orderClaims } from '../../lib/claims/order'
import type { Claim } from '../../lib/claims/types'
import { benchmarkFacets } from '../../lib/comparison/facets'
import { t } from '../../lib/i18n'
import { benchmarkKeys } from '../../lib/library/claim-keys'
import { fold } from '../../lib/library/text'
import type { PaperReading } from '../../lib/messages'
import type { Paper } from '../../lib/sites/types'

/** A paper of the page with its claims. */
export interface PagePaper {
  paper: Paper
  claims: Claim[]
  abstract: string | null
  /** What was read is an excerpt of the abstract. */
  partial?: boolean
  extractorVersion: number
}

/** Papers that claim something, in page order. */
export function claiming(papers: readonly Paper[], readings: ReadonlyMap<string, PaperReading>): PagePaper[] {
  return papers.flatMap((paper) => {
    const reading = readings.get(paper.id)
    return reading && reading.claims.length > 0 ? [{ ...reading, paper }] : []
  })
}

/** True for a paper that gives a number, false for one that only ranks itself. */
export const hasNumber = ({ claims }: PagePaper) => claims.some((claim) => claim.value !== null)

/** The most telling claim of each paper decides; the place on the page breaks ties. */
export function byTelling(papers: PagePaper[]): PagePaper[] {
  const tops = papers.map(({ claims }, index): Claim => {
    const [top] = orderClaims(claims) as [Claim]
    return { ...top, span: [index, index + 1] }
  })
  return orderClaims(tops).map((top) => papers[top.span[0]] as PagePaper)
}

/** Papers that hold every word in title, authors, ids, metrics or benchmarks; all of them for no words. */
export function filtered(papers: PagePaper[], filter: string): PagePaper[] {
  const words = fold(filter).split(' ').filter(Boolean)
  return words.length > 0 ? papers.filter((each) => matches(each, words)) : papers
}

function matches({ paper, claims }: PagePaper, words: string[]): boolean {
  const names = claims.flatMap((claim) => [claim.metric ?? '', ...claim.benchmark])
  const text = fold([paper.title, ...paper.authors, paper.id, ...names].join(' '))
  return words.every((word) => text.includes(word))
}

export interface Section {
  /** Null for a list without headings. */
  heading: string | null
  papers: PagePaper[]
}

/**
 * Papers under each benchmark with the claims made on it, in one pass: a listing may name thousands.
 * What stands under none (no benchmark, or one that nobody gives a number for) comes last.
 */
export function byBenchmark(papers: PagePaper[]): Section[] {
  const facets = benchmarkFacets(papers.flatMap(({ paper, claims }) => claims.map((claim) => ({ paper, claim }))))
  const sections = new Map<string, Section>(facets.map(({ key, label }) => [key, { heading: label, papers: [] }]))
  const rest: Section = { heading: t('otherClaims'), papers: [] }
  for (const each of papers) {
    const placed = new Map<Section, Claim[]>()
    for (const claim of each.claims) {
      const under = benchmarkKeys(claim).flatMap((key) => sections.get(key) ?? [])
      for (const section of under.length > 0 ? new Set(under) : [rest]) {
        placed.set(section, [...(placed.get(section) ?? []), claim])
      }
    }
    for (const [section, claims] of placed) section.papers.push({ ...each, claims })
  }
  return [...sections.values(), rest].filter((section) => section.papers.length > 0)
}
