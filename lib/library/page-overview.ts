/** What a whole page claims, for the bar that stands on it: counts, and what it can be filtered by. Pure. */

import { plain } from '../claims/plain'
import type { Claim } from '../claims/types'
import { measureOf } from '../comparison/measure'
import type { PageFacet, PageOverview, PaperState } from '../messages'
import { badgeText } from '../wording/badge'
import { kindsName } from '../wording/kinds'
import { benchmarkKeys } from './claims'

/** A paper of the page with what was read of it. */
export interface ReadPaper {
  id: string
  claims: readonly Claim[]
  state: PaperState
}

/** Most benchmarks to choose from: a page names hundreds, and most of them once. */
const MOST = 40

interface Tally {
  label: string
  ids: Set<string>
  /** Own scores of a metric whose direction is known, in one unit. */
  best: { claim: Claim; value: number } | null
}

/** The better of two scores; the first where they cannot be compared. */
function better(best: Tally['best'], claim: Claim): Tally['best'] {
  const measure = measureOf(claim)
  if (claim.kind !== 'score' || claim.role !== 'own' || claim.value === null || !measure) return best
  const lower = claim.higherIsBetter === false
  const ends = [claim.value].flat().map((value) => value * measure.scale)
  const value = lower ? Math.min(...ends) : Math.max(...ends)
  if (best === null) return { claim, value }
  if (measureOf(best.claim)?.key !== measure.key || best.claim.higherIsBetter !== claim.higherIsBetter) return best
  return (lower ? value < best.value : value > best.value) ? { claim, value } : best
}

function tally(tallies: Map<string, Tally>, key: string, label: string, id: string, claim: Claim): void {
  const known = tallies.get(key) ?? { label, ids: new Set<string>(), best: null }
  tallies.set(key, known)
  known.ids.add(id)
  known.best = better(known.best, claim)
}

/** @returns the overview; facets that most papers share come first */
export function overviewOf(papers: readonly ReadPaper[]): PageOverview {
  const benchmarks = new Map<string, Tally>()
  const metrics = new Map<string, Tally>()
  const kinds = new Map<string, Tally>()
  for (const { id, claims } of papers)
    for (const claim of claims) {
      tally(kinds, claim.kind, kindsName(claim.kind), id, claim)
      if (claim.value === null || claim.role === 'other') continue
      for (const [index, key] of benchmarkKeys(claim).entries())
        tally(benchmarks, key, plain(claim.benchmark[index] ?? key), id, claim)
      if (claim.metric !== null)
        tally(metrics, claim.metricId ?? plain(claim.metric).toLowerCase(), plain(claim.metric), id, claim)
    }
  const facets = (group: PageFacet['group'], tallies: Map<string, Tally>): PageFacet[] =>
    [...tallies]
      .map(([key, { label, ids, best }]) => ({
        group,
        key,
        label,
        ids: [...ids],
        best: group === 'benchmark' && best ? badgeText(best.claim).number : null,
      }))
      .sort((a, b) => b.ids.length - a.ids.length || a.label.localeCompare(b.label))
      .slice(0, MOST)
  return {
    claiming: papers.filter(({ claims }) => claims.some(({ value }) => value !== null)).map(({ id }) => id),
    saved: papers.filter(({ state }) => state === 'saved').map(({ id }) => id),
    facets: [...facets('benchmark', benchmarks), ...facets('metric', metrics), ...facets('kind', kinds)],
  }
}
