import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { browse, type Choice, GROUPS, type Group, indexed, valuesIn } from '../../lib/comparison/browse'
import { Catalogue, type CatalogueQuery } from '../../lib/library/catalogue/catalogue'
import { entryOf, ORDERS } from '../../lib/library/catalogue/entry'
import { CatalogueKeeper } from '../../lib/library/catalogue/keeper'
import { allKnown, type KnownPaper, knownPapers, seenPapers } from '../../lib/library/overview'
import { SearchDatabase } from '../../lib/library/search/keeper'
import { addTags, setNote } from '../../lib/library/words'
import type { Watched } from '../../lib/settings/watched'
import { claim, freshLibrary, paper } from './helpers'

/** A paper as the library page knows it, from a few dice. */
const known = fc
  .record({
    n: fc.integer({ min: 0, max: 40 }),
    saved: fc.boolean(),
    day: fc.integer({ min: 1, max: 5 }),
    title: fc.constantFrom('Sparse memory', 'Dense maps', 'sparse graphs', 'A study'),
    year: fc.constantFrom(null, '2023', '2024-05', '2025-01-02'),
    sites: fc.subarray(['arxiv', 'huggingface', 'acl']),
    tags: fc.subarray(['survey', 'survey/vision', 'To read']),
    note: fc.constantFrom('', 'see later'),
    news: fc.boolean(),
    claims: fc.array(
      fc.record({
        benchmark: fc.subarray(['GSM8K', 'gsm8k', 'question answering', 'LongQA']),
        metric: fc.constantFrom(null, 'accuracy', 'F1'),
        value: fc.integer({ min: 1, max: 99 }),
        kind: fc.constantFrom('score' as const, 'change' as const),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ n, saved, day, title, year, sites, tags, note, news, claims }) => {
    const at = `2026-01-0${day}T00:00:00.000Z`
    return {
      row: {
        id: `arxiv:2601.${String(n).padStart(5, '0')}`,
        aliases: [],
        title,
        authors: ['Ann Author'],
        date: year,
        sites,
        lastSeen: at,
        ...(saved && { savedAt: at }),
      },
      saved,
      claims: claims.map((each) => claim({ ...each, surface: String(each.value) })),
      tags: saved ? tags : [],
      note: saved ? note : '',
      corrections: 0,
      news: saved && news ? [{}] : [],
    } as unknown as KnownPaper
  })

const choices: fc.Arbitrary<Choice> = fc
  .record({
    benchmark: fc.subarray(['gsm8k', 'longqa']),
    tag: fc.subarray(['survey', 'to read']),
    year: fc.subarray(['2023', '2024']),
    kind: fc.subarray(['score']),
    state: fc.subarray(['news', 'seen']),
  })
  .map((choice) => choice as Choice)

const unique = (papers: readonly KnownPaper[]) => [...new Map(papers.map((each) => [each.row.id, each])).values()]

/** The same by going over all papers: what the catalogue is held to. */
function byHand(papers: readonly KnownPaper[], query: CatalogueQuery, found: readonly string[] | null) {
  const among = indexed(papers.filter(({ saved }) => saved || query.seen))
  const hit = among.filter(
    ({ paper: each, words }) =>
      query.search === '' || (each.saved ? found?.includes(each.row.id) : words.includes(query.search)),
  )
  const facets = Object.fromEntries(GROUPS.map((group) => [group, valuesIn(hit, '', query.choice, group)]))
  return { ids: browse(hit, '', query.choice).map((each) => each.paper.row.id), facets }
}

const idsOf = (catalogue: Catalogue, numbers: Uint32Array) => {
  const { ids } = catalogue.named(0)
  return [...numbers].map((number) => ids[number] as string)
}

describe('the catalogue', () => {
  it('gives what going over all papers gives, whatever was put in, changed and taken out before', () => {
    fc.assert(
      fc.property(
        fc.array(known, { maxLength: 30 }),
        fc.array(known, { maxLength: 10 }),
        fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 5 }),
        choices,
        fc.boolean(),
        fc.constantFrom('', 'sparse'),
        (first, then, gone, choice, seen, search) => {
          let catalogue = new Catalogue()
          for (const each of first) catalogue.put(entryOf(each))
          const query: CatalogueQuery = { search, choice, by: 'saved', descending: true, seen }
          catalogue.list(query, []) // its orders are there already when more comes
          if (first.length % 2 === 0 && first.every(({ saved }) => saved))
            catalogue = Catalogue.unpack(catalogue.pack()) as Catalogue
          for (const each of then) catalogue.put(entryOf(each))
          const left = new Map([...first, ...then].map((each) => [each.row.id, each]))
          for (const n of gone) {
            const id = `arxiv:2601.${String(n).padStart(5, '0')}`
            catalogue.remove(id)
            left.delete(id)
          }
          const papers = [...left.values()]
          const found = papers.filter(({ row }) => /sparse/i.test(row.title)).map(({ row }) => row.id)
          const listed = catalogue.list(query, search === '' ? null : found)
          const expected = byHand(papers, query, found)
          const ids = idsOf(catalogue, listed.numbers)
          expect(ids.toSorted()).toEqual(expected.ids.toSorted())
          expect(listed.all).toBe(papers.filter(({ saved }) => saved || seen).length)
          expect(listed.claims).toBe(ids.reduce((sum, id) => sum + (left.get(id)?.claims.length ?? 0), 0))
          const times = ids.map((id) => left.get(id)?.row.lastSeen as string)
          expect(times).toEqual(times.toSorted().reverse())
          const facets = catalogue.facets()
          const bare = (values: { key: string; papers: number }[]) =>
            values.map(({ key, papers }) => `${key} ${papers}`)
          for (const group of GROUPS)
            expect(bare(facets[group].values).toSorted()).toEqual(
              bare(expected.facets[group as Group] ?? []).toSorted(),
            )
        },
      ),
      { numRuns: 300 },
    )
  })

  it('orders by every column, both ways, and keeps the order while papers come and go', () => {
    fc.assert(
      fc.property(
        fc.array(known, { maxLength: 20 }),
        known,
        fc.constantFrom(...ORDERS),
        fc.boolean(),
        (papers, more, by, descending) => {
          const catalogue = new Catalogue()
          for (const each of papers) catalogue.put(entryOf(each))
          const query: CatalogueQuery = { search: '', choice: {}, by, descending, seen: true }
          catalogue.list(query, null)
          catalogue.put(entryOf(more))
          const fresh = new Catalogue()
          for (const each of unique([...papers, more])) fresh.put(entryOf(each))
          const { numbers } = catalogue.list(query, null)
          expect(idsOf(catalogue, numbers)).toEqual(idsOf(fresh, fresh.list(query, null).numbers))
        },
      ),
    )
  })

  it('stands with the best first where something is searched for, papers that were only met behind', () => {
    const catalogue = new Catalogue()
    const make = (n: number, saved: boolean) =>
      ({
        row: {
          ...paper(),
          id: `arxiv:2601.0000${n}`,
          sites: [],
          aliases: [],
          lastSeen: `2026-01-0${n}`,
          savedAt: saved ? `2026-01-0${n}` : undefined,
        },
        saved,
        claims: [],
        tags: [],
        note: '',
        corrections: 0,
        news: [],
      }) as unknown as KnownPaper
    for (const [n, saved] of [
      [1, true],
      [2, true],
      [3, false],
    ] as const)
      catalogue.put(entryOf(make(n, saved)))
    const query: CatalogueQuery = { search: 'sparse', choice: {}, by: 'saved', descending: true, seen: true }
    const { numbers } = catalogue.list(query, ['arxiv:2601.00001', 'arxiv:2601.00002'], true)
    expect(idsOf(catalogue, numbers)).toEqual(['arxiv:2601.00001', 'arxiv:2601.00002', 'arxiv:2601.00003'])
  })
})

