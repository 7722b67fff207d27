/** Output of `npm run extract`: JSONL as in its contract, or the same CSV that the extension writes. */
import { EXTRACTOR_VERSION, prepare, readClaims } from '../claims'
import { toCsv } from '../export/csv'
import { sentenceOf } from '../export/rows'
import type { InputLine } from './lines'
import type { GroupResult } from './pool'
import { answerLine, type InputRecord, parseRecord } from './record'

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

/** Reads one line. In CSV a bad line has no row: it is only reported. */
function formatLine(line: InputLine, format: Format): { text: string; error?: string } {
  if (format === 'csv') {
    try {
      if ('error' in line) throw new Error(line.error)
      return { text: csvRows(parseRecord(line.text)) }
    } catch (error) {
      return { text: '', error: error instanceof Error ? error.message : String(error) }
    }
  }
  const answer = answerLine(line)
  return { text: `${JSON.stringify(answer)}\n`, ...('error' in answer ? { error: answer.error } : {}) }
}

/** Reads a group of lines and writes its part of the output. */
export async function formatGroup(group: InputLine[], format: Format): Promise<GroupResult> {
  const result: GroupResult = { text: '', papers: 0, bad: [] }
  for (const line of group) {
    if ('text' in line) await prepare(line.text)
    const { text, error } = formatLine(line, format)
    result.text += text
    if (error === undefined) result.papers++
    else result.bad.push(`line ${line.number}: ${error}`)
  }
  return result
}
