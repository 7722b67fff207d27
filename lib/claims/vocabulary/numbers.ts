import { wordSet } from './word-set'

/** What a rate may be per. As written. */
export const PER_UNITS = wordSet(`s sec second min h hour frame image token`)

/** "by two points": before these, spelled points are percentage points. */
export const BEFORE_SPELLED_POINTS = wordSet(`by of to least than about nearly approximately over`)

/** Words before an integer that make it a reference or a part of a name. */
export const REFERENCE = wordSet(
  `figure fig table section sec stage phase level chapter appendix theorem lemma equation eq algorithm type grade
   version part volume vol step layer article articles rule definition track subtask day no number tier class
   category experiment study hypothesis rq page line question group case set round season generation gen iso
   ieee rfc kl l mark option requirement proposition corollary axiom epoch area world industry web education
   society pillar`,
)

/** Months, also shortened. */
export const MONTH = wordSet(
  `january february march april may june july august september october november december jan feb mar apr jun jul
   aug sep sept oct nov dec`,
)

/** Words before a four-digit number that make it a year. */
export const YEAR_CUE = wordSet(
  `in since from until by during of early late mid year years and to between after before circa the for through
   summer winter spring fall autumn conference challenge competition workshop edition track task`,
)

/** What a rate may be per, where words stand for the unit. As written. */
export const PER_WORDS = wordSet(`second sec s minute min hour h day frame image token step sample query request GPU`)
