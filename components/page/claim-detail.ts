/** What the claim card shows of claims: one whole, the others a row each. */
import type { WordedClaim } from '../../lib/wording/worded'
import { h } from './dom'

/** The number with its arrow. */
function number({ badge: { arrow, number } }: WordedClaim): string {
  return arrow ? `${arrow} ${number}` : number
}

/** One claim whole: number, where and against what, the sentence with the very words marked, what to beware of. */
export function detailOf(claim: WordedClaim): HTMLElement[] {
  const { about, quote, remarks, standing } = claim
  const rows = standing ? [...claim.rows, { label: 'among seen', value: standing }] : claim.rows
  const parts: HTMLElement[] = [
    h(
      'div',
      { class: 'top' },
      h('p', { class: 'number' }, number(claim), h('small', {}, about)),
      h('dl', { class: 'rows' }, ...rows.flatMap(({ label, value }) => [h('dt', {}, label), h('dd', {}, value)])),
    ),
    h('p', { class: 'quote' }, `“${quote.before}`, h('mark', {}, quote.marked), `${quote.after}”`),
  ]
  if (remarks.length > 0) parts.push(h('ul', { class: 'remarks' }, ...remarks.map((remark) => h('li', {}, remark))))
  return parts
}

/** One claim as a row; the whole sentence is what a screen reader says. */
export function rowOf(claim: WordedClaim): HTMLButtonElement {
  return h(
    'button',
    { type: 'button', 'aria-label': claim.sentence },
    h('b', { class: claim.badge.tone }, claim.figure),
    h('span', {}, claim.what),
    h('em', {}, claim.note),
  )
}
