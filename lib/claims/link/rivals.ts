/** Numbers that belong to somebody else's work. */

import { findMetric } from '../../lexicon'
import type { Comparison } from '../baseline'
import { pairStart } from '../measure/from-to'
import { nameShaped } from '../mentions/shape'
import { lower, openBracket, type Sentence } from '../sentence'
import { BEATS, OWN_DETERMINERS, OWN_SUBJECT, RIVAL_SUBJECT } from '../vocabulary/rivals'
import { isVerb } from '../vocabulary/verbs'
import type { Slot } from './slots'

/** Does this level belong to a rival: right after "than X", "vs.", "compared to", or in the bracket behind a rival. */
export function isRival(s: Sentence, slot: Slot, comparisons: Comparison[]): boolean {
  const edge = slot.bound.from
  const w = lower(s, edge - 1)
  if (/^(?:than|vs|versus|against)$/.test(w) || (w === '.' && lower(s, edge - 2) === 'vs')) return true
  if (/^(?:to|with)$/.test(w) && /^(?:compared|relative|comparison)$/.test(lower(s, edge - 2))) return true
  if (w === 'of' || w === "'s" || w === '(') {
    for (const c of comparisons) {
      const open = openBracket(s, edge)
      if (open >= 0 && c.cue === 'preposition' && lower(s, c.at) === 'over') continue
      if (open >= 0 && (c.end === open || (c.end < open && open - c.end <= 4 && listBetween(s, c.end, open))))
        return true
      if (c.end === edge - 1 || c.end === edge) return true
    }
  }
  for (const c of comparisons)
    if (c.cue === 'preposition' && c.end === edge && c.at < edge && edge - c.at <= 8 && findMetric(c.text) === null)
      return true
  if (
    w === ':' &&
    openBracket(s, edge) >= 0 &&
    nameShaped(s.tokens[edge - 2]?.text ?? '') &&
    lower(s, edge - 3) === '(' &&
    findMetric(s.tokens[edge - 2]?.text ?? '') === null
  )
    return true
  for (const c of comparisons) {
    if (c.end > edge || edge - c.end > 8) continue
    let which = false
    for (let k = c.end; k < edge; k++) if (/^(?:which|that)$/.test(lower(s, k))) which = true
    if (which && /^(?:only|just|merely)$/.test(lower(s, edge - 2))) return true
  }
  if (rivalClause(s, edge)) return true
  // "while X only reaches 45"
  for (let k = edge - 1, n = 0; k >= 0 && n < 14; k--, n++) {
    const x = lower(s, k)
    if (s.quantityAt[k] && n > 0) break
    if (x === 'while' || x === 'whereas') {
      for (let j = k; j < edge; j++) {
        if (RIVAL_SUBJECT.has(lower(s, j))) return true
        if (OWN_SUBJECT.has(lower(s, j))) return false
      }
      // "whereas magnitude pruning falls to 19.4": another subject with a number of its own, after ours.
      return x === 'whereas' && s.quantities.some((q) => q.to <= k)
    }
    if (x === ';' || x === ',') break
  }
  return false
}

/** "the best baseline reaches only 61%", "…; prior work takes 9 ms", "while GPT-4o reaches 61%": the clause's subject is a rival. */
function rivalClause(s: Sentence, edge: number): boolean {
  let start = 0
  let side = false
  for (let k = edge - 1, n = 0; k >= 0 && n < 24; k--, n++) {
    const w = lower(s, k)
    if (w === ';' || w === 'while' || w === 'whereas') {
      start = k + 1
      side = w !== ';'
      break
    }
    if (w === ':' || w === ',' || (s.quantityAt[k] && n > 0)) return false
  }
  for (let k = start; k < edge && k < start + 7; k++) {
    const t = s.tokens[k]
    if (!t || OWN_DETERMINERS.has(t.lower) || s.own.has(t.lower)) return false
    if (isVerb(t.lower) && k > start) return false
    // "while Y outperformed with 0.81"
    if (BEATS.has(lower(s, k + 1)) || BEATS.has(lower(s, edge - 2))) return false
    if (
      /^(?:baselines?|prior|previous|existing)$/.test(t.lower) &&
      (k === start || /^(?:the|a|best|strongest|only|all)$/.test(lower(s, k - 1)))
    )
      return true
    if (side && k === start && nameShaped(t.text) && findMetric(t.text) === null && !s.mentionAt[k]) return true
  }
  return false
}

/** "while naive retraining degrades by up to 43 points": the change happens to a rival. */
export function contrasted(s: Sentence, edge: number): boolean {
  for (let k = edge - 1, n = 0; k >= 0 && n < 14; k--, n++) {
    const w = lower(s, k)
    if (w === ';' || w === ',' || s.quantityAt[k]) return false
    if (w !== 'while' && w !== 'whereas') continue
    // "while requiring only 23%" tells of our own work.
    const isRivals = (word: string) => RIVAL_SUBJECT.has(word) && !/^(?:only|merely|just)$/.test(word)
    return isRivals(lower(s, k + 1)) || isRivals(lower(s, k + 2))
  }
  return false
}

/** "the jump between GPT-4o and o3-mini (69.0% vs. 86.7%)": both numbers are those of the two named. */
export function betweenRivals(s: Sentence, edge: number): boolean {
  const open = openBracket(s, edge)
  if (open < 0 || lower(s, open - 2) !== 'and') return false
  for (let k = open - 3; k > open - 8; k--)
    if (lower(s, k) === 'between')
      return nameShaped(s.tokens[k + 1]?.text ?? '') && !s.own.has(lower(s, k + 1)) && !s.own.has(lower(s, open - 1))
  return false
}

const listBetween = (s: Sentence, from: number, to: number) => {
  for (let k = from; k < to; k++) if (isVerb(lower(s, k)) || s.tokens[k]?.text === ')') return false
  return true
}

/** "outperforms X (68.1%) and Y (77.9%)": the second bracket follows a rival's. */
export function rivalBracket(s: Sentence, slots: Slot[], n: number): boolean {
  const slot = slots[n] as Slot
  // "X (0.69, p = 0.2) and Y (0.68)": a statistic in the bracket is passed over.
  let at = n - 1
  while (slots[at]?.inBracket && !slots[at]?.draft) at--
  const prev = slots[at]
  if (!slot.inBracket || !prev?.inBracket || !prev.draft?.rules.includes('rival')) return false
  // "BLEU (49.8 vs. 49.2), PARENT (59.1 vs. 58.7)": each bracket begins with our own.
  if (/^(?:vs|versus)$/.test(lower(s, slot.q.to))) return false
  for (let k = prev.q.to; k < slot.bound.from; k++)
    if ((isVerb(lower(s, k)) && openBracket(s, k) < 0) || lower(s, k) === ';') return false
  return true
}

/** "from A to B", "A → B": is this the A? */
export function isPairFirst(s: Sentence, slots: Slot[], n: number): boolean {
  const slot = slots[n]
  const next = slots[n + 1]
  if (!slot || !next) return false
  const joint = lower(s, next.bound.from - 1)
  if (/^rang/.test(lower(s, slot.bound.from - 2))) return false
  if (
    s.tokens[next.bound.from - 1]?.text === '→' ||
    (s.tokens[next.bound.from - 1]?.text === '>' && s.tokens[next.bound.from - 2]?.text === '-')
  )
    return true
  if (joint !== 'to') return false
  const start = pairStart(s, next.bound.from - 1)
  return start >= 0 && start <= slot.bound.from && start >= slot.bound.from - 3
}
