import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded

import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type Beside, backupBlob, backupPieces } from '../../lib/library/backup'
import { wholePapers } from '../../lib/library/queries'
import { BACKUP_VERSION } from '../../lib/library/record'
import { restore } from '../../lib/library/restore'
import { noteOf, tagsOf } from '../../lib/library/user'
import { correct, setNote, setTags } from '../../lib/library/words'
import { KEYS } from '../../lib/settings/keymap'
import { keptSettings } from '../../lib/settings/merge'
import { DEFAULTS } from '../../lib/settings/settings'
import { contents, freshLibrary, paper } from './helpers'

const NOW = new Date('2026-03-01T10:00:00Z')
const many = (count: number) =>
  Array.from({ length: count }, (_, i) =>
    paper({
      id: `arxiv:2601.${String(i).padStart(5, '0')}`,
      aliases: i % 3 === 0 ? [`doi:10.1/${i}`] : [],
      title: `Study number ${i} of "sparse" memory, {braces} and \u2028 breaks`,
      abstract: `Reaches ${i}.5 on LongQA.\nThen some.`,
    }),
  )

async function filled(count = 5) {
  const made = freshLibrary({ now: () => NOW })
  for (const each of many(count)) await made.library.save(each)
  await made.library.read([paper({ id: 'arxiv:2601.77777', title: 'Only seen' })])
  await setTags(made.db, 'arxiv:2601.00001', ['survey/vision', 'to read'], NOW)
  await setNote(made.db, 'arxiv:2601.00002', 'Ask about Table 3', NOW)
  await correct(
    made.db,
    'arxiv:2601.00003',
    { kind: 'add', words: { value: 7, metric: 'wins' }, quote: 'Wins 7.' },
    NOW,
  )
  return made
}

const text = async (db: Parameters<typeof backupBlob>[0]) => (await backupBlob(db, NOW)).text()

/** What a reader chose and made beside the library. */
const BESIDE: Beside = {
  settings: keptSettings({ ...DEFAULTS, badges: 1, sites: { arxiv: false } }),
  own: {
    names: [{ kind: 'benchmark', name: 'OwnBench', aliases: ['OB'], better: null }],
    watched: [
      { kind: 'author', text: 'A. Author' },
      { kind: 'word', text: 'sparse memory' },
    ],
    keymap: { ...KEYS, next: 'n', back: 'p', save: '' },
  },
}

