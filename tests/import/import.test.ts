import 'fake-indexeddb/auto' // before Dexie, which looks for IndexedDB when it is loaded

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBibtex } from '../../lib/export/bibtex'
import { toCsv } from '../../lib/export/csv'
import { toRis } from '../../lib/export/ris'
import { savedSet } from '../../lib/export/rows'
import { parseBibtex } from '../../lib/import/bibtex'
import { parseClaimsCsv } from '../../lib/import/csv'
import { parseIds } from '../../lib/import/ids'
import type { Imported } from '../../lib/import/paper'
import { kindOf } from '../../lib/import/read'
import { parseRis } from '../../lib/import/ris'
import { fromTex } from '../../lib/import/tex'
import { importPapers } from '../../lib/library/import'
import { Library } from '../../lib/library/library'
import { listSaved, wholePapers } from '../../lib/library/queries'
import { setNote, setTags } from '../../lib/library/words'
import { contents, countingReader, freshLibrary, paper } from '../library/helpers'

/** As Zotero writes it. */
const BIB = `@misc{author_sparse_2026,
	title = {Sparse {Memory} {Layers} for {Long} {Documents}},
	url = {http://arxiv.org/abs/2601.00001},
	doi = {10.48550/arXiv.2601.00001},
	abstract = {We reach 81.5\\% accuracy on {LongQA}.},
	publisher = {arXiv},
	author = {Author, Ann and Ni{\\~n}o, Jos{\\'e} and {Rock and Roll Team}},
	month = jan,
	year = {2026},
	note = {arXiv:2601.00001 [cs]},
	keywords = {Computer Science - Computation and Language, to read},
	annote = {Ask about Table 3},
}

@comment{not an entry}
@string{venue = "Journal of Things"}
@article{second,
  title = "G{\\"o}del und " # "die {\\ss}-Frage",
  author = {Writer, Bob},
  journal = venue,
  year = 2024,
  doi = {10.1234/abc_d}
}
@misc{nothing, author = {Nobody}}
`

const RIS = [
  'TY  - JOUR',
  'TI  - Sparse Memory Layers for Long Documents',
  'AU  - Author, Ann',
  'AU  - Writer, Bob',
  'AB  - We reach 81.5% accuracy',
  'on LongQA.',
  'DA  - 2026/01/02/',
  'PY  - 2026',
  'DO  - 10.1234/abc',
  'UR  - https://doi.org/10.1234/abc',
  'KW  - to read',
  'N1  - Mine',
  'ER  - ',
  '',
].join('\r\n')

describe('BibTeX', () => {
  it('gives papers with ids, names, date, abstract, tags and note, and says what it left out', () => {
    const { papers, problems } = parseBibtex(BIB)
    expect(papers[0]).toMatchObject({
      paper: {
        id: 'arxiv:2601.00001',
        title: 'Sparse Memory Layers for Long Documents',
        authors: ['Ann Author', 'José Niño', 'Rock and Roll Team'],
        abstract: 'We reach 81.5% accuracy on LongQA.',
        date: '2026-01',
        url: 'http://arxiv.org/abs/2601.00001',
        site: 'import',
      },
      tags: expect.arrayContaining([' to read']),
      note: 'Ask about Table 3',
    })
    expect(papers[1]).toMatchObject({
      paper: { id: 'doi:10.1234/abc_d', title: 'Gödel und die ß-Frage', authors: ['Bob Writer'], date: '2024' },
    })
    expect(problems).toEqual([{ line: 24, reason: expect.stringMatching(/^nothing: neither an id/) }])
  })

  it.each([
    ['@article{x, title = {open', /no BibTeX/],
    ['nothing of the kind @', /no BibTeX/],
    [`@misc{x, title = ${'{'.repeat(100_000)}${'}'.repeat(100_000)}}`, /^line 1: braces nested deeper/],
  ])('refuses %.30s', (text, message) => {
    expect(() => parseBibtex(text)).toThrow(message)
  })

  it.each([
    ["Jos{\\'e} {\\'\\i}", 'José í'],
    ['\\"{o}\\v{s}\\c c', 'öšç'],
    ['50\\% \\& \\{x\\} \\textbackslash{}y', '50% & {x} \\y'],
    ['a~b $x_{1}$ c', 'a b $x_{1}$ c'],
    ['\\emph{word} \\o{}re', 'word øre'],
  ])('reads TeX %j as %j', (tex, text) => {
    expect(fromTex(tex)).toBe(text)
  })

  it('reads TeX in time that grows with its length only, and never fails', () => {
    const started = performance.now()
    fromTex("\\'".repeat(200_000) + '{'.repeat(200_000) + '$'.repeat(200_000))
    expect(performance.now() - started).toBeLessThan(2_000)
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('\\', '{', '}', "'", 'e', '$', ' ', 'ss') }),
        (tex) => typeof fromTex(tex) === 'string',
      ),
    )
  })
})

