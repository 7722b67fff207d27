/** Output of `npm run extract`: JSONL as in the contract. */
import type { InputLine } from './lines'
import type { GroupResult } from './pool'
import { answerLine } from './record'

export const FORMATS = ['json'] as const
export type Format = (typeof FORMATS)[number]

/** Reads a group of lines and writes its part of the output. */
export function formatGroup(group: InputLine[], _format: Format): GroupResult {
  const bad: string[] = []
  let text = ''
  for (const line of group) {
    const answer = answerLine(line)
    if ('error' in answer) bad.push(`line ${answer.line}: ${answer.error}`)
    text += `${JSON.stringify(answer)}\n`
  }
  return { text, papers: group.length - bad.length, bad }
}
