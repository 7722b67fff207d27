/**
 * One identity for a paper over all sites: arXiv id without version, else DOI, else the venue's own id, else the
 * normalised title. Pure text, so that imports, the popup and the library may use it too.
 */
import { type Identity, identity } from './ids'

export { parseIdentity } from './addresses'
export type { Identity } from './ids'
export { parseArxivId, parseDoi } from './ids'

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

/** Best first: arXiv has the widest reach, then DOIs, then the venues' own ids; a title is the last resort. */
// pure: scripts without use for it leave it out
const PREFERENCE =
  /* @__PURE__ */ 'arxiv doi acl openreview pmlr cvf ecva neurips iclr jmlr aaai pmid pmcid s2 corpusid dblp'.split(' ')

/** Ids of one paper without duplicates, best first; of two of one kind the one given first. */
export function byPreference(ids: readonly (Identity | null | undefined)[]): Identity[] {
  const place = ({ id }: Identity) => {
    const at = PREFERENCE.indexOf(id.slice(0, id.indexOf(':')))
    return at < 0 ? PREFERENCE.length : at
  }
  const found = new Map<string, Identity>()
  for (const each of ids) if (each && (found.get(each.id)?.version ?? null) === null) found.set(each.id, each)
  return [...found.values()].sort((a, b) => place(a) - place(b))
}

/** Month of first submission that an arXiv id tells: `2402.13449` → `2024-02`; null for other ids. */
export function arxivMonth(id: string): string | null {
  const [, yy, mm] = /^arxiv:(?:[a-z-]+\/)?(\d{2})(\d{2})/.exec(id) ?? []
  if (!yy || !mm) return null
  return `${Number(yy) >= 91 ? '19' : '20'}${yy}-${mm}` // arXiv began in 1991
}

/** What stands before and after an id in the address of its paper. */
const PAGES: Record<string, readonly [before: string, after?: string]> = {
  arxiv: ['arxiv.org/abs/'],
  doi: ['doi.org/'],
  acl: ['aclanthology.org/', '/'],
  openreview: ['openreview.net/forum?id='],
  pmlr: ['proceedings.mlr.press/', '.html'],
  jmlr: ['jmlr.org/papers/', '.html'],
  dblp: ['dblp.org/rec/'],
  pmcid: ['pmc.ncbi.nlm.nih.gov/articles/', '/'],
  pmid: ['pubmed.ncbi.nlm.nih.gov/', '/'],
  s2: ['www.semanticscholar.org/paper/'],
}

/** Address of the paper's own page for a canonical id, null where the id alone does not tell. */
export function identityUrl(id: string): string | null {
  const [, kind = '', value] = /^([a-z0-9]+):(.+)$/.exec(id) ?? []
  const [before, after = ''] = (Object.hasOwn(PAGES, kind) && PAGES[kind]) || []
  return before ? `https://${before}${value}${after}` : null
}
