import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks'
import { browser } from 'wxt/browser'
import { t } from '../../lib/i18n'
import type { LibraryDatabase } from '../../lib/library/database'
import { Icon, Mark } from '../ui/Icon'
import { lazy } from '../ui/lazy'
import { useRemembered } from '../ui/remember'
import { type Tab, Tabs } from '../ui/Tabs'
import { useOpen } from '../ui/useOpen'
import { claiming, hasNumber } from './listing'
import { NoticeBar } from './NoticeBar'
import { OptionsButton } from './OptionsButton'
import { canOpenPanel, openPanel } from './panel'
import { type Notice, problem, SurroundingsContext } from './surroundings'
import { ThisPage } from './ThisPage'
import { usePage } from './usePage'
import { useReread } from './useReread'

/** Each loads with its first use: the popup opens with what is in front. */
const Saved = lazy(() => import('./Saved').then((file) => file.Saved))
const Compare = lazy(() => import('./Compare').then((file) => file.Compare))

type Panel = 'page' | 'saved' | 'compare'

interface Props {
  db: LibraryDatabase
  /** The tab to look at, null for the active one. */
  tabId: number | null
}

/** How long a notice without anything to do about it stays. */
const BRIEFLY = 6000

/** For the tab: what counts is loaded after what is in front. */
function useSavedCount(db: LibraryDatabase): number | null {
  const [papers, setPapers] = useState<number | null>(null)
  useEffect(() => {
    let stop: (() => void) | null = null
    let left = false
    import('../ui/counts').then(({ followCounts }) => {
      if (left) return
      stop = followCounts(db, (counted) => setPapers(counted.state === 'ready' ? counted.papers : null))
    })
    return () => {
      left = true
      stop?.()
    }
  }, [db])
  return papers
}

/** The toolbar's popup. The library page has views of its own, with more room. */
export function App({ db, tabId }: Props) {
  const [remembered, setPanel] = useRemembered('tab', 'page')
  const panel = remembered as Panel
  const page = usePage(tabId, true)
  const saved = useSavedCount(db)
  const [notice, setNotice] = useState<Notice | null>(null)
  const timer = useRef(0)

  const notify = useCallback((next: Notice) => {
    clearTimeout(timer.current)
    setNotice(next)
    // whatever can be undone stays until the next notice: hands may be slow, and nothing is in its way
    if (!next.action && next.tone !== 'problem') timer.current = window.setTimeout(() => setNotice(null), BRIEFLY)
  }, [])
  const surroundings = useMemo(() => ({ db, notify }), [db, notify])

  const failed = useOpen(db)
  useEffect(() => {
    if (failed) notify(problem(failed))
  }, [failed, notify])

  useReread(notify)

  const numbers = useMemo(
    () => (page.phase === 'page' ? claiming(page.report.papers, page.readings).filter(hasNumber).length : null),
    [page],
  )
  const tabs: Tab<Panel>[] = [
    { id: 'page', label: t('viewPage'), count: numbers },
    { id: 'saved', label: t('viewSaved'), count: saved },
    { id: 'compare', label: t('viewCompare'), count: null },
  ]

  async function openWide() {
    const target = page.phase === 'page' ? await targetTab(tabId) : null
    const address = browser.runtime.getURL('/library.html')
    await browser.tabs.create({ url: target === null ? address : `${address}?tab=${target}` })
    window.close()
  }

  return (
    <SurroundingsContext.Provider value={surroundings}>
      <header>
        <h1>
          <Mark /> {t('appName')}
        </h1>
        <Tabs label={t('views')} tabs={tabs} selected={panel} onSelect={setPanel} />
        <OptionsButton />
        {canOpenPanel() && (
          <button
            type="button"
            class="icon-button"
            aria-label={t('openPanel')}
            title={t('openPanel')}
            onClick={() => openPanel().catch((error) => notify(problem(error)))}
          >
            <Icon name="panel" />
          </button>
        )}
        <button type="button" class="icon-button" aria-label={t('openInTab')} title={t('openInTab')} onClick={openWide}>
          <Icon name="outward" />
        </button>
      </header>
      <main>
        <div class="panel" id={`panel-${panel}`} role="tabpanel" aria-labelledby={`tab-${panel}`}>
          <h2 class="unseen">{tabs.find((tab) => tab.id === panel)?.label}</h2>
          {panel === 'page' && <ThisPage page={page} />}
          {panel === 'saved' && <Saved />}
          {panel === 'compare' && <Compare page={page} />}
        </div>
      </main>
      <div class="notice-place" role="status">
        {notice && <NoticeBar notice={notice} onDone={() => setNotice(null)} />}
      </div>
    </SurroundingsContext.Provider>
  )
}

async function targetTab(tabId: number | null): Promise<number | null> {
  if (tabId !== null) return tabId
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true })
  return tab?.id ?? null
}
