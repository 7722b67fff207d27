/**
 * What every content script of ours does: keep strips on the page while its site is switched on, take everything away
 * when it is switched off, answer the popup. The scripts differ only in the sites that they hold.
 */
import { answer, ask, extensionAlive } from '../../lib/messaging'
import { DEFAULTS, type PageChoice, type Settings } from '../../lib/settings/settings'
import { loadSettings, watchSettings } from '../../lib/settings/store'
import type { Site } from '../../lib/sites/types'
import { Annotator } from './annotator'
import type { Early } from './early'
import { begin, watchAddress } from './life'

/**
 * @param sites those that the script holds
 * @param isWanted whether the reader wants a site to be read, by id
 * @param early where the script begins before the page is parsed
 */
export function attach(
  sites: readonly Site[],
  isWanted: (settings: Settings, id: string) => boolean,
  early: Early | null = null,
): void {
  const life = begin()
  /** The reader asked for this very page: `readAnyPage` of `lib/permissions` says so. */
  const asked = 'claimdexAsked' in globalThis
  let running: { annotator: Annotator; controller: AbortController; sites: readonly Site[] } | null = null
  /** Whether missing abstracts were fetched at the last look; null before the first. */
  let fetching: boolean | null = null
  /** The settings could not be loaded: defaults hold. */
  let unsettled = false

  function follow(settings: Settings): void {
    unsettled = false
    run(
      sites.filter((site) => asked || isWanted(settings, site.id)),
      settings,
    )
    running?.annotator.setChoice(settings)
    // papers that had no abstract may get one now
    if (settings.fetchMissing && fetching === false) running?.annotator.renew()
    fetching = settings.fetchMissing
  }

  function run(on: readonly Site[], choice: PageChoice): void {
    if (life.aborted || (running && same(running.sites, on))) return
    running?.controller.abort()
    running = null
    if (on.length === 0) {
      leaveAlone()
      return
    }
    const controller = new AbortController()
    const stop = () => {
      controller.abort()
      running = null
    }
    const annotator = new Annotator(ask, controller.signal, stop, on, choice)
    running = { annotator, controller, sites: on }
    const start = () => controller.signal.aborted || annotator.start(early?.atTop())
    if (early) early.ready(on).then(start)
    else start()
  }

  const unlisten = answer({
    'page:here': () => ({ url: location.href }),
    'page:report': () => {
      if (!running) throw new Error('Claimdex is switched off for this site')
      return { ...running.annotator.report(), unsettled }
    },
    'paper:changed': ({ id, state }) => {
      running?.annotator.changed(id, state)
      return null
    },
    'papers:found': ({ ids }) => {
      running?.annotator.renew(ids, true)
      return null
    },
    'claims:corrected': ({ ids }) => {
      running?.annotator.renew(ids)
      return null
    },
  })
  const unwatch = watchSettings(follow)
  life.addEventListener('abort', () => {
    running?.controller.abort()
    // the extension may be gone already, and its listeners with it
    if (!extensionAlive()) return
    unlisten()
    unwatch()
  })
  watchAddress((to) => running?.annotator.navigate(to), life)
  const load = () =>
    loadSettings().then(follow, () => {
      if (!extensionAlive()) return leaveAlone()
      // the script is only here because its site was on when the browser last knew
      unsettled = true
      run(sites, DEFAULTS)
    })
  // a page out of the back-forward cache was frozen and heard nothing of what happened meanwhile
  const shown = ({ persisted }: PageTransitionEvent) => persisted && load().then(() => running?.annotator.renew())
  addEventListener('pageshow', shown, { signal: life })
  load()
}

/** style.css gives back the room that it kept. */
function leaveAlone(): void {
  document.documentElement.setAttribute('data-claimdex', 'off')
}

function same(a: readonly Site[], b: readonly Site[]): boolean {
  return a.length === b.length && a.every((site, index) => site === b[index])
}
