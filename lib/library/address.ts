/** What the library page is to show, in its address: after the `#`, so that no reload asks for it anew. */

const BENCHMARK = 'benchmark='

/** @param key the library's key of a benchmark */
export const benchmarkHash = (key: string): string => `#${BENCHMARK}${encodeURIComponent(key)}`

/** @returns the key of the benchmark that an address asks for; null if it asks for none, or cannot be read */
export function benchmarkIn(hash: string): string | null {
  if (!hash.startsWith(`#${BENCHMARK}`)) return null
  try {
    return decodeURIComponent(hash.slice(1 + BENCHMARK.length)) || null
  } catch {
    return null // written by hand
  }
}
