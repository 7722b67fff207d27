/** Papers as the library page shows them: asked for by id, so that no more is read than is in sight. */
import { Dexie } from 'dexie'
import { claimRows as rowsOf } from './claims'
import type { ShownClaim } from './corrections'
import type { LibraryDatabase } from './database'
import type { ClaimRow, NewsRow, PaperRow, ReadingRow } from './rows'
import { claimsByPaper, newsRows, shownClaims, userRows } from './shown'
import { correctionsOf, noteOf, tagsOf } from './user'

/** A paper of the library with its claims. */
export interface KnownPaper {
  row: PaperRow
  saved: boolean
  /** With the reader's corrections, in the order of the abstract. */
  claims: ShownClaim[]
  tags: string[]
  note: string
  /** How many of the reader's corrections hold. */
  corrections: number
  /** What changed since the reader last took note. */
  news: NewsRow[]
}

const isSaved = ({ savedAt }: PaperRow) => savedAt !== undefined

const tables = (db: LibraryDatabase) => [db.papers, db.claims, db.readings, db.abstracts, db.user, db.news]

/** Claims of papers that were met and not saved: those of their cached reading. */
async function claimsOfSeen(db: LibraryDatabase, rows: readonly PaperRow[]): Promise<[string, ClaimRow[]][]> {
  if (rows.length === 0) return []
  const read = await db.readings.bulkGet(rows.map(({ id, textHash }): [string, string] => [id, textHash ?? '']))
  return rows.map(({ id }, at) => {
    const reading: ReadingRow | undefined = read[at]
    return [id, reading ? rowsOf(id, reading.hash, reading.readBy, reading.claims) : []]
  })
}

/** These papers in full, given their claims; inside a transaction over all that hangs on them. */
async function known(
  db: LibraryDatabase,
  rows: readonly PaperRow[],
  claims: Map<string, ClaimRow[]>,
  news: readonly NewsRow[],
): Promise<KnownPaper[]> {
  for (const [id, own] of await claimsOfSeen(
    db,
    rows.filter((row) => !isSaved(row)),
  ))
    claims.set(id, own)
  const users = await userRows(
    db,
    rows.map(({ id }) => id),
  )
  const shown = await shownClaims(db, claims, users)
  const told = new Map<string, NewsRow[]>()
  for (const each of news) told.set(each.paperId, [...(told.get(each.paperId) ?? []), each])
  return rows.map((row) => {
    const user = users.get(row.id)
    return {
      row,
      saved: isSaved(row),
      claims: shown.get(row.id) ?? [],
      tags: tagsOf(user),
      note: noteOf(user),
      corrections: correctionsOf(user).length,
      news: told.get(row.id) ?? [],
    }
  })
}

/**
 * @param ids of papers, saved or met; those that are not there (any more) are left out
 * @returns the papers in the order given
 */
export function knownPapers(db: LibraryDatabase, ids: readonly string[]): Promise<KnownPaper[]> {
  return db.transaction('r', tables(db), async () => {
    const rows = (await db.papers.bulkGet([...ids])).filter((row) => row !== undefined)
    const there = rows.map(({ id }) => id)
    const claims = await claimsByPaper(
      db,
      rows.filter(isSaved).map(({ id }) => id),
    )
    return known(db, rows, claims, await newsRows(db, there))
  })
}

/** Papers of one stretch of the table read in one transaction. */
const BATCH = 500

/**
 * Every saved paper, a batch at a time, in the order of ids.
 * @yields papers, and how far in the table of all papers it is
 */
export async function* allKnown(db: LibraryDatabase): AsyncGenerator<{ papers: KnownPaper[]; rows: number }> {
  let after: string | typeof Dexie.minKey = Dexie.minKey
  for (;;) {
    const from = after
    const { papers, rows, last } = await db.transaction('r', tables(db), async () => {
      const rows: PaperRow[] = await db.papers.where('id').above(from).limit(BATCH).toArray()
      const saved = rows.filter(isSaved)
      const [first, end] = [saved[0]?.id, saved.at(-1)?.id]
      const claims = new Map<string, ClaimRow[]>(saved.map(({ id }) => [id, []]))
      const between = [
        [first, Dexie.minKey],
        [end, Dexie.maxKey],
      ] as const
      // one range, which is much quicker than to ask for each
      const [read, news] =
        first === undefined
          ? [[], []]
          : await Promise.all([
              db.claims
                .where('[paperId+index]')
                .between(...between)
                .toArray(),
              db.news
                .where('[paperId+why]')
                .between(...between)
                .toArray(),
            ])
      for (const claim of read) claims.get(claim.paperId)?.push(claim)
      return { papers: await known(db, saved, claims, news), rows: rows.length, last: rows.at(-1)?.id }
    })
    if (last === undefined) return
    after = last
    yield { papers, rows }
  }
}

/** Ids of the papers that were met and not saved. They are few; to tell them, keys of all papers are gone over. */
export async function seenIds(db: LibraryDatabase): Promise<string[]> {
  const [saved, all] = await Promise.all([
    db.papers.orderBy('savedAt').primaryKeys(),
    db.papers.toCollection().primaryKeys(),
  ])
  const among = new Set(saved)
  return all.filter((id) => !among.has(id))
}

/** Papers that were met and not saved, the latest first. */
export async function seenPapers(db: LibraryDatabase): Promise<KnownPaper[]> {
  const ids = await seenIds(db)
  const papers: KnownPaper[] = []
  for (let from = 0; from < ids.length; from += BATCH)
    papers.push(...(await knownPapers(db, ids.slice(from, from + BATCH))))
  return papers.filter(({ saved }) => !saved).sort((a, b) => (a.row.lastSeen > b.row.lastSeen ? -1 : 1))
}

/** Abstracts that claims of papers point into, by `paper id` + space + `hash`. */
export async function textsFor(
  db: LibraryDatabase,
  wanted: readonly (readonly [id: string, hash: string])[],
): Promise<Map<string, string>> {
  const rows = await db.abstracts.bulkGet(wanted.map(([id, hash]): [string, string] => [id, hash]))
  return new Map(rows.flatMap((row) => (row ? [[`${row.paperId} ${row.hash}`, row.text] as const] : [])))
}
