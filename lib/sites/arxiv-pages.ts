/** Which addresses of arXiv and its mirrors hold papers, and what healthy pages have. */

import { LATEXML_PAPER } from './latexml'
import { parseArxivLink } from './parse'
import type { SitePage } from './types'

export const HOSTS = ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org']
export const ORIGIN = 'https://arxiv.org'

function page(kind: SitePage['kind'], path: RegExp, rest: Pick<SitePage, 'yes' | 'no' | 'expect'>): SitePage {
  return { kind, test: (url) => HOSTS.includes(url.hostname) && path.test(url.pathname), ...rest }
}

const LIST_EXPECT: SitePage['expect'] = [{ selector: '#dlpage', why: 'the list of papers' }]

export const pages: Record<string, SitePage> = {
  new: page('listing', /^\/list\/[\w.-]+\/new\/?$/, {
    yes: [`${ORIGIN}/list/cs.CL/new`, 'https://export.arxiv.org/list/cond-mat.mtrl-sci/new?skip=0&show=2000'],
    no: [`${ORIGIN}/list/new`, `${ORIGIN}/new`],
    expect: LIST_EXPECT,
  }),
  recent: page('listing', /^\/list\/[\w.-]+\/(?:recent|pastweek|current)\/?$/, {
    yes: [`${ORIGIN}/list/cs.CV/recent`, 'https://www.arxiv.org/list/cs/pastweek?show=50'],
    no: [`${ORIGIN}/recent`],
    expect: LIST_EXPECT,
  }),
  month: page('listing', /^\/list\/[\w.-]+\/(?:\d{4}-\d{2}|\d{4}|\d{2})\/?$/, {
    yes: [`${ORIGIN}/list/cs.LG/2025-08`, `${ORIGIN}/list/hep-th/1999?skip=50&show=50`],
    no: [`${ORIGIN}/list/cs.LG/2025-08-01`, `${ORIGIN}/year/cs.LG/2025`],
    expect: LIST_EXPECT,
  }),
  catchup: page('listing', /^\/catchup\/[\w.-]+\/\d{4}-\d{2}-\d{2}\/?$/, {
    yes: [`${ORIGIN}/catchup/cs.CL/2026-09-22?abs=True`],
    no: [`${ORIGIN}/catchup`],
    expect: LIST_EXPECT,
  }),
  author: page('listing', /^\/a\/(?:[a-z-]+_[a-z](?:_\d+)?|(?:\d{4}-){3}\d{3}[\dX])\/?$/, {
    yes: [`${ORIGIN}/a/author_a_1`, `${ORIGIN}/a/0000-0002-1825-0097`],
    no: [`${ORIGIN}/a/author_a_1.atom2`, `${ORIGIN}/auth/show-endorsers/2402.13449`],
    expect: LIST_EXPECT,
  }),
  search: page('listing', /^\/search(?:\/(?:advanced|[a-z-]+))?\/?$/, {
    yes: [
      `${ORIGIN}/search/?query=memory&searchtype=all`,
      `${ORIGIN}/search?query=memory`,
      `${ORIGIN}/search/cs?query=memory`,
      `${ORIGIN}/search/advanced?advanced=&terms-0-term=memory`,
    ],
    no: [`${ORIGIN}/searching`, `${ORIGIN}/help/search`],
    expect: [{ selector: 'form[action*="/search"], .arxiv-result', why: 'the search form, or results' }],
  }),
  html: {
    kind: 'paper',
    test: (url) =>
      HOSTS.includes(url.hostname) && url.pathname.startsWith('/html/') && parseArxivLink(url.href) !== null,
    yes: [`${ORIGIN}/html/2402.13449v1`, 'https://www.arxiv.org/html/2402.13449#S1', `${ORIGIN}/html/hep-th/9901001v2`],
    no: [`${ORIGIN}/html/`, `${ORIGIN}/html/2402.13449v1/x1.png`, `${ORIGIN}/abs/2402.13449`],
    expect: [{ selector: `${LATEXML_PAPER} h1`, why: 'the title' }],
  },
  abs: {
    kind: 'paper',
    test: (url) =>
      HOSTS.includes(url.hostname) && url.pathname.startsWith('/abs/') && parseArxivLink(url.href) !== null,
    yes: [`${ORIGIN}/abs/2402.13449`, `${ORIGIN}/abs/math.GT/0309136v2`, 'https://export.arxiv.org/abs/hep-th/9901001'],
    no: [`${ORIGIN}/abs/`, `${ORIGIN}/abs/2413.00001`, `${ORIGIN}/pdf/2402.13449`, `${ORIGIN}/html/2402.13449v1`],
    expect: [
      { selector: 'h1.title', why: 'the title' },
      { selector: 'blockquote.abstract, meta[name="citation_abstract"]', why: 'the abstract' },
    ],
  },
}
