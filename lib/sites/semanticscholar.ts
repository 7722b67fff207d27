/**
 * Semantic Scholar: search results and the lists of authors and topics, drawn by React; single papers. What a card shows
 * as its abstract may be cut, or be a summary ("TLDR") that a model wrote: neither passes for the whole abstract.
 * From public notes; a public reader of 2022 has the title's link as a direct child of the row. Not verified on a live page.
 */
import { isoDate } from './dates'
import { linkIds, pageId, pageOf, siteFrom, texts } from './shapes'
import { oneLine, readText } from './text'

const ORIGIN = 'https://www.semanticscholar.org'
const HOSTS = ['semanticscholar.org', 'www.semanticscholar.org']
const TITLE_LINK = 'a[href*="/paper/"]'
const ABSTRACT = '.cl-paper-abstract, [data-test-id="paper-abstract"], [data-test-id="abstract-text"]'

function abstract(card: Element): Element | null {
  const shown = card.querySelector(ABSTRACT)
  return shown && !/^TL;?DR/i.test(oneLine(shown.textContent ?? '')) ? shown : null
}

const LIST_EXPECT = [{ selector: '#app, #main-content', why: 'the page itself' }]

export const semanticscholar = siteFrom({
  id: 'semanticscholar',
  name: 'Semantic Scholar',
  verified: false,
  hydrated: true,
  matches: [`${ORIGIN}/*`],
  origin: ORIGIN,
  pages: {
    search: pageOf('listing', HOSTS, /^\/search\/?$/, {
      also: (url) => url.searchParams.has('q'),
      yes: [`${ORIGIN}/search?q=memory&sort=relevance`],
      no: [`${ORIGIN}/search`, `${ORIGIN}/product?q=a`],
      expect: LIST_EXPECT,
    }),
    author: pageOf('listing', HOSTS, /^\/(?:author\/[^/]+\/\d+|topic\/[^/]+\/\d+|venue)\/?$/, {
      yes: [`${ORIGIN}/author/A.-Author/1234567`, `${ORIGIN}/venue?name=Some`],
      no: [`${ORIGIN}/author/`, `${ORIGIN}/me/library`],
      expect: LIST_EXPECT,
    }),
    paper: pageOf('paper', HOSTS, /^\/paper\/(?:[^/]+\/)?[0-9a-f]{40}\/?$/, {
      yes: [`${ORIGIN}/paper/Some-Title/0123456789abcdef0123456789abcdef01234567`],
      no: [`${ORIGIN}/paper/Some-Title/`, `${ORIGIN}/reader/0123456789abcdef0123456789abcdef01234567`],
      expect: [{ selector: '#app h1, #main-content h1', why: 'the title' }],
    }),
  },
  room: {
    after: ['[data-test-id="paper-detail-page"] h1', '#paper-header h1'],
    into: ['.cl-paper-row', '[data-test-id="search-result"]', '[data-testid="paper-row"]'],
  },
  shapes: [
    {
      card: '[data-test-id="paper-detail-page"], #paper-header, .fresh-paper-detail-page__header',
      only: (card) => card.querySelector('h1') !== null,
      single: true,
      ids: (card) => [
        pageId(card.ownerDocument),
        ...linkIds(card, 'a[href*="doi.org/"], a[href*="arxiv.org/"]', ORIGIN),
      ],
      title: 'h1',
      authors: (card) => texts(card, '[data-heap-id="heap_author_list"] a, [data-test-id="author-list"] a'),
      abstract,
      partial: (text) => /(?:…|\.\.\.)$/.test(text),
      after: 'h1',
    },
    {
      card: '.cl-paper-row, [data-test-id="search-result"], [data-testid="paper-row"]',
      ids: (card) => linkIds(card, `h2 ${TITLE_LINK}, h3 ${TITLE_LINK}, ${TITLE_LINK}`, ORIGIN).slice(0, 1),
      title: (card) => card.querySelector('.cl-paper-title') ?? card.querySelector(`h2 a, h3 a, ${TITLE_LINK}`),
      address: (card) => card.querySelector(TITLE_LINK)?.getAttribute('href') ?? null,
      authors: (card) => texts(card, '.cl-paper-authors a, [data-heap-id="heap_author_list"] a'),
      abstract,
      partial: (text) => /(?:…|\.\.\.)$/.test(text),
      date: (card) => {
        const line = card.querySelector('.cl-paper-pubdates')
        return line ? isoDate(readText(line)) : null
      },
      into: (card) => card,
    },
  ],
  noise: '[data-test-id="text-truncator-toggle"], .text-truncator__toggle, .cl-paper-abstract__label',
})
