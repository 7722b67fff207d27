/** The full-text index, in step with the library. */
import type { LibraryDatabase } from '../database'
import { allDocuments, someDocuments } from './documents'
import { type Found, type Packed, type SearchDocument, SearchIndex } from './index'
import { Keeping, type SearchDatabase } from './keeping'

export { SearchDatabase } from './keeping'

export class SearchKeeper extends Keeping<SearchDocument, Packed, SearchIndex> {
  constructor(db: LibraryDatabase, cache: SearchDatabase) {
    super(db, cache, {
      key: 'index',
      empty: () => new SearchIndex(),
      unpack: (packed) => SearchIndex.unpack(packed),
      all: allDocuments,
      some: someDocuments,
    })
  }

  /** Papers for the words as the library is now. */
  async find(text: string, most?: number): Promise<Found> {
    await this.update()
    return this.search(text, most)
  }

  /** Papers for the words as the library was at the last `update`. */
  search(text: string, most?: number): Found {
    return this.made.find(text, most)
  }
}
