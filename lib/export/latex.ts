/** A LaTeX `tabular` (booktabs) of claims, one row a claim. */
import { tableCells, tableColumns } from './columns'
import { type ExportSet, type FileWriter, written } from './rows'
import { escapeTex } from './tex'

/** A row that begins with a bracket would be read as the optional argument of the `\\` before it. */
const guarded = (cell: string) => (cell.startsWith('[') || cell.startsWith('*') ? `{}${cell}` : cell)

const line = (cells: readonly string[]) => `  ${cells.map(escapeTex).map(guarded).join(' & ')} \\\\\n`

const begin = () =>
  [
    '% needs \\usepackage{booktabs}; names outside Latin script need XeLaTeX or LuaLaTeX\n',
    '\\begin{tabular}{lrllll}\n',
    '  \\toprule\n',
    line(tableColumns()),
    '  \\midrule\n',
  ].join('')

export const latexWriter = (): FileWriter => ({
  begin,
  part: ({ rows }) => rows.map((row) => line(tableCells(row))).join(''),
  end: () => '  \\bottomrule\n\\end{tabular}\n',
})

export const toLatex = (set: ExportSet) => written(latexWriter(), set)
