/** What the catalogue keeps of a paper: enough to filter, count and order by it without its row. */
import { orderClaims } from '../../claims/order'
import { plain } from '../../claims/plain'
import { GROUPS, type Group, searchedWords, valuesOf } from '../../comparison/browse'
import { badgeText } from '../../wording/badge'
import type { ShownClaim } from '../corrections'
import type { KnownPaper } from '../overview'

/** What papers can be ordered by, in the words of the table's columns; `saved` is when it was saved, or last seen. */
export const ORDERS = [
  'title',
  'top',
  'claims',
  'benchmarks',
  'authors',
  'date',
  'sites',
  'tags',
  'note',
  'saved',
] as const
export type OrderBy = (typeof ORDERS)[number]

/** Orders that go by a text which is kept for nothing else. */
export const TEXTS = ['title', 'top', 'benchmarks', 'authors', 'date', 'sites', 'tags', 'note'] as const
export type TextOrder = (typeof TEXTS)[number]

export interface CatalogueEntry {
  id: string
  saved: boolean
  /** When it was saved, or last seen; ISO. */
  at: string
  claims: number
  values: Record<Group, Map<string, string>>
  texts: Record<TextOrder, string>
  /** Folded words to look through; only of papers that are not saved, which the full-text search leaves out. */
  words: string
}

const topOf = new WeakMap<KnownPaper, string>()

/** The most telling claim of a paper; undefined if it has none. */
export const topClaim = ({ claims }: Pick<KnownPaper, 'claims'>): ShownClaim | undefined =>
  orderClaims(claims)[0] as ShownClaim | undefined

/** A claim in a few words. @param text what it points into, where it is at hand: a bare number is told with its neighbours */
function inShort(claim: ShownClaim, text?: string): string {
  const badge = badgeText(claim, text)
  const number = [badge.qualifier, badge.arrow, badge.number].filter(Boolean).join(' ')
  return [number, [badge.what, badge.where].filter(Boolean).join(' · ')].filter(Boolean).join('  ')
}

/** The most telling claim in a few words; worked out once for each paper, unless with its abstract. */
export function topText(paper: KnownPaper, abstract?: string): string {
  const have = abstract === undefined ? topOf.get(paper) : undefined
  if (have !== undefined) return have
  const claim = topClaim(paper)
  const text = claim ? inShort(claim, abstract) : ''
  if (abstract === undefined) topOf.set(paper, text)
  return text
}

export const benchmarkText = ({ claims }: KnownPaper) =>
  [...new Set(claims.flatMap((claim) => claim.benchmark.map(plain)))].join(', ')

/** A paper as the catalogue takes it. */
export function entryOf(paper: KnownPaper): CatalogueEntry {
  const { row, saved, claims, tags, note } = paper
  const values = valuesOf(paper)
  const texts = {
    title: plain(row.title),
    top: topText(paper),
    benchmarks: benchmarkText(paper),
    authors: row.authors.join(', '),
    date: row.date ?? '',
    sites: row.sites.join(', '),
    tags: tags.join(', '),
    note,
  }
  for (const key of TEXTS) texts[key] = texts[key].toLowerCase().replace(/\n/g, ' ').slice(0, LONGEST)
  return {
    id: row.id,
    saved,
    at: row.savedAt ?? row.lastSeen,
    claims: claims.length,
    values,
    texts,
    words: saved ? '' : searchedWords(paper, values),
  }
}

/** Further signs of a text hardly ever decide where it stands. */
const LONGEST = 120

export { GROUPS, type Group }
