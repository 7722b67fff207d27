/**
 * The claim card: one popover a page, in the top layer, so that no card's `overflow: hidden` cuts it off. It shows one
 * claim whole and lists the others, and puts them right. Opened by pointing, focus or click; a click (or ArrowDown) moves
 * focus into it.
 */

import { t } from '../../lib/i18n'
import type { WordedClaim } from '../../lib/wording/worded'
import { CardFoot, type Correct, type Corrected } from './card-foot'
import { type Place, placeCard } from './card-place'
import { detailOf } from './claim-detail'
import { ClaimList } from './claim-list'
import { correctionForm } from './correction-form'
import { closedRoot, h } from './dom'

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
  /** What stands for a claim in the strip now: badges are made anew when a claim is put right. */
  buttonOf(claim: WordedClaim | undefined): HTMLElement
  /** Puts a claim right. */
  correct: Correct
  closed(): void
}

/** Pointing must last this long to open the card, and may leave it for this long; milliseconds. */
const OPEN_AFTER = 140
const CLOSE_AFTER = 220

export class ClaimCard {
  readonly host: HTMLElement
  readonly #root: ShadowRoot
  readonly #card: HTMLElement
  readonly #scroll: HTMLElement
  readonly #detail = h('div')
  readonly #list = new ClaimList((claim) => this.#select(claim))
  readonly #foot: CardFoot
  #form: HTMLFormElement | null = null
  #subject: CardSubject | null = null
  #claim: WordedClaim | null = null
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
    this.#root = closedRoot(this.host)
    this.#root.adoptedStyleSheets = sheets
    this.#foot = new CardFoot({
      begin: () => this.#edit(),
      done: (result) => this.#renew(result),
      changed: () => this.#place(),
    })
    this.#scroll = h('div', { class: 'scroll' }, this.#detail, this.#list.element)
    this.#card = h('div', { class: 'card', role: 'dialog', tabindex: '-1' }, this.#scroll, this.#foot.element)
    this.#root.append(this.#card)
    this.#listen()
  }

  #listen(): void {
    for (const type of ['keydown', 'keyup', 'keypress', 'click', 'mousedown', 'pointerdown', 'input', 'beforeinput'])
      this.#root.addEventListener(type, (event) => event.stopPropagation())
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
        if (this.#form) this.#leaveForm()
        // who only points has the focus elsewhere, and keeps it there
        else this.close(this.#pinned || this.#badge?.matches(':focus') === true)
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
    this.#claim = null
    this.#form = null
    this.#events = null
    this.#badge = null
    this.#words = null
    this.#pinned = false
    if (this.host.isConnected && this.host.matches(':popover-open')) this.host.hidePopover()
    events?.closed()
    if (back) this.#return(badge)
  }

  #return(badge: HTMLElement | null): void {
    if (!badge?.isConnected) return
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
    this.#card.setAttribute('aria-label', t('claimsOfPaper', subject.title))
    this.#foot.begin(t(subject.partial ? 'cardPartial' : 'cardWhole'), events.correct)
    this.#list.show(subject.claims)
    this.#select(claim)
    // a page that renders its body anew takes the host with it
    if (!this.host.isConnected) document.documentElement.append(this.host)
    if (!this.host.matches(':popover-open')) this.host.showPopover()
    this.#scroll.scrollTop = 0
    this.#place()
  }

  #select(claim: WordedClaim | null): void {
    if (!this.#subject) return
    this.#form = null
    this.#claim = claim
    this.#foot.about(claim)
    if (claim) this.#list.setCurrent(claim)
    this.#detail.className = claim?.badge.tone ?? ''
    this.#detail.replaceChildren(...(claim ? detailOf(claim) : [h('p', { class: 'quote' }, t('cardNoneLeft'))]))
    this.#words = claim ? (this.#events?.shows(claim) ?? null) : null
    this.#place()
  }

  #edit(): void {
    const claim = this.#claim
    if (!claim) return
    this.#pinned = true // whoever types does not point
    this.#form = correctionForm(claim, {
      save: (words) => (Object.keys(words).length > 0 ? this.#foot.edit(claim, words) : this.#leaveForm()),
      hide: () => this.#foot.hide(claim),
      cancel: () => this.#leaveForm(),
    })
    this.#detail.replaceChildren(this.#form)
    this.#place()
    this.#form.querySelector('input')?.focus({ preventScroll: true })
  }

  #leaveForm(): void {
    this.#select(this.#claim)
    this.#foot.focus()
  }

  /** A claim was put right: its paper has other claims, and its strip other badges. */
  #renew({ claims, current }: Corrected): void {
    if (!this.#subject || !this.#events) return
    this.#subject = { ...this.#subject, claims }
    this.#badge = this.#events.buttonOf(current ?? claims[0])
    this.#list.show(claims)
    this.#select(current ?? claims[0] ?? null)
    this.#focusCurrent()
  }

  #focusCurrent(): void {
    ;(this.#list.current ?? this.#card).focus({ preventScroll: true })
  }

  #key(event: KeyboardEvent): void {
    if (!this.#form && this.#list.move(event)) return
    if (event.key !== 'Tab') return
    event.preventDefault()
    const inForm = this.#form ? [...this.#form.querySelectorAll<HTMLElement>('input, button')] : null
    const current = this.#list.current ?? this.#card
    const stops = inForm ?? [current, ...this.#foot.stops]
    const to = stops.indexOf(this.#root.activeElement as HTMLElement) + (event.shiftKey ? -1 : 1)
    // the card stands at the end of the document, but belongs to its badge: Tab goes on from there
    const next = inForm ? stops.at(to % stops.length) : stops[to]
    if (next) next.focus()
    else this.close(true)
  }

  /** Closes when the badge is gone. */
  #place(): void {
    if (!this.#badge || !this.host.matches(':popover-open')) return
    const at: Place = { host: this.host, card: this.#card, badge: this.#badge, words: this.#words }
    if (!placeCard(at)) this.close(false)
  }
}

function isStrip(target: EventTarget): boolean {
  return target instanceof Element && target.localName === 'claimdex-badges'
}
