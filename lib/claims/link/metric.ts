/** The name of what is measured, as the labelling rules write it. */

import { findMetric, findSpelling, isMetricName, models, remembered } from '../../lexicon'
import type { Measure } from '../measure'
import type { Range } from '../phrases'
import { left, lower, type Sentence, words } from '../sentence'
import { BEFORE_SPEED } from '../vocabulary/measures'
import { COMPARATIVE_METRIC } from '../vocabulary/movement'
import { isVerb } from '../vocabulary/verbs'
import type { Slot } from './slots'

/** Is the phrase a fit name of a metric (not a data set, not a bare pronoun)? */
export function phraseText(s: Sentence, r: Range | null): string | null {
  if (!r) return null
  const text = words(s, r)
  if (!/\p{L}/u.test(text) || text.length > 80) return null
  return text
}

/** Metric phrases lose what the labelling rules leave off. */
export const cleanMetric: (metric: string) => string | null = remembered(cleaned)

function cleaned(metric: string): string | null {
  const acronym = /\(([^)]+)\)?$/.exec(metric)?.[1]
  if (acronym && metric.length > 24 && isMetricName(acronym)) return acronym
  const titled = /^(?:Average|Mean|Relative|Absolute|Total) \p{Lu}/u.test(metric)
  let m =
    titled || isMetricName(metric)
      ? metric
      : metric.replace(
          /^(?:the|an?|its|their|our|new|state-of-the-art|SOTA|impressive|competitive|overall average|average|mean|minimum|maximum|final|best|highest|superior|strong|high|higher|lower|relative|absolute|corresponding|better|improved|respective|estimated|reported|total) (?=\p{L})/iu,
          (w) => (/^(?:mean|overall)/i.test(w) ? w : ''),
        )
  m = withoutOwner(m)
  m = m.replace(/ ?\([^()]*\)?$/, '').trim()
  m = m.replace(
    / (?:improvements?|gains?|reductions?|increases?|boosts?|drops?|decreases?|degradation|enhancements?|lifts?|savings?|relative|points?|metrics?)$/i,
    '',
  )
  if (
    /(?:^|\s)(?:models?|methods?|systems?|networks?|baselines?|approach(?:es)?|llms?|agents?|detectors?|retraining|pipelines?|frameworks?|datasets?|benchmarks?|policies|solvers?|bounds?|ceilings?)$/i.test(
      m,
    )
  )
    return null
  // A column's name: "80.5% Average, 88.7% Last".
  if (m === 'Average') return m
  return /\p{L}/u.test(m) &&
    !/^(?:same\b.*|strongest|best|worst|weakest|largest|smallest|(?:the )?(?:prior|previous) (?:art|state[ -]of[ -]the[ -]art|SOTA)|state-of-the-art|SOTA|average|avg|mean|it|them|they|this|that|which|we|results?|method|approach|model|models|baselines?|respectively|i\.e|e\.g|cases?|margins?|value|values)$/i.test(
      m,
    )
    ? m
    : null
}

/** Statistics named after people keep the name: "Cohen's kappa". */
const EPONYM =
  /^(?:cohen|fleiss|spearman|pearson|kendall|krippendorff|matthews?|youden|cronbach|hedges|lin|somers|cram[eé]r|hausdorff|jaccard|bayes|tukey|cliff|goodman|scott|gwet)(?:'s|s')? /i

/** "GPT-4o's accuracy", "the baseline's recall": whose it is, is not what it is. */
function withoutOwner(metric: string): string {
  if (EPONYM.test(metric)) return metric
  const [first = '', ...rest] = metric.split(' ')
  // "GPT-4o agreement rate": a model's name before a metric
  if (rest.length > 0 && /\d/.test(first) && findSpelling(models(), first) && findMetric(rest.join(' ')))
    return rest.join(' ')
  const m = metric.replace(/^[\p{L}\p{N}][\p{L}\p{N}*+. -]*(?:'s|s') (?=\p{L})/u, '')
  // "the original LLaVA-7B performance": of a system's performance only the word is a metric.
  return /^.*\b(?:\p{Lu}\p{Ll}+\p{Lu}|\p{Lu}\p{L}*-?\d|original|baseline|teacher|full|human|expert)[^ ]*(?: \S+)? performances?$/u.test(
    m,
  )
    ? 'performance'
    : m
}

/** For "9.3x faster" and bare speedups: the metric named earlier in the sentence, else null. */
export function speedMetric(s: Sentence, slot: Slot, measure: Measure): string | null {
  const noun = measure.governor >= 0 ? lower(s, measure.governor) : ''
  if (/^speed-?ups?$|^acceleration$/.test(noun)) return s.tokens[measure.governor]?.text ?? null
  if (COMPARATIVE_METRIC.get(noun) === 'speed' || COMPARATIVE_METRIC.get(noun) === 'size') {
    for (let k = slot.bound.from - 1, n = 0; k >= 0 && n < 20; k--, n++) {
      if (/^(?:speed|latency|throughput|inference|training|runtime|decoding)$/.test(lower(s, k))) {
        let a = k
        while (
          a > 0 &&
          /^[\p{L}-]+$/u.test(s.tokens[a - 1]?.text ?? '') &&
          !isVerb(lower(s, a - 1)) &&
          !BEFORE_SPEED.has(lower(s, a - 1)) &&
          k - a < 3
        )
          a--
        return words(s, [a, k + 1])
      }
    }
  }
  return null
}

/** The nearest phrase before token `i` that ends in a metric of the lexicon written as a name or with "accuracy" and the like. */
export function nearestMetric(s: Sentence, i: number): string | null {
  for (let k = i - 1, n = 0; k >= 0 && n < 30; k--, n++) {
    const w = s.tokens[k]
    if (w?.kind !== 'word' || s.mentionAt[k] || s.quantityAt[k]) continue
    if (w.text === ';') return null
    if (!METRIC_WORD.test(w.text)) continue
    const r = left(s, k + 1)
    for (let from = r[0]; from < r[1]; from++) {
      const text = words(s, [from, r[1]])
      if (isMetricName(text)) return text
    }
  }
  return null
}

const METRIC_WORD =
  /^(?:accurac(?:y|ies)|perplexity|precision|recall|F1(?:-scores?)?|mAP|mIoU|IoU|BLEU|ROUGE(?:-\w+)?|WER|CER|FID|PSNR|SSIM|AUC|AUROC|AP|RMSE|MAE|MSE|Dice|correlation|latency|throughput|success|rates?|scores?|errors?|EM|NDCG(?:@\d+)?|pass@\d+|Recall@\d+|perplexities|resolve)$/
