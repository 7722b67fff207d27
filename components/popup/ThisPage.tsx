import { useMemo, useState } from 'preact/hooks'
import { sentenceOf } from '../../lib/export/rows'
import { savedAmong } from '../../lib/library/queries'
import type { Paper } from '../../lib/sites/types'
import { Growing } from '../ui/Growing'
import { A_WHILE, useRemembered } from '../ui/remember'
import { SearchBox } from '../ui/SearchBox'
import { Select } from '../ui/Select'
import { useLive } from '../ui/useLive'
import { useScroll } from '../ui/useScroll'
import { remove, save } from './actions'
import { Empty, Places, SampleStrip } from './Empty'
import { Footer } from './Footer'
import { byBenchmark, byTelling, claiming, filtered, hasNumber, type PagePaper, type Section } from './listing'
import { PaperItem } from './PaperItem'
import { problem, useSurroundings } from './surroundings'
import type { Page } from './usePage'
import { writeCsv } from './write'

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
  if (page.phase === 'none') {
    return (
      <Empty title="No paper listing here">
        <p>
          Claimdex reads the abstracts of paper listings and shows the numbers that they claim, right under each title:
        </p>
        <SampleStrip />
        <p>Open one of these to see it work. A page that was open before Claimdex was installed wants a reload.</p>
        <Places />
      </Empty>
    )
  }
  return <Listing page={page} />
}

function Listing({ page }: { page: Extract<Page, { phase: 'page' }> }) {
  const { db, notify } = useSurroundings()
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
    const rows = found.flatMap(({ paper, claims, abstract, extractorVersion }) =>
      claims.map((claim) => ({
        paper: { ...paper, sites: [paper.site], savedAt: saved?.get(paper.id) ?? null },
        claim,
        sentence: sentenceOf(claim, abstract),
        extractorVersion,
      })),
    )
    try {
      notify({ text: `${rows.length} claims of ${found.length} papers written to ${await writeCsv(rows)}` })
    } catch (error) {
      notify(problem(error))
    }
  }

  if (report.papers.length === 0) {
    return report.layoutChanged ? (
      <Empty title="This page looks unlike what Claimdex knows">
        <p>
          The site seems to have changed its layout, so no paper was found. Nothing is lost; saved papers stay as they
          are. A newer version of Claimdex may read it again.
        </p>
      </Empty>
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
                  {papers.map(({ paper, claims, abstract }) => (
                    <PaperItem
                      key={paper.id}
                      paper={paper}
                      claims={claims}
                      abstract={() => abstract}
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
      <Footer text="Claimed by the authors, quoted from the abstracts">
        <button type="button" disabled={found.length === 0} onClick={write}>
          Export {filter === '' ? 'this page' : `${found.length} shown`} as CSV
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
