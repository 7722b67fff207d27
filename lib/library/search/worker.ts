/** The search in a worker of its own, so that no key waits for it. Started by `client.ts`. */
import { LibraryDatabase } from '../database'
import type { Found } from './index'
import { SearchDatabase, SearchKeeper } from './keeper'

export interface SearchAsk {
  n: number
  text: string
}

export type SearchAnswer =
  | { n: number; ids: string; claims: Uint16Array }
  | { n: number; error: string }
  | { building: [done: number, total: number] }

const scope = self as unknown as {
  onmessage: (event: MessageEvent<SearchAsk>) => void
  postMessage(answer: SearchAnswer, transfer?: Transferable[]): void
}

const keeper = new SearchKeeper(new LibraryDatabase(), new SearchDatabase())
/** Only the last question matters: whoever types is ahead of the others. */
let latest = 0

scope.onmessage = async ({ data: { n, text } }) => {
  latest = n
  try {
    await keeper.update((done, total) => scope.postMessage({ building: [done, total] }))
    if (n < latest) return scope.postMessage({ n, error: 'overtaken' })
    const { ids, claims }: Found = await keeper.find(text)
    const counts = Uint16Array.from(claims)
    scope.postMessage({ n, ids: ids.join('\n'), claims: counts }, [counts.buffer])
  } catch (error) {
    scope.postMessage({ n, error: error instanceof Error ? error.message : String(error) })
  }
}
