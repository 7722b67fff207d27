/** The baseline ledger: what papers say that a system scores, against what the system's own paper says. Pure. */
import { plain } from '../claims/plain'
import { benchmarkKeys, metricKey } from '../library/claim-keys'
import type { Entry } from './facets'
import { measureOf } from './measure'
import { ownNames, systemKey, systemOf } from './system'
import { compare, type Row } from './table'

/**
 * - `agree` the same number, as far as both are printed · `differ` another number
 * - `alone` nobody else says anything to compare with
 */
export type Verdict = 'agree' | 'differ' | 'alone'

/** One system on one benchmark, by one metric. */
export interface LedgerLine {
  key: string
  system: string
  benchmark: string
  metric: string
  unit: string
  /** What other papers say. */
  said: Row[]
  /** What the system's own paper says; empty if it is not in the library or says nothing here. */
  own: Row[]
  verdict: Verdict
  /** Shots, splits or sizes are not named alike, which may be why the numbers differ. */
  settingsDiffer: boolean
}

/** Decimals as printed. */
const decimals = ({ entry }: Row) => /[.](\d+)/.exec(entry.claim.surface)?.[1]?.length ?? 0

/** Two numbers that may have been rounded from one. */
function same(a: Row, b: Row): boolean {
  const printed = (row: Row) => decimals(row) - (row.converted === 'share' ? 2 : 0)
  const step = 10 ** -Math.min(printed(a), printed(b))
  return Math.abs(a.low - b.low) <= step / 2 + 1e-9 && Math.abs(a.high - b.high) <= step / 2 + 1e-9
}

function verdictOf(said: Row[], own: Row[]): Verdict {
  if (own.length > 0) return said.every((row) => own.some((mine) => same(row, mine))) ? 'agree' : 'differ'
  const [first, ...rest] = said
  const others = rest.filter((row) => row.entry.paper.id !== first?.entry.paper.id)
  if (!first || others.length === 0) return 'alone'
  return others.every((row) => same(row, first)) ? 'agree' : 'differ'
}

interface Group {
  system: string
  benchmark: string
  metric: string
  measureKey: string
  said: Entry[]
  own: Entry[]
}

const RANK: Record<Verdict, number> = { differ: 0, agree: 1, alone: 2 }

/**
 * @param entries all claims, with the abstracts of those said of other work
 * @returns disagreements first, then agreements, then what nobody else speaks of
 */
export function ledger(entries: readonly Entry[]): LedgerLine[] {
  const groups = new Map<string, Group>()
  const places = ({ claim }: Entry) =>
    benchmarkKeys(claim).map((key, index) => ({
      id: JSON.stringify([key, metricKey(claim), measureOf(claim)?.key]),
      label: plain(claim.benchmark[index] ?? key),
    }))
  for (const entry of entries) {
    const measure = measureOf(entry.claim)
    const system = measure?.kind === 'score' ? systemOf(entry.claim, entry.abstract) : null
    if (!measure || system === null || ownNames(entry.paper.title).includes(systemKey(system))) continue
    for (const { id, label } of places(entry)) {
      const key = `${systemKey(system)} ${id}`
      const metric = plain(entry.claim.metric ?? '')
      const group = groups.get(key) ?? { system, benchmark: label, metric, measureKey: measure.key, said: [], own: [] }
      groups.set(key, group)
      group.said.push(entry)
    }
  }
  for (const entry of entries) {
    if (entry.claim.role !== 'own' || measureOf(entry.claim)?.kind !== 'score') continue
    for (const name of ownNames(entry.paper.title))
      for (const { id } of places(entry)) groups.get(`${name} ${id}`)?.own.push(entry)
  }
  const lines = [...groups].map(([key, group]) => lineOf(key, group)).filter((line) => line !== null)
  return lines.sort(
    (a, b) =>
      RANK[a.verdict] - RANK[b.verdict] ||
      Number(b.own.length > 0) - Number(a.own.length > 0) ||
      b.said.length - a.said.length ||
      a.system.localeCompare(b.system) ||
      a.benchmark.localeCompare(b.benchmark),
  )
}

function lineOf(key: string, group: Group): LedgerLine | null {
  // both in one table, so that they come in one unit
  const table = compare([...group.said, ...group.own], group.measureKey)
  if (!table) return null
  const mine = new Set(group.own)
  const own = table.rows.filter((row) => mine.has(row.entry))
  const said = table.rows.filter((row) => !mine.has(row.entry))
  const settings = new Set(table.rows.map(({ entry }) => entry.claim.setting?.toLowerCase() ?? ''))
  const { system, benchmark, metric } = group
  return {
    key,
    system,
    benchmark,
    metric,
    unit: table.measure.unit,
    said,
    own,
    verdict: verdictOf(said, own),
    settingsDiffer: settings.size > 1,
  }
}
