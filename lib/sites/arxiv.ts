/**
 * arXiv: lists (`dt`/`dd` pairs in `#dlpage`), search results (`li.arxiv-result`, the whole abstract hidden beside an
 * excerpt), abstract pages (`#abs`, `citation_*` metas) and papers as HTML (LaTeXML). Server-rendered; only the formulas change after loading.
 */
import { HOSTS, ORIGIN, pages } from './arxiv-pages'
import { meta, naturalName } from './citation'
import { arxivMonth } from './identity'
import {
  LATEXML_NOISE,
  LATEXML_PAPER,
  latexmlAbstract,
  latexmlAbstractText,
  latexmlAddresses,
  latexmlAuthors,
  latexmlTitle,
} from './latexml'
import { found } from './page'
import { parseArxivLink } from './parse'
import { oneLine, readText, tidy } from './text'
import { pageTheme } from './theme'
import type { PageData, Paper, Site } from './types'

/** Labels ("Title:"), toggles ("▽ More", "△ Less") and what is only said to people ("et al. (11 more …)"). */
const NOISE = `.descriptor, a[onclick], ${LATEXML_NOISE}`

const ABSTRACT_LINK = 'a[title="Abstract"], a[href*="/abs/"]'

type Shape = 'list' | 'result' | 'abs' | 'html'

function shapeOf(card: Element): Shape {
  if (card.localName === 'dd') return 'list'
  if (card.matches(LATEXML_PAPER)) return 'html'
  return card.matches('.arxiv-result') ? 'result' : 'abs'
}

/** The `dt` before a `dd`; the pair is one card. */
function head(card: Element): Element | null {
  const before = card.previousElementSibling
  return before?.localName === 'dt' ? before : null
}

function identityOf(card: Element) {
  const root = card.ownerDocument
  if (shapeOf(card) === 'abs') {
    const address =
      root.querySelector('meta[name="citation_arxiv_id"]')?.getAttribute('content') ??
      root.querySelector('link[rel="canonical"]')?.getAttribute('href') ??
      root.location?.href ??
      ''
    return parseArxivLink(address)
  }
  if (shapeOf(card) === 'html')
    return (
      latexmlAddresses(root)
        .map((text) => parseArxivLink(text, ORIGIN))
        .find(Boolean) ?? null
    )
  const place = shapeOf(card) === 'list' ? head(card) : card.querySelector('.list-title')
  const links = [...(place?.querySelectorAll(ABSTRACT_LINK) ?? [])]
  return links.map((link) => parseArxivLink(link.getAttribute('href') ?? '', ORIGIN)).find(Boolean) ?? null
}

function names(place: Element | null): string[] {
  return [...(place?.querySelectorAll('a') ?? [])].map((link) => oneLine(readText(link))).filter(Boolean)
}

