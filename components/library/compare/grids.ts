/** The comparisons as tables to take away. */
import { plain } from '../../../lib/claims/plain'
import type { LedgerLine } from '../../../lib/comparison/ledger'
import type { Line } from '../../../lib/comparison/side-by-side'
import type { Comparison, Row } from '../../../lib/comparison/table'
import type { Grid, GridCell } from '../../../lib/export/grid'
import { t } from '../../../lib/i18n'
import { figureOf } from '../../ui/figure'
import { remarksOf } from './remarks'

const paperCell = ({ entry: { paper } }: Row): GridCell => ({ text: plain(paper.title), url: paper.url })

/** Digits only: what a program sorts by. */
const bare = (row: Row) => (row.low === row.high ? String(row.low) : `${row.low}–${row.high}`)

export function benchmarkGrid(title: string, table: Comparison | null): Grid {
  return {
    title,
    columns: [
      { label: t('columnPlace'), numeric: true },
      { label: t('columnPaper') },
      { label: t('columnClaimed'), numeric: true },
      { label: t('columnUnit') },
      { label: t('columnDate') },
      { label: t('columnRemarks') },
      { label: t('columnId') },
    ],
    rows: (table?.rows ?? []).map((row) => [
      row.place === null ? '' : String(row.place),
      paperCell(row),
      { text: bare(row), best: row.place === 1 && table?.higherIsBetter !== null },
      table?.measure.unit ?? '',
      row.entry.paper.date ?? '',
      remarksOf(row, null).join('; '),
      row.entry.paper.id,
    ]),
  }
}

/** A heading of a line: "GSM8K · accuracy (%)". */
function lineName({ benchmark, metric, measure }: Line): string {
  const unit = measure.unit === '' ? '' : ` (${measure.unit})`
  return `${[benchmark || t('benchmarkNotNamed'), metric || t('metricNotNamed')].join(' · ')}${unit}`
}

export function sideGrid(title: string, papers: { title: string; url: string }[], lines: readonly Line[]): Grid {
  return {
    title,
    columns: [{ label: t('benchmark') }, ...papers.map((paper) => ({ label: plain(paper.title), numeric: true }))],
    rows: lines.map((line) => [
      lineName(line),
      ...line.cells.map((rows, at): GridCell => {
        const text = rows.map((row) => figureOf(row, line.measure.unit)).join(', ')
        return { text, best: line.best.includes(at) }
      }),
    ]),
  }
}

export function ledgerGrid(title: string, lines: readonly LedgerLine[]): Grid {
  const columns = [
    'columnSystem',
    'benchmark',
    'metric',
    'columnWho',
    'columnClaimed',
    'columnPaper',
    'columnVerdict',
  ] as const
  return {
    title,
    columns: columns.map((key) => ({ label: t(key), numeric: key === 'columnClaimed' })),
    rows: lines.flatMap((line) =>
      [...line.own, ...line.said].map((row) => [
        line.system,
        line.benchmark,
        line.metric,
        line.own.includes(row) ? t('ownPaper') : t('otherPaper'),
        figureOf(row, line.unit),
        paperCell(row),
        t(VERDICTS[line.verdict]),
      ]),
    ),
  }
}

export const VERDICTS = { agree: 'verdictAgree', differ: 'verdictDiffer', alone: 'verdictAlone' } as const
