/** The claims of a paper as rows of the claim card: one is current, and arrows move among them. */
import type { WordedClaim } from '../../lib/wording/worded'
import { rowOf } from './claim-detail'
import { h } from './dom'

export class ClaimList {
  readonly element = h('ul', { class: 'list' })
  /** The claim behind each row. */
  readonly #rows = new WeakMap<HTMLElement, WordedClaim>()
  readonly #chosen: (claim: WordedClaim) => void

  /** @param chosen the reader went to a row */
  constructor(chosen: (claim: WordedClaim) => void) {
    this.#chosen = chosen
  }

  /** Shows these claims; one alone needs no list. */
  show(claims: readonly WordedClaim[]): void {
    this.element.hidden = claims.length < 2
    this.element.replaceChildren(...claims.map((claim) => h('li', {}, this.#row(claim))))
  }

  #row(claim: WordedClaim): HTMLButtonElement {
    const button = rowOf(claim)
    button.addEventListener('click', () => this.#chosen(claim))
    this.#rows.set(button, claim)
    return button
  }

  get #buttons(): HTMLButtonElement[] {
    return this.element.hidden ? [] : [...this.element.querySelectorAll('button')]
  }

  /** Marks the row of a claim. */
  setCurrent(claim: WordedClaim): void {
    for (const button of this.element.querySelectorAll('button'))
      button.setAttribute('aria-current', String(this.#rows.get(button) === claim))
  }

  /** The marked row; null where there is no list. */
  get current(): HTMLElement | null {
    return this.element.hidden ? null : this.element.querySelector<HTMLElement>('[aria-current="true"]')
  }

  /** Arrows, Home and End go from row to row. @returns whether the key was one of them */
  move(event: KeyboardEvent): boolean {
    const buttons = this.#buttons
    const at = buttons.indexOf(event.target as HTMLButtonElement)
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
    if (to === undefined) return false
    event.preventDefault()
    const next = buttons[Math.max(0, Math.min(buttons.length - 1, to))]
    const claim = next && this.#rows.get(next)
    if (next && claim) {
      next.focus()
      this.#chosen(claim)
    }
    return true
  }
}
