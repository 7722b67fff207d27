/**
 * Which paper an address names: one row a host. Tables of examples: tests/sites/identity.test.ts.
 */
import { type Identity, identity, parseAclId, parseArxivId, parseDoi } from './ids'
import { ARXIV_HOSTS, type PapersOfHost, parseBy } from './parse'

/** Rows of hosts whose addresses hold the id as it is. */
const plain = (kind: string, host: RegExp, path: RegExp): PapersOfHost => [host, path, ([id]) => identity(kind, id)]

/** … or as two parts of it. */
const joined = (kind: string, host: RegExp, path: RegExp): PapersOfHost => [
  host,
  path,
  ([part, rest]) => identity(kind, `${part}/${rest}`),
]

/** Publishers whose addresses hold the DOI, or what follows their prefix. */
const byDoi = (host: RegExp, path: RegExp, prefix = ''): PapersOfHost => [
  host,
  path,
  ([rest]) => parseDoi(prefix + rest),
]

const NEURIPS = /^\/paper(?:_files\/paper)?\/(\d{4})\/(?:hash|file)\/([0-9a-f]{32})-/

/** Addresses that papers are linked by. */
// pure: scripts of sites that need only a few hosts leave the others out
const ADDRESSES: readonly PapersOfHost[] = /* @__PURE__ */ ARXIV_HOSTS.concat([
  [/^papers\.cool$/, /^\/arxiv\/(.+?)\/?$/, ([id = '']) => parseArxivId(id)],
  // it names papers of venues by their id elsewhere: `aBcD_123-4@OpenReview`, `2024.acl-long.1@ACL`
  [/^papers\.cool$/, /^\/venue\/(.+)@ACL\/?$/, ([id = '']) => parseAclId(id)],
  [/^papers\.cool$/, /^\/venue\/(.+)@OpenReview\/?$/, ([id]) => forum(id)],
  [/^aclanthology\.org$/, /^\/(?:anthology\/)?([^/]+)\/?$/, ([id = '']) => parseAclId(id)],
  [/^openreview\.net$/, /^\/(?:forum|pdf|attachment)$/, (_, url) => forum(url.searchParams.get('id'))],
  [
    /^proceedings\.mlr\.press$/,
    /^\/(v\d+\/[a-z0-9-]+?)(?:\.html|\/[^/]+\.pdf)$/i,
    ([id]) => identity('pmlr', id?.toLowerCase()),
  ],
  joined('neurips', /^(?:proceedings\.neurips\.cc|papers\.n(?:eur)?ips\.cc)$/, NEURIPS),
  joined('iclr', /^proceedings\.iclr\.cc$/, NEURIPS),
  // `content_CVPR_2018` before 2020, `content/CVPR2024W/<workshop>` for workshops
  joined(
    'cvf',
    /^openaccess\.thecvf\.com$/,
    /^\/content[/_]([^/]+(?:\/[^/]+)?)\/(?:html|papers)\/(.+?)_paper\.(?:html|pdf)$/,
  ),
  joined('ecva', /^ecva\.net$/, /^\/papers\/eccv_(\d{4})\/papers_ECCV\/(?:html|papers)\/0*(\d+)_ECCV/),
  [
    /^(?:bio|med)rxiv\.org$/,
    /^\/content\/(?:(10\.\d{4,9}\/[\d.]*\d)|[a-z]+\/early\/\d{4}\/\d{2}\/\d{2}\/([\d.]*\d))(?:v(\d+))?/,
    ([doi, early, version]) => {
      const found = parseDoi(doi ?? `10.1101/${early}`)
      return found && version ? { ...found, version: Number(version) } : found
    },
  ],
  byDoi(
    /^(?:link\.springer\.com|dl\.acm\.org|onlinelibrary\.wiley\.com|tandfonline\.com|science\.org|pnas\.org)$/,
    /^\/(?:article|chapter|doi)(?:\/(?:abs|full|pdf|epdf|book))?\/(10\.\d{4,9}\/.+?)(?:\.pdf)?\/?$/,
  ),
  byDoi(/^nature\.com$/, /^\/articles\/(s?\d[\w-]+?)(?:\.pdf)?\/?$/, '10.1038/'),
  [
    /^jmlr\.org$/,
    /^\/papers\/(?:v|volume)(\d+)\/([\w-]+?)(?:\.html|\/[^/]+\.pdf|\.pdf)$/,
    ([volume, slug]) => identity('jmlr', `v${volume}/${slug}`),
  ],
  [
    /^ojs\.aaai\.org$/,
    /^\/index\.php\/(\w+)\/article\/(?:view|download)\/(\d+)(?:\/\d+)?\/?$/,
    ([journal = '', number]) => identity('aaai', `${journal.toLowerCase()}/${number}`),
  ],
  plain('dblp', /^dblp\.(?:org|uni-trier\.de)$/, /^\/rec\/((?:[\w.-]+\/)+[\w.-]+?)(?:\.html)?$/),
  plain('s2', /^semanticscholar\.org$/, /^\/paper\/(?:[^/]+\/)?([0-9a-f]{40})\/?$/),
  plain('corpusid', /^api\.semanticscholar\.org$/, /^\/corpusid:(\d+)$/i),
  plain('pmid', /^pubmed\.ncbi\.nlm\.nih\.gov$/, /^\/([1-9]\d{0,7})\/?$/),
  plain('pmcid', /^(?:pmc\.)?ncbi\.nlm\.nih\.gov$/, /^\/(?:pmc\/)?articles\/(PMC\d+)\/?$/),
])

function forum(text: string | null | undefined): Identity | null {
  return text && /^[\w-]{6,32}$/.test(text) ? identity('openreview', text) : null
}

/**
 * Reads an id from an address, a DOI, or text such as "arXiv:2402.13449v2" or "doi:10.…".
 * @param base what relative addresses are relative to; without it they are no ids
 * @returns null if nothing known is in it; never throws
 */
export function parseIdentity(text: string, base?: string | URL): Identity | null {
  return parseBy(ADDRESSES, text, base)
}
