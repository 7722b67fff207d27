/** What is worth comparing first, and facets of several sets of papers put together. Pure. */
import { type Entry, type Facet, inOrder, tallyUp } from './facets'
import { measureOf } from './measure'
import { type Contest, type Essence, essenceOf, partsOf, type Standing, worthMost } from './tally'

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

/** Ways in which the numbers are put (see `measure.ts`). */
export function measureFacets(entries: readonly Entry[]): Facet[] {
  return tallyUp(entries, (claim) => {
    const key = measureOf(claim)?.key ?? ''
    return [[key, key]]
  })
}
