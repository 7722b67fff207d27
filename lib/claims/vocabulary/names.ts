import { wordSet } from './word-set'

/** What may follow a listed name that has no noun of its own. */
export const AFTER_LISTED_NAME = wordSet(
  `and or datasets dataset benchmarks benchmark with by in for while where to show shows demonstrate test using
   under respectively from compared over achieving as are is that which at tasks task indicate reveal suggest report reports of`,
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

/** Participles behind "is" by which an abstract says that it made something. */
export const MADE = wordSet(`introduced presented constructed released curated built created`)

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
   test-set testsets testset suite cohort cohorts`,
)

/** Words beside which an unknown name may be found by its place; mentions/by-place looks at no other. */
export const PLACE_CUES: ReadonlySet<string> = new Set([
  ...STRONG_CUE,
  ...INTRODUCES,
  ...MADE,
  ...wordSet(`data on across`),
])

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

/** Capitalised or digit-bearing words that are never data sets of their own. */
export const NEVER = wordSet(
  `llm llms vlm vlms mllm mllms lvlm lvlms lmm lm lms plm plms gpu gpus cpu cpus tpu tpus npu ai agi nlp cv ml dl rl drl sft rlhf grpo ppo dpo
   rag cot icl qa vqa vr ar xr api apis cnn cnns rnn rnns lstm gru gan gans vae vaes gnn gnns gcn vit vits mlp mlps svm svms knn
   transformer transformers ner asr tts ocr slam mri ct eeg ecg emg iot fpga asic soc pde pdes ode odes sota ood iid id fl kg kgs sql
   html css xml json pdf latex python java rust c c++ javascript linux windows android ios ros web internet english chinese german
   french spanish japanese korean arabic hindi european american indian africa asia europe china us usa uk eu america experiments results
   extensive experimental our we this these the in on for to with by from however moreover furthermore additionally finally
   specifically notably code project source available github huggingface hugging face https http url bert gpt mdp pomdp mcts cpu-gpu
   nerf sdf bev lidar rgb rgb-d depth imu gps radar uav uavs ugv av avs adas hpc kv moe moes ssm ssms lora peft qlora ptq qat
   int8 int4 fp16 fp8 fp4 bf16 fp32 w4a4 w8a8 3d 2d 4d 1d 6d 6dof 7dof dof covid-19 covid bayesian gaussian markov monte carlo fourier
   lipschitz nash pareto kalman euclidean riemannian hilbert lyapunov shapley adam sgd softmax relu attention mamba diffusion
   ieee acm nist ntire cvpr iccv eccv neurips nips icml iclr acl emnlp naacl interspeech icassp miccai kdd aaai ijcai v2x rgb+thermal linkedin twitter reddit youtube facebook instagram tiktok whatsapp telegram slack wechat weibo
   iphone ipad jetson rtx nvidia intel amd xavier raspberry snapdragon a100 h100 v100 a6000 h200 b200 orin xeon epyc apple google openai meta anthropic microsoft deepmind
   t2i t2v i2v i2i s2s r&d ui gui uis guis hci nlu nlg mt nmt smt sr isr vsr sod ssl uda sfda tta zsl fsl cl il bc irl hrl marl
   phd dna rna mrna ehr ehrs icd ehr/icd alzheimer parkinson cancer stem mcq mcqs faq kbqa tod dst srl pos re ee el ie absa mcnemar wilcoxon kruskal mann-whitney bonferroni kolmogorov`,
)
