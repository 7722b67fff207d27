/** The strip of one card: at most three badges, "+N", the save button. Plain DOM: there may be thousands on a page. */

import { word } from '../../lib/i18n'
import type { WordedReading } from '../../lib/messages'
import type { BadgeChoice } from '../../lib/settings/settings'
import type { WordedClaim } from '../../lib/wording/worded'
import { badge, partWidths } from './badge'
import { closedRoot, h, say } from './dom'
import { type Fit, GAP, leavesPlace, shareRoom } from './room'
import { SaveButton } from './save-button'

/** What a standing needs to be worth reading; pixels. */
const LEAST_STANDING = 150

/** How a strip fits: besides, how many pixels are left, and whether its only badge leaves its benchmark out. */
type Fitted = Fit & { left: number; brief?: boolean }

export class Strip {
  readonly #line: HTMLElement
  readonly #watch: HTMLElement
  readonly #badges: HTMLElement
  readonly more: HTMLButtonElement
  readonly save: SaveButton
  readonly #excerpt: HTMLElement
  readonly #standing: HTMLElement
  /** Badges, some of them hidden for want of room. */
  shown: { claim: WordedClaim; element: HTMLButtonElement }[] = []
  claims: readonly WordedClaim[] = []
  /** The page itself does not show all that the claims were read from. */
  #secret = true

  #choice: BadgeChoice

