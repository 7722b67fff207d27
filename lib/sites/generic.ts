/**
 * Pages that no adapter knows: repeated cards, each with exactly one paper id in its links and one heading or telling
 * link. Runs on the reader's click on any page, and for sites of which nothing but their links is known.
 */
import { arxivMonth, identityUrl } from './identity'
import { found } from './page'
import { detailsOf, endsPair, linkId, termOf } from './shapes'
import { oneLine, readText } from './text'
import { pageTheme } from './theme'
import type { Paper, Site } from './types'

/** Fewer cards of one kind are no list. */
const LEAST_CARDS = 3
/** A link's text shorter than this names a format or a person rather than a paper; characters. */
const LEAST_TITLE = 15
const LONGEST_TITLE = 400

const CARD_TAGS = new Set(['article', 'li', 'dt', 'dd', 'tr', 'div', 'section'])
const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]'

const idOf = (link: Element) => linkId(link, link.ownerDocument.baseURI)?.id ?? null

/** For each element above a link with an id: that id, or null once there are several. */
function idsAbove(links: readonly (readonly [Element, string])[]): Map<Element, string | null> {
  const above = new Map<Element, string | null>()
  for (const [link, id] of links)
    for (let at: Element | null = link; at; at = at.parentElement) {
      const known = above.get(at)
      if (known === undefined) above.set(at, id)
      else if (known !== id) {
        if (known === null) break // so it is for all above
        above.set(at, null)
      }
    }
  return above
}

/** What cards of one list have in common. */
function kind(card: Element): string {
  return [card.localName, ...[...card.classList].sort()].join('.')
}

/** A card, or all of its `dt` and `dd` where it is such a pair. */
function partsOf(card: Element): Element[] {
  const term = card.localName === 'dd' ? termOf(card) : null
  return term ? [term, ...detailsOf(card)] : [card]
}

function linksOf(card: Element): Element[] {
  return partsOf(card).flatMap((part) => [...part.querySelectorAll('a[href]')])
}

function cardId(card: Element): string | null {
  const ids = new Set(linksOf(card).map(idOf))
  ids.delete(null)
  return ids.size === 1 ? ([...ids][0] as string) : null
}

/** Text that can be a title: no id, address, format or list of them. */
function telling(element: Element): string {
  const text = oneLine(readText(element, 'sup')).replace(/^(?:(?:\[[A-Z]+\] ?)+|title: )/i, '')
  const barren = /^(?:https?:|doi\b|10\.\d{4})|arxiv: ?\d/i.test(text) || !/\p{L}{3}/u.test(text)
  return barren || text.length > LONGEST_TITLE ? '' : text
}

const NAMED_TITLE = '[class*="title" i]:not([class*="subtitle" i])'

/**
 * The heading; else what is named a title; else the link to the paper that says most; else a link elsewhere that says
 * more than a person's name does.
 */
function titleOf(card: Element, id: string): Element | null {
  const parts = partsOf(card)
  for (const selector of [HEADINGS, NAMED_TITLE])
    for (const part of parts)
      for (const element of part.querySelectorAll(selector)) if (telling(element).length >= LEAST_TITLE) return element
  let best: Element | null = null
  let most = 0
  for (const part of parts)
    for (const link of part.querySelectorAll('a[href]')) {
      const text = telling(link)
      const own = idOf(link) === id
      const weight = text.length + (own ? LONGEST_TITLE : 0)
      if (text.length < LEAST_TITLE || weight <= most || (!own && text.split(' ').length < 5)) continue
      best = link
      most = weight
    }
  return best
}

