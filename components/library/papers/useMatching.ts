import { useMemo } from 'preact/hooks'
import { browse, type Choice, type Indexed } from '../../../lib/comparison/browse'
import type { KnownPaper } from '../../../lib/library/overview'
import type { Found } from '../../../lib/library/search/index'
import { useSurroundings } from '../../popup/surroundings'
import { useFound } from '../../ui/useSavedList'
import type { Known } from '../useLibrary'
import { orderFrom, sortPapers } from './columns'

/** The order that papers stand in until another is chosen. */
export const LATEST = 'saved-'

/** What search and filters leave. Saved papers are found in their whole text, best first; seen ones by their words. */
function matching(known: Known, search: string, found: Found | null, choice: Choice): Indexed<KnownPaper>[] {
  if (!found) return browse(known.papers, search, choice)
  const rank = new Map(found.ids.map((id, index) => [id, index]))
  const left = browse(known.papers, '', choice).filter(({ paper }) => rank.has(paper.row.id))
  left.sort((a, b) => (rank.get(a.paper.row.id) ?? 0) - (rank.get(b.paper.row.id) ?? 0))
  return [...left, ...browse(known.papers, search, choice).filter(({ paper }) => !paper.saved)]
}

interface Asked {
  known: Known
  search: string
  choice: Choice
  /** As `orderFrom` reads it. */
  order: string
}

/** The papers that search and filters leave, in the order asked for. */
export function useMatching({ known, search, choice, order }: Asked): Indexed<KnownPaper>[] {
  const { db } = useSurroundings()
  const answer = useFound(db, search.trim())
  return useMemo(() => {
    const left = matching(known, search, answer?.of === search.trim() ? answer.found : null, choice)
    // whoever searches wants the best first, unless another order was chosen
    const ranked = answer?.found && order === LATEST
    return ranked ? left : sortPapers(left, orderFrom(order))
  }, [known, search, choice, order, answer])
}
