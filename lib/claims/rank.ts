/** Rank claims: better than, best among, or on par with something, without a number of their own. */
import { isMetricName } from '../lexicon'
import { BEATS, type Comparison, comparedAt, findComparisons } from './baseline'
import { headPlace, type Place, placeAfter, sentencePlace } from './benchmark'
import type { Draft } from './link'
import { phraseRight } from './phrases'
import { isQuantity, lower, type Sentence, words } from './sentence'
import { isVerb } from './words'

export interface RankDraft {
  start: number
  end: number
  metric: string | null
  place: Place | null
  baseline: string | null
  role: 'own' | 'other'
  rules: string[]
}

const RESULT_NOUN =
  'performances?|results?|accuracy|accuracies|quality|scores?|efficiency|generalization|robustness|effectiveness|level|fidelity|outcomes?|capabilit(?:y|ies)|ranks?|rates?'
const ADJECTIVE =
  'superior|similar|higher(?= performance)|state-of-the-art|state-of-the-?\\s?arts?|sota|competitive|comparable|best|highest|leading(?! to)|favou?rable|cutting-edge|on-par|unprecedented|outstanding'
const ACHIEVE =
  'achiev\\w+|attain\\w*|obtain\\w*|reach\\w*|deliver\\w*|demonstrat\\w+|show\\w*|yield\\w*|exhibit\\w*|establish\\w*|sets?|setting|produc\\w+|provid\\w+|maintain\\w*|report\\w*|offer\\w*|ha[sd]|retain\\w*|gain\\w*|achieves?|secur\\w+|lead\\w* to|result\\w* in|enabl\\w+|perform\\w*|push\\w*|gives?|giving'

const RIVAL =
  /\p{Lu}|(?:methods?|models?|baselines?|approach(?:es)?|systems?|humans?|experts?|state of the art|counterparts?|algorithms?|techniques?|works?|llms?)\b/u

/** Each with the surface that the labelling rules ask for as first group; `strong` ones need no verb of achievement. */
const CUES: { re: RegExp; name: string }[] = [
  {
    name: 'new-sota',
    re: /\b((?:a |an )?new (?:record[- ]?)?(?:state[- ]of[- ]the[- ]?arts?|sota)(?: (?:performances?|results?|accuracy|records?))?)\b/gi,
  },
  { name: 'adjective', re: new RegExp(`\\b((?:${ADJECTIVE})(?: (?:[\\p{L}-]+ ){0,3}?)(?:${RESULT_NOUN}))\\b`, 'giu') },
  {
    name: 'sota-on',
    re: /\b(state[- ]of[- ]the[- ]art|sota)(?= (?:on|in|for|across|among|at|performance|results)\b)/gi,
  },
  {
    name: 'perform',
    re: /\b(perform(?:s|ed|ing)? (?:significantly |consistently |substantially |much |slightly |even |far )?(?:better|best|comparabl[ye]|on par|competitively|favou?rably|similarly))\b/gi,
  },
  {
    name: 'par',
    re: /\b(on par with|on a par with|comparable (?:to|with)|competitive with|(?:equivalent|comparable|similar) performance|same performance level|match(?:es|ing)? or (?:surpass|exceed|even surpass|even exceed|outperform)\w*|matches(?= (?:the )?(?:performance|accuracy|state|or)\b)|rival(?:s|ing|ling)(?= [a-z]))/gi,
  },
  {
    name: 'rank',
    re: /\b((?:rank(?:s|ed|ing)?|plac(?:es|ed|ing)|finish(?:es|ed|ing)?) (?:1st|2nd|3rd|first|second|third|top)|(?:1st|2nd|3rd|first|second|third) (?:place|rank)|won (?:the )?(?:1st|first|second|third)? ?(?:place|prize|challenge|competition)|top[- ]ranked|winning (?:solution|entry|submission|system))\b/gi,
  },
  { name: 'superiority', re: /\b(superiority)(?= (?:of|over|to|on|in|compared|against)\b)/gi },
  {
    name: 'gains',
    re: /\b((?:significant|substantial|consistent|notable|considerable|remarkable|large|clear)(?:ly)? (?:performance )?(?:improvements?|gains?|advantages?))(?= (?:over|compared|against|relative)\b)/gi,
  },
  {
    name: 'better-than',
    re: /\b((?:significantly |substantially |much |consistently |far |even )?(?:better|superior|stronger|higher|more (?:accurate|effective|efficient|robust|reliable))(?: (?:[\p{L}-]+ ){0,3}?(?:than|to(?= (?:existing|previous|prior|state|the|other|all|baseline|competing|traditional|conventional)))))\b/giu,
  },
]

