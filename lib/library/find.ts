/** Finds what is already kept of papers just met. */
import type { Paper } from '../sites/types'
import type { LibraryDatabase } from './database'
import { allIds, samePaper } from './identity'
import type { PaperRow } from './rows'
import { titleKey } from './text'

/**
 * Rows that may be one of `papers`: three index look-ups for the whole batch, by id, alias and title.
 * @returns rows by id; `matching` tells which belong to which paper
 */
export async function candidates(db: LibraryDatabase, papers: readonly Paper[]): Promise<Map<string, PaperRow>> {
  const ids = [...new Set(papers.flatMap(allIds))]
  const keys = [...new Set(papers.map((paper) => titleKey(paper.title)).filter(Boolean))]
  const [byId, byAlias, byTitle] = await Promise.all([
    db.papers.bulkGet(ids),
    db.papers.where('aliases').anyOf(ids).distinct().toArray(),
    db.papers.where('titleKey').anyOf(keys).toArray(),
  ])
  const rows = [...byId.filter((row) => row !== undefined), ...byAlias, ...byTitle]
  return new Map(rows.map((row) => [row.id, row]))
}

/** The rows among `known` that are `paper`. */
export function matching(known: ReadonlyMap<string, PaperRow>, paper: Paper): PaperRow[] {
  return [...known.values()].filter((row) => samePaper(row, paper))
}

/** The row with this id, as its own or as an alias; undefined if there is none. */
export async function rowById(db: LibraryDatabase, id: string): Promise<PaperRow | undefined> {
  return (await db.papers.get(id)) ?? (await db.papers.where('aliases').equals(id).first())
}
