/* biome-ignore-all lint/a11y/useSemanticElements: a table element cannot leave rows out and keep its columns */
/* biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its row */
import { useMemo } from 'preact/hooks'
import { t } from '../../../lib/i18n'
import type { Listing } from '../../../lib/library/search/listing'
import { Icon } from '../../ui/Icon'
import type { Column, ColumnId, Order } from './columns'

interface Props {
  listing: Listing
  columns: readonly Column[]
  order: Order
  /** Widths of the columns; undefined where the style sheet lays the row out. */
  template: string | undefined
  selected: ReadonlySet<string>
  onOrder(column: ColumnId): void
  onSelect(ids: string[], on: boolean): void
}

/** What the columns are called, which one orders the papers, and a tick for all of them. */
export function TableHead({ listing, columns, order, template, selected, onOrder, onSelect }: Props) {
  const all = useMemo(
    () => listing.length > 0 && selected.size >= listing.length && listing.ids().every((id) => selected.has(id)),
    [listing, selected],
  )
  const some = selected.size > 0 && !all
  return (
    <div class="head-row" role="rowgroup">
      <div class="row" role="row" aria-rowindex={1} style={template ? { gridTemplateColumns: template } : undefined}>
        <span role="columnheader" class="tick">
          <input
            type="checkbox"
            aria-label={t('selectAll')}
            checked={all}
            ref={(box) => {
              if (box) box.indeterminate = some
            }}
            onChange={(event) => onSelect(listing.ids(), event.currentTarget.checked)}
          />
        </span>
        {columns.map(({ id, label, numeric }) => (
          <span
            key={id}
            role="columnheader"
            class={`cell col-${id}${numeric ? ' num' : ''}`}
            aria-sort={order.column !== id ? 'none' : order.descending ? 'descending' : 'ascending'}
          >
            <button type="button" onClick={() => onOrder(id)}>
              {t(label)}
              {order.column === id && (
                <span class={order.descending ? 'sorted down' : 'sorted'}>
                  <Icon name="down" />
                </span>
              )}
            </button>
          </span>
        ))}
      </div>
    </div>
  )
}
