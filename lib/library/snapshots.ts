/**
 * Copies that are kept without asking: the last five, taken when something changed, packed. They guard against one's own
 * slips and, with what changed since (`safe.ts`), against a database that the browser gave up; so they lie apart from it
 * (`apart.ts`). Against the loss of the browser's profile only a backup helps, so when one was last written is kept here too.
 */
import { t } from '../i18n'
import type { Fact, Snapshot, SnapshotDatabase } from './apart'
import { type Beside, backupBlob, backupStream } from './backup'
import type { LibraryDatabase } from './database'
import { explain, LibraryError } from './errors'
import { type RestoreReport, restore } from './restore'
import { savedCount } from './saved'

/** Snapshots that are kept. */
export const KEPT = 5
/** Between two that are taken on change, milliseconds: a busy day must not push all older ones out. */
const EVERY = 6 * 60 * 60 * 1000

/**
 * Changes with every save, removal and word of the reader's. Taken from the ends of indexes: nothing is counted, since that
 * goes over every entry.
 */
export async function stampOf(db: LibraryDatabase): Promise<string> {
  return db.transaction('r', db.touched, db.user, async () => {
    const [touched, word] = await Promise.all([db.touched.orderBy('n').last(), db.user.orderBy('changedAt').last()])
    return [touched?.n, word?.changedAt, word?.paperId].join(' ')
  })
}

/** Last entry of `touched` that a stamp was made of. */
export const touchedIn = (stamp: string): number => Number(/^\d+/.exec(stamp)?.[0] ?? 0)

/** Whether at least so many papers are saved. */
const savesAtLeast = async (db: LibraryDatabase, papers: number) =>
  (await db.papers.orderBy('savedAt').limit(papers).primaryKeys()).length >= papers

export async function take(
  db: LibraryDatabase,
  kept: SnapshotDatabase,
  why: Snapshot['why'],
  now: Date,
  stamp: string,
): Promise<void> {
  const papers = await savedCount(db)
  const packed = backupStream(db, now).pipeThrough(new CompressionStream('gzip'))
  const file = await new Response(packed).blob()
  const upTo = touchedIn(stamp)
  await kept.transaction('rw', kept.snapshots, kept.copies, kept.marks, async () => {
    await kept.snapshots.add({ at: now.toISOString(), why, papers, stamp, file })
    const all = await kept.snapshots.orderBy('id').primaryKeys()
    await kept.snapshots.bulkDelete(all.slice(0, -KEPT))
    // what the snapshot holds needs no copy of its own
    await kept.copies.where('n').belowOrEqual(upTo).delete()
    const copied = await kept.marks.get('copied')
    await kept.marks.put({ key: 'copied', n: Math.max(upTo, copied?.n ?? 0), at: now.toISOString() })
  })
}

/**
 * Takes a snapshot if there is something in the library that the latest one does not hold.
 * @param why on `change` at most one in six hours is taken; before a restore or import always
 * @returns whether one was taken
 * @throws LibraryError
 */
export async function snapshot(
  db: LibraryDatabase,
  kept: SnapshotDatabase,
  why: Snapshot['why'] = 'change',
  now = new Date(),
): Promise<boolean> {
  try {
    const stamp = await stampOf(db)
    const latest = await kept.snapshots.orderBy('id').last()
    if (latest?.stamp === stamp || (!latest && !(await savesAtLeast(db, 1)))) return false
    // a clock that was moved back must not stop snapshots
    const age = Math.abs(now.getTime() - Date.parse(latest?.at ?? ''))
    if (why === 'change' && latest && age < EVERY) return false
    await take(db, kept, why, now, stamp)
    return true
  } catch (error) {
    throw explain(error)
  }
}

/** What can be gone back to, latest first, without the files. */
export async function listSnapshots(kept: SnapshotDatabase): Promise<Omit<Snapshot, 'file'>[]> {
  const all = await kept.snapshots.orderBy('id').reverse().toArray()
  return all.map(({ file: _, ...rest }) => rest)
}

/**
 * Sets saved papers and the reader's words back to a snapshot; a snapshot of how it is now is taken first.
 * @throws LibraryError, ImportError; then nothing was changed
 */
export async function goBack(
  db: LibraryDatabase,
  kept: SnapshotDatabase,
  id: number,
  now = new Date(),
): Promise<RestoreReport> {
  const chosen = await kept.snapshots.get(id)
  if (!chosen) throw new LibraryError(t('snapshotGone'))
  await snapshot(db, kept, 'before restore', now)
  const unpacked = chosen.file.stream().pipeThrough(new DecompressionStream('gzip'))
  return restore(db, await new Response(unpacked).blob(), { replace: true })
}

/**
 * Writes a backup and remembers that it was written.
 * @param tell told how many papers of how many are in it
 * @param beside to be written with it
 * @throws LibraryError
 */
export async function backUp(
  db: LibraryDatabase,
  kept: SnapshotDatabase,
  now = new Date(),
  tell?: (done: number, total: number) => void,
  beside?: Beside,
): Promise<Blob> {
  try {
    const stamp = await stampOf(db)
    const blob = await backupBlob(db, now, tell, beside)
    await kept.facts.put({ key: 'backup', at: now.toISOString(), stamp })
    return blob
  } catch (error) {
    throw explain(error)
  }
}

const DAY = 24 * 60 * 60 * 1000
/** Fewer papers are saved again quickly. */
const WORTH_A_REMINDER = 20

export interface BackupState {
  /** When the last backup was written; null if never. */
  last: string | null
  /** True if the reader should be reminded: enough is saved, it changed since, and the last backup is a month old. */
  due: boolean
}

export async function backupState(db: LibraryDatabase, kept: SnapshotDatabase, now = new Date()): Promise<BackupState> {
  const [stamp, many, backup, later] = await Promise.all([
    stampOf(db),
    savesAtLeast(db, WORTH_A_REMINDER),
    kept.facts.get('backup'),
    kept.facts.get('later'),
  ])
  const old = (fact: Fact | undefined, days: number) => !fact || now.getTime() - Date.parse(fact.at) > days * DAY
  const due = many && backup?.stamp !== stamp && old(backup, 30) && old(later, 14)
  return { last: backup?.at ?? null, due }
}

/** "Not now": no reminder for two weeks. */
export async function remindLater(kept: SnapshotDatabase, now = new Date()): Promise<void> {
  await kept.facts.put({ key: 'later', at: now.toISOString(), stamp: '' })
}
