// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { anyPage, lacking, missing, OPTIONAL_SITES, pageAmong, papersOn, STATIC_SITES } from '../../lib/sites'
import { arxiv } from '../../lib/sites/arxiv'
import { huggingface } from '../../lib/sites/huggingface'
import type { Site, SitePage } from '../../lib/sites/types'
import { fixture } from './page'

const N = 'Notebooks: Small Models That Write Things Down'
const T = 'Look Twice: Counting by Comparison'
const D = 'Digits in Threes: A Note on Tokenised Arithmetic'
const NT =
  'Readers of long reports lose the thread after a few pages. We give a small model a notebook and let it decide what ' +
  'to write down. On LongBench the notebook raises the average score by 6.2 points, and on PG-19 it lowers perplexity ' +
  'by 11.4%.'
const TT =
  'Counting things in pictures is harder than naming them. Our counter looks twice and compares. It reaches 91.3% on ' +
  'CountBench, where the best earlier system had 84.0%, and it needs 2.5 times less compute.'
const DT =
  'A short note on why careful tokenisation matters for arithmetic. With digits in groups of three, accuracy on GSM8K ' +
  'grows from 71.2% to 78.9% for a model of 1.3B parameters.'
const AB = ['A. Author', 'B. Writer']
const HASH = '0123456789abcdef0123456789abcde'
const S2 = `s2:${'0'.repeat(39)}`

/** Id, other ids, title, authors, abstract, date, and whether the abstract is an excerpt. */
type Row = [string, string[], string, string[], string | null, string | null, 'partial'?]

