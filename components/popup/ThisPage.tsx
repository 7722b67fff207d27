import { useMemo, useState } from 'preact/hooks'
import { sentenceOf } from '../../lib/export/rows'
import { type MessageKey, t, tn } from '../../lib/i18n'
import { savedAmong } from '../../lib/library/saved'
import { ANY_SITE } from '../../lib/permissions/plan'
import type { Paper } from '../../lib/sites/types'
import { Growing } from '../ui/Growing'
import { lazy } from '../ui/lazy'
import { Rich } from '../ui/Rich'
import { A_WHILE, useRemembered } from '../ui/remember'
import { SearchBox } from '../ui/SearchBox'
import { Select } from '../ui/Select'
import { useLive } from '../ui/useLive'
import { useScroll } from '../ui/useScroll'
import { remove, save } from './actions'
import { Empty } from './Empty'
import { Footer } from './Footer'
import { FormatSelect, useFormat } from './FormatSelect'
import { byBenchmark, byTelling, claiming, filtered, hasNumber, type PagePaper, type Section } from './listing'
import { PaperItem } from './PaperItem'
import { problem, useSurroundings } from './surroundings'
import type { Page } from './usePage'
import { writeFile } from './write'

/** What is not there most of the time is loaded when it is. */
const NotRead = lazy(() => import('./NotRead').then((file) => file.NotRead))
const LayoutChanged = lazy(() => import('./LayoutChanged').then((file) => file.LayoutChanged))
const NothingFound = lazy(() => import('./LayoutChanged').then((file) => file.NothingFound))

const SORTS: readonly [string, MessageKey][] = [
  ['telling', 'sortTelling'],
  ['page', 'sortPage'],
  ['benchmark', 'sortBenchmark'],
]

const FIRST = 30

/** Pixels: no paper takes less, so this many more reach down to where the reader was. */
const SHORTEST = 60

/** The claims of the listing that the popup was opened on. */
export function ThisPage({ page }: { page: Page }) {
  if (page.phase === 'loading') return <p class="waiting">{t('readingPage')}</p>
  if (page.phase === 'failed') {
    return (
      <Empty title={t('pageFailed')}>
        <p>{page.why}</p>
      </Empty>
    )
  }
  if (page.phase === 'none') return <NotRead page={page} />
  return <Listing page={page} />
}

function Listing({ page }: { page: Extract<Page, { phase: 'page' }> }) {
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
    const papers = found.map(({ paper, abstract }) => ({
      ...paper,
      abstract,
      sites: [paper.site],
      savedAt: saved?.get(paper.id) ?? null,
    }))
    const rows = found.flatMap(({ claims, abstract, extractorVersion }, index) =>
      claims.map((claim) => ({
        paper: papers[index] as (typeof papers)[number],
        claim,
        sentence: sentenceOf(claim, abstract),
        extractorVersion,
      })),
    )
    try {
      const name = await writeFile({ papers, rows }, format.id)
      const papersOf = tn('papers', found.length)
      notify({
        text:
          format.per === 'paper'
            ? t('papersWritten', papersOf, name)
            : t('claimsWritten', t('claimsOf', tn('claims', rows.length), papersOf), name),
      })
    } catch (error) {
      notify(problem(error))
    }
  }

  if (report.papers.length === 0) {
    if (report.site === ANY_SITE) return <NothingFound />
    return report.layoutChanged ? (
      <LayoutChanged report={report} />
    ) : (
      <Empty title={t('emptyListing')}>
        <p>{t('emptyListingWhy')}</p>
      </Empty>
    )
  }

  let left = shown
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
          <Summary all={report.papers.length} read={readings.size} papers={numbered} done={done} />
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
          {sections.map((section) => {
            const papers = section.papers.slice(0, Math.max(0, left))
            left -= papers.length
            if (papers.length === 0) return null
            return (
              <section key={section.heading ?? ''}>
                {section.heading !== null && <h2 class="section">{section.heading}</h2>}
                <ul class="papers">
                  {papers.map(({ paper, claims, abstract, partial }) => (
                    <PaperItem
                      key={paper.id}
                      paper={paper}
                      claims={claims}
                      abstract={() => abstract}
                      excerpt={partial ?? false}
                      saved={saved?.has(paper.id) ?? false}
                      {...(hidden ? { locked: t('privateNothingKept') } : {})}
                      onToggle={() => toggle(paper)}
                    />
                  ))}
                </ul>
              </section>
            )
          })}
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

function Summary({ all, read, papers, done }: { all: number; read: number; papers: PagePaper[]; done: boolean }) {
  if (!done) {
    return <Rich text={tn('readingOf', all, read)} />
  }
  const numbers = papers.filter(hasNumber).length
  const ranks = papers.length - numbers
  return (
    <>
      <Rich text={tn('pageClaims', all, numbers)} />
      {ranks > 0 && tn('onlyRank', ranks)}
    </>
  )
}
