/** The rail of the library page: what papers can be told apart by, and what a choice leaves. Pure. */

import { plain } from '../claims/plain'
import type { Claim, ClaimKind } from '../claims/types'
import { benchmarkKeys, metricKey } from '../library/claim-keys'
import { fold, nameKey } from '../library/text'

/**
 * What papers are told apart by. A task is a place that is described and not named ("question answering"). What is watched
 * is no part of a paper: the catalogue marks it. A new one comes last: what is kept counts by the place in here.
 */
export const GROUPS = ['state', 'tag', 'benchmark', 'metric', 'task', 'kind', 'site', 'year', 'watched'] as const
export type Group = (typeof GROUPS)[number]

/** What is needed of a paper. */
export interface Browsable {
  row: { id: string; title: string; authors: string[]; date: string | null; sites: string[]; aliases: string[] }
  saved: boolean
  claims: readonly Claim[]
  tags: readonly string[]
  note: string
  news: readonly unknown[]
}

/** One value of a group, with how many papers have it under the choices made in the other groups. */
export interface Value {
  key: string
  label: string
  papers: number
  /** Tags only: how deep it stands, 0 at the top. */
  depth: number
}

/** Chosen keys by group: any of a group, and all groups. */
export type Choice = Partial<Record<Group, readonly string[]>>

/** A paper with its values, worked out once. */
export interface Indexed<P extends Browsable = Browsable> {
  paper: P
  values: Record<Group, Map<string, string>>
  /** Folded words for the search. */
  words: string
}

const isNamed = (name: string, id: string | null | undefined) => Boolean(id) || /[\p{Lu}\d]/u.test(name)

/** What a paper is told apart by. */
export function valuesOf(paper: Browsable): Record<Group, Map<string, string>> {
  const benchmark = new Map<string, string>()
  const task = new Map<string, string>()
  const metric = new Map<string, string>()
  const kind = new Map<ClaimKind, string>()
  for (const claim of paper.claims) {
    kind.set(claim.kind, claim.kind)
    const keys = benchmarkKeys(claim)
    for (const [at, name] of claim.benchmark.entries()) {
      const label = plain(name)
      if (isNamed(label, claim.benchmarkIds[at])) benchmark.set(keys[at] ?? label, label)
      else task.set(nameKey(label), label)
    }
    if (claim.metric !== null) metric.set(metricKey(claim), plain(claim.metric))
  }
  const tag = new Map<string, string>()
  for (const name of paper.tags) {
    const parts = name.split('/')
    for (const [at, part] of parts.entries()) tag.set(fold(parts.slice(0, at + 1).join('/')), part)
  }
  const year = paper.row.date?.slice(0, 4) ?? ''
  return {
    state: new Map([
      [paper.saved ? 'saved' : 'seen', ''] as const,
      ...(paper.news.length > 0 ? [['news', ''] as const] : []),
    ]),
    tag,
    benchmark,
    metric,
    task,
    kind,
    site: new Map(paper.row.sites.map((site) => [site, site])),
    year: new Map(year ? [[year, year]] : []),
    watched: new Map(),
  }
}

export function indexed<P extends Browsable>(papers: readonly P[]): Indexed<P>[] {
  return papers.map((paper) => {
    const values = valuesOf(paper)
    return { paper, values, words: searchedWords(paper, values) }
  })
}

/** Folded words of a paper to look through. */
export function searchedWords(paper: Browsable, values: Indexed['values']): string {
  const { row } = paper
  const names = [...values.benchmark.values(), ...values.metric.values(), ...values.task.values(), ...paper.tags]
  return fold([row.title, ...row.authors, row.id, ...row.aliases, row.date ?? '', paper.note, ...names].join(' '))
}

const has = (values: Map<string, string>, keys: readonly string[] | undefined) =>
  keys === undefined || keys.length === 0 || keys.some((key) => values.has(key))

/** The papers that a search and a choice leave, in their order. */
export function browse<P extends Browsable>(
  papers: readonly Indexed<P>[],
  search: string,
  choice: Choice,
): Indexed<P>[] {
  const wanted = fold(search).split(' ').filter(Boolean)
  return papers.filter(
    ({ values, words }) =>
      wanted.every((word) => words.includes(word)) && GROUPS.every((group) => has(values[group], choice[group])),
  )
}

/** The values of one group among the papers that search and the other groups leave; most papers first. */
export function valuesIn<P extends Browsable>(
  papers: readonly Indexed<P>[],
  search: string,
  choice: Choice,
  group: Group,
): Value[] {
  const { [group]: chosen = [], ...others } = choice
  const labels = new Map<string, Map<string, number>>()
  for (const { values } of browse(papers, search, others)) {
    for (const [key, label] of values[group]) {
      const counts = labels.get(key) ?? new Map<string, number>()
      labels.set(key, counts)
      counts.set(label, (counts.get(label) ?? 0) + 1)
    }
  }
  // what is chosen stays in sight, or it could not be taken back
  for (const key of chosen) if (!labels.has(key)) labels.set(key, new Map([[key, 0]]))
  const list = [...labels].map(([key, counts]): Value => {
    const [label = key] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))[0] ?? []
    const papersWith = [...counts.values()].reduce((sum, count) => sum + count, 0)
    return { key, label, papers: papersWith, depth: group === 'tag' ? key.split('/').length - 1 : 0 }
  })
  return inGroupOrder(list, group)
}

const byName = new Intl.Collator()

/** Tags as a tree, years latest first, all else by how many papers have it. Sorts in place. */
export function inGroupOrder(list: Value[], group: Group): Value[] {
  if (group === 'tag') return list.sort((a, b) => (a.key < b.key ? -1 : 1))
  if (group === 'year') return list.sort((a, b) => (a.key > b.key ? -1 : 1))
  return list.sort((a, b) => b.papers - a.papers || byName.compare(a.label, b.label))
}
