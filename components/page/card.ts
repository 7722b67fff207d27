/** One card of the page with its strip. Made for every card at once, read and drawn when the reader comes near. */
import type { WordedReading } from '../../lib/messages'
import type { Paper } from '../../lib/sites/types'
import type { Strip } from './strip'

/** `far` not near the window yet · `near` to be asked for · `asked` · `done` badges (or the reason for none) are shown */
export type Phase = 'far' | 'near' | 'asked' | 'done'

export interface Card {
  element: Element
  /** Canonical id of its paper. */
  id: string
  /** Stands in the page from the start, with nothing in it as long as `live` is null. */
  host: HTMLElement
  live: { paper: Paper; strip: Strip } | null
  phase: Phase
  /** In the window at the first look; the page is "ready" when these are done. Null before that look. */
  inView: boolean | null
  reading: WordedReading | null
  /** How often the page took the strip away. */
  returns: number
}

/** A card whose paper was read. */
export type LiveCard = Card & { live: NonNullable<Card['live']> }

export function isLive(card: Card | null | undefined): card is LiveCard {
  return card?.live != null
}
