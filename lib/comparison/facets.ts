/** What can be picked: benchmarks and metrics, with how many papers and claims stand behind each. */

import { plain } from '../claims/plain'
import type { Claim } from '../claims/types'
import { t } from '../i18n'
import { benchmarkKeys, metricKey } from '../library/claims'
import { measureOf } from './measure'
import { type Contest, type Essence, essenceOf, partsOf, type Standing, usualLabel, worthMost } from './tally'

/** A claim with its paper. */
export interface Entry {
  paper: { id: string; title: string; date: string | null; url: string }
  claim: Claim
  /** The text that the claim points into, where it is at hand. */
  abstract?: string | null
}

export interface Facet {
  key: string
  /** The wording that most claims use. */
  label: string
  papers: number
  claims: number
}

class Tally {
  readonly papers = new Set<string>()
  claims = 0
  readonly #labels = new Map<string, number>()

  add(paper: string, label: string): void {
    this.papers.add(paper)
    this.claims += 1
    this.#labels.set(label, (this.#labels.get(label) ?? 0) + 1)
  }

  facet(key: string): Facet {
    const label = usualLabel(this.#labels) ?? key
    return { key, label, papers: this.papers.size, claims: this.claims }
  }
}

/** Most papers first, then most claims, then by name. */
export function inOrder(facets: Facet[]): Facet[] {
  return facets.sort((a, b) => b.papers - a.papers || b.claims - a.claims || a.label.localeCompare(b.label))
}

function ranked(tallies: Map<string, Tally>): Facet[] {
  return inOrder([...tallies].map(([key, tally]) => tally.facet(key)))
}

function tallyUp(entries: readonly Entry[], keysOf: (claim: Claim) => [key: string, label: string][]): Facet[] {
  const tallies = new Map<string, Tally>()
  for (const { paper, claim } of entries) {
    if (measureOf(claim) === null) continue
    for (const [key, label] of keysOf(claim)) {
      const tally = tallies.get(key) ?? new Tally()
      tallies.set(key, tally)
      tally.add(paper.id, label)
    }
  }
  return ranked(tallies)
}

/** Benchmarks that claims with a number name. */
export function benchmarkFacets(entries: readonly Entry[]): Facet[] {
  return tallyUp(entries, (claim) =>
    benchmarkKeys(claim).map((key, index) => [key, plain(claim.benchmark[index] ?? key)]),
  )
}

/** Metrics of claims with a number; the key '' stands for "not named". */
export function metricFacets(entries: readonly Entry[]): Facet[] {
  return tallyUp(entries, (claim) => [
    [metricKey(claim), claim.metric === null ? t('metricNotNamed') : plain(claim.metric)],
  ])
}

/** Ways in which the numbers are put (see `measure.ts`). */
export function measureFacets(entries: readonly Entry[]): Facet[] {
  return tallyUp(entries, (claim) => {
    const key = measureOf(claim)?.key ?? ''
    return [[key, key]]
  })
}

/** What is picked; null stands for "any". */
export interface Pick {
  benchmark: string | null
  metric: string | null
}

/** The entries that a pick leaves. */
export function pickEntries(entries: readonly Entry[], { benchmark, metric }: Pick): Entry[] {
  return entries.filter(
    ({ claim }) =>
      (benchmark === null || benchmarkKeys(claim).includes(benchmark)) &&
      (metric === null || metricKey(claim) === metric),
  )
}

/**
 * What is worth looking at first: the benchmark, metric and measure on which most papers can be compared with each other.
 * Where no two papers share a benchmark it is any benchmark, with the metric that most papers share.
 * @returns null if no claim holds a number
 */
export function suggest(entries: readonly Entry[]): Contest | null {
  return worthMost(contestsIn(entries))
}

/** The contests that papers enter, with how many do. */
export function contestsIn(entries: readonly Entry[]): Standing[] {
  const ofPaper = new Map<string, Essence[]>()
  for (const { paper, claim } of entries) {
    const essence = essenceOf(claim)
    if (essence) ofPaper.set(paper.id, [...(ofPaper.get(paper.id) ?? []), essence])
  }
  const contests = new Map<string, Standing>()
  for (const essences of ofPaper.values())
    for (const { group, key } of partsOf(essences)) {
      if (group === 'benchmark' || group === 'metric') continue
      const have = contests.get(key) ?? { group, key, papers: 0 }
      have.papers += 1
      contests.set(key, have)
    }
  return [...contests.values()]
}

/** Facets of two sets of papers that share none. */
export function joinFacets(one: readonly Facet[], other: readonly Facet[]): Facet[] {
  if (other.length === 0) return [...one]
  const joined = new Map(one.map((facet) => [facet.key, facet]))
  for (const facet of other) {
    const have = joined.get(facet.key)
    const label = have && have.claims >= facet.claims ? have.label : facet.label
    joined.set(facet.key, {
      ...facet,
      label,
      papers: facet.papers + (have?.papers ?? 0),
      claims: facet.claims + (have?.claims ?? 0),
    })
  }
  return inOrder([...joined.values()])
}
