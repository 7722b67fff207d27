/** Words that claim a rank, and when they do. */
import type { Sentence } from '../sentence'
import { RANK } from '../vocabulary/traits'

const RESULT_NOUN =
  'performances?|results?|accuracy|accuracies|quality|scores?|efficiency|generalization|robustness|effectiveness|level|fidelity|outcomes?|capabilit(?:y|ies)|ranks?|rates?|trade-?offs?'

const ADJECTIVE =
  'superior|similar|higher(?= performance)|state-of-the-art(?: \\(sota\\))?|state-of-the-?\\s?arts?|sota|competitive|comparable|best|strongest|highest|leading(?! to)|favou?rable|cutting-edge|on-par|unprecedented|outstanding'

const ACHIEVE =
  'achiev\\w+|attain\\w*|obtain\\w*|reach\\w*|deliver\\w*|demonstrat\\w+|show\\w*|yield\\w*|exhibit\\w*|establish\\w*|sets?|setting|produc\\w+|provid\\w+|maintain\\w*|report\\w*|offer\\w*|ha[sd]|retain\\w*|gain\\w*|achieves?|secur\\w+|lead\\w* to|result\\w* in|enabl\\w+|perform\\w*|push\\w*|gives?|giving'

export interface Cue {
  name: string
  re: RegExp
  /** Of each of these sets of words (vocabulary/ranks) the pattern holds one: a sentence that lacks it is passed over. */
  needs: number[]
}

/** Each with the surface that the labelling rules ask for as first group; `strong` ones need no verb of achievement. */
export const CUES: Cue[] = [
  {
    name: 'new-sota',
    needs: [RANK.sota],
    re: /\b((?:advanc(?:es|e|ing)|push(?:es|ing)?) the (?:current )?(?:state[- ]of[- ]the[- ]arts?|sota)|new records?|(?:a |an )?new (?:record[- ])?(?:state[- ]of[- ]the[- ]?arts?|sota)(?: (?:performances?|results?|accuracy|records?))?)\b/gi,
  },
  {
    name: 'adjective',
    needs: [RANK.adjective, RANK.resultNoun],
    re: new RegExp(`\\b((?:${ADJECTIVE})(?: (?:[\\p{L}\\d-]+ ){0,4}?)(?:${RESULT_NOUN}))\\b`, 'giu'),
  },
  {
    name: 'sota-on',
    needs: [RANK.sota],
    re: /\b(state[- ]of[- ]the[- ]art|sota)(?= (?:on|in|for|across|among|at|with|performance|results)\b)/gi,
  },
  {
    name: 'perform',
    needs: [RANK.performs],
    re: /\b(perform(?:s|ed|ing)? (?:significantly |consistently |substantially |much |slightly |even |far )?(?:better|best|comparabl[ye]|on par|competitively|favou?rably|similarly)|compar(?:es?|ed) favou?rably)\b/gi,
  },
  {
    name: 'par',
    needs: [RANK.par],
    re: /\b(on par with|at par with|on a par with|comparable (?:to|with)|competitive (?:with|among|against)|as (?:effective|good|accurate|efficient|powerful|robust|strong|capable) as(?! possible)|(?<=\b(?:is|are|was|were) )superior(?= to\b)|(?<=\b(?:proved?|proves) )superior\b|(?:equivalent|comparable|similar) performance|same performance level|match(?:es|ing)? or (?:surpass|exceed|even surpass|even exceed|outperform)\w*|matches(?= (?:the )?(?:performance|accuracy|state|or)\b)|rival(?:s|ing|ling)(?= [a-z])|(?<=\b(?:produc|achiev|deliver|yield|obtain|attain|reach|maintain|provid)\w{0,4} )comparable(?= (?:[a-z-]+ ){1,3}(?:to|with)\b))/gi,
  },
  {
    name: 'rank',
    needs: [RANK.place],
    re: /\b((?:rank(?:s|ed|ing)?|plac(?:es|ed|ing)|finish(?:es|ed|ing)?|scor(?:es|ed|ing)) (?:1st|2nd|3rd|first|second|third|top|best)|(?:1st|2nd|3rd|first|second|third|top-?1) (?:place|rank|position)|won (?:the )?(?:1st|first|second|third)? ?(?:place|prize|challenge|competition)|top[- ]ranked|winning (?:solution|entry|submission|system))\b/gi,
  },
  {
    name: 'superiority',
    needs: [RANK.superiority],
    re: /\b(superiority)(?= (?:of|over|to|on|in|across|compared|against)\b)/gi,
  },
  {
    name: 'improves-on',
    needs: [RANK.improves],
    re: /\b(improv(?:es|ed|ing) (?:upon|on|over))(?= )/gi,
  },
  {
    name: 'gains',
    needs: [RANK.gains],
    re: /\b((?:significant|substantial|consistent|notable|considerable|remarkable|large|clear)(?:ly)? (?:performance )?(?:improvements?|gains?|advantages?))(?= (?:over|compared|against|relative)\b)/gi,
  },
  {
    name: 'better-than',
    needs: [RANK.better, RANK.than],
    re: /\b((?:significantly |substantially |much |consistently |far |even )?(?:better|superior|stronger|higher|more (?:accurate|effective|efficient|robust|reliable))(?: (?:[\p{L}-]+ ){0,5}?(?:than|to(?= (?:existing|previous|prior|state|the|other|all|baseline|competing|traditional|conventional)))))\b/giu,
  },
]

