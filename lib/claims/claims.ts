/** From drafts to claims. */

import { benchmarks, findMetric, findSpelling, findUnit, nameKey, usualMetric } from '../lexicon'
import type { Place } from './benchmark'
import { confidenceOf } from './confidence'
import type { Draft } from './link/draft'
import { nameShaped } from './mentions/shape'
import type { RankDraft } from './rank'
import { type Sentence, words } from './sentence'
import { settingOf } from './setting'
import type { Claim, Flag } from './types'
import { DENIES } from './vocabulary/traits'

/** "LaSOT/TNL2K": two data sets, if all the parts look like names and one is known. */
function parted(name: string): string[] {
  const parts = name.includes('/') ? name.split('/') : []
  const known = parts.some((part) => findSpelling(benchmarks(), part) !== null)
  return known && parts.every((part) => /\p{L}.*\p{L}/u.test(part) && nameShaped(part)) ? parts : [name]
}

function places(place: Place | null): { benchmark: string[]; benchmarkIds: (string | null)[] } {
  if (!place) return { benchmark: [], benchmarkIds: [] }
  const ids = (name: string) => findSpelling(benchmarks(), name)?.entry.id ?? null
  const all = place.names.flatMap((name, n) => {
    const parts = parted(name)
    return parts.map((part) => ({ part, id: (parts.length === 1 ? place.ids[n] : null) ?? ids(part) }))
  })
  return { benchmark: all.map(({ part }) => part), benchmarkIds: all.map(({ id }) => id) }
}

/** What denies or supposes the number behind it; each holds one of DENIALS (vocabulary/hedges). */
export const DENIED = /\b(?:fails? to|failed to|cannot|unable to|does not|did not|do not)\b[^,;]*$/i
export const SUPPOSED = /\b(?:would (?:need|require|be|take)|could potentially|hypothetical|if we|might)\b[^,;]*$/i

/** @param results how many result claims the sentence makes */
export function toClaim(abstract: string, s: Sentence, d: Draft, results: number): Claim {
  const span: [number, number] = [d.q.start, d.q.end]
  const where = places(d.place)
  const named = d.metric ?? d.implied
  const metric = named ? findMetric(named) : null
  const usual =
    !metric && !d.metric && d.kind === 'score' && where.benchmarkIds[0] ? usualMetric(where.benchmarkIds[0]) : null
  const higherIsBetter = metric?.higherIsBetter ?? usual?.higherIsBetter ?? null
  const flags: Flag[] = []
  const result = d.kind === 'score' || d.kind === 'change' || d.kind === 'factor'
  if (
    d.kind === 'change' &&
    d.unit === '%' &&
    (higherIsBetter !== false || !d.metric) &&
    !/relative/i.test(s.text.slice(Math.max(0, span[0] - 30), span[1] + 30))
  )
    flags.push('relative or points unclear')
  if (d.qualifier === 'up to') flags.push('up to')
  if (result && !d.baseline && d.kind !== 'score') flags.push('no baseline')
  if (result && !where.benchmark.length) flags.push('no benchmark')
  if (result && !d.metric) flags.push('no metric')
  if (s.traits & DENIES) {
    const before = s.text.slice(Math.max(s.span[0], span[0] - 60), span[0])
    if (DENIED.test(before)) flags.push('negated')
    if (SUPPOSED.test(before)) flags.push('hypothetical')
    if (/\bwould (?:need|require|take|cost)\b[^,;]*$/i.test(before)) d.role = 'other'
  }
  const better = d.direction && higherIsBetter !== null ? (d.direction === 'increase') === higherIsBetter : null
  return {
    span,
    surface: abstract.slice(span[0], span[1]),
    kind: d.kind,
    value: d.q.value,
    unit: d.unit,
    qualifier: d.qualifier,
    direction: d.direction,
    metric: d.metric,
    ...where,
    baseline: d.baseline,
    role: d.role,
    metricId: metric?.id ?? null,
    unitId: d.unit ? (findUnit(d.unit)?.symbol ?? null) : null,
    higherIsBetter,
    better,
    setting: settingOf(s, d.q),
    sentence: s.span,
    confidence: confidenceOf(d, {
      results,
      known: where.benchmarkIds.some((id) => id !== null),
      length: s.span[1] - s.span[0],
    }),
    flags,
  }
}

export function rankClaim(abstract: string, s: Sentence, r: RankDraft): Claim {
  const where = places(r.place)
  const flags: Flag[] = []
  if (!r.baseline) flags.push('no baseline')
  if (!where.benchmark.length) flags.push('no benchmark')
  const metric = r.metric ? findMetric(r.metric) : null
  return {
    span: [r.start, r.end],
    surface: abstract.slice(r.start, r.end),
    kind: 'rank',
    value: null,
    unit: '',
    qualifier: null,
    direction: null,
    metric: r.metric,
    ...where,
    baseline: r.baseline,
    role: r.role,
    metricId: metric?.id ?? null,
    unitId: null,
    higherIsBetter: metric?.higherIsBetter ?? null,
    better: null,
    setting: null,
    sentence: s.span,
    confidence: r.baseline || where.benchmark.length ? 0.75 : 0.6,
    flags,
  }
}

/** How an abstract speaks of data sets that it does not use. */
const MOTIVATION =
  /\b(?:existing|current|prior|previous|traditional)\b[^.,;]{0,30}\b(?:benchmarks|datasets|evaluations|metrics)\b,? (?:such as|like|including|e\.g)/i

export function namedBenchmarks(sentences: Sentence[]): string[] {
  const names: string[] = []
  const keys = new Set<string>()
  for (const s of sentences) {
    // "existing benchmarks such as A and B" are named to be left behind.
    if (s.mentions.length && MOTIVATION.test(s.text.slice(s.span[0], s.span[1]))) continue
    for (const m of s.mentions) {
      for (const name of parted(words(s, [m.from, m.to]))) {
        // "EndoVis17" and "EndoVis18" are one entry of the lexicon, and two data sets.
        const key = m.id ? `${m.id} ${name.replace(/[^\d+]/g, '')}` : nameKey(name)
        if (keys.has(key)) continue
        keys.add(key)
        names.push(name)
      }
    }
  }
  return names
}
