import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded

import { describe, expect, it } from 'vitest'
import { editClaim, hideClaim, listCorrections } from '../../lib/library/claim-words'
import { Library } from '../../lib/library/library'
import { claimNews, newsText } from '../../lib/library/news'
import { dismissNews } from '../../lib/library/note-news'
import { listSaved, newsCount } from '../../lib/library/queries'
import { claim, countingReader, freshLibrary, paper } from './helpers'

const ID = 'arxiv:2601.00001'
const told = (before: ReturnType<typeof claim>[], after: ReturnType<typeof claim>[], sameText = false) =>
  claimNews(before, after, sameText).map((change) => newsText({ why: 'version', version: 1 }, 2, change))

describe('what changed between two readings', () => {
  it('is nothing where only places and doubts differ', () => {
    expect(claimNews([claim()], [claim({ span: [3, 7], confidence: 0.2, flags: ['no baseline'] })], false)).toEqual([])
  })

  it('names the new number and the old one, each once, whatever the order', () => {
    const f1 = { metric: 'F1' }
    expect(
      told(
        [claim({ value: 91.2, surface: '91.2' }), claim({ ...f1, value: 70, surface: '70' })],
        [claim({ ...f1, value: 70, surface: '70' }), claim({ value: 89.7, surface: '89.7' })],
      ),
    ).toEqual(['v2 of the paper now claims 89.7 accuracy on LongQA; was 91.2'])
  })

  it('names what is new and what is gone', () => {
    expect(told([claim()], [claim({ benchmark: ['OtherQA'], value: 3, surface: '3' })])).toEqual([
      'v2 of the paper also claims 3 accuracy on OtherQA',
      'v2 of the paper no longer claims 81.5 accuracy on LongQA',
    ])
  })

  it('takes the same number with other words for one claim', () => {
    expect(told([claim()], [claim({ metric: 'F1' })])).toEqual([
      'v2 of the paper now claims 81.5 F1 on LongQA; was 81.5 accuracy on LongQA',
    ])
  })

  it('goes by place within one text, also if everything else differs', () => {
    const [change] = claimNews([claim()], [claim({ kind: 'change', unit: '%', metric: null, benchmark: [] })], true)
    expect(change).toMatchObject({ what: 'changed', words: ['unit', 'kind', 'metric', 'benchmark'] })
    expect(newsText({ why: 'reading', version: null }, 2, change as never)).toBe(
      'read anew, the paper claims 81.5%; was 81.5 accuracy on LongQA',
    )
  })
})

describe('news of saved papers', () => {
  const versions = async () => {
    const made = freshLibrary()
    const { library, db } = made
    await library.save(paper({ version: 1, abstract: 'We reach 91.2 accuracy on LongQA.' }))
    const news = async () => (await listSaved(db, { news: true }, 5)).papers[0]?.news.flatMap((each) => each.changes)
    return { ...made, news, meet: (version: number, abstract: string) => library.read([paper({ version, abstract })]) }
  }

  it('tell what another version claims now, adding up until they are taken note of', async () => {
    const { meet, news, db } = await versions()
    expect(await newsCount(db)).toBe(0)
    await meet(2, 'We reach 90.1 accuracy on LongQA.')
    await meet(3, 'We reach 89.7 accuracy on LongQA.')
    expect((await news())?.map(({ text }) => text)).toEqual([
      'v3 of the paper now claims 89.7 accuracy on LongQA; was 91.2',
    ])
    expect(await newsCount(db)).toBe(1)
    await dismissNews(db, [ID])
    expect(await newsCount(db)).toBe(0)
    await meet(4, 'We reach 89.9 accuracy on LongQA.')
    expect((await news())?.map(({ text }) => text)).toEqual([
      'v4 of the paper now claims 89.9 accuracy on LongQA; was 89.7',
    ])
  })

  it('are none where the number is the old one again, or an older version is met', async () => {
    const { meet, db } = await versions()
    await meet(2, 'We reach 90.1 accuracy on LongQA.')
    await meet(3, 'We reach 91.2 accuracy on LongQA!')
    expect(await newsCount(db)).toBe(0)
    await meet(2, 'We reach 90.1 accuracy on LongQA.')
    expect(await newsCount(db)).toBe(0)
  })

  it('keep a change of the rules apart from one of the paper', async () => {
    const { meet, news, db } = await versions()
    const reader = countingReader(2)
    const read = reader.read.bind(reader)
    reader.read = async (text, title) => {
      const { claims, benchmarks } = await read(text, title)
      return { claims: claims.map((each) => ({ ...each, metric: 'F1' })), benchmarks }
    }
    await new Library(db, reader).reread()
    expect(await news()).toMatchObject([
      { text: 'read anew, the paper claims 91.2 F1 on LongQA; was 91.2 accuracy on LongQA' },
    ])

    await dismissNews(db, [ID])
    await db.papers.toCollection().modify({ readBy: 1 })
    const other = await versions()
    await other.meet(2, 'We reach 89.7 accuracy on LongQA.')
    await new Library(other.db, reader).reread()
    expect((await other.news())?.map(({ text }) => text)).toEqual([
      'v2 of the paper now claims 89.7 F1 on LongQA; was 91.2',
    ])
    void meet
  })

  it('go with the paper when it is removed', async () => {
    const { meet, db, library } = await versions()
    await meet(2, 'We reach 90.1 accuracy on LongQA.')
    await library.unsave(ID)
    expect(await db.news.count()).toBe(0)
  })

  it('are none where quoted sentences of a file give way to the abstract', async () => {
    const { library, db } = freshLibrary()
    await library.save(paper({ partial: true, abstract: 'We reach 91.2.' }))
    await db.abstracts.toCollection().modify({ version: -2 })
    await library.read([paper({ version: 1, abstract: 'We reach 91.2 accuracy and 3 things.' })])
    expect(await newsCount(db)).toBe(0)
  })
})

describe('corrections in another version', () => {
  it('stay with a claim whose number changed, but for a number that was put right itself', async () => {
    const { library, db } = freshLibrary()
    await library.save(
      paper({ version: 1, abstract: 'We reach 91.2 accuracy on LongQA, and 40 elsewhere with 7 heads.' }),
    )
    const shown = async () => (await listSaved(db, '', 5)).papers[0]?.claims ?? []
    const [first, second, third] = await shown()
    await editClaim(db, ID, first as never, { metric: 'F1' })
    await editClaim(db, ID, second as never, { value: 41 })
    await hideClaim(db, ID, third as never)
    await library.read([
      paper({ version: 2, abstract: 'We reach 89.7 accuracy on LongQA, and 43 elsewhere with 8 heads.' }),
    ])
    expect((await shown()).map(({ value, metric }) => [value, metric])).toEqual([
      [89.7, 'F1'],
      [43, 'accuracy'],
    ])
    expect((await listCorrections(db, ID)).map(({ state }) => state)).toEqual(['holds', 'lost', 'hidden'])
    await library.read([
      paper({ version: 3, abstract: 'We reach 91.2 accuracy on LongQA, and 40 elsewhere with 7 heads.' }),
    ])
    expect((await shown()).map(({ value, metric }) => [value, metric])).toEqual([
      [91.2, 'F1'],
      [41, 'accuracy'],
    ])
  })
})
