import { wordMap, wordSet } from './word-set'

/** Words that say a metric goes up, by lemma-like prefix. */
const UP_WORDS = wordSet(
  `improve improves improved improving improvement improvements improvment increase increases increased increasing
   gain gains gained gaining boost boosts boosted boosting raise raises raised raising enhance enhances enhanced
   enhancing enhancement enhancements rise rises rose rising grow grows grew growth growing accelerate accelerates accelerated
   accelerating acceleration speedup speedups speed-up speed-ups higher better greater larger costlier pricier more faster quicker
   stronger out-perform out-performs out-performed out-performing outperform outperforms outperformed outperforming surpass surpasses surpassed surpassing exceed exceeds
   exceeded exceeding beat beats beating elevate elevates elevating uplift lift lifts lifted lifting double doubles doubled doubling
   triple triples tripled tripling longer bigger above ahead advantage superior up outpace outpaces outpacing inflate
   inflates amplify amplifies amplified amplification margin margins lead leads leading increment increments expands
   expand expansion extends scaling outstrip outstrips outstripping climb climbs climbed advance advances jump jumps slowdown slowdowns
   overhead heavier additional extra improved`,
)
const DOWN_WORDS = wordSet(
  `reduce reduces reduced reducing reduction reductions decrease decreases decreased decreasing dip dips dipped dipping lower lowers lowered
   lowering cut cuts cutting decline declines declined declining drop drops dropped dropping degrade degrades degraded
   degrading degradation degradations diminish diminishes diminished diminishing shrink shrinks shrinking shrank save
   saves saved saving savings fewer less slower smaller shorter cheaper lighter halve halves halved halving loss losses
   fall falls fell falling down compress compresses compressing worse below decay decays slashes slash slashed slashing minimize
   minimizes minimizing mitigates mitigate mitigating eliminates eliminate eliminating removes remove removing removal suppress suppresses suppressing
   suppression trims trim trimming narrows narrow narrowing weakens lose loses losing underperform underperforms
   underperforming lags lag lagging trails trail worsen worsens shortfall penalty deficit regress regression erodes collapses collapse
   curtails curtail alleviates lessens lessen prune prunes pruning shortens shorten shortening shortened slows slowed slowing`,
)
/** These go up in name and down in number: "improves WER by 20%" lowers it. */
const BETTER_WORDS = wordSet(
  `improve improves improved improving improvement improvements enhance enhances enhanced enhancing enhancement
   enhancements out-perform out-performs out-performed out-performing outperform outperforms outperformed outperforming surpass surpasses surpassed surpassing better beat
   beats beating gain gains advantage superior exceed exceeds exceeding exceeded margin margins uplift advance advances`,
)

/** Which way a word moves the metric it governs: 1 up, -1 down, 0 neither. */
export const wayOf = (lower: string): 1 | -1 | 0 => (UP_WORDS.has(lower) ? 1 : DOWN_WORDS.has(lower) ? -1 : 0)
/** True for words that mean "better" rather than "higher". */
export const meansBetter = (lower: string) => BETTER_WORDS.has(lower)

/** Nouns of change that are no metric of their own: "a gain of 12.7%", "relative improvement of 20%". */
export const CHANGE_NOUNS = wordSet(
  `improvement improvements improvment gain gains reduction reductions increase increases decrease decreases boost
   boosts drop drops decline rise enhancement enhancements margin margins uplift lift degradation degradations loss
   savings saving speedup speedups speed-up speed-ups acceleration increment increments growth jump advantage gap
   difference differences change changes advance advances cut shift lead penalty dip dips lifts collapse expansion enlargement`,
)

/** Comparatives that carry their own metric, so that "9.3x faster" needs no other noun. */
export const COMPARATIVE_METRIC = wordMap<string>({
  faster: 'speed',
  quicker: 'speed',
  slower: 'speed',
  cheaper: 'cost',
  smaller: 'size',
  larger: 'size',
  bigger: 'size',
  lighter: 'size',
  longer: 'length',
  shorter: 'length',
})
export const COMPARATIVES = wordSet(
  `faster quicker slower costlier pricier cheaper smaller larger bigger lighter longer shorter higher lower better worse more less fewer
   greater stronger sharper tighter richer cleaner smoother denser sparser leaner wider deeper shallower simpler
   steeper flatter coarser finer quieter weaker poorer milder safer`,
)

/** Verbs that take a metric as object, but say of no way by themselves. */
export const OTHER_MOVERS = wordSet(
  `differ differs differed differing vary varies varied change changes changed overestimate underestimate shift
   shifts shifted scale scales speeds sped speeding push pushes pushing bring brings bringing drive drives
   driving limits limit limiting reach reaches keeping keeps bound bounds advancing adding adds deviates deviate
   optimizes optimize optimizing`,
)

/** Before an ambiguous word these show that it is a noun: "the change detection", "a boost in". */
export const BEFORE_NOUN = wordSet(
  `the a an of in this with no its their average performance accuracy relative significant and`,
)

/** Words of a way that describe rather than move. */
export const IDLE_MOVERS = wordSet(
  `up down above below extra additional slowdowns slowdown speed-ups speed-up speedups speedup loss losses overhead
   scaling compression longer larger`,
)
