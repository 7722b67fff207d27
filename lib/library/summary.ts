/**
 * How much is saved, and how many papers stand behind each benchmark and metric, without reading the library: counts that
 * are kept. Each transaction that writes saved papers leaves an entry in `touched`; whoever wants the counts first takes in
 * what was touched since. So saving costs nothing more, a library that was never counted is counted once (a batch at a
 * time, going on where it was left), and counts made by other rules are made anew.
 */
import { Dexie } from 'dexie'
import { type Facet, inOrder, usualLabel } from '../comparison/facets'
import { CONTESTS, type Essence, essenceOf, type Group, type Part, partsOf, type Standing } from '../comparison/tally'
import { t } from '../i18n'
import type { LibraryDatabase } from './database'
import type { ClaimRow, FacetRow, PaperRow, ShareRow, SummaryRow } from './rows'
import { SUMMARY_VERSION } from './saved'
import { claimsByPaper, shownClaims, userRows } from './shown'
import { correctionsOf } from './user'

/** Papers taken in by one transaction: few, so that nobody who saves waits for long. */
const BATCH = 250

/** What one step takes in. */
interface Step {
  /** As it stood when it was begun; undefined if nothing was counted yet. */
  before: SummaryRow | undefined
  next: SummaryRow
  /** Papers as they are now; null for those that are not saved (any more). */
  shares: Map<string, ShareRow | null>
}

/** Where shares come from. */
const SOURCES = (db: LibraryDatabase) => [db.summary, db.papers, db.claims, db.abstracts, db.user, db.touched]

async function sharesOf(
  db: LibraryDatabase,
  rows: readonly PaperRow[],
  claims: Map<string, ClaimRow[]>,
): Promise<[string, ShareRow][]> {
  const users = await userRows(
    db,
    rows.map(({ id }) => id),
  )
  const shown = await shownClaims(db, claims, users)
  return rows.map(({ id, claimCount = 0 }) => {
    const essences = (shown.get(id) ?? []).map(essenceOf).filter((essence): essence is Essence => essence !== null)
    const corrected = correctionsOf(users.get(id)).length > 0 ? { corrected: 1 as const } : {}
    return [id, { paperId: id, claims: claimCount, ...corrected, essences }]
  })
}

const isSaved = (row: PaperRow | undefined): row is PaperRow => row?.savedAt !== undefined

/** The next papers in the order of ids, while all are counted for the first time. */
async function stepThrough(db: LibraryDatabase, before: SummaryRow, after: string): Promise<Step> {
  const rows = await db.papers.where('id').above(after).limit(BATCH).toArray()
  const saved = rows.filter(isSaved)
  const claims = new Map<string, ClaimRow[]>(saved.map(({ id }) => [id, []]))
  const [first, last] = [saved[0], saved.at(-1)]
  // one range, which is much quicker than to ask for each
  if (first && last)
    for (const claim of await db.claims
      .where('[paperId+index]')
      .between([first.id, Dexie.minKey], [last.id, Dexie.maxKey])
      .toArray())
      claims.get(claim.paperId)?.push(claim)
  const next = { ...before, after: rows.length < BATCH ? null : (rows.at(-1)?.id ?? null) }
  return { before, next, shares: new Map(await sharesOf(db, saved, claims)) }
}

/** The next step; null if all is counted. */
function nextStep(db: LibraryDatabase): Promise<Step | null> {
  return db.transaction('r', SOURCES(db), async () => {
    const before = await db.summary.get('summary')
    if (before?.version !== SUMMARY_VERSION) {
      const upTo = (await db.touched.orderBy('n').last())?.n ?? 0 // what changes meanwhile comes afterwards
      const next: SummaryRow = { key: 'summary', version: SUMMARY_VERSION, upTo, after: '', papers: 0, claims: 0 }
      return { before, next, shares: new Map() }
    }
    if (before.after !== null) return stepThrough(db, before, before.after)
    const touched = await db.touched.where('n').above(before.upTo).limit(BATCH).toArray()
    const last = touched.at(-1)
    if (!last) return null
    const ids = [...new Set(touched.map(({ paperId }) => paperId))]
    const saved = (await db.papers.bulkGet(ids)).filter(isSaved)
    const claims = await claimsByPaper(
      db,
      saved.map(({ id }) => id),
    )
    const now = new Map(await sharesOf(db, saved, claims))
    return { before, next: { ...before, upTo: last.n }, shares: new Map(ids.map((id) => [id, now.get(id) ?? null])) }
  })
}

/** What papers add to and take from each count. */
class Changes {
  readonly parts = new Map<
    string,
    { group: Group; key: string; papers: number; claims: number; labels: Map<string, number> }
  >()

  add(share: ShareRow | null | undefined, sign: 1 | -1): void {
    for (const part of partsOf(share?.essences ?? [])) this.#add(part, sign)
  }

