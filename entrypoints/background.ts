/** The background: wiring only. Listeners are registered at once, or a woken worker misses the message that woke it. */

import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { EXTRACTOR_VERSION, prepare, readClaims, takeOwnNames } from '../lib/claims'
import { EXAMPLE } from '../lib/claims/example'
import { t } from '../lib/i18n'
import { benchmarkHash } from '../lib/library/address'
import { libraryAnswers } from '../lib/library/answers'
import { openCopies } from '../lib/library/apart'
import { LibraryDatabase } from '../lib/library/database'
import { followChanges } from '../lib/library/follow'
import { Library } from '../lib/library/library'
import { asPaper, MissingAbstracts } from '../lib/library/missing'
import { loadPace, savePace } from '../lib/library/pace'
import { copiedAfter, keepSafe } from '../lib/library/safe'
import { snapshot } from '../lib/library/snapshots'
import { Standings } from '../lib/library/standings'
import { watchFor } from '../lib/library/watch'
import type { Ask, MessageName } from '../lib/messages'
import { answer, ask, askTab } from '../lib/messaging'
import { choosePermitted, isGranted, permissionKeeper } from '../lib/permissions/apply'
import { API_ORIGINS, siteOnClick } from '../lib/permissions/plan'
import { putSelection } from '../lib/permissions/selection'
import { ownNames } from '../lib/settings/names'
import { loadSettings, watchSettings } from '../lib/settings/store'
import { type Watched, watchList } from '../lib/settings/watched'
import { CHOSEN_SITES, FIXED_SITES, SITE_TABLE } from '../lib/sites/table'

const SELECTION = 'claims-of-selection'

/** Id of the site that an address belongs to, by host: soft navigation leaves paths behind that are still reported. */
const siteAt = (url: string): string | null => siteOnClick(SITE_TABLE, url)?.id ?? null

/** Tells every content script of ours. Most tabs have none and say so: that is no error. */
async function tellTabs<N extends MessageName>(name: N, told: Ask<N>): Promise<void> {
  for (const tab of await browser.tabs.query({})) {
    if (tab.id !== undefined) askTab(tab.id, name, told).catch(() => undefined)
  }
}

/** Beside the tab in front; in its address what it is to show. */
async function openLibrary(benchmark: string | null): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true })
  const url = browser.runtime.getURL('/library.html') + (benchmark === null ? '' : benchmarkHash(benchmark))
  await browser.tabs.create({ url, ...(tab ? { index: tab.index + 1 } : {}) })
}

const report = (what: string) => (error: unknown) => console.error(`Claimdex: ${what}`, error)

