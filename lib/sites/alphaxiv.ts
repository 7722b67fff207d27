/**
 * alphaXiv: feeds of arXiv papers, by their links alone. What its cards say of a paper may be written by a model, so no
 * text of theirs passes for the abstract. Not verified on a live page.
 */
import { genericSite } from './generic'
import { pageOf } from './shapes'

const ORIGIN = 'https://www.alphaxiv.org'

export const alphaxiv = genericSite({
  id: 'alphaxiv',
  name: 'alphaXiv',
  verified: false,
  hydrated: true,
  matches: [`${ORIGIN}/*`, 'https://alphaxiv.org/*'],
  paperLinks: 'a[href*="/abs/"], a[href*="/overview/"]',
  pages: {
    feed: pageOf('listing', ['www.alphaxiv.org', 'alphaxiv.org'], /^\/(?:explore\/?|search\/?)?$/, {
      yes: [`${ORIGIN}/`, `${ORIGIN}/explore`, 'https://alphaxiv.org/?sort=Hot'],
      no: [`${ORIGIN}/abs/2402.13449`, `${ORIGIN}/about`],
      expect: [{ selector: 'a[href^="/abs/"], a[href^="/overview/"]', why: 'links to papers' }],
    }),
  },
})
