/**
 * An inverted index that holds a hundred thousand abstracts: each term with one number a paper, in typed arrays. (General
 * search packages keep a map of maps: ten times the memory and, for one typed letter, thirty times the time.)
 */
import { eachTerm, type Term, wanted } from './terms'
import { distanceToStart, slips } from './typos'

/** Where a term stands, best first; a paper counts once for a term, where it tells most. */
export const FIELDS = ['title', 'names', 'claims', 'abstract'] as const
const WEIGHTS = [5, 3, 2, 1]

export interface SearchDocument {
  id: string
  /** ISO time; later stands first where both fit as well. */
  savedAt: string
  claims: number
  fields: Record<(typeof FIELDS)[number], string>
}

/** What was found, best first. */
export interface Found {
  ids: string[]
  /** How many claims each has. */
  claims: number[]
  /** Where only the first were asked for: how many papers there are in all, and their claims. */
  all?: { papers: number; claims: number }
}

/** The index as it is kept: plain data. */
export interface Packed {
  version: number
  ids: string
  savedAt: string
  claims: Uint16Array
  alive: Uint8Array
  terms: string
  lengths: Uint32Array
  postings: Uint32Array
}

/** Raised when the same texts give other terms. */
export const INDEX_VERSION = 1

class Postings {
  constructor(
    public data: Uint32Array = new Uint32Array(2),
    public length = 0,
  ) {}

  push(value: number): void {
    if (this.length === this.data.length) {
      const grown = new Uint32Array(Math.max(4, this.length * 2))
      grown.set(this.data)
      this.data = grown
    }
    this.data[this.length++] = value
  }
}

export class SearchIndex {
  #ids: string[] = []
  #savedAt: string[] = []
  #claims: number[] = []
  #alive: boolean[] = []
  #at = new Map<string, number>()
  #terms = new Map<string, Postings>()
  /** Terms in the order of text, and those that came since. */
  #sorted: string[] = []
  #fresh: string[] = []

  /** Papers that can be found. */
  get size(): number {
    return this.#at.size
  }

  /** Share of the index that is of papers that changed or went since. */
  get waste(): number {
    return this.#ids.length === 0 ? 0 : 1 - this.#at.size / this.#ids.length
  }

  /** Takes a paper in; one of the same id gives way. */
  put({ id, savedAt, claims, fields }: SearchDocument): void {
    this.remove(id)
    const number = this.#ids.length
    this.#ids.push(id)
    this.#savedAt.push(savedAt)
    this.#claims.push(Math.min(claims, 65_535))
    this.#alive.push(true)
    this.#at.set(id, number)
    const seen = new Set<string>()
    for (const [field, name] of FIELDS.entries())
      eachTerm(fields[name], (term) => {
        if (seen.has(term)) return
        seen.add(term)
        let postings = this.#terms.get(term)
        if (!postings) {
          postings = new Postings()
          this.#terms.set(term, postings)
          this.#fresh.push(term)
        }
        postings.push(number * 4 + field)
      })
  }

  remove(id: string): void {
    const number = this.#at.get(id)
    if (number === undefined) return
    this.#alive[number] = false
    this.#at.delete(id)
  }

