import { wordSet } from './word-set'

/** Verbs of being better (or worse) than a rival: "outperforms X by 3%". */
export const BEATS = wordSet(
  `out-performs out-performed out-performing out-perform outperforms outperformed outperforming outperform surpasses surpassed surpassing surpass exceeds exceeded
   exceeding exceed beats beating beaten beat outpace outpaces outpaced outpacing outstrips outstripped
   outstripping outstrip underperforms underperformed underperforming underperform overtake overtakes overtaking
   trails trailed trailing trail tops topped topping`,
)

/** Heads of phrases that can be a rival. */
export const BASELINE_NOUN = wordSet(
  `baselines baseline methods method models model approaches approach works work systems system techniques
   technique algorithms algorithm counterparts counterpart solutions solution competitors competitor
   state-of-the-arts state-of-the-art sota strategy strategies frameworks framework detectors detector networks
   network agents agent llms llm vlms vlm mllms mllm transformers transformer variants variant versions version
   solvers solver policies policy planners planner schemes scheme architectures architecture implementations
   implementation pipelines pipeline predecessors predecessor teachers teacher humans human experts expert tools
   tool engines engine backbones backbone setups setup paradigms paradigm metrics ones results result
   performance training fine-tuning finetuning prompting decoding sampling cache inference attention learning
   rag settings setting libraries library kernels kernel classifiers classifier encoders encoder estimators
   estimator optimizers optimizer participants supervision selection search retrieval generation parsing peak
   record controls control`,
)

/** What stands before "matching" where it is a technique ("image matching"), not a comparison. */
export const MATCHED_PARTS = wordSet(`image text template feature point pattern exact score flow the a of`)

/** Adjectives and participles that compare before "to", "with" or "against". */
export const COMPARING = wordSet(
  `compared relative comparing comparison contrast comparable superior inferior competitive equivalent close
   indistinguishable`,
)

/** Words at which a comparison may begin; baseline/comparisons looks at no other. */
export const COMPARISON_CUES: ReadonlySet<string> = new Set([
  ...BEATS,
  ...COMPARING,
  ...wordSet(
    `match matches matched matching than versus vs vs. against improve improves improved improving as above below over
     upon`,
  ),
])

/** Heads that a gain spreads "over", rather than rivals that it is a gain over. */
export const SPREAD_OVER = wordSet(
  `datasets dataset benchmarks benchmark tasks task languages language domains domain years year time steps step
   images image data hours hour scenarios scenario settings setting`,
)

/** Behind "while", these tell that the clause speaks of a rival. */
export const RIVAL_SUBJECT =
  wordSet(`only merely just baseline baselines existing previous prior best-performing naive vanilla conventional traditional
   standard`)

/** Behind "while", these tell that the clause still speaks of the paper's own work. */
export const OWN_SUBJECT = wordSet(
  `our ours we it its the this also maintaining reducing keeping using requiring being achieving running`,
)

/** A subject with one of these is the paper's own. */
export const OWN_DETERMINERS = wordSet(`our ours we it its this these new proposed`)
