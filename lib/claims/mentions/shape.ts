/** How the names of data sets look, and which words never are one. */

import { metrics, models, nameKey } from '../../lexicon'
import type { Token } from '../tokens'
import { NEVER } from '../vocabulary/names'
import { PLAIN, UPPER } from '../vocabulary/traits'

export const hasUpper = (s: string) => /\p{Lu}/u.test(s)

/** A name by its looks: inner capital, digit, or several capitals. */
export const nameShaped = (s: string) =>
  /^\p{L}/u.test(s)
    ? /^\P{Lu}*\p{Lu}.*[\p{Lu}\d]|^[^\p{Lu}\p{Ll}]*\p{Ll}\P{Lu}*\p{Lu}|\*/u.test(s) &&
      !NEVER.has(s.toLowerCase()) &&
      !NEVER.has(s.toLowerCase().replace(/s$/, ''))
    : /^\d+[A-Z][a-z]/.test(s)

/** Endings that benchmark names have and hardly anything else (counts in public abstracts: Bench, QA, Eval, VQA lead). */
export const BENCH_SHAPE =
  /(?:[a-z\d]-?|^[\w.]+-)(?:Bench|BENCH|bench)[-+.\w]{0,30}$|(?:\p{L}(?:QA|VQA)|[\p{L}\d]-?(?:Eval|Gym|Arena))[-+]?[\w.]{0,30}$/u

export const VARIANT =
  /^(?:v?\d+(?:\.\d+)?|Pro|Verified|Lite|Hard|Challenge|Diamond|Easy|Full|Multilingual|Plus|V\d|II|III|Test|Val|Dev|Mini|Zero|Large|Small|XL|XXL)$/

/** "TC-centric", "SA-1B-derived": an adjective made from a name. */
export const MADE_ADJECTIVE =
  /-(?:specific|style|like|based|derived|only|level|aware|trained|scale|free|guided|driven|centric|oriented|agnostic|aligned|labell?ed|generated|augmented)$/

/** Is the token at `i` fit to be (part of) an unknown benchmark's name? */
export function fit(tokens: Token[], i: number, own: ReadonlySet<string>): boolean {
  const t = tokens[i]
  if (t?.kind !== 'word' || (t.traits & (PLAIN | UPPER)) === PLAIN || !nameShaped(t.text) || own.has(t.lower))
    return false
  // "caption/VQA": two things
  if (/^\p{Ll}+\//u.test(t.text)) return false
  const key = t.traits & PLAIN ? t.lower : nameKey(t.text)
  if (metrics().spellings.has(key)) return false
  const model = models().spellings.get(key)
  return (
    !(model && !model.ambiguous) &&
    !MADE_ADJECTIVE.test(t.text) &&
    // "Foo-VL-7B-Instruct": a size makes it a model
    !/(?:^|-)\d+(?:\.\d+)?[Bb](?:-|$)/.test(t.text) &&
    !/(?:GPT|BERT|LLaMA|Llama|Qwen|Net|Former|GAN|former|NeRF|CLIP|LLM|LM|MoE|Diffusion|Transformer)s?\b|-R1$/.test(
      t.text,
    )
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
