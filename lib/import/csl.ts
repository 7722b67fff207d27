/** CSL-JSON, as Zotero, Mendeley, Pandoc and we write it. */
import { t } from '../i18n'
import { ImportError } from './errors'
import { collect, type Fields, type Imported } from './paper'
import { plainNote } from './ris'

type Item = Record<string, unknown>

const text = (value: unknown) => (typeof value === 'string' || typeof value === 'number' ? String(value) : '')
const isItem = (value: unknown): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value)

function name(given: unknown): string {
  if (!isItem(given)) return ''
  const particle = [text(given['dropping-particle']), text(given['non-dropping-particle'])]
  const parts = [text(given.given), ...particle, text(given.family), text(given.suffix)].filter(Boolean)
  return text(given.literal) || parts.join(' ')
}

/** `{"date-parts": [[2026, 1, 5]]}` or `{"raw": "2026-01-05"}`; years may be texts. */
function date(given: unknown): string | null {
  if (!isItem(given)) return null
  const [parts] = Array.isArray(given['date-parts']) ? given['date-parts'] : []
  const said = Array.isArray(parts) ? parts.map(text) : (text(given.raw) || text(given.literal)).split('-')
  const [year = '', ...rest] = said
  if (!/^\d{4}$/.test(year)) return null
  const known = rest.slice(0, 2).map((part) => part.padStart(2, '0'))
  const sound = known.findIndex((part) => !/^\d\d$/.test(part))
  return [year, ...(sound < 0 ? known : known.slice(0, sound))].join('-')
}

function fieldsOf(item: Item): Fields {
  const doi = text(item.DOI)
  const extra = text(item.note)
  const arxiv = /arXiv:\s*\S+/i
  const [own = '', ...mentioned] = extra.split('\n')
  return {
    ids: [
      arxiv.exec(text(item.number))?.[0],
      doi && (/^10\./.test(doi) ? `doi:${doi}` : doi),
      text(item.URL),
      arxiv.exec(extra)?.[0],
    ],
    title: text(item.title),
    authors: Array.isArray(item.author) ? item.author.map(name) : [],
    abstract: text(item.abstract) || null,
    date: date(item.issued),
    url: text(item.URL) || null,
    tags: text(item.keyword).split(/[,;]/),
    // Zotero's "extra" goes here too: what only names the paper is no note of the reader's
    note: plainNote((arxiv.test(own) ? mentioned : [own, ...mentioned]).join(' ')),
  }
}

/** The line of a place that the JSON parser names; null if it names none. */
function lineOf(message: string, whole: string): number | null {
  const [, place] = /position (\d+)/.exec(message) ?? []
  return place === undefined ? null : whole.slice(0, Number(place)).split('\n').length
}

/** @throws ImportError where the text is no list of items */
export function parseCsl(whole: string): Imported {
  let list: unknown
  try {
    list = JSON.parse(whole.replace(/^\ufeff/, ''))
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error)
    throw new ImportError(t('noFormat', 'JSON', message.slice(0, 200)), lineOf(message, whole))
  }
  if (!Array.isArray(list)) throw new ImportError(t('noList'), 1)
  const records: { line: null; fields: Fields; at: number }[] = []
  const odd: Imported['problems'] = []
  for (const [index, item] of list.entries()) {
    if (isItem(item)) records.push({ line: null, fields: fieldsOf(item), at: index + 1 })
    else odd.push({ line: null, reason: t('atItem', index + 1, t('noItem')) })
  }
  const papers: Imported['papers'] = []
  for (const record of records) {
    const { papers: made, problems } = collect([record])
    papers.push(...made)
    odd.push(...problems.map(({ reason }) => ({ line: null, reason: t('atItem', record.at, reason) })))
  }
  return { papers, problems: odd }
}
