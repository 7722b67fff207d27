/** The search as pages use it; its worker starts with the first question and is in step with the library at each. */

import { trustOwnScripts } from '../../trusted'
import type { CatalogueQuery, Facets } from '../catalogue/catalogue'
import type { Found } from './index'
import { grown, Listing, type NumberTable } from './listing'
import type { ListAnswer, ListAsk, SearchAnswer, SearchAsk } from './worker'

function startWorker(): Worker {
  trustOwnScripts()
  return new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
}

/** Another question was asked before this one was answered. */
export class Overtaken extends Error {
  override name = 'Overtaken'
}

/** A worker that does not answer at all has failed; building the index tells as it goes. */
const SILENCE = 20_000

interface Waiting<T> {
  done(found: T): void
  fail(error: Error): void
}

/** What the library page lists. */
export interface Listed {
  listing: Listing
  /** Claims of the papers listed. */
  claims: number
  /** Papers without search and filters. */
  all: number
  /** Whether any paper has a tag. */
  tagged: boolean
  /** Values to filter by; they come a moment later. */
  facets: Promise<Facets>
}

/** How a list is asked for. */
export interface ListOptions extends Pick<ListAsk, 'ranked' | 'stamp' | 'seenStamp' | 'watched'> {
  query: CatalogueQuery
}

export class Search {
  #worker: Worker | null = null
  #n = 0
  #waiting = new Map<number, Waiting<Found>>()
  #lists = new Map<number, Waiting<Listed>>()
  #facets = new Map<number, Waiting<Facets>>()
  #table: NumberTable = { epoch: 0, ids: [], saved: [] }
  #silence: ReturnType<typeof setTimeout> | undefined
  /** Told how far the first building of the index is, 0 to 1; `null` once it is done. */
  onBuilding: ((share: number | null) => void) | null = null
  readonly #start: () => Worker

  /** @param start makes the worker; for tests */
  constructor(start?: () => Worker) {
    this.#start = start ?? startWorker
  }

  /**
   * Ids of the saved papers that hold every word (or words that begin so, or nearly so), best first.
   * @param most gives the first of them only, and how many there are
   * @param stamp last entry of `touched` where it is known, which spares asking
   * @throws Error where the worker fails; Overtaken if another question came meanwhile
   */
  find(text: string, most?: number, stamp?: number): Promise<Found> {
    return this.#ask(this.#waiting, (n) => ({ n, text, most, stamp }))
  }

  /**
   * Papers that search and filters leave, in the order asked for.
   * @throws Error where the worker fails; Overtaken if another list was asked for meanwhile
   */
  list({ query, ...options }: ListOptions): Promise<Listed> {
    const { epoch, ids } = this.#table
    return this.#ask(this.#lists, (n) => ({ n, list: query, ...options, epoch, named: ids.length }))
  }

  #ask<T>(waiting: Map<number, Waiting<T>>, make: (n: number) => SearchAsk | ListAsk): Promise<T> {
    try {
      this.#worker ??= this.#listen()
    } catch (error) {
      return Promise.reject(error) // no workers here
    }
    const n = ++this.#n
    const answer = new Promise<T>((done, fail) => waiting.set(n, { done, fail }))
    this.#worker.postMessage(make(n))
    this.#watch()
    return answer
  }

  /** Lets go of the worker. */
  close(): void {
    clearTimeout(this.#silence)
    this.#worker?.terminate()
    this.#worker = null
    this.#fail(new Error('closed'))
  }

  #listen(): Worker {
    const worker = this.#start()
    worker.onmessage = ({ data }: MessageEvent<SearchAnswer>) => {
      this.#watch()
      if ('building' in data) return this.onBuilding?.(data.building[0] / Math.max(1, data.building[1]))
      this.onBuilding?.(null)
      this.#take(data)
      if (this.#waiting.size + this.#lists.size === 0) clearTimeout(this.#silence)
    }
    worker.onerror = (event) => this.#fail(new Error(event.message || 'the search could not be started'))
    return worker
  }

  #take(data: Exclude<SearchAnswer, { building: unknown }>): void {
    const { n } = data
    const taken = <T>(from: Map<number, Waiting<T>>) => {
      const waiting = from.get(n)
      from.delete(n)
      return waiting
    }
    if ('error' in data) {
      const error = data.error === 'overtaken' ? new Overtaken() : new Error(data.error)
      for (const from of [this.#waiting, this.#lists, this.#facets]) taken<never>(from as never)?.fail(error)
    } else if ('facets' in data) taken(this.#facets)?.done(data.facets)
    else if ('listed' in data) taken(this.#lists)?.done(this.#listed(data))
    else {
      const { ids, claims, all } = data
      const found = { ids: ids === '' ? [] : ids.split('\n'), claims: Array.from(claims) }
      taken(this.#waiting)?.done({ ...found, ...(all && { all }) })
    }
  }

  #listed(answer: ListAnswer): Listed {
    const { n, numbers, claims, all, tagged } = answer
    this.#table = grown(this.#table, answer)
    // only those of the last list are ever counted
    for (const { fail } of this.#facets.values()) fail(new Overtaken())
    this.#facets.clear()
    const facets = new Promise<Facets>((done, fail) => this.#facets.set(n, { done, fail }))
    facets.catch(() => undefined) // whoever waits for them hears of it
    return { listing: new Listing(this.#table, numbers), claims, all, tagged, facets }
  }

  #watch(): void {
    clearTimeout(this.#silence)
    this.#silence = setTimeout(() => this.#fail(new Error('the search does not answer')), SILENCE)
  }

  #fail(error: Error): void {
    for (const waiting of [this.#waiting, this.#lists, this.#facets]) {
      for (const { fail } of waiting.values()) fail(error)
      waiting.clear()
    }
  }
}
