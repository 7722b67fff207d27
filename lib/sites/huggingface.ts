/**
 * Hugging Face Papers. Cards are `article`s with the title in `h3 a[href^="/papers/"]`; class lists are presentational
 * and change. The abstract stands in the card on some pages and only in the embedded JSON on others; `ai_summary` there
 * is written by a model and never the abstract.
 */
import { longestBlock } from './blocks'
import { recordsOf } from './huggingface-data'
import { arxivMonth } from './identity'
import { parseArxivId } from './ids'
import { found } from './page'
import { parseArxivLink } from './parse'
import { oneLine, readText, sameText } from './text'
import type { PageData, Paper, PaperRecord, Site, SitePage } from './types'

const TITLE_LINK = 'h3 a[href*="/papers/"]'
const LISTING_DATA = '[data-target="DailyPapers"][data-props]'
const PAPER_DATA = '[data-target="PaperContent"][data-props]'
const ORIGIN = 'https://huggingface.co'

/** A paragraph shorter than this is no abstract, but a tag line or a note. */
const SHORTEST_ABSTRACT = 80

const LISTING_EXPECT: SitePage['expect'] = [
  { selector: `${LISTING_DATA}, article ${TITLE_LINK}`, why: 'the list of papers, or the data behind it' },
]

function listing(path: RegExp, more: (url: URL) => boolean, yes: string[], no: string[]): SitePage {
  return {
    kind: 'listing',
    test: (url) => url.hostname === 'huggingface.co' && path.test(url.pathname) && more(url),
    yes,
    no,
    expect: LISTING_EXPECT,
  }
}

const searches = (url: URL) => Boolean(url.searchParams.get('q')?.trim())

const pages: Record<string, SitePage> = {
  daily: listing(
    /^\/papers\/?$/,
    (url) => !searches(url),
    [`${ORIGIN}/papers`, `${ORIGIN}/papers/`, `${ORIGIN}/papers?date=2024-08-01`, `${ORIGIN}/papers?q=`],
    [`${ORIGIN}/papers?q=memory`, `${ORIGIN}/papersandmore`, `${ORIGIN}/api/papers`, 'https://hf.example/papers'],
  ),
  date: listing(
    /^\/papers\/date\/\d{4}-\d{2}-\d{2}\/?$/,
    () => true,
    [`${ORIGIN}/papers/date/2026-09-22`, `${ORIGIN}/papers/date/2026-09-22#top`],
    [`${ORIGIN}/papers/date/`, `${ORIGIN}/papers/date/yesterday`],
  ),
  week: listing(
    /^\/papers\/week\/\d{4}-W\d{2}\/?$/,
    () => true,
    [`${ORIGIN}/papers/week/2026-W38`],
    [`${ORIGIN}/papers/week/38`],
  ),
  month: listing(
    /^\/papers\/month\/\d{4}-\d{2}\/?$/,
    () => true,
    [`${ORIGIN}/papers/month/2026-09`],
    [`${ORIGIN}/papers/month/september`],
  ),
  trending: listing(
    /^\/papers\/trending\/?$/,
    () => true,
    [`${ORIGIN}/papers/trending`],
    [`${ORIGIN}/papers/trending/now`],
  ),
  search: listing(
    /^\/papers\/?$/,
    searches,
    [`${ORIGIN}/papers?q=limited+memory+capacity`, `${ORIGIN}/papers?q=a&date=2026-09-22`],
    [`${ORIGIN}/papers?q=`, `${ORIGIN}/papers?query=memory`, `${ORIGIN}/models?q=memory`],
  ),
  paper: {
    kind: 'paper',
    test: (url) => {
      const id = /^\/papers\/([^/]+)\/?$/.exec(url.pathname)?.[1]
      return url.hostname === 'huggingface.co' && id !== undefined && parseArxivId(id) !== null
    },
    yes: [`${ORIGIN}/papers/2402.13449`, `${ORIGIN}/papers/1412.6980`, `${ORIGIN}/papers/2402.13449#community`],
    no: [`${ORIGIN}/papers/2413.13449`, `${ORIGIN}/papers/submit`, `${ORIGIN}/papers/2402.13449/edit`],
    expect: [
      { selector: 'h1', why: 'the title' },
      { selector: PAPER_DATA, why: 'the data with the abstract' },
    ],
  },
}

/** True for the content of a single paper's page; it may hold cards of other papers. */
function isPage(card: Element): boolean {
  return !card.matches('article') && card.querySelector('h1') !== null
}

/** The title's link of a listing card; null on the page of a single paper. */
function titleLink(card: Element): Element | null {
  return isPage(card) ? null : card.querySelector(TITLE_LINK)
}

function idOfAddress(address: string | null | undefined): string | null {
  return address ? (parseArxivLink(address, ORIGIN)?.id ?? null) : null
}

/** The smallest element around a title that belongs to one paper only, for a day on which cards are no articles. */
function cardOf(link: Element): Element {
  const article = link.closest('article')
  if (article) return article
  const id = idOfAddress(link.getAttribute('href'))
  let card: Element = link.closest('h3') ?? link
  while (card.parentElement && card.parentElement.localName !== 'body') {
    const links = card.parentElement.querySelectorAll(TITLE_LINK)
    if ([...links].some((other) => idOfAddress(other.getAttribute('href')) !== id)) break
    card = card.parentElement
  }
  return card
}

