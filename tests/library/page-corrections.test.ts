import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded

import { describe, expect, it } from 'vitest'
import { libraryAnswers } from '../../lib/library/answers'
import { editClaim } from '../../lib/library/claim-words'
import { listSaved } from '../../lib/library/queries'
import { Standings } from '../../lib/library/standings'
import { watchFor } from '../../lib/library/watch'
import type { CorrectionStep } from '../../lib/messages'
import { freshLibrary, paper } from './helpers'

const page = { url: 'https://arxiv.org/list/cs.CL/new', tab: {} }
const own = { url: 'chrome-extension://abc/library.html' }
const second = paper({
  id: 'arxiv:2601.00002',
  title: 'Another Paper',
  abstract: 'We reach 90 accuracy on LongQA.',
  url: 'https://arxiv.org/abs/2601.00002',
})

function served() {
  const { library, db } = freshLibrary()
  const told: string[][] = []
  const answers = libraryAnswers(library, {
    ownRoot: 'chrome-extension://abc/',
    siteAt: (url) => ({ 'arxiv.org': 'arxiv', 'huggingface.co': 'huggingface' })[new URL(url).host] ?? null,
    tell: () => undefined,
    tellCorrected: (ids) => told.push(ids),
    readText: async () => ({ claims: [], benchmarks: [] }),
    standings: new Standings(db),
    watch: async () => watchFor([{ kind: 'author', text: 'Bob Writer' }]),
  })
  const read = async (given = paper()) => (await answers['page:read']({ papers: [given], standing: true }, page))[0]
  const correct = (step: CorrectionStep, sender: object = page) =>
    answers['claim:correct']({ paper: paper(), step }, sender)
  return { answers, db, library, told, read, correct }
}

const EDIT: CorrectionStep = { do: 'edit', span: [9, 13], words: { metric: 'F1', value: 95 } }

describe('a claim that is put right on a page', () => {
  it('holds for the page, the bar, our own pages and the library, and is told to all', async () => {
    const { answers, db, told, read, correct } = served()
    await read()
    const { reading, correctionId } = await correct(EDIT)
    expect(reading.claims[0]).toMatchObject({ value: '95', metric: 'F1', corrected: 'edited', correctionId })
    expect(reading.claims[0]?.quote.marked, 'the sentence stays as it is').toBe('81.5')
    expect((await read())?.claims[0]?.value).toBe('95')
    expect((await answers['papers:read']({ papers: [paper()] }, own))[0]?.claims[0]).toMatchObject({ metric: 'F1' })
    const [facts] = await answers['page:overview']({ papers: [paper()] }, page)
    expect(facts?.facets.find(({ group }) => group === 'metric')?.label).toBe('F1')
    await answers['paper:save']({ paper: paper() }, page)
    expect((await listSaved(db, '', 10)).papers[0]?.claims[0]).toMatchObject({ metric: 'F1', value: 95 })
    expect(told).toEqual([['arxiv:2601.00001']])
  })

  it('can be taken back, taken back again, and corrected further', async () => {
    const { read, correct } = served()
    await read()
    const { correctionId } = await correct(EDIT)
    const value = (answer: Awaited<ReturnType<typeof correct>>) => answer.reading.claims[0]?.value
    expect(value(await correct({ do: 'restore', correctionId }))).toBe('81.5')
    expect(value(await correct({ do: 'revive', correctionId }))).toBe('95')
    const again = await correct({ do: 'edit', span: [9, 13], correctionId, words: { value: 96 } })
    expect(again.correctionId).toBe(correctionId)
    expect(again.reading.claims[0]).toMatchObject({ value: '96', metric: 'F1' })
  })

  it('may be none: it is gone, and comes back', async () => {
    const { read, correct } = served()
    await read()
    const { reading, correctionId } = await correct({ do: 'hide', span: [9, 13] })
    expect(reading).toMatchObject({ claims: [], corrected: true })
    expect((await correct({ do: 'restore', correctionId })).reading.claims).toHaveLength(1)
  })

  it('is one of a paper of that page: not of another site, not of a paper never met there, not in private', async () => {
    const { db, read, correct, library } = served()
    await library.read([paper({ site: 'huggingface' })])
    await expect(correct(EDIT), 'met elsewhere only').rejects.toThrow(/another/)
    await read()
    await expect(correct(EDIT, { url: 'https://huggingface.co/papers', tab: {} })).rejects.toThrow(/another/)
    await expect(correct(EDIT, { ...page, tab: { incognito: true } })).rejects.toThrow(/private/)
    expect(await db.user.count()).toBe(0)
    await expect(correct({ do: 'edit', span: [0, 2], words: {} })).rejects.toThrow(/not there/)
    await expect(correct({ do: 'restore', correctionId: 'nothing' })).rejects.toThrow(/not there/)
  })

  it('is not believed where it is odd', async () => {
    const { read, correct } = served()
    await read()
    for (const step of [
      { do: 'edit', span: [9], words: {} },
      { do: 'edit', span: [9, 13], words: { metric: 'x'.repeat(400) } },
      { do: 'edit', span: [9, 13], words: { value: 'much' } },
      { do: 'add', span: [9, 13] },
    ])
      await expect(correct(step as never)).rejects.toThrow(/something odd/)
    const { reading } = await correct({ do: 'edit', span: [9, 13], words: { role: 'other', metric: 'F1' } as never })
    expect(reading.claims[0]?.badge.word, 'what a page may not change stays').toBe('')
  })
})

describe('where scores stand', () => {
  it('follows corrections made on a page', async () => {
    const { read, correct } = served()
    await read(second)
    expect((await read())?.claims[0]?.standing).toBe('2nd highest of 2 seen on LongQA')
    const { reading } = await correct({ do: 'edit', span: [9, 13], words: { value: 95 } })
    expect(reading.claims[0]?.standing).toBe('highest yet of 2 seen on LongQA')
    expect((await read(second))?.claims[0]?.standing).toBe('2nd highest of 2 seen on LongQA')
    await correct({ do: 'hide', span: [9, 13] })
    expect((await read(second))?.claims[0]?.standing, 'alone now').toBe('')
  })

  it('follows corrections made in the library, and those of before', async () => {
    const { answers, db, library, read } = served()
    await answers['paper:save']({ paper: paper() }, page)
    await read(second)
    await library.noted()
    const [saved] = (await listSaved(db, '', 1)).papers
    const claim = saved?.claims[0]
    if (!claim) throw new Error('no claim')
    await editClaim(db, paper().id, claim, { value: 99 })
    await answers['claims:corrected']({ ids: [paper().id] }, own)
    expect((await read(second))?.claims[0]?.standing).toBe('2nd highest of 2 seen on LongQA')
    const later = new Standings(db)
    await later.load()
    const [shown] = (await listSaved(db, '', 1)).papers
    expect(shown?.claims[0] && later.of(shown.claims[0])).toMatchObject({ place: 1, of: 2 })
    await expect(answers['claims:corrected']({ ids: [] }, page)).rejects.toThrow(/own pages/)
  })
})

it('what is watched is told with the paper, to the strip and to the bar', async () => {
  const { answers, read } = served()
  expect((await read())?.watched).toEqual(['Bob Writer'])
  const [facts] = await answers['page:overview']({ papers: [paper()] }, page)
  expect(facts?.watched).toEqual(['Bob Writer'])
})
