/**
 * papers.cool: arXiv categories and venues with whole abstracts; panels are added while the reader scrolls. A panel's
 * element id is the paper's id. From public notes; not verified on a live page.
 */
import { isoDate } from './dates'
import { parseArxivId, parseIdentity } from './identity'
import { linkIds, pageOf, siteFrom, texts } from './shapes'
import { readText } from './text'

const ORIGIN = 'https://papers.cool'
const HOSTS = ['papers.cool', 'www.papers.cool']
const EXPECT = [{ selector: '.papers', why: 'the list of papers' }]

export const paperscool = siteFrom({
  id: 'paperscool',
  name: 'papers.cool',
  verified: false,
  matches: [`${ORIGIN}/*`],
  origin: ORIGIN,
  pages: {
    arxiv: pageOf('listing', HOSTS, /^\/arxiv\/[a-z-]+(?:\.[A-Za-z-]+)?(?:,[\w.,-]+)?\/?$/, {
      yes: [`${ORIGIN}/arxiv/cs.CL`, `${ORIGIN}/arxiv/cs.CL,cs.LG`, `${ORIGIN}/arxiv/search?query=memory`],
      no: [`${ORIGIN}/arxiv/2402.13449`, `${ORIGIN}/arxiv/`],
      expect: EXPECT,
    }),
    venue: pageOf('listing', HOSTS, /^\/venue\/[\w.-]+\/?$/, {
      yes: [`${ORIGIN}/venue/ICLR.2026`, `${ORIGIN}/venue/ICLR.2026?group=Oral`],
      no: [`${ORIGIN}/venue/`, `${ORIGIN}/venue/aBcD_123-4@OpenReview`],
      expect: EXPECT,
    }),
    paper: {
      kind: 'paper',
      test: (url) => HOSTS.includes(url.hostname) && parseIdentity(url.href) !== null,
      yes: [`${ORIGIN}/arxiv/2402.13449`, `${ORIGIN}/venue/aBcD_123-4@OpenReview`],
      no: [`${ORIGIN}/arxiv/cs.CL`, `${ORIGIN}/venue/ICLR.2026`],
      expect: EXPECT,
    },
  },
  room: { after: ['.panel.paper p.authors'] },
  shapes: [
    {
      card: '.panel.paper',
      ids: (card) => [
        parseArxivId(card.id),
        card.id ? parseIdentity(`/venue/${card.id}`, ORIGIN) : null,
        ...linkIds(card, 'h2.title a', ORIGIN),
      ],
      title: (card) => card.querySelector('h2.title .title-link') ?? card.querySelector('h2.title'),
      authors: (card) => texts(card, '.authors a.author, p.authors a'),
      abstract: 'p.summary',
      date: (card) => {
        const line = card.querySelector('.date-data')
        return line ? isoDate(readText(line)) : null
      },
      after: (card) => card.querySelector('p.authors') ?? card.querySelector('h2.title'),
    },
  ],
  noise: '.index, .title-pdf, .title-kimi',
})
