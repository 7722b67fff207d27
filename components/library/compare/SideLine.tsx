import { measureLabel } from '../../../lib/comparison/measure'
import type { Line } from '../../../lib/comparison/side-by-side'
import { t } from '../../../lib/i18n'
import { claimSentence } from '../../../lib/wording/sentence'
import { figureOf } from '../../ui/figure'
import { remarksOf } from './remarks'

/** One benchmark and metric: what each paper claims on it. */
export function SideLine({ line }: { line: Line }) {
  return (
    <tr class={line.shared > 1 ? 'shared' : ''}>
      <th scope="row">
        {line.benchmark === ''
          ? line.metric || t('metricNotNamed')
          : [line.benchmark, line.metric].filter(Boolean).join(' · ')}
        <small>
          {measureLabel(line.measureKey, line.measure.unit)}
          {line.benchmark === '' && ` · ${t('benchmarkNotNamed')}`}
        </small>
      </th>
      {line.cells.map((rows, at) => (
        <td key={at} class={line.best.includes(at) ? 'best' : ''}>
          {rows.length === 0 ? (
            <span class="gap" role="img" aria-label={t('noClaim')}>
              –
            </span>
          ) : (
            rows.map((row, index) => {
              const remarks = remarksOf(row, null)
              return (
                <div class="side-value" key={index} title={claimSentence(row.entry.claim)}>
                  <b>{figureOf(row, line.measure.unit)}</b>
                  {line.best.includes(at) && index === 0 && <span class="unseen"> {t('best')}</span>}
                  {remarks.length > 0 && <small>{remarks.join(' · ')}</small>}
                </div>
              )
            })
          )}
        </td>
      ))}
    </tr>
  )
}
