import type { Quantity } from './quantities'
import type { Sentence } from './sentence'
import { SETS } from './vocabulary/traits'

/** Each of these holds one of SETTING_WORDS (vocabulary/hedges). */
export const SETTING =
  /\b(?:(?:zero|one|two|few|five|\d+)-shot|top-\d+|pass@\d+|k ?= ?\d+|\d+(?:\.\d+)?[KMB]? (?:token )?context(?: length| window)?|\d+-bit|(?:val|validation|test|dev|test-dev|minival) (?:set|split)|test-dev|(?:single|multi)-turn|low-resource|cross-lingual|in-domain|out-of-domain|out-of-distribution)\b/i

/**
 * Shots, k, split, bit width or context length that stand near a number in its sentence.
 * @returns the words as they stand, null if there are none within 80 characters
 */
export function settingOf(s: Sentence, q: Quantity): string | null {
  if (!(s.traits & SETS)) return null
  const from = Math.max(s.span[0], q.start - 80)
  const near = s.text.slice(from, Math.min(s.span[1], q.end + 80))
  const hit = SETTING.exec(near)
  if (!hit) return null
  const at = from + hit.index
  // A setting is not the number itself.
  return at < q.end && q.start < at + hit[0].length ? null : hit[0].replace(/\s+/g, ' ')
}
