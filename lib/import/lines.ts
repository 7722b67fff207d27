/** Reads a file line by line without ever holding more than one line and one chunk of it. */
import { t } from '../i18n'
import { ImportError } from './errors'

/** What a file is to us; `Blob` and `File` are such. */
export interface FileLike {
  readonly size: number
  stream(): ReadableStream<Uint8Array>
  text(): Promise<string>
}

export interface Line {
  text: string
  /** From 1. */
  number: number
  /** Bytes of the file read so far. */
  read: number
}

/**
 * @param longest characters that a line may have
 * @throws ImportError on a longer line, or where the bytes are no UTF-8
 */
export async function* linesOf(file: FileLike, longest: number): AsyncGenerator<Line> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const reader = file.stream().getReader()
  let number = 1
  let read = 0
  let rest = ''
  const decode = (bytes?: Uint8Array) => {
    try {
      return bytes ? decoder.decode(bytes, { stream: true }) : decoder.decode()
    } catch {
      throw new ImportError(t('noUtf8'), number)
    }
  }
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (value) read += value.byteLength
      const parts = (rest + decode(value)).split('\n')
      rest = parts.pop() ?? ''
      for (const part of [...parts, ...(done && rest !== '' ? [rest] : [])]) {
        if (part.length > longest) throw tooLong(number, longest)
        yield { text: part.endsWith('\r') ? part.slice(0, -1) : part, number, read }
        number++
      }
      if (rest.length > longest) throw tooLong(number, longest)
      if (done) return
    }
  } finally {
    await reader.cancel().catch(() => undefined) // already at its end, or broken: there is nothing to give back
  }
}

function tooLong(number: number, longest: number): ImportError {
  return new ImportError(t('fieldTooLong', longest), number)
}
