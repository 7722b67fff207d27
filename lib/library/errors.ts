/** What may go wrong with the database, in words that a reader can act on. */

/** Carries a message fit for showing; `cause` is the original error. */
export class LibraryError extends Error {
  override name = 'LibraryError'
}

const WORDS: [test: RegExp, text: string][] = [
  [
    /Quota/i,
    'Not stored: the disk or the space the browser allows is full. Free some space, or export and remove papers, then try again.',
  ],
  [
    /VersionError/i,
    'The library was written by a newer Claimdex. Update this one, or close the browser and start it again.',
  ],
  [/Blocked|VersionChange/i, 'Another Claimdex page holds the library open. Close it and try again.'],
  [
    /MissingAPI|InvalidState|UnknownError|OpenFailed/i,
    'The browser does not let Claimdex open its library (private browsing, or a damaged profile).',
  ],
]

/** All names and messages of an error, its inner errors and its causes. */
function trace(error: unknown, depth = 0): string {
  if (typeof error !== 'object' || error === null || depth > 4) return String(error ?? '')
  const { name, message, inner, cause, failures } = error as Record<string, unknown>
  const more = Array.isArray(failures) ? failures.slice(0, 1) : []
  return [name, message, ...[inner, cause, ...more].filter(Boolean).map((each) => trace(each, depth + 1))].join(' ')
}

/** True if there is no room for what was to be stored. */
export function isFull(error: unknown): boolean {
  return /Quota/i.test(trace(error))
}

/** Turns any error of Dexie or IndexedDB into a `LibraryError`; passes one through unchanged. */
export function explain(error: unknown): LibraryError {
  if (error instanceof LibraryError) return error
  const text = trace(error)
  const known = WORDS.find(([test]) => test.test(text))
  return new LibraryError(known?.[1] ?? `The library failed: ${error instanceof Error ? error.message : text}`, {
    cause: error,
  })
}
