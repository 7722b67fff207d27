import { t } from '../../../lib/i18n'
import { Empty } from '../../popup/Empty'

/** What stands in the table's place where search and filters leave nothing. */
export function NoneFound({ onClear }: { onClear(): void }) {
  return (
    <Empty title={t('noneFound')}>
      <p>{t('noneFoundWhy')}</p>
      <p class="offer">
        <button type="button" class="plain-button" onClick={onClear}>
          {t('clearFilters')}
        </button>
      </p>
    </Empty>
  )
}
