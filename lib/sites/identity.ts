/**
 * One identity for a paper over all sites: arXiv id without version, else DOI, else the venue's own id, else the
 * normalised title. Pure text, so that imports, the popup and the library may use it too.
 */

export interface Identity {
  /** Canonical id, e.g. `arxiv:2402.13449`, `doi:10.1145/3292500.3330701`, `acl:2022.in2writing-1.1`. */
  id: string
  /** arXiv version if the text names one. */
  version: number | null
}

/** Archives that took submissions before April 2007, when ids were `archive/YYMMNNN`. Source: arxiv.org/help/arxiv_identifier. */
const OLD_ARCHIVES = new Set(
  (
    'acc-phys adap-org alg-geom ao-sci astro-ph atom-ph bayes-an chao-dyn chem-ph cmp-lg comp-gas cond-mat cs dg-ga ' +
    'funct-an gr-qc hep-ex hep-lat hep-ph hep-th math math-ph mtrl-th nlin nucl-ex nucl-th patt-sol physics plasm-ph ' +
    'q-alg q-bio quant-ph solv-int stat supr-con'
  ).split(' '),
)

const NEW_ARXIV = /^(\d{2})(\d{2})\.(\d{4,5})(?:v(\d+))?$/
const OLD_ARXIV = /^([a-z-]+)(?:\.[A-Z]{2})?\/(\d{2})(\d{2})(\d{3})(?:v(\d+))?$/

function month(text: string): boolean {
  return Number(text) >= 1 && Number(text) <= 12
}

/**
 * A bare arXiv id, new (`2402.13449v2`) or old (`math.GT/0309136`), with nothing around it.
 * @returns null for anything else, also for numbers that only look like one (month 13, five digits before 2015)
 */
export function parseArxivId(text: string): Identity | null {
  const fresh = NEW_ARXIV.exec(text)
  if (fresh) {
    const [, yy = '', mm = '', number = '', version] = fresh
    const period = Number(yy + mm)
    // four digits from April 2007 to December 2014, five since
    if (!month(mm) || period < 704 || number.length !== (period < 1501 ? 4 : 5)) return null
    return { id: `arxiv:${yy}${mm}.${number}`, version: version ? Number(version) : null }
  }
  const old = OLD_ARXIV.exec(text)
  if (old) {
    const [, archive = '', yy = '', mm = '', number = '', version] = old
    if (!OLD_ARCHIVES.has(archive) || !month(mm)) return null
    // the subject class (math.GT) is not part of the id
    return { id: `arxiv:${archive}/${yy}${mm}${number}`, version: version ? Number(version) : null }
  }
  return null
}

function identity(kind: string, value: string | undefined): Identity | null {
  return value ? { id: `${kind}:${value}`, version: null } : null
}

/** ACL Anthology: `2022.in2writing-1.1` since 2020, `W19-4201` before. */
function parseAclId(text: string): Identity | null {
  const bare = text.replace(/\.(?:pdf|bib)$/i, '')
  if (/^\d{4}\.[a-z0-9_]+-[a-z0-9]+\.\d+$/i.test(bare)) return identity('acl', bare.toLowerCase())
  if (/^[A-Z]\d{2}-\d{4}$/i.test(bare)) return identity('acl', bare.toUpperCase())
  return null
}

/**
 * A bare DOI. DOIs that only wrap another id give that id: `10.48550/arXiv.X` and `10.18653/v1/X`.
 * Compared without case, as the DOI handbook asks.
 */
export function parseDoi(text: string): Identity | null {
  const doi = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.exec(text.replace(/[.,;)\]]+$/, ''))?.[0]
  if (!doi) return null
  const arxiv = /^10\.48550\/arxiv\.(.+)$/i.exec(doi)?.[1]
  if (arxiv) return parseArxivId(arxiv)
  const acl = /^10\.18653\/v1\/(.+)$/i.exec(doi)?.[1]
  if (acl) return parseAclId(acl) ?? identity('doi', doi.toLowerCase())
  return identity('doi', doi.toLowerCase())
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text // a stray % is part of the text then
  }
}

