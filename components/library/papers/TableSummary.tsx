import type { Indexed } from '../../../lib/comparison/browse'
import { formatNumber, t, tn } from '../../../lib/i18n'
import type { KnownPaper } from '../../../lib/library/overview'
import { Rich } from '../../ui/Rich'

interface Props {
  found: readonly Indexed<KnownPaper>[]
  /** How many papers there are without search and filters. */
  all: number
  /** Whether papers are shown that were seen and not saved. */
  seen: boolean
  onSeen(seen: boolean): void
}

/** How many papers and claims the table shows, and whether seen ones are among them. */
export function TableSummary({ found, all, seen, onSeen }: Props) {
  const claims = found.reduce((sum, { paper }) => sum + paper.claims.length, 0)
  return (
    <div class="summary-line">
      <p class="summary" role="status">
        <Rich
          text={
            found.length < all
              ? t('matchedOf', `**${formatNumber(found.length)}**`, tn('papers', all))
              : `**${tn('papers', found.length)}**`
          }
        />{' '}
        · {tn('claims', claims)}
      </p>
      <label class="check">
        <input type="checkbox" checked={seen} onChange={(event) => onSeen(event.currentTarget.checked)} />
        {t('alsoSeen')}
      </label>
    </div>
  )
}
