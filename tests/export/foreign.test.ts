/** Tables for people, read back by parsers that are not ours: whatever a page calls its papers, cells come back as they were. */
import { parse as parseLatex } from '@unified-latex/unified-latex-util-parse'
import fc from 'fast-check'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { describe, expect, it } from 'vitest'
import { tableCells, tableColumns } from '../../lib/export/columns'
import { toLatex } from '../../lib/export/latex'
import { toMarkdown } from '../../lib/export/markdown'
import type { ExportRow, ExportSet } from '../../lib/export/rows'
import { claim } from '../library/helpers'

const row = (
  title: string,
  metric: string,
  benchmark: string,
  url = 'https://arxiv.org/abs/2601.00001',
): ExportRow => ({
  paper: { id: 'arxiv:2601.00001', title, authors: ['Ann Author'], date: '2026', url, sites: ['arxiv'], savedAt: null },
  claim: claim({
    metric,
    benchmark: [benchmark],
    benchmarkIds: [null],
    baseline: 'the dense baseline',
    setting: '5-shot',
  }),
  sentence: '',
  extractorVersion: 1,
})
const set = (...rows: ExportRow[]): ExportSet => ({ papers: rows.map(({ paper }) => paper), rows })

/** Words with every sign that either format may take for markup, and some that neither knows. */
const piece = fc.constantFrom(
  ...[
    'word',
    'Größe',
    '深度',
    '50%',
    '\\',
    '\\\\',
    '&',
    '&amp;',
    '#',
    '_',
    '^',
    '~',
    '{',
    '}',
    '[',
    ']',
    '(',
    ')',
    '*',
    '**b**',
    '`c`',
  ],
  ...[
    '<b>',
    '<!--',
    '|',
    '||',
    '!',
    '![x](y)',
    '[a](javascript:b)',
    'https://e.example/x',
    'a@b.c',
    '--',
    '---',
    '"',
    "'",
    '-',
    '+',
    '1.',
  ],
  ...[
    '%',
    '$',
    '$$',
    '@',
    '=',
    ':',
    ';',
    '\n',
    '\t',
    '…',
    '“',
    '±',
    '→',
    '\\end{tabular}',
    '\\input{x}',
    '\\verb|x|',
    '^^5c',
    '> q',
  ],
)
const text = fc.array(piece, { minLength: 1, maxLength: 6 }).map((parts) => `T ${parts.join(' ')}`)
const sample = fc.tuple(text, text, text)

interface Node {
  type: string
  children?: Node[]
  value?: string
  url?: string
}

const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('')

const flat = (words: string) => words.replace(/\s+/g, ' ').trim()

function markdownTable(markdown: string) {
  const tree = fromMarkdown(markdown, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] }) as Node
  const types = new Set<string>()
  const urls: string[] = []
  const visit = (node: Node) => {
    types.add(node.type)
    if (node.url !== undefined) urls.push(node.url)
    node.children?.forEach(visit)
  }
  visit(tree)
  const rows = (tree.children?.[0]?.children ?? []).map((line) =>
    (line.children ?? []).map((cell) => flat(textOf(cell))),
  )
  return { rows, types, urls, blocks: tree.children?.length ?? 0 }
}

describe('a Markdown table', () => {
  it('comes back cell by cell, with no markup but the link of the title', () => {
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1, maxLength: 4 }), (samples) => {
        const rows = samples.map(([title, metric, benchmark]) => row(title, metric, benchmark))
        const table = markdownTable(toMarkdown(set(...rows)))
        expect(table.blocks).toBe(1)
        expect(table.rows).toEqual([tableColumns(), ...rows.map((each) => tableCells(each).map(flat))])
        for (const type of table.types)
          expect(['root', 'table', 'tableRow', 'tableCell', 'text', 'link']).toContain(type)
        expect(new Set(table.urls)).toEqual(new Set(['https://arxiv.org/abs/2601.00001']))
      }),
      { numRuns: 300 },
    )
  })

  it('links where the paper is, whatever signs the address has', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 4 }), (parts) => {
        const url = `https://e.example/${parts.map(encodeURI).join('/')}`
        const { urls, rows } = markdownTable(toMarkdown(set(row('T', 'm', 'b', url))))
        expect(rows).toHaveLength(2)
        expect(urls.map((each) => decodeURI(new URL(each).href))).toEqual([decodeURI(new URL(url).href)])
      }),
    )
  })
})

interface Tex {
  type: string
  content?: string | Tex[]
  env?: string
  args?: { content: Tex[] }[]
}

/** What the macros that we write print. */
const PRINTED: Record<string, string> = {
  textbackslash: '\\',
  textbraceleft: '{',
  textbraceright: '}',
  textasciitilde: '~',
  textasciicircum: '^',
  textless: '<',
  textgreater: '>',
  textbar: '|',
  textquotedbl: '"',
  ldots: '…',
  dots: '…',
  uparrow: '↑',
  downarrow: '↓',
  rightarrow: '→',
  times: '×',
  pm: '±',
  geq: '≥',
  leq: '≤',
  approx: '≈',
  ge: '≥',
  le: '≤',
}

function printed(node: Tex): string {
  if (node.type === 'string') return String(node.content)
  if (node.type === 'whitespace' || node.type === 'parbreak') return ' '
  if (node.type === 'group' || node.type === 'inlinemath') return (node.content as Tex[]).map(printed).join('')
  if (node.type === 'macro') {
    const name = String(node.content)
    if (/^[%&#_{}$]$/.test(name)) return name
    const known = PRINTED[name]
    if (known !== undefined) return known
  }
  throw new Error(`a ${node.type} that nobody wrote: ${JSON.stringify(node).slice(0, 200)}`)
}

/** Rows of the only `tabular`, cell by cell; throws for any command that is not one of a plain text. */
function latexTable(tex: string): string[][] {
  const { content } = parseLatex(tex) as unknown as { content: Tex[] }
  const tables = content.filter((node) => node.type === 'environment')
  expect(tables.map(({ env }) => env)).toEqual(['tabular'])
  const rows: string[][] = [['']]
  for (const node of (tables[0]?.content ?? []) as Tex[]) {
    const line = rows.at(-1) as string[]
    if (node.type === 'macro' && node.content === '\\') rows.push([''])
    else if (node.type === 'macro' && /rule$/.test(String(node.content))) continue
    else if (node.type === 'string' && node.content === '&') line.push('')
    else line[line.length - 1] += printed(node)
  }
  return rows.map((line) => line.map(flat)).filter((line) => line.join('') !== '')
}

/** Typographic marks have one spelling in TeX. */
const asTex = (cell: string) =>
  flat(cell)
    .replace(/[“”"]/g, (mark) => (mark === '“' ? '``' : "''"))
    .replaceAll('–', '--')
    .replaceAll('—', '---')
    .replaceAll('−', '-')

describe('a LaTeX table', () => {
  it('comes back cell by cell, with no command but those that print a sign', () => {
    fc.assert(
      fc.property(fc.array(sample, { minLength: 1, maxLength: 4 }), (samples) => {
        const rows = samples.map(([title, metric, benchmark]) => row(title, metric, benchmark))
        const table = latexTable(toLatex(set(...rows)))
        expect(table).toEqual([tableColumns(), ...rows.map((each) => tableCells(each).map(asTex))])
      }),
      { numRuns: 300 },
    )
  })
})
