/** Words beside a name that tell that it is a data set. */
import type { Token } from '../tokens'

export const CUE_NOUN =
  /^(?:benchmarks?|datasets?|data-sets?|corpus|corpora|leaderboards?|test-?sets?|testbeds?|suites?|challenges?|environments?|testset|test-suite|testsuite|collections?|split|subset|validation|test|testing|track|dev|data|arena|simulator|tasks?|domains?|games?|competition)$/

export const STRONG_CUE = /^(?:benchmarks?|datasets?|corpus|corpora|leaderboards?|testbeds?|test-?sets?|testset|suite)$/

export const LEAD_IN = /^(?:including|namely|like|i\.e|e\.g|includes|include)$/

export const EVALUATE =
  /^(?:evaluate|evaluated|evaluates|evaluating|evaluations?|experiments?|experimental|tested|testing|test|tests|validate|validated|validating|validation|benchmarked|benchmarking|assessed|results?|performance|accuracy|sota|state-of-the-art|outperforms?|improves?|achieves?|achieving|trained|gains?|improvements?|verified|demonstrate[sd]?|score[sd]?|perform[s]?|accuracies|conducted|success|F1|reaches|scores|%)$/

/** Is there a word nearby that makes an ambiguous name a benchmark? */
export function cued(tokens: Token[], from: number, to: number): boolean {
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
