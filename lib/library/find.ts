/** Finds what is already kept of papers just met. */
import type { Paper } from '../sites/types'
import type { LibraryDatabase } from './database'
import { allIds, type Identity, identityOf, sameIdentity, together } from './identity'
import type { PaperRow } from './rows'

/**
 * Rows that may be one of `papers`: three index look-ups for the whole batch, by id, alias and title.
 * @returns rows by id; `matching` tells which belong to which paper
 */
export function candidates(db: LibraryDatabase, papers: readonly Paper[]): Promise<Map<string, PaperRow>> {
  return candidatesFor(db, papers.map(identityOf))
}

/** The same for rows, or anything else that has an identity. */
export async function candidatesFor(db: LibraryDatabase, met: readonly Identity[]): Promise<Map<string, PaperRow>> {
  const ids = [...new Set(met.flatMap(allIds))]
  const keys = [...new Set(met.flatMap((each) => each.titleKeys))]
  const [byId, byAlias, byTitle] = await Promise.all([
    db.papers.bulkGet(ids),
    db.papers.where('aliases').anyOf(ids).distinct().toArray(),
    db.papers.where('titleKeys').anyOf(keys).distinct().toArray(),
  ])
  const rows = [...byId.filter((row) => row !== undefined), ...byAlias, ...byTitle]
  return new Map(rows.map((row) => [row.id, row]))
}

/** The rows among `known` that are `paper`. */
export function matching(known: ReadonlyMap<string, PaperRow>, paper: Paper): PaperRow[] {
  return matchingRow(known, identityOf(paper))
}

/** The same for a row. */
export function matchingRow(known: ReadonlyMap<string, PaperRow>, met: Identity): PaperRow[] {
  return together(
    [...known.values()].filter((row) => sameIdentity(row, met)),
    met,
  )
}

/** The row with this id, as its own or as an alias; undefined if there is none. */
export async function rowById(db: LibraryDatabase, id: string): Promise<PaperRow | undefined> {
  return (await db.papers.get(id)) ?? (await db.papers.where('aliases').equals(id).first())
}
