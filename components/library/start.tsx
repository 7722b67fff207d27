import { benchmarkIn } from '../../lib/library/address'
import { LibraryDatabase } from '../../lib/library/database'
import { followChanges } from '../../lib/library/follow'
import { ask } from '../../lib/messaging'
import { remember } from '../ui/remember'
import { show } from '../ui/show'
import { LibraryApp } from './App'

/** Starts the library, in a tab or beside a page. `?tab=` names the tab to look at. */
export function start(beside: boolean): void {
  const tab = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10)
  const benchmark = benchmarkIn(location.hash)
  if (benchmark !== null) {
    remember('library-view', 'benchmarks')
    remember('benchmark', benchmark)
    remember('benchmark-metric', '') // whichever has most
    history.replaceState(null, '', location.pathname + location.search) // asked for once
  }
  document.documentElement.classList.add('wide')
  const db = new LibraryDatabase()
  // the background copies: one who does it, and one who is not busy with drawing
  followChanges(db, () => ask('library:copy', {}).catch(() => undefined)) // asleep or restarting: it looks itself when it wakes
  const page = <LibraryApp db={db} tabId={Number.isInteger(tab) ? tab : null} beside={beside} />
  show(page, 'library')
}
