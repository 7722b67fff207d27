/** BibTeX, UTF-8: one entry a paper. Understood by BibTeX, biber and reference managers. */
import { citeKey, dateParts, idOf, isPreprint, line } from './reference'
import { type ExportPaper, type ExportSet, type FileWriter, written } from './rows'
import { escapeTex } from './tex'

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Names with an "and" or a comma of their own would fall apart: braces keep them whole. */
function author(name: string): string {
  const text = line(name)
  return /\band\b|,/i.test(text) ? `{${escapeTex(text)}}` : escapeTex(text)
}

/** Identifiers are printed as they stand; what could end the field is percent-encoded. */
function verbatim(text: string): string {
  return text.replace(/[\s{}\\"]/g, (sign) => encodeURIComponent(sign))
}

function entry(paper: ExportPaper, taken: Set<string>): string {
  const [year, month] = dateParts(paper.date)
  const arxiv = idOf(paper, 'arxiv')
  const doi = idOf(paper, 'doi')
  const fields: [name: string, value: string | null][] = [
    ['title', `{${escapeTex(line(paper.title))}}`],
    ['author', paper.authors.length > 0 ? paper.authors.map(author).join(' and ') : null],
    ['year', year === undefined ? null : String(year)],
    ['eprint', arxiv === null ? null : verbatim(arxiv)],
    ['archiveprefix', arxiv === null ? null : 'arXiv'],
    ['doi', doi === null ? null : verbatim(doi)],
    ['url', verbatim(paper.url)],
    ['abstract', paper.abstract ? escapeTex(line(paper.abstract)) : null],
    ['keywords', paper.tags?.length ? escapeTex(paper.tags.join(', ')) : null],
    ['annote', paper.note ? escapeTex(line(paper.note)) : null],
  ]
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}},`] : []))
  const named = month === undefined ? undefined : MONTHS[month - 1]
  if (named) lines.push(`  month = ${named},`)
  const type = !isPreprint(paper) && doi !== null ? 'article' : 'misc'
  return [`@${type}{${citeKey(paper, taken)},`, ...lines, '}', ''].join('\n')
}

export function bibtexWriter(): FileWriter {
  const taken = new Set<string>()
  return {
    begin: () => '',
    part: ({ papers }) => papers.map((paper) => `${taken.size > 0 ? '\n' : ''}${entry(paper, taken)}`).join(''),
    end: () => '',
  }
}

export const toBibtex = (set: ExportSet) => written(bibtexWriter(), set)