/** The state of the art as an attribute of others: "existing state-of-the-art methods", "SOTA baselines". */
const OTHERS =
  /\b(?:existing|previous|prior|current|recent|other|various|several|many|most|than|over|the|against|with|to|compared|outperform\w*|surpass\w*|of|among|exceed\w*|beat\w*|as|like)\s+(?:\w+\s)?$/i

/**
 * Rank claims of one sentence.
 * @param drafts the sentence's numbers: a change that says the same takes the cue's place
 * @param motivation the abstract has not yet spoken of its own work
 */
export function readRanks(s: Sentence, drafts: Draft[], motivation: boolean): RankDraft[] {
  // What the abstract says of others before it comes to its own work is no claim of the paper.
  if (motivation || s.text[s.span[1] - 1] === '?') return []
  const comparisons = findComparisons(s)
  const found: RankDraft[] = []
  const text = s.text.slice(s.span[0], s.span[1])
  const add = (start: number, end: number, rule: string) => {
    if (found.some((r) => start < r.end && r.start < end)) return
    if (negated(s, start)) return
    const cueToken = s.tokens.findIndex((t) => t.end > start)
    const last = s.tokens.findIndex((t) => t.end >= end)
    const c = comparisonFor(s, comparisons, cueToken, last)
    found.push({
      start,
      end,
      metric: metricIn(s, start, end, last),
      place: placeFor(s, cueToken, last, c),
      baseline: c?.text ?? null,
      role: 'own',
      rules: [rule],
    })
  }

  for (let i = 0; i < s.tokens.length && found.length < 12; i++) {
    const t = s.tokens[i]
    const matches = /^match(?:es|ed|ing)?$/.test(t?.lower ?? '') && comparisons.some((c) => c.at === i)
    if (!t || !(BEATS.test(t.lower) || matches)) continue
    const size = [i + 1, i + 2].find((k) => isQuantity(s, k))
    if (size !== undefined && !/^[BM]$/.test(s.tokens[size]?.glued ?? '')) continue
    if (t.lower.startsWith('top') && !/^(?:the|all|every)$/.test(lower(s, i + 1))) continue
    if (
      t.lower.startsWith('exceed') &&
      !comparisons.some(
        (c) =>
          c.at === i &&
          RIVAL.test(c.text) &&
          !/(?:capacity|limits?|requirements?|memory|budget|threshold|range|bounds?|length|size|time)$/.test(c.text),
      )
    )
      continue
    if (t.lower.startsWith('underperform') || t.lower === 'beaten') continue
    if (/^(?:are|is|was|were|been|being|be)$/.test(lower(s, i - 1)) && /(?:ed|en)$/.test(t.lower)) continue
    if (byNumber(s, i, drafts)) continue
    let from = i
    let to = i
    if (/^(?:or|and)$/.test(lower(s, i - 1)) && /^match/.test(lower(s, i - 2))) from = i - 2
    else if (lower(s, i - 1) === 'even' && /^or$/.test(lower(s, i - 2)) && /^match/.test(lower(s, i - 3))) from = i - 3
    if (lower(s, i + 1) === 'or' && BEATS.test(lower(s, i + 2))) to = i + 2
    add(s.tokens[from]?.start ?? t.start, s.tokens[to]?.end ?? t.end, 'verb')
  }
  for (const { re, name } of CUES) {
    re.lastIndex = 0
    for (let m = re.exec(text); m && found.length < 12; m = re.exec(text)) {
      const cue = m[1] as string
      const start = s.span[0] + m.index + m[0].indexOf(cue)
      const end = start + cue.length
      const before = text.slice(Math.max(0, m.index - 40), m.index)
      if (
        name === 'adjective' &&
        !adjectiveClaims(cue, before, text.slice(m.index + cue.length, m.index + cue.length + 40))
      )
        continue
      if (
        name === 'sota-on' &&
        (OTHERS.test(before) || !new RegExp(`\\b(?:${ACHIEVE}|new|is|are|as|the) (?:\\w+ ){0,2}$`, 'i').test(before))
      )
        continue
      if (name === 'better-than' && drafts.some((d) => d.kind === 'factor' || d.kind === 'change')) continue
      if (
        name === 'better-than' &&
        (/\b(?:no|not|rather|any)\s+$/i.test(before) || /(?:\d|%|×|times|points)\s*$/.test(before))
      )
        continue
      if (
        (name === 'gains' || name === 'superiority') &&
        drafts.some((d) => d.kind === 'change' || d.kind === 'factor')
      )
        continue
      if (name === 'superiority' && found.length) continue
      if (name === 'par' && /^rival/.test(cue) && found.length) continue
      add(start, end, name)
    }
  }
  // One assertion a sentence and rival: "superior performance, outperforming X" says it once.
  return mergeSame(found).sort((a, b) => a.start - b.start)
}

