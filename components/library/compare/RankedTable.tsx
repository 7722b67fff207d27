import { useId, useState } from 'preact/hooks'
import { plain } from '../../../lib/claims/plain'
import { position } from '../../../lib/comparison/axis'
import { wordingOf } from '../../../lib/comparison/marks'
import type { Comparison, Row } from '../../../lib/comparison/table'
import { formatDate, t, tn } from '../../../lib/i18n'
import type { ShownClaim } from '../../../lib/library/corrections'
import { abstractOf } from '../../../lib/library/queries'
import { claimSentence } from '../../../lib/wording/sentence'
import { Quote } from '../../popup/Quote'
import { useSurroundings } from '../../popup/surroundings'
import { figureOf } from '../../ui/figure'
import { remarksOf } from './remarks'

interface Props {
  table: Comparison
  /** How the metric is worded; the first is the usual way. */
  wordings: { key: string; label: string }[]
  caption: string
  picked: readonly string[]
  onPick(id: string, on: boolean): void
  onOpen(id: string): void
}

const FIRST = 100

/** The plot as a table: one row a claim, best first; each opens to its sentence. */
export function RankedTable({ table, wordings, caption, picked, onPick, onOpen }: Props) {
  const [shown, setShown] = useState(FIRST)
  const rows = table.rows.slice(0, shown)
  return (
    <>
      <table class="ranked">
        <caption class="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col" class="num">
              {t('columnPlace')}
            </th>
            <th scope="col" class="pick-column">
              <span class="unseen">{t('pickForSide')}</span>
            </th>
            <th scope="col">{t('columnPaper')}</th>
            <th scope="col" class="date-column">
              {t('columnDate')}
            </th>
            <td class="bar-column" />
            <th scope="col" class="num">
              {t('columnClaimed')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <RankedRow
              // the same claim may be made twice in one paper, so only the place tells rows apart
              key={`${row.entry.paper.id}-${index}`}
              row={row}
              table={table}
              usual={wordings[0]?.key ?? ''}
              picked={picked.includes(row.entry.paper.id)}
              onPick={onPick}
              onOpen={onOpen}
            />
          ))}
        </tbody>
      </table>
      {table.rows.length > shown && (
        <button type="button" class="more wide" onClick={() => setShown(shown * 4)}>
          {tn('more', table.rows.length - shown)}
        </button>
      )}
    </>
  )
}

interface RowProps {
  row: Row
  table: Comparison
  usual: string
  picked: boolean
  onPick(id: string, on: boolean): void
  onOpen(id: string): void
}

function RankedRow({ row, table, usual, picked, onPick, onOpen }: RowProps) {
  const { db } = useSurroundings()
  const [open, setOpen] = useState(false)
  const [text, setText] = useState<string | null | undefined>(undefined)
  const id = useId()
  const { paper, claim } = row.entry
  const title = plain(paper.title)
  const wording = wordingOf(claim)
  const remarks = remarksOf(row, wording.key !== usual && wording.label ? `“${wording.label}”` : null)
  const best = row.place === 1 && table.higherIsBetter !== null
  const { quote, hash } = claim as ShownClaim

  async function toggle() {
    setOpen(!open)
    if (!open && text === undefined) setText(quote ?? (await abstractOf(db, paper.id, hash)))
  }

  return (
    <>
      <tr class={row.baseline ? 'baseline' : best ? 'best' : ''}>
        <td class="num place">{row.place ?? ''}</td>
        <td class="pick-column">
          <input
            type="checkbox"
            aria-label={t('pickPaper', title)}
            checked={picked}
            onChange={(event) => onPick(paper.id, event.currentTarget.checked)}
          />
        </td>
        <th scope="row">
          <button type="button" class="link" onClick={() => onOpen(paper.id)}>
            {title}
          </button>
          {remarks.length > 0 && <small>{remarks.join(' · ')}</small>}
        </th>
        <td class="date-column">{formatDate(paper.date)}</td>
        <td class="bar-column" aria-hidden="true">
          <div class="track">
            <span
              class="dot"
              style={{ left: `${(position(table.axis, (row.low + row.high) / 2) * 100).toFixed(2)}%` }}
            />
          </div>
        </td>
        <td class="num">
          <button
            type="button"
            class="value"
            aria-expanded={open}
            aria-controls={id}
            aria-description={claimSentence(claim)}
            title={t('showSentence')}
            onClick={toggle}
          >
            <b>{figureOf(row, table.measure.unit)}</b>
          </button>
        </td>
      </tr>
      <tr id={id} hidden={!open} class="detail">
        <td colSpan={6}>{open && <Quote claim={claim} abstract={text} />}</td>
      </tr>
    </>
  )
}
