import { describe, expect, it } from 'vitest'
import { type InputLine, lineGroups } from '../../lib/cli/lines'

async function* chunks(...parts: (string | Uint8Array)[]) {
  for (const part of parts) yield typeof part === 'string' ? new TextEncoder().encode(part) : part
}

async function all(source: AsyncGenerator<InputLine[]>): Promise<InputLine[]> {
  const lines: InputLine[] = []
  for await (const group of source) lines.push(...group)
  return lines
}

const texts = (lines: InputLine[]) => lines.map((line) => ('text' in line ? line.text : `! ${line.error}`))

describe('lineGroups', () => {
  it('joins what the chunks cut, also inside a character', async () => {
    const bytes = new TextEncoder().encode('é1\n')
    expect(texts(await all(lineGroups(chunks(bytes.slice(0, 1), bytes.slice(1), 'a', 'b\nc'))))).toEqual([
      'é1',
      'ab',
      'c',
    ])
  })

  it('hands out a line as soon as it is whole', async () => {
    const groups = lineGroups(chunks('a\nb', '\n'))
    expect((await groups.next()).value).toEqual([{ number: 1, text: 'a' }])
  })

  it('numbers lines on from the last input', async () => {
    expect((await all(lineGroups(chunks('a\nb\n'), 10))).map((line) => line.number)).toEqual([11, 12])
  })

  it('reports an empty line, but not the trailing ones', async () => {
    expect(texts(await all(lineGroups(chunks('a\n\n \nb\n\n\n'))))).toEqual(['a', '! empty line', '! empty line', 'b'])
  })

  it('reports bytes that are not UTF-8 and goes on', async () => {
    expect(texts(await all(lineGroups(chunks(new Uint8Array([0xff, 0x0a]), 'b\n'))))).toEqual(['! not UTF-8', 'b'])
  })

  it('refuses a line that is too long without keeping it', async () => {
    const long = 'x'.repeat(60)
    expect(texts(await all(lineGroups(chunks(long, long, 'x\nb\n'), 0, 100)))).toEqual(['! longer than 100 bytes', 'b'])
  })

  it('takes Windows line ends and a byte order mark', async () => {
    expect(texts(await all(lineGroups(chunks('\uFEFF{}\r\n'))))[0]?.trim()).toBe('{}')
  })
})
