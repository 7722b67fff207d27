import { useEffect, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import type { PageReport, PaperReading } from '../../lib/messages'
import { ask, askTab } from '../../lib/messaging'

/** What is known of the tab that the popup was opened on. */
export type Page =
  | { phase: 'loading' }
  /** No listing that Claimdex reads, or a page that was open before Claimdex was there. */
  | { phase: 'none' }
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

/** @param tabId as the address gave it; null for the active tab of this window */
async function findTab(tabId: number | null) {
  if (tabId !== null) return browser.tabs.get(tabId)
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab
}

async function reportOf(
  tabId: number | null,
  stopped: () => boolean,
): Promise<{ report: PageReport; hidden: boolean } | null> {
  for (let attempt = 0; attempt <= RETRIES && !stopped(); attempt++) {
    const tab = await findTab(tabId)
    if (tab?.id === undefined) return null
    try {
      return { report: await askTab(tab.id, 'page:report', {}), hidden: tab.incognito }
    } catch {
      // no content script answers: not one of our pages, unless it is only just loading
      if (tab.status !== 'loading') return null
      await new Promise((done) => setTimeout(done, RETRY_AFTER))
    }
  }
  return null
}

/** Asks the tab for its papers, then the background for their claims. */
export function usePage(tabId: number | null, wanted: boolean): Page {
  const [page, setPage] = useState<Page>({ phase: 'loading' })

  useEffect(() => {
    if (!wanted) return setPage({ phase: 'none' })
    let stopped = false
    async function run() {
      const found = await reportOf(tabId, () => stopped)
      if (stopped) return
      if (found === null) return setPage({ phase: 'none' })
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
  }, [tabId, wanted])

  return page
}
