/**
 * Named benchmarks, data sets and environments: by lexicon, and unknown ones by their shape and surroundings
 * ("on the X benchmark", "we introduce X, a data set", members of a list that holds a known one).
 */
import { benchmarks, metrics, models, nameKey } from '../lexicon'
import { listRight, type Range } from './phrases'
import type { Token } from './tokens'

export interface Mention {
  /** Token range within its sentence. */
  from: number
  to: number
  /** Lexicon id, null for names known only by place or shape. */
  id: string | null
  /** The abstract introduces it or evaluates on it (others are only talked about). */
  kind: 'lexicon' | 'place' | 'shape'
}

/** What the look-up may be told beside the built-in names. */
export interface ExtraNames {
  /** {@link nameKey} → id */
  benchmarks: Map<string, string>
}

const CUE_NOUN =
  /^(?:benchmarks?|datasets?|data-sets?|corpus|corpora|leaderboards?|test-?sets?|testbeds?|suites?|challenges?|environments?|testset|test-suite|testsuite|collections?|split|subset|validation|test|testing|track|dev|data|arena|simulator|tasks?|domains?|games?|competition)$/
const STRONG_CUE = /^(?:benchmarks?|datasets?|corpus|corpora|leaderboards?|testbeds?|test-?sets?|testset|suite)$/
const LEAD_IN = /^(?:including|namely|like|i\.e|e\.g|includes|include)$/
const EVALUATE =
  /^(?:evaluate|evaluated|evaluates|evaluating|evaluations?|experiments?|experimental|tested|testing|test|tests|validate|validated|validating|validation|benchmarked|benchmarking|assessed|results?|performance|accuracy|sota|state-of-the-art|outperforms?|improves?|achieves?|achieving|trained|gains?|improvements?|verified|demonstrate[sd]?|score[sd]?|perform[s]?|accuracies|conducted|success|F1|reaches|scores|%)$/

