import { fileName, formatById } from '../../lib/export/formats'
import { type ExportSet, written } from '../../lib/export/rows'
import { download } from '../ui/download'

/** What is copied: a tab is where spreadsheets part cells. */
export const PASTED = 'tsv'

/**
 * Writes papers and their claims to a file in the downloads. Writers are loaded on the first use: the popup opens without.
 * @param format id of an export format
 * @returns the name of the file
 */
export async function writeFile(set: ExportSet, format: string): Promise<string> {
  const { extension, type, load } = formatById(format)
  const writer = (await load())()
  const name = fileName(new Date(), extension)
  download(name, written(writer, set), type)
  return name
}

/** Puts papers and their claims on the clipboard, as text that spreadsheets take for a table. */
export async function copyText(set: ExportSet): Promise<void> {
  const writer = (await formatById(PASTED).load())()
  await navigator.clipboard.writeText(written(writer, set))
}
