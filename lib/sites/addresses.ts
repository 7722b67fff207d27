/**
 * Which paper an address names: one row a host. Tables of examples: tests/sites/identity.test.ts.
 */
import { type Identity, identity, parseAclId, parseArxivId, parseDoi } from './ids'
import { ARXIV_HOSTS, type HostOfPapers, parseAddressBy, parseBy } from './parse'

/** Host (without www. and export mirrors) and path of the addresses that papers are linked by. */
// pure: scripts of sites that need only a few hosts leave the others out
const ADDRESSES: readonly HostOfPapers[] = /* @__PURE__ */ ARXIV_HOSTS.concat([
  {
    host: /^papers\.cool$/,
    read: (path) => {
      const [, room, name = ''] = /^\/(arxiv|venue)\/(.+?)\/?$/.exec(path) ?? []
      return room === 'arxiv' ? parseArxivId(name) : room === 'venue' ? parseCoolId(name) : null
    },
  },
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
    // `content_CVPR_2018` before 2020, `content/CVPR2024W/<workshop>` for workshops
    read: (path) => {
      const [, venue, slug] =
        /^\/content[/_]([^/]+(?:\/[^/]+)?)\/(?:html|papers)\/(.+?)_paper\.(?:html|pdf)$/.exec(path) ?? []
      return identity('cvf', venue && slug ? `${venue}/${slug}` : undefined)
    },
  },
  {
    host: /^ecva\.net$/,
    read: (path) => {
      const [, year, number] = /^\/papers\/eccv_(\d{4})\/papers_ECCV\/(?:html|papers)\/0*(\d+)_ECCV/.exec(path) ?? []
      return identity('ecva', year && number ? `${year}/${number}` : undefined)
    },
  },
  {
    host: /^(?:bio|med)rxiv\.org$/,
    read: (path) => {
      const [, doi, early, version] =
        /^\/content\/(?:(10\.\d{4,9}\/[\d.]*\d)|[a-z]+\/early\/\d{4}\/\d{2}\/\d{2}\/([\d.]*\d))(?:v(\d+))?/.exec(
          path,
        ) ?? []
      const found = doi ? parseDoi(doi) : early ? parseDoi(`10.1101/${early}`) : null
      return found && version ? { ...found, version: Number(version) } : found
    },
  },
  // publishers whose addresses hold the DOI
  {
    host: /^(?:link\.springer\.com|dl\.acm\.org|onlinelibrary\.wiley\.com|tandfonline\.com|science\.org|pnas\.org)$/,
    read: (path) =>
      parseDoi(
        /^\/(?:article|chapter|doi)(?:\/(?:abs|full|pdf|epdf|book))?\/(10\.\d{4,9}\/.+?)(?:\.pdf)?\/?$/.exec(
          path,
        )?.[1] ?? '',
      ),
  },
  {
    host: /^nature\.com$/,
    read: (path) => {
      const article = /^\/articles\/(s?\d[\w-]+?)(?:\.pdf)?\/?$/.exec(path)?.[1]
      return article ? parseDoi(`10.1038/${article}`) : null
    },
  },
  {
    host: /^jmlr\.org$/,
    read: (path) => {
      const [, volume, slug] = /^\/papers\/(?:v|volume)(\d+)\/([\w-]+?)(?:\.html|\/[^/]+\.pdf|\.pdf)$/.exec(path) ?? []
      return identity('jmlr', volume && slug ? `v${volume}/${slug}` : undefined)
    },
  },
  {
    host: /^ojs\.aaai\.org$/,
    read: (path) => {
      const [, journal, number] =
        /^\/index\.php\/(\w+)\/article\/(?:view|download)\/(\d+)(?:\/\d+)?\/?$/.exec(path) ?? []
      return identity('aaai', journal && number ? `${journal.toLowerCase()}/${number}` : undefined)
    },
  },
  {
    host: /^dblp\.(?:org|uni-trier\.de)$/,
    read: (path) => identity('dblp', /^\/rec\/((?:[\w.-]+\/)+[\w.-]+?)(?:\.html)?$/.exec(path)?.[1]),
  },
  {
    host: /^semanticscholar\.org$/,
    read: (path) => identity('s2', /^\/paper\/(?:[^/]+\/)?([0-9a-f]{40})\/?$/.exec(path)?.[1]),
  },
  {
    host: /^api\.semanticscholar\.org$/,
    read: (path) => identity('corpusid', /^\/corpusid:(\d+)$/i.exec(path)?.[1]),
  },
  { host: /^pubmed\.ncbi\.nlm\.nih\.gov$/, read: (path) => identity('pmid', /^\/([1-9]\d{0,7})\/?$/.exec(path)?.[1]) },
  {
    host: /^(?:pmc\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov)$/,
    read: (path) => identity('pmcid', /^\/(?:pmc\/)?articles\/(PMC\d+)\/?$/.exec(path)?.[1]),
  },
])

function forumId(text: string | null): string | undefined {
  return text && /^[\w-]{6,32}$/.test(text) ? text : undefined
}

/** papers.cool names papers of venues by their id elsewhere: `aBcD_123-4@OpenReview`, `2024.acl-long.1@ACL`. */
function parseCoolId(text: string): Identity | null {
  const [, name = '', where] = /^(.+)@(\w+)$/.exec(text) ?? []
  if (where === 'ACL') return parseAclId(name)
  return where === 'OpenReview' ? identity('openreview', forumId(name)) : null
}

/** The id in the address of a paper's page or file; null if it is none, or of a host that is not in the table. */
export function parseAddress(url: URL): Identity | null {
  return parseAddressBy(ADDRESSES, url)
}

/**
 * Reads an id from an address, a DOI, or text such as "arXiv:2402.13449v2" or "doi:10.…".
 * @param base what relative addresses are relative to; without it they are no ids
 * @returns null if nothing known is in it; never throws
 */
export function parseIdentity(text: string, base?: string | URL): Identity | null {
  return parseBy(ADDRESSES, text, base)
}