/** What our own pages in the real shape hold, by site and page; kind of page as the site names it. */
const PAGES: [site: string, page: string, kind: string, rows: Row[]][] = [
  [
    'openreview',
    'group',
    'group',
    [
      // MathJax 3 leaves MathML only; labels, keywords and TL;DR are no abstract
      ['openreview:aBcD_000-1', [], N, AB, NT.replace('11.4%', '$11.4\\%$'), null],
      ['openreview:aBcD_000-2', [], T, ['A. Author'], null, null],
    ],
  ],
  ['openreview', 'forum', 'forum', [['openreview:aBcD_000-1', [], N, AB, NT, '2026-11-20']]],
  [
    'acl',
    'volume',
    'volume',
    [
      ['acl:2026.some-main.1', [], N, AB, NT, '2026'], // not the volume's own entry before it
      ['acl:2026.some-main.2', [], T, AB, null, '2026'],
    ],
  ],
  ['acl', 'people-2021', 'person', [['acl:W19-4299', [], D, AB, DT, '2019']]],
  ['acl', 'paper', 'paper', [['acl:2026.some-main.1', [], N, AB, NT, '2026-11']]],
  [
    'scholar',
    'search',
    'search',
    [
      [
        'arxiv:2611.99101',
        [],
        N,
        ['A Author', 'B Writer'],
        '… On LongBench the notebook raises the average score by 6.2 points, and\non PG-19 it lowers perplexity by 11.4%. …',
        '2026',
        'partial',
      ],
      ['doi:10.1234/look.twice', [], T, ['A Author'], '… It reaches 91.3% on CountBench …', '2026', 'partial'],
      ['title:digits-in-threes-a-note-on-tokenised-arithmetic', [], D, ['A Author', 'B Writer'], null, '1999'],
    ],
  ],
  [
    'semanticscholar',
    'search',
    'search',
    [
      [`${S2}1`, [], N, AB, NT, '2026-11-20'],
      [`${S2}2`, [], T, AB, `${TT.slice(0, 150)}…`, '2026-11-20', 'partial'],
      [`${S2}3`, [], D, AB, null, '2026-11-20'], // a summary by a model is no abstract
    ],
  ],
  ['semanticscholar', 'paper', 'paper', [['doi:10.1234/notebooks.7', [`${S2}1`], N, ['A. Author'], NT, null]]],
  [
    'paperscool',
    'arxiv',
    'arxiv',
    [
      ['arxiv:2611.99101', [], N, AB, NT, '2026-11-20'],
      ['arxiv:2611.99102', [], T, AB, TT, '2026-11-20'],
    ],
  ],
  ['paperscool', 'venue', 'venue', [['openreview:aBcD_000-1', [], N, ['A. Author'], NT, null]]],
  [
    'pmlr',
    'volume',
    'volume',
    [
      ['pmlr:v999/author26a', [], N, AB, null, null],
      ['pmlr:v999/author26b', [], T, AB, null, null],
    ],
  ],
  ['pmlr', 'paper', 'paper', [['pmlr:v999/author26a', [], N, AB, NT, '2026-11-20']]],
  [
    'proceedings',
    'year',
    'year',
    [
      [`neurips:2026/${HASH}1`, [], N, AB, null, '2026'],
      [`neurips:2026/${HASH}2`, [], T, AB, null, '2026'],
    ],
  ],
  ['proceedings', 'paper', 'paper', [[`neurips:2026/${HASH}1`, [], N, AB, NT, '2026']]],
  [
    'cvf',
    'list',
    'list',
    [
      ['arxiv:2611.99102', ['cvf:CVPR2026/Author_Look_Twice_CVPR_2026'], T, AB, null, null],
      ['cvf:CVPR2026/Author_Digits_CVPR_2026', [], D, ['A. Author'], null, null],
    ],
  ],
  ['cvf', 'eccv', 'eccv', [['doi:10.1234/978-3-00-1_4', ['ecva:2026/4'], T, AB, null, null]]],
  ['cvf', 'paper', 'paper', [['arxiv:2611.99102', ['cvf:CVPR2026/Author_Look_Twice_CVPR_2026'], T, AB, TT, '2026']]],
  [
    'pubmed',
    'search',
    'search',
    [
      [
        'doi:10.1234/notes.99990001',
        ['pmid:99990001'],
        N,
        ['Author A', 'Writer B'],
        'On LongBench the notebook raises the average score by 6.2 points, and on PG-19 …',
        '2026-11-20',
        'partial',
      ],
      ['doi:10.1234/notes.99990002', ['pmid:99990002'], T, ['Author A', 'Writer B'], null, '2026-11-20'],
    ],
  ],
  ['pubmed', 'abstracts', 'search', [['pmid:99990001', [], N, ['A. Author'], NT, '2026-11-20']]],
  [
    'pubmed',
    'article',
    'article',
    [
      [
        'doi:10.1234/notes.99990001',
        ['pmid:99990001'],
        N,
        AB,
        'Background: Readers lose the thread.\nResults: The score rises by 6.2 points.',
        '2026-11-20',
      ],
    ],
  ],
  [
    'biorxiv',
    'search',
    'search',
    [
      ['doi:10.1101/2026.11.18.999001', [], N, AB, null, '2026-11-18'],
      ['doi:10.1101/2026.11.19.999002', [], T, AB, null, '2026-11-19'],
    ],
  ],
  ['biorxiv', 'paper', 'paper', [['doi:10.1101/2026.11.18.999001', [], N, AB, NT, '2026-11-18']]],
  [
    'jmlr',
    'volume',
    'volume',
    [
      ['jmlr:v99/26-0001', [], N, AB, null, '2026'],
      ['jmlr:v99/26-0002', [], T, AB, null, '2026'],
    ],
  ],
  ['jmlr', 'paper', 'paper', [['jmlr:v99/26-0001', [], N, AB, NT, '2026']]],
  [
    'aaai',
    'issue',
    'issue',
    [
      ['aaai:aaai/99001', [], N, AB, null, '2026-11-20'],
      ['aaai:aaai/99002', [], T, AB, null, '2026-11-20'],
    ],
  ],
  ['aaai', 'paper', 'paper', [['doi:10.1609/aaai.v99i1.99001', ['aaai:aaai/99001'], N, AB, NT, '2026-11-20']]],
  [
    'dblp',
    'person',
    'bibliography',
    [
      ['doi:10.1234/notebooks.7', ['dblp:journals/notes/Author26'], N, AB, null, '2026'],
      ['arxiv:2611.99102', ['dblp:journals/corr/abs-2611-99102'], T, AB, null, '2026'],
      ['dblp:conf/notes/Author26', [], D, AB, null, '2026'],
    ],
  ],
  [
    'alphaxiv',
    'explore',
    'feed',
    [
      // what the cards say is written by a model
      ['arxiv:2611.99101', [], N, [], null, '2026-11'],
      ['arxiv:2611.99102', [], T, [], null, '2026-11'],
      ['arxiv:2611.99103', [], D, [], null, '2026-11'],
    ],
  ],
  [
    'emergentmind',
    'list',
    'list',
    [
      ['arxiv:2611.99101', [], N, [], null, '2026-11'],
      ['arxiv:2611.99102', [], T, [], null, '2026-11'],
      ['arxiv:2611.99103', [], D, [], null, '2026-11'],
    ],
  ],
  ['ar5iv', 'paper', 'paper', [['arxiv:2611.99101', [], N, AB, NT.replace('11.4%', '$11.4\\%$'), null]]],
]

