import { wordSet } from './word-set'

export const DETERMINERS = wordSet(
  `a an the our its their this that these those his her my your each every any some such both all either another`,
)

export const PREPOSITIONS = wordSet(
  `of in on at by for from to with without over under across against between among within into onto through during via
   per than as like upon throughout toward towards after before until since despite beyond about around versus vs vs.
   including using based given we they it he she there one's itself themselves i who's while whereas when where which who that if because although though but so yet however
   thus hence thereby therefore moreover furthermore`,
)

export const CONJUNCTIONS = wordSet(`and or & as-well-as plus`)
