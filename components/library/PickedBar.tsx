import { t, tn } from '../../lib/i18n'

interface Props {
  /** How many papers are picked. */
  picked: number
  onCompare(): void
  onClear(): void
}

/** The papers picked to stand side by side, told of where they are picked. */
export function PickedBar({ picked, onCompare, onClear }: Props) {
  return (
    <section class="picked-bar" aria-label={t('sideBySide')}>
      <span>{tn('pickedPapers', picked)}</span>
      <button type="button" class="primary" onClick={onCompare}>
        {t('compareThem')}
      </button>
      <button type="button" class="text-button" onClick={onClear}>
        {t('clearSelection')}
      </button>
    </section>
  )
}
