/**
 * Where a score stands among those that the reader has seen: on the same benchmark, by the same metric, in the same unit.
 * Kept in memory, built from the cache of readings when it is first wanted; the library is never listed to a page.
 */

import { plain } from '../claims/plain'
import type { Claim } from '../claims/types'
import { measureOf } from '../comparison/measure'
import { formatOrdinal, t } from '../i18n'
import { benchmarkKeys, metricKey } from './claims'
import type { LibraryDatabase } from './database'

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
  lowerIsBetter: boolean
}

/** The own scores of a paper that others can be measured against. */
function scoresOf(claim: Claim): Score[] {
  const measure = measureOf(claim)
  if (claim.kind !== 'score' || claim.role !== 'own' || claim.value === null || measure === null) return []
  const ends = [claim.value].flat().map((value) => value * measure.scale)
  const lowerIsBetter = claim.higherIsBetter === false
  return benchmarkKeys(claim).map((key, index) => ({
    group: [key, metricKey(claim), measure.key].join('\n'),
    value: lowerIsBetter ? Math.min(...ends) : Math.max(...ends),
    benchmark: plain(claim.benchmark[index] ?? key),
    lowerIsBetter,
  }))
}

export class Standings {
  readonly #db: LibraryDatabase
  /** Best value of each paper, by what it is measured on. */
  readonly #groups = new Map<string, Map<string, number>>()
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
    await this.#db.papers.each(({ id, aliases }) => {
      for (const alias of aliases) this.#aliases.set(alias, id)
    })
    await this.#db.readings.each(({ paperId, claims }) => this.note(paperId, claims))
    this.loaded = true
  }

  /** A paper was seen. */
  note(paper: string, claims: readonly Claim[]): void {
    const id = this.#aliases.get(paper) ?? paper
    for (const { group, value, lowerIsBetter } of claims.flatMap(scoresOf)) {
      const values = this.#groups.get(group) ?? new Map<string, number>()
      this.#groups.set(group, values)
      const before = values.get(id)
      values.set(id, before === undefined ? value : lowerIsBetter ? Math.min(before, value) : Math.max(before, value))
    }
  }

  /** @returns the best of what can be said of a claim; null where fewer than two papers can be compared */
  of(claim: Claim): Standing | null {
    let best: Standing | null = null
    for (const { group, value, benchmark, lowerIsBetter } of scoresOf(claim)) {
      const values = [...(this.#groups.get(group)?.values() ?? [])]
      if (values.length < 2) continue
      const ahead = values.filter((other) => (lowerIsBetter ? other < value : other > value)).length
      if (best === null || ahead + 1 < best.place)
        best = { place: ahead + 1, of: values.length, benchmark, lowerIsBetter }
    }
    return best
  }
}

/** "2nd highest of 14 seen on GSM8K", "lowest yet of 9 seen on WikiText-103". */
export function standingText({ place, of, benchmark, lowerIsBetter }: Standing): string {
  if (place === 1) return t(lowerIsBetter ? 'standingLowestYet' : 'standingHighestYet', of, benchmark)
  return t(lowerIsBetter ? 'standingLowest' : 'standingHighest', formatOrdinal(place), of, benchmark)
}
