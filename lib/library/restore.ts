/**
 * Takes a backup back in. First every record is checked and laid aside (`staged`), which touches nothing; then one
 * transaction merges all of them, so that the library holds either all of the file or nothing of it. Merging keeps the
 * later of each of the reader's words and the better of everything read, so doing it twice changes nothing.
 */
import { t } from '../i18n'
import { ImportError } from '../import/errors'
import { type FileLike, linesOf } from '../import/lines'
import { type KeptSettings, keptSettings } from '../settings/merge'
import { NOTHING_OWN, type OwnThings, takeItem } from '../settings/own'
import { settingsFrom } from '../settings/settings'
import type { Progress } from './backup'
import type { LibraryDatabase } from './database'
import { explain } from './errors'
import { mergeRecords, type RestoreReport } from './merge-records'
import { BACKUP_FORMAT, BACKUP_VERSION, type BackupRecord, checkedRecord } from './record'
import type { PaperRow } from './rows'
import { hashText } from './text'
import { touch } from './touch'

export type { RestoreReport } from './merge-records'

export interface RestoreOptions {
  /** Told while the file is read (bytes), then while it is merged (papers). */
  tell?: (step: 'checking' | 'merging', done: number, total: number) => void
  /** The library is set back to the file: what is saved or written now and not in it goes. For snapshots. */
  replace?: boolean
}

/** Characters of one paper's line: far above any real one, far below what would hurt. */
const LONGEST_LINE = 4_000_000
/** A file that was written anew by another program is one value, to be read in one piece: only up to this many bytes. */
const LARGEST_WHOLE = 32_000_000
const BATCH = 100

function parsed(text: string, line: number | null): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new ImportError(t('noFormat', 'JSON', error instanceof Error ? error.message : String(error)), line)
  }
}

/** @returns the settings in it; null if there are none */
function checkHead(head: unknown, line: number | null): KeptSettings | null {
  const { format, version, settings } = (head ?? {}) as { format?: unknown; version?: unknown; settings?: unknown }
  if (format !== BACKUP_FORMAT) throw new ImportError(t('noBackupFile'), line)
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    throw new ImportError(t('backupNoVersion'), line, 'version')
  if (version > BACKUP_VERSION) throw new ImportError(t('backupNewer', version), line, 'version')
  if (settings === undefined) return null
  if (typeof settings !== 'object' || settings === null || Array.isArray(settings))
    throw new ImportError(t('backupNoSettings'), line, 'settings')
  return keptSettings(settingsFrom(settings))
}

/** A record that is well-formed, and where it stands. */
interface Placed {
  record: BackupRecord
  line: number | null
  path: string
}

/** Hashes name texts, so a wrong one would put words into a paper's mouth. */
async function checkHashes(placed: readonly Placed[]): Promise<void> {
  const texts = placed.flatMap((each) => each.record.abstracts.map((text, index) => ({ ...each, text, index })))
  const hashes = await Promise.all(texts.map(({ text }) => hashText(text.text)))
  for (const [at, { text, index, line, path }] of texts.entries())
    if (hashes[at] !== text.hash) throw new ImportError(t('backupHash'), line, `${path}abstracts.${index}.hash`)
}

/** What a file holds beside records. */
interface Found {
  settings: KeptSettings | null
  /** Null where the file holds none: older formats, snapshots. */
  own: OwnThings | null
}

/** A file as we write it: head, one record a line, end with the count. */
async function* recordsByLine(file: FileLike, tell: Progress, found: Found): AsyncGenerator<Placed> {
  let count = 0
  let items = 0
  let ended = false
  for await (const { text, number, read } of linesOf(file, LONGEST_LINE)) {
    tell(read, file.size)
    if (ended && text.trim() !== '') throw new ImportError(t('backupAfterEnd'), number)
    if (number === 1) found.settings = checkHead(parsed(`${text}]}`, number), number)
    else if (text === '],"own":[' && found.own === null) found.own = structuredClone(NOTHING_OWN)
    else if (text.startsWith('],')) {
      const end = parsed(`{${text.slice(2)}`, number) as { count?: unknown }
      if (end.count !== count) throw new ImportError(t('backupCount', String(end.count), count), number, 'count')
      ended = true
    } else if (!ended && found.own) {
      const given = text[0] === (items === 0 ? ' ' : ',') ? parsed(text.slice(1), number) : null
      if (!takeItem(found.own, given)) throw new ImportError(t('backupNoSettings'), number, 'own')
      items++
    } else if (!ended) {
      if (text[0] !== (count === 0 ? ' ' : ',')) throw new ImportError(t('backupNoRecord'), number)
      yield { record: checkedRecord(parsed(text.slice(1), number), number), line: number, path: '' }
      count++
    }
  }
  if (!ended) throw new ImportError(t('backupCut'))
}

