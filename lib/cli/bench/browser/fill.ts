/** Fills a library with invented papers, always the same, each with five claims and an abstract of usual length. */
import type { Page } from 'playwright-core'
import { EXTRACTOR_VERSION } from '../../../claims'

export const CLAIMS_EACH = 5

/** A number between 0 and 1 for each call, always the same row of them. */
export function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Invented words, the first of which are to be used most, as in any language. */
export function inventedWords(count: number): string[] {
  const roll = dice(7)
  const parts =
    'ba be bi co cu da de di do en er es fa fi ga ge in ka la le li ma me mi mo na ne no or pa pe ra re ri ro sa se si ta te ti to un va ve vi'.split(
      ' ',
    )
  const words = new Set<string>()
  while (words.size < count)
    words.add(
      Array.from({ length: 2 + Math.floor(roll() * 4) }, () => parts[Math.floor(roll() * parts.length)] as string).join(
        '',
      ),
    )
  return [...words]
}

/** Runs in a page of the extension: stands alone. */
async function putPapers({
  from,
  to,
  words,
  readBy,
  common,
  step,
}: {
  from: number
  to: number
  /** The benchmark of each paper whose number is a multiple of `step`. */
  common: string
  step: number
  words: string[]
  readBy: number
}): Promise<void> {
  const pick = (n: number, step: number) => {
    // a spread of ranks: few words are said often, most rarely
    let mixed = Math.imul((n + 1) * 2_654_435_761 + step * 40_503, 2_246_822_519)
    mixed ^= mixed >>> 15
    return words[Math.min(words.length - 1, Math.floor(words.length ** ((mixed >>> 0) / 4_294_967_296)))] as string
  }
  const rowsOf = async (n: number) => {
    const id = `arxiv:${2000 + Math.floor(n / 10_000)}.${10_000 + (n % 10_000)}`
    const at = new Date(Date.UTC(2020, 0, 1) + n * 60_000).toISOString()
    const title = `${pick(n, 1)} ${pick(n, 2)} for ${pick(n, 3)} ${pick(n, 4)}: Study ${n}`
    // papers of one benchmark are compared; the others are many
    const benchmark = n % step === 0 ? common : `Bench${n % 200}`
    const score = 40 + ((n * 37) % 550) / 10
    const numbers = [`${score}%`, `${5 + (n % 60)}%`, `${1 + (n % 9)}.5x`, `${1 + (n % 70)}B`, `${(n % 97) / 10}`]
    const filler = Array.from({ length: 130 }, (_, step) => pick(n, step + 5)).join(' ')
    const sentences = [
      `Our method reaches ${numbers[0]} accuracy on ${benchmark}.`,
      `It cuts latency by ${numbers[1]} against the plain model.`,
      `It is ${numbers[2]} faster.`,
      `The model has ${numbers[3]} parameters.`,
      `Perplexity is ${numbers[4]}.`,
    ]
    const text = `${filler}. ${sentences.join(' ')}`
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
    const hash = Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
    const kinds = ['score', 'change', 'factor', 'scale', 'score']
    const metrics = ['accuracy', 'latency', 'speed', 'parameters', 'perplexity']
    const claims = numbers.map((surface, index) => {
      const start = text.indexOf(sentences[index] as string)
      const place = text.indexOf(surface, start)
      return {
        paperId: id,
        index,
        hash,
        readBy,
        span: [place, place + surface.length],
        surface,
        kind: kinds[index],
        value: Number.parseFloat(surface),
        unit: surface.replace(/[\d.]/g, ''),
        qualifier: null,
        direction: index === 1 ? 'decrease' : index === 2 ? 'increase' : null,
        metric: metrics[index],
        benchmark: index === 0 ? [benchmark] : [],
        baseline: index === 1 ? 'the plain model' : null,
        role: 'own',
        metricId: metrics[index],
        unitId: null,
        benchmarkIds: index === 0 ? [null] : [],
        higherIsBetter: index === 0,
        better: index === 1 || index === 2 ? true : null,
        setting: null,
        sentence: [start, start + (sentences[index] as string).length],
        confidence: 0.9,
        flags: [],
        benchmarkKeys: index === 0 ? [benchmark.toLowerCase()] : [],
        metricKey: metrics[index],
      }
    })
    const url = `https://arxiv.org/abs/${id.slice(6)}`
    const paper = {
      id,
      aliases: [],
      title,
      titleKeys: [title.toLowerCase().replace(/[^a-z0-9]/g, '')],
      authors: ['Ann Author', 'Bob Writer', `C. Scholar${n % 1000}`],
      date: `20${20 + (n % 7)}-0${1 + (n % 9)}-1${n % 10}`,
      url,
      links: [{ site: 'arxiv', url, at }],
      sites: ['arxiv'],
      version: 1,
      textHash: hash,
      textVersion: 1,
      textAt: at,
      firstSeen: at,
      lastSeen: at,
      savedAt: at,
      readBy,
      claimCount: claims.length,
      words: `${title} ${benchmark} ${metrics.join(' ')}`.toLowerCase(),
    }
    return { paper, claims, abstract: { paperId: id, hash, text, version: 1, site: 'arxiv', seenAt: at } }
  }
  const rows = await Promise.all(Array.from({ length: to - from }, (_, index) => rowsOf(from + index)))
  return new Promise((done, fail) => {
    const opening = indexedDB.open('claimdex')
    opening.onerror = () => fail(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      const writing = db.transaction(['papers', 'claims', 'abstracts', 'touched'], 'readwrite')
      for (const { paper, claims, abstract } of rows) {
        writing.objectStore('papers').put(paper)
        writing.objectStore('abstracts').put(abstract)
        writing.objectStore('touched').add({ paperId: paper.id })
        for (const claim of claims) writing.objectStore('claims').put(claim)
      }
      writing.onabort = () => fail(writing.error)
      writing.oncomplete = () => {
        db.close()
        done()
      }
    }
  })
}

/** The benchmark that this many claims are on, or one of each paper in a smaller library. */
export const COMMON = { name: 'CommonBench', claims: 5000 }

/**
 * Fills an empty library.
 * @param page of the extension, with the library opened by it once
 * @param papers how many
 */
export async function fill(page: Page, papers: number): Promise<void> {
  const words = inventedWords(20_000)
  const step = Math.max(1, Math.floor(papers / COMMON.claims))
  for (let from = 0; from < papers; from += 2000) {
    const to = Math.min(papers, from + 2000)
    await page.evaluate(putPapers, { from, to, words, readBy: EXTRACTOR_VERSION, common: COMMON.name, step })
  }
}
