/** RIS, UTF-8, CRLF: one record a paper, as reference managers import it. */
import { idOf, isPreprint, line, oneLine, splitName } from './reference'
import { type ExportPaper, type ExportSet, type FileWriter, written } from './rows'

function record(paper: ExportPaper): string[] {
  const arxiv = idOf(paper, 'arxiv')
  const doi = idOf(paper, 'doi')
  const names = paper.authors.map((name) => {
    const { family, given } = splitName(line(name))
    return given ? `${family}, ${given}` : family
  })
  const fields: [tag: string, value: string | null][] = [
    ['TY', isPreprint(paper) || doi === null ? 'UNPB' : 'JOUR'],
    ['TI', line(paper.title)],
    ...names.map((name): [string, string] => ['AU', name]),
    ['PY', paper.date?.slice(0, 4) ?? null],
    // year/month/day/other: the slashes stay where a part is unknown
    ['DA', paper.date === null ? null : [...paper.date.split('-'), '', '', ''].slice(0, 4).join('/')],
    ['DO', doi],
    ['AN', arxiv === null ? null : `arXiv:${arxiv}`],
    ['PB', arxiv === null ? null : 'arXiv'],
    ['UR', paper.url],
    ['AB', paper.abstract ? line(paper.abstract) : null],
    ...(paper.tags ?? []).map((tag): [string, string] => ['KW', tag]),
    ['N1', paper.note ? line(paper.note) : null],
  ]
  return [...fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${oneLine(value)}`] : [])), 'ER  - ', '']
}

export const risWriter = (): FileWriter => ({
  begin: () => '',
  part: ({ papers }) => papers.flatMap((paper) => record(paper).map((each) => `${each}\r\n`)).join(''),
  end: () => '',
})

export const toRis = (set: ExportSet) => written(risWriter(), set)
