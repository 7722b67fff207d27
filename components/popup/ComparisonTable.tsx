import { useId, useState } from 'preact/hooks'
import { plain } from '../../lib/claims/plain'
import type { Claim } from '../../lib/claims/types'
import { type Axis, position } from '../../lib/comparison/axis'
import type { Entry } from '../../lib/comparison/facets'
import { measureLabel } from '../../lib/comparison/measure'
import type { Comparison, Row } from '../../lib/comparison/table'
import { formatNumber, t, tn } from '../../lib/i18n'
import { abstractOf } from '../../lib/library/queries'
import type { ClaimRow } from '../../lib/library/rows'
import { badgeText } from '../../lib/wording/badge'
import { claimSentence } from '../../lib/wording/sentence'
import { directionWords, figureOf } from '../ui/figure'
import { Rich } from '../ui/Rich'
import { Quote } from './Quote'
import { useSurroundings } from './surroundings'
import { useHeads } from './useCompared'

interface Props {
  table: Comparison
  /** Key of the measure, for its words. */
  measure: string
  /** Label of the benchmark; null for any. */
  benchmark: string | null
  metric: string
}

const SHOWN = 60

const percent = (share: number) => `${(share * 100).toFixed(2)}%`

/** A table for ears, a dot plot for eyes: one row a claim, best first. */
export function ComparisonTable({ table, measure, benchmark, metric }: Props) {
  const [all, setAll] = useState(false)
  const { db } = useSurroundings()
  const shown = all ? table.rows.length : SHOWN
  const rows = useHeads(db, table, shown)
  const notes = [
    table.rows.some((row) => row.baseline) && t('legendOther'),
    table.rows.some((row) => row.converted !== null) && t('legendConverted'),
    table.axis.cropped && t('axisCropped'),
  ].filter(Boolean)
  return (
    <>
      <p class="summary" role="status">
        <Rich text={t('claimsOf', `**${tn('claims', table.rows.length)}**`, tn('papers', table.papers))} /> ·{' '}
        {measureLabel(measure)} · {directionWords(table)}
      </p>
      {benchmark === null && <p class="warning">{t('acrossBenchmarks')}</p>}
      <table class="comparison">
        <caption class="unseen">
          {benchmark === null
            ? t('captionAny', metric, directionWords(table))
            : t('captionOn', metric, benchmark, directionWords(table))}
        </caption>
        <colgroup>
          <col class="col-paper" />
          <col />
          <col class="col-value" />
        </colgroup>
        <thead>
          <tr>
            <th scope="col">
              <span class="unseen">{t('columnPaper')}</span>
            </th>
            <th scope="col">
              <span class="unseen">{t('placeOnAxis')}</span>
            </th>
            <th scope="col">
              <span class="unseen">{t('columnClaimed')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // the same claim may be made twice in one paper, so only the place tells rows apart
            <Line
              key={`${row.entry.paper.id}-${index}`}
              row={row}
              axis={table.axis}
              unit={table.measure.unit}
              anyBenchmark={benchmark === null}
              crowned={benchmark !== null && table.higherIsBetter !== null && row.place === 1}
            />
          ))}
        </tbody>
        <tfoot aria-hidden="true">
          <tr>
            <td />
            <td>
              <div class="axis">
                {table.axis.ticks.map((tick) => (
                  <span key={tick} style={{ left: percent(position(table.axis, tick)) }}>
                    {formatNumber(tick)}
                  </span>
                ))}
              </div>
            </td>
            <td>{table.measure.unit}</td>
          </tr>
        </tfoot>
      </table>
      {table.rows.length > shown && (
        <button type="button" class="more wide" onClick={() => setAll(true)}>
          {tn('more', table.rows.length - shown)}
        </button>
      )}
      <p class="legend">{notes.join(' · ')}</p>
    </>
  )
}

/** What tells this number apart from others of the same paper. */
function detail(claim: Claim, anyBenchmark: boolean): string {
  const whose = claim.role === 'other' ? (claim.baseline ?? t('roleOther')) : ''
  const where = anyBenchmark ? claim.benchmark.join(', ') : ''
  return [whose, claim.setting ?? '', where].filter(Boolean).map(plain).join(' · ')
}

interface LineProps {
  row: Row
  axis: Axis
  unit: string
  anyBenchmark: boolean
  /** Leads claims that may be compared: one benchmark, and a metric whose better end is known. */
  crowned: boolean
}

function Line({ row, axis, unit, anyBenchmark, crowned }: LineProps) {
  const { db } = useSurroundings()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState<string | null | undefined>(row.entry.abstract)
  const id = useId()
  const { paper, claim } = row.entry
  const from = position(axis, row.low)
  const to = position(axis, row.high)
  const { qualifier } = badgeText(claim)
  const kind = row.baseline ? 'baseline' : crowned ? 'best' : ''

  async function toggle() {
    setOpen(!open)
    if (!open && text === undefined) setText(await storedAbstract(row.entry))
  }
  const storedAbstract = (entry: Entry) => abstractOf(db, entry.paper.id, (entry.claim as ClaimRow).hash)

  return (
    <>
      <tr class={kind}>
        <th scope="row">
          <a href={paper.url} target="_blank" rel="noreferrer" title={plain(paper.title)}>
            {plain(paper.title)}
          </a>
          <small>{[paper.date?.slice(0, 4), detail(claim, anyBenchmark)].filter(Boolean).join(' · ')}</small>
        </th>
        <td aria-hidden="true">
          <div class="track">
            {row.low !== row.high && <span class="range" style={{ left: percent(from), width: percent(to - from) }} />}
            <span class="dot" style={{ left: percent((from + to) / 2) }} />
          </div>
        </td>
        <td>
          <button
            type="button"
            aria-expanded={open}
            aria-controls={id}
            aria-description={claimSentence(claim)}
            title={t('showSentence')}
            onClick={toggle}
          >
            {qualifier && <small>{qualifier} </small>}
            <b>{figureOf(row, unit)}</b>
          </button>
        </td>
      </tr>
      <tr id={id} hidden={!open} class="detail">
        <td colSpan={3}>{open && <Quote claim={claim} abstract={text} />}</td>
      </tr>
    </>
  )
}