function adjectiveClaims(cue: string, before: string, after: string): boolean {
  const lead = new RegExp(
    `\\b(?:${ACHIEVE}|with|its|new|of|to|and|the|a|an|significantly|consistently|,)\\s*(?:the |a |an |new |highly |overall |consistently |significantly |very |and |more |clearly |strong and |robust |stable |promising |\\S+'s |its |our )*$`,
    'i',
  ).test(before)
  if (!lead) return false
  const achieves = new RegExp(`\\b(?:${ACHIEVE})\\b`, 'i').test(before)
  if (/^best(?:\s|$)/i.test(cue) && !achieves) return false
  if (
    /^(?:state|sota)/i.test(cue) &&
    /^\s*(?:methods?|models?|approach|baselines?|techniques?|systems?|algorithms?)/i.test(after)
  )
    return false
  if (OTHERS.test(before) && !achieves) return false
  if (/^(?:leading|outstanding|unprecedented|cutting)/i.test(cue) && !achieves) return false
  return achieves || /\bwith (?:\w+ )?$/i.test(before) === false ? achieves : false
}

const negated = (s: Sentence, at: number): boolean =>
  /\b(?:not|cannot|fails? to|failed to|struggles? to|without|no|never|unable to|rarely|neither|whether|could|would need|how well|hardly)\s+(?:\w+\s+){0,2}$/i.test(
    s.text.slice(Math.max(s.span[0], at - 50), at),
  ) && !/\bnot only (?:\w+ ){0,2}$/i.test(s.text.slice(Math.max(s.span[0], at - 50), at))

/** "outperforms X by 18.8%": the change says it, not a rank. */
function byNumber(s: Sentence, i: number, drafts: Draft[]): boolean {
  for (const d of drafts) {
    if (d.kind !== 'change' && d.kind !== 'factor') continue
    if (d.q.from < i) continue
    let by = false
    for (let k = i + 1; k < d.q.from; k++) {
      const w = lower(s, k)
      if (w === 'by') by = true
      if (/^(?:;|while|whereas|but)$/.test(w) || (isVerb(w) && w !== 'trained' && !/ing$/.test(w) && !/ed$/.test(w)))
        return false
    }
    if (by && d.q.from - i < 34) return true
  }
  return false
}

