/** What of papers of the library the reader watches for, read from their whole text as on a page. */
import type { LibraryDatabase } from './database'
import { knownPapers } from './overview'
import type { Watch } from './watch'

/**
 * @param ids of papers, saved or met
 * @returns what of each is watched, by id; papers of which nothing is are left out
 */
export async function watchedOf(
  db: LibraryDatabase,
  ids: readonly string[],
  look: Watch,
): Promise<Map<string, string[]>> {
  const papers = await knownPapers(db, ids)
  const places = papers.map(({ row }): [string, string] => [row.id, row.textHash ?? ''])
  const [texts, readings] = await Promise.all([db.abstracts.bulkGet(places), db.readings.bulkGet(places)])
  const found = new Map<string, string[]>()
  for (const [at, { row, claims }] of papers.entries()) {
    const { title, authors } = row
    const watched = look({
      title,
      authors,
      claims,
      abstract: texts[at]?.text ?? null,
      benchmarks: readings[at]?.benchmarks ?? [],
    })
    if (watched.length > 0) found.set(row.id, watched)
  }
  return found
}
