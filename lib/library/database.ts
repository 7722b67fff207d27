/**
 * The database: tables, indexes and versions. Only the extension's own pages and its background may open it
 * (IndexedDB opened by a content script belongs to the page).
 */
import { Dexie, type EntityTable, type Table } from 'dexie'
import type {
  AbstractRow,
  ClaimRow,
  FacetRow,
  NewsRow,
  OriginRow,
  PaperRow,
  ReadingRow,
  ShareRow,
  StagedRow,
  SummaryRow,
  TouchedRow,
  UserRow,
} from './rows'
import { upgradeTo2 } from './upgrades'

export const DATABASE_NAME = 'claimdex'
/** The last version below. */
const NEWEST = 4

/** Every version stays in this file for ever: a library may be opened after years. Data changes go into `.upgrade()`. */
export class LibraryDatabase extends Dexie {
  declare papers: EntityTable<PaperRow, 'id'>
  declare abstracts: Table<AbstractRow, [paperId: string, hash: string]>
  declare readings: Table<ReadingRow, [paperId: string, hash: string]>
  declare claims: Table<ClaimRow, [paperId: string, index: number]>
  /** What the reader wrote: tags, notes, corrections. */
  declare user: EntityTable<UserRow, 'paperId'>
  declare staged: EntityTable<StagedRow, 'n'>
  declare origins: Table<OriginRow, [paperId: string, key: string]>
  declare news: Table<NewsRow, [paperId: string, why: NewsRow['why']]>
  declare touched: EntityTable<TouchedRow, 'n'>
  /** Counts that are kept in step by `summary.ts`; derived, and written apart from what they are derived from. */
  declare summary: EntityTable<SummaryRow, 'key'>
  declare shares: EntityTable<ShareRow, 'paperId'>
  declare facets: Table<FacetRow, [group: string, key: string]>

  constructor(name = DATABASE_NAME) {
    super(name)
    // Indexes cost time at each write: ids, keys and dates only, never text.
    this.version(1).stores({
      papers: 'id, *aliases, titleKey, savedAt, lastSeen, readBy',
      abstracts: '[paperId+hash]',
      readings: '[paperId+hash]',
      claims: '[paperId+index], *benchmarkKeys, metricKey',
    })
    this.version(2)
      .stores({
        papers: 'id, *aliases, *titleKeys, savedAt, lastSeen, readBy',
        user: 'paperId, *tagKeys, changedAt',
        staged: '++n',
      })
      .upgrade((upgrading) => upgradeTo2(upgrading))
    this.version(3).stores({ origins: '[paperId+key]', news: '[paperId+why]', touched: '++n, paperId' })
    this.version(NEWEST).stores({ summary: 'key', shares: 'paperId, corrected', facets: '[group+key], [group+papers]' })
    // A newer Claimdex in another page wants to upgrade: Dexie lets go at once (`versionchange`), so no page left open can
    // block the upgrade. A test holds it to that. What a newer one wrote is not opened: Dexie would, and this one would
    // write rows in shapes that are no longer those there.
    this.on('ready', () => {
      const found = this.backendDB().version / 10
      if (found > NEWEST) throw new Dexie.VersionError(`of version ${found}, newer than ${NEWEST}`)
    })
  }

  /** Everything that hangs on papers: what a transaction that writes them works on. */
  get content(): Table[] {
    return [
      this.papers,
      this.abstracts,
      this.readings,
      this.claims,
      this.user,
      this.origins,
      this.news,
      this.touched,
    ] as Table[]
  }
}
