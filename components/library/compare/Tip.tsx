import { plain } from '../../../lib/claims/plain'
import type { Point } from '../../../lib/comparison/timeline'
import { formatDate, t } from '../../../lib/i18n'
import { figureOf } from '../../ui/figure'
import { remarksOf } from './remarks'

interface Props {
  point: Point
  unit: string
  x: number
  y: number
  width: number
}

/** What the dot says, beside it; seen only, since the line below is read out. */
export function Tip({ point: { row, rough }, unit, x, y, width }: Props) {
  const { paper } = row.entry
  const remarks = remarksOf(row, null)
  const left = x > width / 2
  return (
    <div
      class={`tip${left ? ' left' : ''}`}
      style={{ [left ? 'right' : 'left']: `${left ? width - x + 14 : x + 14}px`, top: `${Math.max(4, y - 26)}px` }}
      aria-hidden="true"
    >
      <b>{figureOf(row, unit)}</b>
      <span class="tip-title">{plain(paper.title)}</span>
      <small>
        {formatDate(paper.date)}
        {rough && ` · ${t('dateRough')}`}
      </small>
      {remarks.length > 0 && <small>{remarks.join(' · ')}</small>}
    </div>
  )
}
