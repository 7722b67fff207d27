/**
 * The library as the background uses it: reads papers' claims, notes them as seen, saves them, takes them out again.
 * Pages that only look use `queries.ts`.
 */
import type { Reading } from '../claims/types'
import { t } from '../i18n'
import type { CorrectionStep, PaperReading } from '../messages'
import type { Paper } from '../sites/types'
import type { LibraryDatabase } from './database'
import { explain, isFull, LibraryError } from './errors'
import { candidates, matching, rowById } from './find'
import { removePapers, writeClaims } from './keep'
import { Meetings, type Noting } from './meet'
import { correctOnPage } from './page-corrections'
import type { PaperRow } from './rows'
import { keptTotals, savedCount } from './saved'
import { type Reader, Texts } from './texts'
import { touch } from './touch'
import { writePapers } from './write'

export type { Reader } from './texts'

export interface LibraryOptions {
  now?: () => Date
  /** Papers that were seen and not saved are kept up to this many, the latest seen first. */
  mostSeen?: number
  /** Gives other work a turn between slices of a long batch. */
  pause?: () => Promise<void>
}

export class Library {
  readonly #db: LibraryDatabase
  readonly #reader: Reader
  readonly #now: () => string
  readonly #mostSeen: number
  readonly #pause: () => Promise<void>
  readonly #texts: Texts
  readonly #meetings: Meetings
  /** Papers met since they were counted; at first nobody knows. */
  #uncounted = Number.POSITIVE_INFINITY

  constructor(db: LibraryDatabase, reader: Reader, options: LibraryOptions = {}) {
    this.#db = db
    this.#reader = reader
    this.#texts = new Texts(db, reader)
    this.#now = () => (options.now?.() ?? new Date()).toISOString()
    this.#mostSeen = options.mostSeen ?? 5000
    this.#pause = options.pause ?? (() => new Promise((done) => setTimeout(done, 0)))
    this.#meetings = new Meetings(db, this.#texts, {
      version: reader.version,
      now: this.#now,
      pause: this.#pause,
      grown: (papers) => this.#grow(papers),
    })
  }

  /**
   * Claims of papers that a page shows, in the order asked; a paper without an abstract is read from one that was seen
   * before. Answers before anything is written.
   * @param note false answers without writing anything down (private windows); `readings` keeps only what spares reading
   * anew (papers that nobody has looked at)
   * @returns `noted` resolves when the papers are written down; it fails with a LibraryError
   * @throws LibraryError in words fit for showing
   */
  meet(papers: readonly Paper[], note: Noting = true): Promise<{ readings: PaperReading[]; noted: Promise<void> }> {
    return this.#meetings.meet(papers, note)
  }

  /** Resolves once whatever was met is written down, or could not be. */
  noted(): Promise<void> {
    return this.#meetings.now()
  }

  /**
   * The same as `meet`, and not before they are written down.
   * @throws LibraryError in words fit for showing
   */
  async read(papers: readonly Paper[], note = true): Promise<PaperReading[]> {
    const { readings, noted } = await this.meet(papers, note)
    if (note) void this.noted()
    await noted
    return readings
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
      const prepared = await this.#texts.prepare(paper, matching(known, paper), true, this.#now())
      const [row] = await writePapers(this.#db, [prepared], this.#reader.version, this.#now(), savedAt ?? this.#now())
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
      await this.noted() // it may have been met a moment ago
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
    this.#texts.forget()
    try {
      await this.noted() // what waits was read by the old names
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
        const kept = await this.#texts.stored(row)
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

  /** Papers are counted once after waking, then only after some hundred more: that goes over every entry. */
  async #grow(papers: number): Promise<void> {
    this.#uncounted += papers
    if (this.#uncounted < this.#slack) return
    this.#uncounted = 0
    await this.evict()
  }

  /** How far beyond the bound what was only seen may grow before some of it goes. */
  get #slack(): number {
    return Math.floor(this.#mostSeen / 50)
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
        .limit(excess + this.#slack)
        .primaryKeys()
      await removePapers(db, old)
      return old.length
    })
  }

  /** What today's rules find in the text that the reader knows, where news of another one is noted. */
  async #baseline(row: PaperRow): Promise<Reading['claims'] | undefined> {
    const news = await this.#db.news.get([row.id, 'version'])
    const text = news && (await this.#db.abstracts.get([row.id, news.hash]))
    return text ? (await this.#texts.read([row], text.hash, text.text, row.title)).reading.claims : undefined
  }
}

export { LibraryError }
