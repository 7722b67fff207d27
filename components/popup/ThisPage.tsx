import { useMemo, useState } from 'preact/hooks'
import { sentenceOf } from '../../lib/export/rows'
import { savedAmong } from '../../lib/library/saved'
import { ANY_SITE } from '../../lib/permissions/plan'
import type { Paper } from '../../lib/sites/types'
import { Growing } from '../ui/Growing'
import { lazy } from '../ui/lazy'
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

const SORTS = [
  { value: 'telling', label: 'Most telling first' },
  { value: 'page', label: 'As on the page' },
  { value: 'benchmark', label: 'By benchmark' },
]

const FIRST = 30

/** Pixels: no paper takes less, so this many more reach down to where the reader was. */
const SHORTEST = 60

/** The claims of the listing that the popup was opened on. */
export function ThisPage({ page }: { page: Page }) {
  if (page.phase === 'loading') return <p class="waiting">Reading the page…</p>
  if (page.phase === 'failed') {
    return (
      <Empty title="The page could not be read">
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
      const what = format.per === 'paper' ? '' : `${rows.length} claims of `
      notify({ text: `${what}${found.length} papers written to ${name}` })
    } catch (error) {
      notify(problem(error))
    }
  }

  if (report.papers.length === 0) {
    if (report.site === ANY_SITE) return <NothingFound />
    return report.layoutChanged ? (
      <LayoutChanged report={report} />
    ) : (
      <Empty title="No papers on this page">
        <p>The listing is one that Claimdex reads, and it is empty.</p>
      </Empty>
    )
  }

  let left = shown
  return (
    <>
      <div class="scroll" ref={area} onScrollEnd={onScrollEnd}>
        <div class="tools">
          <SearchBox label="Filter this page" value={filter} onInput={setFilter} />
          <Select quiet label="Order" value={sort} choices={SORTS} onChange={setSort} />
        </div>
        <p class="summary" role="status">
          <Summary all={report.papers.length} read={readings.size} papers={numbered} done={done} />
          {filter !== '' && <span> · {found.length} match</span>}
        </p>
        {report.layoutChanged && (
          <p class="warning">Parts of this page look unlike what Claimdex knows; papers may be missing.</p>
        )}
        {report.unsettled && (
          <p class="warning">Your settings could not be loaded, so this page is read by the defaults.</p>
        )}
        {hidden && <p class="warning">A private window: claims are shown, nothing is kept.</p>}
        {done && numbered.length === 0 && (
          <Empty title="No abstract here claims a number">
            <p>
              {[...readings.values()].some((reading) => reading.abstract !== null)
                ? 'That happens: surveys and position papers often give none.'
                : 'This listing shows no abstracts. Open a list that does, such as arXiv’s “new”, or a paper’s own page.'}
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
                      {...(hidden ? { locked: 'Nothing is kept of private windows' } : {})}
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
          Export {filter === '' ? 'this page' : `${found.length} shown`} as {format.label}
        </button>
      </Footer>
    </>
  )
}

function Summary({ all, read, papers, done }: { all: number; read: number; papers: PagePaper[]; done: boolean }) {
  if (!done) {
    return (
      <>
        Reading… <b>{read}</b> of {all} papers
      </>
    )
  }
  const numbers = papers.filter(hasNumber).length
  const ranks = papers.length - numbers
  return (
    <>
      <b>{numbers}</b> of {all} {all === 1 ? 'paper claims' : 'papers claim'} numbers
      {ranks > 0 && `, ${ranks} more only ${ranks === 1 ? 'ranks itself' : 'rank themselves'}`}
    </>
  )
}
