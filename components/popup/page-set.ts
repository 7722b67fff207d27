import { type ExportSet, sentenceOf } from '../../lib/export/rows'
import type { PagePaper } from './listing'

/**
 * The papers of a page as the formats take them, with their claims.
 * @param saved when each was saved, by id, as far as the library has been asked
 */
export function exportSet(found: readonly PagePaper[], saved: ReadonlyMap<string, string> | undefined): ExportSet {
  const papers = found.map(({ paper, abstract }) => ({
    ...paper,
    abstract,
    sites: [paper.site],
    savedAt: saved?.get(paper.id) ?? null,
  }))
  const rows = found.flatMap(({ claims, abstract, extractorVersion }, index) =>
    claims.map((claim) => ({
      paper: papers[index] as (typeof papers)[number],
      claim,
      sentence: sentenceOf(claim, abstract),
      extractorVersion,
    })),
  )
  return { papers, rows }
}
