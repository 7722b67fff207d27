/** Names that the lexicon or the user knows. */

import { benchmarks, metrics, nameKey } from '../../lexicon'
import type { Add, ExtraNames } from '../mentions'
import type { Token } from '../tokens'
import { STRONG_CUE } from '../vocabulary/names'
import { cued } from './cues'
import { hasUpper, NEVER, VARIANT } from './shape'

export function byLexicon(tokens: Token[], own: Set<string>, add: Add, taken: Uint8Array, extra?: ExtraNames): void {
  const { spellings, longest } = benchmarks()
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token
    if (
      taken[i] ||
      t.kind === 'mark' ||
      (t.kind === 'word'
        ? !hasUpper(t.text) && !/\d/.test(t.text) && !extra?.benchmarks.size
        : !hasUpper(tokens[i + 1]?.text ?? ''))
    )
      continue
    let key = ''
    let best: { to: number; id: string } | null = null
    for (let k = i; k < tokens.length && k < i + 7; k++) {
      const w = tokens[k] as Token
      if (w.kind === 'mark' && !/^[-/&:'’.+*]$/.test(w.text)) break
      key += nameKey(w.text)
      if (w.kind === 'mark' && !/^[+*]$/.test(w.text)) continue
      if (key.length > longest + 1) break
      const mine = extra?.benchmarks.get(key)
      if (mine) {
        best = { to: k + 1, id: mine }
        continue
      }
      let hit = spellings.get(key)
      // "SQuADs", "V*": a plural or possessive ending is not part of the name.
      if (!hit && /s$/.test(key) && /'s$/.test(w.text)) hit = spellings.get(key.slice(0, -1))
      // "miniF2F-test", "SWE-bench-Lite": strip a split or version behind the name and try again.
      if (!hit && k === i) {
        const base = /^(.+)-(?:test|val|dev|minival|hard|lite|pro|full|mini|easy|v\d|train|test-dev)$/i.exec(
          w.text,
        )?.[1]
        const stem = base ? spellings.get(nameKey(base)) : undefined
        if (stem && !stem.ambiguous) hit = stem
      }
      if (!hit) continue
      const last = tokens[k + 1]
      // "CIFAR-10/100" and the like stay one token; "KITTI-360" must not end in "KITTI".
      if (
        last &&
        !last.spaced &&
        last.text === '-' &&
        tokens[k + 2]?.spaced === false &&
        tokens[k + 2]?.kind === 'number'
      )
        continue
      const text =
        k === i
          ? t.text
          : tokens
              .slice(i, k + 1)
              .map((x, n) => (n && x.spaced ? ' ' : '') + x.text)
              .join('')
      if (!hasUpper(text)) continue
      const single = k === i
      if (metrics().spellings.has(key) && !STRONG_CUE.has(tokens[k + 1]?.lower ?? '')) continue
      const plainWord = single && /^\p{Lu}?\p{Ll}+$/u.test(t.text)
      const titled = !single && tokens.slice(i, k + 1).every((x) => /^\p{Lu}|\d/u.test(x.text))
      if ((hit.ambiguous && !titled) || (single && t.text.length <= 3) || plainWord || NEVER.has(t.lower)) {
        if (text.toLowerCase() === text || (hit.ambiguous && /^[^a-z]+$/.test(hit.text) && text !== hit.text)) continue
        if (NEVER.has(t.lower) && single) continue
        if (!cued(tokens, i, k + 1)) continue
      }
      if (own.has(text.toLowerCase()) && !STRONG_CUE.has(tokens[k + 1]?.lower ?? '')) continue
      best = { to: k + 1, id: hit.entry.id }
    }
    if (best) {
      let to = best.to
      const next = tokens[to]
      if (
        next?.kind === 'word' &&
        VARIANT.test(next.text) &&
        !/^(?:Test|Large|Small|Full|Easy|Challenge)$/.test(next.text)
      )
        to++
      add(i, to, best.id, 'lexicon')
      i = to - 1
    }
  }
}
