import { t } from '../../../lib/i18n'
import { Icon } from '../../ui/Icon'
import { COLUMNS, type Column, type ColumnId } from './columns'

interface Props {
  columns: readonly Column[]
  onColumns(ids: ColumnId[]): void
}

/** Chooses the columns of the table. */
export function ColumnMenu({ columns, onColumns }: Props) {
  const on = new Set(columns.map(({ id }) => id))
  return (
    <details class="column-menu">
      <summary class="plain-button" aria-label={t('columns')} title={t('columns')}>
        <Icon name="columns" />
      </summary>
      <ul class="menu-list">
        {COLUMNS.filter(({ id }) => id !== 'title').map(({ id, label }) => (
          <li key={id}>
            <label class="check">
              <input
                type="checkbox"
                checked={on.has(id)}
                onChange={(event) => {
                  const keep = event.currentTarget.checked ? [...on, id] : [...on].filter((each) => each !== id)
                  onColumns(keep)
                }}
              />
              {t(label)}
            </label>
          </li>
        ))}
      </ul>
    </details>
  )
}