function some(text: string): string | null {
  return text === '' ? null : text
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The first date in "Submitted 2 December, 2025; …" or "[Submitted on 7 Dec 2025 (v1), …]" as `YYYY-MM-DD`. */
function dateIn(text: string): string | null {
  const [, day = '', month = '', year = ''] = /(\d{1,2}) ([A-Z][a-z]{2})[a-z]*,? (\d{4})/.exec(text) ?? []
  const number = MONTHS.indexOf(month.toLowerCase()) + 1
  return number > 0 ? `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}` : null
}

function versionIn(text: string | null | undefined): number | null {
  const version = /v(\d+)(?:-abstract-full|$|[?#])/.exec(text ?? '')?.[1]
  return version ? Number(version) : null
}

type Found = Pick<Paper, 'title' | 'authors' | 'abstract' | 'date' | 'version' | 'aliases'>

function readList(card: Element): Found {
  const title = card.querySelector('.list-title')
  const abstract = listAbstract(card)
  return {
    title: title ? oneLine(readText(title, NOISE)) : '',
    authors: names(card.querySelector('.list-authors')),
    abstract: abstract ? some(readText(abstract, NOISE)) : null,
    date: null,
    // the link to the HTML version is the only one that names it
    version: versionIn(head(card)?.querySelector('a[href*="/html/"]')?.getAttribute('href')),
    aliases: [],
  }
}

function listAbstract(card: Element): Element | null {
  return card.querySelector('.meta > p.mathjax, p.mathjax')
}

function readResult(card: Element): Found {
  const full = card.querySelector('.abstract-full')
  const title = card.querySelector('p.title')
  const dates = [...card.querySelectorAll('p.is-size-7')].map((line) => oneLine(readText(line)))
  const submitted = dates.find((line) => /submitted/i.test(line)) ?? ''
  // "Submitted 5 May; v1 submitted 2 May": the paper's date is that of its first version
  const first = /v1 submitted ([^;.]+)/i.exec(submitted)?.[1]
  return {
    title: title ? oneLine(readText(title, NOISE)) : '',
    authors: names(card.querySelector('p.authors')),
    abstract: full ? some(readText(full, NOISE)) : null, // the short form is an excerpt around the hits
    date: dateIn(first ?? submitted),
    version: versionIn(full?.id) ?? identityOf(card)?.version ?? null,
    aliases: doiAliases(card),
  }
}

function doiAliases(card: Element): string[] {
  const found = [...card.querySelectorAll('a[href*="doi.org/"]')].map(
    (link) => parseArxivLink(link.getAttribute('href') ?? '')?.id,
  )
  return [...new Set(found.filter((id) => id !== undefined))].filter((id) => !id.startsWith('arxiv:'))
}

function readAbs(card: Element): Found {
  const root = card.ownerDocument
  const title = card.querySelector('h1.title')
  const quoted = card.querySelector('blockquote.abstract')
  const [given = ''] = meta(root, 'citation_abstract') // no formulas set, nothing to clean
  const linked = names(card.querySelector('.authors'))
  return {
    title: (title ? oneLine(readText(title, NOISE)) : '') || oneLine(meta(root, 'citation_title')[0] ?? ''),
    authors: linked.length > 0 ? linked : meta(root, 'citation_author').map(naturalName),
    abstract: some(tidy(given)) ?? (quoted ? some(readText(quoted, NOISE)) : null),
    date:
      meta(root, 'citation_date')[0]?.replaceAll('/', '-') ?? dateIn(readText(card.querySelector('.dateline') ?? card)),
    version:
      parseArxivLink(card.querySelector('.arxividv a')?.getAttribute('href') ?? '')?.version ??
      parseArxivLink(root.location?.href ?? '')?.version ??
      null,
    aliases: meta(root, 'citation_doi')
      .map((doi) => parseArxivLink(doi)?.id ?? '')
      .filter((id) => id !== '' && !id.startsWith('arxiv:')),
  }
}

function readHtml(card: Element): Found {
  return {
    title: latexmlTitle(card),
    authors: latexmlAuthors(card),
    abstract: some(latexmlAbstractText(card)),
    date: null,
    version: identityOf(card)?.version ?? null,
    aliases: [],
  }
}

const READ: Record<Shape, (card: Element) => Found> = {
  list: readList,
  result: readResult,
  abs: readAbs,
  html: readHtml,
}

function* walk(root: Document) {
  const single = root.querySelector('#abs')
  const paper = root.querySelector(LATEXML_PAPER)
  if (single?.querySelector('h1.title')) yield single
  else if (paper) yield latexmlTitle(paper) ? paper : null
  else {
    for (const dd of root.querySelectorAll('#dlpage dl > dd')) yield head(dd)?.querySelector(ABSTRACT_LINK) ? dd : null
    yield* root.querySelectorAll('li.arxiv-result')
  }
}

export const arxiv: Site = {
  id: 'arxiv',
  name: 'arXiv',
  verified: true,
  matches: HOSTS.flatMap((host) =>
    ['list', 'search', 'abs', 'html', 'catchup', 'a'].map(
      (path) => `https://${host}/${path}${path === 'search' ? '*' : '/*'}`,
    ),
  ),
  pages,
  room: {
    after: ['#dlpage dl > dd > .meta > .list-authors', 'li.arxiv-result > p.authors', '.ltx_document .ltx_abstract'],
    before: ['#abs > .metatable'],
  },
  noise: NOISE,
  walk,
  cards: (root) => found(walk(root)),
  identify(card) {
    return identityOf(card)?.id ?? null
  },
  data(): PageData {
    return new Map()
  },
  read(card) {
    const identity = identityOf(card)
    if (!identity) return null
    const found = READ[shapeOf(card)](card)
    return {
      id: identity.id,
      ...found,
      date: found.date ?? arxivMonth(identity.id),
      url: `${ORIGIN}/abs/${identity.id.replace('arxiv:', '')}`,
      site: 'arxiv',
    }
  },
  anchor(card) {
    switch (shapeOf(card)) {
      case 'list':
      case 'result': {
        const line = card.querySelector('.list-authors, p.authors') ?? card.querySelector('.meta .list-title, p.title')
        return line?.parentElement ? { parent: line.parentElement, before: line.nextSibling } : null
      }
      case 'html': {
        const line = latexmlAbstract(card) ?? card.querySelector('h1.ltx_title_document')
        return line?.parentElement ? { parent: line.parentElement, before: line.nextSibling } : null
      }
      case 'abs': {
        // inside the table's block rather than before it, so that no margins collapse when it comes
        const table = card.querySelector('.metatable')
        if (table) return { parent: table, before: table.firstChild }
        const quoted = card.querySelector('blockquote.abstract') ?? card.querySelector('h1.title')
        return quoted?.parentElement ? { parent: quoted.parentElement, before: quoted.nextSibling } : null
      }
    }
  },
  abstractElements(card) {
    switch (shapeOf(card)) {
      case 'list':
        return [listAbstract(card)].filter((element) => element !== null)
      case 'result':
        return [...card.querySelectorAll('.abstract-short, .abstract-full')]
      case 'html':
        return [latexmlAbstract(card)].filter((element) => element !== null)
      case 'abs':
        return [...card.querySelectorAll('blockquote.abstract')]
    }
  },
  theme(root) {
    // only papers as HTML have a dark mode: one that is chosen, or the system's, which only the page's ground tells
    return root.querySelector(LATEXML_PAPER) ? pageTheme(root) : 'light'
  },
}