  /**
   * Papers that hold every word of `text`, or words that begin so, or (where hardly any do) words one or two slips away.
   * @param text '' gives all papers, latest saved first
   * @param most gives only the first of them, and how many there are
   */
  find(text: string, most = Number.POSITIVE_INFINITY): Found {
    const terms = wanted(text)
    const scores = new Float32Array(this.#ids.length)
    const hits = new Uint16Array(this.#ids.length)
    for (const [nth, term] of terms.entries()) this.#score(term, nth, hits, scores)
    return this.#ranked(hits, scores, terms.length, most)
  }

  #ranked(hits: Uint16Array, scores: Float32Array, words: number, most: number): Found {
    const { order, place } = this.#timeOrder()
    // one number to sort by: how well it fits, then when it was saved
    const keys = new Float64Array(this.#at.size)
    let count = 0
    for (let number = 0; number < hits.length; number++)
      if (hits[number] === words && this.#alive[number]) {
        const score = Math.min(2 ** 20, Math.round((scores[number] as number) * 1000))
        keys[count++] = score * PLACES + (place[number] as number)
      }
    const sorted = keys.subarray(0, count)
    if (words > 0) sorted.sort()
    else for (let at = 0, nth = 0; at < order.length; at++) if (this.#alive[order[at] as number]) sorted[nth++] = at
    const given = Math.min(count, most)
    const found: Found = { ids: new Array(given), claims: new Array(given) }
    let claims = 0
    for (let nth = 0; nth < count; nth++) {
      const number = order[(sorted[count - 1 - nth] as number) % PLACES] as number
      claims += this.#claims[number] as number
      if (nth >= given) continue
      found.ids[nth] = this.#ids[number] as string
      found.claims[nth] = this.#claims[number] as number
    }
    return given < count ? { ...found, all: { papers: count, claims } } : found
  }

  #times: { order: Uint32Array; place: Uint32Array } | null = null

  /** Papers by the time they were saved, and each one's place among them. */
  #timeOrder(): { order: Uint32Array; place: Uint32Array } {
    if (this.#times?.order.length === this.#ids.length) return this.#times
    const times = this.#savedAt
    const order = Uint32Array.from(this.#ids, (_, number) => number)
    order.sort((a, b) => ((times[a] as string) < (times[b] as string) ? -1 : times[a] === times[b] ? a - b : 1))
    const place = new Uint32Array(order.length)
    for (let at = 0; at < order.length; at++) place[order[at] as number] = at
    this.#times = { order, place }
    return this.#times
  }

  /** Counts the papers that hold the term and adds how well each does. */
  #score({ whole, parts }: Term, nth: number, hits: Uint16Array, scores: Float32Array): void {
    const best = new Float32Array(hits.length)
    let count = this.#mark(this.#starting(whole), hits, nth, best)
    if (parts.length > 0) count += this.#markAll(parts, hits, nth, best)
    if (count < FEW) count += this.#mark(this.#mistyped(whole), hits, nth, best)
    const rare = Math.log(1 + this.#ids.length / (1 + count))
    for (let number = 0; number < hits.length; number++) {
      const value = best[number] as number
      if (value === 0) continue
      hits[number] = nth + 1
      scores[number] = (scores[number] as number) + value * rare
    }
  }

  /** @returns how many papers were marked that were not before */
  #mark(terms: Iterable<[term: string, weight: number]>, hits: Uint16Array, nth: number, best: Float32Array): number {
    let count = 0
    const values = new Float32Array(4)
    for (const [term, weight] of terms) {
      const postings = this.#terms.get(term)
      if (!postings) continue
      const { data, length } = postings
      for (let field = 0; field < 4; field++) values[field] = (WEIGHTS[field] as number) * weight
      for (let index = 0; index < length; index++) {
        const entry = data[index] as number
        const number = entry >>> 2
        if (hits[number] !== nth) continue
        const value = values[entry & 3] as number
        const have = best[number] as number
        if (have === 0) count++
        if (value > have) best[number] = value
      }
    }
    return count
  }

  /** Papers that hold all parts of a joined word. */
  #markAll(parts: readonly string[], hits: Uint16Array, nth: number, best: Float32Array): number {
    const marked = new Uint16Array(hits.length)
    let sum = new Float32Array(hits.length)
    for (const [index, part] of parts.entries()) {
      const own = new Float32Array(hits.length)
      this.#mark(this.#starting(part), hits, nth, own)
      const next = new Float32Array(hits.length)
      for (let number = 0; number < hits.length; number++) {
        if (own[number] === 0 || marked[number] !== index) continue
        marked[number] = index + 1
        next[number] = (sum[number] as number) + (own[number] as number) / parts.length
      }
      sum = next
    }
    let count = 0
    for (let number = 0; number < hits.length; number++) {
      if (marked[number] !== parts.length || (sum[number] as number) <= (best[number] as number)) continue
      if (best[number] === 0) count++
      best[number] = sum[number] as number
    }
    return count
  }

  /** Terms that begin so; the whole word weighs most. */
  *#starting(start: string): Generator<[string, number]> {
    const weight = (term: string) => (term === start ? 1 : 0.4 + (0.4 * start.length) / term.length)
    this.#sort()
    const { length } = this.#sorted
    for (let at = this.#place(start); at < length && this.#sorted[at]?.startsWith(start); at++) {
      const term = this.#sorted[at] as string
      yield [term, weight(term)]
    }
    for (const term of this.#fresh) if (term.startsWith(start)) yield [term, weight(term)]
  }

  /** Terms that begin nearly so: first those with the same first letter, then, if there are none, all. */
  #mistyped(typed: string): [string, number][] {
    const most = slips(typed.length)
    if (most === 0 || /^[\d.]+$/.test(typed)) return []
    const near = (terms: readonly string[]) =>
      terms.flatMap((term): [string, number][] => {
        const far = distanceToStart(typed, term, most)
        return far > 0 && far <= most ? [[term, 0.3 / (far + Math.abs(term.length - typed.length) / 4)]] : []
      })
    const first = typed.charAt(0)
    const from = this.#place(first)
    const to = this.#place(String.fromCharCode(first.charCodeAt(0) + 1))
    const alike = near([...this.#sorted.slice(from, to), ...this.#fresh])
    if (alike.length > 0) return alike
    // the slip is in the first letter: another one, one left out, one too many, two swapped
    const [one, two] = [typed.charCodeAt(0), typed.charCodeAt(1)]
    return near(
      this.#sorted.filter((term) => {
        const second = term.charCodeAt(1)
        return second === two || second === one || term.charCodeAt(0) === two
      }),
    )
  }

  /** First place in the sorted terms that is not before `start`. */
  #place(start: string): number {
    let [low, high] = [0, this.#sorted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#sorted[middle] as string) < start) low = middle + 1
      else high = middle
    }
    return low
  }

