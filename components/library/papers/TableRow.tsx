/* biome-ignore-all lint/a11y/useSemanticElements: a table element cannot leave rows out and keep its columns */
/* biome-ignore-all lint/a11y/useFocusableInteractive: the grid holds the focus and names its row */
/* biome-ignore-all lint/a11y/useKeyWithClickEvents: the grid takes the keys */
import { plain } from '../../../lib/claims/plain'
import { t } from '../../../lib/i18n'
import type { KnownPaper } from '../../../lib/library/overview'
import type { Column } from './columns'

interface Props {
  /** Null until it is loaded. */
  paper: KnownPaper | null
  /** What its most telling claim points into, where that is wanted. */
  abstract: string | undefined
  columns: readonly Column[]
  /** Where it stands among all papers of the table, from 0. */
  index: number
  /** Pixels from the first row's top. */
  start: number
  /** Widths of the columns; undefined where the style sheet lays the row out. */
  template: string | undefined
  current: boolean
  selected: boolean
  onOpen(): void
  /** @param range whether all from where one was are meant */
  onSelect(range: boolean, on: boolean): void
}

/** One paper of the table. */
export function TableRow(props: Props) {
  const { paper, abstract, columns, index, start, template, current, selected, onOpen, onSelect } = props
  return (
    <div
      id={`row-${index}`}
      role="row"
      aria-rowindex={index + 2}
      aria-selected={selected}
      class={`row${current ? ' current' : ''}${paper === null || paper.saved ? '' : ' seen'}`}
      style={{ transform: `translateY(${start}px)`, ...(template && { gridTemplateColumns: template }) }}
      onClick={onOpen}
    >
      <span role="gridcell" class="tick">
        <input
          type="checkbox"
          tabIndex={-1}
          aria-label={t('pickPaper', plain(paper?.row.title ?? ''))}
          checked={selected}
          onClick={(event) => {
            event.stopPropagation()
            onSelect(event.shiftKey, event.currentTarget.checked)
          }}
        />
      </span>
      {columns.map((column) => (
        <Cell key={column.id} column={column} paper={paper} abstract={abstract} />
      ))}
    </div>
  )
}

function Cell({ column, paper, abstract }: Pick<Props, 'paper' | 'abstract'> & { column: Column }) {
  const text = paper ? column.text(paper, abstract) : ''
  return (
    <span role="gridcell" class={`cell col-${column.id}${column.numeric ? ' num' : ''}`} title={text}>
      {column.id === 'tags' ? paper?.tags.map((tag) => <i key={tag}>{tag}</i>) : text}
    </span>
  )
}
