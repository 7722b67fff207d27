import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded

import { describe, expect, it } from 'vitest'
import { libraryAnswers } from '../../lib/library/answers'
import { freshLibrary, paper } from './helpers'

const ownRoot = 'chrome-extension://abc/'
const page = { url: 'https://arxiv.org/list/cs.CL/new', tab: {} }
const own = { url: `${ownRoot}popup.html` }

function served() {
  const told: string[] = []
  const { library, db } = freshLibrary()
  const answers = libraryAnswers(library, {
    ownRoot,
    siteAt: (url) => (new URL(url).host === 'arxiv.org' ? 'arxiv' : null),
    tell: ({ id, state }) => told.push(`${id} ${state}`),
    readText: async () => ({ claims: [], benchmarks: [] }),
  })
  return { answers, db, told }
}

describe('who may ask', () => {
  it('lets a page read and save papers of its own site, and nothing else', async () => {
    const { answers, db } = served()
    await answers['papers:read']({ papers: [paper()] }, page)
    await expect(answers['papers:read']({ papers: [paper({ site: 'huggingface' })] }, page)).rejects.toThrow(/another/)
    await expect(answers['paper:save']({ paper: paper() }, { url: 'https://evil.example/', tab: {} })).rejects.toThrow(
      /another/,
    )
    await expect(answers['paper:save']({ paper: paper() }, { tab: {} })).rejects.toThrow(/another/)
    await expect(
      answers['paper:unsave']({ id: 'arxiv:1' }, { url: `https://evil.example/#${ownRoot}` }),
    ).rejects.toThrow(/another/)
    await expect(answers['library:reread']({}, page)).rejects.toThrow(/own pages/)
    await expect(answers['library:copy']({}, page)).rejects.toThrow(/own pages/)
    expect(await db.papers.count()).toBe(1)
  })

  it('lets our own pages save papers of any site, at a given time', async () => {
    const { answers, db } = served()
    await answers['paper:save']({ paper: paper({ site: 'huggingface' }), savedAt: '2026-02-02T00:00:00.000Z' }, own)
    expect((await db.papers.toArray())[0]?.savedAt).toBe('2026-02-02T00:00:00.000Z')
  })

  it('does not let a page choose the time', async () => {
    const { answers, db } = served()
    await answers['paper:save']({ paper: paper(), savedAt: '1999-02-02T00:00:00.000Z' }, page)
    expect((await db.papers.toArray())[0]?.savedAt).toMatch(/^20[2-9]/)
  })
})

describe('private windows', () => {
  it('are answered and leave no trace', async () => {
    const { answers, db } = served()
    const hidden = { ...page, tab: { incognito: true } }
    const [reading] = await answers['papers:read']({ papers: [paper()] }, hidden)
    expect(reading?.claims).toHaveLength(1)
    await expect(answers['paper:save']({ paper: paper() }, hidden)).rejects.toThrow(/private windows/)
    await answers['papers:read']({ papers: [paper()], note: false }, own)
    expect(await db.papers.count()).toBe(0)
  })
})

describe('what is told', () => {
  it('names every id that a tab may know the paper by', async () => {
    const { answers, told } = served()
    await answers['paper:save']({ paper: paper({ aliases: ['doi:10.1/x'] }) }, page)
    await answers['paper:unsave']({ id: 'doi:10.1/x' }, page)
    expect(told).toEqual(['arxiv:2601.00001 saved', 'doi:10.1/x saved', 'arxiv:2601.00001 seen', 'doi:10.1/x seen'])
  })
})

describe('what is taken', () => {
  it.each([
    ['id without a scheme', { id: 'x' }],
    ['address that is none', { url: 'javascript:alert(1)' }],
    ['monstrous title', { title: 'x'.repeat(3000) }],
    ['monstrous abstract', { abstract: 'x'.repeat(60_000) }],
    ['authors that are no list', { authors: 'Ann' }],
    ['date in words', { date: 'yesterday' }],
    ['missing title', { title: undefined }],
    ['site that is a path', { site: '../x' }],
  ])('refuses a paper with %s', async (_, over) => {
    const { answers, db } = served()
    await expect(answers['paper:save']({ paper: paper(over as never) }, own)).rejects.toThrow(/something odd/)
    expect(await db.papers.count()).toBe(0)
  })

  it('answers the others when one card of a page is odd', async () => {
    const { answers, db } = served()
    const odd = { ...paper({ id: 'arxiv:2601.00002' }), date: 'yesterday' }
    const good = paper({ id: 'arxiv:2601.00003', title: 'Another paper of the same page' })
    const readings = await answers['papers:read']({ papers: [paper(), odd, good, null as never] }, page)
    expect(readings.map(({ id, claims }) => [id, claims.length])).toEqual([
      ['arxiv:2601.00001', 1],
      ['arxiv:2601.00002', 0],
      ['arxiv:2601.00003', 1],
      ['', 0],
    ])
    expect(await db.papers.count()).toBe(2)
  })

  it('drops fields that it does not know', async () => {
    const { answers, db } = served()
    await answers['paper:save']({ paper: { ...paper(), savedAt: 'now', html: '<b>' } as never }, own)
    expect(Object.keys((await db.papers.toArray())[0] ?? {})).not.toContain('html')
  })
})
