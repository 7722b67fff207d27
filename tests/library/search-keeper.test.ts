import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded

import { describe, expect, it } from 'vitest'
import { backupBlob } from '../../lib/library/backup'
import { editClaim } from '../../lib/library/claim-words'
import { listSaved } from '../../lib/library/queries'
import { restore } from '../../lib/library/restore'
import { SearchDatabase, SearchKeeper } from '../../lib/library/search/keeper'
import { splitPaper } from '../../lib/library/split'
import { addTags, removeTag, setNote } from '../../lib/library/words'
import { freshLibrary, paper } from './helpers'

let count = 0

function searched() {
  const made = freshLibrary()
  const cache = new SearchDatabase(`search-${++count}`)
  return { ...made, cache, keeper: new SearchKeeper(made.db, cache) }
}

const study = (n: number, abstract: string) =>
  paper({ id: `arxiv:2601.0000${n}`, title: `Study ${n}`, url: `https://arxiv.org/abs/2601.0000${n}`, abstract })

describe('the search follows the library', () => {
  it('through saving, words, corrections, new versions and removal, in every page', async () => {
    const { db, library, keeper, cache } = searched()
    const ids = async (words: string) => (await keeper.find(words)).ids
    expect(await ids('gradient')).toEqual([])
    await library.save(study(1, 'Stochastic gradient methods reach 71.5.'))
    await library.save(study(2, 'Something else at 60.'))
    await library.read([study(3, 'A gradient that was only seen.')])
    expect(await ids('gradeint')).toEqual(['arxiv:2601.00001'])
    await addTags(db, 'arxiv:2601.00002', ['optimisation/first order'])
    await setNote(db, 'arxiv:2601.00002', 'mentions Nesterov')
    expect(await ids('optimis nesterov')).toEqual(['arxiv:2601.00002'])
    await removeTag(db, 'arxiv:2601.00002', 'optimisation/first order')
    expect(await ids('optimis')).toEqual([])
    const [shown] = (await listSaved(db, '2601.00001', 1)).papers
    await editClaim(db, 'arxiv:2601.00001', shown?.claims[0] as never, { benchmark: ['RenamedBench'] })
    expect(await ids('renamedbench')).toEqual(['arxiv:2601.00001'])
    await library.read([{ ...study(1, 'Proximal methods reach 72.5.'), version: 2 }])
    expect(await ids('gradient')).toEqual([])
    expect(await ids('proximal 72.5')).toEqual(['arxiv:2601.00001'])
    await library.unsave('arxiv:2601.00001')
    expect(await ids('proximal')).toEqual([])

    // another page begins with what was kept, and what changed since
    const other = new SearchKeeper(db, cache)
    expect(await cache.kept.count()).toBe(1)
    expect((await other.find('nesterov')).ids).toEqual(['arxiv:2601.00002'])
    expect((await other.find('')).ids).toEqual(['arxiv:2601.00002'])
  })

  it('through imports of backups, merging and splitting', async () => {
    const { db, library, keeper } = searched()
    const ids = async (words: string) => (await keeper.find(words)).ids
    await library.save(study(1, 'Stochastic gradient methods.'))
    const target = searched()
    expect((await target.keeper.find('gradient')).ids).toEqual([])
    await restore(target.db, await backupBlob(db, new Date()))
    expect((await target.keeper.find('gradient')).ids).toEqual(['arxiv:2601.00001'])

    await library.save(paper({ id: 'doi:10.1/x', title: 'Study 1 of quite a long title', abstract: 'Annealing.' }))
    await library.save(paper({ ...study(1, 'Stochastic gradient methods.'), aliases: ['doi:10.1/x'] }))
    expect(await ids('gradient')).toEqual(['arxiv:2601.00001'])
    expect(await ids('')).toHaveLength(1)
    await splitPaper(db, 'arxiv:2601.00001', ['doi:10.1/x'])
    expect(await ids('annealing')).toEqual(['doi:10.1/x'])
    expect(await ids('gradient')).toEqual(['arxiv:2601.00001'])
  })

  it('begins anew where the library is another one', async () => {
    const { db, library, keeper, cache } = searched()
    await library.save(study(1, 'Stochastic gradient methods.'))
    await keeper.find('')
    await db.delete()
    const next = freshLibrary()
    await next.library.save(study(2, 'Annealing.'))
    await next.db.touched.clear()
    const found = await new SearchKeeper(next.db, cache).find('annealing')
    expect(found.ids).toEqual(['arxiv:2601.00002'])
  })

  it('keeps the whole anew after many changes, and drops what is gone', async () => {
    const { library, keeper, cache } = searched()
    for (let n = 0; n < 5; n++) await library.save(study(n, `Thing${n} here.`))
    await keeper.find('')
    const before = (await cache.kept.get('index'))?.upTo ?? 0
    for (let round = 0; round < 70; round++)
      for (let n = 0; n < 5; n++) {
        await library.unsave(`arxiv:2601.0000${n}`)
        if (n > 0 || round < 69) await library.save(study(n, `Thing${n} here.`))
      }
    await keeper.find('')
    for (let n = 1; n < 5; n++) await library.unsave(`arxiv:2601.0000${n}`)
    for (let round = 0; round < 76; round++) {
      await library.save(study(9, `Round${round}.`))
      await library.unsave('arxiv:2601.00009')
      await keeper.update()
      await library.save(study(9, `Round${round}.`))
      await keeper.update()
      await library.unsave('arxiv:2601.00009')
      await keeper.update()
      await library.save(study(8, `Other${round}.`))
      await keeper.update()
    }
    expect((await keeper.find('')).ids).toEqual(['arxiv:2601.00008'])
    expect((await cache.kept.get('index'))?.upTo).toBeGreaterThan(before)
  })
})
