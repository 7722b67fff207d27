/** Where the claim card goes: near its badge, inside the window, off the words that it quotes. All in pixels. */

/** Kept free to the edges of the window, and half of it to the badge. */
export const MARGIN = 8
/** The card is never higher than this, and scrolls inside. */
const HIGHEST = 480
const LOWEST = 120

type Box = Pick<DOMRect, 'top' | 'bottom' | 'left' | 'right'>
interface Size {
  width: number
  height: number
}

const under = (badge: Box, window: number) => window - badge.bottom - 2 * MARGIN
const over = (badge: Box) => badge.top - 2 * MARGIN

/** The most height that the card may take. */
export function roomFor(badge: Box, windowHeight: number): number {
  return Math.max(LOWEST, Math.min(HIGHEST, Math.max(under(badge, windowHeight), over(badge))))
}

/**
 * Below the badge; above it if only there is room, or if below the card would cover `words` and above it would not.
 * @param words where the page shows the quoted words, if it does
 */
export function position(badge: Box, card: Size, window: Size, words?: Box): { top: number; left: number } {
  const left = Math.max(MARGIN, Math.min(badge.left, window.width - card.width - MARGIN))
  const below = badge.bottom + MARGIN / 2
  const above = badge.top - MARGIN / 2 - card.height
  const covers = (top: number) =>
    words !== undefined &&
    words.bottom > top &&
    words.top < top + card.height &&
    words.left < left + card.width &&
    words.right > left
  const fitsBelow = card.height <= under(badge, window.height)
  const fitsAbove = card.height <= over(badge)
  if (fitsAbove && (!fitsBelow || (covers(below) && !covers(above)))) return { top: above, left }
  return { top: fitsBelow || under(badge, window.height) >= over(badge) ? below : above, left }
}
