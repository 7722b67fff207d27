/** How far a mistyped word is from the beginning of another. */

const rows = [new Uint8Array(64), new Uint8Array(64), new Uint8Array(64)] as [Uint8Array, Uint8Array, Uint8Array]

/**
 * Fewest signs to change, add, leave out or swap with their neighbour so that `typed` is a beginning of `term` (optimal
 * string alignment, over a band).
 * @param most gives up beyond it
 * @returns the distance; more than `most` if it is farther
 */
export function distanceToStart(typed: string, term: string, most: number): number {
  const [length, width] = [typed.length, Math.min(term.length, typed.length + most)]
  if (length - width > most || width > 62) return most + 1
  let [before, last, next] = rows
  for (let j = 0; j <= width; j++) last[j] = j
  for (let i = 1; i <= length; i++) {
    const from = Math.max(1, i - most)
    const to = Math.min(width, i + most)
    const sign = typed.charCodeAt(i - 1)
    next[from - 1] = from === 1 ? i : most + 1
    let least = next[from - 1] as number
    for (let j = from; j <= to; j++) {
      const same = sign === term.charCodeAt(j - 1)
      const above = j > i - 1 + most ? most + 1 : (last[j] as number)
      let value = Math.min((last[j - 1] as number) + (same ? 0 : 1), (next[j - 1] as number) + 1, above + 1)
      if (i > 1 && j > 1 && sign === term.charCodeAt(j - 2) && typed.charCodeAt(i - 2) === term.charCodeAt(j - 1))
        value = Math.min(value, (before[j - 2] as number) + 1)
      next[j] = value
      if (value < least) least = value
    }
    if (least > most) return most + 1
    ;[before, last, next] = [last, next, before]
  }
  let best = most + 1
  for (let j = Math.max(0, length - most); j <= width; j++) best = Math.min(best, last[j] as number)
  return best
}

/** How many slips a word of this length may have. */
export const slips = (length: number) => (length < 4 ? 0 : length < 8 ? 1 : 2)
