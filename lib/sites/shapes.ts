/**
 * Makes a site out of data: which elements are cards, and where their parts stand. Most sites need no more than this;
 * the walks that they share are below.
 */
import { type Citation, citation } from './citation'
import { byPreference, type Identity, identityUrl, parseIdentity, titleIdentity } from './identity'
import { found } from './page'
import { oneLine, readText } from './text'
import { pageTheme } from './theme'
import type { Paper, Site, SitePage } from './types'

/** A selector for the first element inside the card, or a walk from the card. */
export type Find = string | ((card: Element) => Element | null)

export type Place = { parent: Element; before: Node | null }

/** One kind of card: a row of a list, or the page of a single paper. */
export interface Shape {
  /** Selector of the card's element. A card holds one paper and no other card. */
  card: string
  /** Tells cards from elements that only look like one. */
  only?: (card: Element) => boolean
  /** Ids of the paper and of no other; the best becomes the paper's id, none means its title. */
  ids(card: Element): (Identity | null)[]
  title: Find
  authors?: (card: Element) => string[]
  /** The element that shows the abstract. */
  abstract?: Find
  /** True if what that element shows is an excerpt. */
  partial?: boolean | ((text: string) => boolean)
  date?: (card: Element) => string | null
  /** The paper's own page; without it the title's link, or what the id tells. */
  address?: (card: Element) => string | null
  /** The strip goes after this element, as its sibling … */
  after?: Find
  /** … or at the end of this one. */
  into?: Find
  /** The page is about this paper alone: its `citation_*` metas come first, the shape fills what they lack. */
  single?: boolean
}

export interface SiteData
  extends Pick<Site, 'id' | 'name' | 'verified' | 'hydrated' | 'paperLinks' | 'matches' | 'pages' | 'room'> {
  /** What relative links are relative to. */
  origin: string
  /** In order of preference: cards are of the first shape that the page has any of. */
  shapes: Shape[]
  noise?: string
  /** The site ends titles with a full stop that is not theirs. */
  dottedTitles?: boolean
  theme?: Site['theme']
}

export function find(card: Element, what: Find | undefined): Element | null {
  if (what === undefined) return null
  return typeof what === 'string' ? card.querySelector(what) : what(card)
}

/** Ids by link: a page is looked at again with each of its changes, and parsing addresses is most of the work. */
const parsed = new WeakMap<Element, { href: string; origin: string; id: Identity | null }>()

/** The id that a link leads to; null if it is none. */
export function linkId(link: Element, origin: string): Identity | null {
  const href = link.getAttribute('href') ?? ''
  const before = parsed.get(link)
  if (before?.href === href && before.origin === origin) return before.id
  const id = parseIdentity(href, URL.canParse(origin) && origin.startsWith('http') ? origin : undefined)
  parsed.set(link, { href, origin, id })
  return id
}

/** Ids in the links that a selector finds in a card, in order. */
export function linkIds(card: Element, selector: string, origin: string): Identity[] {
  return [...card.querySelectorAll(selector)].map((link) => linkId(link, origin)).filter((id) => id !== null)
}

/** The id in the page's own address: as it says itself, else as the browser does. */
export function pageId(root: Document): Identity | null {
  const said = ['link[rel="canonical"]', 'meta[property="og:url"]']
    .map((selector) => root.querySelector(selector))
    .map((tag) => tag?.getAttribute('href') ?? tag?.getAttribute('content'))
  for (const address of [...said, root.location?.href]) {
    const id = address ? parseIdentity(address) : null
    if (id) return id
  }
  return null
}

/** The texts of all elements that a selector finds: authors, mostly. */
export function texts(card: Element, selector: string): string[] {
  return [...card.querySelectorAll(selector)].map((element) => oneLine(readText(element))).filter(Boolean)
}

/** "A. Author, B. Writer; C. Poet and D. Singer" as a list. */
export function nameList(element: Element | null): string[] {
  return (element ? oneLine(readText(element)) : '')
    .split(/(?<!\s)\s*[,;|·]\s*|(?<!\s)\s+and\s+/)
    .map((name) => name.replace(/…$|(?<![*†‡])[*†‡]+$/g, '').trim())
    .filter(Boolean)
}

/** The element after a heading of these words. */
export function underHeading(root: ParentNode, words: RegExp): Element | null {
  const heading = [...root.querySelectorAll('h1, h2, h3, h4, h5, h6, strong, b')].find((element) =>
    words.test(oneLine(element.textContent ?? '')),
  )
  let next = heading?.nextElementSibling ?? null
  while (next && !oneLine(next.textContent ?? '')) next = next.nextElementSibling // parsers leave empty <p> behind
  return next
}

/** The `dt` that a `dd` belongs to, over other `dd` between them. */
export function termOf(dd: Element): Element | null {
  let before = dd.previousElementSibling
  while (before?.localName === 'dd') before = before.previousElementSibling
  return before?.localName === 'dt' ? before : null
}

/** All `dd` of the `dt` that a `dd` belongs to. */
export function detailsOf(dd: Element): Element[] {
  const all: Element[] = []
  for (let next = termOf(dd)?.nextElementSibling; next?.localName === 'dd'; next = next.nextElementSibling)
    all.push(next)
  return all
}

