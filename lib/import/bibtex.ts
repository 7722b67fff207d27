/** BibTeX files, Zotero's exports among them. */

import { parse } from 'bibtex-parse'
import { t } from '../i18n'
import { ImportError } from './errors'
import { collect, type Fields, type Imported } from './paper'
import { printedName } from './ris'
import { fromTex } from './tex'

type Value = { datatype: string; value: unknown }

/** Braces inside each other, of which real files have a few; the parser calls itself for each. */
const DEEPEST = 60

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** The line at which braces nest too deep; 0 if they do not. */
function tooDeep(text: string): number {
  let depth = 0
  let line = 1
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\n') line++
    else if (sign === '\\') at++
    else if (sign === '{' && ++depth > DEEPEST) return line
    else if (sign === '}' && depth > 0) depth--
  }
  return 0
}

/** Lines on which entries begin, in order: the parser gives none. What stands in braces is text. */
function entryLines(text: string): number[] {
  const lines: number[] = []
  let depth = 0
  let line = 1
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    if (sign === '\n') line++
    else if (sign === '\\') at++
    else if (sign === '{') depth++
    else if (sign === '}' && depth > 0) depth--
    else if (sign === '@' && depth === 0) {
      const [, type = ''] = /^@\s*([a-z]+)\s*[{(]/i.exec(text.slice(at, at + 60)) ?? []
      if (type !== '' && !/^(?:comment|string|preamble)$/i.test(type)) lines.push(line)
    }
  }
  return lines
}

/** The text of a value, still with TeX. */
function source({ datatype, value }: Value, strings: ReadonlyMap<string, string>): string {
  if (datatype === 'identifier') return strings.get(String(value).toLowerCase()) ?? String(value)
  if (datatype === 'concatinate') return (value as Value[]).map((part) => source(part, strings)).join('')
  return value === null || value === undefined ? '' : String(value)
}

/** Splits at "and" outside braces, so that `{Rock and Roll Team}` stays one author. */
function authors(text: string): string[] {
  const names: string[] = []
  let depth = 0
  let name = ''
  for (const word of text.split(/\s+/)) {
    if (depth === 0 && word.toLowerCase() === 'and') {
      names.push(name)
      name = ''
      continue
    }
    for (const sign of word) depth += sign === '{' ? 1 : sign === '}' ? -1 : 0
    name += ` ${word}`
  }
  return [...names, name]
    .map((each) => each.trim())
    .filter((each) => each !== '' && each !== 'others')
    .map((each) => (/^\{.*\}$/.test(each) ? fromTex(each) : printedName(fromTex(each))))
}

function dateOf(field: (name: string) => string): string | null {
  const full = /^\d{4}(-\d{2}(-\d{2})?)?/.exec(field('date'))?.[0]
  if (full) return full
  const year = /\d{4}/.exec(field('year'))?.[0]
  if (!year) return null
  const month = field('month').trim().toLowerCase()
  const at = MONTHS.indexOf(month.slice(0, 3))
  const number = at >= 0 ? at + 1 : Number(month)
  return Number.isInteger(number) && number >= 1 && number <= 12 ? `${year}-${String(number).padStart(2, '0')}` : year
}

function fieldsOf(raw: ReadonlyMap<string, string>): Fields {
  const field = (name: string) => raw.get(name) ?? ''
  const eprint = field('eprint').trim()
  const isArxiv = /arxiv/i.test(field('archiveprefix') + field('eprinttype')) || /arxiv/i.test(field('journal'))
  const doi = fromTex(field('doi'))
  const url = field('url').replace(/\\([_%&#~])/g, '$1')
  return {
    ids: [
      eprint && isArxiv ? `arXiv:${eprint.replace(/^arxiv:/i, '')}` : null,
      doi && (/^10\./.test(doi) ? `doi:${doi}` : doi),
      url,
      /arXiv:\S+/i.exec(field('journal') + field('note') + field('howpublished'))?.[0],
    ],
    title: fromTex(field('title')),
    authors: authors(field('author')),
    abstract: fromTex(field('abstract')) || null,
    date: dateOf(field),
    url,
    tags: fromTex(field('keywords')).split(/[,;]/),
    note: fromTex(field('annote') || field('annotation')),
  }
}

/** @throws ImportError where the text is no BibTeX */
export function parseBibtex(text: string): Imported {
  const deep = tooDeep(text)
  if (deep > 0) throw new ImportError(t('bibtexTooDeep', DEEPEST), deep)
  let items: ReturnType<typeof parse>
  try {
    items = parse(text.replace(/^\ufeff/, ''), { number: 'string' })
  } catch (error) {
    const { location } = error as { location?: { start?: { line?: number } } }
    throw new ImportError(
      t('noFormat', 'BibTeX', error instanceof Error ? error.message.slice(0, 200) : String(error)),
      location?.start?.line ?? null,
    )
  }
  const lines = entryLines(text)
  const entries = items.filter((item) => item.itemtype === 'entry')
  const sure = lines.length === entries.length
  const strings = new Map<string, string>()
  const records: { line: number | null; fields: Fields }[] = []
  for (const item of items) {
    if (item.itemtype === 'string') strings.set(item.name.toLowerCase(), source(item, strings))
    if (item.itemtype !== 'entry') continue
    const raw = new Map(item.fields.map((each) => [each.name.toLowerCase(), source(each, strings)]))
    records.push({ line: sure ? (lines[records.length] ?? null) : null, fields: fieldsOf(raw) })
  }
  if (records.length === 0 && text.trim() !== '') throw new ImportError(t('bibtexEmpty'))
  const imported = collect(records)
  if (imported.problems.length > 0) {
    // by their key too: lines change when a file is sorted
    const bad = entries.filter((_, index) => collect([records[index] as (typeof records)[number]]).problems.length > 0)
    imported.problems = imported.problems.map((problem, index) => {
      const key = bad[index]?.key
      return { ...problem, reason: key ? `${key}: ${problem.reason}` : problem.reason }
    })
  }
  return imported
}
