import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { GRID_FORMATS, type Grid } from '../../lib/export/grid'

const grid: Grid = {
  title: 'GSM8K · accuracy',
  columns: [{ label: 'Paper' }, { label: 'Claimed', numeric: true }],
  rows: [
    [
      { text: '=SUM(1) | a_b', url: 'https://example.org/a' },
      { text: '92.3', best: true },
    ],
    [{ text: '[Bracket] 50% & more\nlines' }, '−3.1'],
    ['a gap'],
  ],
}
const written = (id: string) => GRID_FORMATS.find((format) => format.id === id)?.write(grid) ?? ''

describe('a table to take away', () => {
  it('is CSV that a spreadsheet reads and does not run', () => {
    expect(parse(written('csv'), { bom: true })).toEqual([
      ['Paper', 'Claimed'],
      ["'=SUM(1) | a_b", '92.3'],
      ['[Bracket] 50% & more lines', '−3.1'],
      ['a gap', ''],
    ])
  })

  it('is TSV, a line a row', () => {
    expect(written('tsv').split('\n')).toEqual([
      'Paper\tClaimed',
      "'=SUM(1) | a_b\t92.3",
      '[Bracket] 50% & more lines\t−3.1',
      'a gap\t',
      '',
    ])
  })

  it('is Markdown with links, the best bold, nothing read as markup', () => {
    expect(written('markdown').split('\n').slice(0, 4)).toEqual([
      '| Paper | Claimed |',
      '| --- | ---: |',
      '| [=SUM(1) \\| a\\_b](https://example.org/a) | **92.3** |',
      '| \\[Bracket\\] 50% &amp; more lines | −3.1 |',
    ])
  })

  it('is LaTeX with the best bold, and no row that begins with an optional argument', () => {
    const text = written('latex')
    expect(text).toContain('\\begin{tabular}{lr}')
    expect(text).toContain('  =SUM(1) \\textbar{} a\\_b & \\textbf{92.3} \\\\')
    expect(text).toContain('  {}[Bracket] 50\\% \\& more lines & $-$3.1 \\\\')
  })

  it('is text in columns', () => {
    expect(written('text').split('\n').slice(0, 5)).toEqual([
      'GSM8K · accuracy',
      '',
      'Paper                       Claimed',
      '=SUM(1) | a_b                  92.3',
      '[Bracket] 50% & more lines     −3.1',
    ])
  })
})
