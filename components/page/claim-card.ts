/**
 * The claim card: one popover a page, in the top layer, so that no card's `overflow: hidden` cuts it off. It shows one
 * claim whole and lists the others. Opened by pointing, focus or click; a click (or ArrowDown) moves focus into it.
 */
import type { WordedClaim } from '../../lib/wording/worded'
import { detailOf } from './claim-detail'
import { ClaimList } from './claim-list'
import { closedRoot, h } from './dom'
import { MARGIN, position, roomFor } from './position'

/** What the card is about. */
export interface CardSubject {
  title: string
  /** The text that the claims were read from is only an excerpt of the abstract. */
  partial: boolean
  /** In the order of the rows. */
  claims: readonly WordedClaim[]
}

export interface CardEvents {
  /** Another claim is shown now. @returns where the page itself shows its words, so that the card does not cover them */
  shows(claim: WordedClaim): Range | null
  closed(): void
}

/** Pointing must last this long to open the card, and may leave it for this long; milliseconds. */
const OPEN_AFTER = 140
const CLOSE_AFTER = 220
const WHOLE = 'Claimed by the authors, quoted from the abstract'
const PARTIAL = 'Quoted from an excerpt: the abstract may say more'
/** Pixels; less in narrow windows. */
const WIDTH = 404

export class ClaimCard {
  readonly host: HTMLElement
  readonly #card: HTMLElement
  readonly #scroll: HTMLElement
  readonly #detail: HTMLElement
  readonly #list = new ClaimList((claim) => this.#select(claim))
  readonly #foot: HTMLElement
  #subject: CardSubject | null = null
  #events: CardEvents | null = null
  #badge: HTMLElement | null = null
  #words: Range | null = null
  #pinned = false
  #returning = false
  #timer: ReturnType<typeof setTimeout> | undefined

  readonly #signal: AbortSignal

