/**
 * The library as the background uses it: reads papers' claims, notes them as seen, saves them, takes them out again.
 * Pages that only look use `queries.ts`.
 */
import type { Reading } from '../claims/types'
import { t } from '../i18n'
import type { CorrectionStep, PaperReading, PaperState } from '../messages'
import type { Paper } from '../sites/types'
import type { LibraryDatabase } from './database'
import { explain, isFull, LibraryError } from './errors'
import { candidates, matching, rowById } from './find'
import { merge } from './identity'
import { keep, type Prepared, type ReadText, removePapers, writeClaims } from './keep'
import { correctOnPage, overRead, wordsOf } from './page-corrections'
import { type PaperRow, QUOTED_ONLY } from './rows'
import { keptTotals, savedCount } from './saved'
import { hashText } from './text'
import { touch } from './touch'

/** How texts are read: `lib/claims`, or a stand-in in tests. */
export interface Reader {
  /** Changes whenever the same text may give other claims. */
  version: number
  read(abstract: string, title: string): Reading | Promise<Reading>
}

export interface LibraryOptions {
  now?: () => Date
  /** Papers that were seen and not saved are kept up to this many, the latest seen first. */
  mostSeen?: number
  /** Gives other work a turn between slices of a long batch. */
  pause?: () => Promise<void>
}

/** Papers written down in one transaction; also how many are read before others get a turn. */
const SLICE = 20

const NOTHING: Reading = { claims: [], benchmarks: [] }

export class Library {
  readonly #db: LibraryDatabase
  readonly #reader: Reader
  readonly #now: () => string
  readonly #mostSeen: number
  readonly #pause: () => Promise<void>

  constructor(db: LibraryDatabase, reader: Reader, options: LibraryOptions = {}) {
    this.#db = db
    this.#reader = reader
    this.#now = () => (options.now?.() ?? new Date()).toISOString()
    this.#mostSeen = options.mostSeen ?? 5000
    this.#pause = options.pause ?? (() => new Promise((done) => setTimeout(done, 0)))
  }

