import { plain } from '../../../lib/claims/plain'
import type { Point } from '../../../lib/comparison/timeline'
import { formatDate, language } from '../../../lib/i18n'
import { figureOf } from '../../ui/figure'
import { remarksOf } from './remarks'

/** A year at its beginning, else the month; with its day where several marks fall into one month. */
export function tickText(tick: Date, ticks: readonly Date[]): string {
  const months = new Set(ticks.map((each) => each.toISOString().slice(0, 7)))
  const daily = months.size < ticks.length
  if (!daily && tick.getUTCMonth() === 0) return String(tick.getUTCFullYear())
  const day = daily ? ('numeric' as const) : undefined
  return new Intl.DateTimeFormat(language(), { day, month: 'short', timeZone: 'UTC' }).format(tick)
}

/** One dot for ears: figure, paper, date and what to mind. */
export function spoken(point: Point, unit: string): string {
  const { paper } = point.row.entry
  return [figureOf(point.row, unit), plain(paper.title), formatDate(paper.date), ...remarksOf(point.row, null)].join(
    '. ',
  )
}
