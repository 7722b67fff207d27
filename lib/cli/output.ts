/** Writing to a pipe that may be slow or may close early. */
import { once } from 'node:events'
import type { Writable } from 'node:stream'

/**
 * A writer that waits while the other side is slow.
 * @param onClosed called once when the reader of our output went away (`| head`): a reason to stop, not an error
 * @throws from `write` if writing fails for any other reason, such as a full disk
 */
export function openOutput(stream: Writable, onClosed: () => void): { write(text: string): Promise<void> } {
  let failure: Error | null = null
  stream.on('error', (error: NodeJS.ErrnoException) => {
    failure = error
    if (error.code === 'EPIPE') onClosed()
  })
  return {
    async write(text) {
      if (failure) throw failure
      if (text === '' || stream.write(text)) return
      await once(stream, 'drain') // rejects on 'error'
    },
  }
}
