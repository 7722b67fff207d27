/** AAAI's proceedings on Open Journal Systems: issues and search (no abstracts), single papers. Not verified on a live page. */
import { isoDate } from './dates'
import { linkIds, nameList, pageId, pageOf, siteFrom, texts } from './shapes'
import { readText } from './text'

const ORIGIN = 'https://ojs.aaai.org'
const HOSTS = ['ojs.aaai.org']
const TITLE = '.title a'

export const aaai = siteFrom({
  id: 'aaai',
  name: 'AAAI',
  verified: false,
  matches: [`${ORIGIN}/*`],
  origin: ORIGIN,
  pages: {
    issue: pageOf('listing', HOSTS, /^\/index\.php\/\w+\/(?:issue\/(?:view\/\d+|current)|search(?:\/search)?)\/?$/, {
      yes: [`${ORIGIN}/index.php/AAAI/issue/view/576`, `${ORIGIN}/index.php/AAAI/search/search?query=memory`],
      no: [`${ORIGIN}/index.php/AAAI/issue/archive`, `${ORIGIN}/index.php/index`],
      expect: [{ selector: '.obj_issue_toc, .page_search, .obj_article_summary', why: 'the list of papers' }],
    }),
    paper: pageOf('paper', HOSTS, /^\/index\.php\/\w+\/article\/view\/\d+\/?$/, {
      yes: [`${ORIGIN}/index.php/AAAI/article/view/27745`],
      no: [`${ORIGIN}/index.php/AAAI/article/view/27745/27500`, `${ORIGIN}/index.php/AAAI/article/download/27745/1`],
      expect: [{ selector: '.obj_article_details', why: 'the paper' }],
    }),
  },
  room: { after: ['.obj_article_details .item.abstract'], into: ['.obj_article_summary'] },
  shapes: [
    {
      card: '.obj_article_details',
      single: true,
      ids: (card) => [...linkIds(card, '.doi a', ORIGIN), pageId(card.ownerDocument)],
      title: 'h1.page_title, h1',
      authors: (card) => texts(card, '.authors .name'),
      abstract: '.item.abstract',
      after: '.item.abstract',
    },
    {
      card: '.obj_article_summary',
      ids: (card) => linkIds(card, TITLE, ORIGIN),
      title: TITLE,
      authors: (card) => nameList(card.querySelector('.authors')),
      date: (card) => {
        const line = card.querySelector('.published')
        return line ? isoDate(readText(line)) : null
      },
      into: (card) => card,
    },
  ],
  noise: 'h2.label, h3.label, .item.abstract > h2',
})
