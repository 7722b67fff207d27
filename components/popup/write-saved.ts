import { fileName, formatById } from '../../lib/export/formats'
import type { LibraryDatabase } from '../../lib/library/database'
import { type ExportCount, exportPieces } from '../../lib/library/export'
import { blobOf } from '../../lib/library/pieces'
import { downloadBlob } from '../ui/download'
import { PASTED } from './write'

/**
 * Writes saved papers, however many: they are read and written some hundred at a time.
 * @param ids in the order to write them (`exportedIds`)
 * @returns the file's name and what is in it
 * @throws LibraryError
 */
export async function writeSaved(
  db: LibraryDatabase,
  ids: readonly string[],
  format: string,
  tell?: (done: number, total: number) => void,
): Promise<ExportCount & { name: string }> {
  const { extension, type, load } = formatById(format)
  const writer = (await load())()
  const count: ExportCount = { papers: 0, claims: 0, without: 0 }
  const blob = await blobOf(exportPieces(db, ids, writer, count, tell), type)
  const name = fileName(new Date(), extension)
  downloadBlob(name, blob)
  return { ...count, name }
}

/** Puts the claims of saved papers on the clipboard. @throws LibraryError */
export async function copySaved(db: LibraryDatabase, ids: readonly string[]): Promise<void> {
  const { type, load } = formatById(PASTED)
  const count: ExportCount = { papers: 0, claims: 0, without: 0 }
  const blob = await blobOf(exportPieces(db, ids, (await load())(), count), type)
  await navigator.clipboard.writeText(await blob.text())
}
