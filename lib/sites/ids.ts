/**
 * Bare ids, with nothing around them: arXiv, DOI, ACL Anthology. Pure text.
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

/** An id of a kind; null where there is no value. */
export function identity(kind: string, value: string | undefined): Identity | null {
  return value ? { id: `${kind}:${value}`, version: null } : null
}

/** ACL Anthology: `2022.in2writing-1.1` since 2020, `W19-4201` before. */
export function parseAclId(text: string): Identity | null {
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
  const doi = /^10\.\d{4,9}(?:\.\d+)*\/\S+$/.exec(text.replace(/(?<![.,;)\]])[.,;)\]]+$/, ''))?.[0]
  if (!doi) return null
  const arxiv = /^10\.48550\/arxiv\.(.+)$/i.exec(doi)?.[1]
  if (arxiv) return parseArxivId(arxiv)
  const acl = /^10\.18653\/v1\/(.+)$/i.exec(doi)?.[1]
  if (acl) return parseAclId(acl) ?? identity('doi', doi.toLowerCase())
  return identity('doi', doi.toLowerCase())
}
