import { render } from 'preact'
import { LibraryDatabase } from '../../lib/library/database'
import { App } from './App'
import type { Extras } from './surroundings'

/** Starts the window in the page's `#app`. `?tab=` names the tab to look at. */
export function start(wide: boolean, extras?: Extras): void {
  const root = document.getElementById('app')
  if (!root) throw new Error('the page has no #app')
  const tab = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10)
  document.documentElement.classList.toggle('wide', wide)
  render(
    <App db={new LibraryDatabase()} wide={wide} tabId={Number.isInteger(tab) ? tab : null} extras={extras} />,
    root,
  )
}
