import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { labelSpan, readGold } from '../../lib/cli/gold'

const FOLDER = 'tests/fixtures/gold'
const KINDS = ['score', 'change', 'factor', 'scale', 'count', 'rank']
const QUALIFIERS = ['up to', 'over', 'under', 'about', 'average', 'at least', null]
const DIRECTIONS = ['increase', 'decrease', null]

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.jsonl'))

it('holds labelled abstracts', () => {
  expect(files).not.toEqual([])
})

describe.each(files)('%s', (file) => {
  const records = readGold(join(FOLDER, file))

  it('has an id of its own for every abstract', () => {
    expect(new Set(records.map((record) => record.id)).size).toBe(records.length)
  })

  describe.each(records.map((record) => [record.id, record] as const))('%s', (_id, record) => {
    it('has labels that stand in the abstract, each at its own place', () => {
      const places = record.claims.map((label) => labelSpan(record.abstract, label)?.join('-'))
      expect(places).not.toContain(undefined)
      expect(new Set(places).size).toBe(places.length)
    })

    it('uses the fields as docs/EVALUATION.md allows', () => {
      for (const label of record.claims) {
        for (const reading of [label, ...(label.alt ?? []).map((other) => ({ ...label, ...other }))]) {
          expect(KINDS).toContain(reading.kind)
          expect(QUALIFIERS).toContain(reading.qualifier)
          expect(DIRECTIONS).toContain(reading.direction)
          expect(['own', 'other']).toContain(reading.role)
          expect(reading.benchmark).toBeInstanceOf(Array)
          if (reading.kind === 'rank') expect(reading.value).toBeNull()
          else if (Array.isArray(reading.value)) expect(reading.value[0]).toBeLessThan(reading.value[1])
          else expect(reading.value).toBeTypeOf('number')
          if (['scale', 'count', 'rank'].includes(reading.kind)) expect(reading.direction).toBeNull()
        }
      }
    })

    it('names only benchmarks that the abstract names', () => {
      for (const benchmark of record.benchmarks) expect(record.abstract).toContain(benchmark)
    })
  })
})
