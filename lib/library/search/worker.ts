/** The search in a worker of its own, so that no key waits for it. Started by `client.ts`. */
import { LibraryDatabase } from '../database'
import type { Found } from './index'
import { SearchDatabase, SearchKeeper } from './keeper'

export interface SearchAsk {
  n: number
  text: string
  /** How many papers are wanted; all if left out. */
  most?: number | undefined
  /** Last entry of `touched` as the page knows it: what is in step with it need not ask the library. */
  stamp?: number | undefined
}

export type SearchAnswer =
  | { n: number; ids: string; claims: Uint16Array; all?: Found['all'] }
  | { n: number; error: string }
  | { building: [done: number, total: number] }

const scope = self as unknown as {
  onmessage: (event: MessageEvent<SearchAsk>) => void
  postMessage(answer: SearchAnswer, transfer?: Transferable[]): void
}

const keeper = new SearchKeeper(new LibraryDatabase(), new SearchDatabase())
/** Only the last question matters: whoever types is ahead of the others. */
let latest = 0

scope.onmessage = async ({ data: { n, text, most, stamp } }) => {
  latest = n
  try {
    if (stamp === undefined || !keeper.holds(stamp))
      await keeper.update((done, total) => scope.postMessage({ building: [done, total] }))
    if (n < latest) return scope.postMessage({ n, error: 'overtaken' })
    const { ids, claims, all } = keeper.search(text, most)
    const counts = Uint16Array.from(claims)
    scope.postMessage({ n, ids: ids.join('\n'), claims: counts, ...(all && { all }) }, [counts.buffer])
  } catch (error) {
    scope.postMessage({ n, error: error instanceof Error ? error.message : String(error) })
  }
}
