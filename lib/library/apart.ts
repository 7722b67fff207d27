/**
 * Where copies of the library lie: apart from it. Chromium keeps all databases of an origin in one set of files, and deletes
 * that set whole when it finds it damaged, as it can be by a browser that was killed while it wrote (LevelDB goes on
 * writing behind a record that was cut off, and cannot read past it the next time). A storage bucket has files of its own.
 * Firefox has no buckets and needs none: its database undoes what was cut off.
 */
import { Dexie, type EntityTable } from 'dexie'
import type { BackupRecord } from './record'

export interface Snapshot {
  id: number
  /** ISO time. */
  at: string
  why: 'change' | 'before restore' | 'before import'
  papers: number
  /** What the library was like, in short: the same stamp, the same library. */
  stamp: string
  /** A backup, packed with gzip. */
  file: Blob
}

export interface Fact {
  key: 'backup' | 'later'
  at: string
  stamp: string
}

/** A paper as it was last, since the latest snapshot. */
export interface Copy {
  paperId: string
  /** Entry of the library's `touched` that it belongs to; 0 for what was copied before the library was lost. */
  n: number
  /** Null for a paper that is kept no longer. */
  record: BackupRecord | null
}

export interface Mark {
  /** `copied`: up to which entry of `touched` all is here. `mended`: how many papers were given back, and when. */
  key: 'copied' | 'mended'
  n: number
  /** ISO time. */
  at: string
}

const NAME = 'claimdex-snapshots'
const BUCKET = 'claimdex-copies'

export class SnapshotDatabase extends Dexie {
  declare snapshots: EntityTable<Snapshot, 'id'>
  declare facts: EntityTable<Fact, 'key'>
  declare copies: EntityTable<Copy, 'paperId'>
  declare marks: EntityTable<Mark, 'key'>

  /** Whether the library can go without this one going too. */
  readonly apart: boolean

  /** @param place the databases of a bucket; those of the origin if left out */
  constructor(name = NAME, place?: IDBFactory) {
    super(name, place ? { indexedDB: place } : {})
    this.apart = place !== undefined
    this.version(1).stores({ snapshots: '++id, at', facts: 'key' })
    this.version(2).stores({ copies: 'paperId, n', marks: 'key' })
  }
}

interface Bucket {
  indexedDB: IDBFactory
}

/** Not in TypeScript's library yet: https://wicg.github.io/storage-buckets/ */
interface WithBuckets {
  storageBuckets?: { open(name: string, options: { persisted: boolean }): Promise<Bucket> }
}

/** Takes over what earlier versions kept beside the library. */
async function moveIn(from: SnapshotDatabase, to: SnapshotDatabase): Promise<void> {
  const [snapshots, facts] = await Promise.all([from.snapshots.toArray(), from.facts.toArray()])
  await to.transaction('rw', to.snapshots, to.facts, async () => {
    await to.snapshots.bulkPut(snapshots)
    await to.facts.bulkPut(facts)
  })
  await from.delete()
}

/** The copies, apart from the library where the browser lets us. */
export async function openCopies(): Promise<SnapshotDatabase> {
  const bucket = await (navigator as WithBuckets).storageBuckets
    ?.open(BUCKET, { persisted: true })
    .catch((error: unknown) => console.warn('Claimdex: copies lie beside the library', error))
  if (!bucket) return new SnapshotDatabase()
  const copies = new SnapshotDatabase(NAME, bucket.indexedDB)
  await navigator.locks
    .request(NAME, async () => {
      if (await Dexie.exists(NAME)) await moveIn(new SnapshotDatabase(), copies)
    })
    .catch((error: unknown) => console.warn('Claimdex: older copies stay where they were', error)) // tried again next time
  return copies
}
