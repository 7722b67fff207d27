/** A whole table, some rows at a time: who saves gets a turn in between, which a cursor over all would not leave. */
import { Dexie } from 'dexie'

const SIZE = 500

/** What is asked of a table. */
interface Sliced<T> {
  where(index: string): { above(key: unknown): { limit(count: number): { toArray(): PromiseLike<T[]> } } }
}

/**
 * @param key primary key of a row
 * @yields rows in the order of their keys; each stretch as it is when it is its turn
 */
export async function* slices<T>(table: Sliced<T>, key: (row: T) => string | string[]): AsyncGenerator<T[]> {
  let after: string | string[] | typeof Dexie.minKey = Dexie.minKey
  for (;;) {
    const rows: T[] = await table.where(':id').above(after).limit(SIZE).toArray()
    if (rows.length > 0) yield rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < SIZE) return
    after = key(last)
  }
}
