/** The names of one sentence while they are looked for. */

import { models, nameKey } from '../../lexicon'
import type { ExtraNames, Mention } from '../mentions'
import type { Range } from '../phrases'
import type { Token } from '../tokens'
import { CUE_NOUN, NEVER } from '../vocabulary/names'
import { fit } from './shape'

export interface Search {
  tokens: Token[]
  /** Lower-case names of the abstract's own work. */
  own: ReadonlySet<string>
  /** Names that the user added. */
  extra?: ExtraNames
  found: Mention[]
  /** 1 for each token that belongs to a mention. */
  taken: Uint8Array
}

/** Notes a mention, unless one of its tokens is taken. */
export function addMention(search: Search, from: number, to: number, id: string | null, kind: Mention['kind']): void {
  const { taken, found } = search
  for (let k = from; k < to; k++) if (taken[k]) return
  for (let k = from; k < to; k++) taken[k] = 1
  found.push({ from, to, id, kind })
}

/** Is `[from, to)` a model by the lexicon, and nothing else? */
export function isModel(tokens: Token[], from: number, to: number): boolean {
  let text = ''
  for (let k = from; k < to; k++) text += tokens[k]?.text ?? ''
  const model = models().spellings.get(nameKey(text))
  return !!model && !model.ambiguous
}

/** Notes the name in a phrase, without the nouns around it, if it can be a data set's. */
export function addName(search: Search, [from, to]: Range): void {
  const { tokens, own, taken } = search
  let a = from
  let b = to
  const idle = (t: Token | undefined) =>
    (CUE_NOUN.has(t?.lower ?? '') || t?.kind === 'mark') && !/^[A-Z]{2}/.test(t?.text ?? '')
  while (b > a && idle(tokens[b - 1])) b--
  while (a < b && !/\p{Lu}|\d/u.test(tokens[a]?.text ?? '')) a++
  // "our Long-Name (LN)": an acronym in brackets repeats the name.
  const bracket = tokens.findIndex((t, k) => k > a && k < b && t.text === '(')
  if (bracket > 0) b = bracket
  if (b <= a || b - a > 4) return
  for (let k = a; k < b; k++) if (taken[k]) return
  const head = tokens[a] as Token
  const named =
    b - a === 1
      ? fit(tokens, a, own)
      : /^\p{Lu}/u.test(tokens[b - 1]?.text ?? '') && !NEVER.has(head.lower) && !own.has(head.lower)
  if (named && !isModel(tokens, a, b)) addMention(search, a, b, null, 'place')
}
