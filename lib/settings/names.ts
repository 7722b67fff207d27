/**
 * The reader's own names for the lexicon: kept in `storage.local` under a key of their own, since content scripts load the
 * settings on every page and have no use for these.
 */
import type { OwnName } from '../lexicon/own-name'
import { itemsFrom, keptList } from './list'

const KEY = 'names'
const MOST_NAMES = 5000
const LONGEST = 120
const KINDS: readonly OwnName['kind'][] = ['benchmark', 'metric', 'model']

const clean = (text: unknown) =>
  typeof text === 'string'
    ? text
        .replace(/[\s|]+/g, ' ')
        .trim()
        .slice(0, LONGEST)
    : ''

/** One name out of whatever was stored or imported; null if it is none. */
function nameFrom(given: unknown): OwnName | null {
  if (typeof given !== 'object' || given === null) return null
  const { kind, name, aliases, better } = given as Record<string, unknown>
  const known = KINDS.find((each) => each === kind)
  const text = clean(name)
  if (!known || text === '') return null
  const others = Array.isArray(aliases) ? [...new Set(aliases.map(clean))].filter((each) => each && each !== text) : []
  return {
    kind: known,
    name: text,
    aliases: others.slice(0, 50),
    better: known === 'metric' && (better === 'higher' || better === 'lower') ? better : null,
  }
}

const keyOf = ({ kind, name }: OwnName) => `${kind} ${name.toLowerCase()}`

/** Names out of whatever was stored; the later of two with one name wins; sorted by kind and name. */
export const namesFrom = (given: unknown): OwnName[] => itemsFrom(given, nameFrom, keyOf, MOST_NAMES)

export const ownNames = keptList(KEY, namesFrom)

const COLUMNS = ['kind', 'name', 'aliases', 'better'] as const

/** The names as a table with tabs, aliases joined by `|` as in the lexicon's own files. */
export function namesToText(names: readonly OwnName[]): string {
  const lines = names.map(({ kind, name, aliases, better }) => [kind, name, aliases.join('|'), better ?? ''].join('\t'))
  return `${[COLUMNS.join('\t'), ...lines].join('\n')}\n`
}

/**
 * Names out of such a table, or out of a plain list of benchmarks, one a line.
 * @returns the names, and how many lines were none
 */
export function namesFromText(text: string): { names: OwnName[]; bad: number } {
  const lines = text
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '' && !/^kind\tname\b/i.test(line))
    .slice(0, MOST_NAMES)
  const names = lines.map((line) => {
    const [kind, name, aliases = '', better] = line.split('\t').map((cell) => cell.trim())
    if (name === undefined) return nameFrom({ kind: 'benchmark', name: kind })
    return nameFrom({ kind, name, aliases: aliases.split('|'), better })
  })
  return { names: namesFrom(names), bad: names.filter((each) => each === null).length }
}
