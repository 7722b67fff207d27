import type { Entry } from '../../lib/comparison/facets'
import type { Row } from '../../lib/comparison/table'
import { type ExportPaper, type ExportRow, type ExportSet, savedSet, sentenceOf } from '../../lib/export/rows'
import type { LibraryDatabase } from '../../lib/library/database'
import { wholePapersOf } from '../../lib/library/queries'
import type { Page } from './usePage'

const key = (id: string, { claim }: Pick<Entry, 'claim'>) => `${id} ${'index' in claim ? claim.index : ''}`

/** What the comparison shows, in its order: saved claims with all the library knows, those of the page as it read them. */
export async function shownSet(db: LibraryDatabase, rows: readonly Row[], page: Page): Promise<ExportSet> {
  const ids = [...new Set(rows.map(({ entry }) => entry.paper.id))]
  const saved = savedSet(await wholePapersOf(db, ids))
  const ofLibrary = new Map(saved.rows.map((row) => [key(row.paper.id, row), row]))
  const met = new Map(page.phase === 'page' ? page.report.papers.map((paper) => [paper.id, paper]) : [])
  const printed = rows.flatMap(({ entry }): ExportRow[] => {
    const known = ofLibrary.get(key(entry.paper.id, entry))
    if (known) return [known]
    const paper = met.get(entry.paper.id)
    if (!paper) return [] // removed from the library meanwhile
    const abstract = entry.abstract ?? null
    const extractorVersion = page.phase === 'page' ? (page.readings.get(paper.id)?.extractorVersion ?? 0) : 0
    const printable: ExportPaper = { ...paper, abstract, sites: [paper.site], savedAt: null }
    return [{ paper: printable, claim: entry.claim, sentence: sentenceOf(entry.claim, abstract), extractorVersion }]
  })
  return { papers: [...new Map(printed.map(({ paper }) => [paper.id, paper])).values()], rows: printed }
}
