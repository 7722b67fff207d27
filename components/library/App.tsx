import { useMemo, useState } from 'preact/hooks'
import { MOST } from '../../lib/comparison/side-by-side'
import { t, tn } from '../../lib/i18n'
import type { LibraryDatabase } from '../../lib/library/database'
import { Empty } from '../popup/Empty'
import { NoticeBar } from '../popup/NoticeBar'
import { OptionsButton } from '../popup/OptionsButton'
import { problem, SurroundingsContext } from '../popup/surroundings'
import { ThisPage } from '../popup/ThisPage'
import { usePage } from '../popup/usePage'
import { useReread } from '../popup/useReread'
import { Mark } from '../ui/Icon'
import { useRemembered } from '../ui/remember'
import { type Tab, Tabs } from '../ui/Tabs'
import { useOpen } from '../ui/useOpen'
import { useTotals } from '../ui/useTotals'
import { useRoom } from '../ui/useWidth'
import { Benchmarks } from './compare/Benchmarks'
import { Ledger } from './compare/Ledger'
import { SideBySide } from './compare/SideBySide'
import { Versions } from './compare/Versions'
import { Keep, Reminder } from './Keep'
import { PickedBar } from './PickedBar'
import { Papers } from './papers/Papers'
import { requestPaper } from './papers/requested'
import { Tour } from './Tour'
import { useNotices } from './useNotices'

type View = 'page' | 'saved' | 'benchmarks' | 'side' | 'ledger' | 'versions' | 'keep'

interface Props {
  db: LibraryDatabase
  /** The tab to look at, null for the active one (which a page in a tab of its own cannot mean). */
  tabId: number | null
  /** Beside a page, in the browser's side panel. */
  beside?: boolean
}

/** The library, in a tab or in the side panel: every view of it. */
export function LibraryApp({ db, tabId, beside = false }: Props) {
  const hasPage = beside || tabId !== null
  const [remembered, setView] = useRemembered(beside ? 'panel-view' : 'library-view', beside ? 'page' : 'saved')
  const view = (!hasPage && remembered === 'page' ? 'saved' : remembered) as View
  const page = usePage(tabId, hasPage, beside)
  const [seen, setSeen] = useRemembered('papers-seen', '')
  const error = useOpen(db)
  const saved = useTotals(db)?.papers ?? null
  const [current, setCurrent] = useState<string | null>(null)
  const [kept, setKept] = useRemembered('side-by-side', '')
  const picked = useMemo(() => kept.split('\n').filter(Boolean), [kept])
  const { notice, notify, done } = useNotices()
  const room = useRoom()
  const surroundings = useMemo(() => ({ db, notify }), [db, notify])

  useReread(notify)

  const tabs: Tab<View>[] = [
    ...(hasPage ? [{ id: 'page' as const, label: t('viewPage'), count: null }] : []),
    { id: 'saved', label: t('viewPapers'), count: saved },
    { id: 'benchmarks', label: t('benchmarks'), count: null },
    { id: 'side', label: t('sideBySide'), count: picked.length > 0 ? picked.length : null },
    { id: 'ledger', label: t('ledger'), count: null },
    { id: 'versions', label: t('versions'), count: null },
    { id: 'keep', label: t('viewKeep'), count: null },
  ]

  function pick(id: string, on: boolean) {
    if (on && !picked.includes(id) && picked.length >= MOST) return notify({ text: tn('mostPapers', MOST) })
    setKept([...picked.filter((each) => each !== id), ...(on ? [id] : [])].join('\n'))
  }
  function open(id: string) {
    requestPaper(id)
    setCurrent(id)
    setView('saved')
  }
  function compare(ids: string[]) {
    setKept(ids.slice(0, MOST).join('\n'))
    setView('side')
  }

  const shared = { room, picked, onPick: pick, onOpen: open, seen: seen === 'yes' }
  return (
    <SurroundingsContext.Provider value={surroundings}>
      <header class={beside ? 'beside' : ''}>
        <h1 class={beside ? 'unseen' : ''}>
          <Mark /> {t('appName')}
        </h1>
        <Tabs label={t('views')} tabs={tabs} selected={view} onSelect={setView} />
        <OptionsButton />
      </header>
      <main>
        <div class="panel" id={`panel-${view}`} role="tabpanel" aria-labelledby={`tab-${view}`}>
          {(view === 'page' || view === 'keep') && <h2 class="unseen">{tabs.find(({ id }) => id === view)?.label}</h2>}
          {view !== 'keep' && <Reminder onOpen={() => setView('keep')} />}
          {error !== null ? (
            <Empty title={t('libraryFailed')}>
              <p>{problem(error).text}</p>
            </Empty>
          ) : null}
          {view === 'page' && <ThisPage page={page} />}
          {view === 'keep' && <Keep />}
          {view === 'versions' && <Versions onOpen={open} />}
          {error === null && view === 'saved' && (
            <Papers
              {...shared}
              onSeen={(on) => setSeen(on ? 'yes' : '')}
              current={current}
              onCurrent={setCurrent}
              onCompare={compare}
            />
          )}
          {error === null && view === 'benchmarks' && <Benchmarks {...shared} />}
          {error === null && view === 'side' && <SideBySide {...shared} />}
          {error === null && view === 'ledger' && <Ledger {...shared} />}
        </div>
      </main>
      {error === null && view === 'benchmarks' && picked.length > 0 && (
        <PickedBar picked={picked.length} onCompare={() => setView('side')} onClear={() => setKept('')} />
      )}
      <div class="notice-place" role="status">
        {notice && <NoticeBar notice={notice} onDone={() => done(notice)} />}
      </div>
      {!beside && <Tour />}
    </SurroundingsContext.Provider>
  )
}
