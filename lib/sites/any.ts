/** Any page of the web, read by its links alone, on the reader's click. */
import { longestBlock } from './blocks'
import { genericSite } from './generic'
import { readSingle, singleCard } from './generic-single'
import { detailsOf } from './shapes'
import { readText } from './text'
import type { Site } from './types'

/** Prose shorter than this is a tag line or side text, not an abstract; characters. */
const LEAST_PROSE = 200
/** What a block says of itself when its text is not the authors'. */
const SUMMARY = '[class*="summary" i], [class*="tldr" i], [id*="tldr" i], [data-testid*="summary" i]'

/** Running text, not a line of names and links; and not what somebody else wrote. */
function isProse(element: Element): boolean {
  return !element.closest(SUMMARY) && readText(element, 'a, strong, b').length >= LEAST_PROSE
}

/** The longest running text of a card. */
function prose(card: Element): { element: Element; text: string } | null {
  const cards = card.localName === 'dd' ? detailsOf(card) : [card]
  const found = cards
    .map((part) => longestBlock(part, LEAST_PROSE, (_text, element) => !isProse(element)))
    .filter((block) => block !== null)
  if (found[0]) return found[0]
  // a cell or a `dd` may hold its text without a block around it
  const own = cards.find((part) => part.localName === 'dd' && readText(part, 'a').length >= LEAST_PROSE)
  return own && !own.querySelector('p, div, ul') ? { element: own, text: readText(own) } : null
}

/** Not in the lists of sites, since it reads every address. */
export const anyPage: Site = genericSite(
  {
    id: 'any',
    name: 'This page',
    verified: true,
    matches: [],
    pages: {
      any: {
        kind: 'listing',
        test: (url) => url.protocol === 'https:' || url.protocol === 'http:',
        yes: ['https://example.org/reading-list', 'http://example.org/'],
        no: ['about:blank', 'ftp://example.org/'],
        expect: [],
      },
    },
  },
  { abstract: prose, single: { card: singleCard, read: readSingle } },
)
