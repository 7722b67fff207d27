/**
 * What claims add to the counts behind the pickers: how many papers and claims stand behind each benchmark, each metric, and
 * each contest (a benchmark or none, a metric and a measure). Counts can be added and taken away, so that a library keeps
 * them without reading all its claims. Pure.
 */

import { plain } from '../claims/plain'
import type { Claim } from '../claims/types'
import { benchmarkKeys, metricKey } from '../library/claim-keys'
import { measureOf } from './measure'

/** What of a claim is counted, short, since it is kept for each claim. */
export type Essence = [
  measure: string,
  metric: string,
  /** '' for a metric that is not named. */
  metricLabel: string,
  /** Enters contests: baselines alone make no comparison, sizes and counts no contest. */
  contends: 0 | 1,
  benchmarks: [key: string, label: string][],
]

/** Contests by what they name, those worth looking at first in front. */
export const CONTESTS = [
  'contest of a metric on a benchmark',
  'contest on a benchmark',
  'contest of a metric',
  'contest',
] as const
export type Group = 'benchmark' | 'metric' | (typeof CONTESTS)[number]

/** What one paper adds to one count. */
export interface Part {
  group: Group
  key: string
  claims: number
  /** Wordings, with how many claims use each. */
  labels: [label: string, claims: number][]
}

/** What a contest is between; a benchmark of null stands for any. */
export interface Contest {
  benchmark: string | null
  metric: string
  measure: string
}

const contestKey = ({ benchmark, metric, measure }: Contest) => JSON.stringify([benchmark, metric, measure])

function contestOf(key: string): Contest {
  const [benchmark, metric, measure] = JSON.parse(key) as [string | null, string, string]
  return { benchmark, metric, measure }
}

/** @returns null for a claim without a number, which is not compared */
export function essenceOf(claim: Claim): Essence | null {
  const measure = measureOf(claim)
  if (measure === null) return null
  return [
    measure.key,
    metricKey(claim),
    claim.metric === null ? '' : plain(claim.metric),
    claim.role !== 'other' && measure.kind !== 'scale' && measure.kind !== 'count' ? 1 : 0,
    benchmarkKeys(claim).map((key, index) => [key, plain(claim.benchmark[index] ?? key)]),
  ]
}

/** What the claims of one paper add. */
export function partsOf(essences: readonly Essence[]): Part[] {
  const parts = new Map<string, Part & { votes: Map<string, number> }>()
  const add = (group: Group, key: string, label: string) => {
    const at = `${group}\n${key}`
    const part = parts.get(at) ?? { group, key, claims: 0, labels: [], votes: new Map<string, number>() }
    parts.set(at, part)
    part.claims += 1
    if (label !== '') part.votes.set(label, (part.votes.get(label) ?? 0) + 1)
  }
  for (const [measure, metric, metricLabel, contends, benchmarks] of essences) {
    add('metric', metric, metricLabel)
    for (const [key, label] of benchmarks) add('benchmark', key, label)
    if (contends === 0) continue
    for (const benchmark of [null, ...benchmarks.map(([key]) => key)])
      add(contestGroup(benchmark, metric), contestKey({ benchmark, metric, measure }), '')
  }
  return [...parts.values()].map(({ votes, ...part }) => ({ ...part, labels: [...votes] }))
}

function contestGroup(benchmark: string | null, metric: string): Group {
  return CONTESTS[(benchmark === null ? 2 : 0) + (metric === '' ? 1 : 0)] as Group
}

/** How many papers enter a contest. */
export interface Standing {
  group: Group
  key: string
  papers: number
}

/**
 * The contest worth looking at first: one that at least two papers enter, then one on a benchmark, then one of a named
 * metric, then the one that most papers enter.
 */
export function worthMost(contests: Iterable<Standing>): Contest | null {
  let best: Standing | null = null
  const rank = ({ group, papers }: Standing) => (papers > 1 ? 0 : CONTESTS.length) + CONTESTS.indexOf(group as never)
  for (const each of contests) {
    if (best === null) {
      best = each
      continue
    }
    const order = rank(each) - rank(best) || best.papers - each.papers
    if (order < 0 || (order === 0 && contestText(each) < contestText(best))) best = each
  }
  return best && contestOf(best.key)
}

const contestText = ({ key }: Standing) => Object.values(contestOf(key)).join()
