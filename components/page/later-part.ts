/** The later part as the badges' script knows it: by its shape alone. */

import type { PaperState, WordedReading } from '../../lib/messages'
import type { PageChoice } from '../../lib/settings/settings'
import type { PageAt } from '../../lib/sites/page'
import type { Paper } from '../../lib/sites/types'
import type { Actions } from './actions'
import type { Card, LiveCard } from './card'
import type { PageBar } from './page-bar'
import type { AskBackground } from './questions'

/** The page as the later part sees it. */
export interface PageHandle {
  ask: AskBackground
  /** What the reader chose; null where no bar is wanted: on no listing, or switched off. */
  choice(): PageChoice | null
  cards(): Iterable<Card>
  read(element: Element): Paper | null
  /** Saves the paper of a card, or takes it out. */
  save(card: LiveCard): void
  /** A paper was answered anew: all its strips follow. */
  refill(reading: WordedReading): void
  /** Asks for the claims of a card once more. */
  retry(card: Card): void
  /** A paper's state is another now. */
  changed(id: string, state: PaperState): void
  /** Which page of which site this is; null for none. */
  at(): PageAt | null
  /** True if a failure means that the extension is gone, and that has been seen to. */
  isEnd(error: unknown, at: LiveCard): boolean
  /** An empty sheet of all strips, for what of their style may come later. */
  later: CSSStyleSheet
  /** Sheets of tokens and theme. */
  shared: readonly [tokens: CSSStyleSheet, theme: CSSStyleSheet]
  /** Ends everything. */
  signal: AbortSignal
}

export interface Later {
  actions(page: PageHandle): Actions
  bar(page: PageHandle): PageBar
}

/** The world of our scripts, which no page sees into. */
export const world = globalThis as {
  claimdexLater?: Later
  /** To be called once the later part is there. */
  claimdexAwaited?(): void
}

/** Null as long as its file has not been run. */
export function laterPart(): Later | null {
  return world.claimdexLater ?? null
}
