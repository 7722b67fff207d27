import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded

import { describe, expect, it } from 'vitest'
import type { Claim } from '../../lib/claims/types'
import { overviewOf } from '../../lib/facts'
import { factsOf, type ReadPaper } from '../../lib/library/page-overview'
import type { AbstractRow } from '../../lib/library/rows'
import { slices } from '../../lib/library/slices'
import { Standings, standingText } from '../../lib/library/standings'
import { claim } from '../page/claim'
import { freshLibrary, paper } from './helpers'

const score = (value: number, part: Partial<Claim> = {}) =>
  claim({
    value,
    unit: '%',
    metric: 'accuracy',
    metricId: 'accuracy',
    benchmark: ['GSM8K'],
    benchmarkIds: ['gsm8k'],
    ...part,
  })

describe('where a score stands', () => {
  it('among papers on the same benchmark by the same metric, the best of each paper counting once', async () => {
    const standings = new Standings(freshLibrary().db)
    await standings.load()
    standings.note('arxiv:1', [score(90), score(70)])
    standings.note('arxiv:2', [score(80)])
    standings.note('arxiv:3', [
      score(99, { benchmark: ['MATH'], benchmarkIds: ['math'] }),
      score(99, { role: 'other' }),
    ])
    standings.note('arxiv:4', [score(0.95, { unit: '' })]) // a share of one
    expect(standings.of(score(90))).toMatchObject({ place: 2, of: 3, benchmark: 'GSM8K' })
    expect(standings.of(score(0.95, { unit: '' }))).toMatchObject({ place: 1, of: 3 })
    expect(standings.of(score(99, { benchmark: ['MATH'], benchmarkIds: ['math'] })), 'alone on it').toBeNull()
    expect(standings.of(score(90, { kind: 'change' })), 'a change is no score').toBeNull()
    expect(standings.of(score(90, { role: 'other' })), 'nor is what others reached').toBeNull()
  })

  it('counts downwards where lower is better', async () => {
    const standings = new Standings(freshLibrary().db)
    const wer = (value: number) => score(value, { metric: 'WER', metricId: 'wer', higherIsBetter: false })
    standings.note('arxiv:1', [wer(4.1)])
    standings.note('arxiv:2', [wer(5.2)])
    const found = standings.of(wer(4.1))
    expect(found && standingText(found)).toBe('lowest yet of 2 seen on GSM8K')
  })

  it('takes in what was seen before, and knows a paper by any of its ids', async () => {
    const { library, db } = freshLibrary()
    await library.read([paper({ id: 'arxiv:2601.00001', aliases: ['doi:10.1/a'] })])
    const standings = new Standings(db)
    expect(standings.loaded).toBe(false)
    await Promise.all([standings.load(), standings.load()])
    expect(standings.loaded).toBe(true)
    standings.note('arxiv:2601.00001', [score(80)])
    standings.note('doi:10.1/a', [score(81)])
    standings.note('arxiv:9', [score(70)])
    expect(standings.of(score(81))).toMatchObject({ place: 1, of: 2 })
  })

  it.each([
    [1, 'highest yet of 14 seen on GSM8K'],
    [2, '2nd highest of 14 seen on GSM8K'],
    [3, '3rd highest of 14 seen on GSM8K'],
    [11, '11th highest of 14 seen on GSM8K'],
  ])('place %d reads "%s"', (place, text) => {
    expect(standingText({ place, of: 14, benchmark: 'GSM8K', lowerIsBetter: false })).toBe(text)
  })
})

it('the overview of a page counts papers, not claims, and tells the best score only where scores can be compared', () => {
  const papers: Omit<ReadPaper, 'watched'>[] = [
    { id: 'a', state: 'saved', claims: [score(90), score(95)] },
    { id: 'b', state: 'new', claims: [score(80), score(99, { role: 'other' })] },
    { id: 'c', state: 'seen', claims: [claim({ kind: 'rank', value: null, surface: 'best' })] },
    { id: 'd', state: 'new', claims: [] },
  ]
  const overview = overviewOf(papers.map((paper) => factsOf({ ...paper, watched: paper.id === 'c' ? ['best'] : [] })))
  expect(overview.claiming).toEqual(['a', 'b'])
  expect(overview.saved).toEqual(['a'])
  expect(overview.watched).toEqual(['c'])
  const facet = (group: string, key: string) => overview.facets.find((each) => each.group === group && each.key === key)
  expect(facet('benchmark', 'gsm8k')).toMatchObject({ label: 'GSM8K', ids: ['a', 'b'], best: '95%' })
  expect(facet('metric', 'accuracy')).toMatchObject({ ids: ['a', 'b'], best: null })
  expect(facet('kind', 'rank')?.ids).toEqual(['c'])
})

describe('a table in slices', () => {
  it('gives every row once, in order, also those of which the last slice is full', async () => {
    const { db } = freshLibrary()
    for (const count of [0, 3, 1000, 1203]) {
      await db.abstracts.clear()
      const keys = Array.from({ length: count }, (_, n) => [`doi:10.1/${Math.floor(n / 3)}`, String(n % 3)])
      await db.abstracts.bulkPut(
        keys.map(([paperId = '', hash = '']) => ({ paperId, hash, text: '', version: null, site: 'x', seenAt: '' })),
      )
      const found: string[][] = []
      for await (const rows of slices<AbstractRow>(db.abstracts, ({ paperId, hash }) => [paperId, hash]))
        found.push(...rows.map(({ paperId, hash }) => [paperId, hash]))
      expect(found).toEqual(keys.sort((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1)))
    }
  })
})