describe('RIS', () => {
  it('gives papers, also where values run over lines', () => {
    expect(parseRis(RIS)).toMatchObject({
      papers: [
        {
          paper: {
            id: 'doi:10.1234/abc',
            authors: ['Ann Author', 'Bob Writer'],
            abstract: 'We reach 81.5% accuracy on LongQA.',
            date: '2026-01-02',
            url: 'https://doi.org/10.1234/abc',
          },
          tags: ['to read'],
          note: 'Mine',
        },
      ],
      problems: [],
    })
  })

  it.each([
    ['TI  - x\n', /^line 1: TI stands outside/],
    ['TY  - JOUR\nTI  - x\n', /^line 1: the last record has no end/],
    ['TY  - JOUR\nTY  - JOUR\n', /^line 2: a record begins/],
    ['TY  - JOUR\nhello\n', /^line 2: no RIS/],
    ['ER  - \n', /^line 1: ends a record/],
  ])('refuses %j', (text, message) => {
    expect(() => parseRis(text)).toThrow(message)
  })
})

describe('a pasted list', () => {
  it('takes ids and addresses in any notation and names the words that are none', () => {
    const { papers, problems } = parseIds(
      '2402.13449, arXiv:2401.00002v3\nhttps://arxiv.org/pdf/2401.00003\n10.1234/abc.5 https://doi.org/10.1234/x;\nhep-th/9901001\n<https://huggingface.co/papers/2401.00004>\nhello 12345\n',
    )
    expect(papers.map(({ paper }) => [paper.id, paper.version])).toEqual([
      ['arxiv:2402.13449', null],
      ['arxiv:2401.00002', 3],
      ['arxiv:2401.00003', null],
      ['doi:10.1234/abc.5', null],
      ['doi:10.1234/x', null],
      ['arxiv:hep-th/9901001', null],
      ['arxiv:2401.00004', null],
    ])
    expect(papers[0]?.paper).toMatchObject({ date: '2024-02', url: expect.stringContaining('2402.13449') })
    expect(problems).toEqual([
      { line: 6, reason: '“hello” is no id or address of a paper' },
      { line: 6, reason: '“12345” is no id or address of a paper' },
    ])
  })
})

describe('the kind of a file', () => {
  it.each([
    ['{"format":"claimdex-backup"', 'backup'],
    ['\ufeffpaper id,title', 'csv'],
    [BIB, 'bibtex'],
    [RIS, 'ris'],
    ['2402.13449\n', 'ids'],
  ])('of %.20j is %s', (start, kind) => {
    expect(kindOf(start)).toBe(kind)
  })
})

