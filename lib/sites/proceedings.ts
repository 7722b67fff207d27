/**
 * Proceedings of NeurIPS and ICLR, which share their markup: lists of a year (titles and authors only) and single papers
 * with their metas. From public notes; not verified on a live page.
 */
import { linkIds, nameList, pageId, pageOf, siteFrom, underHeading } from './shapes'

const ORIGIN = 'https://proceedings.neurips.cc'
const ICLR = 'https://proceedings.iclr.cc'
const HOSTS = ['proceedings.neurips.cc', 'papers.nips.cc', 'papers.neurips.cc', 'proceedings.iclr.cc']
const TITLE = 'a[href*="-Abstract"]'

export const proceedings = siteFrom({
  id: 'proceedings',
  name: 'NeurIPS and ICLR proceedings',
  verified: false,
  matches: HOSTS.map((host) => `https://${host}/*`),
  origin: ORIGIN,
  pages: {
    year: pageOf('listing', HOSTS, /^\/(?:paper_files\/)?paper\/\d{4}\/?$/, {
      yes: [`${ORIGIN}/paper_files/paper/2023`, 'https://papers.nips.cc/paper/2019', `${ICLR}/paper_files/paper/2025`],
      no: [`${ORIGIN}/`, `${ORIGIN}/paper_files/paper`, `${ORIGIN}/paper_files/paper/2023/bibtex`],
      expect: [{ selector: TITLE, why: 'the list of papers' }],
    }),
    search: pageOf('listing', HOSTS, /^\/papers\/search\/?$/, {
      yes: [`${ORIGIN}/papers/search?q=memory`],
      no: [`${ORIGIN}/papers`],
      expect: [{ selector: 'form', why: 'the search form' }],
    }),
    paper: pageOf('paper', HOSTS, /^\/(?:paper_files\/)?paper\/\d{4}\/hash\/[0-9a-f]{32}-Abstract[\w-]*\.html$/, {
      yes: [
        `${ORIGIN}/paper_files/paper/2023/hash/0123456789abcdef0123456789abcdef-Abstract-Conference.html`,
        'https://papers.nips.cc/paper/2019/hash/0123456789abcdef0123456789abcdef-Abstract.html',
        `${ICLR}/paper_files/paper/2025/hash/0123456789abcdef0123456789abcdef-Abstract-Conference.html`,
      ],
      no: [`${ORIGIN}/paper_files/paper/2023/file/0123456789abcdef0123456789abcdef-Paper-Conference.pdf`],
      expect: [{ selector: 'meta[name="citation_title"]', why: 'what the page says of its paper' }],
    }),
  },
  room: {
    into: [
      'li:has(a[title="paper title"]) .paper-content',
      'li:has(> a[title="paper title"]):not(:has(.paper-content))',
    ],
  },
  shapes: [
    {
      card: '.container-fluid, main',
      only: (card) =>
        card.ownerDocument.querySelector('meta[name="citation_title"]') !== null &&
        underHeading(card, /^abstract$/i) !== null,
      single: true,
      ids: (card) => [pageId(card.ownerDocument)],
      title: 'h1, h4',
      abstract: (card) => underHeading(card, /^abstract$/i),
      after: (card) => underHeading(card, /^abstract$/i),
    },
    {
      card: 'li',
      only: (card) => card.querySelector(TITLE) !== null && card.querySelector('li') === null,
      ids: (card) => linkIds(card, TITLE, ORIGIN),
      title: TITLE,
      authors: (card) => nameList(card.querySelector('.paper-authors') ?? card.querySelector('i')),
      date: (card) => /\/paper\/(\d{4})\//.exec(card.querySelector(TITLE)?.getAttribute('href') ?? '')?.[1] ?? null,
      into: (card) => card.querySelector('.paper-content') ?? card,
    },
  ],
})
