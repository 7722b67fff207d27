/** Lists that grow, without an object for each entry. */

type Typed = Uint8Array<ArrayBuffer> | Uint16Array<ArrayBuffer> | Uint32Array<ArrayBuffer>

/** Numbers in a typed array with room to grow. */
export class Numbers<T extends Typed> {
  list: T
  length: number
  readonly #make: new (
    length: number,
  ) => T

  constructor(make: new (length: number) => T, list?: T) {
    this.#make = make
    this.list = list ?? new make(16)
    this.length = list?.length ?? 0
  }

  push(value: number): void {
    if (this.length === this.list.length) {
      const grown = new this.#make(Math.max(16, this.length * 2))
      grown.set(this.list)
      this.list = grown
    }
    this.list[this.length++] = value
  }
}

/** Texts of one line, kept as one text until they are wanted. */
export class Lines {
  #packed: string | null
  #list: string[] = []

  /** @param count of the lines, since one empty text is no line or one */
  constructor(packed = '', count = 0) {
    this.#packed = count > 0 ? packed : null
  }

  push(text: string): void {
    this.#list.push(text)
  }

  all(): readonly string[] {
    if (this.#packed !== null) {
      this.#list = [...this.#packed.split('\n'), ...this.#list]
      this.#packed = null
    }
    return this.#list
  }
}
