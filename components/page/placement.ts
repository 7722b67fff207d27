/**
 * Puts hosts into a page without moving anything. A style sheet keeps the room for a strip before it comes
 * (`lib/sites/room.ts`): the strip is drawn over it, by margins of its own. They also take back what would else move: the
 * margin between its neighbours collapses only as long as nothing stands between them.
 */
import { LINE } from '../../lib/sites/room'

export interface Placement {
  host: HTMLElement
  parent: Element
  /** The host goes before this node; null: to the end. */
  before: Node | null
}

/** A larger difference is no margin; pixels. */
const LARGEST_MARGIN = 30
/** How often places of one kind are measured; all others of the kind are taken for the same. */
const MEASURED = 12

/** What strips in places of one kind do, in pixels: begin that much higher, and take that much less room. */
interface Kind {
  lift: number
  overlap: number
  times: number
}

/** Elements beside a place, over text and over the host itself. */
function neighbours({ host, parent, before }: Placement): { above: Element | null; below: Element | null } {
  let above: Node | null = before ? before.previousSibling : parent.lastChild
  while (above && (above === host || above.nodeType !== Node.ELEMENT_NODE)) above = above.previousSibling
  let below: Node | null = before
  while (below && below.nodeType !== Node.ELEMENT_NODE) below = below.nextSibling
  return { above: above as Element | null, below: below as Element | null }
}

/** Distance from what stands above the strip (or the parent's top) to what stands below (or the parent's bottom). */
function gap(placement: Placement): number {
  const { parent } = placement
  const { above, below } = neighbours(placement)
  return (
    (below ? below.getBoundingClientRect().top : parent.getBoundingClientRect().bottom) -
    (above ?? parent).getBoundingClientRect().top
  )
}

const isRoom = (element: Element, part: string) => getComputedStyle(element, part).height === `${LINE}px`

/** Where room is kept: above the strip (it is drawn over it), below it (what follows is drawn over the strip), or nowhere. */
function roomFor(placement: Placement): 'above' | 'below' | null {
  const { above, below } = neighbours(placement)
  if (above ? isRoom(above, '::after') : isRoom(placement.parent, '::before')) return 'above'
  return !below && isRoom(placement.parent, '::after') ? 'below' : null
}

/** Places of one kind look alike: the same elements around them. */
function kindOf(placement: Placement): string {
  const { above, below } = neighbours(placement)
  return [placement.parent, above, below].map((element) => element && element.localName + element.className).join('|')
}

export class Places {
  readonly #kinds = new Map<string, Kind>()

  /** Inserts all hosts; the few that are measured first, so that what must be laid out for that is little. */
  put(placements: readonly Placement[]): void {
    const measured: [placement: Placement, kind: Kind, was: number, room: 'above' | 'below' | null][] = []
    const rest: Placement[] = []
    const kinds = placements.map((placement) => {
      const name = kindOf(placement)
      const kind = this.#kinds.get(name) ?? { lift: 0, overlap: 0, times: 0 }
      this.#kinds.set(name, kind)
      if (kind.times++ < MEASURED) measured.push([placement, kind, gap(placement), roomFor(placement)])
      else rest.push(placement)
      return kind
    })
    for (const [placement] of measured) insert(placement)
    for (const [placement, kind, was, room] of measured) {
      const margin = gap(placement) - was - LINE
      kind.lift = room === 'above' ? LINE : 0
      kind.overlap = (margin > 0 && margin < LARGEST_MARGIN ? margin : 0) + (room === 'below' ? LINE : 0)
    }
    for (const placement of rest) insert(placement)
    for (const [index, placement] of placements.entries()) {
      const { lift, overlap } = kinds[index] as Kind
      const { style } = placement.host
      if (lift > 0) style.setProperty('--claimdex-lift', `${-lift}px`)
      if (overlap > 0) style.setProperty('--claimdex-overlap', `${-overlap}px`)
    }
  }
}

function insert({ host, parent, before }: Placement): void {
  host.removeAttribute('style')
  parent.insertBefore(host, before)
}
