import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { type ImportKind, kindOf, readPapers } from '../../lib/import/read'

/** Files of ours in the very shape that Zotero's exporters write: fields, order, escapes, braces, attachments. */
const file = (name: string) => readFileSync(`tests/fixtures/import/${name}`, 'utf8')

async function imported(name: string, kind: ImportKind) {
  const text = file(name)
  expect(kindOf(text)).toBe(kind)
  return readPapers(text, kind as Exclude<ImportKind, 'backup'>)
}

const TITLE = 'Sparse Memory Layers for Long Documents: 50% Less & Better'

describe('exports of Zotero', () => {
  it('as BibTeX', async () => {
    const { papers, problems } = await imported('zotero.bib', 'bibtex')
    expect(papers.map(({ paper }) => [paper.id, paper.title, paper.date])).toEqual([
      ['arxiv:2601.00001', TITLE, '2026-01'],
      ['acl:2025.acl-long.9', 'Retrieval Without Regret', '2025-07'],
      ['doi:10.1234/jt.2024.7', 'A Note on Gröbner and $\\alpha$-Bases', '2024'],
    ])
    expect(papers[0]).toMatchObject({
      paper: {
        authors: ['Ann Author', 'José Niño', 'Bob van der Writer', 'The Long Team'],
        url: 'http://arxiv.org/abs/2601.00001',
        aliases: [],
      },
      note: 'Comment: 12 pages, 3 figures',
    })
    expect(papers[0]?.tags.map((tag) => tag.trim())).toEqual([
      'Computer Science - Computation and Language',
      'Computer Science - Machine Learning',
      'to read',
    ])
    expect(papers[0]?.paper.abstract).toMatch(/^We reach 81\.5\\?% accuracy on LongQA, .*faster, with >40% less memory/)
    expect(papers[1]?.paper.aliases).toEqual([])
    expect(papers[2]).toMatchObject({ note: '', tags: [''] })
    expect(problems).toEqual([{ line: 51, reason: expect.stringMatching(/^nobody_without_nodate: neither an id/) }])
  })

  it('as RIS, notes in HTML and files on a disk among them', async () => {
    const { papers, problems } = await imported('zotero.ris', 'ris')
    expect(papers.map(({ paper }) => [paper.id, paper.title, paper.date])).toEqual([
      ['arxiv:2601.00001', TITLE, '2026-01-05'],
      ['acl:2025.acl-long.9', 'Retrieval Without Regret', '2025-07'],
    ])
    expect(papers[0]).toMatchObject({
      paper: { authors: ['Ann Author', 'José Niño', 'The Long Team'], abstract: 'We reach 81.5% accuracy on LongQA.' },
      tags: ['Computer Science - Machine Learning', 'to read'],
      note: 'Comment: 12 pages & 3 figures',
    })
    expect(problems).toEqual([])
  })

  it('as CSL-JSON', async () => {
    const { papers, problems } = await imported('zotero.json', 'csl')
    expect(papers.map(({ paper }) => [paper.id, paper.title, paper.date])).toEqual([
      ['arxiv:2601.00001', TITLE, '2026-01-05'],
      ['acl:2025.acl-long.9', 'Retrieval Without Regret', '2025-07'],
    ])
    expect(papers[0]).toMatchObject({
      paper: { authors: ['Ann Author', 'José Niño', 'Bob van der Writer', 'The Long Team'] },
      note: 'Comment: 12 pages',
    })
    expect(problems).toEqual([
      { line: null, reason: 'item 4: is no item' },
      { line: null, reason: expect.stringMatching(/^item 3: neither an id/) },
    ])
  })

  it('refuses JSON that is none, or no list', async () => {
    await expect(readPapers('[\n{"title": "x"\n', 'csl')).rejects.toThrow(/no JSON/)
    await expect(readPapers('[\n{"a":1}\n{"b":2}]', 'csl')).rejects.toThrow(/no JSON/)
    const deep = `${'['.repeat(1e5)}${']'.repeat(1e5)}`
    expect((await readPapers(deep, 'csl')).papers).toEqual([])
    const proto = await readPapers('[{"__proto__": {"title": "x"}, "constructor": 1, "title": {"a": 1}}]', 'csl')
    expect(proto.papers).toEqual([])
  })
})
