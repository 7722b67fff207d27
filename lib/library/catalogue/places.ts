/** Orders of all papers, worked out when first asked for and then kept: what is new is put in its place. */
import type { Numbers } from './lists'

type Compare = (a: number, b: number) => number

export class Places {
  readonly #comparer: (by: string) => Compare
  #orders = new Map<string, { upTo: number; order: Uint32Array }>()

  /** @param comparer how two numbers stand in an order; never even */
  constructor(comparer: (by: string) => Compare) {
    this.#comparer = comparer
  }

  /** Numbers of the papers that are there, in this order. */
  of(by: string, alive: Numbers<Uint8Array<ArrayBuffer>>): Uint32Array {
    const { list, length } = alive
    const have = this.#orders.get(by) ?? { upTo: 0, order: new Uint32Array(0) }
    const fresh: number[] = []
    for (let number = have.upTo; number < length; number++) if (list[number] === 1) fresh.push(number)
    const compare = this.#comparer(by)
    const sorted = fresh.length === 0 ? fresh : fresh.sort(compare)
    const order = new Uint32Array(have.order.length + sorted.length)
    let [count, at] = [0, 0]
    for (const number of have.order) {
      if (list[number] === 0) continue
      while (at < sorted.length && compare(sorted[at] as number, number) < 0) order[count++] = sorted[at++] as number
      order[count++] = number
    }
    while (at < sorted.length) order[count++] = sorted[at++] as number
    const now = count === order.length ? order : order.slice(0, count)
    this.#orders.set(by, { upTo: length, order: now })
    return now
  }
}