function comparisonFor(s: Sentence, all: Comparison[], cue: number, last: number): Comparison | null {
  for (const c of all) if (c.at >= cue && c.at <= last + 1) return c
  // "comparable performance to X", "placing 1st among all participants"
  if (/^(?:to|with)$/.test(lower(s, last))) {
    const list = comparedAt(s, last + 1)
    if (list) return { at: last, end: list.end, text: list.text, cue: 'preposition' }
  }
  const joint = lower(s, last + 1)
  const cueText = s.text.slice(s.tokens[cue]?.start ?? 0, s.tokens[last]?.end ?? 0)
  if (
    /^(?:among|against)$/.test(joint) ||
    (/^(?:to|with)$/.test(joint) &&
      /compar|competit|par|similar|equal|superior|on-par/i.test(cueText) &&
      !(joint === 'with' && /superior/i.test(cueText)))
  ) {
    const list = comparedAt(s, last + 2)
    if (list) return { at: last + 1, end: list.end, text: list.text, cue: 'preposition' }
  }
  for (const c of all) {
    if (c.at <= last || c.at - last > 16) continue
    let blocked = false
    for (let k = last + 1; k < c.at; k++)
      if (/^(?:;|while|whereas|but)$/.test(lower(s, k)) || isQuantity(s, k)) blocked = true
    if (!blocked) return c
  }
  for (const c of all) if (c.at <= 2 && /^(?:compared|relative)$/.test(lower(s, c.at))) return c
  return null
}

function placeFor(s: Sentence, cue: number, last: number, c: Comparison | null): Place | null {
  let weak: Place | null = null
  for (let k = last + 1, n = 0; k < s.tokens.length && n < 40; k++, n++) {
    const w = lower(s, k)
    if (/^(?:;|while|whereas|but|which|because)$/.test(w)) break
    if (c && k >= c.at && k < c.end) continue
    if (/^(?:on|across|in|for|under|over|at)$/.test(w)) {
      if (w === 'in' && lower(s, k + 1) === 'terms') continue
      const found = placeAfter(s, k)
      if (!found) continue
      if (found.place.named || w === 'on' || w === 'across') return found.place
      weak ??= found.place
    }
  }
  if (weak) return weak
  for (let k = cue - 1, n = 0; k >= 0 && n < 40; k--, n++) {
    const w = lower(s, k)
    if (w === ';') break
    if (/^(?:on|across)$/.test(w) || (/^(?:in|for|under)$/.test(w) && k === 0)) {
      const found = placeAfter(s, k)
      if (found && found.end <= cue) return found.place
    }
  }
  const head = headPlace(s)
  if (head && head.end <= cue) return head.place
  return sentencePlace(s)
}

/** "in terms of accuracy", "superior efficiency": what it is better at. */
function metricIn(s: Sentence, start: number, end: number, last: number): string | null {
  const cue = s.text.slice(start, end).toLowerCase()
  const noun =
    /(?:superior|similar|state-of-the-art|sota|competitive|comparable|best|highest|better|higher|on-par)\s+(.*)$/.exec(
      cue,
    )?.[1]
  if (noun && !/^(?:performances?|results?|level|levels|outcomes?|than|to)/.test(noun))
    return s.text.slice(end - noun.length, end)
  // "outperforms X in recall"
  const c = findComparisons(s).find((x) => (s.tokens[x.at]?.start ?? -1) >= start && x.at <= last + 1)
  if (c && lower(s, c.end) === 'in') {
    const name = words(s, phraseRight(s.tokens, c.end + 1))
    if (isMetricName(name)) return name
  }
  const rest = s.text.slice(end, Math.min(s.span[1], end + 160))
  const terms = /\bin terms of (?:both )?((?:[\p{L}-]+ ?){1,5})/u.exec(rest)?.[1]?.trim()
  void last
  return terms ? terms.replace(/ (?:on|across|for|over|by|in|with)\b.*$/, '') : null
}

function mergeSame(found: RankDraft[]): RankDraft[] {
  const kept: RankDraft[] = []
  for (const r of found) {
    const twin = kept.find((k) =>
      k.rules[0] !== 'verb'
        ? r.rules[0] !== 'verb' && !r.baseline && !k.baseline && r.metric === k.metric
        : !r.baseline || r.baseline === k.baseline,
    )
    if (twin && r.rules[0] !== 'verb') {
      twin.place ??= r.place
      twin.baseline ??= r.baseline
      continue
    }
    kept.push(r)
  }
  return kept
}