describe('our own exports', () => {
  async function library() {
    const made = freshLibrary({ now: () => new Date('2026-02-01T00:00:00Z') })
    for (const i of [1, 2, 3])
      await made.library.save(
        paper({
          id: `arxiv:2601.0000${i}`,
          title: `Paper ${i} & {the} "rest"`,
          abstract: `First. We reach ${i}.5% accuracy on LongQA.`,
          url: `https://arxiv.org/abs/2601.0000${i}`,
        }),
      )
    await setTags(made.db, 'arxiv:2601.00001', ['survey/vision'])
    await setNote(made.db, 'arxiv:2601.00001', 'Ask #3')
    return made
  }

  it.each<[string, (set: ReturnType<typeof savedSet>) => Imported]>([
    ['BibTeX', (set) => parseBibtex(toBibtex(set))],
    ['RIS', (set) => parseRis(toRis(set))],
  ])('in %s come back with abstracts, tags and notes', async (_, through) => {
    const { db } = await library()
    const other = freshLibrary()
    const imported = through(savedSet(await wholePapers(db)))
    expect(await importPapers(other.db, imported)).toEqual({ added: 3, known: 0 })
    expect(await new Library(other.db, countingReader()).reread()).toBe(3)
    const back = (await listSaved(other.db, '', 9)).papers.find(({ id }) => id === 'arxiv:2601.00001')
    expect(back).toMatchObject({
      tags: ['survey/vision'],
      note: 'Ask #3',
      authors: ['Ann Author', 'Bob Writer'],
      claims: [{ value: 1.5 }],
    })
    expect(back?.title).toContain('Paper 1 & the')
  })

  it('in CSV come back with their sentences, which any abstract replaces', async () => {
    const { db } = await library()
    const other = freshLibrary({ now: () => new Date('2026-04-01T00:00:00Z') })
    const text = toCsv(savedSet(await wholePapers(db)).rows)
    expect(await importPapers(other.db, parseClaimsCsv(text))).toEqual({ added: 3, known: 0 })
    await other.library.reread()
    const list = await listSaved(other.db, '', 9)
    expect(list.papers.map((each) => each.claims.length)).toEqual([1, 1, 1])
    expect(list.papers[0]).toMatchObject({ savedAt: '2026-02-01T00:00:00.000Z', version: null, sites: ['arxiv'] })
    await other.library.read([paper({ abstract: 'We reach 90.1 and 90.2.' })])
    const [met] = (await listSaved(other.db, '2601.00001', 9)).papers
    expect(met?.claims.map((each) => each.value)).toEqual([90.1, 90.2])
    expect(() => parseClaimsCsv('title,value\na,1\n')).toThrow(/^line 1: columns missing/)
  })

  it('overwrite nothing that is there, and twice is as once', async () => {
    const { db } = await library()
    const imported = parseBibtex(BIB)
    await setNote(db, 'arxiv:2601.00001', 'Mine')
    expect(await importPapers(db, imported)).toEqual({ added: 1, known: 1 })
    await new Library(db, countingReader()).reread()
    const [whole] = (await wholePapers(db, '2601.00001')) as [Awaited<ReturnType<typeof wholePapers>>[number]]
    expect(whole).toMatchObject({ note: 'Mine', paper: { title: 'Paper 1 & {the} "rest"' }, claims: [{ value: 1.5 }] })
    expect(whole.tags).toContain('to read')
    const before = await contents(db)
    expect(await importPapers(db, imported)).toEqual({ added: 0, known: 2 })
    await new Library(db, countingReader()).reread()
    const again = await contents(db)
    expect({ ...again, papers: again.papers.map((row) => ({ ...row, lastSeen: '', links: [], textAt: '' })) }).toEqual({
      ...before,
      papers: before.papers.map((row) => ({ ...row, lastSeen: '', links: [], textAt: '' })),
    })
  })

  it('change nothing if storing fails in the middle', async () => {
    const { db } = freshLibrary()
    await db.open()
    let writes = 0
    db.papers.hook('creating', () => {
      if (++writes > 1) throw new DOMException('disk full', 'QuotaExceededError')
    })
    await expect(importPapers(db, parseBibtex(BIB))).rejects.toThrow(/space/)
    expect(await db.papers.count()).toBe(0)
    expect(await db.user.count()).toBe(0)
  })
})
