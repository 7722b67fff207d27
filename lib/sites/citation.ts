/** What a page says of its one paper in `citation_*` metas, which search engines made publishers agree on. */
import { isoDate } from './dates'
import { type Identity, parseIdentity } from './identity'
import { oneLine, tidy } from './text'

/** The contents of all metas of a name, in order. */
export function meta(root: Document, name: string): string[] {
  return [...root.querySelectorAll(`meta[name="${name}"]`)]
    .map((tag) => tag.getAttribute('content') ?? '')
    .filter(Boolean)
}

/** "Jung, Jong Hyun" as "Jong Hyun Jung". */
export function naturalName(name: string): string {
  const [family = '', given = '', ...rest] = name.split(',').map((part) => part.trim())
  return [given, family, ...rest].filter(Boolean).join(' ')
}

export interface Citation {
  title: string
  authors: string[]
  /** Without markup that some publishers leave in the attribute. */
  abstract: string | null
  date: string | null
  ids: Identity[]
}

/** Text of an attribute that may hold markup: tags go, as text, nothing is parsed. */
function withoutTags(text: string): string {
  return tidy(text.replace(/<\/(?:p|sec|title|h\d)>/gi, '\n\n').replace(/<\/?[a-z][^<>]*>/gi, ''))
}

/** Reads the `citation_*` metas of a page; empty fields where it has none. */
export function citation(root: Document): Citation {
  const first = (...names: string[]) => names.map((name) => meta(root, name)[0]).find(Boolean) ?? ''
  const id = (text: string) => (text ? parseIdentity(text) : null)
  const pmid = first('citation_pmid')
  const abstract = withoutTags(first('citation_abstract'))
  const listed = meta(root, 'citation_authors').flatMap((names) => names.split(';'))
  return {
    title: oneLine(first('citation_title')),
    authors: [...meta(root, 'citation_author'), ...listed].map(oneLine).filter(Boolean).map(naturalName),
    abstract: abstract || null,
    date: isoDate(first('citation_publication_date', 'citation_online_date', 'citation_date', 'citation_year')),
    ids: [
      id(first('citation_arxiv_id')),
      id(first('citation_doi')),
      pmid ? parseIdentity(`pmid:${pmid}`) : null,
      ...['citation_pdf_url', 'citation_abstract_html_url', 'citation_public_url'].map((name) => id(first(name))),
    ].filter((found) => found !== null),
  }
}
