/** What is done to many papers at once; each gives its own way back. */
import type { LibraryDatabase } from '../../../lib/library/database'
import type { KnownPaper } from '../../../lib/library/overview'
import { tagKey } from '../../../lib/library/user'
import { addTags, removeTag } from '../../../lib/library/words'
import { remove, restore } from '../../popup/actions'

/** @returns the way back @throws MessageError after those before the failing one were removed */
export async function removeAll(papers: readonly KnownPaper[]): Promise<() => Promise<void>> {
  const gone: KnownPaper[] = []
  const back = async () => {
    for (const { row } of gone) await restore({ ...row, savedAt: row.savedAt })
  }
  for (const paper of papers.filter(({ saved }) => saved)) {
    await remove(paper.row.id)
    gone.push(paper)
  }
  return back
}

/** @returns the way back */
export async function saveAll(papers: readonly KnownPaper[]): Promise<() => Promise<void>> {
  const fresh = papers.filter(({ saved }) => !saved)
  for (const { row } of fresh) await restore(row)
  return async () => {
    for (const { row } of fresh) await remove(row.id)
  }
}

/** Adds a tag where it is not there yet. @returns the way back: it goes from exactly these again */
export async function tagAll(
  db: LibraryDatabase,
  papers: readonly KnownPaper[],
  tag: string,
): Promise<() => Promise<void>> {
  const lacking = papers.filter(({ tags }) => !tags.some((each) => tagKey(each) === tagKey(tag)))
  for (const { row } of lacking) await addTags(db, row.id, [tag])
  return async () => {
    for (const { row } of lacking) await removeTag(db, row.id, tag)
  }
}
