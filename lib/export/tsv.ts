/**
 * TSV: the columns of the CSV, UTF-8 without BOM, LF, no quoting. A tab or a line break inside a cell becomes a space, so
 * that one line is one claim for every tool that splits at tabs. Cells that a spreadsheet might run are defused as in CSV.
 */
import { CSV_COLUMNS, cells, defuse } from './csv'
import type { ExportSet } from './rows'

/** One line; quotes at its start would be taken for quoting by spreadsheets, and ours are only typographic. */
function flat(cell: string): string {
  return defuse(cell.replace(/\s+/g, ' ').trim().replace(/^"+/, ''))
}

export function toTsv({ rows }: ExportSet): string {
  const lines = rows.map((row) => {
    const byColumn = cells(row)
    return CSV_COLUMNS.map((column) => flat(byColumn[column])).join('\t')
  })
  return [CSV_COLUMNS.join('\t'), ...lines, ''].join('\n')
}
