import { plain } from '../../../lib/claims/plain'
import { formatDate, formatNumber, type MessageKey } from '../../../lib/i18n'
import { benchmarkText, type OrderBy, topText } from '../../../lib/library/catalogue/entry'
import type { KnownPaper } from '../../../lib/library/overview'

/** Papers can be ordered by each of them. */
export type ColumnId = OrderBy

export interface Column {
  id: ColumnId
  label: MessageKey
  /** As CSS grid takes it. */
  width: string
  numeric?: boolean
  /** @param abstract what the most telling claim points into, where that is wanted */
  text(paper: KnownPaper, abstract?: string): string
}

/** In the order that they are offered in. */
export const COLUMNS: readonly Column[] = [
  { id: 'title', label: 'columnTitle', width: 'minmax(120px, 5fr)', text: ({ row }) => plain(row.title) },
  { id: 'top', label: 'columnTop', width: 'minmax(130px, 3fr)', text: topText },
  {
    id: 'claims',
    label: 'columnClaims',
    width: '64px',
    numeric: true,
    text: ({ claims }) => formatNumber(claims.length),
  },
  { id: 'benchmarks', label: 'benchmarks', width: 'minmax(100px, 1.4fr)', text: benchmarkText },
  { id: 'authors', label: 'columnAuthors', width: 'minmax(100px, 1.2fr)', text: ({ row }) => row.authors.join(', ') },
  {
    id: 'date',
    label: 'columnDate',
    width: '92px',
    text: ({ row }) => formatDate(row.date),
  },
  { id: 'sites', label: 'columnSites', width: '110px', text: ({ row }) => row.sites.join(', ') },
  { id: 'tags', label: 'columnTags', width: 'minmax(70px, 1fr)', text: ({ tags }) => tags.join(', ') },
  { id: 'note', label: 'columnNote', width: 'minmax(80px, 1fr)', text: ({ note }) => note },
  {
    id: 'saved',
    label: 'columnSaved',
    width: '112px',
    text: ({ row }) => formatDate(row.savedAt?.slice(0, 10) ?? null),
  },
]

const USUAL: readonly ColumnId[] = ['title', 'top', 'claims', 'date', 'tags']

/**
 * Columns out of what was remembered; the title is always there.
 * @param tagged false if no paper has a tag: then there is no column for them unless it was asked for
 */
export function columnsFrom(kept: string, tagged = true): Column[] {
  const ids = new Set(kept === '' ? USUAL.filter((id) => id !== 'tags' || tagged) : kept.split(','))
  return COLUMNS.filter(({ id }) => id === 'title' || ids.has(id))
}

/** The order that papers stand in until another is chosen. */
export const LATEST = 'saved-'

export interface Order {
  column: ColumnId
  descending: boolean
}

/** `saved-` for descending, `title` for ascending. */
export function orderFrom(kept: string): Order {
  const column = COLUMNS.find(({ id }) => id === kept.replace(/-$/, ''))
  return column ? { column: column.id, descending: kept.endsWith('-') } : { column: 'saved', descending: true }
}
