/**
 * Open access of CVF (CVPR, ICCV, WACV) and of ECVA (ECCV): long lists of `dt` and `dd`, titles and authors only, often
 * with a link to arXiv; and single papers. From public notes; public
 * readers of 2018 to 2026 name `dt.ptitle a` too. Not verified on a live page.
 */
import { detailsOf, endsPair, linkIds, nameList, pageId, pageOf, siteFrom, termOf, texts } from './shapes'

const ORIGIN = 'https://openaccess.thecvf.com'
const ECVA = 'https://www.ecva.net'
const CVF_HOSTS = ['openaccess.thecvf.com']
const ECVA_HOSTS = ['www.ecva.net', 'ecva.net']

const originOf = (card: Element) => (card.querySelector('a[href*="eccv_"]') ? ECVA : ORIGIN)

/** Names are texts of links, values of a hidden form, or the `dd`'s own text. */
function authors(card: Element): string[] {
  const [first] = detailsOf(card)
  if (!first) return []
  const linked = texts(first, 'form a')
  const given = [...first.querySelectorAll<HTMLInputElement>('input[name="query_author"]')].map(({ value }) => value)
  if (linked.length > 0) return linked
  return given.length > 0 ? given : nameList(first.querySelector('a[href$=".pdf"]') ? null : first)
}

const SINGLE = { selector: '#papertitle', why: 'the title' }

export const cvf = siteFrom({
  id: 'cvf',
  name: 'CVF and ECVA open access',
  verified: false,
  matches: [`${ORIGIN}/*`, `${ECVA}/*`],
  origin: ORIGIN,
  pages: {
    list: pageOf('listing', CVF_HOSTS, /^\/[A-Z]+\d{4}(?:_workshops\/\w+|_search)?(?:\.py)?\/?$/, {
      yes: [`${ORIGIN}/CVPR2024?day=all`, `${ORIGIN}/ICCV2019.py`, `${ORIGIN}/CVPR2024_workshops/SomeW`],
      no: [`${ORIGIN}/`, `${ORIGIN}/menu`, `${ORIGIN}/CVPR2024_workshops/menu/a`],
      expect: [{ selector: 'dt.ptitle', why: 'the list of papers' }],
    }),
    eccv: pageOf('listing', ECVA_HOSTS, /^\/papers\.php$/, {
      yes: [`${ECVA}/papers.php`],
      no: [`${ECVA}/`, `${ECVA}/papers.html`],
      expect: [{ selector: 'dt.ptitle', why: 'the list of papers' }],
    }),
    paper: pageOf('paper', CVF_HOSTS, /^\/content[/_].+\/html\/[^/]+_paper\.html$/, {
      yes: [
        `${ORIGIN}/content/CVPR2024/html/Author_Some_Title_CVPR_2024_paper.html`,
        `${ORIGIN}/content_CVPR_2018/html/Author_Some_Title_CVPR_2018_paper.html`,
        `${ORIGIN}/content/CVPR2024W/SomeW/html/Author_Some_Title_CVPRW_2024_paper.html`,
      ],
      no: [`${ORIGIN}/content/CVPR2024/papers/Author_Some_Title_CVPR_2024_paper.pdf`],
      expect: [SINGLE],
    }),
    eccvPaper: pageOf('paper', ECVA_HOSTS, /^\/papers\/eccv_\d{4}\/.+\.php$/, {
      yes: [`${ECVA}/papers/eccv_2024/papers_ECCV/html/4_ECCV_2024_paper.php`],
      no: [`${ECVA}/papers/eccv_2024/papers_ECCV/papers/00004.pdf`],
      expect: [SINGLE],
    }),
  },
  room: { after: ['#content #abstract'], into: ['dt.ptitle ~ dd:not(:has(+ dd))'] },
  shapes: [
    {
      card: '#content',
      only: (card) => card.querySelector('#papertitle') !== null,
      single: true,
      ids: (card) => [
        pageId(card.ownerDocument),
        ...linkIds(card, 'a[href*="_paper."], a[href*="_ECCV/papers/"], a[href*="arxiv.org/"]', originOf(card)),
      ],
      title: '#papertitle',
      authors: (card) => nameList(card.querySelector('#authors b i') ?? card.querySelector('#authors')),
      abstract: '#abstract',
      after: '#abstract',
    },
    {
      card: 'dd',
      only: (card) => endsPair(card) && termOf(card)?.matches('.ptitle') === true,
      ids: (card) => [
        ...linkIds(termOf(card) as Element, 'a', originOf(termOf(card) as Element)),
        ...detailsOf(card).flatMap((dd) =>
          linkIds(dd, 'a[href*="arxiv.org/"], a[href*="doi.org/"], a[href*="link.springer.com/"]', ORIGIN),
        ),
      ],
      title: (card) => termOf(card)?.querySelector('a') ?? null,
      address: (card) => {
        const title = termOf(card)
        const href = title?.querySelector('a')?.getAttribute('href')
        return title && href && URL.canParse(href, originOf(title)) ? new URL(href, originOf(title)).href : null
      },
      authors,
      into: (card) => card,
    },
  ],
})
