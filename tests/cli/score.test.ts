import { existsSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../lib/claims/types'
import { calibrate } from '../../lib/cli/calibration'
import { disagreements } from '../../lib/cli/eval'
import { type GoldRecord, type Label, labelSpan, readGold } from '../../lib/cli/gold'
import { sameList, sameMetric, samePhrase, sameUnit, sameValue } from '../../lib/cli/phrases'
import { type Prediction, score } from '../../lib/cli/score'

const claim = (label: Label, abstract: string, changes: Partial<Claim> = {}): Claim => ({
  ...label,
  span: labelSpan(abstract, label) ?? [0, 1],
  metricId: null,
  unitId: null,
  benchmarkIds: label.benchmark.map(() => null),
  higherIsBetter: null,
  better: null,
  setting: null,
  sentence: [0, abstract.length],
  confidence: 0.5,
  flags: [],
  ...changes,
})

/** What a reader without fault would say. */
const perfect = (gold: GoldRecord[]) =>
  new Map<string, Prediction>(
    gold.map((g) => [
      g.id,
      { claims: g.claims.filter((c) => !c.optional).map((c) => claim(c, g.abstract)), benchmarks: g.benchmarks },
    ]),
  )

const OWN = 'tests/fixtures/gold/own.jsonl'

describe('phrases', () => {
  it.each([
    ['ImageNet', 'the ImageNet dataset', true],
    ['ImageNet', 'ImageNet-C', false],
    ['top-1 accuracy', 'top-5 accuracy', false],
    ['question answering tasks', 'question-answering', true],
    ['V*Bench', 'VBench', false],
    ['word error rates', 'word error rate', true],
    ['latency', 'throughput', false],
    ['latency', 'tail latency of every request that it serves', false],
    ['our model', 'the baseline', true],
    ['', 'accuracy', false],
  ])('%j and %j: %s', (one, other, same) => {
    expect(samePhrase(one, other)).toBe(same)
    expect(samePhrase(other, one)).toBe(same)
  })

  it('counts "performance" as no metric', () => {
    expect(sameMetric(null, 'performance')).toBe(true)
    expect(sameMetric('gains', null)).toBe(true)
    expect(sameMetric('performance', 'accuracy')).toBe(false)
  })

  it.each([
    ['%', '\\%', true],
    ['%', 'points', false],
    ['percentage points', 'pp', true],
    ['fold', 'x', true],
    ['seconds', 's', true],
    ['mW', 'MW', false],
    ['', 'tokens', false],
  ])('unit %j and %j: %s', (one, other, same) => {
    expect(sameUnit(one, other, false)).toBe(same)
  })

  it('lets the unit of a size stand in its metric', () => {
    expect(sameUnit('', 'tokens', true)).toBe(true)
  })

  it('compares values without sign, ranges by both ends', () => {
    expect(sameValue(-1.5, 1.5)).toBe(true)
    expect(sameValue([4, 5], [4, 5])).toBe(true)
    expect(sameValue([4, 5], 4)).toBe(false)
    expect(sameValue(null, null)).toBe(true)
  })

  it('asks for half of all names in a list', () => {
    expect(sameList(['A', 'B'], ['A'])).toBe(true)
    expect(sameList(['A', 'B', 'C'], ['A'])).toBe(false)
    expect(sameList([], ['A'])).toBe(false)
    expect(sameList([], [])).toBe(true)
  })
})

describe('score', () => {
  const gold = readGold(OWN)

  it('gives a reader without fault the full mark', () => {
    const { report, errors } = score(gold, perfect(gold))
    for (const rate of [report.full, report.result, report.size, report.rank, report.mentions]) expect(rate.f1).toBe(1)
    expect(errors).toEqual([])
  })

  it('gives a silent reader nothing and says what was missed', () => {
    const { report, errors } = score(gold, new Map())
    expect(report.missing).toBe(gold.length)
    expect(report.full.f1).toBe(0)
    expect(errors.filter((line) => line.startsWith('missed'))).toHaveLength(report.result.gold)
  })

  it('counts a wrong metric as a found number but not as a whole claim', () => {
    const [record] = gold as [GoldRecord]
    const [first, ...rest] = record.claims.map((c) => claim(c, record.abstract)) as [Claim, ...Claim[]]
    const wrong = { claims: [{ ...first, metric: 'latency' }, ...rest], benchmarks: record.benchmarks }
    const { report, errors, outcomes } = score([record], new Map([[record.id, wrong]]))
    expect(report.result.f1).toBe(1)
    expect(report.full.p).toBeCloseTo((report.result.gold - 1) / report.result.gold)
    expect(errors).toEqual([`metric    ${record.id}  54.3  "AP" taken for "latency"`])
    expect(outcomes.filter((o) => !o.right)).toHaveLength(1)
  })

  it('neither rewards nor punishes what is optional', () => {
    const record = gold.find((g) => g.claims.some((c) => c.optional)) as GoldRecord
    const all = { claims: record.claims.map((c) => claim(c, record.abstract)), benchmarks: record.benchmarks }
    const withOptional = score([record], new Map([[record.id, all]])).report
    expect(withOptional).toEqual(score([record], perfect([record])).report)
  })

  it('refuses a span outside of the abstract', () => {
    const [record] = gold as [GoldRecord]
    const [label] = record.claims as [Label]
    const outside = claim(label, record.abstract, { span: [0, record.abstract.length + 1] })
    expect(() => score([record], new Map([[record.id, { claims: [outside], benchmarks: [] }]]))).toThrow(record.id)
  })
})

describe('calibrate', () => {
  it('compares what was said with what was right', () => {
    const { bins, sure, sureRight, error } = calibrate([
      { confidence: 0.95, right: true },
      { confidence: 0.95, right: false },
      { confidence: 0.55, right: true },
      { confidence: 1, right: true },
    ])
    expect(bins.reduce((sum, bin) => sum + bin.claims, 0)).toBe(4)
    expect(sure).toBe(0.75)
    expect(sureRight).toBeCloseTo(2 / 3)
    expect(error).toBeGreaterThan(0)
  })
})

/** Small numbers that look random and are the same in every run. */
function* dice(seed: number): Generator<number, never> {
  let state = seed
  for (;;) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    yield state / 2 ** 32
  }
}

