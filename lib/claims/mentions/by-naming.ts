/** Unknown names, where the text itself says that the thing is a data set. One small function a way of saying it. */

import type { Token } from '../tokens'
import { COUNTED, SIZED } from '../vocabulary/counted'
import { EVALUATE, NEVER, STRONG_CUE, TASK_WORD } from '../vocabulary/names'
import { CAPITAL } from '../vocabulary/traits'
import { isVerb } from '../vocabulary/verbs'
import { addMention, type Search } from './search'
import { fit, nameShaped } from './shape'

type Rule = (tokens: Token[], i: number, own: ReadonlySet<string>) => [from: number, to: number] | null

const capital = (t: Token | undefined) => t?.kind === 'word' && (t.traits & CAPITAL) !== 0
const lowerAt = (tokens: Token[], i: number) => tokens[i]?.lower ?? ''

/** Stands in brackets of its own. */
const alone = (tokens: Token[], i: number) => tokens[i - 1]?.text === '(' && tokens[i + 1]?.text === ')'

/** "Foo, a dataset containing …": an apposition, whatever the verb before it. */
const apposition: Rule = (tokens, i, own) => {
  if (!/^(?:,|—|:)$/.test(lowerAt(tokens, i + 1)) || !/^(?:an?|the|our)$/.test(lowerAt(tokens, i + 2))) return null
  for (let k = i + 3; k < i + 9; k++) {
    const w = lowerAt(tokens, k)
    if (STRONG_CUE.has(w)) return fit(tokens, i, own) ? [i, i + 1] : null
    if (tokens[k]?.kind !== 'word' || /^(?:for|of|that|with|to|on)$/.test(w)) return null
  }
  return null
}

/** "Foo contains 10,000 images": what holds a counted number of samples is data. */
const contains: Rule = (tokens, i, own) => {
  let k = i + 1
  if (tokens[k]?.text === ',' && /^(?:which|that)$/.test(lowerAt(tokens, k + 1))) k += 2
  if (
    !/^(?:contains|comprises|comprising|consists|covers|encompasses|features|spans|spanning|includes)$/.test(
      lowerAt(tokens, k),
    )
  )
    return null
  k++
  while (/^(?:of|over|more|than|around|about|approximately|a|total)$/.test(lowerAt(tokens, k))) k++
  if (tokens[k]?.kind !== 'number') return null
  for (let n = k + 1; n < k + 5; n++) {
    const w = lowerAt(tokens, n).replace(/s$/, '').replace(/ie$/, 'y')
    if (SIZED.has(w) || COUNTED.has(w)) return fit(tokens, i, own) ? [i, i + 1] : null
  }
  return null
}

/** "the FooBar 2026 Shared Task", "the AVI Challenge 2026": contests carry their own noun. */
const contest: Rule = (tokens, i) => {
  const shared = tokens[i]?.text === 'Shared' && tokens[i + 1]?.text === 'Task'
  if (!shared && tokens[i]?.text !== 'Challenge') return null
  let from = i
  while (
    from > 0 &&
    i - from < 5 &&
    (capital(tokens[from - 1]) || /^(?:19|20)\d\d$/.test(tokens[from - 1]?.text ?? ''))
  )
    from--
  while (from < i && /^(?:The|On|In|Our|We|This|At|For)$/.test(tokens[from]?.text ?? '')) from++
  if (from === i) return null
  let to = shared ? i + 2 : i + 1
  if (/^20\d\d$/.test(tokens[to]?.text ?? '')) to++
  return [from, to]
}

/** "Embodied Arena", "Foo Gym": a title whose last word names a place to be tested in. */
const titled: Rule = (tokens, i) => {
  if (!/^(?:Arena|Bench|Gym|Benchmark)$/.test(tokens[i]?.text ?? '')) return null
  let from = i
  while (from > 0 && i - from < 3 && capital(tokens[from - 1]) && !NEVER.has(lowerAt(tokens, from - 1))) from--
  return from < i ? [from, i + 1] : null
}

/** "the Brain Tumor MRI Dataset": a title of several words */
const datasetTitle: Rule = (tokens, i) => {
  if (!/^(?:Dataset|Corpus)$/.test(tokens[i]?.text ?? '')) return null
  let from = i
  while (from > 0 && i - from < 5 && capital(tokens[from - 1])) from--
  if (i - from < 2 || !/^(?:the|on)$/.test(lowerAt(tokens, from - 1))) return null
  // "the Long Words Dataset (LWD)"
  const acronym = alone(tokens, i + 2) && nameShaped(tokens[i + 2]?.text ?? '')
  return acronym ? [i + 2, i + 3] : [from, i + 1]
}

