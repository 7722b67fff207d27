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
   domain language subset`,
)