  /**
   * @param host the element in the page that the strip is drawn in
   * @param acted hears of whatever the reader does in it; what that means is known to the later part (`strip-acts.ts`)
   */
  constructor(
    host: HTMLElement,
    title: string,
    sheets: CSSStyleSheet[],
    choice: BadgeChoice,
    acted: (event: Event) => void,
  ) {
    this.#choice = choice
    const root = closedRoot(host)
    root.adoptedStyleSheets = sheets
    this.#watch = h('span', { class: 'watch', role: 'img', hidden: true }, h('span'))
    this.#badges = h('div', { class: 'badges' }, h('span', { class: 'wait' }))
    this.more = h('button', { class: 'more', hidden: true, 'aria-haspopup': 'dialog' })
    this.#excerpt = say(
      h('span', { class: 'note excerpt', hidden: true, title: word('stripExcerptWhy') }),
      word('stripExcerpt'),
      true,
    )
    this.#standing = h('span', { class: 'standing' })
    this.save = new SaveButton()
    this.#line = h(
      'div',
      { class: 'line', role: 'toolbar', 'aria-label': word('claimsOfPaper', title) },
      this.#watch,
      this.#badges,
      this.more,
      this.#excerpt,
      this.#standing,
      this.save.button,
    )
    root.append(h('div', { class: 'strip' }, this.#line))
    listen(root, acted)
  }

  /** The buttons that are there, in reading order. */
  get stops(): HTMLElement[] {
    return [...this.#line.querySelectorAll<HTMLElement>('button:not([hidden])')]
  }

  /** Which claims become badges, from the next `showClaims` on; what is shown already follows. Then `fitAll`. */
  setChoice(choice: BadgeChoice): void {
    this.#choice = choice
    if (this.claims.length > 0) this.#showBadges('')
  }

  /**
   * Shows the claims; without any it says so. Call `fitAll` afterwards.
   * @param secret the page may not find the words: it does not show the whole abstract, so the library may know more
   */
  showClaims(
    { claims, abstract, partial = false }: Pick<WordedReading, 'claims' | 'abstract' | 'partial'>,
    secret = false,
  ): void {
    this.shown = []
    this.renewClaims(claims)
    this.#secret = secret
    this.#excerpt.hidden = !partial
    this.#showBadges(word(abstract === null ? 'stripNoAbstract' : partial ? 'stripNoneInExcerpt' : 'stripNone'))
  }

  /** The same claims, which are known to stand elsewhere now: badges stay as they are. Call `fitAll` afterwards. */
  renewClaims(claims: readonly WordedClaim[]): void {
    this.claims = claims
    const chosen = this.#chosen()
    for (const [index, shown] of this.shown.entries()) shown.claim = chosen[index] ?? shown.claim
    // where the first that can be placed stands among what the reader has seen
    const text = claims.find(({ standing }) => standing)?.standing ?? ''
    say(this.#standing, text, true).title = text
  }

  /** Marks what the reader watches for, in words that the page may not find. Call `fitAll` afterwards. */
  setWatched(watched: readonly string[]): void {
    const text = watched.join(', ')
    this.#watch.hidden = !text
    this.#watch.title = word('watchedHere', text)
    this.#watch.setAttribute('aria-label', this.#watch.title)
    say(this.#watch.firstElementChild as HTMLElement, text, true)
  }

  /** The claims that become badges. */
  #chosen(): WordedClaim[] {
    const { badges, kinds, least } = this.#choice
    return this.claims.filter(({ kind, confidence }) => kinds.includes(kind) && confidence >= least).slice(0, badges)
  }

  /** @param none what to say where there is no claim at all */
  #showBadges(none: string): void {
    this.shown = this.#chosen().map((claim) => ({ claim, element: badge(claim, this.#secret) }))
    this.#badges.replaceChildren(
      ...(this.shown.length > 0
        ? this.shown.map(({ element }) => element)
        : [say(h('span', { class: 'note' }), this.claims.length > 0 ? word('stripNoneChosen') : none, this.#secret)]),
    )
  }

  /** Shows in words that the claims could not be read, and a way to try again. Call `fitAll` afterwards. */
  showProblem(text: string): void {
    this.claims = []
    this.shown = []
    this.#excerpt.hidden = true
    this.#badges.replaceChildren(
      h('span', { class: 'note error' }, text),
      h('button', { class: 'retry' }, word('tryAgain')),
    )
  }

  /** The last words of a strip: nothing else is left in it. */
  showEnd(text: string): void {
    this.#line.replaceChildren(h('span', { class: 'note', role: 'status' }, text))
  }

  /** First of three steps of fitting (see `fitAll`): everything is there to be measured. Writes only. */
  unfold(): void {
    this.#badges.style.removeProperty('--cap')
    this.#badges.classList.remove('brief')
    this.#standing.hidden = true // it takes what badges leave
    for (const { element } of this.shown) element.hidden = false
    this.more.hidden = this.claims.length < Math.min(2, this.shown.length + 1)
    say(this.more, `+${this.claims.length}`, this.#secret) // as wide as it can get
  }

  /** Second step: how many badges there is room for, and how wide each may be. Reads only. */
  measure(): Fitted {
    const widths = this.shown.map(({ element }) => element.offsetWidth)
    let room = this.#line.clientWidth
    for (const part of this.#line.children as HTMLCollectionOf<HTMLElement>)
      if (part !== this.#badges && part.offsetWidth > 0) room -= part.offsetWidth + GAP
    if (room <= 0) return { visible: widths.length, cap: null, left: 0 }
    const fit = shareRoom(widths, room)
    const used = widths.slice(0, fit.visible).reduce((sum, width) => sum + Math.min(width, fit.cap ?? width) + GAP, 0)
    const [first] = this.shown
    const brief = first && fit.cap !== null && fit.visible === 1 && leavesPlace(...partWidths(first.element), fit.cap)
    return { ...fit, left: room - used, brief }
  }

  /** Third step: shows that many badges and counts the others in "+N". Writes only. */
  fold({ visible, cap, left, brief }: Fitted): void {
    if (cap !== null) this.#badges.style.setProperty('--cap', `${cap}px`)
    if (brief) this.#badges.classList.add('brief')
    for (const { element } of this.shown.slice(visible)) element.hidden = true
    this.#standing.hidden = left < LEAST_STANDING || !this.#standing.title
    const hidden = this.claims.length - visible
    this.more.hidden = hidden <= 0
    say(this.more, hidden > 0 ? `+${hidden}` : '', this.#secret)
    this.more.setAttribute('aria-label', word('stripMore', String(hidden)))
    for (const [index, stop] of this.stops.entries()) stop.tabIndex = index === 0 ? 0 : -1
  }
}

/** The page's own shortcuts and card-wide links are not meant by what happens in here. */
const KEPT_IN = ['keydown', 'keyup', 'keypress', 'click', 'mousedown', 'pointerdown']

function listen(root: ShadowRoot, acted: (event: Event) => void): void {
  for (const type of [...KEPT_IN, 'focusin', 'focusout', 'pointerover', 'pointerout'])
    root.addEventListener(type, (event) => {
      if (KEPT_IN.includes(type)) event.stopPropagation()
      acted(event)
    })
}

/** Fits strips to their widths; all are measured between two rounds of writing, so that layout is computed once. */
export function fitAll(strips: readonly Strip[]): void {
  for (const strip of strips) strip.unfold()
  const fits = strips.map((strip) => strip.measure())
  for (const [index, strip] of strips.entries()) strip.fold(fits[index] as Fitted)
}
