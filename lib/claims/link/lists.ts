/** What the members of a list share or pair off. */

import { lower, type Sentence } from '../sentence'
import type { ClaimKind } from '../types'
import { JOIN } from '../vocabulary/grammar'
import { isVerb } from '../vocabulary/verbs'
import { phraseText } from './metric'
import { type Slot, sameSort } from './slots'

/** "by 4 on A and by 2 on B over the base model": a rival named behind the last number holds for the ones before. */
export function shareBaselines(s: Sentence, slots: Slot[]): void {
  for (let n = slots.length - 2; n >= 0; n--) {
    const a = slots[n]?.draft
    const b = slots[n + 1]?.draft
    if (!a || !b?.baseline || a.baseline || a.kind !== 'change' || b.kind !== 'change') continue
    let cut = false
    for (let k = (slots[n] as Slot).q.to; k < (slots[n + 1] as Slot).q.from; k++)
      if (/^(?:;|while|whereas|but|which)$/.test(lower(s, k)) || isVerb(lower(s, k))) cut = true
    if (!cut) a.baseline = b.baseline
  }
}

/** "9x and 69x speedup over A and B": two joined numbers and two rivals pair off, as with "respectively". */
export function splitBaselines(slots: Slot[]): void {
  for (let n = 1; n < slots.length; n++) {
    const a = slots[n - 1] as Slot
    const b = slots[n] as Slot
    if (b.joined !== n - 1 || a.joined >= 0 || slots[n + 1]?.joined === n || b.bound.from - a.q.to > 2) continue
    const parts = b.draft?.baseline?.split(' and ') ?? []
    if (
      a.draft &&
      b.draft &&
      parts.length === 2 &&
      (!a.draft.baseline || a.draft.baseline === b.draft.baseline) &&
      a.draft.kind === b.draft.kind
    ) {
      a.draft.baseline = parts[0] as string
      b.draft.baseline = parts[1] as string
    }
  }
}

/** "BLEU-1/2/3" as "BLEU-1/BLEU-2/BLEU-3". */
function inFull(text: string): string {
  const [first = '', ...rest] = text.split('/')
  const stem = /^(.*\D)\d+$/.exec(first)?.[1]
  return stem && rest.every((part) => /^\d+$/.test(part)) ? [first, ...rest.map((part) => stem + part)].join('/') : text
}

/** "PSNR/SSIM/LPIPS of 26.2/0.96/0.08": names and numbers joined by slashes pair off in order. */
export function splitSlashes(s: Sentence, slots: Slot[]): void {
  let names: string[] = []
  for (let n = 0; n < slots.length; n++) {
    const run = [slots[n] as Slot]
    while (run.length < 6) {
      const next = slots[n + run.length]
      const last = run[run.length - 1] as Slot
      if (!next || s.tokens[next.bound.from - 1]?.text !== '/' || next.bound.from - last.q.to > 1) break
      run.push(next)
    }
    if (run.length < 2) continue
    const head = run[0]?.draft
    const last = run[run.length - 1] as Slot
    // "0.44/0.30 BLEU-1/2": the names stand behind.
    const behind = last.right.rule === 'right:noun' ? phraseText(s, last.right.phrase) : null
    const metric = head?.metric?.includes('/') || !behind?.includes('/') ? head?.metric : inFull(behind)
    const said = metric?.replace(/ (?:scores?|values?|errors?)$/, '').split(/ ?\/ ?/) ?? []
    // "A/B of 1/2 on X and 3/4 on Y": the names hold for the next pair.
    const again = said.length !== run.length && names.length === run.length
    const parts = again ? names : said
    if (parts.length === run.length) names = parts
    const tail = run[run.length - 1]?.draft
    if (parts.length === run.length && head && (head.kind === 'score' || again))
      for (const x of run)
        if (x.draft && (x.draft.kind === 'scale' || x.draft.kind === 'score'))
          Object.assign(x.draft, {
            kind: 'score',
            unit: tail?.unit ?? x.draft.unit,
            place: tail?.place ?? x.draft.place,
          })
    if (parts.length === run.length)
      run.forEach((x, k) => {
        if (x.draft) x.draft.metric = parts[k] ?? x.draft.metric
      })
    const site = run[run.length - 1]?.draft?.place
    const sites = site?.names.length === 1 ? (site.names[0]?.split('/') ?? []) : []
    if (site && sites.length === run.length && sites.every((x) => /\p{L}{2}/u.test(x)))
      run.forEach((x, k) => {
        if (x.draft) x.draft.place = { ...site, names: [sites[k] as string], ids: [null] }
      })
    n += run.length - 1
  }
}