  /**
   * Claims of papers, in the order asked; a paper without an abstract is read from one that was seen before.
   * @param note false answers without writing anything down (private windows)
   * @throws LibraryError in words fit for showing
   */
  async read(papers: readonly Paper[], note = true): Promise<PaperReading[]> {
    const answers: PaperReading[] = []
    let grown = false
    try {
      for (let from = 0; from < papers.length; from += SLICE) {
        if (from > 0) await this.#pause()
        const slice = papers.slice(from, from + SLICE)
        const known = await candidates(this.#db, slice)
        const users = await wordsOf(this.#db, known.values())
        const prepared = []
        for (const paper of slice) prepared.push(await this.#prepare(paper, matching(known, paper), false))
        for (const { paper, shown, kept, partial } of prepared) {
          // an excerpt gives way to the whole that was met elsewhere
          const text = paper.partial && kept ? kept : (shown ?? kept)
          const { benchmarks } = text?.reading ?? NOTHING
          const rows = matching(known, paper)
          const shownClaims = text ? overRead(text, rows, users) : { claims: [] }
          const state = stateOf(rows)
          grown ||= state === 'new'
          answers.push({
            id: paper.id,
            ...shownClaims,
            benchmarks,
            state,
            abstract: text?.text ?? null,
            ...(partial && text !== null ? { partial } : {}),
            extractorVersion: this.#reader.version,
          })
        }
        if (note) await this.#write(prepared, null)
      }
      if (note && grown) await this.evict()
    } catch (error) {
      throw explain(error)
    }
    return answers
  }

  /**
   * Saves a paper with its claims. Resolves only after the transaction has committed.
   * @param savedAt ISO time, for undoing a removal; now if left out
   * @returns every id that the paper is known by
   * @throws LibraryError in words fit for showing; then nothing was changed
   */
  async save(paper: Paper, savedAt?: string): Promise<string[]> {
    try {
      const known = await candidates(this.#db, [paper])
      const prepared = await this.#prepare(paper, matching(known, paper), true)
      const [row] = await this.#write([prepared], savedAt ?? this.#now())
      return row ? [row.id, ...row.aliases] : []
    } catch (error) {
      throw explain(error)
    }
  }

  /**
   * Takes a paper out of the saved ones; it stays "seen", with its texts, so that undoing is cheap. On a full disk, where
   * not even that can be written, all that was read of it goes; the reader's own words stay in any case.
   * @returns every id that the paper is known by
   * @throws LibraryError
   */
  async unsave(id: string): Promise<string[]> {
    const db = this.#db
    try {
      return await db.transaction('rw', db.content, async () => {
        const row = await rowById(db, id)
        if (!row) return [id]
        const { savedAt: _, readBy: __, claimCount: ___, words: ____, ...seen } = row
        await db.claims.where('paperId').equals(row.id).delete()
        await db.news.where('paperId').equals(row.id).delete()
        await db.papers.put(seen)
        await touch(db, [row.id])
        return [row.id, ...row.aliases]
      })
    } catch (error) {
      if (!isFull(error)) throw explain(error)
      return this.#drop(id)
    }
  }

  /** Removes a paper without writing anything, which needs no room. */
  async #drop(id: string): Promise<string[]> {
    const db = this.#db
    try {
      return await db.transaction('rw', db.content, async () => {
        const row = await rowById(db, id)
        if (!row) return [id]
        await removePapers(db, [row.id])
        return [row.id, ...row.aliases]
      })
    } catch (error) {
      throw explain(error)
    }
  }

  /**
   * Puts a claim right that a page was answered with; resolves once it is written.
   * @returns the correction, and every id that the paper is known by
   * @throws LibraryError
   */
  async correct(paper: Paper, step: CorrectionStep): Promise<{ correctionId: string; ids: string[] }> {
    const [reading] = await this.read([paper])
    if (!reading) throw new LibraryError(t('stripUnread'))
    const { correctionId } = await correctOnPage(this.#db, reading, step)
    const row = await rowById(this.#db, paper.id)
    return { correctionId, ids: row ? [row.id, ...row.aliases] : [paper.id] }
  }

  /** Whether a paper of this id was met on this site. @throws LibraryError */
  async isFrom(id: string, site: string): Promise<boolean> {
    try {
      return (await rowById(this.#db, id))?.sites.includes(site) ?? false
    } catch (error) {
      throw explain(error)
    }
  }

  /**
   * Whatever was read counts as read by older rules from now on: the lexicon has other names. What versions claimed stays
   * known until it is read anew.
   */
  async distrust(): Promise<void> {
    const db = this.#db
    try {
      await db.transaction('rw', db.papers, db.readings, async () => {
        await db.readings.toCollection().modify({ readBy: 0 })
        await db.papers.where('savedAt').above('').modify({ readBy: 0 })
      })
    } catch (error) {
      throw explain(error)
    }
  }

  /**
   * Reads saved papers anew whose claims were found by older rules.
   * @returns how many were read
   */
  async reread(): Promise<number> {
    const db = this.#db
    try {
      const stale = await db.papers.where('readBy').below(this.#reader.version).toArray()
      for (const row of stale) {
        const kept = await this.#storedText(row)
        const baseline = await this.#baseline(row)
        await db.transaction('rw', db.content, async () => {
          const now = await db.papers.get(row.id)
          // saved anew, removed or changed meanwhile: that writer has read it
          if (!now?.savedAt || now.textHash !== row.textHash) return
          if (kept) {
            await db.readings.put({ paperId: row.id, hash: kept.hash, readBy: this.#reader.version, ...kept.reading })
          }
          await writeClaims(db, now, kept, this.#reader.version, { prior: row, now: this.#now(), baseline })
          await db.papers.put(now)
        })
        await this.#pause()
      }
      return stale.length
    } catch (error) {
      throw explain(error)
    }
  }

  /** Forgets the papers seen longest ago, beyond the bound; never one that was saved or written about. */
  async evict(): Promise<number> {
    const db = this.#db
    const { kept } = await keptTotals(db) // counting takes its time in a large library
    const [all, saved] = await Promise.all([db.papers.count(), kept?.exact ? kept.papers : savedCount(db)])
    const excess = all - saved - this.#mostSeen
    if (excess <= 0) return 0
    return db.transaction('rw', db.content, async () => {
      const written = new Set(await db.user.toCollection().primaryKeys())
      const old = await db.papers
        .orderBy('lastSeen')
        .filter((row) => row.savedAt === undefined && row.apart === undefined && !written.has(row.id))
        // some beyond the bound at once, so that not every page costs an eviction
        .limit(excess + Math.floor(this.#mostSeen / 50))
        .primaryKeys()
      await removePapers(db, old)
      return old.length
    })
  }

  async #write(prepared: readonly Prepared[], saveAt: string | null): Promise<PaperRow[]> {
    const db = this.#db
    return db.transaction('rw', db.content, async () => {
      // looked up again: another tab may have written since the texts were read
      const papers = prepared.map(({ paper }) => paper)
      const known = await candidates(db, papers)
      const rows: PaperRow[] = []
      for (const each of prepared) {
        const mine = matching(known, each.paper)
        const row = await keep(db, mine, each, this.#reader.version, this.#now(), saveAt)
        for (const old of mine) known.delete(old.id)
        known.set(row.id, row)
        rows.push(row)
      }
      return rows
    })
  }

  async #prepare(paper: Paper, rows: readonly PaperRow[], saving: boolean): Promise<Prepared> {
    const hash = paper.abstract ? await hashText(paper.abstract) : null
    const shown = paper.abstract && hash ? await this.#readText(rows, hash, paper.abstract, paper.title) : null
    const merged = merge(rows, paper, hash, this.#now())
    const excerpt = paper.partial === true
    if (merged.textHash === hash) return { paper, shown, kept: shown, partial: excerpt }
    // an older wording, or none: the page still gets claims, and the library keeps those of the newer text
    if (shown && !excerpt && !saving && merged.savedAt === undefined)
      return { paper, shown, kept: null, partial: false }
    const owner = rows.find((row) => row.textHash === merged.textHash)
    const kept = owner ? await this.#storedText(owner) : null
    return { paper, shown, kept, partial: kept && (excerpt || !shown) ? merged.textVersion === QUOTED_ONLY : excerpt }
  }

  /** What today's rules find in the text that the reader knows, where news of another one is noted. */
  async #baseline(row: PaperRow): Promise<Reading['claims'] | undefined> {
    const news = await this.#db.news.get([row.id, 'version'])
    const text = news && (await this.#db.abstracts.get([row.id, news.hash]))
    return text ? (await this.#readText([row], text.hash, text.text, row.title)).reading.claims : undefined
  }

  async #storedText(row: PaperRow): Promise<ReadText | null> {
    if (row.textHash === null) return null
    const stored = await this.#db.abstracts.get([row.id, row.textHash])
    return stored ? this.#readText([row], stored.hash, stored.text, row.title) : null
  }

  async #readText(rows: readonly PaperRow[], hash: string, text: string, title: string): Promise<ReadText> {
    for (const row of rows) {
      const cached = await this.#db.readings.get([row.id, hash])
      if (cached?.readBy === this.#reader.version) {
        return { hash, text, reading: { claims: cached.claims, benchmarks: cached.benchmarks } }
      }
    }
    return { hash, text, reading: await this.#reader.read(text, title) }
  }
}

function stateOf(rows: readonly PaperRow[]): PaperState {
  if (rows.some((row) => row.savedAt !== undefined)) return 'saved'
  return rows.length > 0 ? 'seen' : 'new'
}

export { LibraryError }
