/** Proceedings of Machine Learning Research: volumes (titles and authors only) and single papers with their metas. */
import { linkIds, nameList, pageId, pageOf, siteFrom } from './shapes'

const ORIGIN = 'https://proceedings.mlr.press'
const HOSTS = ['proceedings.mlr.press']

export const pmlr = siteFrom({
  id: 'pmlr',
  name: 'PMLR',
  verified: true,
  matches: [`${ORIGIN}/*`],
  origin: ORIGIN,
  pages: {
    volume: pageOf('listing', HOSTS, /^\/(?:v\d+|r\d+)\/?$/, {
      yes: [`${ORIGIN}/v119/`, `${ORIGIN}/r0`],
      no: [`${ORIGIN}/`, `${ORIGIN}/v119/abbas20a.html`, `${ORIGIN}/spec.html`],
      expect: [{ selector: '.paper', why: 'the list of papers' }],
    }),
    paper: pageOf('paper', HOSTS, /^\/[vr]\d+\/[a-z0-9-]+\.html$/i, {
      yes: [`${ORIGIN}/v119/abbas20a.html`],
      no: [`${ORIGIN}/v119/abbas20a/abbas20a.pdf`, `${ORIGIN}/v119/assets/index`],
      expect: [{ selector: 'meta[name="citation_title"]', why: 'what the page says of its paper' }],
    }),
  },
  room: { after: ['article:has(h1) #abstract'], into: ['.paper'] },
  shapes: [
    {
      card: 'article',
      only: (card) => card.querySelector('#abstract') !== null && card.querySelector('h1') !== null,
      single: true,
      ids: (card) => [pageId(card.ownerDocument)],
      title: 'h1',
      authors: (card) => nameList(card.querySelector('.authors')),
      abstract: '#abstract',
      after: '#abstract',
    },
    {
      card: '.paper',
      ids: (card) => linkIds(card, '.links a[href$=".html"]', ORIGIN),
      title: '.title',
      address: (card) => card.querySelector('.links a[href$=".html"]')?.getAttribute('href') ?? null,
      authors: (card) => nameList(card.querySelector('.authors')),
      into: (card) => card,
    },
  ],
})
