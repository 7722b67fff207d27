import { formatNumber, t, tn } from '../../../lib/i18n'
import { Rich } from '../../ui/Rich'

interface Props {
  /** Papers that search and filters leave, their claims, and papers without these; null until they are counted. */
  counts: { found: number; claims: number; all: number } | null
  /** Whether papers are shown that were seen and not saved. */
  seen: boolean
  onSeen(seen: boolean): void
}

/** How many papers and claims the table shows, and whether seen ones are among them. */
export function TableSummary({ counts, seen, onSeen }: Props) {
  return (
    <div class="summary-line">
      <p class="summary" role="status">
        {counts && (
          <>
            <Rich
              text={
                counts.found < counts.all
                  ? t('matchedOf', `**${formatNumber(counts.found)}**`, tn('papers', counts.all))
                  : `**${tn('papers', counts.found)}**`
              }
            />{' '}
            · {tn('claims', counts.claims)}
          </>
        )}
      </p>
      <label class="check">
        <input type="checkbox" checked={seen} onChange={(event) => onSeen(event.currentTarget.checked)} />
        {t('alsoSeen')}
      </label>
    </div>
  )
}