/** "experiments on super-resolution (BBBC021) and sketch-to-image (Edges2Shoes)": data behind its task. */
const bracketed: Rule = (tokens, i, own) => {
  if (!alone(tokens, i) || capital(tokens[i - 2]) || !fit(tokens, i, own)) return null
  let on = false
  for (let k = i - 2; k >= 0 && i - k < 16; k--) {
    const w = lowerAt(tokens, k)
    if (w === 'on' || w === 'across') on = true
    else if (on && EVALUATE.has(w)) return [i, i + 1]
    else if (isVerb(w)) return null
  }
  return null
}

/** "a benchmark of Long Words Here (NAME)": the acronym names the data set. */
const acronym: Rule = (tokens, i) => {
  const name = tokens[i]?.text ?? ''
  if (!alone(tokens, i) || !capital(tokens[i - 2]) || TASK_WORD.has(lowerAt(tokens, i - 2)) || !nameShaped(name))
    return null
  for (let k = i - 2; k >= 0 && i - k < 12; k--) {
    const w = lowerAt(tokens, k)
    if (STRONG_CUE.has(w))
      return /^(?:of|for|on)$/.test(lowerAt(tokens, k + 1)) && initials(tokens, k + 1, i - 1, name) ? [i, i + 1] : null
    if (tokens[k]?.kind !== 'word' || isVerb(w)) return null
  }
  return null
}

/** At least half of the acronym's letters begin words in between. */
function initials(tokens: Token[], from: number, to: number, name: string): boolean {
  const first = tokens.slice(from, to).map((t) => t.lower[0])
  const letters = [...name.toLowerCase().replace(/[^a-z]/g, '')]
  return letters.filter((c) => first.includes(c)).length * 2 >= letters.length
}

/** "benchmarks, Deep Video Matting and FooMatting108": names behind a comma, of which one looks like a name. */
const listed: Rule = (tokens, i, own) => {
  if (tokens[i - 1]?.text !== ',' || !/^(?:benchmarks|datasets|corpora)$/.test(lowerAt(tokens, i - 2))) return null
  let to = i
  while (to - i < 4 && capital(tokens[to])) to++
  return /^(?:,|and)$/.test(lowerAt(tokens, to)) && fit(tokens, to + 1, own) && !isVerb(lowerAt(tokens, to + 1))
    ? [i, to]
    : null
}

/** "in the Kinetix simulator": what is run in a world of its own. */
const simulator: Rule = (tokens, i) =>
  /^(?:simulators?|simulation (?:platform|environment))$/.test(lowerAt(tokens, i + 1)) &&
  /^(?:the|on|in)$/.test(lowerAt(tokens, i - 1)) &&
  !NEVER.has(lowerAt(tokens, i))
    ? [i, i + 1]
    : null

/** "the held-out FOO-BAR test set", "the FOO validation split" */
const ofSplit: Rule = (tokens, i, own) =>
  /^(?:test|validation|dev|evaluation)$/.test(lowerAt(tokens, i + 1)) &&
  /^(?:sets?|splits?|subsets?|partitions?)$/.test(lowerAt(tokens, i + 2)) &&
  fit(tokens, i, own)
    ? [i, i + 1]
    : null

/** "Task FooSum on clinical texts", "subsets from Foo-XL, BAR and BAZ" */
const taskOrSubset: Rule = (tokens, i, own) => {
  const task = tokens[i - 1]?.text === 'Task' && lowerAt(tokens, i + 1) === 'on'
  const subset = lowerAt(tokens, i - 1) === 'from' && /^(?:sub)?(?:sets?|splits?)$/.test(lowerAt(tokens, i - 2))
  return (task || subset) && capital(tokens[i]) && (fit(tokens, i, own) || lowerAt(tokens, i + 1) === ',')
    ? [i, i + 1]
    : null
}

const RULES: Rule[] = [
  taskOrSubset,
  ofSplit,
  contest,
  titled,
  datasetTitle,
  apposition,
  contains,
  acronym,
  bracketed,
  listed,
  simulator,
]

/** Finds what one of the rules names, token by token. */
export function byNaming(search: Search): void {
  const { tokens, own, taken } = search
  for (let i = 0; i < tokens.length; i++) {
    if (taken[i] || !capital(tokens[i])) continue
    for (const rule of RULES) {
      const name = rule(tokens, i, own)
      if (!name) continue
      addMention(search, name[0], name[1], null, 'place')
      break
    }
  }
}
