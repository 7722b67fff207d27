import { useEffect, useMemo, useState } from 'preact/hooks'
import { plain } from '../../../lib/claims/plain'
import type { Choice } from '../../../lib/comparison/browse'
import { t } from '../../../lib/i18n'
import type { LibraryDatabase } from '../../../lib/library/database'
import type { KnownPaper } from '../../../lib/library/overview'
import { Empty } from '../../popup/Empty'
import { problem, undoable, useSurroundings } from '../../popup/surroundings'
import { Icon } from '../../ui/Icon'
import { A_WHILE, useRemembered } from '../../ui/remember'
import { SearchBox } from '../../ui/SearchBox'
import type { Room } from '../../ui/useWidth'
import { Loading } from '../Loading'
import { useKnown } from '../useKnown'
import { useListing } from '../useListing'
import { useWatched } from '../useWatched'
import { BulkBar, PapersExport } from './BulkBar'
import { removeAll, saveAll } from './bulk'
import { ColumnMenu } from './ColumnMenu'
import { type ColumnId, columnsFrom, LATEST, orderFrom } from './columns'
import { Detail } from './Detail'
import { NoneFound } from './NoneFound'
import { NothingSaved } from './NothingSaved'
import { PaperTable } from './PaperTable'
import { Rail } from './Rail'
import { takeRequested } from './requested'
import { TableSummary } from './TableSummary'

interface Props {
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

/** A title for a line of its own. */
const short = (title: string) => {
  const text = plain(title)
  return text.length > 48 ? `${text.slice(0, 47).trimEnd()}…` : text
}

/** The papers: a rail to choose by, a table of what is left, and one of them in full. */
export function Papers(props: Props) {
  const { room, seen, onSeen, current, onCurrent, picked, onPick } = props
  const { db, notify } = useSurroundings()
  const [search, setSearch] = useRemembered('papers-search', '', A_WHILE)
  const [choice, setChoice] = useState<Choice>({})
  const [keptColumns, setColumns] = useRemembered('papers-columns', '')
  const [keptOrder, setOrder] = useRemembered('papers-order', LATEST)
  const [filters, setFilters] = useState(false)
  const [open, setOpen] = useState(false)
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set())
  const order = orderFrom(keptOrder)
  // whoever searches wants the best first, unless another order was chosen
  const query = { search: search.trim(), choice, by: order.column, descending: order.descending, seen }
  const { papers, error } = useListing(db, query, keptOrder === LATEST, useWatched())
  const listing = papers?.listing
  const columns = room === 'narrow' ? columnsFrom('top,date') : columnsFrom(keptColumns, papers?.tagged)
  const first = room === 'wide' ? (listing?.id(0) ?? null) : null
  const { known, loaded } = useKnown(
    db,
    [current, first].filter((id) => id !== null),
  )
  const found = current === null ? null : (known.get(current) ?? null)
  const paper = found && (found.saved || seen) ? found : null
  // until the chosen one is there, no other takes its place
  const shown = paper ?? (first !== null && (current === null || loaded) ? (known.get(first) ?? null) : null)
  const beside = room === 'wide' || (room === 'middle' && open)
  const alone = room === 'narrow' && open && paper !== null

  // what another view wants shown is opened, also where there is no room beside the table
  useEffect(() => {
    if (takeRequested() === current && current !== null) setOpen(true)
  }, [current])

  useEffect(() => {
    if (error && papers) notify(problem(error))
  }, [error])

  const marked = useMemo(
    () =>
      selected.size > 0 && listing
        ? { saved: listing.savedIds(selected), unsaved: listing.unsavedIds(selected) }
        : { saved: [], unsaved: [] },
    [listing, selected],
  )

  type Change = (db: LibraryDatabase, ids: readonly string[]) => Promise<() => Promise<void>>
  async function change(what: Change, on: KnownPaper, words: string) {
    try {
      notify(undoable(words, await what(db, [on.row.id]), notify))
    } catch (failure) {
      notify(problem(failure))
    }
  }

  if (!papers || !listing) {
    if (!error) return <Loading />
    return (
      <Empty title={t('libraryFailed')}>
        <p>{problem(error).text}</p>
      </Empty>
    )
  }
  if (papers.all === 0) return <NothingSaved />
  const counts =
    papers.all === null || papers.claims === null
      ? null
      : { found: listing.length, claims: papers.claims, all: papers.all }
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
      {(room === 'wide' || filters) && <Rail facets={papers.facets} choice={choice} onChoice={setChoice} />}
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
          <PapersExport ids={() => listing.savedIds()} some={listing.hasSaved} label={t('export')} />
        </div>
        <TableSummary counts={counts} seen={seen} onSeen={onSeen} />
        <BulkBar
          saved={marked.saved}
          unsaved={marked.unsaved}
          onCompare={props.onCompare}
          onClear={() => setSelected(new Set())}
        />
        {listing.length === 0 ? (
          <NoneFound
            onClear={() => {
              setSearch('')
              setChoice({})
            }}
          />
        ) : (
          <PaperTable
            listing={listing}
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
