/** What changed from one wording of a paper's abstract to the next, for papers of which several are kept. */
import type { LibraryDatabase } from './database'
import { claimNews } from './news'
import { type AbstractRow, type ClaimChange, QUOTED_ONLY, type ReadingRow } from './rows'

export interface Step {
  /** Versions as the sites told them; null where none did. */
  from: { version: number | null; seenAt: string; text: string }
  to: { version: number | null; seenAt: string; text: string }
  /** Numbers and claims that differ; never empty. */
  changes: ClaimChange[]
}

export interface PaperHistory {
  id: string
  title: string
  url: string
  /** Latest first. */
  steps: Step[]
}

/** By version where sites told it, else by when it was met. */
const inOrder = (a: AbstractRow, b: AbstractRow) =>
  (a.version !== null && b.version !== null ? a.version - b.version : 0) || (a.seenAt < b.seenAt ? -1 : 1)

function stepsOf(texts: AbstractRow[], readings: ReadonlyMap<string, ReadingRow>): Step[] {
  const known = texts.filter((text) => text.version !== QUOTED_ONLY && readings.has(text.hash)).sort(inOrder)
  const steps: Step[] = []
  for (const [at, to] of known.entries()) {
    const from = known[at - 1]
    if (!from) continue
    const changes = claimNews(readings.get(from.hash)?.claims ?? [], readings.get(to.hash)?.claims ?? [], false)
    const side = ({ version, seenAt, text }: AbstractRow) => ({
      version: version !== null && version > 0 ? version : null,
      seenAt,
      text,
    })
    if (changes.length > 0) steps.unshift({ from: side(from), to: side(to), changes })
  }
  return steps
}

/** Saved papers whose claims changed between wordings, latest change first; one read transaction. */
export function history(db: LibraryDatabase): Promise<PaperHistory[]> {
  return db.transaction('r', db.papers, db.abstracts, db.readings, async () => {
    const [keys, papers] = await Promise.all([
      db.abstracts.toCollection().primaryKeys(),
      db.papers.orderBy('savedAt').toArray(),
    ])
    const hashes = new Map<string, string[]>()
    for (const [id, hash] of keys) hashes.set(id, [...(hashes.get(id) ?? []), hash])
    const found: PaperHistory[] = []
    for (const { id, title, url } of papers) {
      const own = (hashes.get(id) ?? []).map((hash): [string, string] => [id, hash])
      if (own.length < 2) continue
      const [texts, readings] = await Promise.all([db.abstracts.bulkGet(own), db.readings.bulkGet(own)])
      const byHash = new Map(readings.flatMap((reading) => (reading ? [[reading.hash, reading] as const] : [])))
      const steps = stepsOf(
        texts.filter((text) => text !== undefined),
        byHash,
      )
      if (steps.length > 0) found.push({ id, title, url, steps })
    }
    return found.sort((a, b) => ((a.steps[0]?.to.seenAt ?? '') > (b.steps[0]?.to.seenAt ?? '') ? -1 : 1))
  })
}
