/** Output of `npm run extract`: JSONL as in its contract, or the same CSV that the extension writes. */
import { EXTRACTOR_VERSION, prepare, readClaims } from '../claims'
import { toCsv } from '../export/csv'
import { sentenceOf } from '../export/rows'
import type { InputLine } from './lines'
import type { GroupResult } from './pool'
import { type Answer, answerPaper, type InputRecord, readLine } from './record'

export const FORMATS = ['json', 'csv'] as const
export type Format = (typeof FORMATS)[number]

/** What stands before the first paper. */
export const HEADERS: Record<Format, string> = { json: '', csv: toCsv([]) }

/** The rows of one paper, without header. */
function csvRows({ id, title, abstract }: InputRecord): string {
  const paper = { id: String(id), title, authors: [], date: null, url: '', sites: [], savedAt: null }
  const rows = readClaims(abstract, title).claims.map((claim) => ({
    paper,
    claim,
    sentence: sentenceOf(claim, abstract),
    extractorVersion: EXTRACTOR_VERSION,
  }))
  return toCsv(rows).slice(HEADERS.csv.length)
}

/** Reads a group of lines and writes its part of the output. In CSV a bad line has no row: it is only reported. */
export async function formatGroup(group: InputLine[], format: Format): Promise<GroupResult> {
  const result: GroupResult = { text: '', papers: 0, bad: [] }
  for (const line of group) {
    const paper = readLine(line)
    if ('error' in paper) {
      result.bad.push(`line ${line.number}: ${paper.error}`)
      if (format === 'json') result.text += jsonLine({ line: line.number, error: paper.error })
      continue
    }
    await prepare(paper.abstract)
    result.text += format === 'csv' ? csvRows(paper) : jsonLine(answerPaper(paper))
    result.papers++
  }
  return result
}

const jsonLine = (answer: Answer): string => `${JSON.stringify(answer)}\n`
