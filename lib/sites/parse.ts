/** From text or an address to an id: the way is the same for all, the hosts that are known are the caller's. */
import { type Identity, identity, parseAclId, parseArxivId, parseDoi } from './ids'

/** The papers of a host, and how its addresses name them; a host may have several rows. */
export type PapersOfHost = readonly [
  /** Without `www.` and the mirrors' `export.`. */
  host: RegExp,
  /** Paths of papers, with groups for what names them. */
  path: RegExp,
  read: (groups: (string | undefined)[], url: URL) => Identity | null,
]

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a stray % is part of the text then
  }
}

/** The id in the address of a paper's page or file; null if it is none, or of a host that is not in the table. */
export function parseAddressBy(hosts: readonly PapersOfHost[], url: URL): Identity | null {
  const name = url.hostname.replace(/^(?:www|export|browse)\./, '')
  for (const [host, path, read] of hosts) {
    const groups = host.test(name) ? path.exec(decoded(url.pathname)) : null
    if (groups) return read(groups.slice(1), url)
  }
  return null
}

/**
 * Reads an id from an address, a DOI, or text such as "arXiv:2402.13449v2" or "doi:10.…".
 * @param base what relative addresses are relative to; without it they are no ids
 * @returns null if nothing known is in it; never throws
 */
export function parseBy(hosts: readonly PapersOfHost[], text: string, base?: string | URL): Identity | null {
  const bare = text.trim()
  const [, kind, rest = ''] = /^(arxiv|doi|acl|pmid)\s*:\s*(.+)$/i.exec(bare) ?? []
  switch (kind?.toLowerCase()) {
    case 'arxiv':
      return parseArxivId(rest.replace(/(?<!\s)\s*\[[\w.-]+\]$/, '')) // "arXiv:2402.13449v1 [cs.CL]", as on its PDFs
    case 'doi':
      return parseDoi(rest)
    case 'acl':
      return parseAclId(rest)
    case 'pmid':
      return identity('pmid', /^[1-9]\d{0,7}$/.exec(rest)?.[0])
  }
  const direct = parseArxivId(bare) ?? parseDoi(bare)
  if (direct) return direct
  if (!URL.canParse(bare, base)) return null
  const url = new URL(bare, base)
  return url.protocol === 'http:' || url.protocol === 'https:' ? parseAddressBy(hosts, url) : null
}

/** arXiv, those that name papers by arXiv's ids, and DOIs: all that arXiv and Hugging Face link to. */
export const ARXIV_HOSTS: readonly PapersOfHost[] = [
  [
    /^(?:arxiv\.org|alphaxiv\.org|ar5iv\.(?:labs\.arxiv\.)?org|xxx\.lanl\.gov)$/,
    /^\/(?:abs|pdf|html|format|ps|src|e-print|overview)\/(.+?)(?:\.pdf)?\/?$/,
    ([id = '']) => parseArxivId(id),
  ],
  [/^(?:huggingface\.co|emergentmind\.com)$/, /^\/papers\/([^/]+)\/?$/, ([id = '']) => parseArxivId(id)],
  [/^(?:dx\.)?doi\.org$/, /^\/(.+)$/, ([doi = '']) => parseDoi(doi)],
]

/** `parseIdentity` of `identity.ts` for scripts that meet no other hosts: without their table. */
export function parseArxivLink(text: string, base?: string | URL): Identity | null {
  return parseBy(ARXIV_HOSTS, text, base)
}
