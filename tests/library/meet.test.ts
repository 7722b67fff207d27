import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded

import { describe, expect, it, vi } from 'vitest'
import { libraryAnswers } from '../../lib/library/answers'
import { Calm } from '../../lib/library/calm'
import type { LibraryDatabase } from '../../lib/library/database'
import { Library } from '../../lib/library/library'
import type { Paper } from '../../lib/sites/types'
import { freshLibrary, paper } from './helpers'

/** Counts what the database is asked for, by table and kind. */
function watched(db: LibraryDatabase) {
  const asked: string[] = []
  db.close({ disableAutoOpen: false }) // it is looked at from its next opening on
  db.use({
    stack: 'dbcore',
    name: 'watch',
    create: (core) => ({
      ...core,
      table(name) {
        const table = core.table(name)
        const noting =
          <A, R>(kind: string, work: (asked: A) => R) =>
          (given: A) => {
            asked.push(`${kind} ${name}`)
            return work(given)
          }
        return {
          ...table,
          get: noting('get', table.get),
          getMany: noting('get', table.getMany),
          query: noting('query', table.query),
          openCursor: noting('query', table.openCursor),
          mutate: noting('write', table.mutate),
        }
      },
    }),
  })
  return asked
}

describe('meeting papers', () => {
  it('answers before anything is written, and writes it down afterwards', async () => {
    const { library, db } = freshLibrary()
    const { readings, noted } = await library.meet([paper()])
    expect(readings[0]).toMatchObject({ state: 'new', abstract: paper().abstract })
    expect(await db.papers.count()).toBe(0)
    await noted
    expect([await db.papers.count(), await db.readings.count()]).toEqual([1, 1])
  })

  it('keeps what was read of papers that were only counted, and nothing else of them', async () => {
    const { library, db, reader } = freshLibrary()
    const papers = [paper(), paper({ id: 'arxiv:2402.00002', title: 'Another', abstract: 'We reach 51.5% on GSM8K.' })]
    const { noted } = await library.meet(papers, 'readings')
    await noted
    expect([await db.papers.count(), await db.abstracts.count(), await db.readings.count()]).toEqual([0, 0, 2])
    const asked = reader.asked.length
    const woken = new Library(db, reader) // nothing is in memory
    expect((await woken.meet(papers, 'readings')).readings.map(({ state }) => state)).toEqual(['new', 'new'])
    const { readings, noted: seen } = await woken.meet([paper()])
    await seen
    expect(readings[0]?.claims).toHaveLength(1)
    expect(reader.asked).toHaveLength(asked)
    expect(await db.papers.count()).toBe(1)
    // another title may be read otherwise; other names are read anew
    await woken.meet([paper({ title: 'Of another name' })], 'readings')
    expect(reader.asked).toHaveLength(asked)
    await woken.meet([{ ...(papers[1] as Paper), title: 'Of another name' }], 'readings')
    expect(reader.asked).toHaveLength(asked + 1)
    await woken.distrust()
    await woken.meet(papers, 'readings')
    expect(reader.asked).toHaveLength(asked + 3)
  })

  it('keeps so many such readings and no more', async () => {
    const { library, db, reader } = freshLibrary()
    const many = (from: number, count: number) =>
      Array.from({ length: count }, (_, n) =>
        paper({
          id: `arxiv:2402.${10_000 + from + n}`,
          title: `Paper ${from + n}`,
          abstract: `It is ${from + n}% better.`,
        }),
      )
    await (await library.meet(many(0, 4990), 'readings')).noted
    expect(await db.readings.count()).toBe(4990)
    const last = many(4990, 20)
    await (await library.meet(last, 'readings')).noted
    const kept = await db.readings.count()
    expect(kept).toBeLessThanOrEqual(4510)
    expect(kept).toBeGreaterThanOrEqual(4490)
    // a background that has just woken knows nothing of the order, and lets none of the latest go
    const woken = new Library(db, reader)
    await (await woken.meet(many(6000, 600), 'readings')).noted
    const asked = reader.asked.length
    await woken.meet(many(6000, 600), 'readings')
    expect(reader.asked).toHaveLength(asked)
    expect(await db.readings.count()).toBeLessThanOrEqual(5000)
  }, 60_000)

  it('reads nothing on a second visit, whether the first is written down by then or not', async () => {
    const { library, reader } = freshLibrary()
    const { noted } = await library.meet([paper()])
    expect(reader.asked).toHaveLength(1)
    await library.meet([paper()])
    await noted
    const { readings } = await library.meet([paper()])
    expect(readings[0]?.claims).toHaveLength(1)
    expect(reader.asked).toHaveLength(1)
  })

  it('answers though nothing can be written, and says that', async () => {
    const { library, db } = freshLibrary()
    db.papers.hook('creating', () => {
      throw new DOMException('disk full', 'QuotaExceededError')
    })
    const unnoted = vi.fn()
    const answers = libraryAnswers(library, {
      ownRoot: 'chrome-extension://us/',
      siteAt: () => 'arxiv',
      tell: () => undefined,
      readText: async () => ({ claims: [], benchmarks: [] }),
      unnoted,
    })
    const [reading] = await answers['page:read']({ papers: [paper()] }, { url: paper().url, tab: {} })
    expect(reading?.claims).toHaveLength(1)
    await vi.waitFor(() => expect(unnoted).toHaveBeenCalledOnce())
    expect(unnoted.mock.calls[0]?.[0].message).toMatch(/space/)
    await expect(library.read([paper()]), 'who waits for the note is told').rejects.toThrow(/space/)
  })

  it('reads anew by new names what waited to be written', async () => {
    const { library, db, reader } = freshLibrary()
    const { noted } = await library.meet([paper()])
    await library.distrust()
    await noted
    expect((await db.readings.toArray()).map(({ readBy }) => readBy)).toEqual([0])
    await library.meet([paper()])
    expect(reader.asked).toHaveLength(2)
  })

  // or a page could tell which of its papers are saved by how long it takes
  it.each(['the same', 'another'])(
    'looks up the same of saved papers as of others, shown with %s wording',
    async (how) => {
      const met = paper()
      const saved = paper({ id: 'arxiv:2601.00002', title: 'Another study of something else' })
      const { library, db } = freshLibrary()
      await library.read([met, saved])
      await library.save({ ...saved, version: 2 })
      const asked = watched(db)
      const abstract = how === 'another' ? 'Now 82.1 accuracy on LongQA.' : met.abstract
      const lookedUp = async (over: typeof met) => {
        asked.length = 0
        const { readings } = await library.meet([{ ...over, version: 1, abstract }], false)
        return { state: readings[0]?.state, asked: [...asked] }
      }
      const [forMet, forSaved] = [await lookedUp(met), await lookedUp(saved)]
      expect([forMet.state, forSaved.state]).toEqual(['seen', 'saved'])
      expect(forSaved.asked.length).toBeGreaterThan(2)
      expect(forSaved.asked).toEqual(forMet.asked)
      expect(forSaved.asked.filter((each) => each.startsWith('write'))).toEqual([])
    },
  )

  it('looks into the database once for a batch, not once for each paper', async () => {
    const { library, db } = freshLibrary()
    const papers = Array.from({ length: 20 }, (_, n) =>
      paper({
        id: `arxiv:2601.0010${n}`,
        title: `Study number ${n} of things that differ`,
        abstract: `Reaches ${n}.5.`,
      }),
    )
    await library.read(papers)
    const asked = watched(db)
    await library.meet(papers, false)
    expect(asked.length).toBeLessThan(10)
  })
})

