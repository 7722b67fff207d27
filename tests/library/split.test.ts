import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded

import { describe, expect, it } from 'vitest'
import { backupBlob } from '../../lib/library/backup'
import { editClaim } from '../../lib/library/claim-words'
import { Library } from '../../lib/library/library'
import { listSaved } from '../../lib/library/queries'
import { restore } from '../../lib/library/restore'
import { joinPapers, partsOf, splitPaper } from '../../lib/library/split'
import { noteOf, tagsOf } from '../../lib/library/user'
import { addTags, setNote } from '../../lib/library/words'
import { contents, countingReader, freshLibrary, paper } from './helpers'

const ARXIV = 'arxiv:2601.00001'
const OPEN = 'openreview:abc'
const TITLE = 'Sparse Memory Layers for Long Documents'
const open = (over = {}) =>
  paper({
    id: OPEN,
    site: 'openreview',
    url: 'https://openreview.net/forum?id=abc',
    authors: ['B. Writer', 'C. Other'],
    abstract: 'A workshop paper that gets 40.5 on LongQA.',
    date: '2025-11-01',
    ...over,
  })

/** A day apart each, so that every sighting is written down. */
function lived() {
  let day = 0
  const reader = countingReader()
  const made = freshLibrary({ now: () => new Date(Date.UTC(2026, 0, ++day)) }, reader)
  return { ...made, reader }
}

/** Two papers of one title, saved and written about, that were taken for one. */
async function merged() {
  const made = lived()
  const { library, db } = made
  await library.save(open())
  await setNote(db, OPEN, 'The workshop one')
  await addTags(db, OPEN, ['workshop'])
  await library.save(paper())
  await addTags(db, ARXIV, ['long'])
  return made
}

async function papers(db: Awaited<ReturnType<typeof merged>>['db']) {
  const { papers } = await listSaved(db, '', 9)
  return papers
    .map(({ id, aliases, title, authors, sites, tags, note, claims, url }) => {
      return { id, aliases, title, authors, sites, tags, note, url, values: claims.map(({ value }) => value) }
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1))
}

