/** Names that the lexicon or the user knows. */

import { benchmarks, metrics, nameKey, type Spelling } from '../../lexicon'
import type { Token } from '../tokens'
import { NEVER, STRONG_CUE, TASK_WORD } from '../vocabulary/names'
import { DIGIT, PLAIN, UPPER } from '../vocabulary/traits'
import { cued } from './cues'
import { addMention, type Search } from './search'
import { hasUpper, VARIANT } from './shape'

/** More tokens than this has no name. */
const LONGEST_NAME = 7
/** Variants that are as often the next word of the sentence. */
const UNSURE_VARIANT = /^(?:Test|Large|Small|Full|Easy|Challenge)$/

/** Finds the longest known name at each token. */
export function byLexicon(search: Search): void {
  const { tokens } = search
  for (let i = 0; i < tokens.length; i++) {
    const best = canBegin(search, i) ? longestName(search, i) : null
    if (!best) continue
    const next = tokens[best.to]
    const behind = tokens[best.to + 1]?.text ?? ''
    // "LC-QuAD 3.0", but not "improves SST 3.0 points"
    const version = next?.kind === 'number' && /^\d\.0$/.test(next.text) && !/^[%×\p{L}]/u.test(behind)
    const variant = version || (next?.kind === 'word' && VARIANT.test(next.text) && !UNSURE_VARIANT.test(next.text))
    // "SemEval 2025", "DCASE 2025 Challenge": contests are told apart by their year.
    const year = next?.kind === 'number' && /^(?:19|20)\d\d$/.test(next.text) && !/^[%×]/.test(behind)
    // "PhysioNet Challenge 2016"
    const contest =
      /^(?:Challenge|Competition|Track|Cup)$/.test(next?.text ?? '') &&
      /^(?:19|20)\d\d$/.test(tokens[best.to + 1]?.text ?? '')
    const to = contest ? best.to + 2 : variant || year ? best.to + 1 : best.to
    addMention(search, i, to, best.id, 'lexicon')
    i = to - 1
  }
}

/** Known names hold a capital or a digit; the user's may not. */
function canBegin({ tokens, taken, extra }: Search, i: number): boolean {
  const t = tokens[i] as Token
  if (taken[i] || t.kind === 'mark') return false
  if (t.kind === 'number') return ((tokens[i + 1]?.traits ?? 0) & UPPER) !== 0
  return (t.traits & (UPPER | DIGIT)) !== 0 || !!extra?.benchmarks.size
}

