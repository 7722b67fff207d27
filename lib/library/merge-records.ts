/**
 * Merges records of a backup into the library, a batch at a time. Most are new here or the same as here: what these need is
 * asked for at once and written at once. Only what makes records one with others goes one by one.
 */
import type { KeptSettings } from '../settings/merge'
import type { OwnThings } from '../settings/own'
import { claimRows, searchWords } from './claims'
import type { LibraryDatabase } from './database'
import { candidatesFor } from './find'
import { joinRows } from './identity'
import { movePaper, ofPaper } from './keep'
import { KnownRows } from './known'
import { noteNews } from './note-news'
import { isStranger, noteOrigins, putOrigins } from './origins'
import type { BackupRecord } from './record'
import type { AbstractRow, ClaimRow, PaperRow, UserRow } from './rows'
import { sorted } from './text'
import { touch } from './touch'
import { hasWords, mergeUser, noteOf } from './user'

export interface RestoreReport {
  /** Papers of the file. */
  papers: number
  /** Of these, newly saved here; already here and now with more or newer; already here and the same. */
  added: number
  changed: number
  unchanged: number
  /** Notes of the file that gave way to newer ones here (they stay on record as earlier wordings). */
  olderNotes: number
  /** Settings of the file; null if it holds none. Nothing is done about them here: see `lib/settings/merge.ts`. */
  settings: KeptSettings | null
  /** Names, watched words and keys of the file; null if it knows none. See `lib/settings/own.ts`. */
  own: OwnThings | null
}

type Outcome = 'added' | 'changed' | 'unchanged'

/** What is here of a batch's papers, asked for at once. */
interface Here {
  users: Map<string, UserRow>
  /** Hashes of texts, by paper. */
  texts: Map<string, Set<string>>
  claims: Map<string, ClaimRow[]>
}

/** What is to be written at the end of a batch. */
interface Waiting {
  papers: Map<string, PaperRow>
  users: Map<string, UserRow>
  abstracts: AbstractRow[]
  claims: ClaimRow[]
  /** Papers whose claims give way to those of the file. */
  replaced: { row: PaperRow; before: readonly ClaimRow[]; claims: readonly ClaimRow[] }[]
  touched: Set<string>
}

const nothing = (): Waiting => ({
  papers: new Map(),
  users: new Map(),
  abstracts: [],
  claims: [],
  replaced: [],
  touched: new Set(),
})

async function write(db: LibraryDatabase, waiting: Waiting, now: string): Promise<void> {
  const { papers, users, abstracts, claims, replaced, touched } = waiting
  for (const { row, before, claims } of replaced) {
    await db.claims
      .where('[paperId+index]')
      .between(...ofPaper(row.id))
      .delete()
    const [first] = before as [ClaimRow]
    const had = first.readBy > 0 ? { hash: first.hash, readBy: first.readBy, claims: before } : null
    await noteNews(db, row, had, claims, row.readBy ?? 0, now)
  }
  await Promise.all([
    db.papers.bulkPut([...papers.values()]),
    db.user.bulkPut([...users.values()]),
    db.abstracts.bulkPut(abstracts),
    db.claims.bulkPut(claims),
  ])
  await touch(db, [...touched])
}

/** As text, whatever the order of fields; lists that are sets in the order of text. */
function canonical({ aliases, sites, links, ...row }: PaperRow): string {
  const byText = (a: object, b: object) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)
  return JSON.stringify(
    sorted({ ...row, aliases: [...aliases].sort(), sites: [...sites].sort(), links: [...links].sort(byText) }),
  )
}

async function here(db: LibraryDatabase, ids: readonly string[], known: readonly string[]): Promise<Here> {
  const [users, texts, claims] = await Promise.all([
    db.user.bulkGet([...ids]),
    Promise.all(
      known.map((id) =>
        db.abstracts
          .where('[paperId+hash]')
          .between(...ofPaper(id))
          .primaryKeys(),
      ),
    ),
    Promise.all(
      known.map((id) =>
        db.claims
          .where('[paperId+index]')
          .between(...ofPaper(id))
          .toArray(),
      ),
    ),
  ])
  return {
    users: new Map(users.flatMap((row) => (row ? [[row.paperId, row]] : []))),
    texts: new Map(known.map((id, index) => [id, new Set(texts[index]?.map(([, hash]) => hash))])),
    claims: new Map(known.map((id, index) => [id, claims[index] ?? []])),
  }
}

