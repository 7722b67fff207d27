/** Timing: how long work takes when nothing else is in the way. */

export interface Timing {
  /** Median over the rounds of the time for one text, in milliseconds. */
  median: number
  /** Fastest and slowest round, in milliseconds a text. */
  fastest: number
  slowest: number
}

export function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const high = sorted[middle] ?? Number.NaN
  return sorted.length % 2 ? high : ((sorted[middle - 1] ?? high) + high) / 2
}

/**
 * Times one piece of work.
 * @returns milliseconds
 */
export function time(work: () => unknown): number {
  const started = performance.now()
  work()
  return performance.now() - started
}

/**
 * Runs work over all texts in several rounds after a first one that does not count (compilers warm up).
 * @param texts what to work on
 * @param rounds how often to go over all of them
 * @param work what to time
 */
export function overTexts(texts: string[], rounds: number, work: (text: string) => unknown): Timing {
  for (const text of texts) work(text)
  const perText = Array.from({ length: rounds }, () => {
    const total = time(() => {
      for (const text of texts) work(text)
    })
    return total / texts.length
  })
  return { median: median(perText), fastest: Math.min(...perText), slowest: Math.max(...perText) }
}
