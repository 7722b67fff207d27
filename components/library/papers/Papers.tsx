import { useEffect, useMemo, useState } from 'preact/hooks'
import { plain } from '../../../lib/claims/plain'
import { browse, type Choice, type Indexed } from '../../../lib/comparison/browse'
import { formatNumber, t, tn } from '../../../lib/i18n'
import type { KnownPaper } from '../../../lib/library/overview'
import type { Found } from '../../../lib/library/search/index'
import { Empty } from '../../popup/Empty'
import { Places, SampleStrip } from '../../popup/Places'
import { problem, undoable, useSurroundings } from '../../popup/surroundings'
import { Icon } from '../../ui/Icon'
import { Rich } from '../../ui/Rich'
import { A_WHILE, useRemembered } from '../../ui/remember'
import { SearchBox } from '../../ui/SearchBox'
import { useFound } from '../../ui/useSavedList'
import type { Room } from '../../ui/useWidth'
import type { Known } from '../useLibrary'
import { BulkBar, PapersExport } from './BulkBar'
import { removeAll, saveAll } from './bulk'
import { ColumnMenu } from './ColumnMenu'
import { type ColumnId, columnsFrom, orderFrom, sortPapers } from './columns'
import { Detail } from './Detail'
import { PaperTable } from './PaperTable'
import { Rail } from './Rail'

interface Props {
  known: Known
  room: Room
  seen: boolean
  onSeen(seen: boolean): void
  /** The paper whose details are shown. */
  current: string | null
  onCurrent(id: string | null): void
  picked: readonly string[]
  onPick(id: string, on: boolean): void
  onCompare(ids: string[]): void
}

/** The order that papers stand in until another is chosen. */
const LATEST = 'saved-'

/** What search and filters leave. Saved papers are found in their whole text, best first; seen ones by their words. */
function matching(known: Known, search: string, found: Found | null, choice: Choice): Indexed<KnownPaper>[] {
  if (!found) return browse(known.papers, search, choice)
  const rank = new Map(found.ids.map((id, index) => [id, index]))
  const left = browse(known.papers, '', choice).filter(({ paper }) => rank.has(paper.row.id))
  left.sort((a, b) => (rank.get(a.paper.row.id) ?? 0) - (rank.get(b.paper.row.id) ?? 0))
  return [...left, ...browse(known.papers, search, choice).filter(({ paper }) => !paper.saved)]
}

