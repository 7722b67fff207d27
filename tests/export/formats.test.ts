import { Cite, plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { entries } from 'bibtex-parse'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBibtex } from '../../lib/export/bibtex'
import { toCsl } from '../../lib/export/csl'
import { CSV_COLUMNS } from '../../lib/export/csv'
import { EXPORT_FORMATS, formatById } from '../../lib/export/formats'
import { toJson } from '../../lib/export/json'
import { toLatex } from '../../lib/export/latex'
import { toMarkdown } from '../../lib/export/markdown'
import { citeKey, splitName } from '../../lib/export/reference'
import { toRis } from '../../lib/export/ris'
import { type ExportPaper, type ExportRow, type ExportSet, written } from '../../lib/export/rows'
import { escapeTex } from '../../lib/export/tex'
import { toTsv } from '../../lib/export/tsv'
import { claim } from '../library/helpers'

const paper = (over: Partial<ExportPaper> = {}): ExportPaper => ({
  id: 'arxiv:2601.00001',
  aliases: ['doi:10.1234/abc_d'],
  title: 'Sparse Memory & 100% of {Layers}: A_B',
  authors: ['Ann Author', 'José van den Niño', 'Team Rock and Roll'],
  date: '2026-01-02',
  url: 'https://arxiv.org/abs/2601.00001',
  sites: ['arxiv'],
  savedAt: '2026-03-01T10:00:00.000Z',
  abstract: 'We reach 81.5% accuracy on LongQA.',
  tags: ['survey/vision', 'to read'],
  note: 'Ask about #3 & the rest',
  ...over,
})
const row = (over: Partial<ExportPaper> = {}, claimed = claim()): ExportRow => ({
  paper: paper(over),
  claim: claimed,
  sentence: 'We reach 81.5% accuracy on LongQA.',
  extractorVersion: 7,
})
const set = (...rows: ExportRow[]): ExportSet => ({ papers: rows.map((each) => each.paper), rows })

interface Csl {
  title: string
  type: string
  author?: { family?: string; given?: string; literal?: string; 'non-dropping-particle'?: string }[]
  issued?: { 'date-parts': number[][] }
  DOI?: string
  URL?: string
  abstract?: string
  [field: string]: unknown
}
const cite = (text: string | object, forceType: string) => new Cite(text, { forceType }).data as Csl[]

describe('the registry', () => {
  it('writes every format from one and the same set, each ended by a line break', async () => {
    for (const format of EXPORT_FORMATS) {
      const text = written((await format.load())(), set(row()))
      expect(text.length, `${format.id}: a row says more than this of a paper or a claim`).toBeGreaterThan(80)
      expect(text.endsWith('\n'), `${format.id}: end the file with a line break`).toBe(true)
      expect(written((await format.load())(), { papers: [], rows: [] }), format.id).not.toContain('undefined')
    }
    expect(new Set(EXPORT_FORMATS.map(({ id }) => id)).size).toBe(EXPORT_FORMATS.length)
    expect(formatById('no such').id).toBe('csv')
  })
})

describe('TSV', () => {
  it('is one line a claim and one cell a column for a parser of others, whatever the text', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\t', '\n', '\r', '"', "'", '=', ' ', '\u2028', 'é') })
    fc.assert(
      fc.property(text, text, (title, metric) => {
        const back = parse(toTsv(set(row({ title }, claim({ metric })))), {
          delimiter: '\t',
          quote: null,
        }) as string[][]
        expect(back).toHaveLength(2)
        expect(back[0]).toEqual([...CSV_COLUMNS])
        expect(back[1]).toHaveLength(CSV_COLUMNS.length)
        expect(back[1]?.[0]).toBe('arxiv:2601.00001')
        expect(back[1]?.[1]).not.toMatch(/^[=\t]/)
      }),
    )
  })
})

