import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../lib/claims/types'
import { contestsIn, suggest } from '../../lib/comparison/contests'
import { benchmarkFacets, type Entry, metricFacets, pickEntries } from '../../lib/comparison/facets'
import { compare, withPapers, withTies } from '../../lib/comparison/table'
import { essenceOf, partsOf, worthMost } from '../../lib/comparison/tally'
import { backupBlob } from '../../lib/library/backup'
import { editClaim, hideClaim } from '../../lib/library/claim-words'
import { claimsOn, headsOf } from '../../lib/library/compared'
import type { LibraryDatabase } from '../../lib/library/database'
import { allSavedClaims, listSaved, savedTotals } from '../../lib/library/queries'
import { restore } from '../../lib/library/restore'
import { keptTotals, SUMMARY_VERSION } from '../../lib/library/saved'
import { catchUp, storedFacets, topContests } from '../../lib/library/summary'
import { claim, freshLibrary, paper } from './helpers'

/** A reader that finds what the text names: "LongQA f1 12" is a claim of that benchmark and metric. */
const reader = {
  version: 1,
  read(abstract: string) {
    const claims = [...abstract.matchAll(/(\w+) (\w+) (\d+)(x?)/g)].map(
      ([surface, benchmark = '', metric = '', value, factor], index): Claim =>
        claim({
          surface,
          span: [index, index + 1],
          value: metric === 'best' ? null : Number(value),
          kind: metric === 'best' ? 'rank' : factor ? 'factor' : 'score',
          metric: metric === 'none' ? null : metric,
          benchmark: benchmark === 'none' ? [] : [benchmark, ...(benchmark === 'Both' ? ['LongQA'] : [])],
          benchmarkIds: benchmark === 'none' ? [] : benchmark === 'Both' ? [null, null] : [null],
          role: metric === 'recall' ? 'other' : 'own',
        }),
    )
    return { claims, benchmarks: [] }
  },
}

const abstracts = fc
  .array(
    fc.tuple(
      fc.constantFrom('LongQA', 'longqa', 'Both', 'none'),
      fc.constantFrom('f1', 'F1', 'recall', 'none', 'best'),
      fc.constantFrom('12', '13', '2x'),
    ),
    { maxLength: 4 },
  )
  .map((list) => list.map((words) => words.join(' ')).join('. '))

interface Meeting {
  what: 'save' | 'see'
  id: number
  also: number | null
  text: string
}
type Event = Meeting | { what: 'unsave' | 'hide' | 'edit'; id: number } | { what: 'count' | 'restore' }

const id = fc.integer({ min: 0, max: 3 })
const event: fc.Arbitrary<Event> = fc.oneof(
  fc.record({
    what: fc.constantFrom('save' as const, 'see' as const),
    id,
    also: fc.option(id),
    text: abstracts,
  }),
  fc.record({ what: fc.constantFrom('unsave' as const, 'hide' as const, 'edit' as const), id }),
  fc.record({ what: fc.constantFrom('count' as const, 'restore' as const) }),
)

const name = (n: number) => `doi:10.1/${n}`

async function happen(made: ReturnType<typeof freshLibrary>, event: Event): Promise<void> {
  const { db, library } = made
  if (event.what === 'count') return catchUp(db)
  if (event.what === 'restore') {
    const file = await backupBlob(db, new Date(0))
    await restore(db, file, { replace: true })
    return
  }
  if (event.what === 'unsave') return void (await library.unsave(name(event.id)))
  if (event.what === 'hide' || event.what === 'edit') {
    const saved = (await listSaved(db, '', 9)).papers.find((each) => each.id === name(event.id))
    const [first] = saved?.claims ?? []
    if (!saved || !first) return
    if (event.what === 'hide') await hideClaim(db, saved.id, first)
    else await editClaim(db, saved.id, first, { benchmark: ['Edited'], metric: 'recall' })
    return
  }
  const { what, id, also, text } = event as Meeting
  const aliases = also === null || also === id ? [] : [name(also)]
  const met = paper({ id: name(id), aliases, title: `A study called ${id} of many`, abstract: text })
  if (what === 'save') await library.save(met)
  else await library.read([met])
}

const comparable = (list: readonly object[]) => list.map((each) => JSON.stringify(each)).sort()

/** What the counts say must be what reading everything says. */
async function expectExact(db: LibraryDatabase): Promise<void> {
  await catchUp(db)
  const all: Entry[] = await allSavedClaims(db)
  expect(await storedFacets(db, 'benchmark')).toEqual(benchmarkFacets(all))
  expect(await storedFacets(db, 'metric')).toEqual(metricFacets(all))
  expect(worthMost(await topContests(db))).toEqual(suggest(all))
  expect((await keptTotals(db)).kept).toMatchObject({ ...(await savedTotals(db)), exact: true })
  for (const { key } of benchmarkFacets(all))
    expect(comparable(await claimsOn(db, { benchmark: key }))).toEqual(
      comparable(pickEntries(all, { benchmark: key, metric: null }).map((entry) => entry.claim)),
    )
  for (const { key } of metricFacets(all))
    expect(comparable(await claimsOn(db, { metric: key }))).toEqual(
      comparable(pickEntries(all, { benchmark: null, metric: key }).map((entry) => entry.claim)),
    )
}

