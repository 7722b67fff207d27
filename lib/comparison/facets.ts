/** What can be picked: benchmarks and metrics, with how many papers and claims stand behind each. */

import { plain } from '../claims/plain'
import type { Claim } from '../claims/types'
import { t } from '../i18n'
import { benchmarkKeys, metricKey } from '../library/claim-keys'

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

/** Counts by keys; claims without a number are left out. */
export function tallyUp(entries: readonly Entry[], keysOf: (claim: Claim) => [key: string, label: string][]): Facet[] {
  const tallies = new Map<string, Tally>()
  for (const { paper, claim } of entries) {
    if (claim.kind === 'rank' || claim.value === null) continue // no number: see `measureOf`
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

/** The wording that most claims use; of two the shorter, then the first by text. */
export function usualLabel(labels: Iterable<readonly [label: string, claims: number]>): string | undefined {
  let best: readonly [string, number] | undefined
  for (const each of labels) {
    if (best) {
      const [[a, m], [b, n]] = [each, best]
      if ((n - m || a.length - b.length || (a < b ? -1 : 1)) > 0) continue
    }
    best = each
  }
  return best?.[0]
}