/** Puts the claims of the file where those that are here are of another text or of older rules. */
function takeClaims(
  record: BackupRecord,
  row: PaperRow,
  rows: readonly PaperRow[],
  have: readonly ClaimRow[],
  waiting: Waiting,
): readonly ClaimRow[] {
  const { readBy, textHash } = record.paper
  const right = rows.find((old) => old.readBy !== undefined && old.textHash === row.textHash)
  row.readBy = right?.readBy ?? 0
  if (readBy === undefined || textHash !== row.textHash || (right && row.readBy >= readBy)) return have
  const claims = record.claims.flatMap((claim) =>
    claimRows(row.id, claim.hash, claim.readBy, [claim]).map((made) => ({ ...made, index: claim.index })),
  )
  row.readBy = readBy
  if (have.length > 0) waiting.replaced.push({ row, before: have, claims })
  waiting.claims.push(...claims)
  return claims
}

/**
 * Merges one record with what is here of it, into `waiting`. Nothing is awaited: Dexie loses its transaction where more
 * than a hundred promises that are not its own are awaited in a row.
 */
function mergeRecord(
  record: BackupRecord,
  rows: readonly PaperRow[],
  row: PaperRow,
  found: Here,
  waiting: Waiting,
): { outcome: Outcome; olderNote: boolean } {
  const before = rows.find((old) => old.savedAt !== undefined) ?? rows[0]
  const have = found.users.get(row.id)
  const theirs: UserRow | undefined = record.user
    ? mergeUser(row.id, { ...record.user, paperId: row.id, changedAt: '', tagKeys: [] })
    : undefined
  const user = mergeUser(row.id, have, theirs)
  const userChanged = hasWords(user) && JSON.stringify(sorted(user)) !== JSON.stringify(sorted(have))
  if (userChanged) waiting.users.set(row.id, user)

  const known = found.texts.get(row.id)
  const fresh = record.abstracts.filter(({ hash }) => !known?.has(hash))
  waiting.abstracts.push(...fresh.map((text) => ({ ...text, paperId: row.id })))

  if (row.savedAt !== undefined) {
    const stored = found.claims.get(row.id) ?? []
    const claims = takeClaims(record, row, rows, stored, waiting)
    row.claimCount = claims.length
    row.words = searchWords(row, claims, user)
  }
  const same = rows.length === 1 && before !== undefined && canonical(before) === canonical(row)
  if (!same) waiting.papers.set(row.id, row)
  if (!same || userChanged) waiting.touched.add(row.id)
  const outcome =
    before?.savedAt === undefined && row.savedAt !== undefined
      ? 'added'
      : same && !userChanged && fresh.length === 0
        ? 'unchanged'
        : 'changed'
  const olderNote = theirs !== undefined && noteOf(theirs) !== '' && noteOf(theirs) !== noteOf(user)
  return { outcome, olderNote }
}

/**
 * Merges records, inside a transaction over everything; only Dexie is awaited.
 * @param report is added to
 */
export async function mergeRecords(
  db: LibraryDatabase,
  records: readonly BackupRecord[],
  report: RestoreReport,
  now: string,
): Promise<void> {
  const candidates = await candidatesFor(
    db,
    records.map(({ paper }) => paper),
  )
  const known = new KnownRows(candidates.values())
  const asked = new Set([...records.map(({ paper }) => paper.id), ...candidates.keys()])
  const found = await here(db, [...asked], [...candidates.keys()])
  let waiting = nothing()
  /** Written in this batch: what was asked for before says nothing of them any more. */
  const dirty = new Set<string>()
  for (const record of records) {
    const rows = known.matching(record.paper)
    const { readBy: _, ...given } = record.paper
    const row = rows.reduce(joinRows, joinRows(given, given))
    const alone = rows.every((old) => old.id === row.id && !dirty.has(old.id)) && !record.origins
    let own = found
    if (!alone || (rows.length === 0 && !asked.has(row.id))) {
      await write(db, waiting, now)
      waiting = nothing()
      await noteOrigins(db, rows, given, row.id)
      for (const old of rows) if (old.id !== row.id) await movePaper(db, old.id, row.id)
      await putOrigins(
        db,
        (record.origins ?? []).map((origin) => ({ ...origin, paperId: row.id })),
      )
      own = await here(db, [row.id], [row.id])
    } else if (rows.length === 1 && isStranger(rows, given)) await noteOrigins(db, rows, given, row.id)
    const { outcome, olderNote } = mergeRecord(record, rows, row, own, waiting)
    for (const old of rows) known.delete(old)
    known.add(row)
    dirty.add(row.id)
    report.papers++
    report[outcome]++
    if (olderNote) report.olderNotes++
  }
  await write(db, waiting, now)
}
