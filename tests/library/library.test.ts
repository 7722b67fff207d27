import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded

import { describe, expect, it } from 'vitest'
import { LibraryDatabase } from '../../lib/library/database'
import { explain, LibraryError } from '../../lib/library/errors'
import { Library } from '../../lib/library/library'
import { allSavedClaims, listSaved, wholePapers } from '../../lib/library/queries'
import { savedCount } from '../../lib/library/saved'
import { setNote } from '../../lib/library/words'
import { claim, countingReader, freshLibrary, paper } from './helpers'

const many = (count: number, over = {}) =>
  Array.from({ length: count }, (_, i) =>
    paper({
      id: `arxiv:2601.${String(i).padStart(5, '0')}`,
      title: `Study number ${i} of sparse memory`,
      abstract: `Reaches ${i}.5 on LongQA.`,
      ...over,
    }),
  )

describe('read', () => {
  it('answers in the order asked and tells new from seen from saved', async () => {
    const { library } = freshLibrary()
    const [a, b, c] = many(3) as [ReturnType<typeof paper>, ReturnType<typeof paper>, ReturnType<typeof paper>]
    await library.read([b])
    await library.save(c)
    const answers = await library.read([c, a, b])
    expect(answers.map((each) => [each.id, each.state])).toEqual([
      [c.id, 'saved'],
      [a.id, 'new'],
      [b.id, 'seen'],
    ])
    expect(answers[1]?.claims.map((each) => each.value)).toEqual([0.5])
  })

  it('reads a text once for all visits, and anew when the text or the rules change', async () => {
    const { library, reader, db } = freshLibrary()
    await library.read([paper()])
    await library.read([paper()])
    expect(reader.asked).toHaveLength(1)
    await library.read([paper({ abstract: 'Now 82.1 accuracy on LongQA.' })])
    expect(reader.asked).toHaveLength(2)
    const next = countingReader(2)
    await new Library(db, next).read([paper()])
    expect(next.asked).toHaveLength(1)
  })

  it('uses an abstract that was met elsewhere when the card has none', async () => {
    const { library } = freshLibrary()
    await library.read([paper()])
    const [answer] = await library.read([paper({ abstract: null, site: 'huggingface' })])
    expect(answer?.abstract).toBe('We reach 81.5 accuracy on LongQA.')
    expect(answer?.claims).toHaveLength(1)
  })

  it('answers a paper without any abstract with nothing, not with an error', async () => {
    const { library } = freshLibrary()
    expect(await library.read([paper({ abstract: null })])).toEqual([
      { id: 'arxiv:2601.00001', claims: [], benchmarks: [], state: 'new', abstract: null, extractorVersion: 1 },
    ])
  })

  it('writes nothing down when asked not to', async () => {
    const { library, db } = freshLibrary()
    const [answer] = await library.read([paper()], false)
    expect(answer?.claims).toHaveLength(1)
    expect(await db.papers.count()).toBe(0)
    expect(await db.abstracts.count()).toBe(0)
    expect(await db.readings.count()).toBe(0)
  })

  it('gives others a turn in a long batch', async () => {
    let turns = 0
    const { library } = freshLibrary({
      pause: async () => {
        turns += 1
      },
    })
    await library.read(many(55))
    expect(turns, 'two while they are read, two while they are written').toBe(4)
  })

  it('takes one paper twice in a batch as one', async () => {
    const { library, db } = freshLibrary()
    const answers = await library.read([paper(), paper({ abstract: null })])
    expect(answers).toHaveLength(2)
    expect(await db.papers.count()).toBe(1)
  })
})

