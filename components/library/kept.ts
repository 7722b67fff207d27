import { openCopies } from '../../lib/library/apart'

/** Snapshots and dates of backups: one connection for the whole page. */
export const kept = await openCopies()