/** Host (without www. and export mirrors) and path of the addresses that papers are linked by. */
const ADDRESSES: { host: RegExp; read(path: string, url: URL): Identity | null }[] = [
  {
    host: /^(?:arxiv\.org|alphaxiv\.org|ar5iv\.(?:labs\.arxiv\.)?org|xxx\.lanl\.gov)$/,
    read: (path) =>
      parseArxivId(/^\/(?:abs|pdf|html|format|ps|src|e-print|overview)\/(.+?)(?:\.pdf)?\/?$/.exec(path)?.[1] ?? ''),
  },
  { host: /^huggingface\.co$/, read: (path) => parseArxivId(/^\/papers\/([^/]+)\/?$/.exec(path)?.[1] ?? '') },
  { host: /^papers\.cool$/, read: (path) => parseArxivId(/^\/arxiv\/(.+?)\/?$/.exec(path)?.[1] ?? '') },
  { host: /^(?:dx\.)?doi\.org$/, read: (path) => parseDoi(path.slice(1)) },
  {
    host: /^aclanthology\.org$/,
    read: (path) => parseAclId(/^\/(?:anthology\/)?([^/]+)\/?$/.exec(path)?.[1] ?? ''),
  },
  {
    host: /^openreview\.net$/,
    read: (path, url) =>
      /^\/(?:forum|pdf|attachment)$/.test(path) ? identity('openreview', forumId(url.searchParams.get('id'))) : null,
  },
  {
    host: /^proceedings\.mlr\.press$/,
    read: (path) => identity('pmlr', /^\/(v\d+\/[a-z0-9-]+?)(?:\.html|\/[^/]+\.pdf)$/i.exec(path)?.[1]?.toLowerCase()),
  },
  {
    host: /^(?:proceedings\.neurips\.cc|papers\.n(?:eur)?ips\.cc|proceedings\.iclr\.cc)$/,
    read: (path, url) => {
      const venue = url.hostname.includes('iclr') ? 'iclr' : 'neurips'
      const [, year, hash] = /^\/paper(?:_files\/paper)?\/(\d{4})\/(?:hash|file)\/([0-9a-f]{32})-/.exec(path) ?? []
      return identity(venue, year && hash ? `${year}/${hash}` : undefined)
    },
  },
  {
    host: /^openaccess\.thecvf\.com$/,
    read: (path) => {
      const [, venue, slug] = /^\/content\/([^/]+)\/(?:html|papers)\/(.+?)_paper\.(?:html|pdf)$/.exec(path) ?? []
      return identity('cvf', venue && slug ? `${venue}/${slug}` : undefined)
    },
  },
  {
    host: /^semanticscholar\.org$/,
    read: (path) => identity('s2', /^\/paper\/(?:[^/]+\/)?([0-9a-f]{40})\/?$/.exec(path)?.[1]),
  },
  { host: /^pubmed\.ncbi\.nlm\.nih\.gov$/, read: (path) => identity('pmid', /^\/(\d{1,8})\/?$/.exec(path)?.[1]) },
]

function forumId(text: string | null): string | undefined {
  return text && /^[\w-]{6,32}$/.test(text) ? text : undefined
}

function parseAddress(url: URL): Identity | null {
  const host = url.hostname.replace(/^(?:www|export|browse)\./, '')
  return ADDRESSES.find((address) => address.host.test(host))?.read(decoded(url.pathname), url) ?? null
}

/**
 * Reads an id from an address, a DOI, or text such as "arXiv:2402.13449v2" or "doi:10.…".
 * @param base what relative addresses are relative to; without it they are no ids
 * @returns null if nothing known is in it; never throws
 */
export function parseIdentity(text: string, base?: string | URL): Identity | null {
  const bare = text.trim()
  const prefixed = /^(arxiv|doi|acl)\s*:\s*(.+)$/i.exec(bare)
  if (prefixed) {
    const [, kind = '', rest = ''] = prefixed
    if (kind.toLowerCase() === 'arxiv') return parseArxivId(rest)
    return kind.toLowerCase() === 'doi' ? parseDoi(rest) : parseAclId(rest)
  }
  const direct = parseArxivId(bare) ?? parseDoi(bare)
  if (direct) return direct
  if (!URL.canParse(bare, base)) return null
  const url = new URL(bare, base)
  return url.protocol === 'http:' || url.protocol === 'https:' ? parseAddress(url) : null
}

/**
 * The last resort: the title in lower case, without TeX, accents and punctuation, words joined by hyphens.
 * @returns null if nothing is left of it
 */
export function titleIdentity(title: string): Identity | null {
  const key = title
    .replace(/\\[A-Za-z]+/g, ' ')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
  return identity('title', key)
}

/** Month of first submission that an arXiv id tells: `2402.13449` → `2024-02`; null for other ids. */
export function arxivMonth(id: string): string | null {
  const [, yy, mm] = /^arxiv:(?:[a-z-]+\/)?(\d{2})(\d{2})/.exec(id) ?? []
  if (!yy || !mm) return null
  return `${Number(yy) >= 91 ? '19' : '20'}${yy}-${mm}` // arXiv began in 1991
}

/** Address of the paper's own page for a canonical id, null where the id alone does not tell. */
export function identityUrl(id: string): string | null {
  const [, kind, value] = /^([a-z0-9]+):(.+)$/.exec(id) ?? []
  switch (kind) {
    case 'arxiv':
      return `https://arxiv.org/abs/${value}`
    case 'doi':
      return `https://doi.org/${value}`
    case 'acl':
      return `https://aclanthology.org/${value}/`
    case 'openreview':
      return `https://openreview.net/forum?id=${value}`
    case 'pmlr':
      return `https://proceedings.mlr.press/${value}.html`
    case 'pmid':
      return `https://pubmed.ncbi.nlm.nih.gov/${value}/`
    case 's2':
      return `https://www.semanticscholar.org/paper/${value}`
    default:
      return null
  }
}
