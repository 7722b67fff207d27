import { wordMap, wordSet } from './word-set'

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
  identify classify recover restore accelerate limit push drive bring sustain differ deviate approach trim slash employ incur suffer underperform measure explain correlate agree prove argue`

const IRREGULAR = wordMap<string>({
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
})

/** All forms of a verb: base, -s, -ed, -ing. */
function inflect(verb: string): string[] {
  const stem = verb.endsWith('e') ? verb.slice(0, -1) : verb
  const third = /(?:s|sh|ch|x|z)$/.test(verb)
    ? `${verb}es`
    : /[^aeiou]y$/.test(verb)
      ? `${verb.slice(0, -1)}ies`
      : `${verb}s`
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`
  return [verb, third, past, `${stem}ing`, ...(IRREGULAR.get(verb)?.split(' ') ?? [])]
}

/** Nouns too ("scores", "results", "gains", "test"): they end a phrase only where a verb must stand. */
const ALSO_NOUNS = wordSet(
  `measure measures score scores gain gains rank ranks place test tests testing train training scale scaling scaled speed process
   processing record records use uses cover design drop drops fall falls rise rises need needs range ranges report
   reports increase increases decrease decreases boost cut match matches top lead find shift shifts support
   learning finding findings setting settings reasoning save double triple lag decline capture label match
   learned trained processed fine-tuned fine-tuning finetuning pretraining pre-training pretrained pre-trained annotated combined improved detected
   enhanced optimized curated generated predicted simulated detecting building
   speed speeds rival rivals trail place places run runs release releases produce bridge handle address offer offers span
   register bar limit limits push drive approach approaches trim average averages slow close closer secure ship win wins hit hits save saves saving trace span spans set sets balance prompt target review present control highlights close closed matched driving`,
)

export const VERB_FORMS = new Set<string>()
for (const verb of VERBS.split(/\s+/)) for (const form of inflect(verb)) VERB_FORMS.add(form)
for (const w of wordSet(
  `can could may might will would shall should must cannot not also thereby only even still further`,
))
  VERB_FORMS.add(w)

/** Verbs that are hardly ever nouns: no noun phrase runs over them. One set, since it is asked for every other word. */
export const SURE_VERBS: ReadonlySet<string> = new Set([...VERB_FORMS].filter((w) => !ALSO_NOUNS.has(w)))

/** A verb and hardly ever a noun: a noun phrase cannot run over it. */
export const isVerb = (lower: string) => SURE_VERBS.has(lower)
