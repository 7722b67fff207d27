/**
 * Keeps something derived of all saved papers in step with the library: loads it as it was kept, takes in what changed
 * since, builds it where there is none, and keeps it for the next page. A cache in a database of its own: losing it costs
 * seconds.
 */
import { Dexie, type EntityTable } from 'dexie'
import type { LibraryDatabase } from '../database'

interface Kept {
  key: string
  /** Everything up to this entry of `touched` is in it. */
  upTo: number
  packed: unknown
}

/** Tells what is kept of one library from that of one which was deleted and begun anew. */
interface KeptOf {
  key: string
  size: number
}

export class SearchDatabase extends Dexie {
  declare kept: EntityTable<Kept, 'key'>
  declare facts: EntityTable<KeptOf, 'key'>

  constructor(name = 'claimdex-search') {
    super(name)
    this.version(1).stores({ kept: 'key', facts: 'key' })
  }
}

/** What is kept, of an entry a paper. */
export interface Derived<E extends { id: string }, P> {
  readonly size: number
  /** Share of it that is of papers that changed or went since. */
  readonly waste: number
  put(entry: E): void
  remove(id: string): void
  pack(): P
}

export interface Making<E extends { id: string }, P, D extends Derived<E, P>> {
  /** What it is kept by. */
  key: string
  empty(): D
  /** @returns null if it was packed by other rules */
  unpack(packed: P): D | null
  /** Every saved paper, a batch at a time, and how many rows of the table were gone over for it. */
  all(db: LibraryDatabase): AsyncIterable<{ entries: E[]; rows: number }>
  /** These papers; those that are to be in it no longer are left out. */
  some(db: LibraryDatabase, ids: readonly string[]): Promise<E[]>
}

/** Changes that are taken in anew by each page rather than keep the whole anew. */
const FEW = 300
const BATCH = 200

export class Keeping<E extends { id: string }, P, D extends Derived<E, P>> {
  readonly #db: LibraryDatabase
  readonly #cache: SearchDatabase
  readonly #making: Making<E, P, D>
  #made: D | null = null
  #upTo = 0
  #unkept = 0
  #work: Promise<void> = Promise.resolve()

  constructor(db: LibraryDatabase, cache: SearchDatabase, making: Making<E, P, D>) {
    this.#db = db
    this.#cache = cache
    this.#making = making
  }

  /** Whether an answer takes no building first. */
  async ready(): Promise<boolean> {
    return this.#made !== null || (await this.#cache.facts.get(this.#making.key)) !== undefined
  }

  /** As it was at the last `update`; there must have been one. */
  get made(): D {
    return this.#made as D
  }

  /** True if all is in it up to this entry of `touched`. */
  holds(stamp: number): boolean {
    return this.#made !== null && this.#upTo >= stamp
  }

  /** Takes in what changed; one call at a time. @param tell told how many papers of how many are in it, while it is built */
  update(tell?: (done: number, total: number) => void): Promise<void> {
    const next = this.#work.then(() => this.#update(tell))
    this.#work = next.catch(() => undefined) // whoever asked hears of it; the next try begins anew
    return next
  }

  async #update(tell?: (done: number, total: number) => void): Promise<void> {
    const made = this.#made ?? (await this.#load()) ?? (await this.#build(tell))
    this.#made = made
    const changes = await this.#db.touched.where('n').above(this.#upTo).toArray()
    for (let from = 0; from < changes.length; from += BATCH) {
      const part = changes.slice(from, from + BATCH)
      const ids = [...new Set(part.map(({ paperId }) => paperId))]
      const now = await this.#making.some(this.#db, ids)
      // at once, so that no question in between finds them missing
      for (const id of ids) made.remove(id)
      for (const entry of now) made.put(entry)
      this.#upTo = part.at(-1)?.n ?? this.#upTo
      this.#unkept += part.length
    }
    if (this.#unkept > Math.max(FEW, made.size / 50)) await this.#keep(made)
  }

  async #load(): Promise<D | null> {
    const kept = await this.#cache.kept.get(this.#making.key)
    const made = kept ? this.#making.unpack(kept.packed as P) : null
    if (!kept || !made) return null
    const last = await this.#last()
    if (kept.upTo > last) return null // of another library: its entries were never so many
    this.#upTo = kept.upTo
    return made
  }

  async #last(): Promise<number> {
    return (await this.#db.touched.orderBy('n').last())?.n ?? 0
  }

  async #build(tell?: (done: number, total: number) => void): Promise<D> {
    const upTo = await this.#last() // what changes while it is built is taken in afterwards
    const made = this.#making.empty()
    const total = await this.#db.papers.count()
    let done = 0
    for await (const { entries, rows } of this.#making.all(this.#db)) {
      for (const entry of entries) made.put(entry)
      done += rows
      tell?.(done, total)
    }
    this.#upTo = upTo
    await this.#keep(made)
    return made
  }

  async #keep(made: D): Promise<void> {
    const { key } = this.#making
    this.#unkept = 0
    const packed = made.pack()
    // a full disk must not stop the search: the next page builds it anew
    await this.#cache
      .transaction('rw', this.#cache.kept, this.#cache.facts, async () => {
        await this.#cache.kept.put({ key, upTo: this.#upTo, packed })
        await this.#cache.facts.put({ key, size: made.size })
      })
      .catch((error) => console.warn('Claimdex: what the search looks through is not kept', error))
    if (made.waste > 0.3) this.#made = this.#making.unpack(packed)
  }
}
