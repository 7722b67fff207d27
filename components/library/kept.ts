import { SnapshotDatabase } from '../../lib/library/snapshots'

/** Snapshots and dates of backups: one connection for the whole page. */
export const kept = new SnapshotDatabase()
