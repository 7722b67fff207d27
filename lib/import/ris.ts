/** RIS files, as reference managers write them. */
import { t } from '../i18n'
import { ImportError } from './errors'
import { collect, type Fields, type Imported } from './paper'

const LINE = /^([A-Z][A-Z0-9]) {2}-(?: (.*))?$/

interface Entry {
  line: number
  tags: Map<string, string[]>
}

/** `2026/01/02/` or `2026` or `2026-01-02`. */
function date(text: string | undefined): string | null {
  const [year, month, day] = (text ?? '').split(/[/-]/)
  if (!year || !/^\d{4}$/.test(year)) return null
  const two = (part: string | undefined) => (part && /^\d{1,2}$/.test(part) ? part.padStart(2, '0') : null)
  const [mm, dd] = [two(month), two(day)]
  return [year, ...(mm ? [mm, ...(dd ? [dd] : [])] : [])].join('-')
}

/** "Family, Given" becomes the order it is printed in. */
export function printedName(name: string): string {
  const [family, ...given] = name.split(',').map((part) => part.trim())
  return given.length === 1 && given[0] ? `${given[0]} ${family}` : name.trim()
}

const ENTITIES: Record<string, string> = { lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', amp: '&' }

/** Words of a note that a reference manager wrote as HTML; never read as HTML, only its marks are taken out. */
export function plainNote(note: string): string {
  return note
    .replace(/<\/?[a-z][^<>]{0,500}>/gi, ' ')
    .replace(/&(lt|gt|quot|apos|nbsp|amp);/g, (_, entity: string) => ENTITIES[entity] ?? '')
    .replace(/\s+/g, ' ')
    .trim()
}

function fieldsOf({ tags }: Entry): Fields {
  const all = (...names: string[]) => names.flatMap((name) => tags.get(name) ?? [])
  const [title = ''] = all('TI', 'T1')
  const urls = all('UR', 'LK', 'L1', 'L2').filter((url) => /^https?:/i.test(url)) // L1 may be a file on a disk
  return {
    ids: [
      ...all('AN', 'M1', 'ID').filter((text) => /arxiv/i.test(text)),
      ...all('DO').map((doi) => (/^10\./.test(doi) ? `doi:${doi}` : doi)),
      ...urls,
    ],
    title,
    authors: all('AU', 'A1').map(printedName),
    abstract: all('AB', 'N2')[0] ?? null,
    date: date(all('DA')[0]) ?? date(all('PY', 'Y1')[0]),
    url: urls[0] ?? null,
    tags: all('KW'),
    note: plainNote(all('N1')[0] ?? ''),
  }
}

/** @throws ImportError where a line is not what RIS allows */
export function parseRis(text: string): Imported {
  const entries: Entry[] = []
  let open: Entry | null = null
  let last: string[] | undefined
  for (const [index, raw] of text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .entries()) {
    const [, tag, value = ''] = LINE.exec(raw.trimEnd()) ?? LINE.exec(raw) ?? []
    if (tag === 'TY') {
      if (open) throw new ImportError(t('risNotEnded'), index + 1)
      open = { line: index + 1, tags: new Map() }
      last = undefined
    } else if (tag === 'ER') {
      if (!open) throw new ImportError(t('risNotBegun'), index + 1)
      entries.push(open)
      open = null
    } else if (tag && open) {
      last = open.tags.get(tag) ?? []
      last.push(value.trim())
      open.tags.set(tag, last)
    } else if (tag) throw new ImportError(t('risOutside', tag), index + 1)
    else if (raw.trim() !== '') {
      // long values are broken over lines by some programs
      if (!last) throw new ImportError(t('risNoTag'), index + 1)
      last.push(`${last.pop() ?? ''} ${raw.trim()}`)
    }
  }
  if (open) throw new ImportError(t('risNoEnd'), open.line)
  return collect(entries.map((entry) => ({ line: entry.line, fields: fieldsOf(entry) })))
}
