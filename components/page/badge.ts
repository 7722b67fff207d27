/** One badge of a strip: how it is made, and what its parts measure. */
import type { WordedClaim } from '../../lib/wording/worded'
import { h, say } from './dom'

/** Parts of a badge in reading order. Nothing is drawn of the spaces between them; they are for whoever reads the text. */
const PARTS = ['qualifier', 'arrow', 'number', 'what', 'where', 'word'] as const

/** @param secret the page may not find the words */
export function badge(claim: WordedClaim, secret: boolean): HTMLButtonElement {
  const { kind, value, unit, sentence, badge } = claim
  return h(
    'button',
    {
      class: `b ${badge.tone}${badge.doubtful ? ' doubtful' : ''}`,
      'data-kind': kind,
      'data-value': value,
      'data-unit': unit,
      'aria-label': sentence,
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
    },
    ...PARTS.filter((part) => badge[part]).flatMap((part) => [
      say(h('span', { class: part }), badge[part], secret),
      ' ',
    ]),
  )
}

/** Widths in pixels: of the badge with all its words, and of its benchmark. */
export function partWidths(badge: HTMLElement): [whole: number, where: number] {
  let whole = badge.offsetWidth
  let where = 0
  for (const part of badge.querySelectorAll<HTMLElement>('.what, .where')) {
    // parts give way already: their own width is what their words would take
    where = part.className === 'where' ? part.scrollWidth : 0
    whole += part.scrollWidth - part.offsetWidth
  }
  return [whole, where]
}
