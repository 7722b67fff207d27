/** One line in, one line out: the contract of `npm run extract`. */
import { readClaims } from '../claims'
import type { Reading } from '../claims/types'
import type { InputLine } from './lines'

/** A paper as `extract` takes it. */
export interface InputRecord {
  id: string | number
  title: string
  abstract: string
}

/** What `extract` answers for a line: the claims, or why the line could not be read. */
export type Answer = ({ id: string | number } & Reading) | { line: number; error: string }

/** @throws Error that says what is wrong with the line, in words fit for the user */
function parseRecord(text: string): InputRecord {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    throw new Error(`not JSON: ${error instanceof Error ? error.message : error}`)
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('not a JSON object')
  const { id, title, abstract } = value as Record<string, unknown>
  if (typeof id !== 'string' && typeof id !== 'number') throw new Error('"id" must be a string or a number')
  if (typeof abstract !== 'string') throw new Error('"abstract" must be a string')
  if (title !== undefined && title !== null && typeof title !== 'string') throw new Error('"title" must be a string')
  return { id, title: title ?? '', abstract }
}

/** The paper of one line; never throws, a bad line has an error in its place. */
export function readLine(line: InputLine): InputRecord | { error: string } {
  if ('error' in line) return line
  try {
    return parseRecord(line.text)
  } catch (error) {
    return { error: error instanceof Error ? error.message : String(error) }
  }
}

/** What is answered for a paper. */
export function answerPaper({ id, title, abstract }: InputRecord): Answer {
  const { claims, benchmarks } = readClaims(abstract, title)
  return { id, claims, benchmarks }
}
