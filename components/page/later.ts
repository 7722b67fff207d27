/**
 * What only acts after a click or a pause: the claim card, the marks in the page's text, the bar, keys. A file of its own that comes
 * after the badges' script, in the same world, which no page sees into; so the badges do not wait for it.
 */

import contrastText from '../contrast.css?inline'
import tokensText from '../tokens-later.css?inline'
import { Actions } from './actions'
import barText from './bar.css?inline'
import cardText from './claim-card.css?inline'
import { type Later, world } from './later-part'
import { PageBar } from './page-bar'
import { sheet } from './sheet'
import stripText from './strip-later.css?inline'

/** Hands the later part to the badges' script. */
export function provide(): void {
  let made: CSSStyleSheet | undefined
  /** What the strips' tokens leave out. */
  const more = () => {
    made ??= sheet(tokensText + contrastText)
    return made
  }
  const later: Later = {
    actions: (page) => {
      page.later.replaceSync(tokensText + stripText + contrastText)
      return new Actions(page, [more(), sheet(cardText)])
    },
    bar: (page) => new PageBar(page, [more(), sheet(barText)]),
  }
  world.claimdexLater = later
  world.claimdexAwaited?.()
}