function* findCards(root: Document): Generator<Element | null> {
  const links: (readonly [Element, string])[] = []
  for (const link of root.querySelectorAll('a[href]')) {
    const id = link.closest('nav, footer, header, [role="navigation"]') ? null : idOf(link)
    if (id !== null) links.push([link, id])
    yield null
  }
  const above = idsAbove(links)
  const cards = new Set<Element>()
  for (const [link, id] of links) {
    let card: Element | null = link
    while (card?.parentElement && above.get(card.parentElement) === id) card = card.parentElement
    if (card.localName === 'dt') {
      while (card?.nextElementSibling?.localName === 'dd') card = card.nextElementSibling
    } else if (card.localName === 'dd') card = detailsOf(card).at(-1) ?? card
    if (card && CARD_TAGS.has(card.localName) && card.localName !== 'dt') cards.add(card)
    yield null
  }
  // siblings of one tag, or cards of one class list wherever they stand (a list a day, a column a list)
  const count = new Map<unknown, number>()
  const good: [card: Element, groups: unknown[]][] = []
  for (const card of cards) {
    const id = card.localName !== 'dd' || endsPair(card) ? cardId(card) : null
    if (id !== null && titleOf(card, id) !== null) {
      const parent = card.localName === 'dd' ? 'dd' : card.parentElement
      const groups = card.classList.length > 0 ? [parent, kind(card)] : [parent]
      good.push([card, groups])
      for (const group of groups) count.set(group, (count.get(group) ?? 0) + 1)
    }
    yield null
  }
  for (const [card, groups] of good) if (groups.some((group) => (count.get(group) ?? 0) >= LEAST_CARDS)) yield card
}

export interface GenericParts {
  /** Finds the text of a card that is the authors' own abstract. */
  abstract(card: Element): { element: Element; text: string } | null
  /** The card of a page that is about one paper, and what it says; asked for where there is no list. */
  single: { card(root: Document): Element | null; read(card: Element, site: string): Paper | null }
}

/**
 * A site of which only the links are known.
 * @param parts what cards hold beside them; none where the page is never about one paper, or no text on it is known to be
 * the authors' own
 */
export function genericSite(
  data: Pick<Site, 'id' | 'name' | 'verified' | 'hydrated' | 'paperLinks' | 'matches' | 'pages'>,
  { abstract: shown = () => null, single }: Partial<GenericParts> = {},
): Site {
  const isSingle = (card: Element) =>
    single !== undefined && card.querySelector('h1') !== null && single.card(card.ownerDocument) === card
  function* walk(root: Document) {
    let any = false
    for (const card of findCards(root)) {
      any ||= card !== null
      yield card
    }
    if (!any && single) yield single.card(root)
  }
  return {
    ...data,
    noise: '',
    theme: pageTheme,
    walk,
    cards: (root) => found(walk(root)),
    identify: (card) => (isSingle(card) ? single?.read(card, data.id)?.id : cardId(card)) ?? null,
    data: () => new Map(),
    read(card) {
      if (isSingle(card)) return single?.read(card, data.id) ?? null
      const id = cardId(card)
      const title = id === null ? null : titleOf(card, id)
      const link = linksOf(card).find((each) => idOf(each) === id)
      if (!id || !title || !link) return null
      const abstract = shown(card)
      const cut = abstract !== null && /(?:…|\.\.\.)$/.test(abstract.text)
      return {
        id,
        aliases: [],
        version: linkId(link, link.ownerDocument.baseURI)?.version ?? null,
        title: telling(title),
        authors: [],
        abstract: abstract?.text ?? null,
        ...(cut ? { partial: true } : {}),
        date: arxivMonth(id),
        url: identityUrl(id) ?? new URL(link.getAttribute('href') ?? '', card.ownerDocument.baseURI).href,
        site: data.id,
      }
    },
    anchor(card) {
      if (isSingle(card)) {
        const heading = card.querySelector('h1')
        return heading?.parentElement ? { parent: heading.parentElement, before: heading.nextSibling } : null
      }
      const id = cardId(card)
      const title = id === null ? null : titleOf(card, id)
      const heading = title?.closest(HEADINGS)
      if (heading?.parentElement && card.contains(heading.parentElement))
        return { parent: heading.parentElement, before: heading.nextSibling }
      // a row takes no children but cells, and a link no strip
      return { parent: title?.closest('td') ?? card, before: null }
    },
    abstractElements(card) {
      const abstract = isSingle(card) ? null : shown(card)
      return abstract ? [abstract.element] : []
    },
  }
}
