/** Saved papers written to a file of any format, some hundred at a time. */
import { type FileWriter, savedSet } from '../export/rows'
import type { Progress } from './backup'
import type { LibraryDatabase } from './database'
import { type SavedQuery, savedIds, wholePapersOf } from './queries'

/** Papers read in one transaction. */
const BATCH = 250

/** What came of an export; filled in while it is written. */
export interface ExportCount {
  papers: number
  claims: number
  /** Papers without a claim: formats with one row a claim have no row of them. */
  without: number
}

/**
 * Claims are written as the library shows them, with the reader's corrections.
 * @param ids in the order to write them; one that is removed meanwhile is left out
 * @param tell told after each piece
 */
export async function* exportPieces(
  db: LibraryDatabase,
  ids: readonly string[],
  writer: FileWriter,
  count: ExportCount,
  tell?: Progress,
): AsyncGenerator<string> {
  yield writer.begin()
  for (let from = 0; from < ids.length; from += BATCH) {
    const wholes = await wholePapersOf(db, ids.slice(from, from + BATCH))
    const set = savedSet(wholes)
    count.papers += set.papers.length
    count.claims += set.rows.length
    count.without += wholes.filter(({ claims }) => claims.length === 0).length
    yield writer.part(set)
    tell?.(Math.min(from + BATCH, ids.length), ids.length)
  }
  yield writer.end()
}

/** Ids of the saved papers of a query, or of those chosen among them. */
export async function exportedIds(
  db: LibraryDatabase,
  query: string | SavedQuery,
  only?: ReadonlySet<string>,
): Promise<string[]> {
  const ids = await savedIds(db, query)
  return only ? ids.filter((id) => only.has(id)) : ids
}