/** True for the last `dd` of a `dt`: the card of such a pair, since the strip may not part them. */
export function endsPair(dd: Element): boolean {
  return dd.nextElementSibling?.localName !== 'dd' && termOf(dd) !== null
}

/** An abstract of several paragraphs keeps them. */
function abstractText(element: Element, noise: string): string {
  const paragraphs = [...element.querySelectorAll('p')]
  const parts = paragraphs.length > 1 ? paragraphs : [element]
  return parts
    .map((part) => readText(part, noise))
    .filter(Boolean)
    .join('\n')
}

function webAddress(text: string | null | undefined, origin: string): string | null {
  if (!text || !URL.canParse(text, origin)) return null
  const url = new URL(text, origin)
  return url.protocol === 'https:' || url.protocol === 'http:' ? url.href : null
}

/** A page kind of hosts, by a pattern of its path and what more may be asked of the address. */
export function pageOf(
  kind: SitePage['kind'],
  hosts: readonly string[] | RegExp,
  path: RegExp,
  rest: Pick<SitePage, 'yes' | 'no' | 'expect'> & { also?: (url: URL) => boolean },
): SitePage {
  const { also, ...table } = rest
  const here = (host: string) => (hosts instanceof RegExp ? hosts.test(host) : hosts.includes(host))
  return {
    kind,
    test: (url) => here(url.hostname) && path.test(url.pathname) && (also?.(url) ?? true),
    ...table,
  }
}

/** @returns a site with one walk for finding, counting and reading */
export function siteFrom(data: SiteData): Site {
  const { origin, shapes, noise = '', theme = pageTheme } = data
  const shapeOf = (card: Element) => shapes.find((shape) => card.matches(shape.card) && (shape.only?.(card) ?? true))
  const titleOf = (card: Element, shape: Shape) => {
    const element = find(card, shape.title)
    const title = element ? oneLine(readText(element, noise)) : ''
    return data.dottedTitles ? title.replace(/(?<=[^.])\.$/, '') : title
  }

  /** Ids of a card, best first; its title only where there are none, since reading text costs more. */
  function idsOf(card: Element, shape: Shape, said: Citation | null): Identity[] {
    const ids = byPreference([...(said?.ids ?? []), ...shape.ids(card)])
    if (ids.length > 0) return ids
    const last = titleIdentity(said?.title || titleOf(card, shape))
    return last ? [last] : []
  }

  const said = (card: Element, shape: Shape) => (shape.single ? citation(card.ownerDocument) : null)

  function isCard(card: Element, shape: Shape): boolean {
    if (shapeOf(card) !== shape) return false
    const known = said(card, shape)
    return Boolean(known?.title || find(card, shape.title)) && idsOf(card, shape, known).length > 0
  }

  function read(card: Element): Paper | null {
    const shape = shapeOf(card)
    if (!shape) return null
    const known = said(card, shape)
    const title = known?.title || titleOf(card, shape)
    const [own, ...others] = idsOf(card, shape, known)
    if (!own || !title) return null
    const shown = find(card, shape.abstract)
    const text = shown ? abstractText(shown, noise) : ''
    const abstract = known?.abstract ?? (text || null)
    const excerpt = typeof shape.partial === 'function' ? shape.partial(text) : (shape.partial ?? false)
    const link = find(card, shape.title)?.closest('a') ?? find(card, shape.title)?.querySelector('a')
    return {
      id: own.id,
      aliases: others.map(({ id }) => id),
      version: own.version,
      title,
      authors: known && known.authors.length > 0 ? known.authors : (shape.authors?.(card) ?? []),
      abstract,
      ...(abstract !== null && !known?.abstract && excerpt ? { partial: true } : {}),
      date: known?.date ?? shape.date?.(card) ?? null,
      url:
        webAddress(shape.address?.(card), origin) ??
        webAddress(link?.getAttribute('href'), origin) ??
        [own, ...others].map(({ id }) => identityUrl(id)).find(Boolean) ??
        origin,
      site: data.id,
    }
  }

  function* walk(root: Document) {
    for (const shape of shapes) {
      let any = false
      for (const card of root.querySelectorAll(shape.card)) {
        const good = isCard(card, shape)
        any ||= good
        yield good ? card : null
      }
      if (any) return
    }
  }

  return {
    ...data,
    noise,
    theme,
    walk,
    cards: (root) => found(walk(root)),
    identify(card) {
      const shape = shapeOf(card)
      return shape ? (idsOf(card, shape, said(card, shape))[0]?.id ?? null) : null
    },
    data: () => new Map(),
    read,
    anchor(card): Place | null {
      const shape = shapeOf(card)
      const into = find(card, shape?.into)
      if (into) return { parent: into, before: null }
      const line = find(card, shape?.after)
      return line?.parentElement ? { parent: line.parentElement, before: line.nextSibling } : null
    },
    abstractElements(card) {
      const shown = find(card, shapeOf(card)?.abstract)
      return shown && readText(shown, noise) ? [shown] : []
    },
  }
}
