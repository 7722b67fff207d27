/** What is done to many papers at once; each gives its own way back. */
import type { LibraryDatabase } from '../../../lib/library/database'
import { type KnownPaper, knownPapers } from '../../../lib/library/overview'
import type { PaperRow } from '../../../lib/library/rows'
import { tagKey } from '../../../lib/library/user'
import { addTags, removeTag } from '../../../lib/library/words'
import { remove, restore } from '../../popup/actions'

/** Papers looked up at once. */
const BATCH = 200

async function papersOf(db: LibraryDatabase, ids: readonly string[]): Promise<KnownPaper[]> {
  const papers: KnownPaper[] = []
  for (let from = 0; from < ids.length; from += BATCH)
    papers.push(...(await knownPapers(db, ids.slice(from, from + BATCH))))
  return papers
}

/** @returns the way back @throws MessageError after those before the failing one were removed */
export async function removeAll(db: LibraryDatabase, ids: readonly string[]): Promise<() => Promise<void>> {
  const gone: PaperRow[] = []
  for (const { row, saved } of await papersOf(db, ids)) {
    if (!saved) continue
    await remove(row.id)
    gone.push(row)
  }
  return async () => {
    for (const row of gone) await restore({ ...row, savedAt: row.savedAt })
  }
}

/** @returns the way back */
export async function saveAll(db: LibraryDatabase, ids: readonly string[]): Promise<() => Promise<void>> {
  const fresh = (await papersOf(db, ids)).filter(({ saved }) => !saved)
  for (const { row } of fresh) await restore(row)
  return async () => {
    for (const { row } of fresh) await remove(row.id)
  }
}

/** Adds a tag where it is not there yet. @returns the way back: it goes from exactly these again */
export async function tagAll(db: LibraryDatabase, ids: readonly string[], tag: string): Promise<() => Promise<void>> {
  const papers = await papersOf(db, ids)
  const lacking = papers.filter(({ tags }) => !tags.some((each) => tagKey(each) === tagKey(tag)))
  for (const { row } of lacking) await addTags(db, row.id, [tag])
  return async () => {
    for (const { row } of lacking) await removeTag(db, row.id, tag)
  }
}