/** The content of a single paper's page, null elsewhere. */
function paperContent(root: Document): Element | null {
  const content = root.querySelector('[data-target="PaperContent"]')
  if (content?.querySelector('h1')) return content
  const address = root.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? root.location?.href
  const page = address && URL.canParse(address) ? new URL(address) : null
  return page && pages.paper?.test(page) ? (root.querySelector('h1')?.closest('main') ?? null) : null
}

/** The element of a card that shows its abstract, and the abstract; null if the card shows none. */
function shownAbstract(card: Element, known: PaperRecord | undefined): { element: Element; text: string } | null {
  return longestBlock(
    card,
    SHORTEST_ABSTRACT,
    (text, element) =>
      (known?.foreignSummary != null && sameText(text, known.foreignSummary)) ||
      element.closest('[class*="ai-summary" i], [data-target*="summary" i]') !== null,
  )
}

function readCard(card: Element, link: Element, data: PageData): Paper | null {
  const address = link.getAttribute('href')
  const id = idOfAddress(address)
  if (!id) return null
  const known = data.get(id)
  const shown = shownAbstract(card, known)
  // a card that cuts the abstract short, or shows something else, gives way to the page's data
  const whole = shown && (!known?.abstract || shown.text.length >= known.abstract.length * 0.95) ? shown.text : null
  return {
    id,
    aliases: [],
    version: null,
    title: readText(link) || known?.title || '',
    authors: known?.authors ?? [],
    abstract: (whole && !/(?:…|\.\.\.)$/.test(whole) ? whole : null) ?? known?.abstract ?? null,
    date: known?.date ?? arxivMonth(id),
    url: `${ORIGIN}/papers/${id.replace('arxiv:', '')}`,
    site: 'huggingface',
  }
}

function idOfPage(content: Element): string | null {
  const root = content.ownerDocument
  return (
    idOfAddress(root.querySelector('link[rel="canonical"]')?.getAttribute('href')) ??
    idOfAddress(root.location?.href) ??
    (content.hasAttribute('data-props') ? (recordsOf(content)[0]?.[0] ?? null) : null)
  )
}

/** The heading "Abstract" of a single paper's page. */
function abstractHeading(content: Element): Element | null {
  return (
    [...content.querySelectorAll('h2, h3, h4')].find((heading) => /^abstract$/i.test(oneLine(readText(heading)))) ??
    null
  )
}

function readPage(content: Element, data: PageData): Paper | null {
  const id = idOfPage(content)
  const heading = content.querySelector('h1')
  if (!id || !heading) return null
  const known = data.get(id)
  const below = abstractHeading(content)?.nextElementSibling
  const shown = below ? readText(below) : ''
  return {
    id,
    aliases: [],
    version: null,
    title: readText(heading) || known?.title || '',
    authors: known?.authors ?? [],
    abstract: known?.abstract ?? (shown.length >= SHORTEST_ABSTRACT ? shown : null),
    date: known?.date ?? arxivMonth(id),
    url: `${ORIGIN}/papers/${id.replace('arxiv:', '')}`,
    site: 'huggingface',
  }
}

function* walk(root: Document): Generator<Element | null> {
  const content = paperContent(root)
  if (content) {
    yield content
    return
  }
  const cards = new Set<Element>()
  for (const link of root.querySelectorAll(TITLE_LINK)) {
    const card = idOfAddress(link.getAttribute('href')) ? cardOf(link) : null
    yield card && !cards.has(card) ? card : null
    if (card) cards.add(card)
  }
}

export const huggingface: Site = {
  id: 'huggingface',
  name: 'Hugging Face Papers',
  verified: true,
  hydrated: true,
  matches: [`${ORIGIN}/papers*`],
  pages,
  room: {
    afterInLists: ['article h3:has(> a[href^="/papers/"])'],
    after: ['[data-target="PaperContent"] h1'],
  },
  noise: '',
  walk,
  cards: (root) => found(walk(root)),
  identify(card) {
    return isPage(card) ? idOfPage(card) : idOfAddress(titleLink(card)?.getAttribute('href'))
  },
  data(root) {
    return new Map([...root.querySelectorAll(`${LISTING_DATA}, ${PAPER_DATA}`)].flatMap(recordsOf))
  },
  read(card, data) {
    if (isPage(card)) return readPage(card, data)
    const link = titleLink(card)
    return link ? readCard(card, link, data) : null
  },
  anchor(card) {
    // after the heading, in its own block column: the heading clamps its lines, and links before it are CSS peers
    const heading = titleLink(card)?.closest('h3') ?? card.querySelector('h1')
    return heading?.parentElement ? { parent: heading.parentElement, before: heading.nextSibling } : null
  },
  abstractElements(card) {
    if (isPage(card)) return [abstractHeading(card)?.nextElementSibling].filter((element) => element != null)
    const shown = shownAbstract(card, undefined)
    return shown ? [shown.element] : []
  },
  theme(root) {
    return root.documentElement.classList.contains('dark') ? 'dark' : 'light'
  },
}