/** The same content in another layout. */
async function* recordsOfWhole(file: FileLike, found: Found): AsyncGenerator<Placed> {
  if (file.size > LARGEST_WHOLE) throw new ImportError(t('backupRewritten'), 1)
  const whole = parsed((await file.text()).replace(/^\ufeff/, ''), null)
  found.settings = checkHead(whole, null)
  const { records, count, own } = whole as { records?: unknown; count?: unknown; own?: unknown }
  if (own !== undefined) {
    if (!Array.isArray(own)) throw new ImportError(t('backupNoSettings'), null, 'own')
    found.own = structuredClone(NOTHING_OWN)
    for (const [index, item] of own.entries())
      if (!takeItem(found.own, item)) throw new ImportError(t('backupNoSettings'), null, `own.${index}`)
  }
  if (!Array.isArray(records)) throw new ImportError(t('noList'), null, 'records')
  if (count !== records.length) throw new ImportError(t('backupCount', String(count), records.length), null, 'count')
  for (const [index, given] of records.entries()) {
    const path = `records.${index}`
    yield { record: checkedRecord(given, null, path), line: null, path: `${path}.` }
  }
}

/** @throws ImportError where the file is not what it should be */
async function* recordsOfFile(file: FileLike, tell: Progress, found: Found): AsyncGenerator<Placed> {
  // the first line as we write it ends with the opened list; in any other layout it does not
  let first = ''
  for await (const { text } of linesOf(file, LARGEST_WHOLE)) {
    first = text
    break
  }
  if (/^\{"format":.{0,8000},"records":\[$/.test(first)) yield* recordsByLine(file, tell, found)
  else yield* recordsOfWhole(file, found)
}

/** Nothing saved, nothing written: papers stay seen, with their texts. */
async function setBack(db: LibraryDatabase): Promise<void> {
  await db.user.clear()
  await db.claims.clear()
  await db.news.clear()
  await touch(db, await db.papers.where('savedAt').above('').primaryKeys())
  await db.papers
    .where('savedAt')
    .above('')
    .modify((row: Partial<PaperRow>) => {
      for (const field of ['savedAt', 'readBy', 'claimCount', 'words'] as const) delete row[field]
    })
}

/** Merges everything that is laid aside, in one transaction. */
function applyStaged(db: LibraryDatabase, total: number, { replace, tell }: RestoreOptions): Promise<RestoreReport> {
  const report: RestoreReport = {
    papers: 0,
    added: 0,
    changed: 0,
    unchanged: 0,
    olderNotes: 0,
    settings: null,
    own: null,
  }
  const tables = [...db.content, db.staged]
  const now = new Date().toISOString()
  return db.transaction('rw', tables, async () => {
    if (replace) await setBack(db)
    for (let after = 0; ; ) {
      const batch = await db.staged.where('n').above(after).limit(BATCH).toArray()
      if (batch.length === 0) break
      after = batch.at(-1)?.n ?? after
      await mergeRecords(
        db,
        batch.map(({ record }) => record as BackupRecord),
        report,
        now,
      )
      tell?.('merging', report.papers, total)
    }
    await db.staged.clear()
    return report
  })
}

/** Two restores at once would mix what they lay aside. */
function alone<T>(work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks
  return locks ? locks.request('claimdex-restore', work) : work()
}

/**
 * @param file a backup, of this or an older format
 * @throws ImportError with line or path and the reason, LibraryError where storing failed; then nothing was changed
 */
export function restore(db: LibraryDatabase, file: FileLike, options: RestoreOptions = {}): Promise<RestoreReport> {
  return alone(async () => {
    try {
      await db.staged.clear() // of a restore that was cut off
      const found: Found = { settings: null, own: null }
      let total = 0
      let batch: Placed[] = []
      const lay = async () => {
        await checkHashes(batch)
        await db.staged.bulkAdd(batch.map(({ record }) => ({ record })) as never)
        batch = []
      }
      for await (const placed of recordsOfFile(file, (done, of) => options.tell?.('checking', done, of), found)) {
        batch.push(placed)
        total++
        if (batch.length >= BATCH) await lay()
      }
      await lay()
      return { ...(await applyStaged(db, total, options)), ...found }
    } catch (error) {
      await db.staged.clear().catch(() => undefined) // tried again at the next restore
      if (error instanceof ImportError) throw error
      throw explain(error)
    }
  })
}
