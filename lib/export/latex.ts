/** A LaTeX `tabular` (booktabs) of claims, one row a claim. */
import { TABLE_COLUMNS, tableCells } from './columns'
import type { ExportSet } from './rows'
import { escapeTex } from './tex'

/** A row that begins with a bracket would be read as the optional argument of the `\\` before it. */
const guarded = (cell: string) => (cell.startsWith('[') || cell.startsWith('*') ? `{}${cell}` : cell)

export function toLatex({ rows }: ExportSet): string {
  const lines = rows.map((row) => `  ${tableCells(row).map(escapeTex).map(guarded).join(' & ')} \\\\`)
  return [
    '% needs \\usepackage{booktabs}; names outside Latin script need XeLaTeX or LuaLaTeX',
    '\\begin{tabular}{lrllll}',
    '  \\toprule',
    `  ${TABLE_COLUMNS.join(' & ')} \\\\`,
    '  \\midrule',
    ...lines,
    '  \\bottomrule',
    '\\end{tabular}',
    '',
  ].join('\n')
}
