import { describe, expect, it } from 'vitest'
import { type Looked, watchFor } from '../../lib/library/watch'
import type { Watched } from '../../lib/settings/watched'
import { claim } from './helpers'

const PAPER: Looked = {
  title: 'State-Space Models that Remember',
  authors: ['Ann B. Author', 'Zoë Lindqvist'],
  abstract: 'Mamba-like layers reach 81.5 accuracy on GSM8K.',
  claims: [claim({ benchmark: ['GSM-8K'], benchmarkIds: ['gsm8k'] })],
  benchmarks: ['LongBench v2'],
}
const finds = (kind: Watched['kind'], text: string, part: Partial<Looked> = {}) =>
  watchFor([{ kind, text }])({ ...PAPER, ...part }).length > 0

describe('watching', () => {
  it.each<[Watched['kind'], string, boolean]>([
    ['word', 'mamba', true],
    ['word', 'state space models', true],
    ['word', 'mam', false],
    ['word', 'models that forget', false],
    ['author', 'Ann Author', true],
    ['author', 'author, ann', true],
    ['author', 'A. Author', true],
    ['author', 'zoe lindqvist', true],
    ['author', 'A.', false],
    ['author', 'Bob Author', false],
    ['author', 'Auth', false],
    ['benchmark', 'gsm8k', true],
    ['benchmark', 'GSM 8K', true],
    ['benchmark', 'LongBench-v2', true],
    ['benchmark', 'GSM', false],
  ])('for the %s "%s" finds the paper: %s', (kind, text, found) => {
    expect(finds(kind, text)).toBe(found)
  })

  it('meets names that a page prints with initials alone', () => {
    expect(finds('author', 'Ann Author', { authors: ['A. Author'] })).toBe(true)
    expect(finds('author', 'Ann Author', { authors: ['A. A.'] })).toBe(false)
  })

  it('says what was found in the reader’s own words, and nothing where nothing is watched', () => {
    const watch = watchFor([
      { kind: 'word', text: 'Mamba' },
      { kind: 'benchmark', text: 'MATH' },
      { kind: 'author', text: 'Z. Lindqvist' },
    ])
    expect(watch(PAPER)).toEqual(['Mamba', 'Z. Lindqvist'])
    expect(watchFor([])(PAPER)).toEqual([])
    expect(watch({ ...PAPER, abstract: null, title: '', authors: [] })).toEqual([])
  })
})
