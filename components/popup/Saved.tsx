import { useState } from 'preact/hooks'
import { plain } from '../../lib/claims/plain'
import type { ShownClaim } from '../../lib/library/corrections'
import { exportedIds } from '../../lib/library/export'
import { abstractOf, type SavedPaper, type SavedQuery } from '../../lib/library/queries'
import { Growing } from '../ui/Growing'
import { A_WHILE, useRemembered } from '../ui/remember'
import { SearchBox } from '../ui/SearchBox'
import { useSavedList } from '../ui/useSavedList'
import { useScroll } from '../ui/useScroll'
import { remove, restore } from './actions'
import { Empty } from './Empty'
import { Footer } from './Footer'
import { FormatSelect, useFormat } from './FormatSelect'
import { PaperItem } from './PaperItem'
import { Places, SampleStrip } from './Places'
import { problem, useSurroundings } from './surroundings'
import { writeSaved } from './write-saved'

const FIRST = 20

/** `…` while it is being counted. */
const number = (count: number | null) => count?.toLocaleString('en-US') ?? '…'
const counted = (count: number | null, one: string, many: string) => `${number(count)} ${count === 1 ? one : many}`

/** A title for a line of its own. */
const short = (title: string) => (title.length > 48 ? `${title.slice(0, 47).trimEnd()}…` : title)

/** Tags and note, where there are any. */
function Words({ paper: { tags, note } }: { paper: SavedPaper }) {
  if (tags.length === 0 && !note) return null
  return <p class="by">{[...tags.map((tag) => `#${tag}`), note].filter(Boolean).join(' · ')}</p>
}

/** The saved papers: search, open, remove (and undo), export. */
export function Saved() {
  const { db, notify } = useSurroundings()
  const [search, setSearch] = useRemembered('saved-search', '', A_WHILE)
  const [shown, setShown] = useRemembered('saved-shown', FIRST, A_WHILE)
  const { value: list, error, asked } = useSavedList(db, { search }, shown)
  const { area, onScrollEnd } = useScroll('saved', search, list !== undefined)
  const [busy, setBusy] = useState(false)
  const { format, setFormat } = useFormat()

  async function take(paper: SavedPaper) {
    try {
      await remove(paper.id)
      const undo = () => restore(paper).catch((failure) => notify(problem(failure)))
      notify({ text: `Removed “${short(plain(paper.title))}”`, action: { label: 'Undo', run: undo } })
    } catch (failure) {
      notify(problem(failure))
    }
  }

  async function write(query: SavedQuery) {
    setBusy(true)
    try {
      const ids = await exportedIds(db, query)
      const { name, papers, claims, without } = await writeSaved(db, ids, format.id)
      const left = without > 0 ? `; ${counted(without, 'paper', 'papers')} without a claim left out` : ''
      notify({
        text:
          format.per === 'paper'
            ? `${counted(papers, 'paper', 'papers')} written to ${name}`
            : `${counted(claims, 'claim', 'claims')} written to ${name}${left}`,
      })
    } catch (failure) {
      notify(problem(failure))
    } finally {
      setBusy(false)
    }
  }

  const filtered = search.trim() !== ''
  if (error) {
    return (
      <Empty title="The library could not be opened">
        <p>{problem(error).text}</p>
      </Empty>
    )
  }
  if (!list || (list.total === null && list.papers.length === 0))
    return <p class="waiting unseen">Opening the library…</p>
  if (list.total === 0) {
    return (
      <Empty title="Nothing saved yet">
        <p>
          Press <b>☆ Save</b> beside a paper on a listing, or here under “This page”. The paper is kept with every
          number it claims, the sentence it stands in, and where you met it. All of it stays in this browser.
        </p>
        <SampleStrip />
        <Places />
      </Empty>
    )
  }
  return (
    <>
      <div class="scroll" ref={area} onScrollEnd={onScrollEnd}>
        <div class="tools">
          <SearchBox
            label="Search titles, abstracts, claims, tags and notes"
            value={search}
            onInput={(words) => {
              setSearch(words)
              setShown(FIRST)
            }}
          />
        </div>
        <p class="summary" role="status">
          <b>{number(list.matched)}</b>{' '}
          {filtered ? `of ${number(list.total)} papers` : list.total === 1 ? 'paper' : 'papers'} ·{' '}
          {counted(list.matchedClaims, 'claim', 'claims')}
        </p>
        {list.papers.length === 0 && (
          <Empty title="No saved paper has these words">
            <p>
              The search looks through titles, abstracts, authors, claims, tags and notes for every word, and for words
              that begin so or are spelled nearly so.
            </p>
          </Empty>
        )}
        <Growing more={list.papers.length >= shown} onMore={() => shown <= list.papers.length && setShown(shown * 2)}>
          <ul class="papers" hidden={list.papers.length === 0}>
            {list.papers.map((paper) => (
              <PaperItem
                key={paper.id}
                paper={paper}
                claims={paper.claims}
                abstract={(claim) =>
                  (claim as ShownClaim).quote ?? abstractOf(db, paper.id, (claim as ShownClaim).hash)
                }
                saved
                quiet
                onToggle={() => take(paper)}
              >
                <Words paper={paper} />
              </PaperItem>
            ))}
          </ul>
        </Growing>
      </div>
      <Footer text={<FormatSelect value={format.id} onChange={setFormat} />}>
        {filtered && (
          <button type="button" disabled={busy || list.matched === 0} onClick={() => write(asked)}>
            Export {number(list.matched)} shown
          </button>
        )}
        <button type="button" disabled={busy} onClick={() => write({})}>
          Export all {number(list.total)}
        </button>
      </Footer>
    </>
  )
}
