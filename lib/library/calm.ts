/** Work that waits until nobody has asked for a moment: whoever writes to the database holds up whoever looks into it. */

/** So long nobody must have added anything; milliseconds. */
const QUIET = 120
/** … and so long nothing waits, however often something is added. Workers are stopped after half a minute of quiet. */
const LONGEST = 1500

export class Calm<T> {
  readonly #work: (items: T[]) => Promise<void>
  #waiting = new Map<string, T>()
  #turn: Promise<void> | null = null
  #begin: () => void = () => undefined
  #timer: ReturnType<typeof setTimeout> | undefined
  #latest = 0
  #last: Promise<void> = Promise.resolve()

  /** @param work is done on all that waited, one call after the other */
  constructor(work: (items: T[]) => Promise<void>) {
    this.#work = work
  }

  /**
   * @param items by what they are told apart: one that waits already is done once
   * @returns when they are done, or have failed
   */
  add(items: Iterable<[key: string, item: T]>): Promise<void> {
    for (const [key, item] of items) this.#waiting.set(key, item)
    if (this.#turn === null) {
      this.#latest = performance.now() + LONGEST
      this.#turn = new Promise<void>((begin) => {
        this.#begin = begin
      }).then(() => this.#run())
    }
    clearTimeout(this.#timer)
    this.#timer = setTimeout(this.#begin, Math.max(0, Math.min(QUIET, this.#latest - performance.now())))
    return this.#turn
  }

  /** Does at once what waits. @returns when that is over; whether it went well is told to whoever added it */
  async now(): Promise<void> {
    this.#begin()
    await this.#turn?.catch(() => undefined)
    await this.#last
  }

  #run(): Promise<void> {
    clearTimeout(this.#timer)
    const items = [...this.#waiting.values()]
    this.#waiting = new Map()
    this.#turn = null
    const done = this.#last.then(() => this.#work(items))
    this.#last = done.catch(() => undefined) // told to whoever added; what comes next is none the worse
    return done
  }
}
