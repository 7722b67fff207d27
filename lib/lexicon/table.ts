/**
 * Reads one of the sorted data files: tab-separated, one header line, name first, aliases second (joined by `|`,
 * a leading `?` marks an alias that is also an ordinary word or is shared).
 */
import { nameKey } from './key'

export interface Entry {
  /** Canonical id: the key of the name. */
  id: string
  name: string
  /** The other columns after name and aliases, as in the file's header. */
  cells: string[]
  /** The name itself is also an ordinary word or a very short acronym. */
  ambiguous: boolean
}

export interface Spelling {
  entry: Entry
  /** As it stands in the file: ambiguous spellings are believed only in exactly this form. */
  text: string
  ambiguous: boolean
}

export interface Table {
  entries: Entry[]
  /** By {@link nameKey}. */
  spellings: Map<string, Spelling>
  /** Length of the longest key, so that look-ups know when to give up. */
  longest: number
  /** False if no key begins with these characters; true, now and then wrongly, otherwise. */
  mayBegin(key: string): boolean
}

/**
 * The first characters of many keys, as bits at the place of their hash. A set of strings would be exact, and many times
 * as large and slow to fill at start.
 */
class Openings {
  private readonly bits = new Uint8Array(1 << 14)

  add(key: string): void {
    for (const length of OPENINGS) {
      if (key.length < length) return
      const at = hash(key, length)
      this.bits[at >> 3] = (this.bits[at >> 3] as number) | (1 << (at & 7))
    }
  }

  mayHold(key: string): boolean {
    for (const length of OPENINGS) {
      if (key.length < length) return true
      const at = hash(key, length)
      if (((this.bits[at >> 3] as number) & (1 << (at & 7))) === 0) return false
    }
    return true
  }
}

/** Lengths of the openings that are kept: a short one tells most words apart, longer ones what follows them. */
const OPENINGS = [4, 7, 11]

/** A number below 2¹⁷ for the first `length` characters. */
function hash(key: string, length: number): number {
  let sum = length
  for (let k = 0; k < length; k++) sum = Math.imul(sum, 31) + key.charCodeAt(k)
  return (Math.imul(sum, 0x9e3779b1) >>> 15) & 0x1ffff
}

/**
 * @param raw the file's text
 * @returns its entries and a map from key to spelling; where two rows claim a key the first keeps it
 */
export function parseTable(raw: string): Table {
  const lines = raw.split('\n')
  const width = (lines[0] ?? '').split('\t').length
  const entries: Entry[] = []
  const spellings = new Map<string, Spelling>()
  const openings = new Openings()
  let longest = 0
  const add = (text: string, entry: Entry, ambiguous: boolean) => {
    const key = nameKey(text)
    if (!key || spellings.has(key)) return
    spellings.set(key, { entry, text, ambiguous })
    openings.add(key)
    if (key.length > longest) longest = key.length
  }
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]
    if (!line) continue
    const cells = line.split('\t')
    const name = cells[0] ?? ''
    const entry: Entry = {
      id: nameKey(name),
      name,
      cells: cells.slice(2, width),
      ambiguous: cells[width - 1] === '?',
    }
    entries.push(entry)
    add(name, entry, entry.ambiguous)
  }
  // Aliases after all names, so that a name is never shadowed by another row's alias.
  let at = 0
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]
    if (!line) continue
    const entry = entries[at++]
    const aliases = line.split('\t')[1]
    if (!entry || !aliases) continue
    for (const alias of aliases.split('|')) {
      if (alias.startsWith('?')) add(alias.slice(1), entry, true)
      else add(alias, entry, false)
    }
  }
  return { entries, spellings, longest, mayBegin: (key) => openings.mayHold(key) }
}
