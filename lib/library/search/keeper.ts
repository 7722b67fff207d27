/**
 * Keeps the search index in step with the library: loads it as it was kept, takes in what changed since, builds it where
 * there is none, and keeps it for the next page. A cache in a database of its own: losing it costs seconds.
 */
import { Dexie, type EntityTable } from 'dexie'
import type { LibraryDatabase } from '../database'
import { allDocuments, someDocuments } from './documents'
import { type Found, type Packed, SearchIndex } from './index'

interface KeptIndex {
  key: 'index'
  /** Everything up to this entry of `touched` is in it. */
  upTo: number
  packed: Packed
}

/** Tells an index of one library from that of one which was deleted and begun anew. */
interface KeptOf {
  key: 'index'
  size: number
}

export class SearchDatabase extends Dexie {
  declare kept: EntityTable<KeptIndex, 'key'>
  declare facts: EntityTable<KeptOf, 'key'>

  constructor(name = 'claimdex-search') {
    super(name)
    this.version(1).stores({ kept: 'key', facts: 'key' })
  }
}

/** Changes that are taken in anew by each page rather than keep the whole index anew. */
const FEW = 300
const BATCH = 200

export class SearchKeeper {
  readonly #db: LibraryDatabase
  readonly #cache: SearchDatabase
  #index: SearchIndex | null = null
  #upTo = 0
  #unkept = 0
  #work: Promise<void> = Promise.resolve()

  constructor(db: LibraryDatabase, cache: SearchDatabase) {
    this.#db = db
    this.#cache = cache
  }

  /** Whether an answer takes no building first. */
  async ready(): Promise<boolean> {
    return this.#index !== null || (await this.#cache.facts.count()) > 0
  }

  /** Papers for the words as the library is now. */
  async find(text: string, most?: number): Promise<Found> {
    await this.update()
    return this.search(text, most)
  }

  /** Papers for the words as the library was at the last `update`. */
  search(text: string, most?: number): Found {
    return (this.#index as SearchIndex).find(text, most)
  }

  /** True if all is in the index up to this entry of `touched`. */
  holds(stamp: number): boolean {
    return this.#index !== null && this.#upTo >= stamp
  }

  /** Takes in what changed; one call at a time. @param tell told how many papers of how many are in it, while it is built */
  update(tell?: (done: number, total: number) => void): Promise<void> {
    const next = this.#work.then(() => this.#update(tell))
    this.#work = next.catch(() => undefined) // whoever asked hears of it; the next try begins anew
    return next
  }

  async #update(tell?: (done: number, total: number) => void): Promise<void> {
    const index = this.#index ?? (await this.#load()) ?? (await this.#build(tell))
    this.#index = index
    const changes = await this.#db.touched.where('n').above(this.#upTo).toArray()
    for (let from = 0; from < changes.length; from += BATCH) {
      const part = changes.slice(from, from + BATCH)
      for (const { paperId } of part) index.remove(paperId)
      const ids = [...new Set(part.map(({ paperId }) => paperId))]
      for (const document of await someDocuments(this.#db, ids)) index.put(document)
      this.#upTo = part.at(-1)?.n ?? this.#upTo
      this.#unkept += part.length
    }
    if (this.#unkept > Math.max(FEW, index.size / 50)) await this.#keep(index)
  }

  async #load(): Promise<SearchIndex | null> {
    const kept = await this.#cache.kept.get('index')
    const index = kept ? SearchIndex.unpack(kept.packed) : null
    if (!kept || !index) return null
    const last = await this.#last()
    if (kept.upTo > last) return null // of another library: its entries were never so many
    this.#upTo = kept.upTo
    return index
  }

  async #last(): Promise<number> {
    return (await this.#db.touched.orderBy('n').last())?.n ?? 0
  }

  async #build(tell?: (done: number, total: number) => void): Promise<SearchIndex> {
    const upTo = await this.#last() // what changes while it is built is taken in afterwards
    const index = new SearchIndex()
    const total = await this.#db.papers.count()
    let done = 0
    for await (const { documents, rows } of allDocuments(this.#db)) {
      for (const document of documents) index.put(document)
      done += rows
      tell?.(done, total)
    }
    this.#upTo = upTo
    await this.#keep(index)
    return index
  }

  async #keep(index: SearchIndex): Promise<void> {
    this.#unkept = 0
    const packed = index.pack()
    // a full disk must not stop the search: the next page builds it anew
    await this.#cache
      .transaction('rw', this.#cache.kept, this.#cache.facts, async () => {
        await this.#cache.kept.put({ key: 'index', upTo: this.#upTo, packed })
        await this.#cache.facts.put({ key: 'index', size: index.size })
      })
      .catch((error) => console.warn('Claimdex: the search index is not kept', error))
    if (index.waste > 0.3) this.#index = SearchIndex.unpack(packed)
  }
}
