/** Puts the claim card beside its badge. */
import { MARGIN, position, roomFor } from './position'

/** Pixels; less in narrow windows. */
const WIDTH = 404

export interface Place {
  host: HTMLElement
  card: HTMLElement
  badge: HTMLElement
  /** Where the page shows the quoted words. */
  words: Range | null
}

/** Below the badge, above it where there is more room, never outside the window. @returns false if the badge is not there */
export function placeCard({ host, card, badge, words }: Place): boolean {
  const at = badge.getBoundingClientRect()
  if (!badge.isConnected || at.bottom < 0 || at.top > innerHeight) return false
  const wide = document.documentElement.clientWidth
  const width = Math.min(WIDTH, wide - 2 * MARGIN)
  host.style.setProperty('--claimdex-width', `${width}px`)
  card.style.setProperty('--room', `${roomFor(at, innerHeight)}px`)
  const size = { width, height: card.offsetHeight }
  const { top, left } = position(at, size, { width: wide, height: innerHeight }, words?.getBoundingClientRect())
  host.style.setProperty('--claimdex-top', `${Math.round(top)}px`)
  host.style.setProperty('--claimdex-left', `${Math.round(left)}px`)
  return true
}
