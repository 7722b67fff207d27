import { useMemo, useState } from 'preact/hooks'
import { type MessageKey, t, tn } from '../../lib/i18n'
import { savedAmong } from '../../lib/library/saved'
import type { Paper } from '../../lib/sites/types'
import { Growing } from '../ui/Growing'
import { A_WHILE, useRemembered } from '../ui/remember'
import { SearchBox } from '../ui/SearchBox'
import { Select } from '../ui/Select'
import { useLive } from '../ui/useLive'
import { useScroll } from '../ui/useScroll'
import { remove, save } from './actions'
import { Empty } from './Empty'
import { Footer } from './Footer'
import { FormatSelect, useFormat } from './FormatSelect'
import { byBenchmark, byTelling, claiming, filtered, type Section } from './listing'
import { NoPapers } from './NoPapers'
import { PageSections } from './PageSections'
import { PageSummary } from './PageSummary'
import { exportSet } from './page-set'
import { problem, useSurroundings } from './surroundings'
import type { Page } from './usePage'
import { writeFile } from './write'

const SORTS: readonly [string, MessageKey][] = [
  ['telling', 'sortTelling'],
  ['page', 'sortPage'],
  ['benchmark', 'sortBenchmark'],
]

/** Papers that are drawn at first; more come with scrolling. */
const FIRST = 30

/** Pixels: no paper takes less, so this many more reach down to where the reader was. */
const SHORTEST = 60

/** The papers of a page that was read: filtered, ordered, saved and taken away as a file. */
export function PageListing({ page }: { page: Extract<Page, { phase: 'page' }> }) {
  const { db, notify } = useSurroundings()
  const { format, setFormat } = useFormat()
  const { report, readings, done, hidden } = page
  const [filter, setFilter] = useRemembered('page-filter', '', A_WHILE)
  const [sort, setSort] = useRemembered('page-sort', 'telling')
  const { area, before, onScrollEnd } = useScroll('page', report.url, done)
  const [shown, setShown] = useState(FIRST + Math.ceil(before / SHORTEST))
  const saved = useLive(
    () =>
      savedAmong(
        db,
        report.papers.map((paper) => paper.id),
      ),
    [report],
  ).value

  const numbered = useMemo(() => claiming(report.papers, readings), [report, readings])
  const found = useMemo(() => filtered(numbered, filter), [numbered, filter])
  const sections = useMemo((): Section[] => {
    if (sort === 'benchmark') return byBenchmark(found)
    return [{ heading: null, papers: sort === 'page' ? found : byTelling(found) }]
  }, [found, sort])

  async function toggle(paper: Paper) {
    try {
      await (saved?.has(paper.id) ? remove(paper.id) : save(paper))
    } catch (error) {
      notify(problem(error))
    }
  }

  async function write() {
    const set = exportSet(found, saved)
    try {
      const name = await writeFile(set, format.id)
      const papersOf = tn('papers', found.length)
      notify({
        text:
          format.per === 'paper'
            ? t('papersWritten', papersOf, name)
            : t('claimsWritten', t('claimsOf', tn('claims', set.rows.length), papersOf), name),
      })
    } catch (error) {
      notify(problem(error))
    }
  }

  if (report.papers.length === 0) return <NoPapers report={report} />

  return (
    <>
      <div class="scroll" ref={area} onScrollEnd={onScrollEnd}>
        <div class="tools">
          <SearchBox label={t('filterPage')} value={filter} onInput={setFilter} />
          <Select
            quiet
            label={t('order')}
            value={sort}
            choices={SORTS.map(([value, label]) => ({ value, label: t(label) }))}
            onChange={setSort}
          />
        </div>
        <p class="summary" role="status">
          <PageSummary all={report.papers.length} read={readings.size} papers={numbered} done={done} />
          {filter !== '' && <span> · {tn('matching', found.length)}</span>}
        </p>
        {report.layoutChanged && <p class="warning">{t('partsChanged')}</p>}
        {report.unsettled && <p class="warning">{t('settingsFailed')}</p>}
        {hidden && <p class="warning">{t('privateWindow')}</p>}
        {done && numbered.length === 0 && (
          <Empty title={t('noneClaims')}>
            <p>
              {[...readings.values()].some((reading) => reading.abstract !== null)
                ? t('noneClaimsWhy')
                : t('noAbstractsWhy')}
            </p>
          </Empty>
        )}
        <Growing
          more={sections.reduce((sum, section) => sum + section.papers.length, 0) > shown}
          onMore={() => setShown(shown * 2)}
        >
          <PageSections
            sections={sections}
            shown={shown}
            saved={saved}
            locked={hidden ? t('privateNothingKept') : null}
            onToggle={toggle}
          />
        </Growing>
      </div>
      <Footer text={<FormatSelect value={format.id} onChange={setFormat} />}>
        <button type="button" disabled={found.length === 0} onClick={write}>
          {filter === '' ? t('exportPageAs', format.label) : t('exportShownAs', found.length, format.label)}
        </button>
      </Footer>
    </>
  )
}