const rowsOf = (site: Site, root: Document): Row[] =>
  papersOn(site, root).map((paper) => {
    const { id, aliases, title, authors, abstract, date } = paper
    return paper.partial
      ? [id, aliases, title, authors, abstract, date, 'partial']
      : [id, aliases, title, authors, abstract, date]
  })
const siteNamed = (id: string) => OPTIONAL_SITES.find((site) => site.id === id) as Site

describe.each(PAGES)('%s/%s.html', (id, page, kind, rows) => {
  const site = siteNamed(id)
  it('holds these papers, and none beside them', () => {
    expect(rowsOf(site, fixture(`${id}/${page}.html`))).toEqual(rows)
  })
  it('is what a healthy page of its kind is', () => {
    expect(missing(site.pages[kind] as never, fixture(`${id}/${page}.html`))).toEqual([])
    expect(missing(site.pages[kind] as never, fixture('no-papers.html')).length).toBeGreaterThan(0)
  })
  it('has a place for each strip, inside its card or beside it, in no link or heading', () => {
    const root = fixture(`${id}/${page}.html`)
    for (const card of site.cards(root)) {
      const anchor = site.anchor(card)
      expect(anchor?.parent.isConnected).toBe(true)
      expect(anchor?.parent.closest('a, h1, h2, h3, h4, ul:not(:has(li *)), dl:not(:has(dd *)), table')).toBeNull()
      expect(site.read(card, site.data(root))?.id).toBe(site.identify(card))
    }
  })
  it('shows the abstracts that were read', () => {
    const root = fixture(`${id}/${page}.html`)
    for (const card of site.cards(root)) {
      const { abstract } = site.read(card, site.data(root)) ?? {}
      expect(site.abstractElements(card)).toHaveLength(abstract ? 1 : 0)
    }
  })
})

it('OpenReview’s abstract comes and goes with the details', () => {
  const site = siteNamed('openreview')
  const root = fixture('openreview/group.html')
  const [card] = site.cards(root)
  const read = () => site.read(card as Element, site.data(root))?.abstract
  expect(read()).toContain('6.2 points')
  card?.querySelector('.note-content')?.remove()
  expect(read()).toBeNull()
})

it('the version of a preprint is known where its link names it', () => {
  const versions = papersOn(siteNamed('biorxiv'), fixture('biorxiv/search.html')).map(({ version }) => version)
  expect(versions).toEqual([2, null])
})

/** The page with its landmarks and links, and none of its cards: what a changed layout may leave. */
function wrecked(site: Site, address: string, root: Document): Document {
  const links = [...root.querySelectorAll('a[href]')].map((link) => link.getAttribute('href') ?? '')
  for (const card of site.cards(root)) card.replaceChildren()
  for (const pair of root.querySelectorAll('dl')) pair.replaceChildren()
  const other = root.createElement('div')
  // pages of ours hold few papers: a number makes others of their links
  const more = (n: number) => links.map((href) => `${href}${href.includes('?') ? '&' : '?'}n=${n}`)
  for (const href of [...links, ...more(2), ...more(3)]) {
    const link = root.createElement('a')
    // as a browser resolves it
    link.setAttribute('href', URL.canParse(href, address) ? new URL(href, address).href : href)
    other.append(link, 'A title')
  }
  ;(root.querySelector('main') ?? root.body).append(other)
  return root
}

const LISTINGS: [id: string, page: string, site: Site, kind: string][] = [
  ['huggingface', 'hf-daily.html', huggingface, 'daily'],
  ['arxiv', 'arxiv-new.html', arxiv, 'new'],
  ['arxiv', 'arxiv-search.html', arxiv, 'search'],
  ...PAGES.map(([id, page, kind]): (typeof LISTINGS)[number] => [id, `${id}/${page}.html`, siteNamed(id), kind]),
]

describe.each(LISTINGS.filter(([, , site, kind]) => site.pages[kind]?.kind === 'listing'))(
  '%s: %s',
  (_, page, site, kind) => {
    const at = { site, name: kind, page: site.pages[kind] as SitePage }
    it('with links to papers and no cards has changed its layout, and is not called empty', () => {
      const root = wrecked(site, at.page.yes[0] as string, fixture(page))
      expect(papersOn(site, root)).toEqual([])
      expect(lacking(at, root)).toContain('cards of papers')
    })
  },
)

