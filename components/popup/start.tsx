import { render } from 'preact'
import { language } from '../../lib/i18n'
import { LibraryDatabase } from '../../lib/library/database'
import { App } from './App'

/** Starts the popup in the page's `#app`. `?tab=` names the tab to look at. */
export function start(): void {
  const root = document.getElementById('app')
  if (!root) throw new Error('the page has no #app')
  const tab = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10)
  document.documentElement.lang = language()
  render(<App db={new LibraryDatabase()} tabId={Number.isInteger(tab) ? tab : null} />, root)
}
