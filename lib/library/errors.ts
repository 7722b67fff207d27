/** What may go wrong with the database, in words that a reader can act on. */

import { type MessageKey, t } from '../i18n'

/** Carries a message fit for showing; `cause` is the original error. */
export class LibraryError extends Error {
  override name = 'LibraryError'
}

const WORDS: [test: RegExp, text: MessageKey][] = [
  [/Quota/i, 'libraryFull'],
  [/VersionError/i, 'libraryNewer'],
  [/Blocked|VersionChange/i, 'libraryBlocked'],
  [/MissingAPI|InvalidState|UnknownError|OpenFailed/i, 'libraryForbidden'],
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
  const words = known ? t(known[1]) : t('libraryBroken', error instanceof Error ? error.message : text)
  return new LibraryError(words, { cause: error })
}
