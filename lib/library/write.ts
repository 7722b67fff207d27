/** Writes papers down that were made ready before (`keep.ts` does it for one). */
import type { LibraryDatabase } from './database'
import { candidates, matching } from './find'
import { keep, type Prepared } from './keep'
import type { PaperRow } from './rows'

/**
 * One transaction for all of them.
 * @param readBy version of the rules that they were read by
 * @param now ISO time
 * @param saveAt ISO time to save them at; null only notes that they were seen
 * @returns their rows as they now stand
 */
export async function writePapers(
  db: LibraryDatabase,
  prepared: readonly Prepared[],
  readBy: number,
  now: string,
  saveAt: string | null,
): Promise<PaperRow[]> {
  return db.transaction('rw', db.content, async () => {
    // looked up again: another tab may have written since the texts were read
    const papers = prepared.map(({ paper }) => paper)
    const known = await candidates(db, papers)
    const rows: PaperRow[] = []
    for (const each of prepared) {
      const mine = matching(known, each.paper)
      const row = await keep(db, mine, each, readBy, now, saveAt)
      for (const old of mine) known.delete(old.id)
      known.set(row.id, row)
      rows.push(row)
    }
    return rows
  })
}
