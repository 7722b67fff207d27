/** How the names of data sets look, and which words never are one. */

import { metrics, models, nameKey } from '../../lexicon'
import type { Token } from '../tokens'

/** Capitalised or digit-bearing words that are never data sets of their own. */
export const NEVER = new Set(
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

export const hasUpper = (s: string) => /\p{Lu}/u.test(s)

/** A name by its looks: inner capital, digit, or several capitals. */
export const nameShaped = (s: string) =>
  /^\p{L}/u.test(s)
    ? /\p{Lu}.*\p{Lu}|\p{Lu}.*\d|\p{Ll}.*\p{Lu}|\p{L}.*\*/u.test(s) &&
      !NEVER.has(s.toLowerCase()) &&
      !NEVER.has(s.toLowerCase().replace(/s$/, ''))
    : /^\d+[A-Z][a-z]/.test(s)

/** Endings that benchmark names have and hardly anything else (counts in public abstracts: Bench, QA, Eval, VQA lead). */
export const BENCH_SHAPE =
  /(?:[a-z\d]-?|^[\w.]+-)(?:Bench|BENCH|bench)(?:[-+.\w]*)?$|\p{L}(?:Eval|QA|VQA|Gym|Arena)(?:[-+]?[\w.]*)?$/u

export const VARIANT =
  /^(?:v?\d+(?:\.\d+)?|Pro|Verified|Lite|Hard|Challenge|Diamond|Easy|Full|Multilingual|Plus|V\d|II|III|Test|Val|Dev|Mini|Zero|Large|Small)$/

/** Is the token at `i` fit to be (part of) an unknown benchmark's name? */
export function fit(tokens: Token[], i: number, own: Set<string>): boolean {
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
export function nameEndingAt(tokens: Token[], last: number): number {
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
