/**
 * Where a score stands among those that the reader has seen: on the same benchmark, by the same metric, in the same unit.
 * Kept in memory, built from the cache of readings when it is first wanted; the library is never listed to a page.
 */

import { plain } from '../claims/plain'
import type { Claim } from '../claims/types'
import { measureOf } from '../comparison/measure'
import { formatOrdinal, t } from '../i18n'
import { benchmarkKeys, metricKey } from './claim-keys'
import type { LibraryDatabase } from './database'
import { rowById } from './find'
import { overRead } from './page-corrections'
import type { PaperRow, ReadingRow, UserRow } from './rows'
import { slices } from './slices'
import { correctionsOf } from './user'

export interface Standing {
  /** 1 for the best where lower or higher is known to be better, else for the highest. */
  place: number
  /** Papers that claim such a score, this one among them. */
  of: number
  benchmark: string
  lowerIsBetter: boolean
}

interface Score {
  group: string
  value: number
  benchmark: string
  /** Null where nobody said which is better. */
  lowerIsBetter: boolean | null
}

/** Papers on one benchmark by one metric in one unit. */
interface Group {
  /** The ends of what each paper claims: the lowest and the highest. */
  values: Map<string, [low: number, high: number]>
  lowerIsBetter: boolean | null
}

/** The own scores of a paper that others can be measured against. */
function scoresOf(claim: Claim): Score[] {
  const measure = measureOf(claim)
  if (claim.kind !== 'score' || claim.role !== 'own' || claim.value === null || measure === null) return []
  const lowerIsBetter = claim.higherIsBetter === null ? null : !claim.higherIsBetter
  return benchmarkKeys(claim).flatMap((key, index) =>
    [claim.value ?? []].flat().map((value) => ({
      group: [key, metricKey(claim), measure.key].join('\n'),
      value: value * measure.scale,
      benchmark: plain(claim.benchmark[index] ?? key),
      lowerIsBetter,
    })),
  )
}

export class Standings {
  readonly #db: LibraryDatabase
  /** By what is measured. */
  readonly #groups = new Map<string, Group>()
  /** In which groups a paper is. */
  readonly #of = new Map<string, Set<string>>()
  readonly #aliases = new Map<string, string>()
  #loading: Promise<void> | null = null
  /** Everything seen so far is in. */
  loaded = false

  constructor(db: LibraryDatabase) {
    this.#db = db
  }

  /** Takes in what was seen before; once, however often it is called. */
  load(): Promise<void> {
    this.#loading ??= this.#takeIn()
    return this.#loading
  }

  async #takeIn(): Promise<void> {
    const db = this.#db
    const texts = new Map<string, string | null>()
    for await (const rows of slices<PaperRow>(db.papers, ({ id }) => id))
      for (const { id, aliases, textHash } of rows) {
        texts.set(id, textHash)
        for (const alias of aliases) this.#aliases.set(alias, id)
      }
    const written = new Set<string>()
    for await (const rows of slices<UserRow>(db.user, ({ paperId }) => paperId))
      for (const user of rows) if (correctionsOf(user).length > 0) written.add(user.paperId)
    // what was seen meanwhile is newer
    for await (const rows of slices<ReadingRow>(db.readings, ({ paperId, hash }) => [paperId, hash]))
      for (const { paperId, hash, claims } of rows)
        if (texts.get(paperId) === hash && !this.#of.has(paperId) && !written.has(paperId)) this.note(paperId, claims)
    await this.#renew([...written])
    this.loaded = true
  }

  /** The reader put claims of these papers right. */
  async renew(ids: readonly string[]): Promise<void> {
    await this.#loading // whoever has not asked yet takes them in later
    if (this.#loading) await this.#renew(ids)
  }

  async #renew(ids: readonly string[]): Promise<void> {
    for (const each of ids) {
      const row = await rowById(this.#db, each)
      if (!row || row.textHash === null) continue
      const [user, reading, text] = await Promise.all([
        this.#db.user.get(row.id),
        this.#db.readings.get([row.id, row.textHash]),
        this.#db.abstracts.get([row.id, row.textHash]),
      ])
      if (!reading || !text) continue
      const users = new Map(user ? [[row.id, user]] : [])
      this.note(row.id, overRead({ hash: row.textHash, text: text.text, reading }, [row], users).claims)
    }
  }

  /** A paper was seen: what it claims takes the place of what it claimed before. */
  note(paper: string, claims: readonly Claim[]): void {
    const id = this.#aliases.get(paper) ?? paper
    for (const group of this.#of.get(id) ?? []) this.#groups.get(group)?.values.delete(id)
    const groups = new Set<string>()
    this.#of.set(id, groups)
    for (const { group, value, lowerIsBetter } of claims.flatMap(scoresOf)) {
      const { values, ...known } = this.#groups.get(group) ?? { values: new Map(), lowerIsBetter: null }
      const [low, high] = values.get(id) ?? [value, value]
      values.set(id, [Math.min(low, value), Math.max(high, value)])
      // a corrected metric is of no known direction; others that claim on it may tell
      this.#groups.set(group, { values, lowerIsBetter: known.lowerIsBetter ?? lowerIsBetter })
      groups.add(group)
    }
  }

  /** @returns the best of what can be said of a claim; null where fewer than two papers can be compared */
  of(claim: Claim): Standing | null {
    let best: Standing | null = null
    for (const { group, value, benchmark } of scoresOf(claim)) {
      const found = this.#groups.get(group)
      if (!found || found.values.size < 2) continue
      const lowerIsBetter = found.lowerIsBetter === true
      const ahead = [...found.values.values()].filter(([low, high]) => (lowerIsBetter ? low < value : high > value))
      const place = ahead.length + 1
      if (best === null || place < best.place) best = { place, of: found.values.size, benchmark, lowerIsBetter }
    }
    return best
  }
}

/** "2nd highest of 14 seen on GSM8K", "lowest yet of 9 seen on WikiText-103". */
export function standingText({ place, of, benchmark, lowerIsBetter }: Standing): string {
  if (place === 1) return t(lowerIsBetter ? 'standingLowestYet' : 'standingHighestYet', of, benchmark)
  return t(lowerIsBetter ? 'standingLowest' : 'standingHighest', formatOrdinal(place), of, benchmark)
}
