/**
 * Reads an abstract: normalise → sentences → quantities → mentions → kinds and links → claims. Pure and deterministic;
 * see the modules of each step for their rules.
 */
import { benchmarks as benchmarkTable, findMetric, findSpelling, findUnit, nameKey, usualMetric } from '../lexicon'
import { type Place, sentencePlace } from './benchmark'
import { confidenceOf } from './confidence'
import { type Draft, linkSentence } from './link'
import { findMentions, ownNames } from './mentions'
import { normalise } from './normalise'
import { scanQuantities } from './quantities'
import { type RankDraft, readRanks } from './rank'
import { makeSentence, type Sentence, words } from './sentence'
import { splitSentences } from './sentences'
import { settingOf } from './setting'
import { tokenise } from './tokens'
import type { Claim, Flag, Reading } from './types'

/** Changes whenever the same text may give other claims. */
export const EXTRACTOR_VERSION = 1

/** Names that the user added; looked up before the built-in lexicon. */
export interface ReadOptions {
  /** Benchmark names as the user writes them. */
  extraBenchmarks?: string[]
}

const OWN_WORK =
  /\b(?:we|our|ours|this (?:paper|work|study|article|survey|report|thesis|volume|research|review|tutorial)|in this|here,|the (?:present|proposed|paper|results?)|experiments?|experimental|is (?:introduced|proposed|presented)|results)\b/i

/** Abstracts end; a whole book given by mistake should not take a worker down. In UTF-16 units. */
const LONGEST_SENTENCE = 20_000

/**
 * Reads the claims of one abstract.
 * @param abstract the text exactly as the page gave it; all spans are UTF-16 offsets into it
 * @param title optional; helps to tell the paper's own name from a benchmark's
 * @returns claims in order of appearance and the benchmarks named; never throws
 */
export function readClaims(abstract: string, title = '', options: ReadOptions = {}): Reading {
  const text = normalise(abstract)
  const spans = splitSentences(text).flatMap(([a, b]): [number, number][] => {
    if (b - a <= LONGEST_SENTENCE) return [[a, b]]
    const parts: [number, number][] = []
    for (let k = a; k < b; k += LONGEST_SENTENCE) parts.push([k, Math.min(b, k + LONGEST_SENTENCE)])
    return parts
  })
  const tokens = spans.map((span) => tokenise(text, span))
  const own = ownNames(tokens, title)
  const extra = options.extraBenchmarks?.length
    ? { benchmarks: new Map(options.extraBenchmarks.map((n) => [nameKey(n), nameKey(n)])) }
    : undefined
  const sentences = spans.map((span, n) => {
    const t = tokens[n] ?? []
    return makeSentence(span, text, t, scanQuantities(t), findMentions(t, own, extra), n, own)
  })

  // Sentences before the abstract first speaks of its own work tell of others; an abstract that never says "we" and
  // gives no name has no such part.
  const firstOwn = sentences.findIndex((s) => speaksOfOwn(s, own))
  const carried: Carried = { metric: null, place: null, sentence: -9 }
  const claims: Claim[] = []
  for (const s of sentences) {
    const alone = s.index < firstOwn && s.span[0] < 0.4 * text.length
    const drafts = s.quantities.length ? linkSentence(s, alone) : []
    carryOver(carried, s, drafts)
    for (const d of drafts) claims.push(toClaim(abstract, s, d))
    for (const r of readRanks(s, drafts, alone)) claims.push(rankClaim(abstract, s, r))
  }
  claims.sort((a, b) => a.span[0] - b.span[0] || a.span[1] - b.span[1])
  return { claims, benchmarks: namedBenchmarks(sentences) }
}

/** Does the sentence say "we", "this paper" and the like, or begin with the name of the paper's own method? */
function speaksOfOwn(s: Sentence, own: Set<string>): boolean {
  if (OWN_WORK.test(s.text.slice(s.span[0], s.span[1]))) return true
  return s.tokens.slice(0, 12).some((t) => own.has(t.lower))
}

