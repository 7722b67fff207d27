/**
 * CSV: UTF-8 with BOM, CRLF, RFC 4180, one row a claim. The columns are described in docs/CSV.md and their names and
 * order are a promise: scripts of readers lean on them.
 */

import Papa from 'papaparse'
import { t } from '../i18n'
import { type ExportRow, type FileWriter, written } from './rows'

/** The header, in order. */
export const CSV_COLUMNS = [
  'paper id',
  'title',
  'authors',
  'date',
  'url',
  'kind',
  'value',
  'value high',
  'unit',
  'qualifier',
  'direction',
  'better',
  'metric',
  'benchmark',
  'baseline',
  'setting',
  'role',
  'sentence',
  'confidence',
  'site',
  'saved at',
  'extractor version',
] as const

export type CsvColumn = (typeof CSV_COLUMNS)[number]

/** Between the entries of a list in one cell. */
const LIST = '; '

/** Excel takes a file for UTF-8 only if it begins so. */
const BOM = '\ufeff'

/** A number as a spreadsheet reads it. Nothing in it can run, so `-1.5` need not become text. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?$/i

/**
 * Cells that a spreadsheet may run as a formula (by their first character, as OWASP lists them, full-width forms too),
 * and those that look like a defused one, so that undoing stays exact.
 */
const RISKY = /^'*[=+\-@\t\r\n＝＋－＠]/

/** Puts a single quote before a cell that a spreadsheet might run; strict numbers stay as they are. */
export function defuse(cell: string): string {
  return RISKY.test(cell) && !NUMBER.test(cell) ? `'${cell}` : cell
}

/** Undoes `defuse` exactly. */
export function undoDefuse(cell: string): string {
  return /^'+[=+\-@\t\r\n＝＋－＠]/.test(cell) ? cell.slice(1) : cell
}

/** The cells of one claim, by column, nothing defused yet. */
export function cells({ paper, claim, sentence, extractorVersion }: ExportRow): Record<CsvColumn, string> {
  const [value, high] = Array.isArray(claim.value) ? claim.value : [claim.value, null]
  return {
    'paper id': paper.id,
    title: paper.title,
    authors: paper.authors.join(LIST),
    date: paper.date ?? '',
    url: paper.url,
    kind: claim.kind,
    value: value === null ? '' : String(value),
    'value high': high === null ? '' : String(high),
    unit: claim.unit,
    qualifier: claim.qualifier ?? '',
    direction: claim.direction ?? '',
    better: claim.better === null ? '' : claim.better ? 'yes' : 'no',
    metric: claim.metric ?? '',
    benchmark: claim.benchmark.join(LIST),
    baseline: claim.baseline ?? '',
    setting: claim.setting ?? '',
    role: claim.role,
    sentence,
    confidence: String(Math.round(claim.confidence * 1000) / 1000),
    site: paper.sites.join(LIST),
    'saved at': paper.savedAt ?? '',
    'extractor version': String(extractorVersion),
  }
}

const lines = (data: string[][]) => (data.length > 0 ? `${Papa.unparse(data, { newline: '\r\n' })}\r\n` : '')

export const csvWriter = (): FileWriter => ({
  begin: () => BOM + lines([[...CSV_COLUMNS]]),
  part: ({ rows }) =>
    lines(
      rows.map((row) => {
        const byColumn = cells(row)
        return CSV_COLUMNS.map((column) => defuse(byColumn[column]))
      }),
    ),
  end: () => '',
})

/** The whole file, BOM and header included, also if there is no row. */
export function toCsv(rows: readonly ExportRow[]): string {
  return written(csvWriter(), { papers: [], rows })
}

/** A file read back. */
export interface ParsedCsv {
  /** One record a row, by column name; columns that the file lacks are ''. */
  rows: Record<CsvColumn, string>[]
  /** What was wrong, in words, and in which row, from 1; rows that could not be read are left out. */
  errors: { row: number; reason: string }[]
}

/**
 * Reads a file that `toCsv` wrote (or a spreadsheet wrote back), with the defusing undone.
 * @param text the file's text, with or without BOM, with any line ends
 */
export function parseCsv(text: string): ParsedCsv {
  const { data, errors } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), { delimiter: ',', skipEmptyLines: true })
  const [header = [], ...body] = data
  const missing = CSV_COLUMNS.filter((column) => !header.includes(column))
  const wrong = errors.map(({ row = 0, message }) => ({ row: row + 1, reason: t('noFormat', 'CSV', message) }))
  if (missing.length > 0) wrong.push({ row: 1, reason: t('csvColumnsMissing', missing.join(', ')) })
  const at = new Map(header.map((name, index) => [name, index]))
  const cell = (row: string[], column: CsvColumn) => undoDefuse(row[at.get(column) ?? -1] ?? '')
  const rows = body.map(
    (row) => Object.fromEntries(CSV_COLUMNS.map((column) => [column, cell(row, column)])) as Record<CsvColumn, string>,
  )
  return { rows, errors: wrong }
}
