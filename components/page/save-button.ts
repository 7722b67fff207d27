/** The button of a strip that saves its paper, and the words beside it where that failed. */

import { word } from '../../lib/i18n'
import type { PaperState } from '../../lib/messages'
import { h, icon, say } from './dom'

const STAR = 'M8 1.6l1.95 4.05 4.45.6-3.25 3.1.8 4.4L8 11.6l-3.95 2.15.8-4.4L1.6 6.25l4.45-.6z'

export class SaveButton {
  /** Why the last click did nothing; made when it is wanted. */
  alert: HTMLElement | null = null
  readonly button: HTMLButtonElement
  /** What the page may not find: whether the paper is saved. */
  readonly #label = say(h('span', { class: 'label' }), word('save'), true)

  constructor() {
    this.button = h(
      'button',
      { class: 'save', 'aria-label': word('saveThisPaper'), 'aria-pressed': 'false' },
      icon(STAR, 'star'),
      this.#label,
    )
  }

  setState(state: PaperState): void {
    this.button.dataset.state = state
    this.button.setAttribute('aria-pressed', String(state === 'saved'))
    this.button.removeAttribute('aria-busy')
    say(this.#label, word(state === 'saved' ? 'saved' : 'save'), true)
    this.button.title = word(state === 'saved' ? 'savedTakeOut' : state === 'new' ? 'saveNewPaper' : 'saveThisPaper')
    this.alert?.remove()
  }
}
