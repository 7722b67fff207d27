/**
 * bioRxiv and medRxiv: search results, collections and recent lists (no abstracts) and single preprints. The DOI and the
 * version stand in every link. From public notes; the class of the title's link is one that public readers
 * of several HighWire sites name. Not verified on a live page.
 */
import { linkIds, pageId, pageOf, siteFrom, texts } from './shapes'

const ORIGIN = 'https://www.biorxiv.org'
const MED = 'https://www.medrxiv.org'
const HOSTS = ['www.biorxiv.org', 'www.medrxiv.org', 'biorxiv.org', 'medrxiv.org']
const EXPECT = [
  {
    selector: '.highwire-article-citation, .highwire-search-results-list, .highwire-list',
    why: 'the list of preprints',
  },
]
const TITLE = '.highwire-cite-linked-title'

export const biorxiv = siteFrom({
  id: 'biorxiv',
  name: 'bioRxiv and medRxiv',
  verified: false,
  matches: [`${ORIGIN}/*`, `${MED}/*`],
  origin: ORIGIN,
  pages: {
    search: pageOf('listing', HOSTS, /^\/search\/.+/, {
      yes: [`${ORIGIN}/search/memory%20numresults%3A75`, `${MED}/search/memory`],
      no: [`${ORIGIN}/search`, `${ORIGIN}/searches/a`],
      expect: EXPECT,
    }),
    collection: pageOf(
      'listing',
      HOSTS,
      /^\/(?:collection\/[\w-]+|content\/early\/recent|content\/early\/\d{4}\/\d{2})\/?$/,
      {
        yes: [
          `${ORIGIN}/collection/neuroscience`,
          `${ORIGIN}/collection/neuroscience?page=2`,
          `${MED}/content/early/recent`,
        ],
        no: [`${ORIGIN}/collection/`, `${ORIGIN}/content/early`],
        expect: EXPECT,
      },
    ),
    paper: pageOf(
      'paper',
      HOSTS,
      /^\/content\/10\.\d{4,9}\/[\d.]*\d(?:v\d+)?(?:\.(?:full|abstract|article-info)(?:-text)?)?\/?$/,
      {
        yes: [`${ORIGIN}/content/10.1101/2024.01.05.574328v1`, `${MED}/content/10.1101/2024.01.05.24300001v2.full`],
        no: [`${ORIGIN}/content/10.1101/2024.01.05.574328v1.full.pdf`, `${ORIGIN}/content/about-biorxiv`],
        expect: [{ selector: '#page-title, meta[name="citation_title"]', why: 'the title' }],
      },
    ),
  },
  room: { after: ['.section.abstract'], into: ['.highwire-article-citation .highwire-cite'] },
  shapes: [
    {
      card: '.main-content-wrapper, #main-content, main',
      only: (card) =>
        card.ownerDocument.querySelector('meta[name="citation_title"]') !== null &&
        card.querySelector('#page-title, .section.abstract') !== null,
      single: true,
      ids: (card) => [pageId(card.ownerDocument)],
      title: '#page-title',
      authors: (card) => texts(card, '.highwire-citation-author'),
      abstract: '.section.abstract, .abstract',
      after: (card) =>
        card.querySelector('.section.abstract') ?? card.querySelector('.abstract') ?? card.querySelector('#page-title'),
    },
    {
      card: '.highwire-article-citation',
      only: (card) => card.querySelector(TITLE) !== null,
      ids: (card) => [...linkIds(card, TITLE, ORIGIN), ...linkIds(card, '.highwire-cite-metadata-doi a', ORIGIN)],
      title: TITLE,
      authors: (card) => texts(card, '.highwire-citation-author').filter((name, at, all) => all.indexOf(name) === at),
      date: (card) =>
        /\/(\d{4})\.(\d{2})\.(\d{2})\./
          .exec(card.querySelector(TITLE)?.getAttribute('href') ?? '')
          ?.slice(1, 4)
          .join('-') ?? null,
      into: (card) => card.querySelector('.highwire-cite') ?? card,
    },
  ],
  noise: 'h2, .highwire-cite-metadata-doi .label',
})
