import { describe, expect, it } from 'vitest'
import { byBenchmark, byTelling, claiming, filtered, hasNumber, type PagePaper } from '../../components/popup/listing'
import type { Claim } from '../../lib/claims/types'
import type { PaperReading } from '../../lib/messages'
import { claim, paper } from '../library/helpers'

const on = (id: string, ...claims: Partial<Claim>[]): PagePaper => ({
  paper: paper({ id, title: `Paper ${id}` }),
  claims: claims.map((each) => claim(each)),
  abstract: null,
  extractorVersion: 1,
})
const rank = { kind: 'rank', value: null } as const
const ids = (papers: PagePaper[]) => papers.map((each) => each.paper.id)

describe('claiming', () => {
  it('keeps papers with claims, in page order', () => {
    const papers = [paper({ id: 'arxiv:a' }), paper({ id: 'arxiv:b' }), paper({ id: 'arxiv:c' })]
    const reading = { benchmarks: [], state: 'seen' as const, abstract: null, extractorVersion: 1 }
    const readings = new Map<string, PaperReading>([
      ['arxiv:c', { ...reading, id: 'arxiv:c', claims: [claim()] }],
      ['arxiv:a', { ...reading, id: 'arxiv:a', claims: [claim()] }],
      ['arxiv:b', { ...reading, id: 'arxiv:b', claims: [] }],
    ])
    expect(ids(claiming(papers, readings))).toEqual(['arxiv:a', 'arxiv:c'])
  })

  it('tells numbers from mere ranks', () => {
    expect([on('a', {}), on('b', rank), on('c', rank, {})].map(hasNumber)).toEqual([true, false, true])
  })
})

describe('byTelling', () => {
  it('puts results on a named benchmark first and keeps the page order among equals', () => {
    const papers = [
      on('size', { kind: 'scale' }),
      on('rank', rank),
      on('one', {}),
      on('other', { benchmark: [] }),
      on('two', {}),
    ]
    expect(ids(byTelling(papers))).toEqual(['one', 'two', 'other', 'rank', 'size'])
    expect(byTelling([])).toEqual([])
  })
})

describe('filtered', () => {
  it('wants every word, in any of title, metric and benchmark', () => {
    const papers = [on('a', { metric: 'FID' }), on('b', { benchmark: ['V*Bench'] })]
    expect(ids(filtered(papers, 'paper fid'))).toEqual(['a'])
    expect(ids(filtered(papers, 'V*BENCH accuracy'))).toEqual(['b'])
    expect(ids(filtered(papers, ' '))).toEqual(['a', 'b'])
  })
})

describe('byBenchmark', () => {
  it('shows every claim at least once, under the benchmarks it names', () => {
    const sections = byBenchmark([
      on('a', { benchmark: ['LongQA', 'TinyCode'] }, { benchmark: [] }),
      on('b', { benchmark: ['LongQA'] }, { ...rank, benchmark: ['NeverMeasured'] }),
    ])
    expect(sections.map(({ heading, papers }) => [heading, ids(papers)])).toEqual([
      ['LongQA', ['a', 'b']],
      ['TinyCode', ['a']],
      ['Other claims', ['a', 'b']],
    ])
    expect(sections[2]?.papers.map((each) => each.claims.length)).toEqual([1, 1])
  })

  it('takes a long listing in its stride', () => {
    const papers = Array.from({ length: 2000 }, (_, i) =>
      on(`p${i}`, { benchmark: [`B${i}`] }, { benchmark: [`C${i}`] }),
    )
    const before = performance.now()
    expect(byBenchmark(papers)).toHaveLength(4000)
    expect(performance.now() - before).toBeLessThan(1000)
  })
})
