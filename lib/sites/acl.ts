/**
 * ACL Anthology: cards of events, volumes and people (`div` since 2025, `p` before), each followed by its collapsed
 * abstract; and the pages of single papers. Static pages.
 */
import { parseIdentity } from './identity'
import { linkIds, pageId, pageOf, siteFrom, texts } from './shapes'

const ORIGIN = 'https://aclanthology.org'
const HOSTS = ['aclanthology.org', 'www.aclanthology.org']
const TITLE = 'strong a[href]'

/** Front matter: paper 0 of a volume. Workshops had two digits for the volume and two for the paper, others one and three. */
const FRONT_MATTER = /\.0$|:W\d{4}-?\d\d00$|:W\d\d-\d\d00$|:[A-VX-Z]\d\d-\d000$/

/** The year that an id begins with: `2022.in2writing-1.1`, or `W19-4201` since 1965. */
function yearOf(path: string): string | null {
  const [, whole, short] = /(?:^|\/)(?:(\d{4})\.|[A-Z](\d{2})-)/.exec(path) ?? []
  return whole ?? (short ? `${Number(short) >= 60 ? '19' : '20'}${short}` : null)
}

function list(path: RegExp, yes: string[], no: string[]) {
  return pageOf('listing', HOSTS, path, {
    yes: yes.map((each) => ORIGIN + each),
    no: no.map((each) => ORIGIN + each),
    expect: [{ selector: '#main, #main-container', why: 'the list of papers' }],
  })
}

export const acl = siteFrom({
  id: 'acl',
  name: 'ACL Anthology',
  verified: true,
  matches: [`${ORIGIN}/*`],
  origin: ORIGIN,
  pages: {
    event: list(/^\/(?:anthology\/)?events\/[\w.-]+\/?$/, ['/events/acl-2024/'], ['/events/']),
    volume: list(
      /^\/(?:anthology\/)?volumes\/[\w.-]+\/?$/,
      ['/volumes/2024.acl-long/', '/volumes/W19-42/'],
      ['/volumes/'],
    ),
    venue: list(/^\/(?:anthology\/)?venues\/[\w.-]+\/?$/, ['/venues/acl/'], ['/venues/', '/sigs/sigdat/']),
    person: list(
      /^\/(?:anthology\/)?people\/[\w-]+(?:\/[\w-]+){0,2}\/?$/,
      ['/people/an-author/', '/people/a/an-author/', '/people/an-author/unverified/'],
      ['/people/', '/info/'],
    ),
    paper: {
      kind: 'paper',
      test: (url) =>
        HOSTS.includes(url.hostname) && !/\.(?:pdf|bib)$/.test(url.pathname) && parseIdentity(url.href) !== null,
      yes: [`${ORIGIN}/2022.in2writing-1.1/`, `${ORIGIN}/W19-4201/`, `${ORIGIN}/anthology/W19-4201/`],
      no: [`${ORIGIN}/2022.in2writing-1.1.pdf`, `${ORIGIN}/W19-4201.bib`, `${ORIGIN}/faq/`, `${ORIGIN}/`],
      expect: [{ selector: '#title', why: 'the title' }],
    },
  },
  room: {
    after: ['#main .acl-abstract'],
    into: ['.align-items-stretch > :has(> strong a[href]:not([href$=".0/"]))'],
  },
  shapes: [
    {
      card: '#main',
      only: (card) => card.querySelector('.acl-paper-details, .acl-abstract') !== null,
      single: true,
      ids: (card) => [pageId(card.ownerDocument)],
      title: '#title',
      authors: (card) => texts(card, '#title + .lead a, p.lead a'),
      abstract: (card) => card.querySelector('.acl-abstract span') ?? card.querySelector('.acl-abstract'),
      after: (card) =>
        card.querySelector('.acl-abstract') ?? card.querySelector('p.lead') ?? card.querySelector('#title'),
    },
    {
      card: '.align-items-stretch',
      only: (card) => linkIds(card, TITLE, ORIGIN).some(({ id }) => !FRONT_MATTER.test(id)),
      ids: (card) => linkIds(card, TITLE, ORIGIN),
      title: TITLE,
      authors: (card) => texts(card, 'a[href*="/people/"]'),
      abstract: (card) => {
        const next = card.nextElementSibling
        return next?.matches('.abstract-collapse') ? (next.querySelector('.card-body') ?? next) : null
      },
      date: (card) => yearOf(card.querySelector(TITLE)?.getAttribute('href') ?? ''),
      // in the text's own column: the abstract must stay the card's next sibling
      into: (card) => card.querySelector(TITLE)?.closest('strong')?.parentElement ?? null,
    },
  ],
  noise: 'h5',
})
