/** The background: wiring only. Listeners are registered at once, or a woken worker misses the message that woke it. */
import { browser } from 'wxt/browser'
import { defineBackground } from 'wxt/utils/define-background'
import { EXTRACTOR_VERSION, readClaims } from '../lib/claims'
import { libraryAnswers } from '../lib/library/answers'
import { LibraryDatabase } from '../lib/library/database'
import { Library } from '../lib/library/library'
import { answer, askTab } from '../lib/messaging'
import { SITES } from '../lib/sites'

/** Id of the site that an address belongs to. By host: soft navigation leaves paths behind that the browser still reports. */
function siteAt(url: string): string | null {
  const host = URL.canParse(url) ? new URL(url).host : null
  return SITES.find((site) => site.matches.some((pattern) => new URL(pattern).host === host))?.id ?? null
}

export default defineBackground(() => {
  const reader = {
    version: EXTRACTOR_VERSION,
    read: (abstract: string, title: string) => readClaims(abstract, title),
  }
  const library = new Library(new LibraryDatabase(), reader)

  answer(
    libraryAnswers(library, {
      ownRoot: browser.runtime.getURL('/popup.html').replace('popup.html', ''),
      siteAt,
      async tell(change) {
        for (const tab of await browser.tabs.query({})) {
          // most tabs have no content script of ours and say so: that is no error
          if (tab.id !== undefined) askTab(tab.id, 'paper:changed', change).catch(() => undefined)
        }
      },
    }),
  )

  // new rules may come with a new version: saved papers get their claims by them
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason !== 'update') return
    library.reread().catch((error) => console.error('Claimdex: reading saved papers anew failed', error))
  })
})