/** What the sentences before spoke of, for those that go on without repeating it. */
interface Carried {
  metric: string | null
  place: Place | null
  sentence: number
}

/**
 * Results that name no place or metric of their own mean the one of the sentence before, if that named just one
 * evaluation ("We evaluate on X. Our method reaches 78%.").
 */
function carryOver(carried: Carried, s: Sentence, drafts: Draft[]): void {
  const results = drafts.filter((d) => d.kind === 'score' || d.kind === 'change' || d.kind === 'factor')
  for (const d of results) {
    if (
      !d.metric &&
      d.kind === 'score' &&
      carried.metric &&
      !/\bin (?:\w+ )?$/.test(s.text.slice(Math.max(s.span[0], d.q.start - 12), d.q.start)) &&
      s.index - carried.sentence <= 1 &&
      (!d.unit || d.unit === '%')
    ) {
      d.metric = carried.metric
      d.rules.push('carried-metric')
    }
    if (
      !d.metric &&
      d.kind === 'change' &&
      carried.metric &&
      s.index - carried.sentence <= 1 &&
      d.rules.includes('right:comparative')
    )
      d.metric = carried.metric
    if (
      !d.place &&
      carried.place &&
      d.kind !== 'factor' &&
      (!d.unit || d.unit === '%' || d.unit === 'points') &&
      !COST.test(d.metric ?? '')
    ) {
      d.place = { ...carried.place, where: 'abstract' }
      d.rules.push('carried-place')
    }
  }
  const last = results.findLast((d) => d.metric && (d.kind === 'score' || d.kind === 'change'))
  if (last) {
    carried.metric = last.metric
    carried.sentence = s.index
  }
  const own = sentencePlace(s)
  const evaluates = EVALUATES.test(s.text.slice(s.span[0], s.span[1]))
  if (own && own.names.length <= 1 && (evaluates || results.length > 0)) carried.place = own
  else if (own) carried.place = null
}
/** What a system costs is seldom measured on the data set that the sentence before named. */
const COST =
  /\b(?:time|latency|cost|memory|speed|throughput|parameters?|flops|energy|overhead|power|tokens?|storage|size|efficiency|traffic)\b/i
const EVALUATES =
  /\b(?:evaluat|experiment|test(?:ed|s)?\b|benchmark|achiev|outperform|validat|results|we (?:study|assess|compare|apply|use|introduce|present|propose))/i

function namedBenchmarks(sentences: Sentence[]): string[] {
  const names: string[] = []
  const keys = new Set<string>()
  for (const s of sentences)
    for (const m of s.mentions) {
      const name = words(s, [m.from, m.to])
      const key = m.id ?? nameKey(name)
      if (keys.has(key)) continue
      keys.add(key)
      names.push(name)
    }
  return names
}

function places(place: Place | null): { benchmark: string[]; benchmarkIds: (string | null)[] } {
  if (!place) return { benchmark: [], benchmarkIds: [] }
  return {
    benchmark: place.names,
    benchmarkIds: place.names.map((name, n) => place.ids[n] ?? findSpelling(benchmarkTable(), name)?.entry.id ?? null),
  }
}

function toClaim(abstract: string, s: Sentence, d: Draft): Claim {
  const span: [number, number] = [d.q.start, d.q.end]
  const where = places(d.place)
  const metric = d.metric ? findMetric(d.metric) : null
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
  const before = s.text.slice(Math.max(s.span[0], span[0] - 60), span[0])
  if (/\b(?:fails? to|failed to|cannot|unable to|does not|did not|do not)\b[^,;]*$/i.test(before)) flags.push('negated')
  if (/\b(?:would (?:need|require|be|take)|could potentially|hypothetical|if we|might)\b[^,;]*$/i.test(before))
    flags.push('hypothetical')
  if (/\bwould (?:need|require|take|cost)\b[^,;]*$/i.test(before)) d.role = 'other'
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
    confidence: confidenceOf(d),
    flags,
  }
}

function rankClaim(abstract: string, s: Sentence, r: RankDraft): Claim {
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