describe('save', () => {
  it('stores paper, text and claims', async () => {
    const { library, db } = freshLibrary({ now: () => new Date('2026-03-01T10:00:00Z') })
    expect(await library.save(paper({ aliases: ['doi:10.1/x'] }))).toEqual(['arxiv:2601.00001', 'doi:10.1/x'])
    const [whole] = await wholePapers(db)
    expect(whole?.paper).toMatchObject({ savedAt: '2026-03-01T10:00:00.000Z', claimCount: 1, readBy: 1 })
    expect(whole?.claims[0]).toMatchObject({ value: 81.5, benchmarkKeys: ['longqa'], metricKey: 'accuracy', index: 0 })
    expect(whole?.texts.get(whole.paper.textHash as string)).toBe('We reach 81.5 accuracy on LongQA.')
  })

  it('keeps the first time when saved twice', async () => {
    let day = 1
    const { library, db } = freshLibrary({ now: () => new Date(Date.UTC(2026, 2, day++)) })
    await library.save(paper())
    const first = (await db.papers.toArray())[0]?.savedAt
    await library.save(paper())
    expect((await db.papers.toArray())[0]?.savedAt).toBe(first)
    expect(await db.claims.count()).toBe(1)
  })

  it('changes nothing if any part of it fails', async () => {
    const { library, db } = freshLibrary()
    await db.open()
    db.claims.hook('creating', () => {
      throw new DOMException('disk full', 'QuotaExceededError')
    })
    await expect(library.save(paper())).rejects.toThrow(/space/)
    await expect(library.save(paper())).rejects.toBeInstanceOf(LibraryError)
    expect(await db.papers.count()).toBe(0)
    expect(await db.abstracts.count()).toBe(0)
    expect(await db.claims.count()).toBe(0)
  })

  it('holds two saves at the same time apart, and two of one paper together', async () => {
    const { library, db } = freshLibrary()
    await Promise.all([...many(8), ...many(8)].map((each) => library.save(each)))
    expect(await savedCount(db)).toBe(8)
    expect(await db.claims.count()).toBe(8)
  })

  it('meets the paper of another site: same row, better id, claims once', async () => {
    const { library, db } = freshLibrary()
    await library.save(
      paper({
        id: 'openreview:abc',
        site: 'openreview',
        url: 'https://openreview.net/forum?id=abc',
        authors: ['A. Author'],
      }),
    )
    await library.read([paper({ authors: ['Ann Author'] })])
    const rows = await db.papers.toArray()
    expect(rows).toHaveLength(1)
    expect(rows[0]).toMatchObject({
      id: 'arxiv:2601.00001',
      aliases: ['openreview:abc'],
      sites: ['openreview', 'arxiv'],
    })
    expect(rows[0]?.savedAt).toBeDefined()
    expect((await db.claims.toArray()).map((row) => row.paperId)).toEqual(['arxiv:2601.00001'])
    const [answer] = await library.read([paper({ id: 'openreview:abc', abstract: null })])
    expect(answer?.state).toBe('saved')
  })

  it('joins two rows when a third sighting shows that they are one paper', async () => {
    const { library, db } = freshLibrary()
    await library.save(
      paper({ id: 'doi:10.1/x', title: 'Published under a new name entirely', abstract: 'Gets 70.1 here.' }),
    )
    await library.read([paper()])
    expect(await db.papers.count()).toBe(2)
    await library.read([paper({ aliases: ['doi:10.1/x'] })])
    const rows = await db.papers.toArray()
    expect(rows).toHaveLength(1)
    expect(rows[0]?.savedAt).toBeDefined()
    expect((await db.claims.toArray()).map((row) => [row.paperId, row.value])).toEqual([['arxiv:2601.00001', 81.5]])
  })

  it('takes over the claims of a newer version seen later, and not those of an older one', async () => {
    const { library, db } = freshLibrary()
    await library.save(paper({ version: 2 }))
    await library.read([paper({ version: 1, abstract: 'We reach 60.0 accuracy on LongQA.' })])
    expect((await db.claims.toArray()).map((row) => row.value)).toEqual([81.5])
    await library.read([paper({ version: 3, abstract: 'We reach 90.0 accuracy on LongQA.' })])
    expect((await db.claims.toArray()).map((row) => row.value)).toEqual([90])
    expect(await db.abstracts.count()).toBe(3)
  })

  it('does not grow with invented wordings of one abstract', async () => {
    const { library, db } = freshLibrary()
    for (let i = 0; i < 20; i++) await library.read([paper({ abstract: `Wording ${i} of it.` })])
    expect(await db.abstracts.count()).toBeLessThanOrEqual(6)
    expect(await db.readings.count()).toBeLessThanOrEqual(6)
    const [row] = await db.papers.toArray()
    expect(await db.abstracts.get([row?.id ?? '', row?.textHash ?? ''])).toBeDefined()
  })
})

describe('unsave', () => {
  it('takes claims and mark away, leaves the paper seen, and is undone with the same date', async () => {
    const { library, db } = freshLibrary({ now: () => new Date('2026-03-01T10:00:00Z') })
    await library.save(paper())
    await library.unsave('arxiv:2601.00001')
    expect(await savedCount(db)).toBe(0)
    expect(await db.claims.count()).toBe(0)
    expect((await library.read([paper()]))[0]?.state).toBe('seen')
    await library.save(paper({ abstract: null }), '2026-02-02T00:00:00.000Z')
    const [whole] = await wholePapers(db)
    expect(whole?.paper.savedAt).toBe('2026-02-02T00:00:00.000Z')
    expect(whole?.claims).toHaveLength(1)
  })

  it('knows the paper by an alias and does not mind an unknown one', async () => {
    const { library, db } = freshLibrary()
    await library.save(paper({ aliases: ['doi:10.1/x'] }))
    expect(await library.unsave('doi:10.1/x')).toContain('arxiv:2601.00001')
    expect(await savedCount(db)).toBe(0)
    expect(await library.unsave('arxiv:none')).toEqual(['arxiv:none'])
  })
})

