/**
 * Papers that pages show: answered by one look into the database, and written down once nobody asks any more. Badges do
 * not wait for the disk, and the time that an answer takes does not tell what had to be written.
 */
import type { PaperReading, PaperState } from '../messages'
import type { Paper } from '../sites/types'
import { Calm } from './calm'
import type { LibraryDatabase } from './database'
import { explain } from './errors'
import { candidates, matching } from './find'
import type { Prepared, ReadText } from './keep'
import { overRead, wordsOf } from './page-corrections'
import type { PaperRow, UserRow } from './rows'
import { hashText } from './text'
import { type Texts, unseenKey } from './texts'
import { writePapers } from './write'

/** Papers written down in one transaction; also how many are read before others get a turn. */
const SLICE = 20

/** A paper that a page showed, with the answer that was given. */
interface Met {
  paper: Paper
  /** Its abstract there; null if it showed none. */
  shown: ReadText | null
  /** What was read of it is not in the database. */
  fresh: boolean
  reading: PaperReading
}

/** What is written down of papers that were met: they themselves, what was read of them alone, or nothing. */
export type Noting = boolean | 'readings'

export interface MeetOptions {
  /** Version of the reading rules. */
  version: number
  /** The time, ISO. */
  now(): string
  /** Gives other work a turn between slices of a long batch. */
  pause(): Promise<void>
  /** So many papers were written down that were not kept before. */
  grown(papers: number): Promise<unknown>
}

export class Meetings {
  readonly #db: LibraryDatabase
  readonly #texts: Texts
  readonly #options: MeetOptions
  readonly #notes = new Calm<Met>((met) => this.#note(met))
  readonly #unseen = new Calm<Met>((met) => this.#keepReadings(met))

  constructor(db: LibraryDatabase, texts: Texts, options: MeetOptions) {
    this.#db = db
    this.#texts = texts
    this.#options = options
  }

  /** See `Library.meet`. */
  async meet(
    papers: readonly Paper[],
    note: Noting = true,
  ): Promise<{ readings: PaperReading[]; noted: Promise<void> }> {
    const met: Met[] = []
    try {
      for (let from = 0; from < papers.length; from += SLICE) {
        if (from > 0) await this.#options.pause()
        met.push(...(await this.#meet(papers.slice(from, from + SLICE))))
      }
    } catch (error) {
      throw explain(error)
    }
    const into = note === 'readings' ? this.#unseen : note ? this.#notes : null
    const kept = note === 'readings' ? met.filter(({ fresh }) => fresh) : met
    const noted =
      into && kept.length > 0 ? into.add(kept.map((each) => [JSON.stringify(each.paper), each])) : Promise.resolve()
    return { readings: met.map(({ reading }) => reading), noted }
  }

  /** Writes down at once what waits. @returns when that is over, well or not */
  async now(): Promise<void> {
    await Promise.all([this.#notes.now(), this.#unseen.now()])
  }

  /** Answers for a few papers, by one look into the database. */
  async #meet(papers: readonly Paper[]): Promise<Met[]> {
    const db = this.#db
    const hashes = await Promise.all(papers.map(({ abstract }) => (abstract ? hashText(abstract) : null)))
    const looked = await db.transaction('r', db.papers, db.readings, db.user, async () => {
      const known = await candidates(db, papers)
      const users = await wordsOf(db, known.values())
      const found = papers.map((paper, n) => ({ rows: matching(known, paper), hash: hashes[n] ?? null }))
      const keys = found.flatMap(({ rows, hash }, n) =>
        hash ? [...rows.map(({ id }): [string, string] => [id, hash]), unseenKey(hash, papers[n]?.title ?? '')] : [],
      )
      return { found, users, cached: keys.length > 0 ? await db.readings.bulkGet(keys) : [] }
    })
    let at = 0
    const met: Met[] = []
    for (const [n, paper] of papers.entries()) {
      const { rows, hash } = looked.found[n] as { rows: PaperRow[]; hash: string | null }
      const cached = hash ? looked.cached.slice(at, at + rows.length + 1) : []
      at += cached.length
      const { abstract, title } = paper
      const shown = hash && abstract ? await this.#texts.readBy(cached, hash, abstract, title) : null
      const fresh = shown !== null && !cached.some((row) => row?.readBy === this.#options.version)
      met.push({ paper, shown, fresh, reading: await this.#answer(paper, rows, shown, looked.users) })
    }
    return met
  }

  async #answer(
    paper: Paper,
    rows: readonly PaperRow[],
    shown: ReadText | null,
    users: ReadonlyMap<string, UserRow>,
  ): Promise<PaperReading> {
    // A whole abstract answers for itself. The library is asked only where there is none, whatever it knows of the paper:
    // or a page could tell saved papers by the time that they take.
    const { kept, partial } =
      shown && !paper.partial
        ? { kept: null, partial: false }
        : await this.#texts.prepare(paper, rows, false, this.#options.now(), shown)
    // an excerpt gives way to the whole that was met elsewhere
    const text = paper.partial && kept ? kept : (shown ?? kept)
    return {
      id: paper.id,
      benchmarks: text?.reading.benchmarks ?? [],
      ...(text ? overRead(text, rows, users) : { claims: [] }),
      state: stateOf(rows),
      abstract: text?.text ?? null,
      ...(partial && text !== null ? { partial } : {}),
      extractorVersion: this.#options.version,
    }
  }

  async #keepReadings(met: readonly Met[]): Promise<void> {
    try {
      for (let from = 0; from < met.length; from += SLICE) {
        if (from > 0) await this.#options.pause()
        const slice = met.slice(from, from + SLICE)
        await this.#texts.keepUnseen(
          slice.flatMap(({ shown, paper }) => (shown ? [{ ...shown, title: paper.title }] : [])),
        )
      }
    } catch (error) {
      throw explain(error)
    }
  }

  /** Writes down what was met. */
  async #note(met: readonly Met[]): Promise<void> {
    try {
      for (let from = 0; from < met.length; from += SLICE) {
        if (from > 0) await this.#options.pause()
        const slice = met.slice(from, from + SLICE)
        const known = await candidates(
          this.#db,
          slice.map(({ paper }) => paper),
        )
        const prepared: Prepared[] = []
        for (const { paper, shown } of slice)
          prepared.push(await this.#texts.prepare(paper, matching(known, paper), false, this.#options.now(), shown))
        await writePapers(this.#db, prepared, this.#options.version, this.#options.now(), null)
      }
      const fresh = met.filter(({ reading }) => reading.state === 'new').length
      if (fresh > 0) await this.#options.grown(fresh)
    } catch (error) {
      throw explain(error)
    }
  }
}

function stateOf(rows: readonly PaperRow[]): PaperState {
  if (rows.some((row) => row.savedAt !== undefined)) return 'saved'
  return rows.length > 0 ? 'seen' : 'new'
}
