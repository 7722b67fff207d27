/** Unknown names, by the known ones that they are listed with. */

import type { Add, Mention } from '../mentions'
import type { Token } from '../tokens'
import { AFTER_LISTED_NAME } from '../vocabulary/names'
import { fit } from './shape'

/** A name-shaped member of a list that holds a known benchmark is one too: "GSM8K, FooMath and MATH". */
export function spread(tokens: Token[], found: Mention[], own: Set<string>, add: Add, taken: Uint8Array): void {
  const step = (m: Mention, dir: 1 | -1) => {
    let k = dir > 0 ? m.to : m.from - 1
    for (let n = 0; n < 12; n++) {
      if (dir > 0 && tokens[k]?.text === '(') {
        let close = k
        while (close < tokens.length && tokens[close]?.text !== ')' && close - k < 10) close++
        k = close + 1
      }
      let joined = false
      for (let j = 0; j < 2; j++)
        if (tokens[k]?.text === ',' || /^(?:and|or|&)$/.test(tokens[k]?.lower ?? '')) {
          joined = true
          k += dir
        }
      if (!joined || k < 0) return
      if (dir < 0 && tokens[k]?.text === ')') return
      if (taken[k]) {
        while (k >= 0 && k < tokens.length && taken[k]) k += dir
        continue
      }
      if (!fit(tokens, k, own)) return
      const next = tokens[k + 1]
      if (dir > 0 && next?.kind === 'word' && /^[A-Z]/.test(next.text)) return
      if (next?.kind === 'word' && !AFTER_LISTED_NAME.has(next.lower)) return
      add(k, k + 1, null, 'place')
      k += dir
    }
  }
  for (const m of [...found]) {
    step(m, 1)
    step(m, -1)
  }
}
