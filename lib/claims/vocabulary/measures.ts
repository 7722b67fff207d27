import { wordSet } from './word-set'

/** Words that end the phrase before "speed" or "latency". */
export const BEFORE_SPEED = wordSet(`a an the of and in with our its impressive for to on`)

/** "leads to 42%", "compared to 42%": behind these, "to" moves nothing. */
export const BEFORE_IDLE_TO = wordSet(
  `leads lead led leading amounts amount equivalent due according corresponds correspond corresponding compared
   relative comparison close closer up`,
)

/** Verbs that a level follows by "at". */
export const STAYS_AT = wordSet(
  `stays stay stayed remains remain stands stand sits peaks peak plateaus settles stood staying remaining evaluated
   rated`,
)

/** Verbs that a level follows at once. */
export const REACHES = wordSet(
  `is are was were being reaches reached reach equals exceeds exceeded exceeding remains averages averaged reaching drops
   falls fell rises rose surpasses hits stands approaches approaching becomes rated scored measured estimated`,
)

/** Signs of statistics that a bound stands behind: "r > 0.99". As written. */
export const STATISTIC_SIGNS = wordSet(`r R ρ τ κ R2 ICC rho tau kappa AUC`)

/** Modifiers of a change that name nothing: "relative", "absolute", "significant" … */
export const IDLE = wordSet(
  `relative absolute average avg mean significant substantial notable remarkable further additional overall total
   consistent large major considerable dramatic drastic marked impressive statistically up net maximum max
   relatively an a the of more point points percentage percent new strong clear massive significantly
   substantially about only and over corresponding respective approximate approximately potential modest slight
   outstanding unprecedented near-perfect severe non-zero excellent superior competitive promising
   small minor minimal mere statistical sota state-of-the-art observed estimated approx`,
)

/** Verbs of finding that are nouns too. */
export const REPORTS = wordSet(
  `report reports offer offers produce produces record records secure release hit hits register see show find finds observe observes`,
)

/** Prepositions over which a subject goes on: "variance across stories" is about the variance. */
export const SUBJECT_LINKS = wordSet(`of across in on for at under between per against over`)

/** "number of demos", "amount of memory": such heads mean nothing without what follows. */
export const QUANTIFIERS = wordSet(
  `numbers number amounts amount counts count volumes volume uses use usage quantity share proportion fraction
   percentage levels level total rate rates probability likelihood frequency degree ratio`,
)

/** Heads that are measured, whatever stands before them. */
export const RATE_NOUN = wordSet(
  `rates rate ratios ratio scores score errors error accuracy accuracies latency coefficients coefficient indices
   index agreement correlations correlation overlap precision recall overhead runtime throughput`,
)

/** Words between a number and its noun that tell how it is meant: "12% relative improvement". */
export const DEGREE_WORDS = wordSet(`relative absolute overall relatively significantly further additional total`)

/** "twice as fast as", "3x as many tokens as". */
export const AS_ADJECTIVES = wordSet(
  `fast quickly efficient efficiently large long many much high big accurate likely often effective good`,
)
