/** The search as pages use it; its worker starts with the first question and is in step with the library at each. */

import { trustOwnScripts } from '../../trusted'
import type { Found } from './index'
import type { SearchAnswer, SearchAsk } from './worker'

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

interface Waiting {
  done(found: Found): void
  fail(error: Error): void
}

export class Search {
  #worker: Worker | null = null
  #n = 0
  #waiting = new Map<number, Waiting>()
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
    try {
      this.#worker ??= this.#listen()
    } catch (error) {
      return Promise.reject(error) // no workers here
    }
    const n = ++this.#n
    const answer = new Promise<Found>((done, fail) => this.#waiting.set(n, { done, fail }))
    this.#worker.postMessage({ n, text, most, stamp } satisfies SearchAsk)
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
      const waiting = this.#waiting.get(data.n)
      this.#waiting.delete(data.n)
      if (this.#waiting.size === 0) clearTimeout(this.#silence)
      if ('error' in data) waiting?.fail(data.error === 'overtaken' ? new Overtaken() : new Error(data.error))
      else {
        const { ids, claims, all } = data
        waiting?.done({ ids: ids === '' ? [] : ids.split('\n'), claims: Array.from(claims), ...(all && { all }) })
      }
    }
    worker.onerror = (event) => this.#fail(new Error(event.message || 'the search could not be started'))
    return worker
  }

  #watch(): void {
    clearTimeout(this.#silence)
    this.#silence = setTimeout(() => this.#fail(new Error('the search does not answer')), SILENCE)
  }

  #fail(error: Error): void {
    for (const { fail } of this.#waiting.values()) fail(error)
    this.#waiting.clear()
  }
}
