/** The catalogue in step with the library: saved papers by the log of changes, those only met when they are asked for. */
import type { Watched } from '../../settings/watched'
import type { LibraryDatabase } from '../database'
import { allKnown, type KnownPaper, knownPapers, seenIds } from '../overview'
import { Keeping, type SearchDatabase } from '../search/keeping'
import { watchFor } from '../watch'
import { watchedOf } from '../watched'
import { Catalogue, type PackedCatalogue } from './catalogue'
import { type CatalogueEntry, entryOf } from './entry'

/** Papers read in one transaction. */
const BATCH = 200

async function* allEntries(db: LibraryDatabase) {
  for await (const { papers, rows } of allKnown(db)) yield { entries: papers.map(entryOf), rows }
}

/** Also of those that are no longer saved: they were met. */
const someEntries = async (db: LibraryDatabase, ids: readonly string[]): Promise<CatalogueEntry[]> =>
  (await knownPapers(db, ids)).map(entryOf)

export class CatalogueKeeper extends Keeping<CatalogueEntry, PackedCatalogue, Catalogue> {
  readonly #db: LibraryDatabase
  #of: Catalogue | null = null
  #seenStamp: string | null = null
  #marking: Promise<void> = Promise.resolve()
  /** What papers that are only met were like when they were taken in. */
  #seen = new Map<string, string>()

  constructor(db: LibraryDatabase, cache: SearchDatabase) {
    super(db, cache, {
      key: 'catalogue',
      empty: () => new Catalogue(),
      unpack: (packed) => Catalogue.unpack(packed),
      all: allEntries,
      some: someEntries,
    })
    this.#db = db
  }

  /**
   * Takes papers in that were met and not saved. They are few: the library forgets them beyond some thousands.
   * @param stamp another one for each change of them
   */
  async takeSeen(stamp: string): Promise<void> {
    const { made } = this
    if (this.#of === made && this.#seenStamp === stamp) return
    const fresh = this.#of !== made
    this.#of = made
    if (fresh) this.#seen = new Map()
    const ids = await seenIds(this.#db)
    const there = new Set(ids)
    for (const id of made.unsaved()) if (!there.has(id)) made.remove(id)
    for (let from = 0; from < ids.length; from += BATCH)
      for (const paper of await knownPapers(this.#db, ids.slice(from, from + BATCH))) this.#take(made, paper)
    this.#seenStamp = stamp
  }

  /**
   * Looks for what the reader watches in papers that were not looked at yet; one call at a time.
   * @param tell told how many papers were looked at, and of how many
   */
  takeWatched(watched: readonly Watched[], tell?: (done: number, total: number) => void): Promise<void> {
    const next = this.#marking.then(() => this.#mark(watched, tell))
    this.#marking = next.catch(() => undefined) // whoever asked hears of it; the next goes on from there
    return next
  }

  async #mark(watched: readonly Watched[], tell?: (done: number, total: number) => void): Promise<void> {
    const { made } = this
    const list = JSON.stringify(watched)
    const look = watchFor(watched)
    if (watched.length === 0) made.unmarked(list, 0) // forgets what was marked
    for (let done = 0, more = watched.length > 0; more; ) {
      const { ids, upTo, left } = made.unmarked(list, BATCH)
      if (ids.length > 0) made.mark(list, await watchedOf(this.#db, ids, look), upTo)
      done += ids.length
      more = left > 0
      if (more) tell?.(done, done + left)
    }
  }

  #take(made: Catalogue, paper: KnownPaper): void {
    if (paper.saved) return // saved meanwhile: the log tells
    const { row, tags, note, claims } = paper
    const like = [row.lastSeen, row.textHash, claims.length, paper.corrections, tags.join(), note].join('\n')
    if (made.has(row.id) && this.#seen.get(row.id) === like) return
    made.put(entryOf(paper))
    this.#seen.set(row.id, like)
  }
}
