/** The catalogue in step with the library: saved papers by the log of changes, those only met when they are asked for. */
import type { LibraryDatabase } from '../database'
import { allKnown, type KnownPaper, knownPapers, seenIds } from '../overview'
import { Keeping, type SearchDatabase } from '../search/keeping'
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

  #take(made: Catalogue, paper: KnownPaper): void {
    if (paper.saved) return // saved meanwhile: the log tells
    const { row, tags, note, claims } = paper
    const like = [row.lastSeen, row.textHash, claims.length, paper.corrections, tags.join(), note].join('\n')
    if (made.has(row.id) && this.#seen.get(row.id) === like) return
    made.put(entryOf(paper))
    this.#seen.set(row.id, like)
  }
}
