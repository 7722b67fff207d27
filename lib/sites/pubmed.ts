/**
 * PubMed: search results (authors and journal come twice, long and short; the abstract is an excerpt unless the "abstract"
 * display is chosen) and single articles. From rows copied by others; not verified on a live page.
 */
import { isoDate } from './dates'
import { parseIdentity } from './identity'
import { linkIds, nameList, pageId, pageOf, siteFrom, texts } from './shapes'
import { oneLine, readText } from './text'

const ORIGIN = 'https://pubmed.ncbi.nlm.nih.gov'
const HOSTS = ['pubmed.ncbi.nlm.nih.gov']

/** "… 2024 Jan 5;12(3):45. doi: 10.1234/abc." — the long line, never both. */
function journal(card: Element): string {
  const line =
    card.querySelector('.full-journal-citation') ??
    card.querySelector('.short-journal-citation, .article-citation .cit')
  return line ? oneLine(readText(line)) : ''
}

function ids(card: Element) {
  const pmid = card.querySelector('.docsum-pmid, .current-id')
  const doi = /\bdoi: *(10\.\S+)/i.exec(journal(card))?.[1]
  return [
    pmid ? parseIdentity(`pmid:${oneLine(readText(pmid))}`) : null,
    ...linkIds(card, 'a.docsum-title, .heading-title a, .id-link[href*="doi.org/"]', ORIGIN),
    doi ? parseIdentity(doi) : null,
  ]
}

const article = {
  title: '.heading-title',
  authors: (card: Element) =>
    texts(card, '.inline-authors .authors-list .full-name').filter((name, at, all) => all.indexOf(name) === at),
  abstract: '.abstract-content',
  date: (card: Element) => isoDate(journal(card)),
}

export const pubmed = siteFrom({
  id: 'pubmed',
  name: 'PubMed',
  verified: false,
  dottedTitles: true,
  matches: [`${ORIGIN}/*`],
  origin: ORIGIN,
  pages: {
    search: pageOf('listing', HOSTS, /^\/$/, {
      also: (url) => ['term', 'linkname', 'cmd'].some((name) => url.searchParams.has(name)),
      yes: [
        `${ORIGIN}/?term=memory`,
        `${ORIGIN}/?term=memory&format=abstract`,
        `${ORIGIN}/?linkname=pubmed_pubmed&from_uid=1`,
      ],
      no: [`${ORIGIN}/`, `${ORIGIN}/advanced/?term=a`, 'https://www.ncbi.nlm.nih.gov/pubmed/?term=a'],
      expect: [{ selector: '.search-results, .search-results-list, #search-results', why: 'the list of results' }],
    }),
    article: pageOf('paper', HOSTS, /^\/[1-9]\d{0,7}\/?$/, {
      yes: [`${ORIGIN}/12345678/`, `${ORIGIN}/1`],
      no: [`${ORIGIN}/012345/`, `${ORIGIN}/trending/`, `${ORIGIN}/123456789/`],
      expect: [{ selector: '.heading-title', why: 'the title' }],
    }),
  },
  room: {
    after: ['#article-page #abstract', 'main.article-details #abstract', 'article.article-overview .abstract'],
    into: ['article.full-docsum .docsum-content'],
  },
  shapes: [
    {
      card: '#article-page, main.article-details',
      only: (card) => card.querySelector('.heading-title') !== null,
      single: true,
      // links of titles lead to similar articles here
      ids: (card) => [pageId(card.ownerDocument), ...linkIds(card, '#heading .id-link[href*="doi.org/"]', ORIGIN)],
      after: (card) => card.querySelector('#abstract') ?? card.querySelector('.heading-title'),
      ...article,
    },
    // the "abstract" display of results
    {
      card: 'article.article-overview',
      ids,
      after: (card) => card.querySelector('.abstract') ?? card.querySelector('.heading-title'),
      ...article,
    },
    {
      card: 'article.full-docsum',
      ids,
      title: 'a.docsum-title',
      authors: (card) =>
        nameList(card.querySelector('.full-authors') ?? card.querySelector('.short-authors')).map((name) =>
          name.replace(/\.$/, ''),
        ),
      abstract: '.full-view-snippet',
      partial: true,
      date: (card) => isoDate(journal(card)),
      into: (card) => card.querySelector('.docsum-content') ?? card,
    },
  ],
  noise: '.abstract-label, .secondary-date',
})
