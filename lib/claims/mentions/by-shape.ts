/** Unknown names that end as benchmarks do. */

import { benchmarks, nameKey } from '../../lexicon'
import type { Token } from '../tokens'
import { UPPER } from '../vocabulary/traits'
import { addMention, type Search } from './search'
import { BENCH_SHAPE, nameShaped, VARIANT } from './shape'

/** "ShapeNet-R2N2", "ImageNet-Hard": a known name with an ending of its own is a variant of it. */
function variantOfKnown(text: string): boolean {
  const stem = /^(\p{L}[\p{L}\d]{3,})-\p{Lu}[\p{L}\d]*$/u.exec(text)?.[1]
  const known = stem && nameShaped(stem) && benchmarks().spellings.get(nameKey(stem))
  return !!known && !known.ambiguous
}

/** Finds "FooBench", "BarQA", "BazEval Lite", and variants of known names. */
export function byShape(search: Search): void {
  const { tokens, own, taken } = search
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token
    if (taken[i] || t.kind !== 'word' || t.text.length <= 4 || own.has(t.lower)) continue
    if (!(t.traits & UPPER) || !(BENCH_SHAPE.test(t.text.replace(/'s$/, '')) || variantOfKnown(t.text))) continue
    const next = tokens[i + 1]
    const variant = next?.kind === 'word' && next.text !== 'Test' && VARIANT.test(next.text)
    addMention(search, i, variant ? i + 2 : i + 1, null, 'shape')
  }
}