  #add({ group, key, claims, labels }: Part, sign: 1 | -1): void {
    const at = `${group}\n${key}`
    const part = this.parts.get(at) ?? { group, key, papers: 0, claims: 0, labels: new Map<string, number>() }
    this.parts.set(at, part)
    part.papers += sign
    part.claims += sign * claims
    for (const [label, votes] of labels) part.labels.set(label, (part.labels.get(label) ?? 0) + sign * votes)
  }
}

async function applyChanges(db: LibraryDatabase, { parts }: Changes): Promise<void> {
  const changed = [...parts.values()].filter(
    ({ papers, claims, labels }) => papers !== 0 || claims !== 0 || [...labels.values()].some((votes) => votes !== 0),
  )
  if (changed.length === 0) return
  const rows = await db.facets.bulkGet(changed.map(({ group, key }): [string, string] => [group, key]))
  const puts: FacetRow[] = []
  const gone: [string, string][] = []
  for (const [index, { group, key, papers, claims, labels }] of changed.entries()) {
    const row = rows[index]
    const votes = new Map(row?.labels)
    for (const [label, more] of labels) votes.set(label, (votes.get(label) ?? 0) + more)
    const now = (row?.papers ?? 0) + papers
    if (now <= 0) gone.push([group, key])
    else
      puts.push({
        group,
        key,
        papers: now,
        claims: (row?.claims ?? 0) + claims,
        labels: [...votes].filter(([, n]) => n > 0),
      })
  }
  await db.facets.bulkPut(puts)
  await db.facets.bulkDelete(gone)
}

const same = (a: SummaryRow | undefined, b: SummaryRow | undefined) =>
  a?.version === b?.version && a?.upTo === b?.upTo && a?.after === b?.after

/** Writes a step down, unless another page was quicker. */
function write(db: LibraryDatabase, { before, next, shares }: Step): Promise<void> {
  return db.transaction('rw', db.summary, db.shares, db.facets, async () => {
    if (!same(await db.summary.get('summary'), before)) return
    if (before?.version !== next.version) await Promise.all([db.shares.clear(), db.facets.clear()])
    const ids = [...shares.keys()]
    const olds = await db.shares.bulkGet(ids)
    const changes = new Changes()
    const totals = { papers: next.papers, claims: next.claims }
    for (const [index, id] of ids.entries())
      for (const [share, sign] of [
        [olds[index], -1],
        [shares.get(id), 1],
      ] as const) {
        changes.add(share, sign)
        if (!share) continue
        totals.papers += sign
        totals.claims += sign * share.claims
      }
    await applyChanges(db, changes)
    const all = [...shares]
    await db.shares.bulkPut(all.flatMap(([, share]) => (share ? [share] : [])))
    await db.shares.bulkDelete(all.flatMap(([id, share]) => (share ? [] : [id])))
    await db.summary.put({ ...next, ...totals })
  })
}

/** One page counts at a time: two would do the same work. */
function alone<T>(db: LibraryDatabase, work: () => Promise<T>): Promise<T> {
  const locks = globalThis.navigator?.locks
  return locks ? locks.request(`${db.name}-summary`, work) : work()
}

/**
 * Takes in what changed since the counts were made; resolves at once where nothing did.
 * @param tell told how many papers are counted, while all are for the first time
 */
export function catchUp(db: LibraryDatabase, tell?: (papers: number) => void): Promise<void> {
  return alone(db, async () => {
    for (let step = await nextStep(db); step; step = await nextStep(db)) {
      await write(db, step)
      if (step.next.after !== null) tell?.(step.next.papers)
    }
  })
}

/** Everything to choose from, most papers first. */
export async function storedFacets(db: LibraryDatabase, group: 'benchmark' | 'metric'): Promise<Facet[]> {
  const rows = await db.facets.where('[group+key]').between([group, Dexie.minKey], [group, Dexie.maxKey]).toArray()
  const unnamed = group === 'metric' ? t('metricNotNamed') : ''
  return inOrder(
    rows.map(({ key, papers, claims, labels }) => ({
      key,
      label: usualLabel(labels) ?? (key || unnamed),
      papers,
      claims,
    })),
  )
}

/** The contests that most papers enter, of each sort; and those named. Enough to tell which one is worth most. */
export function topContests(db: LibraryDatabase, named: readonly Standing[] = []): Promise<Standing[]> {
  return db.transaction('r', db.facets, async () => {
    const tops = CONTESTS.map(async (group) => {
      const last = await db.facets.where('[group+papers]').between([group, Dexie.minKey], [group, Dexie.maxKey]).last()
      return last ? db.facets.where('[group+papers]').equals([group, last.papers]).toArray() : []
    })
    const found = (await Promise.all(tops)).flat()
    const rows = await db.facets.bulkGet(named.map(({ group, key }): [string, string] => [group, key]))
    return [...found, ...rows.filter((row) => row !== undefined)].map(({ group, key, papers }) => ({
      group,
      key,
      papers,
    }))
  })
}
