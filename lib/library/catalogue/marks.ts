/** What the reader watches for in each paper of the catalogue, as values by the paper's number. Not kept: the list may change. */

const NONE: readonly number[] = []

export class Marks {
  #list = ''
  #upTo = 0
  #of = new Map<number, readonly number[]>()

  /** @returns the first number that was not looked at for this list */
  begin(list: string): number {
    if (list !== this.#list) {
      this.#list = list
      this.#upTo = 0
      this.#of = new Map()
    }
    return this.#upTo
  }

  set(number: number, values: readonly number[]): void {
    this.#of.set(number, values)
  }

  /** All numbers below this one were looked at. */
  end(upTo: number): void {
    this.#upTo = Math.max(this.#upTo, upTo)
  }

  of(number: number): readonly number[] {
    return this.#of.size === 0 ? NONE : (this.#of.get(number) ?? NONE)
  }
}
