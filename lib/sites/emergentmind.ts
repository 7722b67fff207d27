/**
 * Emergent Mind: lists of arXiv papers, by their links alone. Its texts are summaries by a model, so none passes for the
 * abstract. Not verified on a live page.
 */
import { genericSite } from './generic'
import { pageOf } from './shapes'

const ORIGIN = 'https://www.emergentmind.com'

export const emergentmind = genericSite({
  id: 'emergentmind',
  name: 'Emergent Mind',
  verified: false,
  matches: [`${ORIGIN}/*`],
  paperLinks: 'a[href*="/papers/"]',
  pages: {
    list: pageOf('listing', ['www.emergentmind.com'], /^\/(?:|papers\/?|search\/?|topics\/[\w-]+\/?)$/, {
      yes: [`${ORIGIN}/`, `${ORIGIN}/papers`, `${ORIGIN}/topics/memory-augmented-models`],
      no: [`${ORIGIN}/papers/2402.13449`, `${ORIGIN}/pricing`],
      expect: [{ selector: 'a[href*="/papers/"]', why: 'links to papers' }],
    }),
  },
})
