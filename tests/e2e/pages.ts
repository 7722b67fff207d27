/** Listing pages of our own writing in the real shape, for the end-to-end tests. */

export interface Invented {
  id: string
  title: string
  authors: string[]
  abstract: string
}

/** The first title would run as a formula in a spreadsheet. */
export const PAPERS: [Invented, Invented, Invented] = [
  {
    id: '2601.00101',
    title: '=SUM of Parts: Memory Layers that Add Up',
    authors: ['Ann Author', 'Bob Writer'],
    abstract:
      'We add memory layers to a frozen model. Our method reaches 84.3% accuracy on ImageNet, and reduces perplexity by 12.5% on WikiText-103 compared to the dense baseline.',
  },
  {
    id: '2601.00102',
    title: 'Serving Long Contexts near the Hardware Limit',
    authors: ['C. Scholar'],
    abstract: 'We present a serving engine. It is 3.2x faster than existing engines on average.',
  },
  {
    id: '2601.00103',
    title: 'A Position on Positions',
    authors: ['D. Thinker'],
    abstract: 'We argue that positions deserve more thought, and describe why.',
  },
]

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

const page = (title: string, body: string, bodyClass = '', head = '') =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>${head}</head>` +
  `<body class="${bodyClass}">${body}</body></html>`

/** `https://huggingface.co/papers`: cards hold titles, the abstracts are in the page's data. */
export function huggingFaceListing(papers: readonly Invented[]): string {
  const dailyPapers = papers.map(({ id, title, authors, abstract }) => ({
    paper: {
      id,
      title,
      summary: abstract,
      authors: authors.map((name) => ({ name, hidden: false })),
      publishedAt: '2026-01-05T00:00:00.000Z',
      upvotes: 3,
    },
    publishedAt: '2026-01-05T00:00:00.000Z',
    title,
    numComments: 0,
  }))
  const cards = papers
    .map(
      ({ id, title, authors }) =>
        `<article class="relative flex flex-col overflow-hidden rounded-xl border"><a href="/papers/${id}" class="peer"></a>` +
        `<div class="p-4"><div class="w-full"><h3 class="mb-1"><a href="/papers/${id}" class="line-clamp-3">${escaped(title)}</a></h3>` +
        `<div>${authors.length} authors</div></div></div></article>`,
    )
    .join('')
  const props = escaped(JSON.stringify({ dailyPapers, date: '2026-01-06' }))
  return page(
    'Daily Papers',
    `<main><div class="SVELTE_HYDRATER contents" data-target="DailyPapers" data-props="${props}">` +
      `<section class="container"><div class="grid">${cards}</div></section></div></main>`,
    'flex flex-col DailyPapersPage',
  )
}

/** `https://arxiv.org/list/cs.CL/new`: `dt` and `dd` in pairs, with abstracts. */
export function arxivNew(papers: readonly Invented[]): string {
  const pairs = papers
    .map(
      ({ id, title, authors, abstract }, index) =>
        `<dt><a name="item${index + 1}">[${index + 1}]</a> <a href="/abs/${id}" title="Abstract" id="${id}"> arXiv:${id} </a>` +
        ` [<a href="/pdf/${id}" title="Download PDF">pdf</a>]</dt><dd><div class="meta">` +
        `<div class="list-title mathjax"><span class="descriptor">Title:</span> ${escaped(title)}</div>` +
        `<div class="list-authors">${authors.map((name) => `<a href="/search/cs?query=x">${escaped(name)}</a>`).join(', ')}</div>` +
        `<div class="list-subjects"><span class="descriptor">Subjects:</span> Computation and Language (cs.CL)</div>` +
        `<p class="mathjax"> ${escaped(abstract)} </p></div></dd>`,
    )
    .join('')
  return page(
    'Computation and Language',
    `<div id="content"><div id="dlpage"><h1>Computation and Language</h1><h3>New submissions</h3>` +
      `<dl id="articles"><h3>New submissions (showing ${papers.length} of ${papers.length} entries)</h3>${pairs}</dl></div></div>`,
    'with-cu-identity',
  )
}

