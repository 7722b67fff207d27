import type { Reading } from './types'

/** Changes whenever the same text may give other claims. */
export const EXTRACTOR_VERSION = 1

/** Names that the user added; looked up before the built-in lexicon. */
export interface ReadOptions {
  extraBenchmarks?: string[]
  extraMetrics?: { name: string; higherIsBetter: boolean | null }[]
}

/**
 * Reads the claims of one abstract.
 * @param abstract the text exactly as the page gave it; all spans are UTF-16 offsets into it
 * @param title optional; helps to tell the paper's own name from a baseline's
 * @returns claims in order of appearance, never throws
 */
export function readClaims(_abstract: string, _title = '', _options: ReadOptions = {}): Reading {
  return { claims: [], benchmarks: [] }
}
