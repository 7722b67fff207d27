/** The words of a claim as a form holds them, and back. Pure. */
import type { Claim } from '../../../lib/claims/types'
import type { ClaimWords } from '../../../lib/library/rows'

/** Every field as text. */
export type ClaimForm = Record<Exclude<keyof ClaimWords, never>, string>

export const BLANK: ClaimForm = {
  kind: 'score',
  value: '',
  unit: '',
  qualifier: '',
  direction: '',
  metric: '',
  benchmark: '',
  baseline: '',
  role: 'own',
  setting: '',
}

export function formOf(claim: Claim): ClaimForm {
  return {
    kind: claim.kind,
    value: claim.value === null ? '' : [claim.value].flat().join('–'),
    unit: claim.unit,
    qualifier: claim.qualifier ?? '',
    direction: claim.direction ?? '',
    metric: claim.metric ?? '',
    benchmark: claim.benchmark.join(', '),
    baseline: claim.baseline ?? '',
    role: claim.role,
    setting: claim.setting ?? '',
  }
}

/** "84.3", "84,3", "−2", "70–80". @returns undefined if it is no number */
export function valueFrom(text: string): Claim['value'] | undefined {
  const ends = text
    .trim()
    .replace(/−/g, '-')
    .split(/(?<!\s)\s*(?:–|\.\.)\s*|(?<=\d)\s*-\s*(?=\d)/)
    .map((end) => Number(/^[+-]?\d+,\d+$/.test(end) ? end.replace(',', '.') : end.replace(/(?<=\d),(?=\d{3})/g, '')))
  if (text.trim() === '') return null
  const [low, high, more] = ends
  if (low === undefined || ends.some((end) => !Number.isFinite(end)) || more !== undefined) return undefined
  return high === undefined ? low : [Math.min(low, high), Math.max(low, high)]
}

/** @returns what the form says; null if its number is none, or is missing where one must be */
export function wordsFrom(form: ClaimForm): ClaimWords | null {
  const value = valueFrom(form.value)
  const kind = form.kind as Claim['kind']
  if (value === undefined || (value === null && kind !== 'rank')) return null
  const given = (text: string) => text.trim() || null
  return {
    kind,
    value: kind === 'rank' ? null : value,
    unit: form.unit.trim(),
    qualifier: given(form.qualifier) as Claim['qualifier'],
    direction: given(form.direction) as Claim['direction'],
    metric: given(form.metric),
    benchmark: form.benchmark
      .split(',')
      .map((name) => name.trim())
      .filter(Boolean),
    baseline: given(form.baseline),
    role: form.role === 'other' ? 'other' : 'own',
    setting: given(form.setting),
  }
}

/** Only what the form changed, so that a later reading may still correct the rest. */
export function changedWords(before: ClaimForm, after: ClaimForm): Partial<ClaimWords> | null {
  const words = wordsFrom(after)
  if (!words) return null
  const fields = (Object.keys(before) as (keyof ClaimForm)[]).filter(
    (field) => before[field].trim() !== after[field].trim(),
  )
  return Object.fromEntries(fields.map((field) => [field, words[field]]))
}