describe('a full disk', () => {
  it('does not keep a paper from being removed, nor does that take the reader’s words', async () => {
    const { library, db } = freshLibrary()
    await library.save(paper())
    await setNote(db, 'arxiv:2601.00001', 'Mine')
    const full = () => {
      throw new DOMException('disk full', 'QuotaExceededError')
    }
    db.papers.hook('updating', full)
    db.touched.hook('creating', full)
    expect(await library.unsave('arxiv:2601.00001')).toEqual(['arxiv:2601.00001'])
    expect([await db.papers.count(), await db.claims.count(), await db.abstracts.count()]).toEqual([0, 0, 0])
    expect((await db.user.toArray())[0]?.notes[0]?.text).toBe('Mine')
  })
})

describe('reread', () => {
  it('reads saved papers again after the rules changed, once', async () => {
    const { library, db } = freshLibrary()
    for (const each of many(3)) await library.save(each)
    const reader = countingReader(2)
    reader.read = () => ({ claims: [claim({ value: 1 }), claim({ value: 2 })], benchmarks: [] })
    const next = new Library(db, reader)
    expect(await next.reread()).toBe(3)
    expect(await db.claims.count()).toBe(6)
    expect((await db.claims.toArray()).every((row) => row.readBy === 2)).toBe(true)
    expect(await next.reread()).toBe(0)
  })
})

describe('evict', () => {
  it('bounds what was only seen and never touches what was saved', async () => {
    let minute = 0
    const { library, db } = freshLibrary({ mostSeen: 50, now: () => new Date(Date.UTC(2026, 0, 1, 0, minute++)) })
    const papers = many(120)
    for (const each of papers.slice(0, 10)) await library.save(each)
    for (let i = 0; i < 120; i += 20) await library.read(papers.slice(i, i + 20))
    expect(await savedCount(db)).toBe(10)
    expect(await db.papers.count()).toBeLessThanOrEqual(60)
    expect(await db.abstracts.count()).toBe(await db.papers.count())
    expect(await db.readings.count()).toBe(await db.papers.count())
    const left = new Set((await db.papers.toArray()).map((row) => row.id))
    expect(left.has(papers.at(-1)?.id ?? '')).toBe(true)
    expect(left.has(papers[0]?.id ?? '')).toBe(true)
  })
})

describe('queries', () => {
  it('lists the latest saved first, a stretch at a time, and finds by words of title, authors, metric and benchmark', async () => {
    let minute = 0
    const { library, db } = freshLibrary({ now: () => new Date(Date.UTC(2026, 0, 1, 0, minute++)) })
    for (const each of many(12)) await library.save(each)
    await library.save(paper({ id: 'doi:10.1/z', title: 'Über dense things', authors: ['José Niño'], abstract: null }))
    const list = await listSaved(db, '', 5)
    expect(list).toMatchObject({ matched: 13, total: 13, matchedClaims: 12 })
    expect(list.papers.map((row) => row.id).slice(0, 2)).toEqual(['doi:10.1/z', 'arxiv:2601.00011'])
    expect(list.papers).toHaveLength(5)
    expect(list.papers[1]?.claims).toHaveLength(1)
    expect((await listSaved(db, 'uber NINO', 5)).papers.map((row) => row.id)).toEqual(['doi:10.1/z'])
    expect(await listSaved(db, 'longqa 7', 5)).toMatchObject({ matched: 1, matchedClaims: 1, total: 13 })
    expect((await allSavedClaims(db)).length).toBe(12)
  })
})

describe('the database', () => {
  it('lets go when a newer version wants to upgrade', async () => {
    const { db, library } = freshLibrary()
    await library.save(paper())
    const upgraded = await new Promise<boolean>((done) => {
      const request = indexedDB.open(db.name, 99)
      request.onsuccess = () => {
        request.result.close()
        done(true)
      }
      request.onblocked = () => done(false)
    })
    expect(upgraded).toBe(true)
    expect(await library.save(paper())).toEqual(['arxiv:2601.00001']) // and goes on working afterwards
  })

  it('keeps what was stored when opened again', async () => {
    const { db, library } = freshLibrary()
    await library.save(paper())
    db.close()
    expect(await savedCount(new LibraryDatabase(db.name))).toBe(1)
  })
})

describe('explain', () => {
  it.each([
    [new DOMException('x', 'QuotaExceededError'), /space/],
    [Object.assign(new Error('outer'), { inner: new DOMException('x', 'QuotaExceededError') }), /space/],
    [new DOMException('x', 'VersionError'), /newer Claimdex/],
    [new Error('odd'), /The library failed: odd/],
  ])('%s', (error, words) => {
    expect(explain(error).message).toMatch(words)
  })
})
