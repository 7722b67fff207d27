/**
 * Reads the Atom feed that arXiv's API answers with. The background has no DOM parser, and text of strangers is never
 * parsed as a page: saxes is strict, knows no external entities and holds nothing but the current entry.
 */
import { SaxesParser } from 'saxes'
import { parseIdentity } from '../sites/identity'

const ATOM = 'http://www.w3.org/2005/Atom'

/** A paper as the API describes it. */
export interface Entry {
  /** Canonical id, without a version. */
  id: string
  version: number | null
  title: string
  authors: string[]
  abstract: string
  /** ISO date of the first version. */
  date: string | null
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim()

/** Paragraphs of an abstract are told by an indented line; other line ends are only the API's. */
const tidy = (text: string) =>
  text
    .split(/\n(?=[ \t]{2,}\S)/)
    .map(oneLine)
    .filter(Boolean)
    .join('\n')

/**
 * @param xml the whole answer
 * @returns entries that have an id and an abstract, in the order given
 * @throws Error if it is no well-formed Atom feed
 */
export function readFeed(xml: string): Entry[] {
  const parser = new SaxesParser({ xmlns: true })
  const entries: Entry[] = []
  const path: string[] = []
  let fields: Map<string, string> | null = null
  let authors: string[] = []
  let text = ''
  let isFeed = false

  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ uri, local }) => {
    path.push(uri === ATOM ? local : `other:${local}`)
    if (path.length === 1) isFeed = path[0] === 'feed'
    if (path.join('/') === 'feed/entry') {
      fields = new Map()
      authors = []
    }
    text = ''
  })
  parser.on('text', (more) => {
    text += more
  })
  parser.on('cdata', (more) => {
    text += more
  })
  parser.on('closetag', () => {
    const at = path.join('/')
    path.pop()
    if (at === 'feed/entry') {
      const entry = fields && entryOf(fields, authors)
      if (entry) entries.push(entry)
      fields = null
    } else if (at === 'feed/entry/author/name') authors.push(oneLine(text))
    else if (at.startsWith('feed/entry/')) fields?.set(at.slice('feed/entry/'.length), text)
    text = ''
  })
  parser.write(xml).close()
  if (!isFeed) throw new Error('no Atom feed')
  return entries
}

function entryOf(fields: Map<string, string>, authors: string[]): Entry | null {
  // errors come as an entry too, whose id is no paper's
  const identity = parseIdentity(fields.get('id')?.trim() ?? '')
  const abstract = tidy(fields.get('summary') ?? '')
  if (!identity?.id.startsWith('arxiv:') || abstract === '') return null
  return {
    id: identity.id,
    version: identity.version,
    title: oneLine(fields.get('title') ?? ''),
    authors: authors.filter(Boolean),
    abstract,
    date: /^\d{4}-\d{2}-\d{2}/.exec(fields.get('published')?.trim() ?? '')?.[0] ?? null,
  }
}
