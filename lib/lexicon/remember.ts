/** So many answers are kept, to questions of so many characters: more than a page of abstracts asks. */
const MOST = 1000
const LONGEST = 80

/** What every remembering function keeps. */
const kept: Map<string, unknown>[] = []

/** Forgets all answers: the names that they were given by have changed. */
export function forgetAnswers(): void {
  for (const known of kept) known.clear()
}

/**
 * A function of a short text that keeps its last answers. While one number is read the same phrase is asked about up to ten
 * times: what metric it names, what is left of it without its adjectives.
 * @param answer must depend on the text and the lexicon alone; its answers are shared, so they must not be changed
 */
export function remembered<T extends NonNullable<unknown> | null>(answer: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>()
  kept.push(known)
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    if (text.length > LONGEST) return answer(text)
    // A copy: engines cut strings without copying, so that a phrase would keep the whole text alive that it was cut from.
    const own = ` ${text}`.slice(1)
    const found = answer(own)
    if (known.size >= MOST) known.clear()
    known.set(own, found)
    return found
  }
}
