/** Journal of Machine Learning Research: one `dl` a paper on volume pages, single papers with metas. Not verified on a live page. */
import { endsPair, linkIds, nameList, pageId, pageOf, siteFrom, termOf, underHeading } from './shapes'

const ORIGIN = 'https://jmlr.org'
const HOSTS = ['jmlr.org', 'www.jmlr.org']
const ABSTRACT_LINK = 'a[href$=".html"]'

export const jmlr = siteFrom({
  id: 'jmlr',
  name: 'JMLR',
  verified: false,
  matches: HOSTS.map((host) => `https://${host}/*`),
  origin: ORIGIN,
  pages: {
    volume: pageOf('listing', HOSTS, /^\/papers\/(?:v\d+)?\/?(?:index\.html)?$/, {
      yes: [`${ORIGIN}/papers/v25/`, 'https://www.jmlr.org/papers/v25', `${ORIGIN}/papers/`],
      no: [`${ORIGIN}/`, `${ORIGIN}/papers/v25/23-0001.html`, `${ORIGIN}/papers/volume25/23-0001/23-0001.pdf`],
      expect: [{ selector: 'dl > dd a[href$=".html"]', why: 'the list of papers' }],
    }),
    paper: pageOf('paper', HOSTS, /^\/papers\/v\d+\/(?!index)[\w-]+\.html$/, {
      yes: [`${ORIGIN}/papers/v25/23-0001.html`],
      no: [`${ORIGIN}/papers/v25/23-0001.bib`, `${ORIGIN}/papers/v25/index.html`],
      expect: [{ selector: 'meta[name="citation_title"], h2', why: 'the title' }],
    }),
  },
  room: { after: ['p.abstract'], into: [`dl > dd:not(:has(+ dd)):has(${ABSTRACT_LINK})`] },
  shapes: [
    {
      card: '#content, body',
      only: (card) =>
        card.ownerDocument.querySelector('meta[name="citation_title"]') !== null &&
        card.querySelector('h2') !== null &&
        card.querySelector('#content') === null,
      single: true,
      ids: (card) => [pageId(card.ownerDocument), ...linkIds(card, 'a[href*="/papers/v"]', ORIGIN).slice(0, 1)],
      title: 'h2',
      abstract: (card) => card.querySelector('p.abstract') ?? underHeading(card, /^abstract$/i),
      after: (card) =>
        card.querySelector('p.abstract') ?? underHeading(card, /^abstract$/i) ?? card.querySelector('h2'),
    },
    {
      card: 'dl > dd',
      only: (card) => endsPair(card) && card.querySelector(ABSTRACT_LINK) !== null,
      ids: (card) => linkIds(card, ABSTRACT_LINK, address(card)).slice(0, 1),
      title: termOf,
      address: (card) => {
        const href = card.querySelector(ABSTRACT_LINK)?.getAttribute('href') ?? ''
        return URL.canParse(href, address(card)) ? new URL(href, address(card)).href : null
      },
      authors: (card) => nameList(card.querySelector('b i') ?? card.querySelector('i')),
      date: (card) =>
        /(?:19|20)\d{2}(?=\.?\s*$)/.exec(
          card.querySelector('b')?.parentElement?.textContent?.split('[')[0]?.trim() ?? '',
        )?.[0] ?? null,
      into: (card) => card,
    },
  ],
})

/** Links of some volumes are relative to the page. */
function address(card: Element): string {
  return card.ownerDocument.baseURI.startsWith('https:') ? card.ownerDocument.baseURI : ORIGIN
}
