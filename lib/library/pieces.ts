/** Files that are made piece by piece, and never held in memory as a whole. */

/** Characters that are handed over at once: many small blobs cost as much as one large text. */
const PIECE = 4_000_000

/**
 * A blob out of pieces. Each few million characters become a blob of their own, which the browser takes out of the page's
 * memory and, where they grow large, to disk; a `Response` would keep all of them in the page until the end.
 * @param type with its charset, such as `text/csv;charset=utf-8`
 */
export async function blobOf(pieces: AsyncIterable<string>, type: string): Promise<Blob> {
  const blobs: Blob[] = []
  let waiting: string[] = []
  let length = 0
  const hand = () => {
    blobs.push(new Blob(waiting))
    waiting = []
    length = 0
  }
  for await (const piece of pieces) {
    waiting.push(piece)
    length += piece.length
    if (length >= PIECE) hand()
  }
  hand()
  return new Blob(blobs, { type })
}
