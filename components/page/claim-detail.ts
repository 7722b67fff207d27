/** What the claim card shows of claims: one whole, the others a row each. */
import type { Claim } from '../../lib/claims/types'
import { badgeText, betterHint, claimRemarks, claimRows, claimSentence, quote } from '../../lib/claims/wording'
import { h } from './dom'

const KIND: Record<Claim['kind'], string> = {
  score: 'score',
  change: 'change',
  factor: 'factor',
  scale: 'size',
  count: 'count',
  rank: 'rank',
}

/** The number with its arrow. */
function number(claim: Claim): string {
  const { arrow, number } = badgeText(claim)
  return [arrow, number].filter(Boolean).join(' ')
}

/** One claim whole: number, where and against what, the sentence with the very words marked, what to beware of. */
export function detailOf(claim: Claim, abstract: string): HTMLElement[] {
  const { what } = badgeText(claim)
  const sentence = quote(abstract, claim)
  const remarks = claimRemarks(claim)
  const top = h(
    'div',
    { class: 'top' },
    h(
      'p',
      { class: 'number' },
      number(claim),
      h('small', {}, ['claimed', what, betterHint(claim)].filter(Boolean).join(' · ')),
    ),
    h(
      'dl',
      { class: 'rows' },
      ...claimRows(claim).flatMap(({ label, value }) => [h('dt', {}, label), h('dd', {}, value)]),
    ),
  )
  const quoted = h('p', { class: 'quote' }, `“${sentence.before}`, h('mark', {}, sentence.marked), `${sentence.after}”`)
  if (remarks.length === 0) return [top, quoted]
  return [top, quoted, h('ul', { class: 'remarks' }, ...remarks.map((remark) => h('li', {}, remark)))]
}

/** One claim as a row; the whole sentence is what a screen reader says. */
export function rowOf(claim: Claim): HTMLButtonElement {
  const { tone, what, where, qualifier, word } = badgeText(claim)
  return h(
    'button',
    { type: 'button', 'aria-label': claimSentence(claim) },
    h('b', { class: tone }, number(claim).replace(/^claims /, '')),
    h('span', {}, [what || (claim.kind === 'rank' ? claim.surface : ''), where].filter(Boolean).join(' · ')),
    h('em', {}, [qualifier, word, KIND[claim.kind]].filter(Boolean).join(' · ')),
  )
}