/** `https://arxiv.org/search/?query=…`: a short abstract in sight, the full one hidden. */
function arxivSearch(papers: readonly Invented[]): string {
  const results = papers
    .map(
      ({ id, title, authors, abstract }) =>
        `<li class="arxiv-result"><div class="is-marginless"><p class="list-title is-inline-block">` +
        `<a href="https://arxiv.org/abs/${id}">arXiv:${id}</a></p></div><p class="title is-5 mathjax"> ${escaped(title)} </p>` +
        `<p class="authors"><span class="search-hit">Authors:</span> ${authors.map((name) => `<a href="/search/?x">${escaped(name)}</a>`).join(', ')}</p>` +
        `<p class="abstract mathjax"><span class="has-text-black-bis has-text-weight-semibold">Abstract</span>: ` +
        `<span class="abstract-short has-text-grey-dark mathjax" id="${id}v1-abstract-short">…${escaped(abstract.slice(20, 60))}… ` +
        `<a class="is-size-7">▽ More</a></span><span class="abstract-full has-text-grey-dark mathjax" id="${id}v1-abstract-full" style="display: none;">` +
        `${escaped(abstract)} <a class="is-size-7">△ Less</a></span></p>` +
        `<p class="is-size-7"><span class="has-text-black-bis has-text-weight-semibold">Submitted</span> 5 January, 2026; ` +
        `<span class="has-text-black-bis has-text-weight-semibold">originally announced</span> January 2026.</p></li>`,
    )
    .join('')
  return page(
    'Search | arXiv e-print repository',
    `<main class="container" id="main-container"><div class="content"><h1 class="title is-clearfix">Showing 1–${papers.length} results</h1>` +
      `<ol class="breathe-horizontal" start="1">${results}</ol></div></main>`,
  )
}

/** `https://arxiv.org/abs/…`. */
export function arxivAbs({ id, title, authors, abstract }: Invented): string {
  const head =
    `<meta name="citation_title" content="${escaped(title)}">` +
    authors
      .map((name) => `<meta name="citation_author" content="${escaped(name.split(' ').reverse().join(', '))}">`)
      .join('') +
    `<meta name="citation_date" content="2026/01/05"><meta name="citation_arxiv_id" content="${id}">` +
    `<meta name="citation_abstract" content="${escaped(abstract)}">`
  return page(
    `[${id}] ${title}`,
    `<div class="subheader"><h1>Computer Science > Computation and Language</h1></div><div id="content"><div id="abs-outer"><div class="leftcolumn">` +
      `<div id="content-inner"><div id="abs"><div class="dateline">[Submitted on 5 Jan 2026]</div>` +
      `<h1 class="title mathjax"><span class="descriptor">Title:</span>${escaped(title)}</h1>` +
      `<div class="authors"><span class="descriptor">Authors:</span>${authors.map((name) => `<a href="/x">${escaped(name)}</a>`).join(', ')}</div>` +
      `<blockquote class="abstract mathjax"><span class="descriptor">Abstract:</span>${escaped(abstract)}</blockquote>` +
      `<div class="metatable"><table><tr><td class="tablecell arxivid">arXiv:${id}</td></tr></table></div></div></div></div></div></div>`,
    '',
    head,
  )
}

/** Addresses that the tests open, with their pages. */
export const ADDRESSES = {
  huggingFace: 'https://huggingface.co/papers',
  new: 'https://arxiv.org/list/cs.CL/new',
  search: 'https://arxiv.org/search/?query=memory&searchtype=all',
  abs: `https://arxiv.org/abs/${PAPERS[0].id}`,
}

export function inventedSite(): Map<string, string> {
  return new Map([
    [ADDRESSES.huggingFace, huggingFaceListing(PAPERS)],
    [ADDRESSES.new, arxivNew(PAPERS)],
    [ADDRESSES.search, arxivSearch(PAPERS)],
    [ADDRESSES.abs, arxivAbs(PAPERS[0])],
  ])
}
