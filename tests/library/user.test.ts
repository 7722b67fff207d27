import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { anchorOf } from '../../lib/library/corrections'
import { Library } from '../../lib/library/library'
import { allSavedClaims, listSaved } from '../../lib/library/queries'
import type { ClaimRow } from '../../lib/library/rows'
import { cleanNote, cleanTag, mergeUser, nextTime, noteOf, userRow } from '../../lib/library/user'
import { addTags, correct, removeTag, setNote, setTags, uncorrect } from '../../lib/library/words'
import { claim, countingReader, freshLibrary, paper } from './helpers'

const ID = 'arxiv:2601.00001'
const day = (n: number) => new Date(Date.UTC(2026, 2, n))

async function saved(over = {}) {
  const made = freshLibrary({ now: () => day(1) })
  await made.library.save(paper(over))
  const shown = async () => (await listSaved(made.db, '', 5)).papers[0]
  return { ...made, shown }
}

describe('tags and notes', () => {
  it.each([
    [' survey /  vision ', 'survey/vision'],
    ['/a//b/', 'a/b'],
    ['two  words', 'two words'],
    ['a, b', 'a b'],
    ['///', ''],
    ['x'.repeat(200), 'x'.repeat(100)],
  ])('the tag %j is kept as %j', (given, kept) => {
    expect(cleanTag(given)).toBe(kept)
    expect(cleanTag(kept)).toBe(kept)
  })

  it('makes a note one line', () => {
    expect(cleanNote(' a\n\tb\u0000 ')).toBe('a b')
  })

  it('are listed with the paper, found by the search, and counted with the tags above them', async () => {
    const { db, shown } = await saved()
    await setTags(db, ID, ['Survey/Vision', 'to read', 'to read'], day(2))
    await setNote(db, ID, 'Ask about Table 3', day(2))
    expect(await shown()).toMatchObject({ tags: ['Survey/Vision', 'to read'], note: 'Ask about Table 3' })
    expect(await db.user.where('tagKeys').equals('survey').primaryKeys()).toEqual([ID])
    expect((await listSaved(db, 'table vision', 5)).matched).toBe(1)
    await setTags(db, ID, ['to read'], day(3))
    await setNote(db, ID, '', day(3))
    expect(await shown()).toMatchObject({ tags: ['to read'], note: '' })
    expect((await listSaved(db, 'vision', 5)).matched).toBe(0)
    expect((await db.user.get(ID))?.notes.map((note) => note.text)).toEqual(['', 'Ask about Table 3'])
  })

  it('are added and taken away one by one, also by two windows at once', async () => {
    const { db, shown } = await saved()
    await Promise.all([addTags(db, ID, ['a']), addTags(db, ID, ['b/c']), addTags(db, ID, [' A '])])
    expect((await shown())?.tags).toEqual(['a', 'b/c'])
    await Promise.all([removeTag(db, ID, 'A'), addTags(db, ID, ['d'])])
    expect((await shown())?.tags).toEqual(['b/c', 'd'])
  })

  it('come after what was written before, also when the clock was moved back', async () => {
    const { db, shown } = await saved()
    await setNote(db, ID, 'First', day(20))
    await setNote(db, ID, 'Second', day(2))
    expect((await shown())?.note).toBe('Second')
    expect(nextTime(await db.user.get(ID), day(1).toISOString()) > day(20).toISOString()).toBe(true)
  })

  it('outlive removal, eviction and two records becoming one', async () => {
    let minute = 0
    const { library, db } = freshLibrary({ mostSeen: 5, now: () => new Date(Date.UTC(2026, 2, 1, 0, minute++)) })
    await library.save(paper({ id: 'doi:10.1/x', title: 'Another name' }))
    await setNote(db, 'doi:10.1/x', 'Of the journal', day(2))
    await library.read([paper()])
    await setTags(db, ID, ['preprint'], day(3))
    await library.unsave('doi:10.1/x')
    for (let i = 0; i < 30; i++)
      await library.read([paper({ id: `arxiv:2602.${10000 + i}`, title: `Some other paper with number ${i}` })])
    await library.read([paper({ aliases: ['doi:10.1/x'] })])
    expect(await db.user.toArray()).toMatchObject([
      { paperId: ID, tags: [{ name: 'preprint' }], notes: [{ text: 'Of the journal' }] },
    ])
  })

  it('refuses to write about a paper that is not there', async () => {
    const { db } = freshLibrary()
    await expect(setNote(db, 'arxiv:0', 'x')).rejects.toThrow(/not in the library/)
  })
})

