/** Records as they were before two became one, kept so that these can be split again; see `split.ts`. */
import { Dexie } from 'dexie'
import type { LibraryDatabase } from './database'
import { allIds, joinRows } from './identity'
import type { OriginRow, PaperRow } from './rows'
import { hasWords, mergeUser } from './user'

const of = (id: string) => [
  [id, Dexie.minKey],
  [id, Dexie.maxKey],
]

/** The origins of a paper; none if it never was more than one record. */
export function originsOf(db: LibraryDatabase, id: string): Promise<OriginRow[]> {
  const [from, to] = of(id)
  return db.origins.where('[paperId+key]').between(from, to).toArray()
}

function bare({ readBy: _, claimCount: __, words: ___, apart: ____, ...row }: PaperRow): PaperRow {
  return row
}

/** Two origins of one key, of copies of one library, are one. */
export async function putOrigins(db: LibraryDatabase, origins: readonly OriginRow[]): Promise<void> {
  for (const origin of origins) {
    const have = await db.origins.get([origin.paperId, origin.key])
    const { paperId, key } = origin
    const user = have?.user && origin.user ? mergeUser(paperId, asRow(have), asRow(origin)) : null
    await db.origins.put({
      paperId,
      key,
      row: have ? { ...joinRows(have.row, origin.row), id: have.row.id, aliases: have.row.aliases } : origin.row,
      user: user
        ? { tags: user.tags, notes: user.notes, corrections: user.corrections }
        : (origin.user ?? have?.user ?? null),
    })
  }
}

const asRow = ({ paperId, user }: OriginRow) => (user ? { ...user, paperId, changedAt: '', tagKeys: [] } : undefined)

/** A page that shows an id of a record speaks of the same paper; one that shows only the same title may be wrong. */
export function isStranger(rows: readonly PaperRow[], met: Pick<PaperRow, 'id' | 'aliases'>): boolean {
  return !rows.some((row) => allIds(row).some((id) => allIds(met).includes(id)))
}

/**
 * Notes that records become one; to be called before anything of them is moved.
 * @param rows records that are kept, all of one paper
 * @param met the record that was just met, as a row
 * @param to id of what they become
 */
export async function noteOrigins(
  db: LibraryDatabase,
  rows: readonly PaperRow[],
  met: PaperRow | null,
  to: string,
): Promise<void> {
  const stranger = met !== null && isStranger(rows, met)
  if (rows.length === 0 || (rows.length === 1 && !stranger)) return
  const found: OriginRow[] = []
  for (const row of rows) {
    if ((await originsOf(db, row.id)).length > 0) continue
    const user = await db.user.get(row.id)
    const words = user && hasWords(user) ? { tags: user.tags, notes: user.notes, corrections: user.corrections } : null
    found.push({ paperId: to, key: row.id, row: bare(row), user: words })
  }
  if (stranger && met) found.push({ paperId: to, key: met.id, row: bare(met), user: null })
  await putOrigins(db, found)
}

/** Moves the origins of a record that became part of another. */
export async function moveOrigins(db: LibraryDatabase, from: string, to: string): Promise<void> {
  const origins = await originsOf(db, from)
  if (origins.length === 0) return
  await db.origins.bulkDelete(origins.map(({ paperId, key }): [string, string] => [paperId, key]))
  await putOrigins(
    db,
    origins.map((origin) => ({ ...origin, paperId: to })),
  )
}
