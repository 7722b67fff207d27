/** CSL-JSON: what citation processors take (Pandoc, Zotero, Citation.js). */
import { citeKey, dateParts, idOf, isPreprint, line, splitName } from './reference'
import { type ExportPaper, type ExportSet, type FileWriter, written } from './rows'

function item(paper: ExportPaper, taken: Set<string>) {
  const arxiv = idOf(paper, 'arxiv')
  const doi = idOf(paper, 'doi')
  const issued = dateParts(paper.date)
  return {
    id: citeKey(paper, taken),
    type: isPreprint(paper) || doi === null ? 'article' : 'article-journal',
    title: line(paper.title),
    ...(paper.authors.length > 0 && {
      author: paper.authors.map((name) => {
        const { family, given } = splitName(line(name))
        return given ? { family, given } : { literal: family }
      }),
    }),
    ...(issued.length > 0 && { issued: { 'date-parts': [issued] } }),
    ...(doi !== null && { DOI: doi }),
    ...(arxiv !== null && { number: `arXiv:${arxiv}`, publisher: 'arXiv' }),
    URL: paper.url,
    ...(paper.abstract && { abstract: line(paper.abstract) }),
    ...(paper.tags?.length && { keyword: paper.tags.join(', ') }),
    ...(paper.note && { note: line(paper.note) }),
  }
}

export function cslWriter(): FileWriter {
  const taken = new Set<string>()
  return {
    begin: () => '[\n',
    part: ({ papers }) =>
      papers.map((paper) => `${taken.size > 0 ? ',' : ''}${JSON.stringify(item(paper, taken), null, 1)}\n`).join(''),
    end: () => ']\n',
  }
}

export const toCsl = (set: ExportSet) => written(cslWriter(), set)
