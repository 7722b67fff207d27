/** Unknown names that end as benchmarks do. */

import type { Token } from '../tokens'
import { addMention, type Search } from './search'
import { BENCH_SHAPE, hasUpper, VARIANT } from './shape'

/** Finds "FooBench", "BarQA", "BazEval Lite". */
export function byShape(search: Search): void {
  const { tokens, own, taken } = search
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token
    if (taken[i] || t.kind !== 'word' || t.text.length <= 4 || own.has(t.lower)) continue
    if (!hasUpper(t.text) || !BENCH_SHAPE.test(t.text)) continue
    const next = tokens[i + 1]
    const variant = next?.kind === 'word' && next.text !== 'Test' && VARIANT.test(next.text)
    addMention(search, i, variant ? i + 2 : i + 1, null, 'shape')
  }
}