/** A list that says its benchmark, metric or rival once, at the end: what the last has, the ones before get. */
export function shareRight(s: Sentence, slots: Slot[]): void {
  for (let n = slots.length - 1; n > 0; n--) {
    const b = slots[n] as Slot
    const a = slots[b.joined]
    if (!a?.draft || !b.draft || !sameSort(a.q, b.q)) continue
    // "under 1%, 5% and 10% label ratios": what the last is a share of, the ones before are too.
    if (
      b.draft.kind === 'scale' &&
      a.draft.kind === 'score' &&
      a.q.unit === '%' &&
      b.q.unit === '%' &&
      !a.left.phrase &&
      !a.right.phrase
    )
      Object.assign(a.draft, { kind: 'scale', metric: b.draft.metric, place: null, qualifier: null })
    const result = (k: ClaimKind) => k === 'score' || k === 'change' || k === 'factor'
    if (!result(a.draft.kind) || !result(b.draft.kind)) continue
    let bare = true
    let placed = false
    for (let k = a.q.to; k < b.bound.from; k++) {
      if (!JOIN.has(lower(s, k))) bare = false
      if (/^(?:on|across|for|in|under)$/.test(lower(s, k)) && k > a.right.rightEnd - 1) placed = true
    }
    // "2.3 mAP and 7.0 mAP improvements": the change noun holds for both.
    if (
      a.draft.kind === 'score' &&
      b.draft.kind === 'change' &&
      a.draft.metric &&
      a.draft.metric === b.draft.metric &&
      b.right.rule === 'right:change-noun' &&
      a.right.rule === 'right:noun' &&
      a.right.rightEnd >= b.bound.from - 1
    ) {
      a.draft.kind = 'change'
      a.draft.direction = b.draft.direction
    }
    // "6.3% and 9.9% speedups": what stands behind the last is said of all.
    if (bare && a.draft.kind === 'score' && b.draft.kind === 'change' && b.right.form === 'change' && !a.left.form) {
      a.draft.kind = 'change'
      a.draft.direction = b.draft.direction
      a.draft.qualifier ??= b.draft.qualifier
      a.draft.metric = b.draft.metric ?? a.draft.metric
    }
    // "700x and 300x learning cost reduction"
    if (
      bare &&
      a.draft.kind === 'factor' &&
      b.draft.kind === 'factor' &&
      b.right.form === 'change' &&
      !a.left.form &&
      !a.right.form
    )
      a.draft.direction = b.draft.direction
    if (!a.draft.metric && bare && b.draft.metric) {
      a.draft.metric = b.draft.metric
      a.draft.rules.push('share')
      if (a.draft.kind === 'score' && b.draft.kind === 'change') a.draft.kind = 'change'
      a.draft.direction ??= b.draft.direction
    }
    const free =
      !a.draft.place ||
      a.draft.place.where === 'sentence' ||
      (a.draft.place.where === 'head' && b.draft.place?.named === true)
    // "5% in F1 over X and up to 9% improvement on Y": each has its own noun, so the place is the second's alone.
    const alone =
      a.right.rule === 'right:noun' &&
      a.draft.metric !== null &&
      !b.right.phrase &&
      /^(?:on|in|for)$/.test(lower(s, b.q.to))
    const apart = alone || (a.right.form === 'change' && b.right.form === 'change' && !bare)
    if (b.draft.place && free && (bare || (!placed && !apart && b.draft.place.where === 'right')))
      a.draft.place = b.draft.place
    if (b.draft.baseline && !a.draft.baseline && (a.draft.kind === 'change' || a.draft.kind === 'factor'))
      a.draft.baseline = b.draft.baseline
    if (!a.draft.direction && b.draft.direction && a.draft.kind === b.draft.kind) a.draft.direction = b.draft.direction
  }
}
