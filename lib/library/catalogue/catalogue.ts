/**
 * All papers in a few typed arrays: what search, filters and an order leave, and how many papers stand behind each value of
 * the rail, for a hundred thousand papers between two keys. Papers have numbers; one that changes gets a new one.
 */
import { type Choice, GROUPS, type Group, inGroupOrder, type Value } from '../../comparison/browse'
import { fold } from '../text'
import { type CatalogueEntry, type OrderBy, TEXTS, type TextOrder } from './entry'
import { Lines, Numbers } from './lists'
import { Marks } from './marks'
import { Places } from './places'

/** What is asked for. */
export interface CatalogueQuery {
  /** Words that must occur; '' for none. */
  search: string
  choice: Choice
  by: OrderBy
  descending: boolean
  /** Also papers that were met and not saved. */
  seen: boolean
}

/** What was found, as numbers of papers. */
export interface Listed {
  /** In the order asked for. */
  numbers: Uint32Array
  /** Claims of these papers. */
  claims: number
  /** Papers without search and filters. */
  all: number
}

/** Values of one group, those that most papers have first. */
export interface GroupValues {
  values: Value[]
  /** How many there are, listed or not. */
  count: number
}
export type Facets = Record<Group, GroupValues>

/** A value under one of its names. */
interface Named {
  /** Place in `GROUPS`. */
  group: number
  key: string
  label: string
}

/** More values of a group than these are only counted. */
const MOST_VALUES = 300

/** The catalogue as it is kept: plain data. */
export interface PackedCatalogue {
  version: number
  ids: string
  at: string
  claims: Uint16Array<ArrayBuffer>
  /** Of each value: group, key and label, joined by tabs. */
  values: string
  lengths: Uint16Array<ArrayBuffer>
  /** The values of all papers, one after the other. */
  data: Uint32Array<ArrayBuffer>
  texts: Record<TextOrder, string>
}

/** Raised when the same papers give other entries. */
export const CATALOGUE_VERSION = 1

export class Catalogue {
  #ids: string[] = []
  #at: string[] = []
  #saved = new Numbers<Uint8Array<ArrayBuffer>>(Uint8Array)
  #alive = new Numbers<Uint8Array<ArrayBuffer>>(Uint8Array)
  #claims = new Numbers<Uint16Array<ArrayBuffer>>(Uint16Array)
  #start = new Numbers<Uint32Array<ArrayBuffer>>(Uint32Array)
  #length = new Numbers<Uint16Array<ArrayBuffer>>(Uint16Array)
  #data = new Numbers<Uint32Array<ArrayBuffer>>(Uint32Array)
  #texts = Object.fromEntries(TEXTS.map((key) => [key, new Lines()])) as Record<TextOrder, Lines>
  #words = new Map<number, string>()
  #numbers = new Map<string, number>()
  #values: Named[] = []
  #valueIds = new Map<string, number>()
  #marks = new Marks()
  #places = new Places((by) => this.#comparer(by))
  /** What the last query left of each group, for `facets`. */
  #failing: { query: CatalogueQuery; failing: Uint16Array } | null = null
  /** Another one where all papers got other numbers. */
  epoch = Math.random()

  /** Papers that are in it. */
  get size(): number {
    return this.#numbers.size
  }

  /** Numbers given so far. */
  get given(): number {
    return this.#ids.length
  }

  /** Share of the numbers whose papers changed or went since. */
  get waste(): number {
    return this.#ids.length === 0 ? 0 : 1 - this.#numbers.size / this.#ids.length
  }

