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

type Work = (text: string) => unknown

/**
 * Compilers need to see code run before they make it fast, the longer the more code there is: texts are gone over for a
 * second at least, and then until there were so many readings or so much time has passed.
 */
const WARM_UP = { least: 1000, readings: 6000, most: 5000 }
/** A round of fewer readings than this is over too soon to be timed well. */
const READINGS_A_ROUND = 300

/**
 * Times several kinds of work on the same texts, by turns, so that what else the machine does meets all of them alike. What
 * warms up the compilers does not count.
 * @param texts what to work on
 * @param rounds how often to go over all of them
 * @param works what to time
 * @returns a timing for each
 */
export function sideBySide(texts: string[], rounds: number, works: Work[]): Timing[] {
  const times = Math.ceil(READINGS_A_ROUND / texts.length)
  const round = (work: Work) =>
    time(() => {
      for (let n = 0; n < times; n++) for (const text of texts) work(text)
    }) /
    (texts.length * times)
  for (const work of works) {
    const started = performance.now()
    const passed = () => performance.now() - started
    let readings = 0
    do {
      round(work)
      readings += texts.length * times
    } while (passed() < WARM_UP.least || (readings < WARM_UP.readings && passed() < WARM_UP.most))
  }
  const perText: number[][] = works.map(() => [])
  for (let n = 0; n < rounds; n++) for (const [at, work] of works.entries()) perText[at]?.push(round(work))
  return perText.map(asTiming)
}

const asTiming = (perText: number[]): Timing => ({
  median: median(perText),
  fastest: Math.min(...perText),
  slowest: Math.max(...perText),
})

/**
 * Runs work over all texts in several rounds after a first one that does not count (compilers warm up).
 * @param texts what to work on
 * @param rounds how often to go over all of them
 * @param work what to time
 */
export function overTexts(texts: string[], rounds: number, work: Work): Timing {
  for (const text of texts) work(text)
  const perText = Array.from({ length: rounds }, () => {
    const total = time(() => {
      for (const text of texts) work(text)
    })
    return total / texts.length
  })
  return asTiming(perText)
}
