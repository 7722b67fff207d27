/** Every export format, in one place: adding one is a file beside this one and an entry here. */
import type { FileWriter } from './rows'

export interface ExportFormat {
  id: string
  /** As the menu names it. */
  label: string
  /** Ending of the file's name, without the point. */
  extension: string
  type: string
  /** What one entry of the file is: formats for reference managers hold papers, the others claims. */
  per: 'claim' | 'paper'
  /** Loads the writer, so that the popup opens without any of them. */
  load(): Promise<() => FileWriter>
}

const utf8 = (type: string) => `${type};charset=utf-8`

export const EXPORT_FORMATS: readonly ExportFormat[] = [
  {
    id: 'csv',
    label: 'CSV',
    extension: 'csv',
    type: utf8('text/csv'),
    per: 'claim',
    load: async () => (await import('./csv')).csvWriter,
  },
  {
    id: 'tsv',
    label: 'TSV',
    extension: 'tsv',
    type: utf8('text/tab-separated-values'),
    per: 'claim',
    load: async () => (await import('./tsv')).tsvWriter,
  },
  {
    id: 'json',
    label: 'JSON',
    extension: 'json',
    type: utf8('application/json'),
    per: 'claim',
    load: async () => (await import('./json')).jsonWriter,
  },
  {
    id: 'markdown',
    label: 'Markdown',
    extension: 'md',
    type: utf8('text/markdown'),
    per: 'claim',
    load: async () => (await import('./markdown')).markdownWriter,
  },
  {
    id: 'latex',
    label: 'LaTeX',
    extension: 'tex',
    type: utf8('application/x-tex'),
    per: 'claim',
    load: async () => (await import('./latex')).latexWriter,
  },
  {
    id: 'bibtex',
    label: 'BibTeX',
    extension: 'bib',
    type: utf8('application/x-bibtex'),
    per: 'paper',
    load: async () => (await import('./bibtex')).bibtexWriter,
  },
  {
    id: 'ris',
    label: 'RIS',
    extension: 'ris',
    type: utf8('application/x-research-info-systems'),
    per: 'paper',
    load: async () => (await import('./ris')).risWriter,
  },
  {
    id: 'csl',
    label: 'CSL-JSON',
    extension: 'csl.json',
    type: utf8('application/vnd.citationstyles.csl+json'),
    per: 'paper',
    load: async () => (await import('./csl')).cslWriter,
  },
]

/** The format with this id; CSV if there is none. */
export function formatById(id: string): ExportFormat {
  return (EXPORT_FORMATS.find((format) => format.id === id) ?? EXPORT_FORMATS[0]) as ExportFormat
}

/** `claimdex-2026-11-23.csv`, by the reader's own calendar. */
export function fileName(now: Date, extension: string, name = 'claimdex'): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${name}-${day.join('-')}.${extension}`
}
