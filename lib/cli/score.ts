/** Scores predicted claims against labelled ones, by the rules of docs/EVALUATION.md. */
import type { Claim, ClaimKind, Span } from '../claims/types'
import { type GoldRecord, type Label, labelSpan } from './gold'
import { sameList, sameMetric, sameOptional, samePhrase, sameUnit, sameValue } from './phrases'

export type Group = 'result' | 'size' | 'rank'

export interface Rate {
  p: number
  r: number
  f1: number
  gold: number
  predicted: number
}

export const ATTRIBUTES = ['kind', 'unit', 'qualifier', 'direction', 'metric', 'benchmark', 'baseline', 'role'] as const
export type Attribute = (typeof ATTRIBUTES)[number]

/** The figures of one scoring; shares are 0 to 1. */
export interface Report {
  abstracts: number
  missing: number
  result: Rate
  full: Rate
  size: Rate
  rank: Rate
  mentions: Rate
  attributes: Record<Attribute, number>
  rankAttributes: { benchmark: number; baseline: number }
}

export interface Prediction {
  claims: Claim[]
  benchmarks: string[]
}

/** How a predicted result claim fared, for calibration. Those matched with an optional label are left out. */
export interface Outcome {
  confidence: number
  right: boolean
}

export interface Scoring {
  report: Report
  /** One line for each thing that is wrong. */
  errors: string[]
  outcomes: Outcome[]
}

class Tally {
  hit = 0
  invented = 0
  missed = 0
  get rate(): Rate {
    const { hit, invented, missed } = this
    return {
      p: hit / (hit + invented || 1),
      r: hit / (hit + missed || 1),
      f1: (2 * hit) / (2 * hit + invented + missed || 1),
      gold: hit + missed,
      predicted: hit + invented,
    }
  }
}

class Share {
  right = 0
  of = 0
  add(right: boolean) {
    this.of++
    if (right) this.right++
  }
  get value() {
    return this.right / (this.of || 1)
  }
}

function groupOf(kind: ClaimKind): Group {
  if (kind === 'rank') return 'rank'
  return kind === 'scale' || kind === 'count' ? 'size' : 'result'
}

/** Two spans point at one number: they overlap and neither is much longer than the other. */
function sameSpan(one: Span, other: Span): boolean {
  const overlap = one[0] < other[1] && other[0] < one[1]
  return overlap && Math.abs(one[1] - one[0] - (other[1] - other[0])) <= 20
}