describe('counts that are kept', () => {
  it('are those of reading everything, after whatever happened', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 12 }), async (events) => {
        const made = freshLibrary({}, { ...reader, asked: [] })
        for (const each of events) await happen(made, each)
        await expectExact(made.db)
        made.db.close()
      }),
      { numRuns: 150 },
    )
  }, 120_000)

  it('are made batch by batch for a library that was never counted, and anew for other rules', async () => {
    const { db, library } = freshLibrary({}, { ...reader, asked: [] })
    for (let n = 0; n < 620; n++) {
      const met = paper({
        id: `doi:10.2/${String(n).padStart(4, '0')}`,
        title: `Number ${n} of many studies`,
        abstract: `B${n % 7} f1 ${n}`,
      })
      if (n % 3 === 0) await library.read([met])
      else await library.save(met)
    }
    const told: number[] = []
    expect((await keptTotals(db)).kept).toBeNull()
    await catchUp(db, (papers) => told.push(papers))
    expect(told.length).toBeGreaterThan(1)
    await expectExact(db)
    await db.summary.update('summary', { version: 0, papers: 9999 })
    expect((await keptTotals(db)).kept).toBeNull()
    await expectExact(db)
  }, 60_000)

  it('stay right where two pages count at once', async () => {
    const { db, library } = freshLibrary({}, { ...reader, asked: [] })
    for (let n = 0; n < 30; n++)
      await library.save(paper({ id: `doi:10.3/${n}`, title: `Number ${n} of many studies`, abstract: 'LongQA f1 1' }))
    await Promise.all([catchUp(db), catchUp(db), library.unsave('doi:10.3/4'), catchUp(db)])
    await expectExact(db)
  })

  // other parts for the same claims: raise SUMMARY_VERSION, so that libraries are counted anew
  it('are by rules of this version', () => {
    const essences = [
      claim({ benchmark: ['GSM-8K'], benchmarkIds: ['gsm8k'], metric: 'Accuracy', metricId: 'accuracy', unit: '%' }),
      claim({ metric: null, benchmark: ['A task'], kind: 'factor', unit: 'x', direction: 'increase' }),
      claim({ role: 'other', metric: '$F_1$', benchmark: [], benchmarkIds: [] }),
      claim({ kind: 'rank', value: null }),
    ].map(essenceOf)
    expect({ SUMMARY_VERSION, essences }).toMatchInlineSnapshot(`
      {
        "SUMMARY_VERSION": 2,
        "essences": [
          [
            "score:%",
            "accuracy",
            "Accuracy",
            1,
            [
              [
                "gsm8k",
                "GSM-8K",
              ],
            ],
          ],
          [
            "factor:×:increase",
            "",
            "",
            1,
            [
              [
                "atask",
                "A task",
              ],
            ],
          ],
          [
            "score:",
            "f1",
            "F_1",
            0,
            [],
          ],
          null,
        ],
      }
    `)
    expect(partsOf(essences.filter((each) => each !== null))).toMatchInlineSnapshot(`
      [
        {
          "claims": 1,
          "group": "metric",
          "key": "accuracy",
          "labels": [
            [
              "Accuracy",
              1,
            ],
          ],
        },
        {
          "claims": 1,
          "group": "benchmark",
          "key": "gsm8k",
          "labels": [
            [
              "GSM-8K",
              1,
            ],
          ],
        },
        {
          "claims": 1,
          "group": "contest of a metric",
          "key": "[null,"accuracy","score:%"]",
          "labels": [],
        },
        {
          "claims": 1,
          "group": "contest of a metric on a benchmark",
          "key": "["gsm8k","accuracy","score:%"]",
          "labels": [],
        },
        {
          "claims": 1,
          "group": "metric",
          "key": "",
          "labels": [],
        },
        {
          "claims": 1,
          "group": "benchmark",
          "key": "atask",
          "labels": [
            [
              "A task",
              1,
            ],
          ],
        },
        {
          "claims": 1,
          "group": "contest",
          "key": "[null,"","factor:×:increase"]",
          "labels": [],
        },
        {
          "claims": 1,
          "group": "contest on a benchmark",
          "key": "["atask","","factor:×:increase"]",
          "labels": [],
        },
        {
          "claims": 1,
          "group": "metric",
          "key": "f1",
          "labels": [
            [
              "F_1",
              1,
            ],
          ],
        },
      ]
    `)
  })
})

describe('a comparison whose papers are looked up late', () => {
  it('is the one with all papers at hand', async () => {
    const { db, library } = freshLibrary({}, { ...reader, asked: [] })
    for (let n = 0; n < 40; n++)
      await library.save(
        paper({ id: `doi:10.4/${n}`, title: `${'zyxwvut'[n % 7]} study, number ${n}`, abstract: `LongQA f1 ${n % 5}` }),
      )
    await catchUp(db)
    const entries = await allSavedClaims(db)
    const measure = 'score:%'
    const whole = compare(entries, measure)
    const [key = ''] = benchmarkFacets(entries).map((facet) => facet.key)
    const stubs = (await claimsOn(db, { benchmark: key })).map(
      (each): Entry => ({ claim: each, paper: { id: each.paperId, title: '', date: null, url: '' } }),
    )
    const late = compare(stubs, measure)
    expect(whole?.rows.length).toBe(40)
    for (const count of [1, 7, 8, 9, 40]) {
      const first = (late?.rows ?? []).slice(0, withTies(late?.rows ?? [], count))
      const heads = await headsOf(
        db,
        first.map(({ entry }) => entry.paper.id),
      )
      expect(withPapers(first, heads).slice(0, count)).toEqual(whole?.rows.slice(0, count))
    }
    expect(contestsIn(entries)).not.toHaveLength(0)
  })
})
