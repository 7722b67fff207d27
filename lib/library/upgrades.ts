/** Changes of stored data from one schema version to the next. Once released, an upgrade is never edited. */
import type { Transaction } from 'dexie'

interface PaperRow1 {
  titleKey?: string
  titleKeys?: string[]
  links: { site: string; url: string; at?: string }[]
  version: number | null
  textHash: string | null
  textVersion?: number | null
  textAt?: string | null
  lastSeen: string
}

/** Version 2 (user layer, merging in any order): all titles met, and when texts and addresses were met. */
export function upgradeTo2(upgrading: Transaction): PromiseLike<unknown> {
  return upgrading
    .table('papers')
    .toCollection()
    .modify((row: PaperRow1) => {
      row.titleKeys = row.titleKey ? [row.titleKey] : []
      delete row.titleKey
      for (const link of row.links) link.at = row.lastSeen
      row.textVersion = row.textHash === null ? null : row.version
      row.textAt = row.textHash === null ? null : row.lastSeen
    })
}