/** The papers: a rail to choose by, a table of what is left, and one of them in full. */
export function Papers(props: Props) {
  const { known, room, seen, onSeen, current, onCurrent, picked, onPick } = props
  const { db, notify } = useSurroundings()
  const [search, setSearch] = useRemembered('papers-search', '', A_WHILE)
  const [choice, setChoice] = useState<Choice>({})
  const [keptColumns, setColumns] = useRemembered('papers-columns', '')
  const [keptOrder, setOrder] = useRemembered('papers-order', LATEST)
  const [filters, setFilters] = useState(false)
  const [open, setOpen] = useState(false)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const order = orderFrom(keptOrder)
  const tagged = useMemo(() => known.papers.some(({ paper }) => paper.tags.length > 0), [known])
  const columns = room === 'narrow' ? columnsFrom('top,date') : columnsFrom(keptColumns, tagged)
  const answer = useFound(db, search.trim())
  const found = useMemo(() => {
    const order = orderFrom(keptOrder)
    const left = matching(known, search, answer?.of === search.trim() ? answer.found : null, choice)
    // whoever searches wants the best first, unless another order was chosen
    const ranked = answer?.found && keptOrder === LATEST
    return ranked ? left : sortPapers(left, order)
  }, [known, search, choice, keptOrder, answer])
  const paper = current === null ? null : (known.byId.get(current) ?? null)
  const beside = room === 'wide' || (room === 'middle' && open)
  const shown = paper ?? (room === 'wide' ? (found[0]?.paper ?? null) : null)
  const alone = room === 'narrow' && open && paper !== null

  // what another view wants shown is opened, also where there is no room beside the table
  useEffect(() => {
    if (current !== null && current === requested) setOpen(true)
    requested = null
  }, [current])

  const marked = found.filter(({ paper: each }) => selected.has(each.row.id)).map(({ paper: each }) => each)

  async function change(what: (papers: KnownPaper[]) => Promise<() => Promise<void>>, on: KnownPaper, words: string) {
    try {
      notify(undoable(words, await what([on]), notify))
    } catch (failure) {
      notify(problem(failure))
    }
  }

  if (known.papers.length === 0) return <NothingSaved />
  const detail = (each: KnownPaper) => (
    <Detail
      key={each.row.id}
      paper={each}
      alone={alone}
      picked={picked.includes(each.row.id)}
      onBack={() => setOpen(false)}
      onPick={(on) => onPick(each.row.id, on)}
      onRemove={() => change(removeAll, each, t('removed', short(each.row.title)))}
      onSave={() => change(saveAll, each, t('savedOne', short(each.row.title)))}
    />
  )
  if (alone && paper) return <div class="scroll">{detail(paper)}</div>
  return (
    <div class={`split papers-view ${room}${beside && shown ? ' with-detail' : ''}`}>
      {(room === 'wide' || filters) && (
        <Rail papers={known.papers} search={search} choice={choice} onChoice={setChoice} />
      )}
      <section class="sheet table-sheet" aria-label={t('papersTable')}>
        <div class="sheet-tools table-tools">
          {room !== 'wide' && (
            <button
              type="button"
              class="plain-button"
              aria-expanded={filters}
              aria-label={t('filters')}
              title={t('filters')}
              onClick={() => setFilters(!filters)}
            >
              <Icon name="filter" />
            </button>
          )}
          <SearchBox label={t('searchPapers')} value={search} onInput={setSearch} />
          {room !== 'narrow' && (
            <ColumnMenu columns={columns} onColumns={(ids: ColumnId[]) => setColumns(ids.join(','))} />
          )}
          <PapersExport papers={found.map((each) => each.paper)} label={t('export')} />
        </div>
        <div class="summary-line">
          <p class="summary" role="status">
            <Rich
              text={
                found.length < known.papers.length
                  ? t('matchedOf', `**${formatNumber(found.length)}**`, tn('papers', known.papers.length))
                  : `**${tn('papers', found.length)}**`
              }
            />{' '}
            ·{' '}
            {tn(
              'claims',
              found.reduce((sum, each) => sum + each.paper.claims.length, 0),
            )}
          </p>
          <label class="check">
            <input type="checkbox" checked={seen} onChange={(event) => onSeen(event.currentTarget.checked)} />
            {t('alsoSeen')}
          </label>
        </div>
        <BulkBar
          papers={marked}
          selected={marked.length}
          onCompare={props.onCompare}
          onClear={() => setSelected(new Set())}
        />
        {found.length === 0 ? (
          <Empty title={t('noneFound')}>
            <p>{t('noneFoundWhy')}</p>
            <p class="offer">
              <button
                type="button"
                class="plain-button"
                onClick={() => {
                  setSearch('')
                  setChoice({})
                }}
              >
                {t('clearFilters')}
              </button>
            </p>
          </Empty>
        ) : (
          <PaperTable
            papers={found}
            columns={columns}
            order={order}
            room={room}
            current={shown?.row.id ?? null}
            selected={selected}
            onOrder={(column) => setOrder(order.column === column && !order.descending ? `${column}-` : column)}
            onCurrent={(id, opened) => {
              onCurrent(id)
              if (opened) setOpen(true)
            }}
            onSelect={(ids, on) => {
              const next = new Set(selected)
              for (const id of ids)
                if (on) next.add(id)
                else next.delete(id)
              setSelected(next)
            }}
          />
        )}
      </section>
      {beside && shown && (
        <aside class="detail-place" aria-label={t('details')}>
          {room === 'middle' && (
            <button type="button" class="icon-button shut" aria-label={t('close')} onClick={() => setOpen(false)}>
              <Icon name="cross" />
            </button>
          )}
          {detail(shown)}
        </aside>
      )}
    </div>
  )
}

/** The paper that another view asked for, until this one has opened it. */
let requested: string | null = null
export function requestPaper(id: string): void {
  requested = id
}

/** A title for a line of its own. */
const short = (title: string) => {
  const text = plain(title)
  return text.length > 48 ? `${text.slice(0, 47).trimEnd()}…` : text
}

function NothingSaved() {
  return (
    <div class="scroll">
      <Empty title={t('nothingSaved')}>
        <p>{t('nothingSavedHow')}</p>
        <SampleStrip />
        <Places />
      </Empty>
    </div>
  )
}
