import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded

import { describe, expect, it } from 'vitest'
import { toCsv } from '../../lib/export/csv'
import { toJson } from '../../lib/export/json'
import { savedSet } from '../../lib/export/rows'
import { addClaim, editClaim, hideClaim, listCorrections, removeCorrection } from '../../lib/library/claim-words'
import type { ShownClaim } from '../../lib/library/corrections'
import { allSavedClaims, listSaved, wholePapers } from '../../lib/library/queries'
import { papersWithTags, tagTree } from '../../lib/library/tags'
import { addTags, setNote } from '../../lib/library/words'
import { freshLibrary, paper } from './helpers'

const ID = 'arxiv:2601.00001'

async function saved() {
  const made = freshLibrary()
  await made.library.save(paper())
  const shown = async () => (await listSaved(made.db, '', 5)).papers[0]?.claims as ShownClaim[]
  return { ...made, shown }
}

describe('putting claims right', () => {
  it('step by step, each step being taken back by itself', async () => {
    const { db, shown } = await saved()
    const [read] = await shown()
    const first = await editClaim(db, ID, read as ShownClaim, { metric: ' F1 ', benchmark: ['LongQA', ' ', 'MoreQA'] })
    const [once] = await shown()
    expect(once).toMatchObject({ metric: 'F1', benchmark: ['LongQA', 'MoreQA'], corrected: 'edited', value: 81.5 })
    const second = await editClaim(db, ID, once as ShownClaim, { value: 82 })
    expect(second.correctionId).toBe(first.correctionId)
    expect((await shown())[0]).toMatchObject({ metric: 'F1', value: 82 })
    await second.undo()
    expect((await shown())[0]).toMatchObject({ metric: 'F1', value: 81.5 })
    await first.undo()
    expect(await shown()).toEqual([read])
  })

  it('adds, edits what was added, and hides, each with a way back', async () => {
    const { db, shown } = await saved()
    const { undo } = await addClaim(db, ID, { value: 3, unit: 'x', kind: 'factor' }, 'It is 3x faster.')
    const added = (await shown())[1] as ShownClaim
    expect(added).toMatchObject({ corrected: 'added', quote: 'It is 3x faster.', value: 3 })
    await editClaim(db, ID, added, { value: [5, 4] })
    expect((await shown())[1]).toMatchObject({
      corrected: 'added',
      value: [4, 5],
      unit: 'x',
      quote: 'It is 3x faster.',
    })
    const gone = await hideClaim(db, ID, (await shown())[1] as ShownClaim)
    expect(await shown()).toHaveLength(1)
    await gone.undo()
    expect(await shown()).toHaveLength(2)
    await undo()
    expect(await shown()).toHaveLength(1)
    const hidden = await hideClaim(db, ID, (await shown())[0] as ShownClaim)
    expect(await listCorrections(db, ID)).toMatchObject([{ state: 'hidden', claim: { value: 81.5 } }])
    await hidden.undo()
    expect(await shown()).toHaveLength(1)
    await expect(addClaim(db, ID, { metric: ' ' }, '')).rejects.toThrow(/number or a metric/)
    await expect(addClaim(db, ID, { value: Number.NaN }, '')).rejects.toThrow(/not a number/)
    await expect(removeCorrection(db, ID, 'none')).rejects.toThrow(/not there/)
  })

  it('counts in the comparison and in every export', async () => {
    const { db, shown } = await saved()
    await editClaim(db, ID, (await shown())[0] as ShownClaim, { metric: 'F1', value: 82 })
    await addClaim(db, ID, { value: 3, unit: 'x', kind: 'factor' }, 'It is 3x faster.')
    expect((await allSavedClaims(db)).map(({ claim }) => [claim.value, claim.metric])).toEqual([
      [82, 'F1'],
      [3, null],
    ])
    const set = savedSet(await wholePapers(db))
    expect(toCsv(set.rows)).toMatch(/,score,82,.*F1.*\r\n.*,factor,3,.*It is 3x faster\./)
    expect(JSON.parse(toJson(set)).papers[0].claims).toMatchObject([
      { value: 82, metric: 'F1' },
      { value: 3, sentence: 'It is 3x faster.' },
    ])
  })
})

describe('tags', () => {
  it('form a tree with how many saved papers each holds, and filter the list', async () => {
    const { db, library } = await saved()
    const other = 'arxiv:2601.00002'
    await library.save(
      paper({ id: other, title: 'Quite another matter of study', url: 'https://arxiv.org/abs/2601.00002' }),
    )
    await library.read([paper({ id: 'arxiv:2601.00003', title: 'Only seen and written about' })])
    await addTags(db, ID, ['Survey/Vision', 'to read'])
    await addTags(db, other, ['survey/speech', 'survey'])
    await setNote(db, other, 'x')
    await addTags(db, 'arxiv:2601.00003', ['elsewhere'])
    expect(await tagTree(db)).toEqual([
      {
        key: 'survey',
        path: 'Survey',
        name: 'Survey',
        papers: 2,
        children: [
          { key: 'survey/speech', path: 'survey/speech', name: 'speech', papers: 1, children: [] },
          { key: 'survey/vision', path: 'Survey/Vision', name: 'Vision', papers: 1, children: [] },
        ],
      },
      { key: 'to read', path: 'to read', name: 'to read', papers: 1, children: [] },
    ])
    const ids = async (tags: string[], search = '') =>
      (await listSaved(db, { tags, search }, 5)).papers.map(({ id }) => id).sort()
    expect(await ids(['survey'])).toEqual([ID, other])
    expect(await ids(['Survey/Vision'])).toEqual([ID])
    expect(await ids(['survey', 'to read'])).toEqual([ID])
    expect(await ids(['survey'], 'another')).toEqual([other])
    expect(await ids(['elsewhere'])).toEqual([]) // not saved
    expect([...(await papersWithTags(db, ['elsewhere']))]).toEqual(['arxiv:2601.00003'])
    expect(await listSaved(db, { tags: ['survey'] }, 1)).toMatchObject({ matched: 2, matchedClaims: 2, total: 2 })
  })
})
