import { LibraryDatabase } from '../../lib/library/database'
import { show } from '../ui/show'
import { App } from './App'

/** Starts the popup. `?tab=` names the tab to look at. */
export function start(): void {
  const tab = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10)
  show(<App db={new LibraryDatabase()} tabId={Number.isInteger(tab) ? tab : null} />)
}
