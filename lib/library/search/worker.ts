/** Search and catalogue in a worker of their own, so that no key waits for them. Started by `client.ts`. */

import type { Watched } from '../../settings/watched'
import type { CatalogueQuery, Facets } from '../catalogue/catalogue'
import { CatalogueKeeper } from '../catalogue/keeper'
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

/** Papers that search and filters leave, as numbers: the page hears once which paper each number is. */
export interface ListAsk {
  n: number
  list: CatalogueQuery
  /** What the reader watches for. */
  watched: readonly Watched[]
  /** The best stand first where something is searched for, whatever order is asked for. */
  ranked: boolean
  /** Last entry of `touched`. */
  stamp: number
  /** Another one for each change of papers that were only met. */
  seenStamp: string
  /** The numbers that the page knows the papers of: those of an epoch, up to here. */
  epoch: number
  named: number
}

export interface ListAnswer {
  n: number
  epoch: number
  /** From this number on. */
  from: number
  ids: string
  saved: Uint8Array
  numbers: Uint32Array
  claims: number
  all: number
  tagged: boolean
}

export type SearchAnswer =
  | { n: number; ids: string; claims: Uint16Array; all?: Found['all'] }
  | ({ listed: true } & ListAnswer)
  /** Of the list with this `n`, which came before. */
  | { n: number; facets: Facets }
  | { n: number; error: string }
  | { building: [done: number, total: number] }

const scope = self as unknown as {
  onmessage: (event: MessageEvent<SearchAsk | ListAsk>) => void
  postMessage(answer: SearchAnswer, transfer?: Transferable[]): void
}

const db = new LibraryDatabase()
const cache = new SearchDatabase()
const keeper = new SearchKeeper(db, cache)
const catalogue = new CatalogueKeeper(db, cache)
/** Only the last question of each sort matters: whoever types is ahead of the others. */
const latest = { find: 0, list: 0 }

const building = (done: number, total: number) => scope.postMessage({ building: [done, total] })

async function find({ n, text, most, stamp }: SearchAsk): Promise<void> {
  if (stamp === undefined || !keeper.holds(stamp)) await keeper.update(building)
  if (n < latest.find) return scope.postMessage({ n, error: 'overtaken' })
  const { ids, claims, all } = keeper.search(text, most)
  const counts = Uint16Array.from(claims)
  scope.postMessage({ n, ids: ids.join('\n'), claims: counts, ...(all && { all }) }, [counts.buffer])
}

async function list({ n, list: query, watched, ranked, stamp, seenStamp, epoch, named }: ListAsk): Promise<void> {
  if (!catalogue.holds(stamp)) await catalogue.update(building)
  if (query.search !== '' && !keeper.holds(stamp)) await keeper.update(building)
  if (query.seen) await catalogue.takeSeen(seenStamp)
  // the list waits for what is watched only where that is asked for, its rail always
  if (query.choice.watched?.length) await catalogue.takeWatched(watched, building)
  if (n < latest.list) return scope.postMessage({ n, error: 'overtaken' })
  const { made } = catalogue
  const found = query.search === '' ? null : keeper.search(query.search).ids
  const { numbers, claims, all } = made.list(query, found, ranked)
  const from = epoch === made.epoch ? named : 0
  const { ids, saved } = made.named(from)
  const answer = { n, epoch: made.epoch, from, saved, numbers, claims, all, tagged: made.tagged(query.seen) }
  scope.postMessage({ listed: true, ...answer, ids: ids.join('\n') }, [numbers.buffer, saved.buffer])
  // the table does not wait for its rail
  await new Promise((done) => setTimeout(done, 0))
  if (n !== latest.list) return
  await catalogue.takeWatched(watched)
  if (n !== latest.list) return
  if (watched.length > 0) made.list(query, found, ranked) // marks may have come
  scope.postMessage({ n, facets: made.facets() })
}

scope.onmessage = async ({ data }) => {
  const { n } = data
  try {
    if ('list' in data) {
      latest.list = n
      await list(data)
    } else {
      latest.find = n
      await find(data)
    }
  } catch (error) {
    scope.postMessage({ n, error: error instanceof Error ? error.message : String(error) })
  }
}
