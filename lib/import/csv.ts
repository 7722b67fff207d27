/**
 * Our own CSV. It holds claims with their sentences but no abstracts, so a paper comes back with the sentences that were
 * quoted, which are read anew; the abstract takes their place when the paper is met again.
 */
import { parseCsv } from '../export/csv'
import { ImportError } from './errors'
import { collect, type Fields, type Imported } from './paper'

const time = (text: string) =>
  Number.isFinite(Date.parse(text)) && /^20\d\d-/.test(text) ? new Date(text).toISOString() : null

const list = (cell: string) =>
  cell
    .split('; ')
    .map((each) => each.trim())
    .filter(Boolean)

/** @throws ImportError where it is not a CSV of ours */
export function parseClaimsCsv(text: string): Imported {
  const { rows, errors } = parseCsv(text)
  const [first] = errors
  if (first !== undefined) {
    throw new ImportError(first.reason, first.row)
  }
  const papers = new Map<string, { line: number; fields: Fields; sentences: Set<string> }>()
  for (const [index, row] of rows.entries()) {
    const key = row['paper id'] || row.title
    const known = papers.get(key) ?? {
      line: index + 2,
      sentences: new Set<string>(),
      fields: {
        ids: [row['paper id'], row.url],
        title: row.title,
        authors: list(row.authors),
        abstract: null,
        date: row.date || null,
        url: row.url,
        savedAt: time(row['saved at']),
        sites: list(row.site),
        quoted: true,
      },
    }
    if (row.sentence) known.sentences.add(row.sentence)
    papers.set(key, known)
  }
  return collect(
    [...papers.values()].map(({ line, fields, sentences }) => ({
      line,
      fields: { ...fields, abstract: [...sentences].join(' ') || null },
    })),
  )
}
