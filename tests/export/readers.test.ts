/** Each export format is read back by a parser that is not ours: a new format without a reader fails here. */
import { Cite } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import '@citation-js/plugin-ris'
import { parse as parseLatex } from '@unified-latex/unified-latex-util-parse'
import { parse } from 'csv-parse/sync'
import { fromMarkdown } from 'mdast-util-from-markdown'
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table'
import { gfmTable } from 'micromark-extension-gfm-table'
import { expect, it } from 'vitest'
import { EXPORT_FORMATS } from '../../lib/export/formats'
import { type ExportPaper, type ExportRow, written } from '../../lib/export/rows'
import { claim } from '../library/helpers'

/** The titles that stand in a file. */
type Reader = (text: string) => string[]

const cited =
  (type: string): Reader =>
  (text) => {
    const { data } = new Cite(text, { forceType: type })
    return (data as { title: string }[]).map(({ title }) => title)
  }

/** What is printed, of any tree with `children` or `content`. */
function printed(node: unknown): string {
  const { value, type, content, children, args } = (node ?? {}) as Record<string, unknown>
  if (type === 'whitespace') return ' '
  const inner = [content, children, args].flatMap((list) => (Array.isArray(list) ? list : []))
  if (inner.length > 0) return inner.map(printed).join('')
  return typeof value === 'string' ? value : typeof content === 'string' ? content : ''
}

const READERS: Record<string, Reader> = {
  csv: (text) => (parse(text, { bom: true, columns: true }) as { title: string }[]).map(({ title }) => title),
  tsv: (text) =>
    (parse(text, { bom: true, columns: true, delimiter: '\t', quote: false }) as { title: string }[]).map(
      ({ title }) => title,
    ),
  json: (text) => (JSON.parse(text) as { papers: { title: string }[] }).papers.map(({ title }) => title),
  markdown: (text) => {
    const tree = fromMarkdown(text, { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] })
    const [table] = tree.children.filter(({ type }) => type === 'table') as { children: { children: unknown[] }[] }[]
    return (table?.children ?? []).slice(1).map(({ children }) => printed(children[0]))
  },
  latex: (text) => {
    const body = text.slice(text.indexOf('\\midrule') + '\\midrule'.length, text.indexOf('\\bottomrule'))
    return body
      .split('\\\\')
      .filter((line) => line.trim() !== '')
      .map((line) => printed(parseLatex(line)).split('&')[0] ?? '')
  },
  bibtex: cited('@bibtex/text'),
  ris: cited('@ris/file'),
  csl: cited('@csl/list+object'),
}

const paper = (n: number): ExportPaper => ({
  id: `arxiv:2601.0000${n}`,
  aliases: [],
  title: `Study ${n}: Größe of “sparse” memory, 50% less`,
  authors: ['Ann Author'],
  date: '2026-01-02',
  url: `https://arxiv.org/abs/2601.0000${n}`,
  sites: ['arxiv'],
  savedAt: '2026-03-01T10:00:00.000Z',
  abstract: 'We reach 81.5 accuracy on LongQA.',
  tags: [],
  note: '',
})
const rows = [1, 2].map(
  (n): ExportRow => ({ paper: paper(n), claim: claim(), sentence: 'We reach 81.5.', extractorVersion: 7 }),
)

it('there is a reader for every format', () => {
  expect(Object.keys(READERS).sort(), 'enter a parser that is not ours in READERS, in this file').toEqual(
    EXPORT_FORMATS.map(({ id }) => id).sort(),
  )
})

it.each(EXPORT_FORMATS.map((format) => [format.id, format] as const))('%s comes back', async (id, format) => {
  const text = written((await format.load())(), { papers: rows.map((row) => row.paper), rows })
  // signs that print nothing but letters differ between formats; words and digits do not
  const words = (title: string) => title.match(/[\p{L}\p{N}]+/gu)
  const source = id === 'csl' ? (JSON.parse(text) as unknown as string) : text
  expect(READERS[id]?.(source).map(words)).toEqual(rows.map((row) => words(row.paper.title)))
})
