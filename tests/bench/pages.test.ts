// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest'
import { readClaims } from '../../lib/claims'
import { pagesTable, TARGETS } from '../../lib/cli/bench/pages/index'
import { listing } from '../../lib/cli/bench/pages/listing'
import { longestOf } from '../../lib/cli/bench/pages/visit'
import { arxiv } from '../../lib/sites/arxiv'

const parse = (html: string) => new DOMParser().parseFromString(html, 'text/html')

describe('generated listings', () => {
  const page = parse(listing(50, 7))
  const papers = arxiv.cards(page).map((card) => arxiv.read(card, arxiv.data(page)))

  it('are read as real ones are, and claim something', () => {
    expect(papers).toHaveLength(50)
    expect(new Set(papers.map((paper) => paper?.id)).size).toBe(50)
    for (const paper of papers) expect(readClaims(paper?.abstract ?? '').claims.length).toBeGreaterThanOrEqual(2)
  })

  it('are never the same twice', () => {
    const others = parse(listing(50, 57))
    const known = new Set(papers.flatMap((paper) => [paper?.id, paper?.abstract]))
    for (const card of arxiv.cards(others)) {
      const paper = arxiv.read(card, arxiv.data(others))
      expect(known.has(paper?.id)).toBe(false)
      expect(known.has(paper?.abstract ?? '')).toBe(false)
    }
  })
})

describe('the longest task', () => {
  const at = (name: string, ts: number, dur: number, url?: string, tid = 1) => ({
    name,
    ph: 'X',
    ts,
    dur,
    pid: 1,
    tid,
    ...(url ? { args: { data: { url } } } : {}),
  })
  const OURS = 'chrome-extension://x/content-scripts/arxiv.js'

  it('of ours counts our calls in one task, calls within calls once', () => {
    const events = [
      at('RunTask', 0, 90_000),
      at('FunctionCall', 1000, 20_000, OURS),
      at('FunctionCall', 2000, 5000, OURS),
      at('FunctionCall', 30_000, 10_000, OURS),
      at('FunctionCall', 50_000, 30_000, 'https://arxiv.org/page.js'),
      at('RunTask', 100_000, 25_000),
      at('EvaluateScript', 100_000, 24_000, OURS),
    ]
    expect(longestOf(events)).toEqual({ ours: 30, any: 90 })
  })

  it('of other threads is none of the page', () => {
    const events = [at('RunTask', 0, 90_000, undefined, 2), at('RunTask', 0, 5000), at('FunctionCall', 0, 4000, OURS)]
    expect(longestOf(events)).toEqual({ ours: 4, any: 5 })
  })
})

it('the table names what is promised and what is missed', () => {
  const what = 'badges, background awake (ms)'
  const figure = { what, cards: 25, value: 999 }
  const over = pagesTable({
    figures: [figure],
    growth: [{ what, exponent: 0.5 }],
    targets: TARGETS,
    load: 1,
    missed: [figure],
  })
  expect(over).toMatch(/999\.0 +n\^0\.50 +≤ 150 {2}MISSED/)
})
