/** Papers in an order, however many, as a page holds them: numbers, and a table of ids that grows. */
import type { ListAnswer } from './worker'

/** Which paper each number is. */
export interface NumberTable {
  epoch: number
  ids: string[]
  saved: boolean[]
}

/** @returns the table with what an answer tells of further numbers; the same one, grown, within an epoch */
export function grown(table: NumberTable, { epoch, from, ids, saved }: ListAnswer): NumberTable {
  const now = table.epoch === epoch ? table : { epoch, ids: [], saved: [] }
  if (saved.length === 0) return now
  for (const [at, id] of ids.split('\n').entries()) {
    now.ids[from + at] = id
    now.saved[from + at] = saved[at] === 1
  }
  return now
}

export class Listing {
  readonly #table: NumberTable
  readonly #numbers: ArrayLike<number>

  constructor(table: NumberTable, numbers: ArrayLike<number>) {
    this.#table = table
    this.#numbers = numbers
  }

  /** Saved papers, by their ids. */
  static of(ids: readonly string[]): Listing {
    return new Listing(
      { epoch: 0, ids: [...ids], saved: ids.map(() => true) },
      ids.map((_, number) => number),
    )
  }

  get length(): number {
    return this.#numbers.length
  }

  /** @returns undefined beyond the ends */
  id(at: number): string | undefined {
    const number = this.#numbers[at]
    return number === undefined ? undefined : this.#table.ids[number]
  }

  /** Ids from one place to before another. */
  ids(from = 0, to = this.length): string[] {
    const { ids } = this.#table
    const found: string[] = []
    for (let at = Math.max(0, from); at < Math.min(to, this.length); at++)
      found.push(ids[this.#numbers[at] as number] as string)
    return found
  }

  /** Where a paper stands; -1 if it is not among them. */
  indexOf(id: string | null): number {
    const { ids } = this.#table
    if (id !== null)
      for (let at = 0; at < this.#numbers.length; at++) if (ids[this.#numbers[at] as number] === id) return at
    return -1
  }

  /** Whether any of them is saved. */
  get hasSaved(): boolean {
    for (let at = 0; at < this.#numbers.length; at++) if (this.#table.saved[this.#numbers[at] as number]) return true
    return false
  }

  /** Ids of the papers that are saved, in the order. @param among only these; all if left out */
  savedIds(among?: ReadonlySet<string>): string[] {
    return this.#some(true, among)
  }

  /** Ids of those that were met and not saved. */
  unsavedIds(among?: ReadonlySet<string>): string[] {
    return this.#some(false, among)
  }

  #some(saved: boolean, among: ReadonlySet<string> | undefined): string[] {
    const found: string[] = []
    for (let at = 0; at < this.#numbers.length; at++) {
      const number = this.#numbers[at] as number
      const id = this.#table.ids[number] as string
      if (this.#table.saved[number] === saved && (!among || among.has(id))) found.push(id)
    }
    return found
  }
}
