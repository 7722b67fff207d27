/** Texts and what reading them gives: out of the cache of readings, out of what was read a moment ago, or read now. */
import { Dexie } from 'dexie'
import type { Reading } from '../claims/types'
import type { Paper } from '../sites/types'
import type { LibraryDatabase } from './database'
import { merge } from './identity'
import type { Prepared, ReadText } from './keep'
import { type PaperRow, QUOTED_ONLY, type ReadingRow } from './rows'
import { hashText } from './text'

/** How texts are read: `lib/claims`, or a stand-in in tests. */
export interface Reader {
  /** Changes whenever the same text may give other claims. */
  version: number
  read(abstract: string, title: string): Reading | Promise<Reading>
}

/** Stands where a reading has a paper, for papers that were counted with their page and have not come into sight. */
const UNSEEN = ''
/** So many of these are kept: they only spare reading. */
const MOST_UNSEEN = 5000

/** Key of such a reading: by the text alone. */
export const unseenKey = (hash: string, title: string): [paperId: string, hash: string] => [UNSEEN, `${hash} ${title}`]

/** So many readings are at hand until they are in the database: pages ask twice within a second. */
const MOST_RECENT = 400

export class Texts {
  readonly #db: LibraryDatabase
  readonly #reader: Reader
  readonly #recent = new Map<string, Reading>()
  /** Keys of the readings without a paper that were kept since the background woke, the latest last. */
  readonly #unseen = new Set<string>()

  constructor(db: LibraryDatabase, reader: Reader) {
    this.#db = db
    this.#reader = reader
  }

  /** Whatever was read counts no more. */
  forget(): void {
    this.#recent.clear()
  }

  /** A text of a paper. @param rows records that are the paper */
  async read(rows: readonly PaperRow[], hash: string, text: string, title: string): Promise<ReadText> {
    const keys = rows.map((row): [string, string] => [row.id, hash])
    return this.readBy(keys.length > 0 ? await this.#db.readings.bulkGet(keys) : [], hash, text, title)
  }

  /** The same, where the cache was looked into before. @param cached what it has of the text */
  async readBy(
    cached: readonly (ReadingRow | undefined)[],
    hash: string,
    text: string,
    title: string,
  ): Promise<ReadText> {
    const known = cached.find((row) => row?.readBy === this.#reader.version)
    if (known) return { hash, text, reading: { claims: known.claims, benchmarks: known.benchmarks } }
    const key = `${hash} ${title}`
    const reading = this.#recent.get(key) ?? (await this.#reader.read(text, title))
    if (this.#recent.size >= MOST_RECENT) this.#recent.clear()
    this.#recent.set(key, reading)
    return { hash, text, reading }
  }

  /** Keeps what texts gave whose papers are not written down. Beyond the bound those go first that were kept longest ago. */
  async keepUnseen(texts: readonly (ReadText & { title: string })[]): Promise<void> {
    const db = this.#db
    const rows = texts.map(({ hash, title, reading }): ReadingRow => {
      const [paperId, key] = unseenKey(hash, title)
      return { paperId, hash: key, readBy: this.#reader.version, ...reading }
    })
    for (const { hash } of rows) {
      this.#unseen.delete(hash)
      this.#unseen.add(hash)
    }
    await db.transaction('rw', db.readings, async () => {
      await db.readings.bulkPut(rows)
      const all = db.readings.where('[paperId+hash]').between([UNSEEN, Dexie.minKey], [UNSEEN, Dexie.maxKey])
      const count = await all.count()
      if (count <= MOST_UNSEEN) return
      const keys = (await all.primaryKeys()).map(([, hash]) => hash)
      const order = [...new Set([...keys.filter((key) => !this.#unseen.has(key)), ...this.#unseen])]
      const old = order.slice(0, count - 0.9 * MOST_UNSEEN) // some beyond the bound at once
      for (const key of old) this.#unseen.delete(key)
      await db.readings.bulkDelete(old.map((key): [string, string] => [UNSEEN, key]))
    })
  }

  /** The text that the library's claims of a paper come from; null if it has none. */
  async stored(row: PaperRow): Promise<ReadText | null> {
    if (row.textHash === null) return null
    const stored = await this.#db.abstracts.get([row.id, row.textHash])
    return stored ? this.read([row], stored.hash, stored.text, row.title) : null
  }

  /**
   * A paper with its texts read, ready to be written down.
   * @param saving whether it is to be saved, so that the library's text is wanted in any case
   * @param now ISO time
   * @param read the page's text, where it was read before; null if the page shows none
   */
  async prepare(
    paper: Paper,
    rows: readonly PaperRow[],
    saving: boolean,
    now: string,
    read?: ReadText | null,
  ): Promise<Prepared> {
    const shown = read === undefined ? await this.#readShown(paper, rows) : read
    const hash = shown?.hash ?? null
    const merged = merge(rows, paper, hash, now)
    const excerpt = paper.partial === true
    if (merged.textHash === hash) return { paper, shown, kept: shown, partial: excerpt }
    // an older wording, or none: the page still gets claims, and the library keeps those of the newer text
    if (shown && !excerpt && !saving && merged.savedAt === undefined)
      return { paper, shown, kept: null, partial: false }
    const owner = rows.find((row) => row.textHash === merged.textHash)
    const kept = owner ? await this.stored(owner) : null
    return { paper, shown, kept, partial: kept && (excerpt || !shown) ? merged.textVersion === QUOTED_ONLY : excerpt }
  }

  async #readShown({ abstract, title }: Paper, rows: readonly PaperRow[]): Promise<ReadText | null> {
    return abstract ? this.read(rows, await hashText(abstract), abstract, title) : null
  }
}