/** Predictions with every sort of fault, so that every rule of both scorers is at work. */
function faulty(gold: GoldRecord[], seed: number): Map<string, Prediction> {
  const next = dice(seed)
  const chance = (p: number) => next.next().value < p
  const pick = <T>(from: T[]): T => from[Math.floor(next.next().value * from.length)] as T
  return new Map(
    gold.map((g) => {
      const claims = g.claims.flatMap((label) => {
        if (chance(0.1)) return []
        const other = chance(0.5) ? label.alt?.[0] : undefined
        const said = claim({ ...label, ...other }, g.abstract)
        if (chance(0.1)) said.kind = pick(['score', 'change', 'factor', 'scale', 'count', 'rank'])
        if (chance(0.15)) said.metric = pick([null, 'performance', 'accuracy', `${said.metric ?? ''} score`])
        if (chance(0.15)) said.benchmark = pick([[], ['X-1'], [...said.benchmark, 'Y'], said.benchmark.slice(1)])
        if (chance(0.1)) said.unit = pick(['', '%', 'percent', 'fold', 'pp', 'ms', 'parameters'])
        if (chance(0.1)) said.direction = pick(['increase', 'decrease', null])
        if (chance(0.1)) said.baseline = pick([null, 'existing methods', 'GPT-4'])
        if (chance(0.05)) said.value = 1
        return chance(0.1) ? [said, { ...said, span: [0, 5] as [number, number] }] : [said]
      })
      return [g.id, { claims, benchmarks: [...g.benchmarks.slice(chance(0.2) ? 1 : 0), ...(chance(0.2) ? ['Z'] : [])] }]
    }),
  )
}

const SECOND_SCORER = '../shared/eval/score.mjs'
const labelled = [OWN, '../shared/gold/seeds.jsonl', '../shared/gold/dev.jsonl'].filter((file) => existsSync(file))

// Runs only where a second scorer with the same published rules lies beside the project.
describe.runIf(existsSync(SECOND_SCORER))('the second scorer agrees', () => {
  it.each(labelled)('on %s', (file) => {
    const gold = readGold(file)
    for (const predictions of [perfect(gold), faulty(gold, 1), faulty(gold, 2), faulty(gold, 3)]) {
      const { report } = score(gold, predictions)
      expect(disagreements(SECOND_SCORER, file, predictions, report)).toEqual([])
    }
  })
})
