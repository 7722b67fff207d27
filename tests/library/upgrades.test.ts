import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded

import { readdirSync, readFileSync } from 'node:fs'
import { Dexie } from 'dexie'
import { describe, expect, it } from 'vitest'
import { backupBlob } from '../../lib/library/backup'
import { LibraryDatabase } from '../../lib/library/database'
import { Library } from '../../lib/library/library'
import { listSaved } from '../../lib/library/queries'
import { restore } from '../../lib/library/restore'
import { contents, countingReader, freshLibrary, paper } from './helpers'

interface Example {
  version: number
  stores: Record<string, string>
  rows: Record<string, object[]>
}

const DIR = 'tests/fixtures/library'
const examples = readdirSync(DIR)
  .filter((name) => /^schema-\d+\.json$/.test(name))
  .map((name) => JSON.parse(readFileSync(`${DIR}/${name}`, 'utf8')) as Example)
  .sort((a, b) => a.version - b.version)
const newest = examples.at(-1) as Example

let count = 0

/** A library as that version left it behind, opened by today's. */
async function opened({ version, stores, rows }: Example): Promise<LibraryDatabase> {
  const name = `upgrade-${++count}`
  const old = new Dexie(name)
  old.version(version).stores(stores)
  for (const [table, list] of Object.entries(rows)) await old.table(table).bulkAdd(list)
  old.close()
  return new LibraryDatabase(name)
}

describe('examples of stored versions', () => {
  it('are there for every version, and the newest is today’s', async () => {
    const db = new LibraryDatabase(`upgrade-${++count}`)
    await db.open()
    expect(examples.map(({ version }) => version)).toEqual(Array.from({ length: db.verno }, (_, i) => i + 1))
    const schema = db.tables.map(({ name, schema }) => [
      name,
      [schema.primKey.src, ...schema.indexes.map((index) => index.src)].join(', '),
    ])
    expect(Object.fromEntries(schema)).toEqual(newest.stores)
  })

  it.each(examples.map((example) => [example.version, example] as const))(
    'schema %i is upgraded to what the newest holds, and is worked with as before',
    async (_, example) => {
      const db = await opened(example)
      const now = await contents(db)
      const expected = await contents(await opened(newest))
      // what a version did not know of is empty, everything else is there
      expect(now).toEqual({ ...expected, user: example.rows.user ?? [] })
      expect((await listSaved(db, 'longqa', 5)).papers[0]?.claims).toHaveLength(1)
      for (const table of ['origins', 'news', 'touched'] as const)
        expect(await db.table(table).toArray()).toEqual(example.rows[table] ?? [])

      const library = new Library(db, countingReader(3))
      await library.save(paper({ id: 'doi:10.1/x', title: 'Sparse Memory Layers' }))
      expect(await db.papers.count()).toBe(2) // met by its alias
      await library.save(paper({ id: 'openreview:abc', title: 'Only seen', authors: ['Ann Author'] }))
      expect(await db.papers.count()).toBe(2) // met by its title

      const other = freshLibrary()
      await restore(other.db, await backupBlob(db, new Date()))
      expect((await contents(other.db)).user).toEqual((await contents(db)).user)
    },
  )
})
