/**
 * dblp: bibliographies without abstracts, so there is nothing to read, only to save. Links hold DOIs and arXiv ids.
 * From public notes; not verified on a live page.
 */
import { parseIdentity } from './identity'
import { linkIds, pageOf, siteFrom, texts } from './shapes'
import { oneLine, readText } from './text'

const ORIGIN = 'https://dblp.org'
const HOSTS = ['dblp.org', 'www.dblp.org', 'dblp.uni-trier.de']
const EXPECT = [{ selector: '.publ-list, #completesearch-publs', why: 'the list of publications' }]

export const dblp = siteFrom({
  id: 'dblp',
  name: 'dblp',
  verified: false,
  dottedTitles: true,
  matches: [`${ORIGIN}/*`, 'https://www.dblp.org/*', 'https://dblp.uni-trier.de/*'],
  origin: ORIGIN,
  paperLinks: 'a[href*="/rec/"], a[href*="doi.org/"]',
  pages: {
    bibliography: pageOf(
      'listing',
      HOSTS,
      /^\/(?:pid\/[\w-]+\/[\w-]+|db\/[\w-]+\/[\w-]+\/[\w-]+|pers\/hd\/\w\/[\w=:.]+)(?:\.html)?\/?$/,
      {
        yes: [
          `${ORIGIN}/pid/12/3456.html`,
          `${ORIGIN}/db/conf/nips/neurips2023.html`,
          'https://dblp.uni-trier.de/pid/12/3456-1',
        ],
        no: [
          `${ORIGIN}/`,
          `${ORIGIN}/db/conf/nips/`,
          `${ORIGIN}/rec/conf/nips/Author23.html`,
          `${ORIGIN}/pid/12/3456.xml`,
        ],
        expect: EXPECT,
      },
    ),
    search: pageOf('listing', HOSTS, /^\/search(?:\/publ)?\/?$/, {
      yes: [`${ORIGIN}/search?q=memory`, `${ORIGIN}/search/publ?q=memory`],
      no: [`${ORIGIN}/search/author?q=a`, `${ORIGIN}/search/publ/api?q=a`],
      expect: EXPECT,
    }),
  },
  room: { into: ['li.entry cite:has(.title)'] },
  shapes: [
    {
      card: 'li.entry',
      only: (card) => card.querySelector('cite .title') !== null,
      ids: (card) => [
        ...linkIds(
          card,
          'nav.publ li.ee a, nav.publ .body a[href*="doi.org/"], nav.publ .body a[href*="arxiv.org/"]',
          ORIGIN,
        ),
        card.id.includes('/') ? parseIdentity(`/rec/${card.id}`, ORIGIN) : null,
      ],
      title: 'cite .title',
      address: (card) => (card.id.includes('/') ? `/rec/${card.id}.html` : null),
      // namesakes carry a number: "Some Author 0001"
      authors: (card) =>
        texts(card, 'cite [itemprop="author"] [itemprop="name"]').map((name) => name.replace(/ \d{4}$/, '')),
      date: (card) =>
        card.querySelector('[itemprop="datePublished"]')?.getAttribute('content')?.slice(0, 4) ?? yearOf(card),
      into: 'cite',
    },
  ],
})

function yearOf(card: Element): string | null {
  const year = card.querySelector('[itemprop="datePublished"]')
  return year ? (/(?:19|20)\d{2}/.exec(oneLine(readText(year)))?.[0] ?? null) : null
}
