/** A paper as a file or a list gives it, made ready for the library. */
import { t } from '../i18n'
import { arxivMonth, byPreference, identityUrl, parseIdentity, titleIdentity } from '../sites/identity'
import type { Paper } from '../sites/types'

/** Site id of what came from a file. */
const IMPORT_SITE = 'import'

export interface ImportedPaper {
  paper: Paper
  tags: string[]
  note: string
  /** ISO time; null for now. */
  savedAt: string | null
  /** True if `abstract` is only sentences of it. */
  quoted: boolean
}

/** Something in the file that is no paper; the rest is taken. */
export interface Problem {
  /** From 1; null where the parser does not tell. */
  line: number | null
  reason: string
}

export interface Imported {
  papers: ImportedPaper[]
  problems: Problem[]
}

/** What a record may say; all of it words of strangers. */
export interface Fields {
  /** Ids and addresses in any notation, best first. */
  ids: (string | null | undefined)[]
  title: string
  authors: string[]
  abstract: string | null
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, anything else is left out. */
  date: string | null
  url: string | null
  tags?: string[]
  note?: string
  savedAt?: string | null
  sites?: string[]
  quoted?: boolean
}

/** Keywords of one record that become tags. */
const MOST_TAGS = 50

const LONGEST = { title: 2000, author: 300, authors: 5000, abstract: 50_000, url: 4000 }

const flat = (text: string, longest: number) => text.replace(/\s+/g, ' ').trim().slice(0, longest)

function webAddress(url: string | null | undefined): string | null {
  const text = url?.trim() ?? ''
  return /^https?:\/\//i.test(text) && text.length <= LONGEST.url && URL.canParse(text) ? new URL(text).href : null
}

/** @returns the paper, or the reason why it is none */
function importedPaper(fields: Fields): ImportedPaper | string {
  const title = flat(fields.title, LONGEST.title)
  const found = byPreference([...fields.ids.map((id) => (id ? parseIdentity(id) : null))])
  const [best = titleIdentity(title), ...others] = found
  if (!best) return t('paperNameless')
  const url = webAddress(fields.url) ?? found.map(({ id }) => identityUrl(id)).find((each) => each !== null) ?? null
  if (url === null) return t('paperNowhere')
  const date = fields.date !== null && /^\d{4}(-\d{2}(-\d{2})?)?$/.test(fields.date) ? fields.date : null
  const [site = IMPORT_SITE] = (fields.sites ?? []).filter((each) => /^[a-z][a-z0-9-]{0,40}$/.test(each))
  return {
    paper: {
      id: best.id,
      aliases: [...new Set(others.map(({ id }) => id))].filter((id) => id !== best.id).slice(0, 20),
      version: best.version ?? null,
      // a list of ids names no titles: the page of the paper will, when it is met
      title: title || best.id.replace(/^[a-z0-9]+:/, ''),
      authors: fields.authors
        .map((name) => flat(name, LONGEST.author))
        .filter(Boolean)
        .slice(0, LONGEST.authors),
      abstract: fields.abstract?.trim() ? fields.abstract.trim().slice(0, LONGEST.abstract) : null,
      date: date ?? arxivMonth(best.id),
      url,
      site,
    },
    tags: (fields.tags ?? []).slice(0, MOST_TAGS),
    note: fields.note ?? '',
    savedAt: fields.savedAt ?? null,
    quoted: fields.quoted ?? false,
  }
}

/** Sorts records into papers and problems. */
export function collect(records: Iterable<{ line: number | null; fields: Fields }>): Imported {
  const imported: Imported = { papers: [], problems: [] }
  for (const { line, fields } of records) {
    const made = importedPaper(fields)
    if (typeof made === 'string') imported.problems.push({ line, reason: made })
    else imported.papers.push(made)
  }
  return imported
}
