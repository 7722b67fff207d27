import { wordSet } from './word-set'

/** What may follow a listed name that has no noun of its own. */
export const AFTER_LISTED_NAME = wordSet(
  `and or datasets dataset benchmarks benchmark with by in for while where to show shows demonstrate test using
   under respectively from compared over achieving as are is that which at tasks task indicate reveal suggest of`,
)

/** What something runs on or consists of: no data set. */
export const RUNS_ON = wordSet(
  `gpus gpu models model backbones backbone cpus cpu devices device servers server clusters cluster hardware
   platforms platform chips chip systems system robots robot processors processor nodes node architectures
   architecture cores core queries prompts images videos text agents edge training inference generation
   performance`,
)

/** Verbs and participles by which an abstract introduces what it made. */
export const INTRODUCES = wordSet(
  `introduce introduces introducing present presents presenting propose proposes release releases construct develop
   build built create created curate contribute constructed design developed named called dubbed termed`,
)

/** Behind these stands what a thing is for, not what it is. */
export const BEFORE_PURPOSE = wordSet(`that which for to of with framework model method`)

/** Nouns beside a name that may make it a data set. */
export const CUE_NOUN = wordSet(
  `benchmarks benchmark datasets dataset data-sets data-set corpus corpora leaderboards leaderboard test-sets
   test-set testsets testset testbeds testbed suites suite challenges challenge environments environment
   test-suite testsuite collections collection split subset validation test testing track dev data arena
   simulator tasks task domains domain games game competition`,
)

/** Nouns that say it outright. */
export const STRONG_CUE = wordSet(
  `benchmarks benchmark datasets dataset corpus corpora leaderboards leaderboard testbeds testbed test-sets
   test-set testsets testset suite`,
)

/** Words of experiments and results: "on X" behind them is a data set. */
export const EVALUATE = wordSet(
  `evaluate evaluated evaluates evaluating evaluations evaluation experiments experiment experimental tested
   testing test tests validate validated validating validation benchmarked benchmarking assessed results result
   performance accuracy sota state-of-the-art outperforms outperform improves improve achieves achieve achieving
   trained gains gain improvements improvement verified demonstrates demonstrated demonstrate scores scored
   score performs perform accuracies conducted success F1 reaches %`,
)

/** What stands between the members of a list of names. */
export const LIST_FILLERS = wordSet(`and or the both e.g i.e a all standard popular challenging`)

/** Words that an abstract's own name follows. */
export const NAMES_OWN = wordSet(
  `propose introduce present develop design called named dubbed termed namely introduces proposes presents
   introducing proposing presenting is describe`,
)

/** Behind these stands what a named thing is or does, so the search for "benchmark" ends. */
export const OWN_PURPOSE = wordSet(`that which for to method framework model approach of`)

/** Last words of tasks and methods: their acronym is no data set. */
export const TASK_WORD = wordSet(
  `recognition detection extraction information learning generation segmentation estimation models model networks
   network reasoning navigation answering classification retrieval translation processing planning tracking
   prediction modeling optimization search understanding synthesis reconstruction analysis system systems agents
   agent intelligence vision control transfer adaptation attention memory driving interaction decoding tuning
   training theory process processes imaging vehicles vehicle robots robot disease cancer disorder injury rate
   error score language speech graphs graph trees tree algorithms algorithm methods method framework
   architecture pipeline module loss function`,
)
