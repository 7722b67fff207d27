import { orderClaims } from '../../../lib/claims/order'
import { plain } from '../../../lib/claims/plain'
import { formatDate, formatNumber, type MessageKey } from '../../../lib/i18n'
import type { KnownPaper } from '../../../lib/library/overview'
import { badgeText } from '../../../lib/wording/badge'

export type ColumnId =
  | 'title'
  | 'top'
  | 'claims'
  | 'benchmarks'
  | 'authors'
  | 'date'
  | 'sites'
  | 'tags'
  | 'note'
  | 'saved'

export interface Column {
  id: ColumnId
  label: MessageKey
  /** As CSS grid takes it. */
  width: string
  numeric?: boolean
  text(paper: KnownPaper): string
  /** What it is sorted by; the text if left out. */
  sort?(paper: KnownPaper): string | number
}

const topOf = new WeakMap<KnownPaper, string>()

/** The most telling claim in a few words; worked out once for each paper. */
function top(paper: KnownPaper): string {
  const have = topOf.get(paper)
  if (have !== undefined) return have
  const [claim] = orderClaims(paper.claims)
  let text = ''
  if (claim) {
    const badge = badgeText(claim)
    const number = [badge.qualifier, badge.arrow, badge.number].filter(Boolean).join(' ')
    text = [number, [badge.what, badge.where].filter(Boolean).join(' · ')].filter(Boolean).join('  ')
  }
  topOf.set(paper, text)
  return text
}

const benchmarks = ({ claims }: KnownPaper) =>
  [...new Set(claims.flatMap((claim) => claim.benchmark.map(plain)))].join(', ')

/** In the order that they are offered in. */
export const COLUMNS: readonly Column[] = [
  { id: 'title', label: 'columnTitle', width: 'minmax(180px, 5fr)', text: ({ row }) => plain(row.title) },
  { id: 'top', label: 'columnTop', width: 'minmax(130px, 3fr)', text: top },
  {
    id: 'claims',
    label: 'columnClaims',
    width: '76px',
    numeric: true,
    text: ({ claims }) => formatNumber(claims.length),
    sort: ({ claims }) => claims.length,
  },
  { id: 'benchmarks', label: 'benchmarks', width: 'minmax(100px, 1.4fr)', text: benchmarks },
  { id: 'authors', label: 'columnAuthors', width: 'minmax(100px, 1.2fr)', text: ({ row }) => row.authors.join(', ') },
  {
    id: 'date',
    label: 'columnDate',
    width: '112px',
    text: ({ row }) => formatDate(row.date),
    sort: ({ row }) => row.date ?? '',
  },
  { id: 'sites', label: 'columnSites', width: '110px', text: ({ row }) => row.sites.join(', ') },
  { id: 'tags', label: 'columnTags', width: 'minmax(70px, 1fr)', text: ({ tags }) => tags.join(', ') },
  { id: 'note', label: 'columnNote', width: 'minmax(80px, 1fr)', text: ({ note }) => note },
  {
    id: 'saved',
    label: 'columnSaved',
    width: '112px',
    text: ({ row }) => formatDate(row.savedAt?.slice(0, 10) ?? null),
    sort: ({ row }) => row.savedAt ?? row.lastSeen,
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

export interface Order {
  column: ColumnId
  descending: boolean
}

/** `saved-` for descending, `title` for ascending. */
export function orderFrom(kept: string): Order {
  const column = COLUMNS.find(({ id }) => id === kept.replace(/-$/, ''))
  return column ? { column: column.id, descending: kept.endsWith('-') } : { column: 'saved', descending: true }
}

/** @returns a new array; papers that are even stay in the order given */
export function sortPapers<T extends { paper: KnownPaper }>(papers: readonly T[], { column, descending }: Order): T[] {
  const found = COLUMNS.find(({ id }) => id === column)
  const key = found?.sort ?? ((paper: KnownPaper) => found?.text(paper).toLowerCase() ?? '')
  const sign = descending ? -1 : 1
  const keyed = papers.map((each) => ({ each, by: key(each.paper) }))
  keyed.sort((a, b) => (a.by < b.by ? -sign : a.by > b.by ? sign : 0))
  return keyed.map(({ each }) => each)
}
