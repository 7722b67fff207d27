/** Unknown names, by the words around them. */

import { models, nameKey } from '../../lexicon'
import type { Add } from '../mentions'
import { listRight, type Range } from '../phrases'
import type { Token } from '../tokens'
import { BEFORE_PURPOSE, CUE_NOUN, EVALUATE, INTRODUCES, RUNS_ON, STRONG_CUE } from '../vocabulary/names'
import { LEAD_IN } from './cues'
import { fit, NEVER, nameEndingAt, nameShaped } from './shape'

export function byPlace(tokens: Token[], own: Set<string>, add: Add, taken: Uint8Array): void {
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token
    if (t.kind !== 'word') continue
    // "the X benchmark", "X and Y datasets", "X data set"
    if (STRONG_CUE.has(t.lower) || (t.lower === 'data' && tokens[i + 1]?.lower === 'set')) {
      let end = i
      // "X multi-hop QA benchmark": the name may stand before lower-case modifiers, but only right after an article.
      const direct = tokens[end - 1]
      if (direct?.kind === 'word' && /^\p{Lu}/u.test(direct.text) && end - 1 > 0) {
        const from = nameEndingAt(tokens, end - 1)
        const single = from === end - 1
        const name = tokens[from] as Token
        if (
          !taken[end - 1] &&
          !NEVER.has(direct.lower) &&
          (!own.has(direct.lower) ||
            (single && nameShaped(direct.text) && /^(?:the|our)$/.test(tokens[from - 1]?.lower ?? ''))) &&
          (!single ||
            nameShaped(name.text) ||
            (/^\p{Lu}\p{Ll}{3,}$/u.test(name.text) && /^(?:the|on)$/.test(tokens[from - 1]?.lower ?? '')))
        ) {
          const modelish = models().spellings.get(
            nameKey(
              tokens
                .slice(from, end)
                .map((x) => x.text)
                .join(''),
            ),
          )
          if (!modelish || modelish.ambiguous) add(from, end, null, 'place')
        }
        // "X, Y and Z datasets": what is joined to the left of it is of the same kind.
        let k = from - 1
        for (let n = 0; n < 12 && k > 0; n++) {
          const join = tokens[k] as Token
          if (
            !(
              join.text === ',' ||
              join.lower === 'and' ||
              join.lower === 'or' ||
              join.text === '&' ||
              join.text === '/'
            )
          )
            break
          let last = k - 1
          if (tokens[last]?.text === ',') last--
          const word = tokens[last]
          if (word?.kind !== 'word' || !/^\p{Lu}|\d/u.test(word.text)) break
          const begin = nameEndingAt(tokens, last)
          if (!taken[last] && (nameShaped(tokens[begin]?.text ?? '') || begin < last))
            if (fit(tokens, last, own) || begin < last) add(begin, last + 1, null, 'place')
          k = begin - 1
        }
        end = from
      }
      // "a real-world dataset V2XPnP": the name stands behind the noun.
      const named1 = tokens[i + 1]
      if (
        /^(?:dataset|benchmark|corpus|environment|testbed)$/.test(t.lower) &&
        named1?.kind === 'word' &&
        fit(tokens, i + 1, own) &&
        !taken[i + 1]
      )
        add(i + 1, i + 2, null, 'place')
      // "benchmarks including A, B and C", "datasets (A, B)", "datasets: A, B", "benchmarks such as A", "dataset, A,"
      let k = i + 1
      if (t.lower === 'data') k++
      const lead = tokens[k]
      let named = false
      if (lead && (lead.text === '(' || lead.text === ':' || lead.text === '—' || LEAD_IN.test(lead.lower))) {
        k++
        named = true
      } else if (lead?.lower === 'such' && tokens[k + 1]?.lower === 'as') {
        k += 2
        named = true
      } else if (lead?.text === ',') {
        k++
        if (LEAD_IN.test(tokens[k]?.lower ?? '')) {
          k++
          named = true
        } else if (tokens[k]?.lower === 'such') {
          k += 2
          named = true
        } else if (
          /^[A-Z]/.test(tokens[k]?.text ?? '') &&
          /^(?:d|b|corpus|s)/.test(t.lower) &&
          (tokens[k + 1]?.text === ',' || (/^[(.:]$/.test(tokens[k + 1]?.text ?? '.') && fit(tokens, k, own)))
        )
          named = true
      } else if (/^(?:called|named|dubbed|termed)$/.test(lead?.lower ?? '')) {
        k++
        named = true
      }
      if (/^(?:including|e\.g|i\.e|namely|like|using)$/.test(tokens[k]?.lower ?? '')) k++
      while (tokens[k]?.text === ',' || tokens[k]?.text === '.') k++
      if (named) for (const r of listRight(tokens, k)) addName(tokens, r, own, add, taken)
    }
    // "a new data set (NAME)", "super-resolution (NAME)": a name in brackets of its own.
    if (
      t.kind === 'word' &&
      tokens[i + 1]?.text === '(' &&
      tokens[i + 3]?.text === ')' &&
      fit(tokens, i + 2, own) &&
      !taken[i + 2]
    ) {
      let dataset = false
      for (let k = i, seen = 0; k >= 0 && seen < 6; k--, seen++)
        if (STRONG_CUE.has(tokens[k]?.lower ?? '')) dataset = true
      if (dataset) add(i + 2, i + 3, null, 'place')
    }
    // "evaluated on A and B", "on A and B"
    if (/^(?:on|across)$/.test(t.lower) && tokens[i + 1]) {
      let near = false
      for (let k = i - 1, seen = 0; k >= 0 && seen < 12; k--, seen++)
        if (EVALUATE.has(tokens[k]?.lower ?? '') || tokens[k]?.kind === 'number') {
          near = true
          break
        }
      if (!near && i > 1) continue
      for (const r of listRight(tokens, i + 1)) {
        const last = tokens[r[1] - 1]
        if (last && r[1] - r[0] <= 3 && fit(tokens, r[0], own) && !RUNS_ON.has(last.lower))
          addName(tokens, r, own, add, taken)
      }
    }
    // "NERdME is introduced: 200 files with labelled spans", "X (5,400 pairs) is constructed"
    if (
      /^(?:introduced|presented|constructed|released|curated|built|created)$/.test(t.lower) &&
      /^(?:is|was|are|been)$/.test(tokens[i - 1]?.lower ?? '')
    ) {
      let k = i - 2
      if (tokens[k]?.text === ')') while (k > 0 && tokens[k]?.text !== '(') k--
      if (tokens[k]?.text === '(') k--
      const data = tokens.some(
        (w) =>
          STRONG_CUE.has(w.lower) ||
          /^(?:annotated|labeled|labelled|pairs|annotations|samples|questions|instances)$/.test(w.lower),
      )
      if (data && fit(tokens, k, own) && !taken[k]) add(k, k + 1, null, 'place')
    }
    // "we introduce X, a … benchmark", "X: a new data set", "present X, the first large-scale … corpus"
    if (INTRODUCES.has(t.lower)) {
      let k = i + 1
      while (/^(?:the|a|an|our|new|novel)$/.test(tokens[k]?.lower ?? '')) k++
      const name = tokens[k]
      if (name?.kind !== 'word' || !/\p{Lu}/u.test(name.text)) continue
      let to = k + 1
      while (to < tokens.length && to - k < 4 && tokens[to]?.kind === 'word' && /^\p{Lu}/u.test(tokens[to]?.text ?? ''))
        to++
      let after = to
      if (tokens[after]?.text === '(') {
        while (after < tokens.length && tokens[after]?.text !== ')' && after - to < 14) after++
        after++
      }
      if (/^[,:—-]$/.test(tokens[after]?.text ?? '') || /^(?:as|is)$/.test(tokens[after]?.lower ?? '')) {
        after++
        if (/^(?:a|an|the|which)$/.test(tokens[after]?.lower ?? '') || tokens[after - 1]?.text === ':') {
          for (let n = after + 1; n < tokens.length && n < after + 12; n++) {
            const w = tokens[n] as Token
            if (STRONG_CUE.has(w.lower) || w.lower === 'environment' || (w.lower === 'simulator' && n - after < 5)) {
              add(k, to, null, 'place')
              break
            }
            if (w.kind === 'mark' || BEFORE_PURPOSE.has(w.lower)) break
          }
        }
      }
    }
  }
}

function addName(tokens: Token[], [from, to]: Range, own: Set<string>, add: Add, taken: Uint8Array): void {
  let a = from
  let b = to
  while (
    b > a &&
    (CUE_NOUN.has(tokens[b - 1]?.lower ?? '') || tokens[b - 1]?.kind === 'mark') &&
    !/^[A-Z]{2}/.test(tokens[b - 1]?.text ?? '')
  )
    b--
  while (a < b && !/\p{Lu}|\d/u.test(tokens[a]?.text ?? '')) a++
  if (b <= a || b - a > 4) return
  for (let k = a; k < b; k++) if (taken[k]) return
  const head = tokens[a] as Token
  if (
    b - a === 1
      ? fit(tokens, a, own)
      : /^\p{Lu}/u.test(tokens[b - 1]?.text ?? '') && !NEVER.has(head.lower) && !own.has(head.lower)
  ) {
    const modelish = models().spellings.get(
      nameKey(
        tokens
          .slice(a, b)
          .map((x) => x.text)
          .join(''),
      ),
    )
    if (!modelish || modelish.ambiguous) add(a, b, null, 'place')
  }
}
