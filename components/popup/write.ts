import type { ExportRow } from '../../lib/export/rows'
import { download } from '../ui/download'

/**
 * Writes claims to a CSV file in the downloads. The writer is loaded on the first use: the popup opens without it.
 * @returns the name of the file
 */
export async function writeCsv(rows: readonly ExportRow[]): Promise<string> {
  const { csvFileName, toCsv } = await import('../../lib/export/csv')
  const name = csvFileName(new Date())
  download(name, toCsv(rows))
  return name
}