  /** Ids of the papers from a number on, and whether each is saved. */
  named(from: number): { ids: string[]; saved: Uint8Array } {
    return { ids: this.#ids.slice(from), saved: this.#saved.list.slice(from, this.#saved.length) }
  }

  has(id: string): boolean {
    return this.#numbers.has(id)
  }

  /** Takes a paper in; one of the same id gives way. */
  put(entry: CatalogueEntry): void {
    this.remove(entry.id)
    const number = this.#ids.length
    this.#ids.push(entry.id)
    this.#at.push(entry.at)
    this.#saved.push(entry.saved ? 1 : 0)
    this.#alive.push(1)
    this.#claims.push(Math.min(entry.claims, 65_535))
    this.#start.push(this.#data.length)
    let length = 0
    for (const [group, name] of GROUPS.entries())
      for (const [key, label] of entry.values[name]) {
        if (length++ >= 65_535) break
        this.#data.push(this.#valueId(group, key, label))
      }
    this.#length.push(Math.min(length, 65_535))
    for (const key of TEXTS) this.#texts[key].push(entry.texts[key])
    if (entry.words !== '') this.#words.set(number, entry.words)
    this.#numbers.set(entry.id, number)
    this.#failing = null
  }

  remove(id: string): void {
    const number = this.#numbers.get(id)
    if (number === undefined) return
    this.#alive.list[number] = 0
    this.#numbers.delete(id)
    this.#words.delete(number)
    this.#failing = null
  }

  /**
   * Papers that nobody looked at yet for what is watched.
   * @param list names what is watched: another one begins anew
   * @param most of them
   */
  unmarked(list: string, most: number): { ids: string[]; upTo: number; left: number } {
    const from = this.#marks.begin(list)
    const ids: string[] = []
    let upTo = from
    while (upTo < this.#ids.length && ids.length < most) {
      if (this.#alive.list[upTo] === 1) ids.push(this.#ids[upTo] as string)
      upTo++
    }
    return { ids, upTo, left: this.#ids.length - upTo }
  }

  /** @param watched what of these papers is watched, by id, in the reader's words @param upTo as `unmarked` gave it */
  mark(list: string, watched: ReadonlyMap<string, readonly string[]>, upTo: number): void {
    const group = GROUPS.indexOf('watched')
    if (this.#marks.begin(list) > upTo) return
    for (const [id, texts] of watched) {
      const number = this.#numbers.get(id)
      if (number === undefined || number >= upTo || texts.length === 0) continue // it changed meanwhile
      const values = texts.map((text) => this.#valueId(group, text, text))
      this.#marks.set(number, values)
    }
    this.#marks.end(upTo)
    this.#failing = null
  }

  /** Ids of the papers that are not saved. */
  unsaved(): string[] {
    return [...this.#numbers].flatMap(([id, number]) => (this.#saved.list[number] === 0 ? [id] : []))
  }

  #valueId(group: number, key: string, label: string): number {
    const name = [group, key, label].map((part) => String(part).replace(/[\t\n]/g, ' ')).join('\t')
    const have = this.#valueIds.get(name)
    if (have !== undefined) return have
    const id = this.#values.length
    this.#values.push({ group, key, label })
    this.#valueIds.set(name, id)
    return id
  }

  /** Saved before seen, then the latest, then by id: what papers that are even in an order stand by. */
  #base(a: number, b: number): number {
    const saved = this.#saved.list
    if (saved[a] !== saved[b]) return (saved[b] as number) - (saved[a] as number)
    return this.#byTime(b, a) || ((this.#ids[a] as string) < (this.#ids[b] as string) ? 1 : -1)
  }

  #byTime(a: number, b: number): number {
    const [one, two] = [this.#at[a] as string, this.#at[b] as string]
    return one < two ? -1 : one > two ? 1 : 0
  }

  #comparer(by: string): (a: number, b: number) => number {
    const sign = by.endsWith('-') ? -1 : 1
    const name = by.replace(/-$/, '') as OrderBy
    if (name === 'saved') return (a, b) => sign * this.#byTime(a, b) || this.#base(a, b)
    if (name === 'claims') {
      const { list } = this.#claims
      return (a, b) => sign * ((list[a] as number) - (list[b] as number)) || this.#base(a, b)
    }
    const texts = this.#texts[name].all()
    return (a, b) => {
      const [one, two] = [texts[a] as string, texts[b] as string]
      return one < two ? -sign : one > two ? sign : this.#base(a, b)
    }
  }

  /**
   * @param found ids that the full-text search gave for `query.search`, best first; null where the order asked for counts.
   *   Papers that are not saved are looked for by their words.
   * @param ranked the best stand first, whatever order is asked for
   */
  list(query: CatalogueQuery, found: readonly string[] | null, ranked = false): Listed {
    const failing = this.#fails(query, found)
    this.#failing = { query, failing }
    const order =
      ranked && found ? this.#best(found) : this.#places.of(`${query.by}${query.descending ? '-' : ''}`, this.#alive)
    const numbers = new Uint32Array(order.length)
    let [count, claims] = [0, 0]
    for (const number of order)
      if (failing[number] === 0) {
        numbers[count++] = number
        claims += this.#claims.list[number] as number
      }
    return { numbers: numbers.slice(0, count), claims, all: this.#all(query.seen) }
  }

  #all(seen: boolean): number {
    if (seen) return this.size
    let count = 0
    for (let number = 0; number < this.#ids.length; number++)
      count += (this.#alive.list[number] as number) & (this.#saved.list[number] as number)
    return count
  }

  /** Numbers of what the search found, best first, then of those that it does not know, the latest first. */
  #best(found: readonly string[]): Uint32Array {
    const numbers = found.flatMap((id) => this.#numbers.get(id) ?? [])
    const rest = [...this.#words.keys()].sort((a, b) => this.#base(a, b))
    return Uint32Array.from([...numbers, ...rest])
  }

  /** For each number 0 where the query means it, else a bit for each group that leaves it out, or OUT. */
  #fails({ search, choice, seen }: CatalogueQuery, found: readonly string[] | null): Uint16Array {
    const count = this.#ids.length
    const failing = new Uint16Array(count)
    const { list: alive } = this.#alive
    const { list: saved } = this.#saved
    for (let number = 0; number < count; number++)
      if (alive[number] === 0 || (saved[number] === 0 && !seen)) failing[number] = OUT
    if (search !== '') this.#failSearch(search, found, failing)
    const groups = GROUPS.flatMap((group, at) => ((choice[group]?.length ?? 0) > 0 ? [at] : []))
    if (groups.length === 0) return failing
    const wanted = groups.reduce((bits, at) => bits | (1 << at), 0)
    const bits = new Uint16Array(this.#values.length)
    for (const [id, { group, key }] of this.#values.entries())
      if (choice[GROUPS[group] as Group]?.includes(key)) bits[id] = 1 << group
    const { list: data } = this.#data
    for (let number = 0; number < count; number++) {
      if (failing[number] === OUT) continue
      let have = 0
      const from = this.#start.list[number] as number
      const to = from + (this.#length.list[number] as number)
      for (let at = from; at < to; at++) have |= bits[data[at] as number] as number
      for (const id of this.#marks.of(number)) have |= bits[id] as number
      failing[number] = wanted & ~have
    }
    return failing
  }

  #failSearch(search: string, found: readonly string[] | null, failing: Uint16Array): void {
    const wanted = fold(search).split(' ').filter(Boolean)
    const hit = new Uint8Array(failing.length)
    for (const id of found ?? []) {
      const number = this.#numbers.get(id)
      if (number !== undefined) hit[number] = 1
    }
    for (const [number, words] of this.#words) if (wanted.every((word) => words.includes(word))) hit[number] = 1
    for (let number = 0; number < hit.length; number++) if (hit[number] === 0) failing[number] = OUT
  }

  /** Values among the papers that search and the other groups of the last query leave. */
  facets(): Facets {
    const { query, failing } = this.#failing ?? { query: null, failing: new Uint16Array(0) }
    const counts = new Uint32Array(this.#values.length)
    const { list: data } = this.#data
    for (let number = 0; number < failing.length; number++) {
      const fails = failing[number] as number
      // left out by two groups, it counts in none
      if ((fails & (fails - 1)) !== 0 || fails === OUT) continue
      const from = this.#start.list[number] as number
      const to = from + (this.#length.list[number] as number)
      for (let at = from; at < to; at++) {
        const id = data[at] as number
        if (fails === 0 || fails === 1 << (this.#values[id]?.group as number)) counts[id] = (counts[id] as number) + 1
      }
      for (const id of this.#marks.of(number))
        if (fails === 0 || fails === 1 << (this.#values[id]?.group as number)) counts[id] = (counts[id] as number) + 1
    }
    const found = GROUPS.map(() => new Map<string, { papers: number; label: string; most: number }>())
    for (const [id, { group, key, label }] of this.#values.entries()) {
      const papers = counts[id] as number
      if (papers === 0) continue
      const have = found[group]?.get(key)
      if (!have) found[group]?.set(key, { papers, label, most: papers })
      else {
        have.papers += papers
        if (papers > have.most || (papers === have.most && label < have.label))
          Object.assign(have, { label, most: papers })
      }
    }
    return Object.fromEntries(
      GROUPS.map((group, at) => [group, groupValues(group, found[at] ?? new Map(), query?.choice[group] ?? [])]),
    ) as Facets
  }

  /** Whether any paper that may be shown has a tag. */
  tagged(seen: boolean): boolean {
    const tag = GROUPS.indexOf('tag')
    const isTag = this.#values.map(({ group }) => group === tag)
    if (!isTag.includes(true)) return false
    for (const number of this.#numbers.values()) {
      if (this.#saved.list[number] === 0 && !seen) continue
      const from = this.#start.list[number] as number
      const to = from + (this.#length.list[number] as number)
      for (let at = from; at < to; at++) if (isTag[this.#data.list[at] as number]) return true
    }
    return false
  }

  /** Everything about saved papers as plain data. */
  pack(): PackedCatalogue {
    const kept = [...this.#numbers.values()].filter((number) => this.#saved.list[number] === 1).sort((a, b) => a - b)
    const fresh = new Catalogue()
    const data = new Numbers<Uint32Array<ArrayBuffer>>(Uint32Array)
    for (const number of kept) {
      const from = this.#start.list[number] as number
      const to = from + (this.#length.list[number] as number)
      for (let at = from; at < to; at++) {
        const { group, key, label } = this.#values[this.#data.list[at] as number] as Named
        data.push(fresh.#valueId(group, key, label))
      }
    }
    return {
      version: CATALOGUE_VERSION,
      ids: kept.map((number) => this.#ids[number]).join('\n'),
      at: kept.map((number) => this.#at[number]).join('\n'),
      claims: Uint16Array.from(kept, (number) => this.#claims.list[number] as number),
      values: fresh.#values.map(({ group, key, label }) => [group, key, label].map(flat).join('\t')).join('\n'),
      lengths: Uint16Array.from(kept, (number) => this.#length.list[number] as number),
      data: data.list.slice(0, data.length),
      texts: Object.fromEntries(
        TEXTS.map((key) => {
          const all = this.#texts[key].all()
          return [key, kept.map((number) => all[number]).join('\n')]
        }),
      ) as Record<TextOrder, string>,
    }
  }

  /** @returns null if it was packed by other rules */
  static unpack(packed: PackedCatalogue): Catalogue | null {
    if (packed.version !== CATALOGUE_VERSION) return null
    const made = new Catalogue()
    const count = packed.claims.length
    made.#ids = count === 0 ? [] : packed.ids.split('\n')
    made.#at = count === 0 ? [] : packed.at.split('\n')
    made.#saved = new Numbers(Uint8Array, new Uint8Array(count).fill(1))
    made.#alive = new Numbers(Uint8Array, new Uint8Array(count).fill(1))
    made.#claims = new Numbers(Uint16Array, packed.claims)
    made.#length = new Numbers(Uint16Array, packed.lengths)
    made.#data = new Numbers(Uint32Array, packed.data)
    const start = new Uint32Array(count)
    for (let number = 1; number < count; number++)
      start[number] = (start[number - 1] as number) + (packed.lengths[number - 1] as number)
    made.#start = new Numbers(Uint32Array, start)
    for (const [number, id] of made.#ids.entries()) made.#numbers.set(id, number)
    for (const line of packed.values === '' ? [] : packed.values.split('\n')) {
      const [group, key = '', label = ''] = line.split('\t')
      made.#valueId(Number(group), key, label)
    }
    for (const key of TEXTS) made.#texts[key] = new Lines(packed.texts[key], count)
    return made
  }
}

/** A paper that no filter brings back. */
const OUT = 0xffff

const flat = (part: string | number) => String(part).replace(/[\t\n]/g, ' ')

function groupValues(
  group: Group,
  found: Map<string, { papers: number; label: string }>,
  chosen: readonly string[],
): GroupValues {
  // what is chosen stays in sight, or it could not be taken back
  for (const key of chosen) if (!found.has(key)) found.set(key, { papers: 0, label: key })
  const all = [...found].map(
    ([key, { papers, label }]): Value => ({
      key,
      label,
      papers,
      depth: group === 'tag' ? key.split('/').length - 1 : 0,
    }),
  )
  const list = inGroupOrder(all, group)
  const values = list.filter(({ key }, at) => at < MOST_VALUES || chosen.includes(key))
  return { values, count: list.length }
}
