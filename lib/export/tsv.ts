/**
 * TSV: the columns of the CSV, UTF-8 without BOM, LF, no quoting. A tab or a line break inside a cell becomes a space, so
 * that one line is one claim for every tool that splits at tabs. Cells that a spreadsheet might run are defused as in CSV.
 */
import { CSV_COLUMNS, cells, defuse } from './csv'
import { type ExportSet, type FileWriter, written } from './rows'

/** One line; quotes at its start would be taken for quoting by spreadsheets, and ours are only typographic. */
function flat(cell: string): string {
  return defuse(cell.replace(/\s+/g, ' ').trim().replace(/^"+/, ''))
}

export const tsvWriter = (): FileWriter => ({
  begin: () => `${CSV_COLUMNS.join('\t')}\n`,
  part: ({ rows }) =>
    rows
      .map((row) => {
        const byColumn = cells(row)
        return `${CSV_COLUMNS.map((column) => flat(byColumn[column])).join('\t')}\n`
      })
      .join(''),
  end: () => '',
})

export const toTsv = (set: ExportSet) => written(tsvWriter(), set)
