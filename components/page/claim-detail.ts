/** What the claim card shows of claims: one whole, the others a row each. */

import { t } from '../../lib/i18n'
import type { WordedClaim } from '../../lib/wording/worded'
import { h, say } from './dom'

/** The number with its arrow. */
function number({ badge: { arrow, number } }: WordedClaim): string {
  return arrow ? `${arrow} ${number}` : number
}

/**
 * One claim whole: number, where and against what, the sentence with the very words marked, what to beware of. What the
 * reader wrote, and where it stands among what was seen, the page may not find.
 */
export function detailOf(claim: WordedClaim): HTMLElement[] {
  const { about, quote, remarks, standing, corrected } = claim
  const own = corrected !== undefined
  const rows = claim.rows.map((row) => ({ ...row, secret: own }))
  if (standing) rows.push({ label: t('amongSeen'), value: standing, secret: true })
  const mark = own && say(h('em'), t(corrected === 'added' ? 'addedByYou' : 'correctedByYou'), true)
  const parts: HTMLElement[] = [
    h(
      'div',
      { class: 'top' },
      h('p', { class: 'number' }, say(h('span'), number(claim), own), say(h('small'), about, own), mark),
      h(
        'dl',
        { class: 'rows' },
        ...rows.flatMap(({ label, value, secret }) => [h('dt', {}, label), say(h('dd'), value, secret)]),
      ),
    ),
  ]
  const { before, marked, after } = quote
  if (corrected === 'added') parts.push(h('p', { class: 'quote' }, say(h('span'), before + marked + after, true)))
  else parts.push(h('p', { class: 'quote' }, `“${before}`, h('mark', {}, marked), `${after}”`))
  if (remarks.length > 0) parts.push(h('ul', { class: 'remarks' }, ...remarks.map((remark) => h('li', {}, remark))))
  return parts
}

/** One claim as a row; the whole sentence is what a screen reader says. */
export function rowOf(claim: WordedClaim): HTMLButtonElement {
  const secret = claim.corrected !== undefined
  return h(
    'button',
    { 'aria-label': claim.sentence },
    say(h('b', { class: claim.badge.tone }), claim.figure, secret),
    say(h('span'), claim.what, secret),
    say(h('em'), claim.note, secret),
  )
}
