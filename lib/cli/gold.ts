/** Labelled abstracts: how they are read, and what a label says (docs/EVALUATION.md). */
import { readFileSync } from 'node:fs'
import type { Claim, Span } from '../claims/types'

/** The fields of a claim that a label fills. */
export type Labelled = Pick<
  Claim,
  'kind' | 'value' | 'unit' | 'qualifier' | 'direction' | 'metric' | 'benchmark' | 'baseline' | 'role' | 'surface'
>

export interface Label extends Labelled {
  /** Which occurrence of `surface` in the abstract, from 1. */
  nth?: number
  span?: Span
  /** A careful reader might leave it out: neither rewarded nor punished. */
  optional?: boolean
  /** Other readings that are as good; each replaces some fields. */
  alt?: Partial<Labelled>[]
}

export interface GoldRecord {
  id: string
  title: string
  abstract: string
  claims: Label[]
  benchmarks: string[]
}

/**
 * Where a label stands.
 * @returns UTF-16 offsets into the abstract, null if its surface does not occur that often
 */
export function labelSpan(abstract: string, label: Pick<Label, 'surface' | 'nth' | 'span'>): Span | null {
  if (label.span) return label.span
  let at = -1
  for (let n = 0; n < (label.nth ?? 1); n++) {
    at = abstract.indexOf(label.surface, at + 1)
    if (at < 0) return null
  }
  return [at, at + label.surface.length]
}

/**
 * Reads one file of labelled abstracts, one JSON object a line.
 * @throws Error naming file and line where it is not JSON, or a label does not stand in its abstract
 */
export function readGold(file: string): GoldRecord[] {
  const records: GoldRecord[] = []
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (!line.trim()) continue
    try {
      const record = JSON.parse(line) as GoldRecord
      if (typeof record.abstract !== 'string' || !Array.isArray(record.claims))
        throw new Error('not a labelled abstract: "abstract" and "claims" are needed')
      for (const label of record.claims)
        if (!labelSpan(record.abstract, label)) throw new Error(`"${label.surface}" does not stand in the abstract`)
      records.push(record)
    } catch (error) {
      throw new Error(`${file}:${index + 1}: ${error instanceof Error ? error.message : error}`)
    }
  }
  return records
}