describe('a backup', () => {
  it('is one JSON value with a paper a line, only what was saved or written about', async () => {
    const { db } = await filled()
    const file = await text(db)
    const { format, version, records, count } = JSON.parse(file)
    expect([format, version, records.length, count]).toEqual(['claimdex-backup', BACKUP_VERSION, 5, 5])
    expect(file.split('\n')).toHaveLength(5 + 3)
    expect(file).not.toContain('Only seen')
  })

  it('is written in pieces, with progress', async () => {
    const { db } = freshLibrary()
    const told: string[] = []
    await db.papers.bulkAdd(
      (await Promise.all(many(450).map((each) => each.id))).map((id) => ({ ...seen(id), savedAt: NOW.toISOString() })),
    )
    const pieces = []
    for await (const piece of backupPieces(db, NOW, (done, total) => told.push(`${done}/${total}`))) pieces.push(piece)
    expect(pieces).toHaveLength(5)
    expect(told).toEqual(['200/450', '400/450', '450/450'])
    expect(JSON.parse(pieces.join('')).count).toBe(450)
  })

  it('restored elsewhere gives the same library, and a second time changes nothing', async () => {
    const { db } = await filled()
    const file = await backupBlob(db, NOW)
    const other = freshLibrary()
    expect(await restore(other.db, file)).toEqual({
      papers: 5,
      added: 5,
      changed: 0,
      unchanged: 0,
      olderNotes: 0,
      settings: null,
      own: null,
    })
    const saved = await contents(db)
    saved.papers = saved.papers.filter((row) => row.savedAt !== undefined)
    saved.abstracts = saved.abstracts.filter((row) => row.paperId !== 'arxiv:2601.77777')
    expect({ ...(await contents(other.db)), readings: [] }).toEqual({ ...saved, readings: [] })
    expect(await text(other.db)).toBe(await text(db))
    const before = await contents(other.db)
    expect(await restore(other.db, file)).toMatchObject({ added: 0, changed: 0, unchanged: 5 })
    expect(await contents(other.db)).toEqual(before)
    expect(await restore(db, file)).toMatchObject({ added: 0, changed: 0, unchanged: 5 })
  })

  it('is taken back also when another program laid it out anew', async () => {
    const { db } = await filled()
    const file = JSON.stringify(JSON.parse(await text(db)), null, 2)
    const other = freshLibrary()
    expect(await restore(other.db, new Blob([file]))).toMatchObject({ added: 5 })
    expect(await text(other.db)).toBe(await text(db))
  })

  it('brings back what was removed since, and takes nothing of what was saved since', async () => {
    const { db, library } = await filled()
    const file = await backupBlob(db, NOW)
    await library.unsave('arxiv:2601.00001')
    await library.save(paper({ id: 'arxiv:2602.00001', title: 'Saved since, so it stays' }))
    expect(await restore(db, file)).toMatchObject({ added: 1, unchanged: 4 })
    const ids = (await wholePapers(db)).map((each) => each.paper.id)
    expect(ids).toHaveLength(6)
    expect((await wholePapers(db)).find((each) => each.paper.id === 'arxiv:2601.00001')).toMatchObject({
      tags: ['survey/vision', 'to read'],
      claims: [{ value: 1.5 }],
    })
  })

  it('never puts older words over newer ones, says so, and keeps both', async () => {
    const { db } = await filled()
    const file = await backupBlob(db, NOW)
    await setNote(db, 'arxiv:2601.00002', 'Asked. All is well', new Date('2026-04-01T00:00:00Z'))
    await setTags(db, 'arxiv:2601.00001', ['to read'], new Date('2026-04-01T00:00:00Z'))
    expect(await restore(db, file)).toMatchObject({ olderNotes: 1 })
    const user = await db.user.get('arxiv:2601.00002')
    expect(noteOf(user)).toBe('Asked. All is well')
    expect(user?.notes.map((note) => note.text)).toEqual(['Asked. All is well', 'Ask about Table 3'])
    expect(tagsOf(await db.user.get('arxiv:2601.00001'))).toEqual(['to read'])
  })

  it('takes newer words in', async () => {
    const { db } = await filled()
    const other = freshLibrary()
    await restore(other.db, await backupBlob(db, NOW))
    await setNote(db, 'arxiv:2601.00002', 'Newer', new Date('2026-05-01T00:00:00Z'))
    expect(await restore(other.db, await backupBlob(db, NOW))).toMatchObject({
      changed: 1,
      unchanged: 4,
      olderNotes: 0,
    })
    expect(noteOf(await other.db.user.get('arxiv:2601.00002'))).toBe('Newer')
  })

  it('meets a paper under another id here, and both become one', async () => {
    const { db } = await filled()
    const other = freshLibrary({ now: () => NOW })
    await other.library.save(paper({ id: 'doi:10.1/0', title: 'Quite another title', abstract: 'Gets 3.5 here.' }))
    await setNote(other.db, 'doi:10.1/0', 'Mine', NOW)
    expect(await restore(other.db, await backupBlob(db, NOW))).toMatchObject({ changed: 1, added: 4 })
    const only = (await wholePapers(other.db)).find((each) => each.paper.id === 'arxiv:2601.00000')
    expect(only).toMatchObject({ paper: { id: 'arxiv:2601.00000', aliases: ['doi:10.1/0'] }, note: 'Mine' })
    expect(await other.db.claims.where('paperId').equals('doi:10.1/0').count()).toBe(0)
  })

  it('can be gone back to as it was', async () => {
    const { db, library } = await filled()
    const file = await backupBlob(db, NOW)
    await library.save(paper({ id: 'arxiv:2602.00001', title: 'Saved since' }))
    await setNote(db, 'arxiv:2601.00002', 'A slip', new Date('2026-04-01T00:00:00Z'))
    await restore(db, file, { replace: true })
    expect(await text(db)).toBe(await file.text())
    expect(await db.papers.get('arxiv:2602.00001')).toMatchObject({ title: 'Saved since' }) // seen, not lost
  })
})