export default defineBackground(() => {
  // without the reader's own names texts are still read, by the lexicon alone
  const named = ownNames.load().then(takeOwnNames, report('own names were not loaded'))
  const readText = async (text: string, title: string) => {
    await named
    await prepare(text)
    return readClaims(text, title)
  }
  /** How much was read since the worker woke: for tests and measurements, which look into its global scope. */
  const counts = { texts: 0 }
  Object.assign(globalThis, { claimdexCounts: counts })
  const reader = {
    version: EXTRACTOR_VERSION,
    read(abstract: string, title: string) {
      counts.texts++
      return readText(abstract, title)
    },
  }
  const db = new LibraryDatabase()
  const library = new Library(db, reader)
  let warm = false
  // a library that cannot be copied is still one to be used
  let copies: ReturnType<typeof openCopies> | null = null
  const kept = () => {
    copies ??= openCopies()
    return copies
  }
  const copy = () =>
    kept()
      .then((to) => (to.apart ? keepSafe(db, to) : 0))
      .catch(report('changes were not copied'))
  // some time after waking: what woke the worker comes first, and a snapshot may wait for the next time
  setTimeout(() => followChanges(db, copy), 500)
  setTimeout(
    () =>
      kept()
        .then((to) => snapshot(db, to))
        .catch(report('no snapshot was taken')),
    10_000,
  )
  const ownRoot = browser.runtime.getURL('/popup.html').replace('popup.html', '')

  const missing = new MissingAbstracts({
    allowed: async () => (await loadSettings()).fetchMissing && (await isGranted(API_ORIGINS)),
    async found(entries) {
      await library.read(entries.map(asPaper))
      const told = { ids: entries.map(({ id }) => id) }
      await tellTabs('papers:found', told)
      ask('papers:found', told).catch(() => undefined) // heard only where a page of ours is open
    },
    loadPace,
    savePace,
  })

  // a list that cannot be loaded watches for nothing; the next change is heard again
  const nothing = (error: unknown): Watched[] => {
    report('the watch list was not loaded')(error)
    return []
  }
  let watching = watchList.load().catch(nothing).then(watchFor)
  watchList.follow((watched) => {
    watching = Promise.resolve(watchFor(watched))
    void tellTabs('claims:corrected', { ids: null })
  })

  const answers = libraryAnswers(library, {
    standings: new Standings(db),
    unnoted: report('papers were not noted as seen'),
    warm() {
      if (warm) return
      warm = true
      db.open().catch(report('the library was not opened ahead'))
      void readText(EXAMPLE, '').catch(report('nothing was read ahead'))
    },
    watch: () => watching,
    ownRoot,
    siteAt,
    tell: (change) => void tellTabs('paper:changed', change),
    tellCorrected: (ids) => {
      void tellTabs('claims:corrected', { ids })
      ask('claims:corrected', { ids }).catch(() => undefined) // heard only where a page of ours is open
    },
    openLibrary: (benchmark) => void openLibrary(benchmark).catch(report('the library was not opened')),
    missing: (ids) => void missing.want(ids).catch(report('missing abstracts were not fetched')),
    copy,
    readText: (text) => readText(text, ''),
  })
  answer({
    ...answers,
    'paper:save': copiedAfter(answers['paper:save'], copy),
    'paper:unsave': copiedAfter(answers['paper:unsave'], copy),
    'claim:correct': copiedAfter(answers['claim:correct'], copy),
  })

  ownNames.follow(async (names) => {
    takeOwnNames(names)
    await library.distrust().then(() => library.reread(), report('saved papers were not read anew with the new names'))
  })

  const keepPermissions = permissionKeeper(CHOSEN_SITES, FIXED_SITES)
  const keep = () => void keepPermissions().catch(report('sites could not be switched on or off'))
  watchSettings(keep)
  browser.permissions.onAdded.addListener(({ origins = [] }) =>
    choosePermitted(CHOSEN_SITES, origins).catch(report('a permitted site could not be switched on')).finally(keep),
  )
  browser.permissions.onRemoved.addListener(keep)
  browser.runtime.onStartup.addListener(keep)

  // Firefox for Android has no context menus
  const menus = browser.contextMenus as typeof browser.contextMenus | undefined
  menus?.onClicked.addListener(async ({ menuItemId, selectionText }, tab) => {
    if (menuItemId !== SELECTION || !selectionText) return
    const key = await putSelection(selectionText, tab?.title ?? '', tab?.incognito ?? false)
    const place = tab?.index === undefined ? {} : { index: tab.index + 1 }
    await browser.tabs.create({ url: browser.runtime.getURL(`/selection.html#${key}`), ...place })
  })

  browser.runtime.onInstalled.addListener(({ reason }) => {
    // an update may find the entry of the version before
    menus
      ?.removeAll()
      .then(() => menus.create({ id: SELECTION, title: t('readSelection'), contexts: ['selection'] }))
      .catch(report('the context menu could not be made'))
    keep() // browsers forget registered scripts when an extension is updated
    // new rules may come with a new version: saved papers get their claims by them
    if (reason === 'update') library.reread().catch(report('reading saved papers anew failed'))
  })
})