describe('corrections', () => {
  const anchored = async (db: Awaited<ReturnType<typeof saved>>['db'], at = 0) => {
    const row = (await db.claims.toArray())[at] as ClaimRow
    const text = (await db.abstracts.get([row.paperId, row.hash]))?.text
    return anchorOf(row, text)
  }

  it('stand over what was read and leave it as it is', async () => {
    const { db, shown } = await saved()
    const before = await db.claims.toArray()
    await correct(
      db,
      ID,
      { kind: 'edit', anchor: await anchored(db), words: { metric: 'F1', benchmark: ['LongQA', 'MoreQA'] } },
      day(2),
    )
    await correct(
      db,
      ID,
      { kind: 'add', words: { value: 3, unit: 'x', kind: 'factor' }, quote: 'It is 3x faster.' },
      day(3),
    )
    expect((await shown())?.claims).toMatchObject([
      {
        value: 81.5,
        metric: 'F1',
        metricKey: 'f1',
        benchmarkKeys: ['longqa', 'moreqa'],
        corrected: 'edited',
        higherIsBetter: null,
      },
      { value: 3, unit: 'x', surface: '3', corrected: 'added', quote: 'It is 3x faster.', index: 1 },
    ])
    expect((await allSavedClaims(db)).map((each) => each.claim.metric)).toEqual(['F1', null])
    expect(await db.claims.toArray()).toEqual(before)
  })

  it('hide a claim, and are taken back', async () => {
    const { db, shown } = await saved()
    const user = await correct(db, ID, { kind: 'hide', anchor: await anchored(db) }, day(2))
    expect((await shown())?.claims).toEqual([])
    await uncorrect(db, ID, user.corrections[0]?.id ?? '', day(3))
    expect((await shown())?.claims).toMatchObject([{ value: 81.5 }])
    expect((await db.user.get(ID))?.corrections).toMatchObject([{ gone: true }])
  })

  it('stay when newer rules read the text anew, also where these find other bounds or nothing', async () => {
    const { db, shown } = await saved()
    await correct(db, ID, { kind: 'edit', anchor: await anchored(db), words: { metric: 'F1' } }, day(2))
    const wider = countingReader(2)
    wider.read = () => ({
      claims: [claim({ span: [3, 8], surface: 'reach' }), claim({ span: [8, 14], surface: ' 81.5 ' })],
      benchmarks: [],
    })
    expect(await new Library(db, wider).reread()).toBe(1)
    expect((await shown())?.claims).toMatchObject([
      { metric: 'accuracy' },
      { metric: 'F1', corrected: 'edited', readBy: 2 },
    ])
    const blind = countingReader(3)
    blind.read = () => ({ claims: [], benchmarks: [] })
    await new Library(db, blind).reread()
    expect((await shown())?.claims).toEqual([])
    expect((await db.user.get(ID))?.corrections).toHaveLength(1)
    await new Library(db, countingReader(4)).reread()
    expect((await shown())?.claims).toMatchObject([{ metric: 'F1' }])
  })

  it('follow a claim into a new version of the abstract by its sentence, and do not guess', async () => {
    const { db, library, shown } = await saved({ version: 1, abstract: 'We reach 81.5 accuracy. It takes 81.5 hours.' })
    const rows = await db.claims.toArray()
    const first = {
      ...anchorOf(rows[0] as ClaimRow, undefined),
      sentence: 'We reach 81.5 accuracy. It takes 81.5 hours. More.',
    }
    await correct(db, ID, { kind: 'edit', anchor: first, words: { metric: 'F1' } }, day(2))
    await library.read([paper({ version: 2, abstract: 'We reach 81.5 accuracy. It takes 81.5 hours. More.' })])
    expect((await shown())?.claims.map((each) => each.metric)).toEqual(['F1', 'accuracy'])
    await library.read([paper({ version: 3, abstract: 'Now 81.5 and 81.5 elsewhere.' })])
    expect((await shown())?.claims.map((each) => each.metric)).toEqual(['accuracy', 'accuracy'])
  })
})

describe('merging words', () => {
  const time = fc.integer({ min: 1, max: 12 }).map((n) => day(n).toISOString())
  const tag = fc.record({ name: fc.constantFrom('a', 'A', 'a/b', 'c'), at: time, on: fc.boolean() })
  const note = fc.record({ text: fc.constantFrom('', 'x', 'y', 'z'), at: time })
  const correction = fc.record({
    id: fc.constantFrom('1', '2'),
    kind: fc.constant('add' as const),
    at: time,
    gone: fc.boolean(),
    anchor: fc.constant(null),
    words: fc.record({ value: fc.integer({ min: 0, max: 3 }) }),
    quote: fc.constantFrom('', 'q'),
  })
  const row = fc
    .record({
      tags: fc.array(tag, { maxLength: 4 }),
      notes: fc.array(note, { maxLength: 7 }),
      corrections: fc.array(correction, { maxLength: 3 }),
    })
    .map((parts) => userRow('p', parts))

  it('gives the same in any order, any grouping, and twice', () => {
    fc.assert(
      fc.property(row, row, row, (a, b, c) => {
        const all = mergeUser('p', a, b, c)
        expect(mergeUser('p', c, a, b)).toEqual(all)
        expect(mergeUser('p', a, mergeUser('p', c, b))).toEqual(all)
        expect(mergeUser('p', all, b)).toEqual(all)
        expect(mergeUser('p', a, undefined)).toEqual(a)
      }),
    )
  })

  it('never lets older words stand over newer ones', () => {
    fc.assert(
      fc.property(row, row, (a, b) => {
        const both = mergeUser('p', a, b)
        const newest = [...a.notes, ...b.notes]
          .map((each) => each.at)
          .sort()
          .at(-1)
        expect(both.notes[0]?.at).toBe(newest)
        for (const mark of [...a.tags, ...b.tags]) {
          const kept = both.tags.find((each) => each.name.toLowerCase() === mark.name.toLowerCase())
          expect((kept?.at ?? '') >= mark.at).toBe(true)
        }
        expect(noteOf(both)).toBe(both.notes[0]?.text ?? '')
      }),
    )
  })
})
