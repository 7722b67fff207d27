/** A name that the reader added to the lexicon. */
export interface OwnName {
  kind: 'benchmark' | 'metric' | 'model'
  name: string
  /** Other spellings; spaces, hyphens and case make no difference. */
  aliases: string[]
  /** Of a metric: which way is better; null where it depends. */
  better: 'higher' | 'lower' | null
}
