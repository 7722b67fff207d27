/**
 * Closed word classes that the reading steps share: what ends a phrase, what moves a metric which way, which things are
 * counted. Open-ended names belong in lib/lexicon.
 */
const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean))

export const DETERMINERS = set(
  `a an the our its their this that these those his her my your each every any some such both all either another`,
)

export const PREPOSITIONS = set(
  `of in on at by for from to with without over under across against between among within into onto through during via
   per than as like upon throughout toward towards after before until since despite beyond about around versus vs vs.
   including using based given we they it he she there one's itself themselves i who's while whereas when where which who that if because although though but so yet however
   thus hence thereby therefore moreover furthermore`,
)

export const CONJUNCTIONS = set(`and or & as-well-as plus`)

/** Verbs of results and of talking about them: they end a noun phrase. Inflections are made below. */
const VERBS = `achieve reach obtain attain yield deliver exhibit demonstrate show indicate reveal suggest find observe
  improve increase boost raise enhance elevate reduce decrease lower cut decline drop degrade diminish shrink save
  outperform surpass exceed beat match rival outpace outstrip top lead trail lag rank place retain preserve maintain
  keep remain require need use utilize employ leverage provide offer enable allow make give take have do be become
  get produce generate create build construct develop design introduce propose present describe report evaluate
  validate verify assess conduct perform run compare test train pretrain pre-train fine-tune finetune learn apply adapt
  extend scale span cover contain comprise include consist encompass involve collect curate annotate release gain lose
  fall rise grow accelerate speed slow double halve triple underscore highlight confirm establish set score win
  correspond represent account address tackle mitigate solve resolve overcome handle support facilitate simulate
  consume operate process capture achieve ensure exhibit narrow close bridge surpass range vary differ shift translate
  eliminate minimize maximize optimize reach hit record register secure ship struggle fail succeed detect predict
  identify classify recover restore accelerate limit push drive bring sustain differ deviate approach trim slash employ incur suffer underperform explain correlate agree prove argue`

const IRREGULAR: Record<string, string> = {
  find: 'found',
  show: 'showed shown',
  beat: 'beaten',
  cut: 'cutting',
  set: 'setting',
  win: 'won winning',
  lead: 'led',
  build: 'built',
  keep: 'kept',
  make: 'made',
  give: 'gave given',
  take: 'took taken',
  have: 'has had',
  do: 'does did done',
  be: 'is are was were been being am',
  become: 'became',
  get: 'got getting',
  run: 'ran running',
  fall: 'fell fallen',
  rise: 'rose risen',
  grow: 'grew grown',
  learn: 'learnt',
  lose: 'lost',
  hit: 'hitting',
  drop: 'dropped dropping',
  lag: 'lagged lagging',
  shrink: 'shrank shrunk',
  span: 'spanned spanning',
  top: 'topped topping',
}

