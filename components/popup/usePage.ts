import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { PageReport, PaperReading } from '../../lib/messages'
import { answer, ask, askTab } from '../../lib/messaging'
import { whoIsHere } from '../../lib/permissions/here'
import { ANY_SITE, type Place, placeAt, siteOnClick } from '../../lib/permissions/plan'
import { DEFAULTS } from '../../lib/settings/settings'
import { loadSettings } from '../../lib/settings/store'

/** What is known of the tab that the popup was opened on. */
export type Page =
  | { phase: 'loading' }
  /** Nobody answers from the tab: what it is, and a way to look again once something was done about it. */
  | { phase: 'none'; place: Place; tabId: number | null; again(): void }
  | { phase: 'failed'; why: string }
  | {
      phase: 'page'
      report: PageReport
      /** Readings by paper id; fewer than papers until all are read. */
      readings: ReadonlyMap<string, PaperReading>
      done: boolean
      /** A private window: nothing of it may be kept. */
      hidden: boolean
    }

/** Papers asked about at once: the first answers are shown while the rest are read. */
const BATCH = 40

/** A page that is still loading is asked again. */
const RETRIES = 8
const RETRY_AFTER = 400

/** Loaded while the tab is asked, so that the popup opens without. */
const checking = () => import('../../lib/library/incoming')
const sites = () => import('../../lib/sites/table')

/** @param tabId as the address gave it; null for the active tab of this window */
async function findTab(tabId: number | null) {
  if (tabId !== null) return browser.tabs.get(tabId)
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab
}

/** @param patient a content script is on its way: do not give up at the first silence */
async function reportOf(
  tabId: number | null,
  stopped: () => boolean,
  patient: boolean,
): Promise<{ report: PageReport; hidden: boolean } | null> {
  for (let attempt = 0; attempt <= RETRIES && !stopped(); attempt++) {
    const tab = await findTab(tabId)
    if (tab?.id === undefined) return null
    let given: unknown
    checking()
    sites()
    try {
      given = await askTab(tab.id, 'page:report', {})
    } catch {
      // no content script answers: not one of our pages, unless it is only just loading
      if (tab.status !== 'loading' && !patient) return null
      await new Promise((done) => setTimeout(done, RETRY_AFTER))
      continue
    }
    // said in a stranger's page: believed no further than any other message from there
    const { SITE_TABLE } = await sites()
    const site = tab.url ? (siteOnClick(SITE_TABLE, tab.url)?.id ?? null) : null
    const { checkedReport } = await checking()
    return { report: checkedReport(given, site, ANY_SITE), hidden: tab.incognito }
  }
  return null
}

/**
 * Asks the tab for its papers, then the background for their claims.
 * @param follow look again whenever another tab comes to the front or the tab goes elsewhere: for what stays open beside it
 */
export function usePage(tabId: number | null, wanted: boolean, follow = false): Page {
  const [page, setPage] = useState<Page>({ phase: 'loading' })
  const [looks, setLooks] = useState(0)

  useEffect(() => {
    const again = () => setLooks((count) => count + 1)
    if (!wanted) return setPage({ phase: 'none', place: { kind: 'none' }, tabId: null, again })
    let stopped = false
    async function run() {
      const found = await reportOf(tabId, () => stopped, looks > 0)
      if (stopped) return
      if (found === null) {
        // without its settings the popup still says what the tab is
        const [tab, settings] = await Promise.all([findTab(tabId), loadSettings().catch(() => DEFAULTS)])
        // the address is told where a permission allows it (the click that opened the popup gives one), or by our own
        // script that rests there because its site is switched off
        const url = tab?.url ?? (tab?.id === undefined ? null : await whoIsHere(tab.id)) ?? undefined
        const { CHOSEN_SITES, FIXED_SITES } = await sites()
        const place = placeAt(url, settings, CHOSEN_SITES, FIXED_SITES)
        if (!stopped) setPage({ phase: 'none', place, tabId: tab?.id ?? null, again })
        return
      }
      const { report, hidden } = found
      const readings = new Map<string, PaperReading>()
      const show = (done: boolean) => setPage({ phase: 'page', report, readings: new Map(readings), done, hidden })
      show(report.papers.length === 0)
      for (let from = 0; from < report.papers.length && !stopped; from += BATCH) {
        const answers = await ask('papers:read', { papers: report.papers.slice(from, from + BATCH), note: !hidden })
        for (const reading of answers) readings.set(reading.id, reading)
        if (!stopped) show(from + BATCH >= report.papers.length)
      }
    }
    run().catch((error) => {
      if (!stopped) setPage({ phase: 'failed', why: error instanceof Error ? error.message : String(error) })
    })
    return () => {
      stopped = true
    }
  }, [tabId, wanted, looks])

  useEffect(() => {
    if (!wanted || !follow) return
    const again = () => setLooks((count) => count + 1)
    const onUpdated = (_: number, change: { status?: string | undefined }, tab: { active?: boolean }) => {
      if (change.status === 'complete' && tab.active) again()
    }
    browser.tabs.onActivated.addListener(again)
    browser.tabs.onUpdated.addListener(onUpdated)
    return () => {
      browser.tabs.onActivated.removeListener(again)
      browser.tabs.onUpdated.removeListener(onUpdated)
    }
  }, [wanted, follow])

  useEffect(() => {
    if (!wanted) return
    // abstracts that the page lacked have been fetched, or claims were put right
    const again = () => {
      setLooks((count) => count + 1)
      return null
    }
    return answer({ 'papers:found': again, 'claims:corrected': again })
  }, [wanted])

  return page
}
