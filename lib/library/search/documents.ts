/** Papers as the search sees them. */

import { Dexie } from 'dexie'
import type { Claim } from '../../claims/types'
import type { LibraryDatabase } from '../database'
import { type WholePaper, wholes } from '../queries'
import type { PaperRow } from '../rows'
import type { SearchDocument } from './index'

/** Papers read in one transaction. */
const BATCH = 500

const number = (claim: Claim) => [claim.value ?? ''].flat().join(' ')

/** What is searched of a paper, by how much a word there tells. */
export function documentOf({ paper, claims, texts, tags, note }: WholePaper): SearchDocument {
  const abstract = paper.textHash === null ? '' : (texts.get(paper.textHash) ?? '')
  return {
    id: paper.id,
    savedAt: paper.savedAt ?? '',
    claims: claims.length,
    fields: {
      title: [paper.title, ...tags, note].join(' \n'),
      names: [
        ...paper.authors,
        paper.id.replace(':', ' '),
        ...paper.aliases.map((id) => id.replace(':', ' ')),
        paper.date ?? '',
        ...claims.flatMap((claim) => [...claim.benchmark, claim.metric ?? '']),
      ].join(' \n'),
      claims: claims
        .flatMap((claim) => [
          number(claim),
          claim.surface,
          claim.baseline ?? '',
          claim.setting ?? '',
          claim.quote ?? '',
        ])
        .join(' \n'),
      abstract,
    },
  }
}

const tables = (db: LibraryDatabase) => [db.papers, db.claims, db.abstracts, db.user]

/**
 * Every saved paper, a batch at a time, in the order of ids.
 * @yields entries, and how far in the table of all papers it is
 */
export async function* allDocuments(db: LibraryDatabase): AsyncGenerator<{ entries: SearchDocument[]; rows: number }> {
  let after: string | typeof Dexie.minKey = Dexie.minKey
  for (;;) {
    const from = after
    const { entries, rows, last } = await db.transaction('r', tables(db), async () => {
      const rows: PaperRow[] = await db.papers.where('id').above(from).limit(BATCH).toArray()
      const saved = rows.filter((row) => row.savedAt !== undefined)
      const entries = (await wholes(db, saved)).map(documentOf)
      return { entries, rows: rows.length, last: rows.at(-1)?.id }
    })
    if (last === undefined) return
    after = last
    yield { entries, rows }
  }
}

/** These papers; those that are not saved (any more) are left out. */
export function someDocuments(db: LibraryDatabase, ids: readonly string[]): Promise<SearchDocument[]> {
  return db.transaction('r', tables(db), async () => {
    const rows = await db.papers.bulkGet([...ids])
    const saved = rows.filter((row) => row?.savedAt !== undefined) as PaperRow[]
    return (await wholes(db, saved)).map(documentOf)
  })
}
