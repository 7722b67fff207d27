/**
 * The style sheets that all strips and the claim card share: one constructed sheet each for the whole page, however many
 * strips there are. The page's theme is a sheet of its own, so that a change of theme is one write.
 */
import type { Theme } from '../../lib/sites/types'
import tokens from '../tokens.css?inline'
import { sheet } from './sheet'
import stripText from './strip.css?inline'

export interface Sheets {
  strip: CSSStyleSheet[]
  /** Empty, for what of the strips' style may come later. */
  later: CSSStyleSheet
  /** What the later part builds on. */
  shared: readonly [tokens: CSSStyleSheet, theme: CSSStyleSheet]
  /** Shows everything in this theme from now on. */
  setTheme(theme: Theme): void
  /** Marks papers that are new to the reader: telling only where not all of them are. */
  setNews(shown: boolean): void
}

/** Makes the sheets; call it once a page. */
export function makeSheets(): Sheets {
  const shared = sheet(tokens)
  const theme = sheet('')
  const news = sheet('')
  const later = sheet('')
  let current: Theme | null = null
  return {
    // the theme comes last: it must win over `all: initial`, which resets `color-scheme` too
    strip: [shared, sheet(stripText), news, later, theme],
    later,
    shared: [shared, theme],
    setTheme(name) {
      if (name === current) return // every write has the whole page styled anew
      current = name
      theme.replaceSync(`:host { color-scheme: ${name === 'dark' ? 'dark' : 'light'} !important; }`)
    },
    setNews(shown) {
      // not on the host, whose computed style the page can read
      news.replaceSync(`.strip { --claimdex-news: ${shown ? 'block' : 'none'}; }`)
    },
  }
}