describe('splitting', () => {
  it('offers what the paper was made of', async () => {
    const { db } = await merged()
    expect(await partsOf(db, ARXIV)).toMatchObject([
      { key: ARXIV, ids: [ARXIV], authors: ['Ann Author', 'Bob Writer'] },
      { key: OPEN, ids: [OPEN], authors: ['B. Writer', 'C. Other'], sites: ['openreview'] },
    ])
    const single = freshLibrary()
    await single.library.save(paper())
    expect(await partsOf(single.db, ARXIV)).toHaveLength(1)
    await expect(splitPaper(single.db, ARXIV, [ARXIV])).rejects.toThrow(/nothing here to split/)
  })

  it('gives back texts, links, claims and words to each, and what came later stays', async () => {
    const { db } = await merged()
    expect(await papers(db)).toHaveLength(1)
    const { kept, split } = await splitPaper(db, ARXIV, [OPEN])
    expect([kept, split]).toEqual([ARXIV, OPEN])
    expect(await papers(db)).toEqual([
      {
        id: ARXIV,
        aliases: [],
        title: TITLE,
        authors: ['Ann Author', 'Bob Writer'],
        sites: ['arxiv'],
        tags: ['long'],
        note: '',
        url: 'https://arxiv.org/abs/2601.00001',
        values: [81.5],
      },
      {
        id: OPEN,
        aliases: [],
        title: TITLE,
        authors: ['B. Writer', 'C. Other'],
        sites: ['openreview'],
        tags: ['workshop'],
        note: 'The workshop one',
        url: 'https://openreview.net/forum?id=abc',
        values: [40.5],
      },
    ])
    expect((await contents(db)).abstracts.map(({ paperId }) => paperId)).toEqual([ARXIV, OPEN])
  })

  it('can take the part that gave the paper its name', async () => {
    const { db } = await merged()
    const { kept, split } = await splitPaper(db, OPEN, [ARXIV])
    expect([kept, split]).toEqual([OPEN, ARXIV])
    expect((await papers(db)).map(({ id, values, note }) => [id, values, note])).toEqual([
      [ARXIV, [81.5], ''],
      [OPEN, [40.5], 'The workshop one'],
    ])
  })

  it('is undone, with whatever was written since', async () => {
    const { db } = await merged()
    const [before] = await papers(db)
    const { undo } = await splitPaper(db, ARXIV, [OPEN])
    await addTags(db, OPEN, ['later'])
    await undo()
    expect(await papers(db)).toEqual([{ ...before, tags: ['later', 'long', 'workshop'] }])
    const again = await splitPaper(db, ARXIV, [OPEN])
    expect(await papers(db)).toHaveLength(2)
    await again.undo()
    expect(await papers(db)).toHaveLength(1)
  })

  it('holds against pages and files that show both, by title or by id', async () => {
    const { db, library } = await merged()
    const file = await backupBlob(db, new Date())
    await splitPaper(db, ARXIV, [OPEN])
    await library.read([paper()])
    await library.read([open()])
    await library.read([paper({ aliases: [OPEN] })])
    await library.read([open({ aliases: [ARXIV] })])
    expect((await papers(db)).map(({ id, aliases }) => [id, aliases])).toEqual([
      [ARXIV, []],
      [OPEN, []],
    ])
    await restore(db, file)
    expect((await papers(db)).map(({ id, aliases }) => [id, aliases])).toEqual([
      [ARXIV, []],
      [OPEN, []],
    ])
    // a copy that knows of the split takes it to a library that does not
    const other = freshLibrary()
    await restore(other.db, await backupBlob(db, new Date()))
    expect(await papers(other.db)).toHaveLength(2)
    await other.library.read([paper({ aliases: [OPEN] })])
    expect(await papers(other.db)).toHaveLength(2)
  })

  it('works on a library that was restored from a backup', async () => {
    const { db } = await merged()
    const other = freshLibrary()
    await restore(other.db, await backupBlob(db, new Date()))
    await splitPaper(other.db, ARXIV, [OPEN])
    await new Library(other.db, countingReader()).reread() // a backup holds no readings
    expect((await papers(other.db)).map(({ id, values, tags }) => [id, values, tags])).toEqual([
      [ARXIV, [81.5], ['long']],
      [OPEN, [40.5], ['workshop']],
    ])
  })

  it('parts an id from a paper that pages showed with two', async () => {
    const { db, library } = lived()
    await library.save(paper({ aliases: ['doi:10.1/x'] }))
    expect((await partsOf(db, ARXIV)).map(({ key }) => key)).toEqual([ARXIV, 'doi:10.1/x'])
    const { undo } = await splitPaper(db, ARXIV, ['doi:10.1/x'])
    expect((await papers(db)).map(({ id, values }) => [id, values])).toEqual([
      [ARXIV, [81.5]],
      ['doi:10.1/x', [81.5]],
    ])
    await undo()
    expect((await papers(db)).map(({ id, aliases }) => [id, aliases])).toEqual([[ARXIV, ['doi:10.1/x']]])
  })

  it('takes corrections along with the text that they are about', async () => {
    const { db, library } = await merged()
    await library.read([open({ version: 3, abstract: 'A workshop paper that gets 41.5 on LongQA.' })])
    const [shown] = (await listSaved(db, '', 1)).papers
    expect(shown?.claims[0]?.value).toBe(41.5)
    await editClaim(db, ARXIV, shown?.claims[0] as never, { metric: 'F1' })
    await splitPaper(db, ARXIV, [OPEN])
    const users = new Map((await db.user.toArray()).map((row) => [row.paperId, row]))
    expect(users.get(OPEN)?.corrections).toHaveLength(1)
    expect([noteOf(users.get(OPEN)), tagsOf(users.get(ARXIV))]).toEqual(['The workshop one', ['long']])
  })

  it('joins papers that nobody took for one', async () => {
    const { db, library } = lived()
    await library.save(paper())
    await library.save(open({ title: 'Under quite another name' }))
    expect(await joinPapers(db, OPEN, ARXIV)).toBe(ARXIV)
    expect(await papers(db)).toMatchObject([{ id: ARXIV, aliases: [OPEN] }])
    await splitPaper(db, ARXIV, [OPEN])
    expect(await papers(db)).toHaveLength(2)
  })
})