  constructor(sheets: CSSStyleSheet[], signal: AbortSignal) {
    this.#signal = signal
    this.host = document.createElement('claimdex-card')
    this.host.setAttribute('popover', 'manual')
    const root = closedRoot(this.host)
    root.adoptedStyleSheets = sheets
    this.#detail = h('div')
    this.#foot = h('p', { class: 'foot' })
    this.#scroll = h('div', { class: 'scroll' }, this.#detail, this.#list.element)
    this.#card = h('div', { class: 'card', role: 'dialog', tabindex: '-1' }, this.#scroll, this.#foot)
    root.append(this.#card)
    this.#listen(root)
  }

  #listen(root: ShadowRoot): void {
    for (const type of ['keydown', 'keyup', 'keypress', 'click', 'mousedown', 'pointerdown'])
      root.addEventListener(type, (event) => event.stopPropagation())
    this.#card.addEventListener('keydown', (event) => this.#key(event))
    this.#card.addEventListener('pointerenter', () => clearTimeout(this.#timer))
    this.#card.addEventListener('pointerleave', () => this.leave(null))
    this.#card.addEventListener('focusout', (event) => {
      // focus that goes nowhere is a click on plain text inside the card
      if (event.relatedTarget !== null && !this.#card.contains(event.relatedTarget as Node)) this.close(false)
    })
    const signal = this.#signal
    document.addEventListener(
      'pointerdown',
      (event) => {
        const path = event.composedPath()
        if (this.#subject && !path.includes(this.host) && !path.some(isStrip)) this.close(false)
      },
      { capture: true, signal },
    )
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !this.#subject) return
        event.stopPropagation()
        event.preventDefault()
        // who only points has the focus elsewhere, and keeps it there
        this.close(this.#pinned || this.#badge?.matches(':focus') === true)
      },
      { capture: true, signal },
    )
    let frame = 0
    const follow = () => {
      if (!this.#subject) return
      cancelAnimationFrame(frame)
      frame = requestAnimationFrame(() => this.#place())
    }
    addEventListener('scroll', follow, { capture: true, passive: true, signal })
    addEventListener('resize', follow, { passive: true, signal })
    signal.addEventListener('abort', () => {
      this.close(false)
      this.host.remove()
    })
  }

  /** Opens at a badge; by pointing only after a moment, and not over a card that was opened by a click. */
  open(
    subject: CardSubject,
    claim: WordedClaim,
    badge: HTMLElement,
    how: 'hover' | 'focus' | 'click',
    events: CardEvents,
  ): void {
    if (this.#returning) return
    clearTimeout(this.#timer)
    if (how === 'hover') {
      if (this.#pinned) return
      this.#timer = setTimeout(() => this.#show(subject, claim, badge, events), this.#subject ? 60 : OPEN_AFTER)
      return
    }
    // a second click on the badge closes what the first one opened
    if (how === 'click' && this.#pinned && this.#badge === badge) {
      this.close(true)
      return
    }
    this.#pinned = how === 'click'
    this.#show(subject, claim, badge, events)
    if (how === 'click') this.#focusCurrent()
  }

  /** Pointer or focus went away: closes after a moment unless the pointer has come into the card or it was clicked. */
  leave(to: EventTarget | null): void {
    clearTimeout(this.#timer)
    if (this.#pinned || to === this.host || !this.#subject) return
    this.#timer = setTimeout(() => this.close(false), CLOSE_AFTER)
  }

  /** Closes; `back` returns the focus to the badge that it was opened from. */
  close(back: boolean): void {
    clearTimeout(this.#timer)
    if (!this.#subject) return
    const badge = this.#badge
    const events = this.#events
    this.#subject = null
    this.#events = null
    this.#badge = null
    this.#words = null
    this.#pinned = false
    if (this.host.isConnected && this.host.matches(':popover-open')) this.host.hidePopover()
    events?.closed()
    if (!back || !badge?.isConnected) return
    this.#returning = true // or the badge, focused again, would open the card again
    badge.focus({ preventScroll: true })
    this.#returning = false
  }

  #show(subject: CardSubject, claim: WordedClaim, badge: HTMLElement, events: CardEvents): void {
    if (this.#signal.aborted || !badge.isConnected) return
    if (this.#events && this.#badge !== badge) this.#events.closed()
    this.#subject = subject
    this.#events = events
    this.#badge = badge
    this.#card.setAttribute('aria-label', `Claims of ${subject.title}`)
    const { claims } = subject
    this.#foot.textContent = subject.partial ? PARTIAL : WHOLE
    this.#list.show(claims)
    this.#select(claim)
    // a page that renders its body anew takes the host with it
    if (!this.host.isConnected) document.documentElement.append(this.host)
    if (!this.host.matches(':popover-open')) this.host.showPopover()
    this.#scroll.scrollTop = 0
    this.#place()
  }

  #select(claim: WordedClaim): void {
    if (!this.#subject) return
    this.#list.setCurrent(claim)
    this.#detail.className = claim.badge.tone
    this.#detail.replaceChildren(...detailOf(claim))
    this.#words = this.#events?.shows(claim) ?? null
    this.#place()
  }

  #focusCurrent(): void {
    ;(this.#list.current ?? this.#card).focus({ preventScroll: true })
  }

  #key(event: KeyboardEvent): void {
    if (this.#list.move(event) || event.key !== 'Tab') return
    // the card stands at the end of the document, but belongs to its badge: Tab goes on from there
    event.preventDefault()
    this.close(true)
  }

  /** Below the badge, above it where there is more room, never outside the window; closes when the badge is gone. */
  #place(): void {
    const badge = this.#badge
    if (!badge || !this.host.matches(':popover-open')) return
    const at = badge.getBoundingClientRect()
    if (!badge.isConnected || at.bottom < 0 || at.top > innerHeight) {
      this.close(false)
      return
    }
    const wide = document.documentElement.clientWidth
    const width = Math.min(WIDTH, wide - 2 * MARGIN)
    this.host.style.setProperty('--claimdex-width', `${width}px`)
    this.#card.style.setProperty('--room', `${roomFor(at, innerHeight)}px`)
    const size = { width, height: this.#card.offsetHeight }
    const { top, left } = position(at, size, { width: wide, height: innerHeight }, this.#words?.getBoundingClientRect())
    this.host.style.setProperty('--claimdex-top', `${Math.round(top)}px`)
    this.host.style.setProperty('--claimdex-left', `${Math.round(left)}px`)
  }
}

function isStrip(target: EventTarget): boolean {
  return target instanceof Element && target.localName === 'claimdex-badges'
}
