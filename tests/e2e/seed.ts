/**
 * Fills a library as saving would have filled it: rows made by the library's own functions, put through IndexedDB from
 * one of the extension's pages. There is no back door in the extension itself.
 */
import type { Claim } from '../../lib/claims/types'
import { claimRows, searchWords } from '../../lib/library/claims'
import { merge } from '../../lib/library/identity'
import type { AbstractRow, ClaimRow, PaperRow, ReadingRow } from '../../lib/library/rows'
import { hashText } from '../../lib/library/text'
import type { Paper } from '../../lib/sites/types'

export interface SeedPaper {
  paper: Paper
  claims: Claim[]
  savedAt: string
}

export interface Rows {
  papers: PaperRow[]
  abstracts: AbstractRow[]
  readings: ReadingRow[]
  claims: ClaimRow[]
  /** So that the search notices. */
  touched: { paperId: string }[]
}

/** @param readBy version of the reading rules to write down, so that nothing is read anew */
export async function rowsFor(seeds: readonly SeedPaper[], readBy: number): Promise<Rows> {
  const rows: Rows = { papers: [], abstracts: [], readings: [], claims: [], touched: [] }
  for (const { paper, claims, savedAt } of seeds) {
    const text = paper.abstract ?? ''
    const hash = await hashText(text)
    const row: PaperRow = { ...merge([], paper, hash, savedAt), savedAt, readBy, claimCount: claims.length }
    row.words = searchWords(row, claims)
    rows.papers.push(row)
    rows.touched.push({ paperId: row.id })
    rows.abstracts.push({ paperId: row.id, hash, text, version: paper.version, site: paper.site, seenAt: savedAt })
    rows.readings.push({ paperId: row.id, hash, readBy, claims, benchmarks: [] })
    rows.claims.push(...claimRows(row.id, hash, readBy, claims))
  }
  return rows
}

/** To be run inside a page of the extension whose library is already open; resolves once everything is stored. */
export function store(rows: Rows): Promise<void> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('claimdex')
    opening.onerror = () => fail(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      const names = Object.keys(rows) as (keyof Rows)[]
      const writing = db.transaction(names, 'readwrite')
      for (const name of names) for (const row of rows[name]) writing.objectStore(name).put(row)
      writing.onerror = () => fail(writing.error)
      writing.oncomplete = () => {
        db.close()
        done()
      }
    }
  })
}

const WORDS = ['Sparse', 'Latent', 'Robust', 'Causal', 'Modular', 'Frozen', 'Adaptive', 'Layered', 'Guided', 'Compact']
const THINGS = ['Memory', 'Retrieval', 'Planning', 'Decoding', 'Alignment', 'Segmentation', 'Translation', 'Speech']
const ENDS = ['for Long Documents', 'at Scale', 'without Labels', 'under Noise', 'in Few Steps', 'on Small Devices']
const BENCHMARKS = ['LongQA', 'MotionSet', 'TinyCode', 'NoisyTalk']

/** Invented papers, always the same, each with four claims. */
export function inventedPapers(count: number): SeedPaper[] {
  return Array.from({ length: count }, (_, i): SeedPaper => {
    const pick = (list: string[], step: number) => list[Math.floor(i / step) % list.length] as string
    const benchmark = pick(BENCHMARKS, 1)
    const score = 60 + ((i * 37) % 350) / 10
    const sentence = `Our method reaches ${score.toFixed(1)}% accuracy on ${benchmark}, up from 58.2% for the plain model.`
    const second = `It cuts latency by up to ${5 + (i % 60)}%, is ${1 + (i % 9)}.5x faster and holds ${1 + (i % 70)}B parameters.`
    const abstract = `We study a matter of great interest. ${sentence} ${second}`
    const at = (surface: string): Pick<Claim, 'span' | 'surface' | 'sentence'> => {
      const start = abstract.indexOf(surface)
      const first = start < abstract.indexOf(second)
      const from = abstract.indexOf(first ? sentence : second)
      return {
        span: [start, start + surface.length],
        surface,
        sentence: [from, from + (first ? sentence : second).length],
      }
    }
    const blank = {
      qualifier: null,
      direction: null,
      baseline: null,
      role: 'own',
      metricId: null,
      unitId: null,
      better: null,
      setting: null,
      confidence: 0.9,
      flags: [],
    } as const
    const claims: Claim[] = [
      {
        ...blank,
        ...at(`${score.toFixed(1)}%`),
        kind: 'score',
        value: score,
        unit: '%',
        metric: 'accuracy',
        benchmark: [benchmark],
        benchmarkIds: [null],
        higherIsBetter: true,
        flags: [],
      },
      {
        ...blank,
        ...at('58.2%'),
        kind: 'score',
        value: 58.2,
        unit: '%',
        metric: 'accuracy',
        benchmark: [benchmark],
        benchmarkIds: [null],
        higherIsBetter: true,
        role: 'other',
        flags: [],
      },
      {
        ...blank,
        ...at(`${5 + (i % 60)}%`),
        kind: 'change',
        value: 5 + (i % 60),
        unit: '%',
        qualifier: 'up to',
        direction: 'decrease',
        metric: 'latency',
        benchmark: [],
        benchmarkIds: [],
        higherIsBetter: false,
        better: true,
        flags: ['up to'],
      },
      {
        ...blank,
        ...at(`${1 + (i % 9)}.5x`),
        kind: 'factor',
        value: 1.5 + (i % 9),
        unit: 'x',
        direction: 'increase',
        metric: 'speed',
        benchmark: [],
        benchmarkIds: [],
        higherIsBetter: true,
        better: true,
        flags: [],
      },
    ]
    return {
      paper: {
        id: `arxiv:${String(2001 + Math.floor(i / 400)).padStart(4, '0')}.${String(10000 + i)}`,
        aliases: [],
        version: 1,
        title: `${pick(WORDS, 1)} ${pick(THINGS, 10)} ${pick(ENDS, 80)}: Study ${i + 1}`,
        authors: ['Ann Author', 'Bob Writer', `C. Scholar ${i % 17}`],
        abstract,
        date: `20${20 + (i % 7)}-0${1 + (i % 9)}-1${i % 10}`,
        url: `https://arxiv.org/abs/2001.${10000 + i}`,
        site: 'arxiv',
      },
      claims,
      savedAt: new Date(Date.UTC(2026, 0, 1, 0, i)).toISOString(),
    }
  })
}
