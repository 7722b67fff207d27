import { wordSet } from './word-set'

export const DETERMINERS = wordSet(
  `a an the our its their this that these those his her my your each every any some such both all either another`,
)

export const PREPOSITIONS = wordSet(
  `of in on at by for from to with without over under across against between among within into onto through during via
   along near alongside inside outside amid amongst behind beneath beside unlike except atop
   per than as like upon throughout toward towards after before until since despite beyond about around versus vs vs.
   including using based given we they it he she there one's itself themselves i who's while whereas when where which who that if because although though but so yet however
   thus hence thereby therefore moreover furthermore`,
)

export const CONJUNCTIONS = wordSet(`and or & as-well-as plus`)

/** Words that a list of names follows. */
export const LIST_LEAD = wordSet(
  `on for in across over under at than to with against of by and both the between from ( : including namely`,
)

/** What joins two numbers to a list. */
export const JOIN = wordSet(`, and or & / to vs versus ;`)

/** Words between a passive's subject and its participle. */
export const AUXILIARIES = wordSet(
  `is are was were be been being has have significantly substantially further also can`,
)

/** Auxiliaries and adverbs of a verb group: "was rated", "has also been measured". */
export const HAS_BEEN = wordSet(`is are was were be been has have had also only still just`)

/** Adverbs that no noun phrase runs over. */
export const ADVERBS = wordSet(
  `significantly substantially consistently notably respectively approximately nearly roughly about around almost
   only just even further furthermore additionally also well up average thereby simultaneously effectively
   dramatically considerably remarkably successfully overall typically generally currently alone directly then
   there here now already still far especially particularly too not no`,
)

/** Words in -ly that are no adverbs, or stand inside noun phrases. */
export const LY_WORDS = wordSet(
  `family supply early assembly anomaly daily monthly weekly hourly likely friendly reply multiply poly elderly
   costly timely only`,
)

/** Behind a participle these show that it starts something else: "agents combined with X". */
export const AFTER_PARTICIPLE = wordSet(`with by to from as on in for using via`)
