/** Splitting a byte stream into lines without ever holding more than one line and one chunk. */

/** What a line of input turned out to be. `number` counts from 1 over all inputs of one run. */
export type InputLine = { number: number; text: string } | { number: number; error: string }

/** Longer lines are refused rather than kept in memory: no abstract comes near it. */
const MAX_LINE_BYTES = 16 * 1024 * 1024

const NEWLINE = 0x0a
const decoder = new TextDecoder('utf-8', { fatal: true })

function decode(number: number, bytes: Uint8Array): InputLine {
  try {
    return { number, text: decoder.decode(bytes) }
  } catch {
    return { number, error: 'not UTF-8' }
  }
}

const blank = (line: InputLine) => 'text' in line && line.text.trim() === ''

/**
 * Lines of a byte stream, in the groups in which they arrive, so that a caller who writes one line and waits for its
 * answer gets it.
 * An empty line counts as a bad line, except at the end of the input, where it is only a trailing newline.
 * @param source chunks of bytes
 * @param from number of lines seen before (for several inputs in a row)
 * @param maxBytes longest line that is accepted
 */
export async function* lineGroups(
  source: AsyncIterable<Uint8Array>,
  from = 0,
  maxBytes = MAX_LINE_BYTES,
): AsyncGenerator<InputLine[]> {
  let number = from
  let pending: Uint8Array[] = []
  let pendingBytes = 0
  let tooLong = false
  let blanks: number[] = []

  const keep = (bytes: Uint8Array) => {
    if (tooLong || bytes.length === 0) return
    pendingBytes += bytes.length
    if (pendingBytes > maxBytes) {
      tooLong = true
      pending = []
    } else pending.push(bytes)
  }
  const finish = (): InputLine[] => {
    number++
    const line: InputLine = tooLong
      ? { number, error: `longer than ${maxBytes} bytes` }
      : decode(number, pending.length === 1 && pending[0] ? pending[0] : Buffer.concat(pending))
    pending = []
    pendingBytes = 0
    tooLong = false
    if (blank(line)) {
      blanks.push(number)
      return []
    }
    const skipped: InputLine[] = blanks.map((n) => ({ number: n, error: 'empty line' }))
    blanks = []
    return [...skipped, line]
  }

  for await (const chunk of source) {
    const group: InputLine[] = []
    let start = 0
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      keep(chunk.subarray(start, end))
      group.push(...finish())
      start = end + 1
    }
    // A copy: the rest of the chunk must not keep the whole chunk alive for the length of a slow line.
    keep(new Uint8Array(chunk.subarray(start)))
    if (group.length) yield group
  }
  if (pendingBytes > 0) {
    const last = finish()
    if (last.length) yield last
  }
}
