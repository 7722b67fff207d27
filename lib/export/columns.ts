/** The few columns that fit on a page, for tables that people read. */

import { plain } from '../claims/plain'
import { t } from '../i18n'
import { badgeText } from '../wording/badge'
import type { ExportRow } from './rows'

/** Their names, in the language of the cells. */
export const tableColumns = () =>
  (['columnPaper', 'columnClaimed', 'metric', 'benchmark', 'columnVersus', 'setting'] as const).map((key) => t(key))

/** One row as plain text, one cell a column, nothing escaped; numbers as the badges say them (`↓ 12.5%`, `up to 9.3×`). */
export function tableCells({ paper, claim }: ExportRow): string[] {
  const badge = badgeText(claim)
  const said = [badge.qualifier, badge.arrow, badge.number].filter(Boolean).join(' ')
  const unit = !claim.metric && badge.what && claim.kind !== 'rank' ? ` ${badge.what}` : ''
  return [
    plain(paper.title),
    `${said}${unit}${badge.word ? ` (${badge.word})` : ''}`,
    plain(claim.metric ?? ''),
    claim.benchmark.map(plain).join(', '),
    plain(claim.baseline ?? ''),
    plain(claim.setting ?? ''),
  ].map((cell) => cell.replace(/\s+/g, ' ').trim())
}
