/** ar5iv: arXiv papers as HTML, by LaTeXML. From public notes; not verified on a live page. */

import { LATEXML_NOISE, LATEXML_PAPER, latexmlAbstract, latexmlAddresses, latexmlAuthors } from './latexml'
import { parseArxivLink } from './parse'
import { pageOf, siteFrom } from './shapes'

const ORIGIN = 'https://ar5iv.labs.arxiv.org'
const HOSTS = ['ar5iv.labs.arxiv.org', 'ar5iv.org']

export const ar5iv = siteFrom({
  id: 'ar5iv',
  name: 'ar5iv',
  verified: false,
  matches: HOSTS.map((host) => `https://${host}/*`),
  origin: ORIGIN,
  pages: {
    paper: pageOf('paper', HOSTS, /^\/(?:html|abs)\/.+/, {
      also: (url) => parseArxivLink(url.href) !== null,
      yes: [`${ORIGIN}/html/2402.13449`, 'https://ar5iv.org/abs/2402.13449'],
      no: [`${ORIGIN}/`, `${ORIGIN}/html/2402.13449/assets/x1.png`, `${ORIGIN}/html/`],
      expect: [{ selector: `${LATEXML_PAPER} h1`, why: 'the title' }],
    }),
  },
  room: { after: ['.ltx_document .ltx_abstract'] },
  shapes: [
    {
      card: LATEXML_PAPER,
      ids: (card) =>
        latexmlAddresses(card.ownerDocument)
          .map((text) => parseArxivLink(text, ORIGIN))
          .filter((id) => id !== null)
          .slice(0, 1),
      title: 'h1.ltx_title_document',
      authors: latexmlAuthors,
      abstract: latexmlAbstract,
      after: (card) => latexmlAbstract(card) ?? card.querySelector('h1.ltx_title_document'),
    },
  ],
  noise: LATEXML_NOISE,
})
