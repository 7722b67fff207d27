/** Tables of sentences and what careful reading finds in them; the shape that the tests and the backlog share. */
import { describe, expect, it } from 'vitest'
import type { Claim, ClaimKind } from '../../lib/claims'
import { readClaims } from '../../lib/claims'

/** A claim as a reader expects it: only the fields that are named are compared. A pattern stands for several wordings. */
export type Expected = {
  [K in keyof Claim]?: Claim[K] | (NonNullable<Claim[K]> extends string ? RegExp : never)
}

export interface Row {
  /** One or more sentences of an abstract. */
  text: string
  /** Every claim with a number, in order. Not given: not compared. */
  claims?: Expected[]
  /** Every rank claim, in order. Not given: not compared. */
  ranks?: Expected[]
  /** Every named benchmark, in order. Not given: not compared. */
  benchmarks?: string[]
}

const claim =
  (kind: ClaimKind) =>
  (value: Claim['value'], unit: string | RegExp, more: Expected = {}): Expected => ({ kind, value, unit, ...more })

export const score = claim('score')
export const change = claim('change')
export const factor = claim('factor')
export const scale = claim('scale')
export const count = claim('count')
/** A rank claim by its cue. */
export const rank = (surface: string | RegExp, more: Expected = {}): Expected => ({ kind: 'rank', surface, ...more })

/** A row with its number claims. */
export const row = (text: string, ...claims: Expected[]): Row => ({ text, claims })
/** A row with its rank claims; numbers are not compared. */
export const ranks = (text: string, ...found: Expected[]): Row => ({ text, ranks: found })
/** A row with the benchmarks that it names; claims are not compared. */
export const names = (text: string, ...benchmarks: string[]): Row => ({ text, benchmarks })

const same = (got: unknown, wanted: unknown): boolean => {
  if (wanted instanceof RegExp) return typeof got === 'string' && wanted.test(got)
  if (typeof wanted === 'number' && typeof got === 'number') return Math.abs(got - wanted) <= 1e-9 * Math.abs(wanted)
  if (Array.isArray(wanted))
    return Array.isArray(got) && got.length === wanted.length && wanted.every((w, i) => same(got[i], w))
  return got === wanted
}

const show = (value: unknown) => (value instanceof RegExp ? String(value) : JSON.stringify(value))

function compare(what: string, got: Claim[], wanted: Expected[], found: string[]): void {
  if (got.length !== wanted.length)
    found.push(`${what}: ${wanted.length} expected, got ${show(got.map((c) => `${c.kind} ${c.surface}`))}`)
  for (const [n, expected] of wanted.entries()) {
    const claim = got[n]
    if (!claim) continue
    for (const field of Object.keys(expected) as (keyof Claim)[])
      if (!same(claim[field], expected[field]))
        found.push(
          `${what} ${n + 1} (${claim.surface}) ${field}: expected ${show(expected[field])}, got ${show(claim[field])}`,
        )
  }
}

/** What the reader gets wrong in a row, one line each; empty if nothing. */
export function differences({ text, claims, ranks, benchmarks }: Row): string[] {
  const reading = readClaims(text)
  const found: string[] = []
  if (claims)
    compare(
      'number',
      reading.claims.filter((c) => c.kind !== 'rank'),
      claims,
      found,
    )
  if (ranks)
    compare(
      'rank',
      reading.claims.filter((c) => c.kind === 'rank'),
      ranks,
      found,
    )
  if (benchmarks && !same(reading.benchmarks, benchmarks))
    found.push(`benchmarks: expected ${show(benchmarks)}, got ${show(reading.benchmarks)}`)
  return found
}

/** One test for each row. */
export function table(title: string, rows: Row[]): void {
  describe(title, () => {
    it.each(rows.map((row): [string, Row] => [row.text, row]))('%s', (_text, row) => {
      const found = differences(row)
      expect(found, found.join('; ')).toEqual([])
    })
  })
}
