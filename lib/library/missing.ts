/**
 * Fetches abstracts that a listing does not show from arXiv's public API: the one request that Claimdex can make, off
 * until the reader switches it on. By arXiv's terms for its API: one request at a time, at most one in three seconds,
 * many ids in one; after a failure longer and longer pauses. What was fetched is kept in the library like any abstract.
 */
import { parseArxivId } from '../sites/identity'
import type { Paper } from '../sites/types'
import { type Entry, readFeed } from './atom'

export const API = 'https://export.arxiv.org/api/query'
/** Ids in one request. */
export const BATCH = 50
/** Between the starts of two requests, milliseconds. */
export const EVERY = 3000
const FIRST_PAUSE = 6000
const LONGEST_PAUSE = 15 * 60 * 1000
/** A worker is stopped when it idles for 30 seconds: longer pauses are not waited for; the page's next visit asks again. */
const MOST_WAITING = 20_000
/** Asked for at once; a page of 2,000 papers takes two minutes. */
const MOST_QUEUED = 2000

/** What must outlive the worker, or a woken one would ask too soon. */
export interface Pace {
  /** No request before this time (milliseconds since 1970). */
  notBefore: number
  /** Failures one after another. */
  failures: number
}

export interface MissingOptions {
  /** Whether the reader has switched it on and the browser permits it; asked before each request. */
  allowed(): Promise<boolean>
  /** Gets each batch's papers; resolves when they are kept. */
  found(entries: Entry[]): Promise<void>
  loadPace(): Promise<Pace>
  savePace(pace: Pace): Promise<void>
  /** The text of an answer; throws for anything but success. */
  get?(url: string): Promise<string>
  now?(): number
  wait?(milliseconds: number): Promise<void>
}

/** Address of one request. @param ids canonical arXiv ids, `BATCH` at most */
export function queryFor(ids: readonly string[]): string {
  const list = ids.map((id) => id.replace(/^arxiv:/, '')).join(',')
  return `${API}?id_list=${list}&max_results=${ids.length}`
}

/** What the API tells of a paper, as if it had been read off arXiv. */
export function asPaper(entry: Entry): Paper {
  const url = `https://arxiv.org/abs/${entry.id.slice('arxiv:'.length)}`
  return { ...entry, aliases: [], url, site: 'arxiv' }
}

/** Tells nobody who asks: no cookies, no referrer, no other host. */
async function getFromArxiv(url: string): Promise<string> {
  const answer = await fetch(url, {
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    signal: AbortSignal.timeout(15_000),
  })
  if (!answer.ok) throw new Error(`arXiv answered ${answer.status}`)
  return answer.text()
}

export class MissingAbstracts {
  readonly #options: Required<MissingOptions>
  readonly #queue = new Set<string>()
  /** arXiv answered without these: not asked for again while this worker lives. */
  readonly #unknown = new Set<string>()
  #running: Promise<void> | null = null

  constructor(options: MissingOptions) {
    this.#options = {
      get: getFromArxiv,
      now: () => Date.now(),
      wait: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
      ...options,
    }
  }

  /**
   * Notes papers whose abstracts are missing and fetches them in time, if that is allowed. What cannot be had is dropped
   * without a word: the strip says "no abstract here" already.
   * @param ids canonical ids; those that are not arXiv's are left out
   * @returns when nothing is left to do
   */
  async want(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      // read as an id once more: nothing else may get into the address
      const wanted = id.startsWith('arxiv:') && parseArxivId(id.slice('arxiv:'.length)) !== null
      if (wanted && !this.#unknown.has(id) && this.#queue.size < MOST_QUEUED) this.#queue.add(id)
    }
    this.#running ??= this.#run().finally(() => {
      this.#running = null
    })
    return this.#running
  }

  async #run(): Promise<void> {
    const { allowed, now, wait, loadPace } = this.#options
    while (this.#queue.size > 0) {
      if (!(await allowed())) return this.#queue.clear()
      const pause = (await loadPace()).notBefore - now()
      if (pause > MOST_WAITING) return this.#queue.clear()
      if (pause > 0) {
        await wait(pause)
        continue // it may have been switched off meanwhile
      }
      const batch = [...this.#queue].slice(0, BATCH)
      await this.#next(batch)
    }
  }

  async #next(batch: string[]): Promise<void> {
    const { now, loadPace, savePace, get, found } = this.#options
    const { failures } = await loadPace()
    await savePace({ notBefore: now() + EVERY, failures }) // before: the worker may be stopped half-way
    let entries: Entry[]
    try {
      entries = readFeed(await get(queryFor(batch)))
    } catch (error) {
      const pause = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** failures)
      await savePace({ notBefore: now() + pause, failures: failures + 1 })
      console.warn(
        `Claimdex: arXiv gave no abstracts; asking again in ${Math.round(pause / 1000)} s at the earliest`,
        error,
      )
      return
    }
    if (failures > 0) await savePace({ notBefore: now() + EVERY, failures: 0 })
    const asked = new Set(batch)
    const wanted = entries.filter(({ id }) => asked.has(id))
    for (const id of batch) this.#queue.delete(id)
    const got = new Set(wanted.map(({ id }) => id))
    for (const id of batch) if (!got.has(id)) this.#unknown.add(id)
    if (wanted.length > 0) await found(wanted)
  }
}
