import { wordSet } from './word-set'

/** Things that are evaluated: how many of them is a `count`. Heads of noun phrases, singular. */
export const COUNTED = wordSet(
  `benchmark dataset task model language domain setting scenario environment baseline metric method algorithm
   system architecture backbone agent llm vlm mllm lvlm lmm framework problem variant configuration testbed suite subtask
   subset split family size game platform evaluation experiment testcase test-case modality category condition
   regime approach dimension session criterion corpus corpora lm plm transformer cnn vit moe gnn classifier detector
   encoder generator solver simulator robot embodiment robotic-platform application workload case-study capability
   skill protocol query-type instance-set deployment logic test comparison replication harness track competition
   institution site hospital provider center centre cohort tool api dataset-collection leaderboard theme property aspect
   objective budget seed fold run trial`,
)

/** Things whose number says how large something is. */
export const SIZED = wordSet(
  `parameter param token image video sample example instance sentence document paper question query answer pair
   triple triplet frame clip hour minute second day week month year user participant patient subject annotator
   developer student expert human people person author speaker caregiver volunteer respondent interview worker
   gpu tpu cpu core node edge machine server device chip vertex vertices neuron layer head block step iteration
   epoch round turn episode trajectory demonstration demo rollout interaction transition object scene view point
   class category label annotation span entity relation fact record row entry item review comment post tweet message
   dialogue dialog conversation conversational utterance word character line page article book story file repository
   commit issue function program problem solution submission team project product game match map city country
   location species gene protein molecule compound structure crystal cell scan slice volume case report note
   study trial grasp shape mesh asset pixel voxel resolution image-text-pair recording song track clip sound speech
   subjectivity prompt instruction response preference judgment judgement rating vote task-instance checkpoint variable constraint
   feature dimension hidden-vector parameter-count sequence base read site station sensor camera vehicle agent robot
   action state skill tool api endpoint packet flow request transaction claim hypothesis experiment simulation
   rule pattern template concept topic keyword type kind bit byte watt forward-pass pass degree dof joint channel band
   wavelength source reference citation link url website webpage table column figure chart diagram
   domain language subset professional clinician teacher rater evaluator nurse physician radiologist engineer
   doctor reviewer reader researcher member practitioner stakeholder designer artist musician lawyer adult child programmer scientist pathologist listener manipulator drone quadruped humanoid`,
)

/** What a system costs. */
export const COST = wordSet(
  `time overhead latency costs cost computation compute memory energy flops storage runtime resources resource
   power usage footprint consumption parameters tokens`,
)

/** What is spent rather than reached. */
export const USED = wordSet(
  `data parameters parameter labels label samples sample tokens token annotations annotation budgets budget
   datasets dataset examples images layers weights compute training set memory flops queries pixels points
   frames cache neurons channels heads experts nodes edges`,
)

/** Shares of these are a condition of a test ("at 80% sparsity"), not its result. */
export const CONDITIONS = wordSet(
  `sparsity noise dropout masking pruning corruption occlusion missingness compression poisoning overlap humidity
   confidence load utilization density budget budgets`,
)

/** Words before a duration that is a result ("takes 3 ms"), not a mere size. */
export const BEFORE_TIMES = wordSet(
  `in within under takes take took requires require requiring taking only just than to from at = : is of with per
   and reaches vs versus`,
)

/** "two components", "three challenges": parts of the work or of the argument, not of its evidence. */
export const IDLE_NOUN = wordSet(
  `component challenge contribution stage step part aspect module way key issue limitation factor reason finding
   insight question direction perspective branch phase objective goal principle type kind form idea technique
   strategy mechanism design level mode loss term process assumption drawback observation hand side end thing
   group time fold point network view role criterion pillar paradigm dimension bottleneck innovation difficulty
   property feature variable operation layer block head theme pathway axis shortcoming obstacle source pass
   element line concept modality category procedure case setup set approach stream encoder decoder player state
   input output class area day world body image frame word sentence object person party example solution metric
   framework algorithm method agent regime condition capability skill character entity action rule pattern
   template item record scale resolution sensor channel band sequence response reference run trial tool`,
)

/** Nouns that a hyphen ties to their number: "a 10-hour corpus". */
export const COMPOUND_SIZES = wordSet(
  `gpu token image hour minute second frame sample node language task question word page view year month week day
   step sentence participant example item pair scene paper game subject patient document dialogue turn prompt
   problem video clip value label course judge epoch trial rater annotator reviewer expert student country city`,
)

/** What may follow a model's size that stands alone: "7B and 13B", "a 3B outperforms". */
export const AFTER_MODEL_SIZE = wordSet(
  `and or to with in on using as for while is are achieves achieve outperforms outperform matches models model
   scale reader size`,
)

/** Adjectives between a number and the noun that it counts. */
export const COUNT_ADJECTIVES = wordSet(
  `different distinct diverse various unique new additional other more the such publicly widely total open major
   popular real challenging standard`,
)

/** "four sets of environments": behind these the thing counted follows after "of". */
export const COLLECTIVES = wordSet(`sets types kinds families pairs groups sorts categories series classes`)
