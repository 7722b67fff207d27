import { t } from '../../lib/i18n'

/** What is switched on and not permitted any more, with the way to permit it again. */
export function Lost({ text, onPermit }: { text: string; onPermit(): void }) {
  return (
    <p class="lost">
      {text}{' '}
      <button type="button" class="link" onClick={onPermit}>
        {t('permitAgain')}
      </button>
    </p>
  )
}
