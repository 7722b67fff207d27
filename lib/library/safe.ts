/**
 * Keeps a copy of every change of the library apart from it, and gives the library back where the browser lost it
 * (`apart.ts` says when that happens). The latest snapshot and the copies made since are together all of it.
 */
import { linesOf } from '../import/lines'
import type { SnapshotDatabase } from './apart'
import { filePieces, recordsOf } from './backup'
import type { LibraryDatabase } from './database'
import { blobOf } from './pieces'
import type { BackupRecord } from './record'
import { restore } from './restore'
import { stampOf, take } from './snapshots'

/** Papers copied at once. */
const BATCH = 100
/** More changes than these, as after all was read anew, are one snapshot instead. */
const MANY = 2000
const LONGEST_LINE = 4_000_000

const lastTouched = async (db: LibraryDatabase): Promise<number> => (await db.touched.orderBy('n').last())?.n ?? 0

/** Up to where all is copied, if anything was, and the last change there is. */
const inStep = (db: LibraryDatabase, kept: SnapshotDatabase) => Promise.all([kept.marks.get('copied'), lastTouched(db)])

/** What is worth giving back: what a backup would hold. */
const isKept = ({ paper, user }: BackupRecord): boolean => paper.savedAt !== undefined || user !== null

async function copyChanges(db: LibraryDatabase, kept: SnapshotDatabase, now: Date): Promise<void> {
  const [copied, last] = await inStep(db, kept)
  let upTo = copied?.n ?? 0
  // entries that a later one of the same paper took the place of are numbers without a change: few are sure to be few
  if (last - upTo > MANY && (await db.touched.where('n').above(upTo).count()) > MANY) {
    await take(db, kept, 'change', now, await stampOf(db))
    upTo = (await kept.marks.get('copied'))?.n ?? upTo
  }
  for (;;) {
    const changes = await db.touched.where('n').above(upTo).limit(BATCH).toArray()
    const latest = changes.at(-1)
    if (!latest) return
    upTo = latest.n
    const records = await recordsOf(
      db,
      changes.map(({ paperId }) => paperId),
    )
    const byId = new Map(records.filter(isKept).map((record) => [record.paper.id, record]))
    const copies = changes.map(({ paperId, n }) => ({ paperId, n, record: byId.get(paperId) ?? null }))
    await kept.transaction('rw', kept.copies, kept.marks, async () => {
      await kept.copies.bulkPut(copies)
      await kept.marks.put({ key: 'copied', n: upTo, at: now.toISOString() })
    })
  }
}

/** Records of a snapshot, a batch at a time, but for those of which there is something later. */
async function* fromSnapshot(file: Blob, later: ReadonlySet<string>): AsyncGenerator<BackupRecord[]> {
  const unpacked = file.stream().pipeThrough(new DecompressionStream('gzip'))
  let batch: BackupRecord[] = []
  for await (const { text, number } of linesOf(await new Response(unpacked).blob(), LONGEST_LINE)) {
    if (number === 1 || text.startsWith(']') || text.trim() === '') continue
    const record = JSON.parse(text.slice(1)) as BackupRecord
    if (!later.has(record.paper.id)) batch.push(record)
    if (batch.length < BATCH) continue
    yield batch
    batch = []
  }
  yield batch
}

async function* fromCopies(kept: SnapshotDatabase, ids: readonly string[]): AsyncGenerator<BackupRecord[]> {
  for (let from = 0; from < ids.length; from += BATCH) {
    const copies = await kept.copies.bulkGet(ids.slice(from, from + BATCH))
    yield copies.flatMap((copy) => copy?.record ?? [])
  }
}

/** @param snapshot id of the one to build on; null for the copies alone */
async function* all(kept: SnapshotDatabase, snapshot: number | null): AsyncGenerator<BackupRecord[]> {
  const copied = await kept.copies.toCollection().primaryKeys()
  const base = snapshot === null ? null : await kept.snapshots.get(snapshot)
  if (base) yield* fromSnapshot(base.file, new Set(copied))
  yield* fromCopies(kept, copied)
}

/**
 * Gives the library back where it is another than the one that was copied: entries of `touched` are only ever added, so
 * one that ends before the last copied entry was begun anew. A snapshot that cannot be read leaves its turn to the one before.
 * @returns how many papers were given back
 */
async function mend(db: LibraryDatabase, kept: SnapshotDatabase, now: Date): Promise<number> {
  const [copied, last] = await inStep(db, kept)
  if (!copied || last >= copied.n) return 0
  const snapshots: (number | null)[] = await kept.snapshots.orderBy('id').reverse().primaryKeys()
  for (const snapshot of [...snapshots, null]) {
    try {
      const file = await blobOf(filePieces(all(kept, snapshot), now), 'application/json')
      const { added } = await restore(db, file)
      const n = await lastTouched(db)
      await kept.transaction('rw', kept.copies, kept.marks, async () => {
        await kept.copies.toCollection().modify({ n: 0 })
        await kept.marks.put({ key: 'copied', n, at: now.toISOString() })
        if (added > 0) await kept.marks.put({ key: 'mended', n: added, at: now.toISOString() })
      })
      return added
    } catch (error) {
      if (snapshot === null) throw error
      console.warn('Claimdex: a snapshot could not be read', error)
    }
  }
  return 0
}

/**
 * Gives back what was lost, and copies what changed. One at a time in the whole browser: an older state of a paper must not
 * be written over a newer one.
 * @returns how many papers were given back
 * @throws LibraryError, or whatever the databases throw; then nothing is lost that was there, and the next call goes on
 */
export async function keepSafe(db: LibraryDatabase, kept: SnapshotDatabase, now = new Date()): Promise<number> {
  const [copied, last] = await inStep(db, kept)
  if (last === (copied?.n ?? 0)) return 0
  const work = async () => {
    const back = await mend(db, kept, now)
    await copyChanges(db, kept, now)
    return back
  }
  const locks = globalThis.navigator?.locks
  return locks ? locks.request('claimdex-safe', work) : work()
}

/** Does something with the library changed; whoever asked hears of it once the change is copied too. @param copy never fails */
export function copiedAfter<Given extends unknown[], Answer>(
  change: (...given: Given) => Promise<Answer>,
  copy: () => Promise<unknown>,
): (...given: Given) => Promise<Answer> {
  let first: Promise<unknown> | null = null
  return async (...given) => {
    first ??= copy() // what was lost comes first, or the change would be one of another library
    await first
    const answer = await change(...given)
    await copy()
    return answer
  }
}
