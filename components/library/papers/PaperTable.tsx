/* biome-ignore-all lint/a11y/useSemanticElements: a table element cannot leave rows out and keep its columns */
import { useEffect, useRef } from 'preact/hooks'
import type { Indexed } from '../../../lib/comparison/browse'
import { t } from '../../../lib/i18n'
import type { KnownPaper } from '../../../lib/library/overview'
import type { Room } from '../../ui/useWidth'
import type { Column, ColumnId, Order } from './columns'
import { TableHead } from './TableHead'
import { TableRow } from './TableRow'
import { useVirtual } from './useVirtual'

interface Props {
  papers: Indexed<KnownPaper>[]
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

/**
 * The papers, of which only rows in sight are drawn. One stop for the Tab key: arrows, Page, Home and End move, Space
 * selects (with Shift up to where one was), Enter opens.
 */
export function PaperTable({ papers, columns, order, room, current, selected, onOrder, onCurrent, onSelect }: Props) {
  const scroller = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLDivElement>(null)
  const anchor = useRef<number | null>(null)
  const narrow = room === 'narrow'
  const rowHeight = narrow ? 62 : 36
  const virtual = useVirtual({ count: papers.length, rowHeight, scroller })
  const at = papers.findIndex(({ paper }) => paper.row.id === current)
  const rows = virtual.getVirtualItems()
  // the style sheet puts the few columns of a narrow table on two lines
  const template = narrow ? undefined : `34px ${columns.map(({ width }) => width).join(' ')}`

  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at, { align: 'auto' })
    // only where another paper was chosen: whoever scrolls is left alone
  }, [current])

  /** @param on null for the other way round; a range, from where one was, is set as a whole */
  function select(index: number, range: boolean, on: boolean | null) {
    const id = papers[index]?.paper.row.id
    if (id === undefined) return
    const from = range && anchor.current !== null ? anchor.current : index
    const ids = papers.slice(Math.min(from, index), Math.max(from, index) + 1).map(({ paper }) => paper.row.id)
    onSelect(ids, on ?? (range || !selected.has(id)))
    anchor.current = index
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.target !== event.currentTarget) return
    const last = papers.length - 1
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
      const next = papers[Math.max(0, Math.min(last, to))]
      if (next) onCurrent(next.paper.row.id, false)
    } else if (event.key === ' ' && at >= 0) select(at, event.shiftKey, null)
    else if (event.key === 'a' && (event.ctrlKey || event.metaKey)) {
      onSelect(
        papers.map(({ paper }) => paper.row.id),
        true,
      )
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
        aria-rowcount={papers.length + 1}
        aria-multiselectable="true"
        aria-activedescendant={drawn ? `row-${at}` : undefined}
        tabIndex={0}
        ref={grid}
        onKeyDown={onKeyDown}
      >
        <TableHead {...{ papers, columns, order, template, selected, onOrder, onSelect }} />
        <div class="rows" role="rowgroup" ref={scroller}>
          <div class="rows-all" role="presentation" style={{ height: `${virtual.getTotalSize()}px` }}>
            {rows.map(({ index, start }) => {
              const paper = papers[index]?.paper
              if (!paper) return null
              const { id } = paper.row
              return (
                <TableRow
                  key={id}
                  {...{ paper, columns, index, start, template }}
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
