/**
 * Google Scholar's search results. What a result shows is a snippet, pieces cut at "…": whatever is read from it is
 * marked as partial. Profiles list titles only and are left alone. The country domains look the same, but no permission
 * is asked for them: they are read on the reader's click.
 */
import { isoDate } from './dates'
import { linkIds, pageOf, siteFrom } from './shapes'
import { oneLine, readText } from './text'

const ORIGIN = 'https://scholar.google.com'
const HOSTS = /^scholar\.google\.(?:com?\.)?[a-z]{2,3}$/

/** Author names, venue, publisher of "A Author, B Writer… - Venue, 2022 - publisher". */
function byline(card: Element): string[] {
  const line = card.querySelector('.gs_a')
  return line ? oneLine(readText(line)).split(/(?<!\s)\s+[-–]\s+/) : []
}

export const scholar = siteFrom({
  id: 'scholar',
  name: 'Google Scholar',
  verified: true,
  matches: [`${ORIGIN}/*`],
  origin: ORIGIN,
  paperLinks: 'a[href*="?cites="], a[href*="?cluster="]',
  pages: {
    search: pageOf('listing', HOSTS, /^\/scholar\/?$/, {
      also: ({ searchParams }) => ['q', 'cites', 'cluster'].some((name) => searchParams.has(name)),
      yes: [
        `${ORIGIN}/scholar?as_sdt=0,5&q=attention+mechanism&hl=en`,
        `${ORIGIN}/scholar?cites=5750819312257210840`,
        `${ORIGIN}/scholar?cluster=5750819312257210840`,
      ],
      no: [
        `${ORIGIN}/scholar`,
        `${ORIGIN}/citations?user=AbCdEf`,
        `${ORIGIN}/scholar_settings?q=a`,
        'https://scholar.google.example.org/scholar?q=a',
        'https://www.google.com/scholar?q=a',
      ],
      expect: [{ selector: '#gs_res_ccl, #gs_res_ccl_mid', why: 'the list of results' }],
    }),
  },
  room: { after: ['.gs_ri > .gs_rs', '.gs_ri:not(:has(> .gs_rs)) > .gs_a'] },
  shapes: [
    {
      card: '.gs_r',
      only: (card) => card.querySelector(':scope > .gs_ri > h3.gs_rt') !== null,
      ids: (card) => linkIds(card, 'h3.gs_rt a, .gs_or_ggsm a', ORIGIN),
      title: 'h3.gs_rt',
      authors: (card) => names(byline(card)[0] ?? ''),
      abstract: '.gs_rs',
      partial: true,
      date: (card) => isoDate(byline(card)[1]?.match(/(?:19|20)\d{2}$/)?.[0] ?? ''),
      after: (card) => card.querySelector('.gs_rs') ?? card.querySelector('.gs_a'),
    },
  ],
  // "[PDF]" and the like stand there twice, for narrow and for wide pages
  noise: '.gs_ctc, .gs_ctu, .gs_ctg, .gs_ctg2',
})

/** Initials and family names, as far as the line shows them. */
function names(text: string): string[] {
  return text
    .replace(/…$/, '')
    .split(', ')
    .map((name) => name.trim())
    .filter(Boolean)
}
