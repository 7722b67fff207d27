/** Which of what the reader watches a paper holds. Pure. */
import type { Claim } from '../claims/types'
import type { Watched } from '../settings/watched'
import type { Paper } from '../sites/types'
import { benchmarkKeys } from './claim-keys'
import { fold, nameKey } from './text'

/** What of a paper is looked at. */
export interface Looked extends Pick<Paper, 'title' | 'authors'> {
  abstract: string | null
  claims: readonly Claim[]
  /** Names of data sets that the text holds, also without a number. */
  benchmarks: readonly string[]
}

/** Tells what of a paper is watched, in the reader's own words. */
export type Watch = (paper: Looked) => string[]

/** Words of a text, even and apart, so that whole ones are found by looking for a string; "GPT-4.1" is three. */
const words = (text: string) =>
  ` ${fold(text)
    .replace(/[^\p{L}\p{N}+*#]+/gu, ' ')
    .trim()} `

const parts = (name: string) =>
  fold(name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean)

/**
 * True if every part of a watched name is a part of this one, or the initial of one: "A. Author" is "Ann B. Author". The
 * other way round only where the name has nothing but initials beside one name: "Bob Author" is not "Ann B. Author".
 */
function isNamed(wanted: readonly string[], name: string): boolean {
  const given = parts(name)
  const brief = given.filter((part) => part.length > 1).length === 1
  const meets = (part: string, other: string) =>
    part === other ||
    (part.length === 1 && other.startsWith(part)) ||
    (brief && other.length === 1 && part.startsWith(other))
  // an initial alone names nobody
  return (
    wanted.every((part) => given.some((other) => meets(part, other))) &&
    wanted.some((part) => part.length > 1 && given.includes(part))
  )
}

/** @param watched what the reader watches for */
export function watchFor(watched: readonly Watched[]): Watch {
  const tests = watched.map(
    ({ kind, text }): [text: string, test: (paper: Looked, all: string, names: Set<string>) => boolean] => {
      const wanted = parts(text)
      const word = words(text)
      const key = nameKey(text)
      if (kind === 'author') return [text, ({ authors }) => authors.some((name) => isNamed(wanted, name))]
      return kind === 'word' ? [text, (_, all) => all.includes(word)] : [text, (_, __, names) => names.has(key)]
    },
  )
  if (tests.length === 0) return () => []
  return (paper) => {
    const all = words(`${paper.title} · ${paper.abstract ?? ''}`)
    const named = paper.claims.flatMap((claim) => [...claim.benchmark.map(nameKey), ...benchmarkKeys(claim)])
    const names = new Set([...named, ...paper.benchmarks.map(nameKey)])
    return tests.filter(([, test]) => test(paper, all, names)).map(([text]) => text)
  }
}
