import type { Span } from './types'

/** Words before a full stop that do not end a sentence. */
const ABBREVIATION =
  /(?:\b(?:e\.g|i\.e|et al|etc|vs|cf|fig|figs|eq|sec|approx|resp|no|avg|max|min|dr|prof|st|w\.r\.t|a\.k\.a|incl|ca|[A-Z]))$/i

/**
 * Splits a normalised abstract into sentences.
 * @returns spans in order, without the white space between them; together they cover all other characters
 */
export function splitSentences(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  const push = (end: number) => {
    let a = start
    let b = end
    while (a < b && text.charCodeAt(a) <= 32) a++
    while (b > a && text.charCodeAt(b - 1) <= 32) b--
    if (b > a) spans.push([a, b])
    start = end
  }
  const stop = /[.!?]+["')\]]*/g
  for (let m = stop.exec(text); m; m = stop.exec(text)) {
    const end = m.index + m[0].length
    if (end >= text.length) break
    const next = text[end] as string
    if (next > ' ') {
      // A swallowed space ("environments.To address") still ends a sentence; "Qwen2.5", "0.5" and "e.g." do not.
      if (
        !(
          m[0] === '.' &&
          /[a-z)\]]{2}$/.test(text.slice(Math.max(0, m.index - 2), m.index)) &&
          /^[A-Z][a-z]/.test(text.slice(end, end + 2))
        )
      )
        continue
    } else {
      const after = /^\s+["'([]*(\S)/.exec(text.slice(end, end + 12))?.[1]
      if (!after || !/[\p{Lu}\d]/u.test(after)) continue
      if (m[0].startsWith('.') && ABBREVIATION.test(text.slice(Math.max(0, m.index - 8), m.index))) continue
      // "… to 46.31. (3) An ablation …": a marker of a list begins a sentence, whatever stands before it.
      const marker = /^\s+\(\d{1,2}\)\s+\p{Lu}/u.test(text.slice(end, end + 14))
      if (/\d/.test(after) && !marker && !/[a-z)%]$/.test(text.slice(Math.max(0, m.index - 1), m.index))) continue
    }
    push(end)
  }
  push(text.length)
  return spans
}
