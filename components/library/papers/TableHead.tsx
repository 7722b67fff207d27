/* biome-ignore-all lint/a11y/useSemanticElements: a table element cannot leave rows out and keep its columns */
/* biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its row */
import type { Indexed } from '../../../lib/comparison/browse'
import { t } from '../../../lib/i18n'
import type { KnownPaper } from '../../../lib/library/overview'
import { Icon } from '../../ui/Icon'
import type { Column, ColumnId, Order } from './columns'

interface Props {
  papers: Indexed<KnownPaper>[]
  columns: readonly Column[]
  order: Order
  /** Widths of the columns; undefined where the style sheet lays the row out. */
  template: string | undefined
  selected: ReadonlySet<string>
  onOrder(column: ColumnId): void
  onSelect(ids: string[], on: boolean): void
}

/** What the columns are called, which one orders the papers, and a tick for all of them. */
export function TableHead({ papers, columns, order, template, selected, onOrder, onSelect }: Props) {
  const all = papers.length > 0 && papers.every(({ paper }) => selected.has(paper.row.id))
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
            onChange={(event) =>
              onSelect(
                papers.map(({ paper }) => paper.row.id),
                event.currentTarget.checked,
              )
            }
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