describe('the catalogue of a library', () => {
  it('follows saving, words, removal and what is only met, in every page', async () => {
    const { db, library } = freshLibrary()
    const cache = new SearchDatabase('catalogue-follows')
    const keeper = new CatalogueKeeper(db, cache)
    const study = (n: number) =>
      paper({ id: `arxiv:2601.0000${n}`, title: `Study ${n}`, url: `https://arxiv.org/abs/2601.0000${n}` })
    const ids = async (of = keeper, seen = false, choice: Choice = {}) => {
      await of.update()
      if (seen) await of.takeSeen(String(Math.random()))
      const { numbers } = of.made.list({ search: '', choice, by: 'title', descending: false, seen }, null)
      return idsOf(of.made, numbers)
    }
    expect(await ids()).toEqual([])
    await library.save(study(1))
    await library.save(study(2))
    await library.read([study(3)])
    expect(await ids()).toEqual(['arxiv:2601.00001', 'arxiv:2601.00002'])
    expect(await ids(keeper, true)).toEqual(['arxiv:2601.00001', 'arxiv:2601.00002', 'arxiv:2601.00003'])
    await addTags(db, 'arxiv:2601.00002', ['survey/vision'])
    await setNote(db, 'arxiv:2601.00002', 'about cats')
    expect(await ids(keeper, false, { tag: ['survey'] })).toEqual(['arxiv:2601.00002'])
    await library.read([{ ...study(2), site: 'acl', url: 'https://aclanthology.org/2601' }])
    expect(await ids(keeper, false, { site: ['acl'] })).toEqual(['arxiv:2601.00002'])
    await library.unsave('arxiv:2601.00001')
    expect(await ids()).toEqual(['arxiv:2601.00002'])
    expect(await ids(keeper, true)).toEqual(['arxiv:2601.00001', 'arxiv:2601.00002', 'arxiv:2601.00003'])
    // another page begins with what was kept, and what changed since
    const other = new CatalogueKeeper(db, cache)
    expect(await other.ready()).toBe(true)
    expect(await ids(other, true)).toEqual(['arxiv:2601.00001', 'arxiv:2601.00002', 'arxiv:2601.00003'])
  })

  it('marks what is watched in words, authors and benchmarks, and follows papers and list', async () => {
    const { db, library } = freshLibrary()
    const keeper = new CatalogueKeeper(db, new SearchDatabase('catalogue-watched'))
    const study = (n: number, abstract: string) =>
      paper({
        id: `arxiv:2601.0000${n}`,
        title: `Study ${n}`,
        authors: [n === 1 ? 'Ann Author' : 'Bob Writer'],
        url: `https://arxiv.org/abs/2601.0000${n}`,
        abstract,
      })
    await library.save(study(1, 'We reach 81.5% accuracy on GSM8K by a chain of thought.'))
    await library.save(study(2, 'We reach 71.5% accuracy on ImageNet.'))
    const word = { kind: 'word', text: 'Chain of thought' } as const
    const author = { kind: 'author', text: 'B. Writer' } as const
    const benchmark = { kind: 'benchmark', text: 'long-QA' } as const
    const query = (watched: string[]): CatalogueQuery => ({
      search: '',
      choice: { watched },
      by: 'title',
      descending: false,
      seen: false,
    })
    const left = async (list: Watched[], chosen: string[]) => {
      await keeper.update()
      await keeper.takeWatched(list)
      const { numbers } = keeper.made.list(query(chosen), null)
      const { watched } = keeper.made.facets()
      return [idsOf(keeper.made, numbers), watched.values.map(({ key, papers }) => `${key} ${papers}`)]
    }
    const [one, two] = ['arxiv:2601.00001', 'arxiv:2601.00002']
    const all = [word, author, benchmark]
    const counts = ['long-QA 2', 'B. Writer 1', 'Chain of thought 1']
    expect(await left(all, [])).toEqual([[one, two], counts])
    expect(await left(all, ['Chain of thought'])).toEqual([[one], counts])
    expect(await left(all, ['B. Writer', 'long-QA'])).toEqual([[one, two], counts])
    // a paper that comes, and one that changes
    await library.save(study(3, 'A chain of thought of 40 steps.'))
    await addTags(db, one, ['read'])
    expect((await left(all, ['Chain of thought']))[0]).toEqual([one, 'arxiv:2601.00003'])
    // another list
    expect(await left([author], ['Chain of thought'])).toEqual([[], ['B. Writer 2', 'Chain of thought 0']])
    expect(await left([], [])).toEqual([[one, two, 'arxiv:2601.00003'], []])
  })

  it('is built from the same papers that are shown', async () => {
    const { db, library } = freshLibrary()
    for (let n = 1; n < 6; n++)
      await library.save(
        paper({ id: `arxiv:2601.0000${n}`, title: `Study ${n}`, url: `https://arxiv.org/abs/2601.0000${n}` }),
      )
    await library.read([paper({ id: 'arxiv:2601.00009', title: 'Only met', url: 'https://arxiv.org/abs/2601.00009' })])
    const all: KnownPaper[] = []
    for await (const { papers } of allKnown(db)) all.push(...papers)
    expect(all).toEqual(
      await knownPapers(
        db,
        all.map(({ row }) => row.id),
      ),
    )
    expect(all.map(({ claims }) => claims.length)).toEqual([1, 1, 1, 1, 1])
    const [met] = await seenPapers(db)
    expect(met).toMatchObject({ saved: false, row: { title: 'Only met' }, claims: [{ surface: '81.5' }] })
  })
})
