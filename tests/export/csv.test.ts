import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CSV_COLUMNS, defuse, parseCsv, toCsv, undoDefuse } from '../../lib/export/csv'
import { fileName } from '../../lib/export/formats'
import { type ExportRow, savedSet, sentenceOf } from '../../lib/export/rows'
import { claim } from '../library/helpers'

const row = (over: Partial<ExportRow['paper']> = {}, claimed = claim(), sentence = 'We reach 81.5.'): ExportRow => ({
  paper: {
    id: 'arxiv:2601.00001',
    title: 'Sparse "Memory", Layers',
    authors: ['Ann Author', 'José Niño'],
    date: '2026-01-02',
    url: 'https://arxiv.org/abs/2601.00001',
    sites: ['arxiv', 'huggingface'],
    savedAt: '2026-03-01T10:00:00.000Z',
    ...over,
  },
  claim: claimed,
  sentence,
  extractorVersion: 7,
})

/** Read back by a parser that is not the one that wrote it. */
const readBack = (text: string) => parse(text, { bom: true, columns: true }) as Record<string, string>[]

describe('toCsv', () => {
  it('begins with a BOM and ends every line with CRLF', () => {
    const text = toCsv([row()])
    expect(text.charCodeAt(0)).toBe(0xfeff)
    expect(text.endsWith('\r\n')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
  })

  it('has the promised header, also without rows', () => {
    expect(toCsv([])).toBe(
      '\ufeffpaper id,title,authors,date,url,kind,value,value high,unit,qualifier,direction,better,metric,benchmark,baseline,' +
        'setting,role,sentence,confidence,site,saved at,extractor version\r\n',
    )
  })

  it('is read by another parser, cell for cell', () => {
    const claimed = claim({
      kind: 'change',
      value: -1.5,
      unit: 'dB',
      qualifier: 'up to',
      direction: 'decrease',
      better: false,
      metric: 'PSNR',
      benchmark: ['Set A', 'Set B'],
      baseline: 'plain CNNs',
      setting: '4x',
      confidence: 0.87654,
    })
    expect(readBack(toCsv([row({}, claimed, 'A loss, "small",\nof -1.5 dB.')]))).toEqual([
      {
        'paper id': 'arxiv:2601.00001',
        title: 'Sparse "Memory", Layers',
        authors: 'Ann Author; José Niño',
        date: '2026-01-02',
        url: 'https://arxiv.org/abs/2601.00001',
        kind: 'change',
        value: '-1.5',
        'value high': '',
        unit: 'dB',
        qualifier: 'up to',
        direction: 'decrease',
        better: 'no',
        metric: 'PSNR',
        benchmark: 'Set A; Set B',
        baseline: 'plain CNNs',
        setting: '4x',
        role: 'own',
        sentence: 'A loss, "small",\nof -1.5 dB.',
        confidence: '0.877',
        site: 'arxiv; huggingface',
        'saved at': '2026-03-01T10:00:00.000Z',
        'extractor version': '7',
      },
    ])
  })

  it('splits a range over two columns and leaves a rank without a value', () => {
    const [range, rank] = readBack(
      toCsv([row({}, claim({ value: [4, 5], unit: 'x' })), row({}, claim({ kind: 'rank', value: null }))]),
    )
    expect([range?.value, range?.['value high']]).toEqual(['4', '5'])
    expect([rank?.value, rank?.['value high']]).toEqual(['', ''])
  })

  it('leaves no cell that a spreadsheet would run, whatever a page calls its papers', () => {
    const nasty = ['=1+1', '+cmd', '-2+3', '@SUM(A1)', '\t=1', '\r=1', '\n=1', '＝1+1', '=HYPERLINK("http://x","y")']
    for (const text of nasty) {
      const [back] = readBack(toCsv([row({ title: text, authors: [text] }, claim({ metric: text, unit: text }), text)]))
      for (const column of ['title', 'authors', 'metric', 'unit', 'sentence']) expect(back?.[column]).toBe(`'${text}`)
    }
  })
})

describe('defuse', () => {
  it.each(['-1.5', '+3.2', '42', '.5', '1e-7', '-2.5E+10'])('leaves the number %s a number', (number) => {
    expect(defuse(number)).toBe(number)
  })

  it.each([
    ['-1.5%', "'-1.5%"],
    ['--5', "'--5"],
    ['+', "'+"],
    ["'=1", "''=1"],
    ['a=1', 'a=1'],
    ["'quoted'", "'quoted'"],
    ['', ''],
  ])('%j → %j', (cell, out) => {
    expect(defuse(cell)).toBe(out)
  })

  it('is undone exactly', () => {
    const risky = fc.string({
      unit: fc.constantFrom("'", '=', '+', '-', '@', '\t', '\r', '\n', '1', '.', 'e', 'a', '＝'),
    })
    fc.assert(fc.property(fc.oneof(risky, fc.string()), (cell) => undoDefuse(defuse(cell)) === cell))
  })
})

describe('parseCsv', () => {
  it('gives back what was written, for any text', () => {
    const text = fc.string({ unit: 'grapheme' }).map((each) => each.replaceAll('\ufeff', ''))
    fc.assert(
      fc.property(text, text, text, (title, metric, sentence) => {
        const { rows, errors } = parseCsv(toCsv([row({ title }, claim({ metric }), sentence)]))
        expect(errors).toEqual([])
        expect(rows).toHaveLength(1)
        expect(rows[0]).toMatchObject({ title, metric, sentence, 'paper id': 'arxiv:2601.00001' })
      }),
    )
  })

  it('says which columns a foreign file lacks', () => {
    const { rows, errors } = parseCsv('title,value\nA,1\n')
    expect(rows[0]).toMatchObject({ title: 'A', value: '1', unit: '' })
    expect(errors).toEqual([{ row: 1, reason: expect.stringMatching(/^columns missing: paper id/) }])
  })

  it('reads a file whose columns were moved', () => {
    const moved = [...CSV_COLUMNS].reverse()
    const { rows, errors } = parseCsv(`${moved.join(',')}\n${moved.map((name) => `<${name}>`).join(',')}\n`)
    expect(errors).toEqual([])
    expect(rows[0]?.['paper id']).toBe('<paper id>')
    expect(rows[0]?.['extractor version']).toBe('<extractor version>')
  })
})

describe('rows', () => {
  it('takes the sentence out of the abstract as one line', () => {
    expect(sentenceOf(claim({ sentence: [5, 22] }), 'Old. We  reach\n  81.5. New.')).toBe('We reach 81.5.')
    expect(sentenceOf(claim(), null)).toBe('')
  })

  it('gives a paper without claims no row, and lists it among the papers', () => {
    const paper = { ...row().paper, savedAt: undefined, textHash: null } as never
    const { rows, papers } = savedSet([{ paper, claims: [], texts: new Map(), tags: ['a/b'], note: 'Mine' }])
    expect(rows).toEqual([])
    expect(papers).toMatchObject([{ id: 'arxiv:2601.00001', savedAt: null, tags: ['a/b'], note: 'Mine' }])
  })
})

describe('fileName', () => {
  it('carries the day', () => {
    expect(fileName(new Date(2026, 0, 5, 23, 59), 'csv')).toBe('claimdex-2026-01-05.csv')
    expect(fileName(new Date(2026, 11, 5), 'json', 'claimdex-backup')).toBe('claimdex-backup-2026-12-05.json')
  })
})
