/** What the formats for reference managers share: names, dates, ids, and which kind of thing a paper is. */
import { plain } from '../claims/plain'
import type { ExportPaper } from './rows'

export interface Name {
  family: string
  /** '' where the name is one word. */
  given: string
}

/** Lower-case particles belong to the family name: "van den Berg". */
const PARTICLE = /^(?:van|von|der|den|de|da|di|du|del|della|dos|das|la|le|ten|ter|bin|ibn|al|zu|zur)$/

/** Splits a full name in the order it is printed; "Family, Given" is taken as it says. */
export function splitName(full: string): Name {
  const flat = full.replace(/\s+/g, ' ').trim()
  const comma = flat.indexOf(',')
  if (comma > 0) return { family: flat.slice(0, comma).trim(), given: flat.slice(comma + 1).trim() }
  const words = flat.split(' ')
  let at = words.length - 1
  if (at > 1 && /^(?:Jr|Sr|II|III|IV)\.?$/.test(words[at] ?? '')) at--
  while (at > 1 && PARTICLE.test(words[at - 1] ?? '')) at--
  return { family: words.slice(at).join(' '), given: words.slice(0, at).join(' ') }
}

/** Year, month and day as far as they are known. */
export function dateParts(date: string | null): number[] {
  return date === null ? [] : date.split('-').map(Number)
}

/** The paper's id of a scheme: `idOf(paper, 'doi')` → `10.…`; null if it has none. */
export function idOf(paper: ExportPaper, scheme: string): string | null {
  const id = [paper.id, ...(paper.aliases ?? [])].find((each) => each.startsWith(`${scheme}:`))
  return id === undefined ? null : id.slice(scheme.length + 1)
}

/** A paper known by its arXiv id alone is a preprint; the rest may be anything, and no field says what. */
export function isPreprint(paper: ExportPaper): boolean {
  return idOf(paper, 'arxiv') !== null
}

/** Without line breaks and other control characters, which end a field in line-based formats. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').trim()
}

/** One line of plain text, TeX marks taken out. */
export function line(text: string): string {
  return oneLine(plain(text))
}

/** `author2026sparse`: family name, year, first telling word; ASCII letters and digits only, so that every tool takes it. */
export function citeKey(paper: ExportPaper, taken: Set<string>): string {
  const ascii = (text: string) =>
    text
      .normalize('NFKD')
      .replace(/[^A-Za-z0-9]/g, '')
      .toLowerCase()
  const [first] = paper.authors
  const word = line(paper.title)
    .split(/[^\p{L}\p{N}]+/u)
    .map(ascii)
    .find((each) => each.length > 3)
  const base = `${ascii(first ? splitName(first).family : '') || 'paper'}${paper.date?.slice(0, 4) ?? ''}${word ?? ''}`
  let key = base
  for (let next = 2; taken.has(key); next++) key = `${base}-${next}`
  taken.add(key)
  return key
}
