import { useState } from 'preact/hooks'
import { plain } from '../../lib/claims/plain'
import { formatNumber, t, tn } from '../../lib/i18n'
import type { ShownClaim } from '../../lib/library/corrections'
import { exportedIds } from '../../lib/library/export'
import { abstractOf, type SavedPaper, type SavedQuery } from '../../lib/library/queries'
import { Growing } from '../ui/Growing'
import { Rich } from '../ui/Rich'
import { A_WHILE, useRemembered } from '../ui/remember'
import { SearchBox } from '../ui/SearchBox'
import { useBuilding, useSavedList } from '../ui/useSavedList'
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
const number = (count: number | null) => (count === null ? '…' : formatNumber(count))
const counted = (key: 'papers' | 'claims', count: number | null) => (count === null ? '…' : tn(key, count))

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
      notify({ text: t('removed', short(plain(paper.title))), action: { label: t('undo'), run: undo } })
    } catch (failure) {
      notify(problem(failure))
    }
  }

  async function write(query: () => Promise<SavedQuery>) {
    setBusy(true)
    try {
      const ids = await exportedIds(db, await query())
      const { name, papers, claims, without } = await writeSaved(db, ids, format.id)
      const left = without > 0 ? ` · ${tn('withoutClaim', without)}` : ''
      notify({
        text:
          format.per === 'paper'
            ? t('papersWritten', tn('papers', papers), name)
            : t('claimsWritten', tn('claims', claims), name) + left,
      })
    } catch (failure) {
      notify(problem(failure))
    } finally {
      setBusy(false)
    }
  }

  const filtered = search.trim() !== ''
  const share = useBuilding()
  const building = filtered && share !== null ? t('indexBuilding', Math.round(share * 100)) : null
  if (error) {
    return (
      <Empty title={t('libraryFailed')}>
        <p>{problem(error).text}</p>
      </Empty>
    )
  }
  if (!list || (list.total === null && list.papers.length === 0))
    return <p class={building ? 'waiting' : 'waiting unseen'}>{building ?? t('openingLibrary')}</p>
  if (list.total === 0 && list.papers.length === 0) {
    return (
      <Empty title={t('nothingSaved')}>
        <p>
          <Rich text={t('nothingSavedHowHere', t('viewPage'))} />
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
            label={t('searchSaved')}
            value={search}
            onInput={(words) => {
              setSearch(words)
              setShown(FIRST)
            }}
          />
        </div>
        {building && <p class="fine">{building}</p>}
        <p class="summary" role="status">
          <Rich
            text={
              filtered
                ? t('matchedOf', `**${number(list.matched)}**`, counted('papers', list.total))
                : `**${counted('papers', list.matched)}**`
            }
          />{' '}
          · {counted('claims', list.matchedClaims)}
        </p>
        {list.papers.length === 0 && (
          <Empty title={t('noneSavedFound')}>
            <p>{t('noneSavedFoundWhy')}</p>
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
            {t('exportShown', number(list.matched))}
          </button>
        )}
        <button type="button" disabled={busy} onClick={() => write(async () => ({}))}>
          {t('exportAll', number(list.total))}
        </button>
      </Footer>
    </>
  )
}
