import type { ComponentChildren } from 'preact'
import { t } from '../../lib/i18n'

interface Props {
  /** null where there is nothing to give out */
  onExport: (() => void) | null
  /** null where nothing was changed */
  undo: (() => void) | null
  children?: ComponentChildren
}

/** What stands below a list of the reader's: ways in and out, and back. */
export function ListTools({ onExport, undo, children }: Props) {
  return (
    <p class="names-tools">
      {children}
      {onExport && (
        <button type="button" class="link-like" onClick={onExport}>
          {t('exportNames')}
        </button>
      )}
      {undo && (
        <button type="button" class="link-like" onClick={undo}>
          {t('undo')}
        </button>
      )}
    </p>
  )
}
