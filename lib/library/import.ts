/** Takes papers out of files into the library, all in one transaction; claims are read afterwards by the background. */
import type { Imported, ImportedPaper } from '../import/paper'
import type { LibraryDatabase } from './database'
import { explain } from './errors'
import { candidates } from './find'
import { identityOf } from './identity'
import { keep, refreshWords } from './keep'
import { KnownRows } from './known'
import { FROM_FILE, QUOTED_ONLY } from './rows'
import { hashText } from './text'
import { cleanNote, cleanTag, nextTime, noteOf, tagsOf, userRow } from './user'

export interface ImportReport {
  /** Newly saved. */
  added: number
  /** Saved already; whatever was new of them was taken. */
  known: number
}

/** Papers whose like is looked for at once. */
const BATCH = 100

const NOTHING = { claims: [], benchmarks: [] }

async function addWords(db: LibraryDatabase, id: string, { tags, note }: ImportedPaper, now: string): Promise<void> {
  const before = await db.user.get(id)
  const had = new Set(tagsOf(before))
  const fresh = tags.map(cleanTag).filter((tag) => tag !== '' && !had.has(tag))
  // what is there was written here, and a file's date does not tell how old its words are
  const text = noteOf(before) === '' ? cleanNote(note) : ''
  if (fresh.length === 0 && text === '') return
  const at = nextTime(before, now)
  const row = userRow(id, {
    tags: [...(before?.tags ?? []), ...fresh.map((name) => ({ name, at, on: true }))],
    notes: [...(text === '' ? [] : [{ text, at }]), ...(before?.notes ?? [])],
    corrections: before?.corrections ?? [],
  })
  await db.user.put(row)
  const paper = await db.papers.get(id)
  if (paper) await refreshWords(db, paper, row)
}

/**
 * Saves papers with whatever the file says of them. Nothing that is there is overwritten by a file.
 * @param tell told how many of how many are written
 * @throws LibraryError; then nothing was changed
 */
export async function importPapers(
  db: LibraryDatabase,
  { papers }: Imported,
  now = new Date(),
  tell?: (done: number, total: number) => void,
): Promise<ImportReport> {
  const at = now.toISOString()
  const report: ImportReport = { added: 0, known: 0 }
  try {
    const hashes: (string | null)[] = []
    for (const { paper } of papers) hashes.push(paper.abstract === null ? null : await hashText(paper.abstract))
    return await db.transaction('rw', db.content, async () => {
      let known = new KnownRows([])
      for (const [index, imported] of papers.entries()) {
        const { paper, quoted, savedAt } = imported
        if (index % BATCH === 0) {
          const batch = papers.slice(index, index + BATCH).map((each) => each.paper)
          known = new KnownRows((await candidates(db, batch)).values())
        }
        const rows = known.matching(identityOf(paper))
        const saved = rows.some((row) => row.savedAt !== undefined)
        report[saved ? 'known' : 'added']++
        const hash = hashes[index] ?? null
        const shown = hash === null || paper.abstract === null ? null : { hash, text: paper.abstract, reading: NOTHING }
        // an id or a title in a file says less than a page that was seen
        const [best] = rows
        const named = best ? { ...paper, title: best.title, url: best.url } : paper
        const given = shown ? { ...named, version: quoted ? QUOTED_ONLY : FROM_FILE } : named
        const row = await keep(db, rows, { paper: given, shown, kept: null }, 0, at, savedAt ?? at)
        await addWords(db, row.id, imported, at)
        for (const old of rows) known.delete(old)
        known.add(row)
        if (index % BATCH === BATCH - 1) tell?.(index + 1, papers.length)
      }
      return report
    })
  } catch (error) {
    throw explain(error)
  }
}