/** Capitalised or digit-bearing words that are never data sets of their own. */
const NEVER = new Set(
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
  phd dna rna mrna ehr ehrs icd ehr/icd alzheimer parkinson cancer stem mcq mcqs faq kbqa tod dst srl pos re ee el ie absa`.split(
    /\s+/,
  ),
)

const hasUpper = (s: string) => /\p{Lu}/u.test(s)
/** A name by its looks: inner capital, digit, or several capitals. */
export const nameShaped = (s: string) =>
  /^\p{L}/u.test(s)
    ? /\p{Lu}.*\p{Lu}|\p{Lu}.*\d|\p{Ll}.*\p{Lu}|\p{L}.*\*/u.test(s) &&
      !NEVER.has(s.toLowerCase()) &&
      !NEVER.has(s.toLowerCase().replace(/s$/, ''))
    : /^\d+[A-Z][a-z]/.test(s)

/** Endings that benchmark names have and hardly anything else (counts in public abstracts: Bench, QA, Eval, VQA lead). */
const BENCH_SHAPE =
  /(?:[a-z\d]-?|^[\w.]+-)(?:Bench|BENCH|bench)(?:[-+.\w]*)?$|\p{L}(?:Eval|QA|VQA|Gym|Arena)(?:[-+]?[\w.]*)?$/u

const VARIANT =
  /^(?:v?\d+(?:\.\d+)?|Pro|Verified|Lite|Hard|Challenge|Diamond|Easy|Full|Multilingual|Plus|V\d|II|III|Test|Val|Dev|Mini|Zero|Large|Small)$/

/**
 * Mentions in one sentence, left to right, without overlap.
 * @param tokens the sentence's tokens
 * @param own lower-case names that the abstract gives to its own method (never a benchmark unless introduced as one)
 * @param extra names the user added
 */
export function findMentions(tokens: Token[], own: Set<string>, extra?: ExtraNames): Mention[] {
  const found: Mention[] = []
  const taken = new Uint8Array(tokens.length)
  const add = (from: number, to: number, id: string | null, kind: Mention['kind']) => {
    for (let k = from; k < to; k++) if (taken[k]) return
    for (let k = from; k < to; k++) taken[k] = 1
    found.push({ from, to, id, kind })
  }

  byLexicon(tokens, own, add, taken, extra)
  byPlace(tokens, own, add, taken)
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token
    if (
      !taken[i] &&
      t.kind === 'word' &&
      hasUpper(t.text) &&
      BENCH_SHAPE.test(t.text) &&
      t.text.length > 4 &&
      !own.has(t.lower)
    ) {
      const next = tokens[i + 1]
      add(
        i,
        next && next.kind === 'word' && next.text !== 'Test' && VARIANT.test(next.text) ? i + 2 : i + 1,
        null,
        'shape',
      )
    }
  }
  spread(tokens, found, own, add, taken)
  return found.sort((a, b) => a.from - b.from)
}

type Add = (from: number, to: number, id: string | null, kind: Mention['kind']) => void

/** Is there a word nearby that makes an ambiguous name a benchmark? */
function cued(tokens: Token[], from: number, to: number): boolean {
  const next = tokens[to]
  if (next && (CUE_NOUN.test(next.lower) || (next.text === '(' && tokens[to + 1]?.kind === 'number'))) return true
  if (
    tokens[to + 1] &&
    /^(?:benchmarks?|datasets?|corpus|leaderboard|sets?)$/.test(tokens[to + 1]?.lower ?? '') &&
    next?.kind === 'word'
  )
    return true
  // Back over the other members of a list ("on COCO, DROP and ARC") to what governs it.
  for (let k = from - 1, seen = 0; k >= 0 && seen < 24; k--, seen++) {
    const t = tokens[k] as Token
    if (
      /^(?:on|across|over|including|like)$/.test(t.lower) ||
      STRONG_CUE.test(t.lower) ||
      (t.lower === 'as' && tokens[k - 1]?.lower === 'such')
    )
      return true
    if (
      t.kind === 'mark'
        ? !/^[,()/&%-]$/.test(t.text)
        : !(
            t.kind === 'number' ||
            /^\p{Lu}|\d/u.test(t.text) ||
            /^(?:and|or|the|both|e\.g|i\.e|a|all|standard|popular|challenging)$/.test(t.lower)
          )
    )
      return false
  }
  return false
}

function byLexicon(tokens: Token[], own: Set<string>, add: Add, taken: Uint8Array, extra?: ExtraNames): void {
  const { spellings, longest } = benchmarks()
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token
    if (
      taken[i] ||
      t.kind === 'mark' ||
      (t.kind === 'word'
        ? !hasUpper(t.text) && !/\d/.test(t.text) && !extra?.benchmarks.size
        : !hasUpper(tokens[i + 1]?.text ?? ''))
    )
      continue
    let key = ''
    let best: { to: number; id: string } | null = null
    for (let k = i; k < tokens.length && k < i + 7; k++) {
      const w = tokens[k] as Token
      if (w.kind === 'mark' && !/^[-/&:'’.+*]$/.test(w.text)) break
      key += nameKey(w.text)
      if (w.kind === 'mark' && !/^[+*]$/.test(w.text)) continue
      if (key.length > longest + 1) break
      const mine = extra?.benchmarks.get(key)
      if (mine) {
        best = { to: k + 1, id: mine }
        continue
      }
      let hit = spellings.get(key)
      // "SQuADs", "V*": a plural or possessive ending is not part of the name.
      if (!hit && /s$/.test(key) && /'s$/.test(w.text)) hit = spellings.get(key.slice(0, -1))
      // "miniF2F-test", "SWE-bench-Lite": strip a split or version behind the name and try again.
      if (!hit && k === i) {
        const base = /^(.+)-(?:test|val|dev|minival|hard|lite|pro|full|mini|easy|v\d|train|test-dev)$/i.exec(
          w.text,
        )?.[1]
        const stem = base ? spellings.get(nameKey(base)) : undefined
        if (stem && !stem.ambiguous) hit = stem
      }
      if (!hit) continue
      const last = tokens[k + 1]
      // "CIFAR-10/100" and the like stay one token; "KITTI-360" must not end in "KITTI".
      if (
        last &&
        !last.spaced &&
        last.text === '-' &&
        tokens[k + 2]?.spaced === false &&
        tokens[k + 2]?.kind === 'number'
      )
        continue
      const text =
        k === i
          ? t.text
          : tokens
              .slice(i, k + 1)
              .map((x, n) => (n && x.spaced ? ' ' : '') + x.text)
              .join('')
      if (!hasUpper(text)) continue
      const single = k === i
      if (metrics().spellings.has(key) && !STRONG_CUE.test(tokens[k + 1]?.lower ?? '')) continue
      const plainWord = single && /^\p{Lu}?\p{Ll}+$/u.test(t.text)
      const titled = !single && tokens.slice(i, k + 1).every((x) => /^\p{Lu}|\d/u.test(x.text))
      if ((hit.ambiguous && !titled) || (single && t.text.length <= 3) || plainWord || NEVER.has(t.lower)) {
        if (text.toLowerCase() === text || (hit.ambiguous && /^[^a-z]+$/.test(hit.text) && text !== hit.text)) continue
        if (NEVER.has(t.lower) && single) continue
        if (!cued(tokens, i, k + 1)) continue
      }
      if (own.has(text.toLowerCase()) && !STRONG_CUE.test(tokens[k + 1]?.lower ?? '')) continue
      best = { to: k + 1, id: hit.entry.id }
    }
    if (best) {
      let to = best.to
      const next = tokens[to]
      if (
        next?.kind === 'word' &&
        VARIANT.test(next.text) &&
        !/^(?:Test|Large|Small|Full|Easy|Challenge)$/.test(next.text)
      )
        to++
      add(i, to, best.id, 'lexicon')
      i = to - 1
    }
  }
}

/** Is the token at `i` fit to be (part of) an unknown benchmark's name? */
function fit(tokens: Token[], i: number, own: Set<string>): boolean {
  const t = tokens[i]
  if (t?.kind !== 'word' || !nameShaped(t.text) || own.has(t.lower)) return false
  const key = nameKey(t.text)
  if (metrics().spellings.has(key)) return false
  const model = models().spellings.get(key)
  return (
    !(model && !model.ambiguous) &&
    !/(?:GPT|BERT|LLaMA|Llama|Qwen|Net|Former|GAN|former|NeRF|CLIP|LLM|Diffusion|Transformer)\b/.test(t.text)
  )
}

/** The capitalised name that ends at `last`: "Visual Genome", "Common Voice", "UCF Crime". */
function nameEndingAt(tokens: Token[], last: number): number {
  let from = last
  while (from > 0 && last - from < 4) {
    const t = tokens[from - 1] as Token
    if (
      t.kind !== 'word' ||
      !/^\p{Lu}|^\d/u.test(t.text) ||
      (from - 1 === 0 && !nameShaped(t.text)) ||
      NEVER.has(t.lower)
    )
      break
    from--
  }
  return from
}

function byPlace(tokens: Token[], own: Set<string>, add: Add, taken: Uint8Array): void {
  for (let i = 0; i < tokens.length; i++) {
    const t = tokens[i] as Token
    if (t.kind !== 'word') continue
    // "the X benchmark", "X and Y datasets", "X data set"
    if (STRONG_CUE.test(t.lower) || (t.lower === 'data' && tokens[i + 1]?.lower === 'set')) {
      let end = i
      // "X multi-hop QA benchmark": the name may stand before lower-case modifiers, but only right after an article.
      const direct = tokens[end - 1]
      if (direct?.kind === 'word' && /^\p{Lu}/u.test(direct.text) && end - 1 > 0) {
        const from = nameEndingAt(tokens, end - 1)
        const single = from === end - 1
        const name = tokens[from] as Token
        if (
          !taken[end - 1] &&
          !NEVER.has(direct.lower) &&
          (!own.has(direct.lower) ||
            (single && nameShaped(direct.text) && /^(?:the|our)$/.test(tokens[from - 1]?.lower ?? ''))) &&
          (!single ||
            nameShaped(name.text) ||
            (/^\p{Lu}\p{Ll}{3,}$/u.test(name.text) && /^(?:the|on)$/.test(tokens[from - 1]?.lower ?? '')))
        ) {
          const modelish = models().spellings.get(
            nameKey(
              tokens
                .slice(from, end)
                .map((x) => x.text)
                .join(''),
            ),
          )
          if (!modelish || modelish.ambiguous) add(from, end, null, 'place')
        }
        // "X, Y and Z datasets": what is joined to the left of it is of the same kind.
        let k = from - 1
        for (let n = 0; n < 12 && k > 0; n++) {
          const join = tokens[k] as Token
          if (
            !(
              join.text === ',' ||
              join.lower === 'and' ||
              join.lower === 'or' ||
              join.text === '&' ||
              join.text === '/'
            )
          )
            break
          let last = k - 1
          if (tokens[last]?.text === ',') last--
          const word = tokens[last]
          if (word?.kind !== 'word' || !/^\p{Lu}|\d/u.test(word.text)) break
          const begin = nameEndingAt(tokens, last)
          if (!taken[last] && (nameShaped(tokens[begin]?.text ?? '') || begin < last))
            if (fit(tokens, last, own) || begin < last) add(begin, last + 1, null, 'place')
          k = begin - 1
        }
        end = from
      }
      // "a real-world dataset V2XPnP": the name stands behind the noun.
      const named1 = tokens[i + 1]
      if (
        /^(?:dataset|benchmark|corpus|environment|testbed)$/.test(t.lower) &&
        named1?.kind === 'word' &&
        fit(tokens, i + 1, own) &&
        !taken[i + 1]
      )
        add(i + 1, i + 2, null, 'place')
      // "benchmarks including A, B and C", "datasets (A, B)", "datasets: A, B", "benchmarks such as A", "dataset, A,"
      let k = i + 1
      if (t.lower === 'data') k++
      const lead = tokens[k]
      let named = false
      if (lead && (lead.text === '(' || lead.text === ':' || lead.text === '—' || LEAD_IN.test(lead.lower))) {
        k++
        named = true
      } else if (lead?.lower === 'such' && tokens[k + 1]?.lower === 'as') {
        k += 2
        named = true
      } else if (lead?.text === ',') {
        k++
        if (LEAD_IN.test(tokens[k]?.lower ?? '')) {
          k++
          named = true
        } else if (tokens[k]?.lower === 'such') {
          k += 2
          named = true
        } else if (
          /^[A-Z]/.test(tokens[k]?.text ?? '') &&
          /^(?:d|b|corpus|s)/.test(t.lower) &&
          (tokens[k + 1]?.text === ',' || (/^[(.:]$/.test(tokens[k + 1]?.text ?? '.') && fit(tokens, k, own)))
        )
          named = true
      } else if (/^(?:called|named|dubbed|termed)$/.test(lead?.lower ?? '')) {
        k++
        named = true
      }
      if (/^(?:including|e\.g|i\.e|namely|like|using)$/.test(tokens[k]?.lower ?? '')) k++
      while (tokens[k]?.text === ',' || tokens[k]?.text === '.') k++
      if (named) for (const r of listRight(tokens, k)) addName(tokens, r, own, add, taken)
    }
    // "a new data set (NAME)", "super-resolution (NAME)": a name in brackets of its own.
    if (
      t.kind === 'word' &&
      tokens[i + 1]?.text === '(' &&
      tokens[i + 3]?.text === ')' &&
      fit(tokens, i + 2, own) &&
      !taken[i + 2]
    ) {
      let dataset = false
      for (let k = i, seen = 0; k >= 0 && seen < 6; k--, seen++)
        if (STRONG_CUE.test(tokens[k]?.lower ?? '')) dataset = true
      if (dataset) add(i + 2, i + 3, null, 'place')
    }
    // "evaluated on A and B", "on A and B"
    if (/^(?:on|across)$/.test(t.lower) && tokens[i + 1]) {
      let near = false
      for (let k = i - 1, seen = 0; k >= 0 && seen < 12; k--, seen++)
        if (EVALUATE.test(tokens[k]?.lower ?? '') || tokens[k]?.kind === 'number') {
          near = true
          break
        }
      if (!near && i > 1) continue
      for (const r of listRight(tokens, i + 1)) {
        const last = tokens[r[1] - 1]
        if (
          last &&
          r[1] - r[0] <= 3 &&
          fit(tokens, r[0], own) &&
          !/^(?:gpus?|models?|backbones?|cpus?|devices?|servers?|clusters?|hardware|platforms?|chips?|systems?|robots?|processors?|nodes?|architectures?|cores?|queries|prompts|images|videos|text|agents|edge|training|inference|generation|performance|systems)$/.test(
            last.lower,
          )
        )
          addName(tokens, r, own, add, taken)
      }
    }
    // "NERdME is introduced: 200 files with labelled spans", "X (5,400 pairs) is constructed"
    if (
      /^(?:introduced|presented|constructed|released|curated|built|created)$/.test(t.lower) &&
      /^(?:is|was|are|been)$/.test(tokens[i - 1]?.lower ?? '')
    ) {
      let k = i - 2
      if (tokens[k]?.text === ')') while (k > 0 && tokens[k]?.text !== '(') k--
      if (tokens[k]?.text === '(') k--
      const data = tokens.some(
        (w) =>
          STRONG_CUE.test(w.lower) ||
          /^(?:annotated|labeled|labelled|pairs|annotations|samples|questions|instances)$/.test(w.lower),
      )
      if (data && fit(tokens, k, own) && !taken[k]) add(k, k + 1, null, 'place')
    }
    // "we introduce X, a … benchmark", "X: a new data set", "present X, the first large-scale … corpus"
    if (
      /^(?:introduce|introduces|introducing|present|presents|presenting|propose|proposes|release|releases|construct|develop|build|built|create|created|curate|contribute|constructed|design|developed|named|called|dubbed|termed)$/.test(
        t.lower,
      )
    ) {
      let k = i + 1
      while (/^(?:the|a|an|our|new|novel)$/.test(tokens[k]?.lower ?? '')) k++
      const name = tokens[k]
      if (name?.kind !== 'word' || !/\p{Lu}/u.test(name.text)) continue
      let to = k + 1
      while (to < tokens.length && to - k < 4 && tokens[to]?.kind === 'word' && /^\p{Lu}/u.test(tokens[to]?.text ?? ''))
        to++
      let after = to
      if (tokens[after]?.text === '(') {
        while (after < tokens.length && tokens[after]?.text !== ')' && after - to < 14) after++
        after++
      }
      if (/^[,:—-]$/.test(tokens[after]?.text ?? '') || /^(?:as|is)$/.test(tokens[after]?.lower ?? '')) {
        after++
        if (/^(?:a|an|the|which)$/.test(tokens[after]?.lower ?? '') || tokens[after - 1]?.text === ':') {
          for (let n = after + 1; n < tokens.length && n < after + 12; n++) {
            const w = tokens[n] as Token
            if (STRONG_CUE.test(w.lower) || w.lower === 'environment' || (w.lower === 'simulator' && n - after < 5)) {
              add(k, to, null, 'place')
              break
            }
            if (w.kind === 'mark' || /^(?:that|which|for|to|of|with|framework|model|method)$/.test(w.lower)) break
          }
        }
      }
    }
  }
}

function addName(tokens: Token[], [from, to]: Range, own: Set<string>, add: Add, taken: Uint8Array): void {
  let a = from
  let b = to
  while (
    b > a &&
    (CUE_NOUN.test(tokens[b - 1]?.lower ?? '') || tokens[b - 1]?.kind === 'mark') &&
    !/^[A-Z]{2}/.test(tokens[b - 1]?.text ?? '')
  )
    b--
  while (a < b && !/\p{Lu}|\d/u.test(tokens[a]?.text ?? '')) a++
  if (b <= a || b - a > 4) return
  for (let k = a; k < b; k++) if (taken[k]) return
  const head = tokens[a] as Token
  if (
    b - a === 1
      ? fit(tokens, a, own)
      : /^\p{Lu}/u.test(tokens[b - 1]?.text ?? '') && !NEVER.has(head.lower) && !own.has(head.lower)
  ) {
    const modelish = models().spellings.get(
      nameKey(
        tokens
          .slice(a, b)
          .map((x) => x.text)
          .join(''),
      ),
    )
    if (!modelish || modelish.ambiguous) add(a, b, null, 'place')
  }
}

/** A name-shaped member of a list that holds a known benchmark is one too: "GSM8K, FooMath and MATH". */
function spread(tokens: Token[], found: Mention[], own: Set<string>, add: Add, taken: Uint8Array): void {
  const step = (m: Mention, dir: 1 | -1) => {
    let k = dir > 0 ? m.to : m.from - 1
    for (let n = 0; n < 12; n++) {
      if (dir > 0 && tokens[k]?.text === '(') {
        let close = k
        while (close < tokens.length && tokens[close]?.text !== ')' && close - k < 10) close++
        k = close + 1
      }
      let joined = false
      for (let j = 0; j < 2; j++)
        if (tokens[k]?.text === ',' || /^(?:and|or|&)$/.test(tokens[k]?.lower ?? '')) {
          joined = true
          k += dir
        }
      if (!joined || k < 0) return
      if (dir < 0 && tokens[k]?.text === ')') return
      if (taken[k]) {
        while (k >= 0 && k < tokens.length && taken[k]) k += dir
        continue
      }
      if (!fit(tokens, k, own)) return
      const next = tokens[k + 1]
      if (dir > 0 && next?.kind === 'word' && /^[A-Z]/.test(next.text)) return
      if (
        next?.kind === 'word' &&
        !/^(?:and|or|datasets?|benchmarks?|with|by|in|for|for|while|where|to|show|shows|demonstrate|test|using|under|respectively|from|compared|over|achieving|as|are|is|that|which|at|tasks?|indicate|reveal|suggest|of)$/.test(
          next.lower,
        )
      )
        return
      add(k, k + 1, null, 'place')
      k += dir
    }
  }
  for (const m of [...found]) {
    step(m, 1)
    step(m, -1)
  }
}

/**
 * Names that the abstract gives to its own work: "we propose X", "X, a novel framework", "called X", and the title's "X: …".
 * @returns lower-case names
 */
export function ownNames(sentences: Token[][], title: string): Set<string> {
  const own = new Set<string>()
  const head = /^([\p{L}\p{N}][\p{L}\p{N}\-+*.^]{1,24})\s*:/u.exec(title)?.[1]
  const dataset =
    /\b(?:data ?sets?|benchmarks?|corpus|corpora|suite|testbed|leaderboard|challenge|environments?|collection)\b/i.test(
      title.slice(title.indexOf(':') + 1),
    )
  if (head && /\p{Lu}/u.test(head) && !BENCH_SHAPE.test(head) && !dataset) own.add(head.toLowerCase())
  for (const tokens of sentences) {
    taskAcronyms(tokens, own)
    for (let i = 0; i < tokens.length; i++) {
      const t = tokens[i] as Token
      if (
        !/^(?:propose|introduce|present|develop|design|called|named|dubbed|termed|namely|introduces|proposes|presents|introducing|proposing|presenting|named|is|describe)$/.test(
          t.lower,
        )
      )
        continue
      let k = i + 1
      while (/^(?:the|a|an|our|new|novel|\(|"|')$/.test(tokens[k]?.lower ?? '')) k++
      const name = tokens[k]
      if (name?.kind === 'word' && nameShaped(name.text) && t.lower !== 'is') {
        let dataset = BENCH_SHAPE.test(name.text)
        for (let n = k + 1; n < k + 12 && n < tokens.length && !dataset; n++) {
          const w = tokens[n] as Token
          if (STRONG_CUE.test(w.lower)) dataset = true
          if (/^(?:that|which|for|to|method|framework|model|approach|of)$/.test(w.lower)) break
        }
        if (!dataset) own.add(name.lower)
      } else if (!/^(?:is|namely)$/.test(t.lower)) {
        // "we propose a Long Name Here (LNH)"
        for (let n = k; n < k + 12 && n + 2 < tokens.length; n++) {
          const w = tokens[n] as Token
          if (w.text === '.' || w.text === ';') break
          if (
            w.text === '(' &&
            tokens[n + 2]?.text === ')' &&
            nameShaped(tokens[n + 1]?.text ?? '') &&
            !/^(?:benchmark|dataset|corpus|suite)s?$/.test(tokens[n - 1]?.lower ?? '')
          ) {
            own.add((tokens[n + 1] as Token).lower)
            break
          }
        }
      }
    }
  }
  return own
}

const TASK_WORD =
  /^(?:recognition|detection|extraction|information|learning|generation|segmentation|estimation|models?|networks?|reasoning|navigation|answering|classification|retrieval|translation|processing|planning|tracking|prediction|modeling|optimization|search|understanding|synthesis|reconstruction|analysis|system|systems|agents?|intelligence|vision|control|transfer|adaptation|attention|memory|driving|interaction|decoding|tuning|training|theory|process|processes|imaging|vehicles?|robots?|disease|cancer|disorder|injury|rate|error|score|language|speech|graphs?|trees?|algorithms?|methods?|framework|architecture|pipeline|module|loss|function)$/

/** "Facial Expression Recognition (FER)": the acronym of a task or method is no data set. */
function taskAcronyms(tokens: Token[], own: Set<string>): void {
  for (let i = 2; i + 2 < tokens.length; i++) {
    if (tokens[i]?.text !== '(' || tokens[i + 2]?.text !== ')') continue
    const acronym = tokens[i + 1]?.text ?? ''
    if (!/^[A-Z][A-Za-z-]{1,7}s?$/.test(acronym)) continue
    const last = tokens[i - 1]
    if (last?.kind !== 'word' || STRONG_CUE.test(last.lower)) continue
    if (!(TASK_WORD.test(last.lower) || last.text === last.lower)) continue
    // Its letters must begin the words before it.
    const letters = acronym
      .replace(/s$/, '')
      .replace(/[^A-Za-z]/g, '')
      .toLowerCase()
    const initials = tokens
      .slice(Math.max(0, i - letters.length - 3), i)
      .filter((x) => x.kind === 'word')
      .flatMap((x) => x.lower.split('-'))
      .map((x) => x[0])
      .join('')
    if (initials.includes(letters.slice(0, 3)) || initials.endsWith(letters.slice(-2))) {
      own.add(acronym.toLowerCase())
      own.add(acronym.toLowerCase().replace(/s$/, ''))
    }
  }
}
