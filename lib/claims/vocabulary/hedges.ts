import { wordSet } from './word-set'

/** Words of settings: "5-shot", "top-5", "pass@1", "k = 8", "128K context", "8-bit", "test set", "out-of-domain". */
export const SETTING_WORDS = wordSet(
  `shot top pass k context bit set split dev turn resource lingual domain distribution`,
)

/** Words of denials and suppositions: "fails to", "cannot", "would need", "if we". */
export const DENIALS = wordSet(`fails fail failed cannot unable not would could hypothetical if might`)

/** Who takes part in studies: "a user study", "human evaluation". */
export const PEOPLE = wordSet(`human user expert clinical crowd`)
