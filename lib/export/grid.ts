/** A table as it is shown, written in the formats that tables are pasted in. Pure; one list of formats for every view. */
import Papa from 'papaparse'
import { defuse } from './csv'
import { escaped, link } from './markdown'
import { escapeTex } from './tex'

export interface GridCell {
  text: string
  /** Address that the text leads to. */
  url?: string
  /** The best of its line: bold where the format can. */
  best?: boolean
}

export interface Grid {
  /** Says what the table shows, in one line. */
  title: string
  columns: { label: string; numeric?: boolean }[]
  rows: (GridCell | string)[][]
}

const cellOf = (cell: GridCell | string | undefined): GridCell =>
  typeof cell === 'object' ? cell : { text: cell ?? '' }
const flat = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Every row as wide as the header. */
function cells({ columns, rows }: Grid): GridCell[][] {
  return rows.map((row) => columns.map((_, at) => ({ ...cellOf(row[at]), text: flat(cellOf(row[at]).text) })))
}

const head = ({ columns }: Grid) => columns.map(({ label }) => label)

function csv(grid: Grid): string {
  const lines = [head(grid), ...cells(grid).map((row) => row.map(({ text }) => text))]
  return `\ufeff${Papa.unparse(
    lines.map((line) => line.map(defuse)),
    { newline: '\r\n' },
  )}\r\n`
}

function tsv(grid: Grid): string {
  const lines = [head(grid), ...cells(grid).map((row) => row.map(({ text }) => text.replace(/^"+/, '')))]
  return `${lines.map((line) => line.map(defuse).join('\t')).join('\n')}\n`
}

function markdown(grid: Grid): string {
  const cell = ({ text, url, best }: GridCell) => {
    const shown = best && text ? `**${escaped(text)}**` : escaped(text)
    const to = url ? link(url) : ''
    return to && text ? `[${shown}](${to})` : shown
  }
  const line = (texts: string[]) => `| ${texts.join(' | ')} |`
  return `${[
    line(head(grid).map(escaped)),
    line(grid.columns.map(({ numeric }) => (numeric ? '---:' : '---'))),
    ...cells(grid).map((row) => line(row.map(cell))),
  ].join('\n')}\n`
}

/** A row that begins with a bracket would be read as the optional argument of the `\\` before it. */
const guarded = (cell: string) => (/^[[*]/.test(cell) ? `{}${cell}` : cell)

function latex(grid: Grid): string {
  const cell = ({ text, best }: GridCell) => guarded(best && text ? `\\textbf{${escapeTex(text)}}` : escapeTex(text))
  return [
    `% ${flat(grid.title)}`,
    '% needs \\usepackage{booktabs}; names outside Latin script need XeLaTeX or LuaLaTeX',
    `\\begin{tabular}{${grid.columns.map(({ numeric }) => (numeric ? 'r' : 'l')).join('')}}`,
    '  \\toprule',
    `  ${head(grid).map(escapeTex).join(' & ')} \\\\`,
    '  \\midrule',
    ...cells(grid).map((row) => `  ${row.map(cell).join(' & ')} \\\\`),
    '  \\bottomrule',
    '\\end{tabular}',
    '',
  ].join('\n')
}

/** Columns padded with spaces, for a mail or a chat. Long cells are cut, so that a line stays a line. */
function text(grid: Grid): string {
  const most = 60
  const cut = (cell: string) => (cell.length > most ? `${cell.slice(0, most - 1)}…` : cell)
  const lines = [head(grid), ...cells(grid).map((row) => row.map((cell) => cut(cell.text)))]
  const widths = grid.columns.map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)))
  const padded = lines.map((line) =>
    line
      .map((cell, at) => (grid.columns[at]?.numeric ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0)))
      .join('  ')
      .trimEnd(),
  )
  return `${[flat(grid.title), '', ...padded].join('\n')}\n`
}

export interface GridFormat {
  id: 'csv' | 'tsv' | 'markdown' | 'latex' | 'text'
  label: string
  extension: string
  type: string
  write(grid: Grid): string
}

export const GRID_FORMATS: readonly GridFormat[] = [
  { id: 'csv', label: 'CSV', extension: 'csv', type: 'text/csv;charset=utf-8', write: csv },
  { id: 'tsv', label: 'TSV', extension: 'tsv', type: 'text/tab-separated-values;charset=utf-8', write: tsv },
  { id: 'markdown', label: 'Markdown', extension: 'md', type: 'text/markdown;charset=utf-8', write: markdown },
  { id: 'latex', label: 'LaTeX', extension: 'tex', type: 'application/x-tex;charset=utf-8', write: latex },
  { id: 'text', label: 'Text', extension: 'txt', type: 'text/plain;charset=utf-8', write: text },
]
