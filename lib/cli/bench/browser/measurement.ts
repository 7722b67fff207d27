/** What is measured in a browser: one file a measurement beside this one, each entered in `index.ts`. */
import type { Bench } from './chromium'

export interface Measurement {
  name: string
  /** What the number is: `ms`, `MB`. */
  unit: string
  /** What it must not exceed: which of several figures, and up to how many papers (any if left out). */
  limit?: { value: number; what?: string; papers?: number }
  /**
   * @param bench a browser with a library of `papers` papers
   * @returns the figure, or several by name; a median where it varies
   */
  run(bench: Bench, papers: number): Promise<number | Record<string, number>>
}

/** Milliseconds from the start of a page until `selector` is drawn; to be put in before the page is loaded. */
export function noteWhenDrawn(selector: string): void {
  new MutationObserver((_, observer) => {
    if (!document.querySelector(selector)) return
    observer.disconnect()
    requestAnimationFrame(() => Object.assign(window, { drawn: performance.now() }))
  }).observe(document, { childList: true, subtree: true, characterData: true })
}

/** Slope of a line through the logarithms: 1 where twice the papers take twice the time, 0 where they take the same. */
export function exponent(points: readonly { papers: number; value: number }[]): number {
  const logs = points
    .filter(({ value }) => value > 0)
    .map(({ papers, value }) => [Math.log(papers), Math.log(value)] as const)
  if (logs.length < 2) return Number.NaN
  const mean = (at: 0 | 1) => logs.reduce((sum, point) => sum + point[at], 0) / logs.length
  const [x, y] = [mean(0), mean(1)]
  const over = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0)
  return over / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0)
}

/** The same slope of n log n over these sizes: what grows no faster stays below. */
export function linearithmic(sizes: readonly number[]): number {
  return exponent([...new Set(sizes)].map((papers) => ({ papers, value: papers * Math.log(papers) })))
}
