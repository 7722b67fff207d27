/** The later part as the badges' script knows it: by its shape alone. */
import type { ClaimCard } from './claim-card'
import type { mark, unmark } from './highlight'

export interface Later {
  /** @param shared the sheets of tokens and theme */
  card(shared: readonly [tokens: CSSStyleSheet, theme: CSSStyleSheet], signal: AbortSignal): ClaimCard
  mark: typeof mark
  unmark: typeof unmark
}

/** Null as long as its file has not been run. */
export function laterPart(): Later | null {
  return (globalThis as { claimdexLater?: Later }).claimdexLater ?? null
}