it('an empty list is an empty list, and a paper’s page without its paper has changed', () => {
  const root = fixture('arxiv-new.html')
  for (const pair of root.querySelectorAll('dt, dd')) pair.remove()
  expect(lacking({ site: arxiv, name: 'new', page: arxiv.pages.new as SitePage }, root)).toEqual([])
  const paper = fixture('pmlr/paper.html')
  const site = siteNamed('pmlr')
  expect(lacking({ site, name: 'paper', page: site.pages.paper as SitePage }, paper).length).toBeGreaterThan(0)
})

it('follows a page that is made dark by the reader’s own means', () => {
  for (const site of OPTIONAL_SITES) {
    const root = document.implementation.createHTMLDocument()
    root.documentElement.dataset.theme = 'dark'
    expect(site.theme(root), site.id).toBe('dark')
  }
})

describe('arXiv', () => {
  it('reads papers as HTML, without notes, places of work and other papers', () => {
    const [paper, ...more] = papersOn(arxiv, fixture('arxiv-html.html'))
    expect(more).toEqual([])
    expect(paper).toMatchObject({ id: 'arxiv:2611.99101', version: 2, title: N, authors: AB })
    expect(paper?.abstract).toBe(NT.replace('11.4%', '$11.4\\%$'))
    expect(arxiv.theme(fixture('arxiv-html.html'))).toBe('dark')
    expect(missing(arxiv.pages.html as never, fixture('arxiv-html.html'))).toEqual([])
  })
  it('reads a day to catch up on: three lists of one id, with abstracts', () => {
    const papers = papersOn(arxiv, fixture('arxiv-catchup.html'))
    expect(papers.map(({ id, title, authors, abstract }) => [id, title, authors, abstract?.slice(0, 20)])).toEqual([
      ['arxiv:2611.99101', N, AB, NT.slice(0, 20)],
      ['arxiv:2611.99102', T, AB, 'Models miscount beca'],
      ['arxiv:2611.99103', D, ['A. Author'], 'We group digits in t'],
    ])
    expect(missing(arxiv.pages.catchup as never, fixture('arxiv-catchup.html'))).toEqual([])
  })
  it('reads an author’s list', () => {
    const papers = papersOn(arxiv, fixture('arxiv-author.html'))
    expect(papers.map(({ id, title, abstract }) => [id, title, abstract])).toEqual([
      ['arxiv:2611.99101', N, null],
      ['arxiv:math/0211999', 'An Old Paper With an Old Identifier', null],
    ])
    expect(missing(arxiv.pages.author as never, fixture('arxiv-author.html'))).toEqual([])
  })
})

describe('any page', () => {
  it('finds cards by their ids and headings, prose by its length, and says what is cut', () => {
    expect(rowsOf(anyPage, fixture('any/reading-list.html'))).toEqual([
      ['arxiv:2611.99101', [], N, [], NT, '2026-11'],
      ['doi:10.1234/look.twice', [], T, [], `${TT} It counts slowly, says nothing of what it counts…`, null, 'partial'],
      ['openreview:aBcD_000-3', [], D, [], null, null],
    ])
    expect(papersOn(anyPage, fixture('any/reading-list.html'))[0]?.version).toBe(2)
  })
  it('reads terms with their descriptions', () => {
    const root = fixture('any/pairs.html')
    expect(rowsOf(anyPage, root)).toEqual([
      ['arxiv:2611.99101', [], N, [], NT, '2026-11'],
      ['arxiv:2611.99102', [], T, [], TT, '2026-11'],
      ['arxiv:2611.99103', [], D, [], null, '2026-11'],
    ])
    expect(anyPage.cards(root).map((card) => anyPage.anchor(card)?.parent.localName)).toEqual(['dd', 'dd', 'dd'])
  })
  it('reads the one paper that a publisher’s page names', () => {
    expect(rowsOf(anyPage, fixture('any/publisher.html'))).toEqual([
      ['doi:10.1234/notebooks.7', [], N, AB, NT, '2026-11-20'],
    ])
  })
  it('takes mentions in running text, bare ids and menus for no list', () => {
    expect(rowsOf(anyPage, fixture('any/prose.html'))).toEqual([])
    expect(rowsOf(anyPage, fixture('no-papers.html'))).toEqual([])
  })
})

it('no site finds papers where there are none', () => {
  for (const site of [...STATIC_SITES, ...OPTIONAL_SITES]) {
    expect(papersOn(site, fixture('no-papers.html'))).toEqual([])
    expect(pageAmong([site], new URL('https://example.org/'))).toBeNull()
  }
})
