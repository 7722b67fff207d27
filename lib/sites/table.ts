/**
 * The sites as background, popup and options know them: what they are called and where they are, without the adapters that
 * read their pages. A test holds it to the adapters.
 */

export interface SiteEntry {
  id: string
  name: string
  /** False while nobody has seen the adapter at work on a live page. */
  verified: boolean
  /** Switched on by the reader, for which the browser must permit its hosts; all others are in the manifest. */
  optional: boolean
  /** Match patterns. */
  matches: readonly string[]
  /** Further hosts that look the same: no permission is asked for them, they are read on the reader's click. */
  onClick?: RegExp
}

const every = (hosts: readonly string[], paths: readonly string[]) =>
  hosts.flatMap((host) => paths.map((path) => `https://${host}/${path}`))

const optional = (id: string, name: string, verified: boolean, ...hosts: string[]): SiteEntry => ({
  id,
  name,
  verified,
  optional: true,
  matches: every(hosts, ['*']),
})

/** In the order in which the options show them. */
export const SITE_TABLE: readonly SiteEntry[] = [
  {
    id: 'huggingface',
    name: 'Hugging Face Papers',
    verified: true,
    optional: false,
    matches: ['https://huggingface.co/papers*'],
  },
  {
    id: 'arxiv',
    name: 'arXiv',
    verified: true,
    optional: false,
    matches: every(
      ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org'],
      ['list/*', 'search*', 'abs/*', 'html/*', 'catchup/*', 'a/*'],
    ),
  },
  optional('openreview', 'OpenReview', false, 'openreview.net'),
  optional('acl', 'ACL Anthology', true, 'aclanthology.org'),
  {
    ...optional('scholar', 'Google Scholar', true, 'scholar.google.com'),
    onClick: /^scholar\.google\.(?:com?\.)?[a-z]{2,3}$/,
  },
  optional('semanticscholar', 'Semantic Scholar', false, 'www.semanticscholar.org'),
  optional('paperscool', 'papers.cool', false, 'papers.cool'),
  optional('pmlr', 'PMLR', true, 'proceedings.mlr.press'),
  optional(
    'proceedings',
    'NeurIPS and ICLR proceedings',
    false,
    'proceedings.neurips.cc',
    'papers.nips.cc',
    'papers.neurips.cc',
    'proceedings.iclr.cc',
  ),
  optional('cvf', 'CVF and ECVA open access', false, 'openaccess.thecvf.com', 'www.ecva.net'),
  optional('pubmed', 'PubMed', false, 'pubmed.ncbi.nlm.nih.gov'),
  optional('biorxiv', 'bioRxiv and medRxiv', false, 'www.biorxiv.org', 'www.medrxiv.org'),
  optional('jmlr', 'JMLR', false, 'jmlr.org', 'www.jmlr.org'),
  optional('aaai', 'AAAI', false, 'ojs.aaai.org'),
  optional('dblp', 'dblp', false, 'dblp.org', 'www.dblp.org', 'dblp.uni-trier.de'),
  optional('alphaxiv', 'alphaXiv', false, 'www.alphaxiv.org', 'alphaxiv.org'),
  optional('emergentmind', 'Emergent Mind', false, 'www.emergentmind.com'),
  optional('ar5iv', 'ar5iv', false, 'ar5iv.labs.arxiv.org', 'ar5iv.org'),
]

export const FIXED_SITES = SITE_TABLE.filter((site) => !site.optional)
export const CHOSEN_SITES = SITE_TABLE.filter((site) => site.optional)