function longestName(search: Search, i: number): { to: number; id: string } | null {
  const { tokens, extra } = search
  const { spellings, longest, mayBegin } = benchmarks()
  let key = ''
  let best: { to: number; id: string } | null = null
  for (let k = i; k < tokens.length && k < i + LONGEST_NAME; k++) {
    const w = tokens[k] as Token
    if (w.kind === 'mark') {
      if (!/^[-/&:'’.+*]$/.test(w.text)) break
      if (w.text !== '+' && w.text !== '*') continue
    }
    const plain = (w.traits & PLAIN) !== 0
    key += plain ? w.lower : nameKey(w.text)
    // Most capitalised words begin no name. (Where signs are left out of the key, a shorter one may be meant, see below.)
    if (key.length > longest + 1 || (plain && !extra && !mayBegin(key))) break
    const id = extra?.benchmarks.get(key)
    if (id) {
      best = { to: k + 1, id }
      continue
    }
    const hit = spellings.get(key) ?? withoutEnding(key, w) ?? (k === i ? withoutSplit(w) : undefined)
    if (hit && isMeant(search, i, k + 1, key, hit)) best = { to: k + 1, id: hit.entry.id }
  }
  return best
}

/** "SQuADs": a plural or possessive ending is not part of the name. */
const withoutEnding = (key: string, last: Token): Spelling | undefined =>
  key.endsWith('s') && last.text.endsWith("'s") ? benchmarks().spellings.get(key.slice(0, -1)) : undefined

/** "miniF2F-test", "SWE-bench-Lite": the name before a split or version. */
function withoutSplit(t: Token): Spelling | undefined {
  const base = /^(.+)-(?:test|val|dev|minival|hard|lite|pro|full|mini|easy|v\d|train|test-dev)$/i.exec(t.text)?.[1]
  const stem = base ? benchmarks().spellings.get(nameKey(base)) : undefined
  return stem?.ambiguous ? undefined : stem
}

/** "Recognition", "Detection" …: the head of a task's name, written as a title. */
const titledTask = (t: Token | undefined): boolean => /^\p{Lu}/u.test(t?.text ?? '') && TASK_WORD.has(t?.lower ?? '')

/** Does `[from, to)` mean the benchmark that it is spelled like? */
function isMeant({ tokens, own }: Search, from: number, to: number, key: string, hit: Spelling): boolean {
  const first = tokens[from] as Token
  const single = to === from + 1
  // "KITTI-360" must not end in "KITTI".
  const dash = tokens[to]
  const number = tokens[to + 1]
  // "ImageNet 256 × 256": a resolution
  if (tokens[to - 1]?.kind === 'number' && /^[×xX]$/.test(dash?.text ?? '')) return false
  if (dash?.text === '-' && !dash.spaced && number?.kind === 'number' && !number.spaced) return false
  const text = nameText(tokens, from, to)
  // "A 3D network" is not A3D, nor "V * d" V*.
  if (!single && first.lower === 'a' && !/^a\s/i.test(hit.text)) return false
  if (tokens[to - 1]?.text === '*' && tokens[to - 1]?.spaced) return false
  // "annotations in COCO format"
  if (/^(?:formats?|formatted)$/.test(tokens[to]?.lower ?? '')) return false
  // "CAD is" is not CaDIS.
  if (
    !single &&
    !/\s/.test(hit.text) &&
    /^(?:is|in|on|as|at|an|to|of|or|are|and|for)$/.test(tokens[to - 1]?.text ?? '')
  )
    return false
  // "Human Activity Recognition": a task's name goes on
  if (titledTask(tokens[to])) return false
  // "math500": of names in small letters only those that hold a number are sure
  if (!hasUpper(text) && !(/\d/.test(text) && text.length >= 6 && !hit.ambiguous)) return false
  // "the E2E baseline" is no data set, "the COCO baseline" may be.
  if (
    single &&
    hit.ambiguous &&
    /^(?:baselines?|models?|methods?|approach|polic(?:y|ies)|agents?|training|learning)$/.test(tokens[to]?.lower ?? '')
  )
    return false
  // "pre-trained on ImageNet": what was learnt from, not evaluated on
  if (
    /^(?:on|with)$/.test(tokens[from - 1]?.lower ?? '') &&
    /^(?:pre-?trained|pre-?training|initiali[sz]ed)$/.test(tokens[from - 2]?.lower ?? '')
  )
    return false
  const noun = STRONG_CUE.has(tokens[to]?.lower ?? '')
  if (!noun && (metrics().spellings.has(key) || own.has(text.toLowerCase()))) return false
  const never = NEVER.has(first.lower)
  const titled = !single && tokens.slice(from, to).every((x) => /^\p{Lu}|\d/u.test(x.text))
  const plainWord = single && /^\p{Lu}?\p{Ll}+$/u.test(first.text)
  const doubtful = (hit.ambiguous && !titled) || (single && first.text.length <= 3) || plainWord || never
  if (!doubtful) return true
  // "Multiple" is not MultiPL-E.
  if (plainWord && !/^\p{L}+$/u.test(hit.text)) return false
  // An acronym that is a word too is meant only as it is written.
  if (hit.ambiguous && /^[^a-z]+$/.test(hit.text) && text !== hit.text) return false
  return !(never && single) && cued(tokens, from, to)
}

function nameText(tokens: Token[], from: number, to: number): string {
  let text = tokens[from]?.text ?? ''
  for (let k = from + 1; k < to; k++) text += (tokens[k]?.spaced ? ' ' : '') + (tokens[k]?.text ?? '')
  return text
}
