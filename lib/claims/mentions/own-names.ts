/** What an abstract calls its own work: no data set, unless it is introduced as one. */

import type { Token } from '../tokens'
import { OWN_PURPOSE, STRONG_CUE, TASK_WORD } from '../vocabulary/names'
import { OWN_CUE } from '../vocabulary/traits'
import { BENCH_SHAPE, nameShaped } from './shape'

/**
 * Names that the abstract gives to its own work: "we propose X", "X, a novel framework", "called X", and the title's "X: …".
 * @returns lower-case names
 */
export function ownNames(sentences: Token[][], title: string): Set<string> {
  const own = new Set<string>()
  const head = /^([\p{L}\p{N}][\p{L}\p{N}\-+*.^]{1,24})\s*:/u.exec(title)?.[1]
  const dataset =
    /\b(?:data ?sets?|benchmarks?|corpus|corpora|suite|testbed|leaderboard|challenge|environments?|collection)\b/i.test(
      title.slice(title.indexOf(':') + 1),
    )
  if (head && /\p{Lu}/u.test(head) && !BENCH_SHAPE.test(head) && !dataset) own.add(head.toLowerCase())
  for (const tokens of sentences) {
    taskAcronyms(tokens, own)
    for (let i = 0; i < tokens.length; i++) {
      const t = tokens[i] as Token
      if (!(t.traits & OWN_CUE)) continue
      let k = i + 1
      while (/^(?:the|a|an|our|new|novel|\(|"|')$/.test(tokens[k]?.lower ?? '')) k++
      const name = tokens[k]
      if (name?.kind === 'word' && nameShaped(name.text) && t.lower !== 'is') {
        let dataset =
          BENCH_SHAPE.test(name.text) ||
          STRONG_CUE.has(tokens[tokens[i - 1]?.text === ',' ? i - 2 : i - 1]?.lower ?? '')
        for (let n = k + 1; n < k + 12 && n < tokens.length && !dataset; n++) {
          const w = tokens[n] as Token
          if (STRONG_CUE.has(w.lower)) dataset = true
          if (OWN_PURPOSE.has(w.lower)) break
        }
        if (!dataset) own.add(name.lower)
      } else if (!/^(?:is|namely)$/.test(t.lower)) {
        // "we propose a Long Name Here (LNH)"
        for (let n = k; n < k + 12 && n + 2 < tokens.length; n++) {
          const w = tokens[n] as Token
          if (w.text === '.' || w.text === ';') break
          if (
            w.text === '(' &&
            tokens[n + 2]?.text === ')' &&
            nameShaped(tokens[n + 1]?.text ?? '') &&
            !/^(?:benchmark|dataset|corpus|suite)s?$/.test(tokens[n - 1]?.lower ?? '')
          ) {
            own.add((tokens[n + 1] as Token).lower)
            break
          }
        }
      }
    }
  }
  return own
}

/** "Facial Expression Recognition (FER)": the acronym of a task or method is no data set. */
function taskAcronyms(tokens: Token[], own: Set<string>): void {
  for (let i = 2; i + 2 < tokens.length; i++) {
    if (tokens[i]?.text !== '(' || tokens[i + 2]?.text !== ')') continue
    const acronym = tokens[i + 1]?.text ?? ''
    if (!/^[A-Z][A-Za-z-]{1,7}s?$/.test(acronym)) continue
    const last = tokens[i - 1]
    if (last?.kind !== 'word' || STRONG_CUE.has(last.lower)) continue
    if (!(TASK_WORD.has(last.lower) || last.text === last.lower)) continue
    // Its letters must begin the words before it.
    const letters = acronym
      .replace(/s$/, '')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase()
    const initials = tokens
      .slice(Math.max(0, i - letters.length - 3), i)
      .filter((x) => x.kind === 'word')
      .flatMap((x) => x.lower.split('-'))
      .map((x) => x[0])
      .join('')
    if (initials.includes(letters.slice(0, 3)) || initials.endsWith(letters.slice(-2))) {
      own.add(acronym.toLowerCase())
      own.add(acronym.toLowerCase().replace(/s$/, ''))
    }
  }
}