describe('JSON', () => {
  it('holds each paper once with its claims and the reader’s words', () => {
    const bare = paper({ id: 'doi:10.1/none', title: 'Nothing claimed' })
    const claims = [row(), row({}, claim({ value: [4, 5], unit: 'x' }))]
    const back = JSON.parse(toJson({ papers: [paper(), bare], rows: claims }))
    expect(back).toMatchObject({ format: 'claimdex-claims', version: 1 })
    expect(back.papers.map((each: { claims: unknown[] }) => each.claims.length)).toEqual([2, 0])
    expect(back.papers[0]).toMatchObject({ tags: ['survey/vision', 'to read'], note: 'Ask about #3 & the rest' })
    expect(back.papers[0].claims[1]).toMatchObject({ value: [4, 5], extractorVersion: 7, benchmark: ['LongQA'] })
  })
})

describe('BibTeX', () => {
  it('is read by another parser, field for field', () => {
    const [entry] = cite(toBibtex(set(row())), '@bibtex/text')
    expect(entry).toMatchObject({
      title: expect.stringContaining('Sparse Memory & 100% of'),
      DOI: '10.1234/abc_d',
      URL: 'https://arxiv.org/abs/2601.00001',
      issued: { 'date-parts': [[2026, 1]] },
    })
    const [other] = entries(toBibtex(set(row()))) // the former drops abstracts and keywords
    expect(other).toMatchObject({
      ABSTRACT: 'We reach 81.5% accuracy on LongQA.',
      KEYWORDS: 'survey/vision, to read',
    })
    expect(entry?.title).toMatch(/: A_B$/)
    expect(entry?.author?.map((name) => name.family ?? name.literal)).toEqual(['Author', 'Niño', 'Team Rock and Roll'])
  })

  it('has an eprint for arXiv and is an article by its DOI alone', () => {
    expect(toBibtex(set(row()))).toMatch(
      /^@misc\{author2026sparse,[\s\S]*eprint = \{2601\.00001\},[\s\S]*archiveprefix = \{arXiv\}/,
    )
    expect(toBibtex(set(row({ id: 'doi:10.1/x', aliases: [] })))).toMatch(/^@article\{/)
  })

  it('stays one well-formed entry with balanced braces, whatever a page calls its papers', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('{', '}', '\\', '"', '@', '#', '%', '~', '^', '_', '$', '\n', ',', 'a', 'é', ' and '),
    })
    fc.assert(
      fc.property(nasty, nasty, nasty, (title, author, note) => {
        const text = toBibtex(set(row({ title: `T ${title}`, authors: [`N ${author}`], note })))
        let depth = 0
        for (const sign of text.replace(/\\[%&#_$]/g, '')) {
          if (sign === '{') depth++
          if (sign === '}') depth--
          expect(depth).toBeGreaterThanOrEqual(0)
        }
        expect(depth).toBe(0)
        expect(cite(text, '@bibtex/text')).toHaveLength(1)
      }),
      { numRuns: 60 },
    )
  })

  it('never gives two papers one key', () => {
    const text = toBibtex(
      set(row(), row({ id: 'arxiv:2601.00002' }), row({ authors: [], title: '長い文書', date: null })),
    )
    const keys = [...text.matchAll(/^@\w+\{([^,]*),/gm)].map(([, key]) => key)
    expect(keys).toEqual(['author2026sparse', 'author2026sparse-2', 'paper'])
  })
})

describe('RIS', () => {
  it('is read by another parser, field for field', () => {
    const [entry] = cite(toRis(set(row())), '@ris/file')
    expect(entry).toMatchObject({
      title: 'Sparse Memory & 100% of Layers: A_B',
      DOI: '10.1234/abc_d',
      abstract: 'We reach 81.5% accuracy on LongQA.',
    })
    expect(entry?.author?.map(({ family, given }) => [family, given])).toEqual([
      ['Author', 'Ann'],
      ['van den Niño', 'José'],
      ['Roll', 'Team Rock and'],
    ])
    expect(entry?.issued?.['date-parts'][0]?.slice(0, 3).map(Number)).toEqual([2026, 1, 2])
  })

  it('lets no text begin a line of its own', () => {
    const text = toRis(set(row({ title: 'One\r\nER  - \r\nTY  - BOOK', note: 'a\u2028TI  - b' })))
    expect(text.match(/^TY {2}- /gm)).toHaveLength(1)
    expect(
      text
        .split('\r\n')
        .filter(Boolean)
        .every((line) => /^[A-Z][A-Z0-9] {2}- /.test(line)),
    ).toBe(true)
  })
})

describe('CSL-JSON', () => {
  it('is taken by a citation processor', () => {
    const [entry] = cite(JSON.parse(toCsl(set(row()))), '@csl/list+object')
    expect(entry).toMatchObject({
      type: 'article',
      title: 'Sparse Memory & 100% of Layers: A_B',
      DOI: '10.1234/abc_d',
      number: 'arXiv:2601.00001',
      issued: { 'date-parts': [[2026, 1, 2]] },
      keyword: 'survey/vision, to read',
    })
    expect(entry?.author?.[1]).toMatchObject({ family: expect.stringContaining('Niño'), given: 'José' })
    expect(plugins.list()).toContain('@ris')
  })
})

describe('Markdown', () => {
  it('keeps one line a claim and lets no markup through', () => {
    const text = toMarkdown(set(row({ title: 'A | <img src=x> [b](javascript:c) `d` *e*\nf' }), row()))
    const lines = text.trimEnd().split('\n')
    expect(lines).toHaveLength(4)
    for (const line of lines) expect(line.replace(/\\./g, '').match(/\|/g)).toHaveLength(7)
    expect(lines[2]).toContain('\\<img')
    expect(lines[2]).toContain('\\[b\\](javascript')
    expect(lines[3]).toMatch(
      /^\| \[Sparse Memory &amp; 100% of Layers: A\\_B\]\(https:\/\/arxiv\.org\/abs\/2601\.00001\) \| 81\.5 \| accuracy \| LongQA \|/,
    )
  })

  it('links nothing but web addresses', () => {
    expect(toMarkdown(set(row({ url: 'javascript:alert(1)', title: 'T' })))).toContain('| T |')
  })
})

describe('LaTeX', () => {
  it('is a booktabs table of as many cells as columns in each row', () => {
    const down = claim({
      kind: 'change',
      value: 12.5,
      unit: '%',
      direction: 'decrease',
      better: true,
      metric: 'perplexity',
    })
    const lines = toLatex(set(row(), row({}, down))).split('\n')
    const body = lines.slice(lines.findIndex((line) => line.includes('\\midrule')) + 1, -3)
    expect(body).toHaveLength(2)
    for (const line of body) {
      expect(line.replace(/\\&/g, '').match(/&/g)).toHaveLength(5)
      expect(line.endsWith(' \\\\')).toBe(true)
    }
    expect(body[0]).toContain('Sparse Memory \\& 100\\% of Layers: A\\_B & 81.5 & accuracy')
    expect(body[1]).toContain('$\\downarrow$ 12.5\\%')
  })

  it.each([
    ['\\write18{rm}', '\\textbackslash{}write18\\textbraceleft{}rm\\textbraceright{}'],
    ['\\%', '\\textbackslash{}\\%'],
    ['50%\n\\end{tabular}', '50\\% \\textbackslash{}end\\textbraceleft{}tabular\\textbraceright{}'],
    ['a_b^c~d $x$ #1', 'a\\_b\\textasciicircum{}c\\textasciitilde{}d \\$x\\$ \\#1'],
    ['^^5cinput', '\\textasciicircum{}\\textasciicircum{}5cinput'],
  ])('prints %j and runs nothing', (text, out) => {
    expect(escapeTex(text)).toBe(out)
  })
})

describe('names', () => {
  it.each([
    ['Ann Author', 'Author', 'Ann'],
    ['Ludwig van den Berg', 'van den Berg', 'Ludwig'],
    ['Author, Ann B.', 'Author', 'Ann B.'],
    ['Plato', 'Plato', ''],
    ['Van Le', 'Le', 'Van'],
  ])('%s', (full, family, given) => {
    expect(splitName(full)).toEqual({ family, given })
  })

  it('makes ASCII keys', () => {
    expect(citeKey(paper({ authors: ['José Niño'], title: 'Détection à l’échelle' }), new Set())).toBe(
      'nino2026detection',
    )
  })
})