/** All forms of a verb: base, -s, -ed, -ing. */
export function inflect(verb: string): string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb
  const third = /(?:s|sh|ch|x|z)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`
  return [verb, third, past, `${stem}ing`, ...(IRREGULAR[verb]?.split(' ') ?? [])]
}

/** Nouns too ("scores", "results", "gains", "test"): they end a phrase only where a verb must stand. */
const ALSO_NOUNS = set(
  `score scores gain gains rank ranks place test tests testing train training scale scaling scaled speed process
   processing record records use uses cover design drop drops fall falls rise rises need needs range ranges report
   reports increase increases decrease decreases boost cut match matches top lead find shift shifts support
   learning finding findings setting settings reasoning save show double triple lag decline capture label match
   learned trained processed fine-tuned fine-tuning finetuning pretraining pre-training pretrained pre-trained annotated combined improved detected
   enhanced optimized curated generated predicted simulated detecting building
   speed speeds rival rivals trail place places run runs release releases produce bridge handle address offer offers span
   register bar limit limits push drive approach approaches trim average averages slow close closer secure ship win wins hit hits save saves trace span spans set sets balance prompt target review present control highlights close closed matched`,
)

export const VERB_FORMS = new Set<string>()
for (const verb of VERBS.split(/\s+/)) for (const form of inflect(verb)) VERB_FORMS.add(form)
for (const w of set(`can could may might will would shall should must cannot not also thereby only even still further`))
  VERB_FORMS.add(w)

/** A verb and hardly ever a noun: a noun phrase cannot run over it. */
export const isVerb = (lower: string) => VERB_FORMS.has(lower) && !ALSO_NOUNS.has(lower)

/** Words that say a metric goes up, by lemma-like prefix. */
const UP_WORDS = set(
  `improve improves improved improving improvement improvements improvment increase increases increased increasing
   gain gains gained gaining boost boosts boosted boosting raise raises raised raising enhance enhances enhanced
   enhancing enhancement enhancements rise rises rose rising grow grows grew growth growing accelerate accelerates accelerated
   accelerating acceleration speedup speedups speed-up speed-ups higher better greater larger more faster quicker
   stronger outperform outperforms outperformed outperforming surpass surpasses surpassed surpassing exceed exceeds
   exceeded exceeding beat beats beating elevate elevates elevating uplift lift lifts lifted lifting double doubles doubled doubling
   triple triples tripled tripling longer bigger above ahead advantage superior up outpace outpaces outpacing inflate
   inflates amplify amplifies amplified amplification margin margins lead leads leading increment increments expands
   expand expansion extends scaling outstrip outstrips outstripping climb climbs climbed advance advances jump jumps slowdown slowdowns
   overhead heavier additional extra improved`,
)
const DOWN_WORDS = set(
  `reduce reduces reduced reducing reduction reductions decrease decreases decreased decreasing lower lowers lowered
   lowering cut cuts cutting decline declines declined declining drop drops dropped dropping degrade degrades degraded
   degrading degradation degradations diminish diminishes diminished diminishing shrink shrinks shrinking shrank save
   saves saved saving savings fewer less slower smaller shorter cheaper lighter halve halves halved halving loss losses
   fall falls fell falling down compress compresses compressing worse below decay decays slashes slash slashed slashing minimize
   minimizes minimizing mitigates mitigate mitigating eliminates eliminate eliminating removes remove removing removal suppress suppresses suppressing
   suppression trims trim trimming narrows narrow narrowing weakens lose loses losing underperform underperforms
   underperforming lags lag lagging trails trail worsen worsens shortfall penalty deficit regress regression erodes collapses collapse
   curtails curtail alleviates lessens lessen prune prunes pruning shortens shorten shortening shortened`,
)
/** These go up in name and down in number: "improves WER by 20%" lowers it. */
const BETTER_WORDS = set(
  `improve improves improved improving improvement improvements enhance enhances enhanced enhancing enhancement
   enhancements outperform outperforms outperformed outperforming surpass surpasses surpassed surpassing better beat
   beats beating gain gains advantage superior exceed exceeds exceeding exceeded margin margins uplift advance advances`,
)

/** Which way a word moves the metric it governs: 1 up, -1 down, 0 neither. */
export const wayOf = (lower: string): 1 | -1 | 0 => (UP_WORDS.has(lower) ? 1 : DOWN_WORDS.has(lower) ? -1 : 0)
/** True for words that mean "better" rather than "higher". */
export const meansBetter = (lower: string) => BETTER_WORDS.has(lower)

/** Nouns of change that are no metric of their own: "a gain of 12.7%", "relative improvement of 20%". */
export const CHANGE_NOUNS = set(
  `improvement improvements improvment gain gains reduction reductions increase increases decrease decreases boost
   boosts drop drops decline rise enhancement enhancements margin margins uplift lift degradation degradations loss
   savings saving speedup speedups speed-up speed-ups acceleration increment increments growth jump advantage gap
   difference differences change changes advance advances cut shift lead penalty`,
)

/** Comparatives that carry their own metric, so that "9.3x faster" needs no other noun. */
export const COMPARATIVE_METRIC: Record<string, string> = {
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
}
export const COMPARATIVES = set(
  `faster quicker slower cheaper smaller larger bigger lighter longer shorter higher lower better worse more less fewer
   greater stronger`,
)

/** Things that are evaluated: how many of them is a `count`. Heads of noun phrases, singular. */
export const COUNTED = set(
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
export const SIZED = set(
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