/** The state of the art as an attribute of others: "existing state-of-the-art methods", "SOTA baselines". */
export const OTHERS =
  /\b(?:existing|previous|prior|current|recent|other|various|several|many|most|than|over|the|against|with|to|compared|outperform\w*|surpass\w*|of|among|exceed\w*|beat\w*|as|like)\s+(?:\w+\s)?$/i

/** What an adjective of rank stands behind where it is claimed of something. */
const LEADS = new RegExp(
  `\\b(?:${ACHIEVE}|with|its|new|of|to|and|the|a|an|significantly|consistently|,)(?!\\w)\\s*(?:the |a |an |new |\\w{1,20}-shot |highly |overall |consistently |significantly |very |and |more |clearly |strong and |robust |stable |promising |\\S{1,30}'s |its |our ){0,8}$`,
  'i',
)
const ACHIEVES = new RegExp(`\\b(?:${ACHIEVE})\\b`, 'i')
/** What "state of the art on X" stands behind where it is claimed. */
export const CLAIMS_SOTA = new RegExp(`\\b(?:${ACHIEVE}|new|is|are|as|the) (?:\\w+ ){0,2}$`, 'i')

export function adjectiveClaims(cue: string, before: string, after: string): boolean {
  if (!LEADS.test(before)) return false
  const achieves = ACHIEVES.test(before)
  if (/^best(?:\s|$)/i.test(cue) && !achieves) return false
  if (
    /^(?:state|sota)/i.test(cue) &&
    /^\s*(?:methods?|models?|approach|baselines?|techniques?|systems?|algorithms?)/i.test(after)
  )
    return false
  if (OTHERS.test(before) && !achieves) return false
  if (/^(?:leading|outstanding|unprecedented|cutting)/i.test(cue) && !achieves) return false
  return achieves
}

/** Does what stands before offset `at` deny the claim, or only ask for it: "fails to", "we test whether A is better"? */
export function negated(s: Sentence, at: number): boolean {
  const near = s.text.slice(Math.max(s.span[0], at - 120), at)
  const asked = near.toLowerCase().lastIndexOf('whether ')
  if (asked >= 0 && !/[,;:]/.test(near.slice(asked))) return true
  const before = near.slice(-50)
  return (
    /\b(?:not|cannot|fails? to|failed to|struggles? to|without|no|never|unable to|rarely|neither|whether|could|would need|how well|hardly)\s+(?:\w+\s+){0,2}$/i.test(
      before,
    ) && !/\bnot only (?:\w+ ){0,2}$/i.test(before)
  )
}

/** The cues that a sentence can hold, by its words. */
export const cuesIn = (s: Sentence): Cue[] => CUES.filter((cue) => cue.needs.every((words) => s.traits & words))
