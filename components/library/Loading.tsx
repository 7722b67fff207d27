import { t } from '../../lib/i18n'

/** Lines where the rows will be; words only for ears, since it is over in a moment. */
export function Loading() {
  return (
    <div class="loading">
      <p class="unseen" role="status">
        {t('openingLibrary')}
      </p>
      {Array.from({ length: 9 }, (_, line) => (
        <span key={line} />
      ))}
    </div>
  )
}