/** Number of the sentence that an offset stands in, counted by closing marks before a capital. */
function sentenceOf(abstract: string, offset: number): number {
  let number = 0
  for (const end of abstract.matchAll(/[.!?]["')\]]?\s+(?=[A-Z("'])/g)) {
    if (end.index >= offset) break
    number++
  }
  return number
}

/** A predicted claim can stand for a label: same number at the same place, or a rank in the same sentence. */
function fits(abstract: string, span: Span, reading: Label, claim: Claim): boolean {
  if (reading.kind === 'rank' || claim.kind === 'rank')
    return reading.kind === claim.kind && sentenceOf(abstract, claim.span[0]) === sentenceOf(abstract, span[0])
  return sameSpan(claim.span, span) && sameValue(reading.value, claim.value)
}

const isSize = (kind: ClaimKind) => groupOf(kind) === 'size'

/** For each attribute, whether one of the readings of a label has it as predicted. */
function compare(readings: Label[], claim: Claim): Record<Attribute, boolean> {
  const some = (same: (reading: Label) => boolean) => readings.some(same)
  return {
    kind: some((r) => r.kind === claim.kind),
    unit: some((r) => sameUnit(r.unit, claim.unit, isSize(r.kind))),
    qualifier: some((r) => (r.qualifier ?? null) === (claim.qualifier ?? null)),
    direction: some((r) => (r.direction ?? null) === (claim.direction ?? null)),
    metric: some((r) => sameMetric(r.metric, claim.metric)),
    benchmark: some((r) => sameList(r.benchmark ?? [], claim.benchmark ?? [])),
    baseline: some((r) => sameOptional(r.baseline, claim.baseline)),
    role: some((r) => (r.role ?? 'own') === (claim.role ?? 'own')),
  }
}

/** What makes a whole claim right: the rest (qualifier, baseline, role) is reported beside it. */
const WHOLE: Attribute[] = ['kind', 'unit', 'direction', 'metric', 'benchmark']

/**
 * @param gold labelled abstracts
 * @param predictions by id; an id that is missing counts as an abstract without claims
 * @throws Error if a predicted span lies outside its abstract
 */
export function score(gold: GoldRecord[], predictions: Map<string, Prediction>): Scoring {
  const tallies: Record<Group, Tally> = { result: new Tally(), size: new Tally(), rank: new Tally() }
  const whole = new Tally()
  const mentions = new Tally()
  const shares = Object.fromEntries(ATTRIBUTES.map((name) => [name, new Share()])) as Record<Attribute, Share>
  const rankShares = { benchmark: new Share(), baseline: new Share() }
  const errors: string[] = []
  const outcomes: Outcome[] = []
  let missing = 0

  const log = (what: string, id: string, detail: string) => errors.push(`${what.padEnd(10)}${id}  ${detail}`)
  const outcome = (claim: Claim, right: boolean) => {
    if (groupOf(claim.kind) === 'result') outcomes.push({ confidence: claim.confidence, right })
  }

  for (const record of gold) {
    const { id, abstract } = record
    const prediction = predictions.get(id)
    if (!prediction) missing++
    const left = [...(prediction?.claims ?? [])]
    for (const { span } of left)
      if (!(span?.[0] >= 0 && span[0] < span[1] && span[1] <= abstract.length))
        throw new Error(`${id}: a predicted claim has no span within the abstract: ${JSON.stringify(span)}`)

    // What must be found is matched before what may be found.
    for (const label of [...record.claims].sort((a, b) => Number(!!a.optional) - Number(!!b.optional))) {
      const span = labelSpan(abstract, label)
      if (!span) throw new Error(`${id}: "${label.surface}" does not stand in the abstract`)
      const readings = [label, ...(label.alt ?? []).map((other) => ({ ...label, ...other }))]
      const group = groupOf(label.kind)
      const sameGroup = (claim: Claim) => readings.some((r) => groupOf(r.kind) === groupOf(claim.kind))
      const candidate = (claim: Claim) => readings.some((reading) => fits(abstract, span, reading, claim))

      let at = left.findIndex((claim) => candidate(claim) && sameGroup(claim))
      if (at < 0) at = left.findIndex(candidate)
      const claim = left[at]
      if (!claim) {
        if (label.optional) continue
        tallies[group].missed++
        if (group !== 'result') continue
        whole.missed++
        log('missed', id, `${label.surface}  ${label.kind} ${label.metric ?? ''} ${(label.benchmark ?? []).join('; ')}`)
        continue
      }
      left.splice(at, 1)
      if (label.optional) continue

      if (!sameGroup(claim)) {
        const taken = groupOf(claim.kind)
        tallies[group].missed++
        tallies[taken].invented++
        if (group === 'result') whole.missed++
        if (taken === 'result') whole.invented++
        outcome(claim, false)
        log('kind', id, `${label.surface}  ${label.kind} taken for ${claim.kind}`)
        continue
      }
      tallies[group].hit++
      const right = compare(readings, claim)
      if (group === 'rank') {
        rankShares.benchmark.add(right.benchmark)
        rankShares.baseline.add(right.baseline)
        continue
      }
      if (group !== 'result') continue
      for (const name of ATTRIBUTES) {
        shares[name].add(right[name])
        if (!right[name])
          log(name, id, `${label.surface}  ${JSON.stringify(label[name])} taken for ${JSON.stringify(claim[name])}`)
      }
      const allRight = WHOLE.every((name) => right[name])
      outcome(claim, allRight)
      if (allRight) whole.hit++
      else {
        whole.invented++
        whole.missed++
      }
    }
    for (const claim of left) {
      const group = groupOf(claim.kind)
      tallies[group].invented++
      outcome(claim, false)
      if (group !== 'result') continue
      whole.invented++
      log('invented', id, `${abstract.slice(...claim.span)}  ${claim.kind} ${claim.metric ?? ''}`)
    }

    const named = [...(prediction?.benchmarks ?? [])]
    for (const benchmark of record.benchmarks ?? []) {
      const at = named.findIndex((name) => samePhrase(benchmark, name))
      if (at < 0) {
        mentions.missed++
        log('unnamed', id, benchmark)
      } else {
        mentions.hit++
        named.splice(at, 1)
      }
    }
    mentions.invented += named.length
    for (const name of named) log('misnamed', id, name)
  }

  return {
    report: {
      abstracts: gold.length,
      missing,
      result: tallies.result.rate,
      full: whole.rate,
      size: tallies.size.rate,
      rank: tallies.rank.rate,
      mentions: mentions.rate,
      attributes: Object.fromEntries(ATTRIBUTES.map((name) => [name, shares[name].value])) as Record<Attribute, number>,
      rankAttributes: { benchmark: rankShares.benchmark.value, baseline: rankShares.baseline.value },
    },
    errors,
    outcomes,
  }
}
