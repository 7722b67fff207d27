/**
 * The library as one JSON file, written piece by piece: everything that was saved or written about, without loss. What was
 * only seen is a cache and stays out. One paper a line, so that a damaged place can be named; see docs/BACKUP.md.
 */
import type { KeptSettings } from '../settings/merge'
import { itemsOf, type OwnThings } from '../settings/own'
import type { LibraryDatabase } from './database'
import { blobOf } from './pieces'
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupRecord } from './record'
import type { AbstractRow, ClaimRow, OriginRow, PaperRow, UserRow } from './rows'
import { sorted } from './text'
import { hasWords } from './user'

/** Papers read in one transaction. */
const CHUNK = 200

/** How far it is; `total` may still grow a little while others save. */
export type Progress = (done: number, total: number) => void

/** What the reader chose and made beside the library. */
export interface Beside {
  settings: KeptSettings
  own: OwnThings
}

/** Ids of the papers that a backup holds: saved or written about, in a fixed order. */
async function keptIds(db: LibraryDatabase): Promise<string[]> {
  const [saved, written] = await Promise.all([
    db.papers.orderBy('savedAt').primaryKeys(),
    db.user.toCollection().primaryKeys(),
  ])
  return [...new Set([...saved, ...written])].sort()
}

function group<T extends { paperId: string }>(rows: readonly T[]): Map<string, T[]> {
  const byPaper = new Map<string, T[]>()
  for (const row of rows) byPaper.set(row.paperId, [...(byPaper.get(row.paperId) ?? []), row])
  return byPaper
}

function recordOf(
  { words: _, claimCount: __, ...paper }: PaperRow,
  abstracts: readonly AbstractRow[],
  claims: readonly ClaimRow[],
  user: UserRow | undefined,
  origins: readonly OriginRow[],
): BackupRecord {
  return {
    paper,
    abstracts: abstracts.map(({ hash, text, version, site, seenAt }) => ({ hash, text, version, site, seenAt })),
    claims: claims.map(({ paperId: _, benchmarkKeys: __, metricKey: ___, ...claim }) => claim),
    user: user && hasWords(user) ? { tags: user.tags, notes: user.notes, corrections: user.corrections } : null,
    ...(origins.length > 0 && { origins: origins.map(({ paperId: _, ...origin }) => origin) }),
  }
}

/** Records of these papers, those that are still kept. */
export function recordsOf(db: LibraryDatabase, ids: readonly string[]): Promise<BackupRecord[]> {
  return db.transaction('r', db.papers, db.abstracts, db.claims, db.user, db.origins, async () => {
    const list = [...ids]
    const [papers, users, claims, abstracts, origins] = await Promise.all([
      db.papers.bulkGet(list),
      db.user.bulkGet(list),
      db.claims.where('paperId').anyOf(list).toArray(),
      db.abstracts.where('paperId').anyOf(list).toArray(),
      db.origins.where('paperId').anyOf(list).toArray(),
    ])
    const originsOf = group(origins)
    const claimsOf = group(claims)
    const abstractsOf = group(abstracts)
    return papers.flatMap((paper, index) => {
      if (!paper) return []
      const mine = (claimsOf.get(paper.id) ?? []).sort((a, b) => a.index - b.index)
      return [recordOf(paper, abstractsOf.get(paper.id) ?? [], mine, users[index], originsOf.get(paper.id) ?? [])]
    })
  })
}

/**
 * The file, in pieces of some hundred papers.
 * @param tell told after each piece
 * @param beside settings, written into the first line, and what else the reader made, a line each behind the papers; left
 *   out where they are not at hand (snapshots)
 */
export async function* backupPieces(
  db: LibraryDatabase,
  now: Date,
  tell?: Progress,
  beside?: Beside,
): AsyncGenerator<string> {
  yield* filePieces(keptRecords(db, tell), now, beside)
}

async function* keptRecords(db: LibraryDatabase, tell?: Progress): AsyncGenerator<BackupRecord[]> {
  const ids = await keptIds(db)
  for (let from = 0; from < ids.length; from += CHUNK) {
    yield await recordsOf(db, ids.slice(from, from + CHUNK))
    tell?.(Math.min(from + CHUNK, ids.length), ids.length)
  }
}

/** A backup of these records. @param beside as of `backupPieces` */
export async function* filePieces(
  batches: AsyncIterable<BackupRecord[]>,
  now: Date,
  beside?: Beside,
): AsyncGenerator<string> {
  const head = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    createdAt: now.toISOString(),
    settings: beside?.settings,
  }
  yield `${JSON.stringify(head).slice(0, -1)},"records":[\n`
  let count = 0
  for await (const records of batches) {
    const lines = records.map((record, index) => `${count + index > 0 ? ',' : ' '}${JSON.stringify(sorted(record))}\n`)
    count += records.length
    yield lines.join('')
  }
  if (beside) {
    const lines = itemsOf(beside.own).map((item, index) => `${index > 0 ? ',' : ' '}${JSON.stringify(sorted(item))}\n`)
    yield `],"own":[\n${lines.join('')}`
  }
  yield `],"count":${count}}\n`
}

/** The file as a stream of bytes, pulled as fast as it is taken. */
export function backupStream(db: LibraryDatabase, now: Date, tell?: Progress): ReadableStream<Uint8Array<ArrayBuffer>> {
  const pieces = backupPieces(db, now, tell)
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next()
      if (done) controller.close()
      else controller.enqueue(encoder.encode(value))
    },
    async cancel() {
      await pieces.return(undefined)
    },
  })
}

/** The whole file as a blob, which the browser keeps on disk when it is large. */
export function backupBlob(db: LibraryDatabase, now: Date, tell?: Progress, beside?: Beside): Promise<Blob> {
  return blobOf(backupPieces(db, now, tell, beside), 'application/json')
}