describe('calm', () => {
  it('does all at once what came in quick succession, each thing once', async () => {
    const done: string[][] = []
    const calm = new Calm<string>(async (items) => void done.push(items))
    const first = calm.add([['a', 'a1']])
    const second = calm.add([
      ['a', 'a2'],
      ['b', 'b1'],
    ])
    expect(done).toEqual([])
    await Promise.all([first, second])
    expect(done).toEqual([['a2', 'b1']])
    await calm.add([['a', 'a3']])
    expect(done.at(-1)).toEqual(['a3'])
  })

  it('does not wait for ever', async () => {
    let done = 0
    const calm = new Calm<number>(async () => void done++)
    const started = performance.now()
    for (let n = 0; done === 0; n++) {
      void calm.add([[String(n), n]])
      await new Promise((next) => setTimeout(next, 20))
      expect(performance.now() - started).toBeLessThan(5000)
    }
    expect(performance.now() - started).toBeGreaterThan(500)
  })

  it('tells who added something that it failed, and goes on', async () => {
    const calm = new Calm<string>(async ([item]) => {
      if (item === 'bad') throw new Error('no')
    })
    const bad = calm.add([['x', 'bad']])
    const over = calm.now()
    await expect(bad).rejects.toThrow('no')
    await over
    await calm.add([['x', 'good']])
    await calm.now()
  })
})
