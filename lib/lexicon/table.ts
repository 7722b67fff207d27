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

  constructor(keys: Iterable<string>) {
    for (const key of keys)
      for (const length of OPENINGS) {
        if (key.length < length) break
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

/** One row of a file. Most are never asked for their cells, so a row keeps its line and cuts it when it is. */
class Row implements Entry {
  readonly ambiguous: boolean

  constructor(
    readonly id: string,
    readonly name: string,
    private readonly line: string,
    private readonly width: number,
  ) {
    this.ambiguous = line.endsWith('\t?') && line.split('\t').length === width
  }

  get cells(): string[] {
    return this.line.split('\t').slice(2, this.width)
  }
}

/** What {@link nameKey} takes out of ASCII text, but for tab, line break, `|` and the `?` of doubtful aliases. */
const SIGNS = /[ !"#$%&'(),\-./:;<=>[\\\]^_`{}~]+/g
/** A key for which that is not enough. */
const UNDONE = /[^a-z0-9+*@]/

/**
 * @param raw the file's text
 * @returns its entries and a map from key to spelling; where two rows claim a key the first keeps it
 */
export function parseTable(raw: string): Table {
  const lines = raw.split('\n')
  // The whole file at once takes a fifth of the time that its twenty thousand names take one by one.
  const keyed = raw.toLowerCase().replace(SIGNS, '').split('\n')
  const width = (lines[0] ?? '').split('\t').length
  const entries: Row[] = []
  const spellings = new Map<string, Spelling>()
  let longest = 0
  const add = (key: string, text: string, entry: Entry, ambiguous: boolean) => {
    if (!key || spellings.has(key)) return
    spellings.set(key, { entry, text, ambiguous })
    if (key.length > longest) longest = key.length
  }
  const keyOf = (text: string, key: string) => (UNDONE.test(key) ? nameKey(text) : key)
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]
    if (!line) continue
    const name = firstCell(line)
    const entry = new Row(keyOf(name, firstCell(keyed[i] as string)), name, line, width)
    entries.push(entry)
    add(entry.id, name, entry, entry.ambiguous)
  }
  // Aliases after all names, so that a name is never shadowed by another row's alias.
  let at = 0
  for (let i = 1; i < lines.length; i++) {
    const line = lines[i]
    if (!line) continue
    const entry = entries[at++] as Row
    const from = entry.name.length + 1
    if (from >= line.length || line[from] === '\t') continue
    const keys = firstCell((keyed[i] as string).slice((keyed[i] as string).indexOf('\t') + 1)).split('|')
    firstCell(line.slice(from))
      .split('|')
      .forEach((alias, n) => {
        const doubtful = alias.startsWith('?')
        const text = doubtful ? alias.slice(1) : alias
        const key = keys[n] ?? ''
        add(keyOf(text, doubtful ? key.slice(1) : key), text, entry, doubtful)
      })
  }
  let openings: Openings | undefined
  const mayBegin = (key: string) => {
    openings ??= new Openings(spellings.keys())
    return openings.mayHold(key)
  }
  return { entries, spellings, longest, mayBegin }
}

function firstCell(line: string): string {
  const tab = line.indexOf('\t')
  return tab < 0 ? line : line.slice(0, tab)
}
