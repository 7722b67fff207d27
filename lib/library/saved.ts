/** The little that is asked of the library wherever papers are shown: a file of its own, so that the popup opens with it. */
import type { LibraryDatabase } from './database'

/** How many papers are saved. */
export function savedCount(db: LibraryDatabase): Promise<number> {
  return db.papers.orderBy('savedAt').count() // the index holds saved papers alone
}

/** Which of these ids belong to saved papers, by their own id or an alias, and when each was saved. */
export function savedAmong(db: LibraryDatabase, ids: readonly string[]): Promise<Map<string, string>> {
  return db.transaction('r', db.papers, async () => {
    const [own, others] = await Promise.all([
      db.papers.bulkGet([...ids]),
      db.papers.where('aliases').anyOf(ids).distinct().toArray(),
    ])
    const known = new Map<string, string>()
    for (const row of [...own, ...others]) {
      if (row?.savedAt === undefined) continue
      for (const id of [row.id, ...row.aliases]) known.set(id, row.savedAt)
    }
    return new Map(ids.flatMap((id) => (known.has(id) ? [[id, known.get(id) as string]] : [])))
  })
}
