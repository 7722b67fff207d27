/**
 * What every content script of ours does: keep strips on the page while its site is switched on, take everything away
 * when it is switched off, answer the popup. The scripts differ only in the sites that they hold.
 */
import type { ContentScriptContext } from 'wxt/utils/content-script-context'
import { answer, ask, extensionAlive } from '../../lib/messaging'
import type { Settings } from '../../lib/settings/settings'
import { loadSettings, watchSettings } from '../../lib/settings/store'
import type { Site } from '../../lib/sites/types'
import { Annotator } from './annotator'

/**
 * @param sites those that the script holds
 * @param isWanted whether the reader wants a site to be read, by id
 */
export function attach(
  ctx: ContentScriptContext,
  sites: readonly Site[],
  isWanted: (settings: Settings, id: string) => boolean,
): void {
  let running: { annotator: Annotator; controller: AbortController; sites: readonly Site[] } | null = null

  /** Whether missing abstracts were fetched at the last look; null before the first. */
  let fetching: boolean | null = null

  function follow(settings: Settings): void {
    run(sites.filter((site) => isWanted(settings, site.id)))
    running?.annotator.setMost(settings.badges)
    // papers that had no abstract may get one now
    if (settings.fetchMissing && fetching === false) running?.annotator.refresh()
    fetching = settings.fetchMissing
  }

  function run(on: readonly Site[]): void {
    if (!ctx.isValid || (running && same(running.sites, on))) return
    running?.controller.abort()
    running = null
    if (on.length === 0) {
      document.documentElement.setAttribute('data-claimdex', 'off') // style.css gives back the room it kept
      return
    }
    const controller = new AbortController()
    const stop = () => {
      controller.abort()
      running = null
    }
    const annotator = new Annotator(ask, controller.signal, stop, on)
    running = { annotator, controller, sites: on }
    annotator.start()
  }

  const unlisten = answer({
    'page:here': () => ({ url: location.href }),
    'page:report': () => {
      if (!running) throw new Error('Claimdex is switched off for this site')
      return running.annotator.report()
    },
    'paper:changed': ({ id, state }) => {
      running?.annotator.changed(id, state)
      return null
    },
    'papers:found': ({ ids }) => {
      running?.annotator.found(ids)
      return null
    },
  })
  const unwatch = watchSettings(follow)
  ctx.onInvalidated(() => {
    running?.controller.abort()
    // the extension may be gone already, and its listeners with it
    if (!extensionAlive()) return
    unlisten()
    unwatch()
  })
  // comes before the address changes: only the event knows where to
  ctx.addEventListener(window, 'wxt:locationchange', ({ newUrl }) => running?.annotator.navigate(newUrl))
  const load = () => loadSettings().then(follow, () => run([])) // gone: nothing is to be kept free for it
  // a page out of the back-forward cache was frozen and heard nothing of what happened meanwhile
  ctx.addEventListener(window, 'pageshow', ({ persisted }) => {
    if (persisted) load().then(() => running?.annotator.refresh())
  })
  load()
}

function same(a: readonly Site[], b: readonly Site[]): boolean {
  return a.length === b.length && a.every((site, index) => site === b[index])
}
