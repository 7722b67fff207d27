/**
 * Marks the words of claims in the page's own abstract by the CSS Custom Highlight API: no element is added or changed.
 * The registry is shared with the page, so the names carry our prefix; how they look is in `page.css`.
 */
import type { Span } from '../../lib/claims/types'
import { locate } from '../../lib/sites/text'

type Placed = { span: Span }

const ALL = 'claimdex-claim'
const CURRENT = 'claimdex-current'

/**
 * Marks all claims of a paper, one of them stronger. Places are looked up afresh: scripts re-render abstracts.
 * @param elements what shows the abstract or a part of it; words that are not shown are not marked
 * @returns where the strongly marked words stand, null if the page does not show them
 */
export function mark(
  elements: readonly Element[],
  noise: string,
  abstract: string,
  claims: readonly Placed[],
  current: Placed,
): Range | null {
  const ranges = (claim: Placed) =>
    elements.map((element) => locate(element, abstract, claim.span, noise)).filter((range) => range !== null)
  const places = ranges(current)
  const strong = new Highlight(...places)
  strong.priority = 1
  CSS.highlights.set(ALL, new Highlight(...claims.filter((claim) => claim !== current).flatMap(ranges)))
  CSS.highlights.set(CURRENT, strong)
  return places.find((place) => place.getClientRects().length > 0) ?? null
}

/** Takes all our marks away. */
export function unmark(): void {
  CSS.highlights.delete(ALL)
  CSS.highlights.delete(CURRENT)
}
