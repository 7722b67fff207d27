/** A LaTeX `tabular` (booktabs) of claims, one row a claim. */
import { TABLE_COLUMNS, tableCells } from './columns'
import { type ExportSet, type FileWriter, written } from './rows'
import { escapeTex } from './tex'

/** A row that begins with a bracket would be read as the optional argument of the `\\` before it. */
const guarded = (cell: string) => (cell.startsWith('[') || cell.startsWith('*') ? `{}${cell}` : cell)

const BEGIN = [
  '% needs \\usepackage{booktabs}; names outside Latin script need XeLaTeX or LuaLaTeX',
  '\\begin{tabular}{lrllll}',
  '  \\toprule',
  `  ${TABLE_COLUMNS.join(' & ')} \\\\`,
  '  \\midrule',
]

export const latexWriter = (): FileWriter => ({
  begin: () => `${BEGIN.join('\n')}\n`,
  part: ({ rows }) => rows.map((row) => `  ${tableCells(row).map(escapeTex).map(guarded).join(' & ')} \\\\\n`).join(''),
  end: () => '  \\bottomrule\n\\end{tabular}\n',
})

export const toLatex = (set: ExportSet) => written(latexWriter(), set)