function seen(id: string) {
  const at = NOW.toISOString()
  return {
    id,
    aliases: [],
    title: id,
    titleKeys: [],
    authors: [],
    date: null,
    url: 'https://arxiv.org/',
    links: [],
    sites: [],
    version: null,
    textHash: null,
    textVersion: null,
    textAt: null,
    firstSeen: at,
    lastSeen: at,
  }
}

describe('a file that is not what it should be', () => {
  type Json = ReturnType<typeof JSON.parse>
  const nest = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`

  /** Changes the line of the third paper (line 4 of the file). */
  const onLine4 = (change: (record: Json) => unknown) => (file: string) => {
    const lines = file.split('\n')
    const record = JSON.parse((lines[3] as string).slice(1))
    const changed = change(record)
    lines[3] = `,${typeof changed === 'string' ? changed : JSON.stringify(record)}`
    return lines.join('\n')
  }

  const cases: [what: string, change: (file: string) => string | BlobPart, message: RegExp][] = [
    ['cut off', (file) => file.slice(0, -30), /^(the file ends too early|line \d+: .*JSON)/],
    ['cut off between papers', (file) => `${file.split('\n').slice(0, 4).join('\n')}\n`, /^the file ends too early/],
    [
      'a paper missing',
      (file) =>
        file
          .split('\n')
          .filter((_, i) => i !== 3)
          .join('\n'),
      /^line 6: count: says 5 papers, has 4/,
    ],
    [
      'of a newer format',
      (file) => file.replace(`"version":${BACKUP_VERSION}`, `"version":${BACKUP_VERSION + 1}`),
      /^line 1: version: written by a newer Claimdex/,
    ],
    ['something else', () => '{"hello": 1}', /no backup of Claimdex/],
    ['no JSON', () => 'id,title\n1,2\n', /no JSON/],
    ['empty', () => '', /no JSON/],
    ['no text', () => new Uint8Array([0x7b, 0x22, 0xff, 0xfe, 0x80]), /line 1: .*UTF-8/],
    [
      'with a bad byte in the middle',
      (file) => new Blob([file.slice(0, 2000), new Uint8Array([0xff]), file.slice(2000)]),
      /line \d+: .*UTF-8/,
    ],
    [
      'with __proto__ in a record',
      onLine4((r) => JSON.stringify(r).replace('{', '{"__proto__":{"polluted":1},')),
      /^line 4: __proto__: /,
    ],
    [
      'with __proto__ in a paper',
      onLine4((r) => JSON.stringify(r).replace('"aliases"', '"__proto__":{"polluted":1},"aliases"')),
      /^line 4: paper\.__proto__: /,
    ],
    [
      'with constructor as a field',
      onLine4((r) => Object.assign(r.paper, { constructor: { prototype: { polluted: 1 } } })),
      /^line 4: paper\.constructor: /,
    ],
    [
      'with a title that is a list',
      onLine4((r) => Object.assign(r.paper, { title: ['x'] })),
      /^line 4: paper\.title: /,
    ],
    [
      'with a number as text',
      onLine4((r) => Object.assign(r.claims[0], { value: '2.5' })),
      /^line 4: claims\.0\.value: /,
    ],
    [
      'with an infinite number',
      onLine4((r) => JSON.stringify(r).replace('"value":2.5', '"value":1e999')),
      /^line 4: claims\.0\.value: /,
    ],
    [
      'with an address that runs',
      onLine4((r) => Object.assign(r.paper, { url: 'javascript:alert(1)' })),
      /^line 4: paper\.url: no web address/,
    ],
    [
      'with a time that is none',
      onLine4((r) => Object.assign(r.paper, { savedAt: '2026-13-45T00:00:00Z' })),
      /^line 4: paper\.savedAt: /,
    ],
    [
      'with a time at the end of time',
      onLine4((r) => Object.assign(r.paper, { lastSeen: '9999-01-01T00:00:00Z' })),
      /^line 4: paper\.lastSeen: /,
    ],
    [
      'with the text of another hash',
      onLine4((r) => Object.assign(r.abstracts[0], { text: 'Reaches 99.9.' })),
      /^line 4: abstracts\.0\.hash: /,
    ],
    [
      'with a span from the end to the start',
      onLine4((r) => Object.assign(r.claims[0], { span: [9, 3] })),
      /^line 4: claims\.0\.span: /,
    ],
    [
      'with a string of 50 MB',
      onLine4((r) => Object.assign(r.paper, { title: 'x'.repeat(50_000_000) })),
      /^line 4: longer than 4,000,000 characters/,
    ],
    [
      'with a long title',
      onLine4((r) => Object.assign(r.paper, { title: 'x'.repeat(3_000) })),
      /^line 4: paper\.title: longer than/,
    ],
    ['nested deeply', onLine4(() => nest(500_000)), /^line 4: /],
    [
      'nested deeply in a field',
      onLine4((r) => JSON.stringify(r).replace('"aliases":[]', `"aliases":${nest(500_000)}`)),
      /^line 4: paper\.aliases/,
    ],
    ['one endless line', () => nest(20_000_000), /longer than/],
    ['with something after its end', (file) => `${file}{"x":1}\n`, /^line 8: something stands after the end/],
  ]

  it.each(cases)('%s is refused with place and reason, and nothing is touched', async (_, change, message) => {
    const { db } = await filled()
    const source = await text(db)
    const { db: mine, library } = freshLibrary({ now: () => NOW })
    await library.save(paper({ id: 'arxiv:2601.00002', title: 'Mine' }))
    const before = await contents(mine)
    const error = await restore(mine, new Blob([change(source)])).then(
      (report) => `taken: ${JSON.stringify(report)}`,
      (failure: Error) => failure.message.slice(0, 200),
    )
    expect(error).toMatch(message)
    expect(await contents(mine)).toEqual(before)
    expect(await mine.staged.count()).toBe(0)
    expect(({} as { polluted?: number }).polluted).toBeUndefined()
  })

  it('says the path where the file has another layout', async () => {
    const { db } = await filled()
    const whole = JSON.parse(await text(db))
    whole.records[2].paper.version = 'two'
    await expect(restore(freshLibrary().db, new Blob([JSON.stringify(whole)]))).rejects.toThrow(
      /^records\.2\.paper\.version: /,
    )
  })

  it('changes nothing if storing fails in the middle', async () => {
    const { db } = await filled()
    const file = await backupBlob(db, NOW)
    const { db: mine } = freshLibrary()
    await mine.open()
    let writes = 0
    mine.user.hook('creating', () => {
      if (++writes > 1) throw new DOMException('disk full', 'QuotaExceededError')
    })
    await expect(restore(mine, file)).rejects.toThrow(/space/)
    expect(await mine.papers.count()).toBe(0)
    expect(await mine.staged.count()).toBe(0)
  })
})

describe('a large backup', () => {
  it('is merged into an empty library, and into one that has half of it', async () => {
    const { db } = await filled(450)
    const file = await backupBlob(db, new Date())
    const empty = freshLibrary()
    expect(await restore(empty.db, file)).toMatchObject({ papers: 450, added: 450 })
    expect((await contents(empty.db)).claims).toEqual((await contents(db)).claims)
    const half = await filled(225)
    await half.db.papers.toCollection().modify({ readBy: 0 }) // so that claims of the file take the place of those here
    expect(await restore(half.db, file)).toMatchObject({ papers: 450, added: 225, changed: 225 })
    expect(await restore(half.db, file)).toMatchObject({ papers: 450, unchanged: 450 })
  }, 60_000)
})

describe('settings in a backup', () => {
  it('are given back with the report and change nothing', async () => {
    const { db, library } = freshLibrary()
    await library.save(paper())
    const file = await backupBlob(db, new Date(), undefined, BESIDE)
    expect((await restore(freshLibrary().db, file)).settings).toMatchObject({ badges: 1, sites: { arxiv: false } })
    expect((await restore(freshLibrary().db, await backupBlob(db, new Date()))).settings).toBeNull()
    const odd = new Blob([
      (await file.text()).replace('"settings":{', '"settings":[{').replace('},"records"', '}],"records"'),
    ])
    await expect(restore(freshLibrary().db, odd)).rejects.toThrow(/line 1: settings: no settings/)
    const laidOut = new Blob([JSON.stringify(JSON.parse(await file.text()), null, 2)])
    const report = await restore(freshLibrary().db, laidOut)
    expect(report.settings).toMatchObject({ badges: 1 })
    expect(report.own).toEqual(BESIDE.own)
  })

  it('stand beside names, watched words and keys, however many', async () => {
    const { db } = freshLibrary()
    const many = Array.from({ length: 1000 }, (_, n) => ({
      kind: 'word' as const,
      text: `word ${String(n).padStart(4, '0')} ${'x'.repeat(90)}`,
    }))
    const beside = { ...BESIDE, own: { ...BESIDE.own, watched: many } }
    const file = await backupBlob(db, new Date(), undefined, beside)
    expect((await restore(freshLibrary().db, file)).own).toEqual(beside.own)
    expect(JSON.parse(await file.text()).own).toHaveLength(1002)
    const nothing = { ...BESIDE, own: { names: [], watched: [], keymap: null } }
    const bare = await backupBlob(db, new Date(), undefined, nothing)
    expect((await restore(freshLibrary().db, bare)).own).toEqual(nothing.own)
  })

  it.each([
    ['an odd item', '{"name":{"aliases"', '{"names":{"aliases"', /line 4: own: no settings/],
    ['a wrong kind', '"kind":"word"', '"kind":"smell"', /own: no settings/],
    ['a prototype', '{"keymap":', '{"__proto__":{},"keymap":', /own: no settings/],
    ['no list', '],"own":[', '],"own":[[', /line 3: .*(JSON|count)/],
  ])('are refused with the line: %s', async (_, from, to, reason) => {
    const { db, library } = freshLibrary()
    await library.save(paper())
    const text = await (await backupBlob(db, new Date(), undefined, BESIDE)).text()
    const into = freshLibrary()
    expect(text).toContain(from)
    await expect(restore(into.db, new Blob([text.replace(from, to)]))).rejects.toThrow(reason)
    expect(await into.db.papers.count()).toBe(0)
  })
})

describe('backups of every version', () => {
  const examples = readdirSync('tests/fixtures/library').filter((name) => /^backup-\d+\.json$/.test(name))

  it('have an example each', () => {
    expect(examples.sort()).toEqual(Array.from({ length: BACKUP_VERSION }, (_, n) => `backup-${n + 1}.json`))
  })

  it.each(examples)('%s is taken in, and written anew with all that it held', async (name) => {
    const text = readFileSync(`tests/fixtures/library/${name}`, 'utf8')
    const { version, records, own } = JSON.parse(text)
    expect(name).toBe(`backup-${version}.json`)
    const { db } = freshLibrary()
    const report = await restore(db, new Blob([text]))
    expect(report).toMatchObject({ papers: records.length, added: records.length })
    expect(report.own === null).toBe(own === undefined)
    const beside = report.settings && { settings: report.settings, own: report.own ?? BESIDE.own }
    const again = JSON.parse(await (await backupBlob(db, new Date(), undefined, beside ?? undefined)).text())
    expect(again.version).toBe(BACKUP_VERSION)
    expect(again.records).toEqual(records)
    if (own) expect(again.own).toMatchObject(own) // what can be chosen since has its default
    expect(await restore(db, new Blob([text]))).toMatchObject({ added: 0, changed: 0, unchanged: records.length })
  })
})
