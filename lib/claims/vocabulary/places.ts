import { wordSet } from './word-set'

/** Words at which the search for a place behind a number ends: another thought begins. */
export const CLAUSE_END = wordSet(
  `; while whereas but which that because although alongside : achieving outperforming surpassing reaching yielding
   demonstrating without than versus vs`,
)

/** Prepositions that lead to a place, but as often to something else. */
export const WEAK_PLACE_PREPOSITIONS = wordSet(`in for over under during within at among against`)

/** Heads of phrases that name what something is measured on rather than what or whom. */
export const SETTING_HEAD = wordSet(
  `tasks task benchmarks benchmark datasets dataset scenarios scenario settings setting domains domain languages
   language environments environment stages stage sets set splits split suites suite problems problem questions
   question games game corpora corpus conditions condition regimes regime subsets subset tests test evaluations
   evaluation leaderboards leaderboard data samples sample cases images videos workloads workload instances
   queries experiments trials simulations simulation detection segmentation classification recognition
   generation retrieval reasoning translation modeling modelling understanding estimation prediction completion
   reconstruction summarization answering editing navigation manipulation planning tracking parsing synthesis
   captioning matching localization forecasting scenes scene cohorts cohort categories classes sequences types
   type subjects participants patients inference decoding prefill grounding levels level study case instructions
   cpu cpus gpu rollouts rollout quality`,
)

/** Heads that are never what something is measured on. */
export const NOT_PLACE = wordSet(
  `terms addition contrast comparison average total particular practice general order fact turn parallel part
   return paper work cost costs speed accuracy performance efficiency size time memory latency throughput
   parameters recall precision percentage magnitude training example instance each which all both top par hand
   least most once first scale improvement reduction increase baselines baseline methods method approaches
   approach prior counterparts counterpart it them us comparable models gpu-hours solutions solution
   representations representation steps step epochs epoch iterations iteration hours hour minutes minute days
   day seconds second years year intervals interval thresholds threshold architectures architecture backbones
   backbone metrics metric measures measure devices device servers server nodes cores budgets budget constraints
   constraint way manner place basis context configurations configuration system systems layers traffic
   participants users themselves runs seeds resolution sizes families presence absence use line range agreement
   control combination strategies strategy group groups number variety plethora multitude host array schedule schedules validation trials folds rounds repetitions values value fps hz end beginning start`,
)

/** One bare word of these says nothing of where. */
export const VAGUE_PLACE = wordSet(
  `datasets dataset benchmarks benchmark experiments experiment evaluations evaluation graphs graph cases case
   tests test tasks task problems problem data settings setting queries model images image videos video
   instances instance samples sample finding single common several multiple various training inference decoding
   quality learning detecting using conditions condition scenarios scenario domains domain simulation
   simulations subjects classes levels types categories sequences patients questions question languages language
   environments environment generation prediction classification study planning estimation pretraining fine-tuning`,
)

/** Words that an opening place follows: "Experiments on X show …". */
export const EXPERIMENT_WORDS = wordSet(
  `experiments experiment evaluations evaluation results tests test evaluated tested testing studies study
   experimentation validated benchmarked assessed applied trained`,
)
