/** What a number is compared with: "over X", "compared to X", "than X", "outperforming X by". */
import { lower, type Sentence } from './sentence'

export interface Comparison {
  /** First token of the cue. */
  at: number
  /** Token after the compared thing. */
  end: number
  text: string
  /** The verb form: the number follows by "by"; else a preposition. */
  cue: 'verb' | 'preposition'
}

/**
 * The comparison that a number at tokens `[edge, end)` belongs to: the nearest one behind it in its clause, else a
 * beaten rival or an opening "Compared to X," before it.
 */
export function comparisonOf(s: Sentence, all: Comparison[], edge: number, end: number): Comparison | null {
  let best: Comparison | null = null
  for (const c of all) {
    if (c.at >= end) {
      if (c.at - end > 28) continue
      let blocked = false
      for (let k = end; k < c.at; k++) if (/^(?:;|while|whereas|but)$/.test(lower(s, k))) blocked = true
      if (blocked) continue
      if (
        c.cue === 'verb' &&
        !/^(?:and|,|\))$/.test(lower(s, c.at - 1)) &&
        c.at - end > 3 &&
        lower(s, c.at - 1) !== 'thereby' &&
        lower(s, c.at - 1) !== 'significantly' &&
        lower(s, c.at - 1) !== 'substantially'
      )
        continue
      // "a 9% gain on A and surpasses X on B": another claim
      if (c.cue === 'verb' && lower(s, c.at - 1) === 'and' && /(?:es|s|ed)$/.test(lower(s, c.at)) && c.at - end > 3)
        continue
      if (!best || c.at < best.at) best = c
    }
  }
  const behind = best
  let before: Comparison | null = null
  for (const c of all) if (c.end <= edge) before = c
  if (before) {
    let blocked = false
    // "X beats Y; it improves …" goes on about the same two.
    for (let k = before.end; k < edge; k++)
      if (
        /^(?:;|while|whereas|but)$/.test(lower(s, k)) &&
        !(lower(s, k) === ';' && /^(?:it|our|we)$/.test(lower(s, k + 1)))
      )
        blocked = true
    const verbBy = before.cue === 'verb' && !blocked
    const opening = /^(?:compared|relative|over)$/.test(lower(s, before.at)) && before.at <= 2
    if (verbBy && (!behind || edge - before.end <= 6)) return before
    if (opening && !behind) return before
    if (!behind && !blocked && edge - before.end < 14) return before
  }
  return behind
}
