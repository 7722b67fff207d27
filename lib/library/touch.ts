/** Notes, inside the transaction that changes them, which saved papers the search has to look at again. */
import type { LibraryDatabase } from './database'

/** @param ids papers that were saved, removed, or have other words now */
export async function touch(db: LibraryDatabase, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const list = [...ids]
  // one entry a paper, at the end: the list never grows beyond the library
  const old = await db.touched.where('paperId').anyOf(list).primaryKeys()
  if (old.length > 0) await db.touched.bulkDelete(old)
  await db.touched.bulkAdd(list.map((paperId) => ({ paperId })) as never)
}
