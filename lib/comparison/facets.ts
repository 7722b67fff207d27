/** What can be picked: benchmarks and metrics, with how many papers and claims stand behind each. */

import { plain } from '../claims/plain'
import type { Claim } from '../claims/types'
import { t } from '../i18n'
import { benchmarkKeys, metricKey } from '../library/claims'
import { measureOf } from './measure'

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
    const [label = key] =
      [...this.#labels].sort(([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1))[0] ?? []
    return { key, label, papers: this.papers.size, claims: this.claims }
  }
}

/** Most papers first, then most claims, then by name. */
function ranked(tallies: Map<string, Tally>): Facet[] {
  const facets = [...tallies].map(([key, tally]) => tally.facet(key))
  return facets.sort((a, b) => b.papers - a.papers || b.claims - a.claims || a.label.localeCompare(b.label))
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
 * @returns keys for each; null if no claim holds a number
 */
export function suggest(
  entries: readonly Entry[],
): { benchmark: string | null; metric: string; measure: string } | null {
  type Keys = [benchmark: string | null, metric: string, measure: string]
  const groups = new Map<string, { keys: Keys; papers: Set<string> }>()
  for (const { paper, claim } of entries) {
    const measure = measureOf(claim)
    // baselines alone make no comparison, sizes and counts no contest
    if (measure === null || claim.role === 'other' || measure.kind === 'scale' || measure.kind === 'count') continue
    for (const benchmark of [null, ...benchmarkKeys(claim)]) {
      const keys: Keys = [benchmark, metricKey(claim), measure.key]
      const group = groups.get(JSON.stringify(keys)) ?? { keys, papers: new Set() }
      groups.set(JSON.stringify(keys), group)
      group.papers.add(paper.id)
    }
  }
  const worth = ({ keys: [benchmark, metric], papers }: { keys: Keys; papers: Set<string> }) =>
    (papers.size > 1 ? 1e6 : 0) + (benchmark === null ? 0 : 1e5) + (metric === '' ? 0 : 5e4) + papers.size
  const [first] = [...groups.values()].sort((a, b) => worth(b) - worth(a) || (a.keys.join() < b.keys.join() ? -1 : 1))
  if (!first) return null
  const [benchmark, metric, measure] = first.keys
  return { benchmark, metric, measure }
}
