/**
 * What only acts after a click or a pause: the claim card and the marks in the page's text. A file of its own that comes
 * after the badges' script, in the same world, which no page sees into; so the badges do not wait for it.
 */
import { ClaimCard } from './claim-card'
import cardText from './claim-card.css?inline'
import { mark, unmark } from './highlight'
import type { Later } from './later-part'
import { sheet } from './sheet'

/** Hands the later part to the badges' script. */
export function provide(): void {
  const later: Later = {
    card: ([tokens, theme], signal) => new ClaimCard([tokens, sheet(cardText), theme], signal),
    mark,
    unmark,
  }
  Object.assign(globalThis, { claimdexLater: later })
}
