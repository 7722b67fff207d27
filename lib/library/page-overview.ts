/** What the bar of a page has to know of a paper: what it claims a number on, and its best score there. Pure. */

import { plain } from '../claims/plain'
import type { Claim } from '../claims/types'
import { measureOf } from '../comparison/measure'
import { better } from '../facts'
import type { PaperFacet, PaperFacts, PaperState } from '../messages'
import { badgeText } from '../wording/badge'
import { kindsName } from '../wording/kinds'
import { benchmarkKeys, metricKey } from './claim-keys'

/** A paper of the page with what was read of it. */
export interface ReadPaper {
  id: string
  claims: readonly Claim[]
  state: PaperState
  watched: string[]
}

/** The number of a claim where scores can be compared: own ones of a known measure. */
function bestOf(claim: Claim): PaperFacet['best'] {
  const measure = measureOf(claim)
  if (claim.kind !== 'score' || claim.role !== 'own' || claim.value === null || !measure) return null
  const lowerIsBetter = claim.higherIsBetter === false
  const ends = [claim.value].flat().map((value) => value * measure.scale)
  const value = lowerIsBetter ? Math.min(...ends) : Math.max(...ends)
  return { text: badgeText(claim).number, value, measure: measure.key, lowerIsBetter }
}

export function factsOf({ id, claims, state, watched }: ReadPaper): PaperFacts {
  const facets = new Map<string, PaperFacet>()
  const add = (group: PaperFacet['group'], key: string, label: string, best: PaperFacet['best'] = null) => {
    const known = facets.get(`${group} ${key}`)
    if (known) known.best = better(known.best, best)
    else facets.set(`${group} ${key}`, { group, key, label, best })
  }
  for (const claim of claims) {
    add('kind', claim.kind, kindsName(claim.kind))
    if (claim.value === null || claim.role === 'other') continue
    for (const [index, key] of benchmarkKeys(claim).entries())
      add('benchmark', key, plain(claim.benchmark[index] ?? key), bestOf(claim))
    if (claim.metric !== null) add('metric', metricKey(claim), plain(claim.metric))
  }
  return {
    id,
    claims: claims.some(({ value }) => value !== null),
    saved: state === 'saved',
    watched,
    facets: [...facets.values()],
  }
}
