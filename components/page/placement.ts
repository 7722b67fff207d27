/**
 * Puts hosts into a page without moving anything. The room for a strip is kept by style.css before it comes; what would
 * still move is the margin between its neighbours, which collapses only as long as nothing stands between them.
 */

export interface Placement {
  host: HTMLElement
  parent: Element
  /** The host goes before this node; null: to the end. */
  before: Node | null
}

/** A larger difference is no margin: there, no room was kept. Pixels. */
const LARGEST_MARGIN = 30

/** Distance from what stands above the strip (or the parent's top) to what stands below (or the parent's bottom). */
function gap({ host, parent, before }: Placement): number {
  const above = before ? previousElement(before, host) : previousElement(null, host, parent)
  const below = nextElement(before)
  const top = above ? above.getBoundingClientRect().top : parent.getBoundingClientRect().top
  const bottom = below ? below.getBoundingClientRect().top : parent.getBoundingClientRect().bottom
  return bottom - top
}

function previousElement(before: Node | null, host: Element, parent?: Element): Element | null {
  let node = before ? before.previousSibling : (parent?.lastChild ?? null)
  while (node && (node === host || node.nodeType !== Node.ELEMENT_NODE)) node = node.previousSibling
  return node as Element | null
}

function nextElement(before: Node | null): Element | null {
  let node = before
  while (node && node.nodeType !== Node.ELEMENT_NODE) node = node.nextSibling
  return node as Element | null
}

/** Inserts all hosts; all are measured before and after, so that layout is computed twice however many there are. */
export function placeAll(placements: readonly Placement[]): void {
  const was = placements.map(gap)
  for (const { host, parent, before } of placements) {
    host.style.removeProperty('--claimdex-overlap')
    parent.insertBefore(host, before)
  }
  const moved = placements.map((placement, index) => gap(placement) - (was[index] as number))
  for (const [index, { host }] of placements.entries()) {
    const by = moved[index] as number
    if (by > 0 && by < LARGEST_MARGIN) host.style.setProperty('--claimdex-overlap', `${by}px`)
  }
}