  #sort(): void {
    if (this.#fresh.length < 1000) return
    this.#sorted = [...this.#sorted, ...this.#fresh].sort()
    this.#fresh = []
  }

  /** Everything as plain data. Papers that changed or went are left out. */
  pack(): Packed {
    const place = new Int32Array(this.#ids.length).fill(-1)
    let papers = 0
    for (let number = 0; number < place.length; number++) if (this.#alive[number]) place[number] = papers++
    const keep = <T>(list: readonly T[]) => list.filter((_, number) => this.#alive[number])
    const terms: string[] = []
    const lengths: number[] = []
    const all = new Postings(new Uint32Array(1024))
    for (const term of [...this.#terms.keys()].sort()) {
      const { data, length } = this.#terms.get(term) as Postings
      const before = all.length
      for (let index = 0; index < length; index++) {
        const entry = data[index] as number
        const now = place[entry >>> 2] as number
        if (now >= 0) all.push(now * 4 + (entry & 3))
      }
      if (all.length === before) continue
      terms.push(term)
      lengths.push(all.length - before)
    }
    return {
      version: INDEX_VERSION,
      ids: keep(this.#ids).join('\n'),
      savedAt: keep(this.#savedAt).join('\n'),
      claims: Uint16Array.from(keep(this.#claims)),
      alive: new Uint8Array(papers).fill(1),
      terms: terms.join('\n'),
      lengths: Uint32Array.from(lengths),
      postings: all.data.slice(0, all.length),
    }
  }

  /** @returns null if it was packed by other rules */
  static unpack(packed: Packed): SearchIndex | null {
    if (packed.version !== INDEX_VERSION) return null
    const lines = (text: string) => (text === '' ? [] : text.split('\n'))
    const index = new SearchIndex()
    index.#ids = lines(packed.ids)
    index.#savedAt = lines(packed.savedAt)
    index.#claims = Array.from(packed.claims)
    index.#alive = index.#ids.map(() => true)
    for (const [number, id] of index.#ids.entries()) index.#at.set(id, number)
    index.#sorted = lines(packed.terms)
    let from = 0
    for (const [place, term] of index.#sorted.entries()) {
      const length = packed.lengths[place] as number
      index.#terms.set(term, new Postings(packed.postings.subarray(from, from + length), length))
      from += length
    }
    return index
  }
}

/** More papers than anyone will ever have; their places and the scores above them fit into the digits of a number. */
const PLACES = 2 ** 24

/** With fewer papers than these by the word as typed, slips are allowed for. */
const FEW = 3
