import { wordSet } from './word-set'

/** Words between a bound and what governs the number. */
export const FILLERS = wordSet(
  `a an the only just even impressive remarkable significant substantial additional another further whopping mere
   notable striking to be consistently well by of merely absolute relative approximate total strong competitive
   superior reported is are stunning new measured high low`,
)

/** Before these, "over" is a bound ("gains of over 3"), not a comparison ("improvement over 3B models"). */
export const BEFORE_OVER = wordSet(
  `of by with to a contains contain containing includes include including spanning comprising comprises has and ,
   on in for`,
)
