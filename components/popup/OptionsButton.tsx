import { browser } from 'wxt/browser'
import { t } from '../../lib/i18n'
import { Icon } from '../ui/Icon'

/** The way to the options, from the head of our pages. */
export function OptionsButton() {
  return (
    <button
      type="button"
      class="icon-button"
      aria-label={t('options')}
      title={t('options')}
      onClick={() => browser.runtime.openOptionsPage()}
    >
      <Icon name="sliders" />
    </button>
  )
}
