/** Which kind of file it is, and what is in it. Backups are another matter: see `lib/library/restore.ts`. */
import { t } from '../i18n'
import { ImportError } from './errors'
import type { Imported } from './paper'

/** Bytes; a reference manager's export of fifty thousand papers with abstracts is smaller. */
export const LARGEST = 100_000_000

export type ImportKind = 'backup' | 'csv' | 'bibtex' | 'ris' | 'csl' | 'ids'

/** The kind in words. */
export function kindName(kind: ImportKind): string {
  if (kind === 'backup') return t('kindOfBackup')
  if (kind === 'csv') return t('kindOfCsv')
  if (kind === 'ids') return t('kindOfIds')
  return { bibtex: 'BibTeX', ris: 'RIS', csl: 'CSL-JSON' }[kind]
}

/** By what stands in it, since names of files lie. @param start its first characters */
export function kindOf(start: string): ImportKind {
  const text = start.replace(/^[\ufeff\s]+/, '')
  if (text.startsWith('{')) return 'backup'
  if (/^\[\s*(?:\{|\]|$)/.test(text)) return 'csl'
  if (/^"?paper id"?,/.test(text)) return 'csv'
  if (/^TY {2}-/m.test(text)) return 'ris'
  if (/@\s*[a-z]+\s*[{(]/i.test(text)) return 'bibtex'
  return 'ids'
}

/**
 * The same of a file, whose name is heard where its content says nothing: a table with other columns is no list of ids, and
 * is better refused with what it lacks.
 */
export function kindOfFile(name: string, start: string): ImportKind {
  const kind = kindOf(start)
  return kind === 'ids' && /\.csv$/i.test(name) ? 'csv' : kind
}

/**
 * @param kind not `backup`
 * @throws ImportError with line and reason
 */
export async function readPapers(text: string, kind: Exclude<ImportKind, 'backup'>): Promise<Imported> {
  if (text.length > LARGEST) throw new ImportError(t('importTooLong', LARGEST))
  if (kind === 'csv') return (await import('./csv')).parseClaimsCsv(text)
  if (kind === 'bibtex') return (await import('./bibtex')).parseBibtex(text)
  if (kind === 'ris') return (await import('./ris')).parseRis(text)
  if (kind === 'csl') return (await import('./csl')).parseCsl(text)
  return (await import('./ids')).parseIds(text)
}
