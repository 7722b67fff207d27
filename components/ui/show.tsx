import { type ComponentChild, render } from 'preact'
import { language, type MessageKey, t } from '../../lib/i18n'

/** Shows a page of ours in its `#app`, titled and marked with the language that its texts are in. @param title none for the plain name */
export function show(page: ComponentChild, title?: MessageKey): void {
  const root = document.getElementById('app')
  if (!root) throw new Error('the page has no #app')
  document.documentElement.lang = language()
  document.title = title ? t('pageTitle', t(title)) : t('appName')
  render(page, root)
}
