/* biome-ignore-all lint/a11y/useSemanticElements: a table element cannot leave rows out and keep its columns */
/* biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its row */
/* biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys */
import { useEffect, useRef } from 'preact/hooks'
import { plain } from '../../../lib/claims/plain'
import type { Indexed } from '../../../lib/comparison/browse'
import { t } from '../../../lib/i18n'
import type { KnownPaper } from '../../../lib/library/overview'
import { Icon } from '../../ui/Icon'
import type { Room } from '../../ui/useWidth'
import type { Column, ColumnId, Order } from './columns'
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
        <Head {...{ papers, columns, order, template, selected, onOrder, onSelect }} />
        <div class="rows" role="rowgroup" ref={scroller}>
          <div class="rows-all" role="presentation" style={{ height: `${virtual.getTotalSize()}px` }}>
            {rows.map(({ index, start }) => {
              const paper = papers[index]?.paper
              if (!paper) return null
              const { id } = paper.row
              return (
                <div
                  key={id}
                  id={`row-${index}`}
                  role="row"
                  aria-rowindex={index + 2}
                  aria-selected={selected.has(id)}
                  class={`row${id === current ? ' current' : ''}${paper.saved ? '' : ' seen'}`}
                  style={{ transform: `translateY(${start}px)`, ...(template && { gridTemplateColumns: template }) }}
                  onClick={() => onCurrent(id, true)}
                >
                  <span role="gridcell" class="tick">
                    <input
                      type="checkbox"
                      tabIndex={-1}
                      aria-label={t('pickPaper', plain(paper.row.title))}
                      checked={selected.has(id)}
                      onClick={(event) => {
                        event.stopPropagation()
                        select(index, event.shiftKey, event.currentTarget.checked)
                        grid.current?.focus()
                      }}
                    />
                  </span>
                  {columns.map((column) => (
                    <Cell key={column.id} column={column} paper={paper} />
                  ))}
                </div>
              )
            })}
          </div>
        </div>
      </div>
    </div>
  )
}

function Cell({ column, paper }: { column: Column; paper: KnownPaper }) {
  const text = column.text(paper)
  return (
    <span role="gridcell" class={`cell col-${column.id}${column.numeric ? ' num' : ''}`} title={text}>
      {column.id === 'tags' ? paper.tags.map((tag) => <i key={tag}>{tag}</i>) : text}
    </span>
  )
}

interface HeadProps extends Pick<Props, 'papers' | 'columns' | 'order' | 'selected' | 'onOrder' | 'onSelect'> {
  template: string | undefined
}

function Head({ papers, columns, order, template, selected, onOrder, onSelect }: HeadProps) {
  const all = papers.length > 0 && papers.every(({ paper }) => selected.has(paper.row.id))
  const some = selected.size > 0 && !all
  return (
    <div class="head-row" role="rowgroup">
      <div class="row" role="row" aria-rowindex={1} style={template ? { gridTemplateColumns: template } : undefined}>
        <span role="columnheader" class="tick">
          <input
            type="checkbox"
            aria-label={t('selectAll')}
            checked={all}
            ref={(box) => {
              if (box) box.indeterminate = some
            }}
            onChange={(event) =>
              onSelect(
                papers.map(({ paper }) => paper.row.id),
                event.currentTarget.checked,
              )
            }
          />
        </span>
        {columns.map(({ id, label, numeric }) => (
          <span
            key={id}
            role="columnheader"
            class={`cell col-${id}${numeric ? ' num' : ''}`}
            aria-sort={order.column !== id ? 'none' : order.descending ? 'descending' : 'ascending'}
          >
            <button type="button" onClick={() => onOrder(id)}>
              {t(label)}
              {order.column === id && (
                <span class={order.descending ? 'sorted down' : 'sorted'}>
                  <Icon name="down" />
                </span>
              )}
            </button>
          </span>
        ))}
      </div>
    </div>
  )
}
