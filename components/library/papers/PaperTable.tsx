/* biome-ignore-all lint/a11y/useSemanticElements: a table element cannot leave rows out and keep its columns */
import { useEffect, useMemo, useRef } from 'preact/hooks'
import { t } from '../../../lib/i18n'
import type { Listing } from '../../../lib/library/search/listing'
import { problem, useSurroundings } from '../../popup/surroundings'
import type { Room } from '../../ui/useWidth'
import { useKnown } from '../useKnown'
import type { Column, ColumnId, Order } from './columns'
import { TableHead } from './TableHead'
import { TableRow } from './TableRow'
import { useBeside } from './useBeside'
import { useVirtual } from './useVirtual'

interface Props {
  listing: Listing
  columns: Column[]
  order: Order
  room: Room
  /** Id of the paper in the detail pane. */
  current: string | null
  selected: ReadonlySet<string>
  onOrder(column: ColumnId): void
  onCurrent(id: string, open: boolean): void
  /** @param ids papers to set, all at once */
  onSelect(ids: string[], on: boolean): void
}

const PAGE = 12

/** Rows are loaded so many at a time, so that not every one that comes into sight is asked for by itself. */
const STRETCH = 24

/**
 * The papers, of which only rows in sight are loaded and drawn. One stop for the Tab key: arrows, Page, Home and End move, Space
 * selects (with Shift up to where one was), Enter opens.
 */
export function PaperTable({ listing, columns, order, room, current, selected, onOrder, onCurrent, onSelect }: Props) {
  const { db, notify } = useSurroundings()
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const anchor = useRef<number | null>(null)
  const narrow = room === 'narrow'
  const rowHeight = narrow ? 62 : 36
  const virtual = useVirtual({ count: listing.length, rowHeight, scroller })
  const at = useMemo(() => listing.indexOf(current), [listing, current])
  const rows = virtual.getVirtualItems()
  const first = Math.floor((rows[0]?.index ?? 0) / STRETCH) * STRETCH
  const end = Math.ceil(((rows.at(-1)?.index ?? 0) + 1) / STRETCH) * STRETCH
  const { known, error } = useKnown(db, listing.ids(first, end))
  const beside = useBeside(db, known, listing.ids(first, end))
  // the style sheet puts the few columns of a narrow table on two lines
  const template = narrow ? undefined : `34px ${columns.map(({ width }) => width).join(' ')}`

  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
    // only where another paper was chosen: whoever scrolls is left alone
  }, [current])

  useEffect(() => {
    if (error) notify(problem(error))
  }, [error])

  /** @param on null for the other way round; a range, from where one was, is set as a whole */
  function select(index: number, range: boolean, on: boolean | null) {
    const id = listing.id(index)
    if (id === undefined) return
    const from = range && anchor.current !== null ? anchor.current : index
    onSelect(listing.ids(Math.min(from, index), Math.max(from, index) + 1), on ?? (range || !selected.has(id)))
    anchor.current = index
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return
    const last = listing.length - 1
    const moves: Record<string, number> = {
      ArrowDown: at + 1,
      ArrowUp: at < 0 ? 0 : at - 1,
      PageDown: at + PAGE,
      PageUp: at - PAGE,
      Home: 0,
      End: last,
    }
    const to = moves[event.key]
    if (to !== undefined) {
      const next = listing.id(Math.max(0, Math.min(last, to)))
      if (next !== undefined) onCurrent(next, false)
    } else if (event.key === ' ' && at >= 0) select(at, event.shiftKey, null)
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      onSelect(listing.ids(), true)
    } else if (event.key === 'Enter' && current !== null) onCurrent(current, true)
    else return
    event.preventDefault()
  }

  const drawn = rows.some(({ index }) => index === at)
  return (
    <div class="table-place">
      <div
        class={`paper-table${narrow ? ' narrow' : ''}`}
        role="grid"
        aria-label={t('papersTable')}
        aria-rowcount={listing.length + 1}
        aria-multiselectable="true"
        aria-activedescendant={drawn ? `row-${at}` : undefined}
        tabIndex={0}
        ref={grid}
        onKeyDown={onKeyDown}
      >
        <TableHead {...{ listing, columns, order, template, selected, onOrder, onSelect }} />
        <div class="rows" role="rowgroup" ref={scroller}>
          <div class="rows-all" role="presentation" style={{ height: `${virtual.getTotalSize()}px` }}>
            {rows.map(({ index, start }) => {
              const id = listing.id(index)
              if (id === undefined) return null
              return (
                <TableRow
                  key={id}
                  {...{ columns, index, start, template }}
                  paper={known.get(id) ?? null}
                  abstract={beside.get(id)}
                  current={id === current}
                  selected={selected.has(id)}
                  onOpen={() => onCurrent(id, true)}
                  onSelect={(range, on) => {
                    select(index, range, on)
                    grid.current?.focus()
                  }}
                />
              )
            })}
          </div>
        </div>
      </div>
    </div>
  )
}
