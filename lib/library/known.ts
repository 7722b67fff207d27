/** Rows by everything that they may be met by, so that a long file is not compared with each of them. */
import { allIds, type Identity, sameIdentity, together } from './identity'
import type { PaperRow } from './rows'

export class KnownRows {
  readonly #byKey = new Map<string, Set<PaperRow>>()
  readonly #rows = new Map<string, PaperRow>()

  constructor(rows: Iterable<PaperRow>) {
    for (const row of rows) this.add(row)
  }

  #keys({ id, aliases, titleKeys }: Identity): string[] {
    return [...allIds({ id, aliases }), ...titleKeys.map((key) => `title ${key}`)]
  }

  add(row: PaperRow): void {
    this.#rows.set(row.id, row)
    for (const key of this.#keys(row)) {
      const rows = this.#byKey.get(key)
      if (rows) rows.add(row)
      else this.#byKey.set(key, new Set([row]))
    }
  }

  delete(row: PaperRow): void {
    if (this.#rows.get(row.id) === row) this.#rows.delete(row.id)
    for (const key of this.#keys(row)) this.#byKey.get(key)?.delete(row)
  }

  /** Those that are the paper; see `matchingRow`. */
  matching(met: Identity): PaperRow[] {
    const near = new Set(this.#keys(met).flatMap((key) => [...(this.#byKey.get(key) ?? [])]))
    return together(
      [...near].filter((row) => sameIdentity(row, met)),
      met,
    )
  }
}
