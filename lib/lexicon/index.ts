/// <reference types="vite/client" />
/**
 * Names of benchmarks, metrics, models and units, and how to look them up. The data are the `.tsv` files beside this
 * file; nothing here knows how abstracts are read.
 */
import benchmarksRaw from './data/benchmarks.tsv?raw'
import metricsRaw from './data/metrics.tsv?raw'
import modelsRaw from './data/models.tsv?raw'
import unitsRaw from './data/units.tsv?raw'
import { nameKey } from './key'
import { withOwn } from './own'
import type { OwnName } from './own-name'
import { forgetAnswers, remembered } from './remember'
import { type Entry, parseTable, type Spelling, type Table } from './table'

export { nameKey } from './key'
export type { OwnName } from './own-name'
export { remembered } from './remember'
export type { Entry, Spelling, Table } from './table'

export interface MetricEntry {
  id: string
  name: string
  /** null where it depends on the reader (attack success rate, coverage …). */
  higherIsBetter: boolean | null
}

const once = <T>(make: () => T) => {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

let own: readonly OwnName[] = []
let made: Partial<Record<OwnName['kind'], Table>> = {}

/** A table with the reader's own names before its rows, made on first use. */
const table = (kind: OwnName['kind'], raw: string) => () => {
  made[kind] ??= parseTable(withOwn(raw, own, kind))
  return made[kind]
}

/** Benchmarks, data sets and environments. Parsed on first use (about 10 ms). */
export const benchmarks: () => Table = table('benchmark', benchmarksRaw)
/** Quantities that papers report. */
export const metrics: () => Table = table('metric', metricsRaw)
/** Models, methods, libraries and hardware used as baseline or platform. */
export const models: () => Table = table('model', modelsRaw)

/** Takes names of the reader's own into the tables, in place of those taken before. */
export function takeOwnNames(names: readonly OwnName[]): void {
  own = names
  made = {}
  forgetAnswers()
}

const asMetric = (entry: Entry): MetricEntry => ({
  id: entry.id,
  name: entry.name,
  higherIsBetter: entry.cells[0] === 'higher' ? true : entry.cells[0] === 'lower' ? false : null,
})

/**
 * The metric that a phrase names: the whole phrase, else its longest known tail ("zero-shot top-1 accuracy" → accuracy),
 * else its longest known head ("FID score").
 * @returns null if no part of the phrase is known
 */
export const findMetric: (phrase: string) => Readonly<MetricEntry> | null = remembered(searchMetric)

function searchMetric(phrase: string): MetricEntry | null {
  const words = phrase.trim().split(/\s+/)
  if (!words[0]) return null
  const { spellings } = metrics()
  const get = (from: number, to: number, form = words) => {
    const text = form.slice(from, to).join(' ')
    const hit = spellings.get(nameKey(text))
    if (!hit) return null
    // Short shared aliases ("R1", "CD", "AR", "F1") are believed only as they are written, and not behind a name
    // ("DeepSeek R1").
    if (
      hit.ambiguous &&
      text.length <= 4 &&
      (hit.text !== text || to < words.length || /^\p{Lu}/u.test(words[from - 1] ?? ''))
    )
      return null
    return asMetric(hit.entry)
  }
  const singular = words.map((w) => (w.length > 4 ? w.replace(/ies$/, 'y').replace(/([^s])s$/, '$1') : w))
  for (let from = 0; from < words.length && from < 7; from++) {
    const hit = get(from, words.length) ?? get(from, words.length, singular)
    if (hit) return hit
  }
  for (let to = words.length - 1; to > 0; to--) {
    const hit = get(0, to)
    if (hit) return hit
  }
  return null
}

/** Is the whole phrase, in any case or number, the name of a metric? */
export const isMetricName = remembered((phrase: string): boolean => {
  const { spellings } = metrics()
  return spellings.has(nameKey(phrase)) || (phrase.endsWith('s') && spellings.has(nameKey(phrase.slice(0, -1))))
})

/** The usual metric of a benchmark by its id; null if the lexicon has none. */
export function usualMetric(benchmarkId: string): Readonly<MetricEntry> | null {
  const entry = benchmarks().spellings.get(benchmarkId)?.entry
  const name = entry?.id === benchmarkId ? entry.cells[0] : undefined
  return name ? findMetric(name) : null
}

export interface UnitEntry {
  symbol: string
  /** The unit that values are converted to. */
  canonical: string
  dimension: string
  /** Multiply by it to get the canonical unit. */
  factor: number
}

const unitTable = once(() => {
  // Unlike names, unit signs are told apart by case (mW and MW), so they have their own map.
  const map = new Map<string, UnitEntry>()
  for (const line of unitsRaw.split('\n').slice(1)) {
    if (!line) continue
    const [symbol = '', variants = '', canonical = '', dimension = '', factor = ''] = line.split('\t')
    const unit = { symbol, canonical, dimension, factor: Number(factor) || 1 }
    for (const form of [symbol, ...variants.split('|')]) if (form && !map.has(form)) map.set(form, unit)
  }
  return map
})

/** A unit by its sign or word, exactly as written; null if it is not known. */
export const findUnit = (text: string): UnitEntry | null => unitTable().get(text) ?? null

/** @returns the spelling that a text is, if some table has it under any case or hyphenation */
export const findSpelling = (table: Table, text: string): Spelling | null => table.spellings.get(nameKey(text)) ?? null
