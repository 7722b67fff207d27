/** The strip of one card: at most three badges, "+N", the save button. Plain DOM: there may be thousands on a page. */
import type { WordedClaim } from '../../lib/claims/worded'
import type { PaperState, WordedReading } from '../../lib/messages'
import type { BadgeChoice } from '../../lib/settings/settings'
import { closedRoot, h, icon, say } from './dom'
import { type Fit, GAP, leaveOut, shareRoom } from './room'

const STAR = 'M8 1.6l1.95 4.05 4.45.6-3.25 3.1.8 4.4L8 11.6l-3.95 2.15.8-4.4L1.6 6.25l4.45-.6z'

/** What a standing needs to be worth reading; pixels. */
const LEAST_STANDING = 150

const EXCERPT = 'Read from an excerpt that the page shows: the abstract may claim more'

export interface StripEvents {
  /** The reader points at, focuses or clicks a badge. */
  open(claim: WordedClaim, badge: HTMLElement, how: 'hover' | 'focus' | 'click'): void
  /** Pointer or focus left the badge for something else. */
  leave(how: 'hover' | 'focus', to: EventTarget | null): void
  save(): void
  retry(): void
}

/** Parts of a badge in reading order. Nothing is drawn of the spaces between them; they are for whoever reads the text. */
const PARTS = ['qualifier', 'arrow', 'number', 'what', 'where', 'word'] as const

function badge(claim: WordedClaim, secret: boolean): HTMLButtonElement {
  const { kind, value, unit, sentence, badge } = claim
  return h(
    'button',
    {
      type: 'button',
      class: `b ${badge.tone}${badge.doubtful ? ' doubtful' : ''}`,
      'data-kind': kind,
      'data-value': value,
      'data-unit': unit,
      'aria-label': sentence,
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
      tabindex: '-1',
    },
    ...PARTS.filter((part) => badge[part]).flatMap((part) => [
      say(h('span', { class: part }), badge[part], secret),
      ' ',
    ]),
  )
}

/** How a strip fits: besides, how many pixels are left, and what its only badge leaves out. */
type Fitted = Fit & { left: number; brief: 'what' | 'where' | null }

function partWidths(badge: HTMLElement) {
  const width = (part: string) => badge.querySelector<HTMLElement>(`.${part}`)?.offsetWidth ?? 0
  // parts give way already: their own width is what their words would take
  const full = (part: string) => badge.querySelector<HTMLElement>(`.${part}`)?.scrollWidth ?? 0
  const what = full('what')
  const where = full('where')
  return { whole: badge.offsetWidth + what - width('what') + where - width('where'), what, where }
}

export class Strip {
  readonly #line: HTMLElement
  readonly #badges: HTMLElement
  readonly #more: HTMLButtonElement
  readonly #saveButton: HTMLButtonElement
  readonly #saveLabel: HTMLElement
  readonly #excerpt: HTMLElement
  readonly #standing: HTMLElement
  readonly #alert: HTMLElement
  #shown: { claim: WordedClaim; element: HTMLButtonElement }[] = []
  #claims: readonly WordedClaim[] = []
  /** The page itself does not show all that the claims were read from. */
  #secret = true

  #choice: BadgeChoice
  readonly #events: StripEvents

  /** @param host the element in the page that the strip is drawn in */
  constructor(host: HTMLElement, title: string, sheets: CSSStyleSheet[], choice: BadgeChoice, events: StripEvents) {
    this.#choice = choice
    this.#events = events
    const root = closedRoot(host)
    root.adoptedStyleSheets = sheets
    this.#badges = h('div', { class: 'badges' }, h('span', { class: 'wait' }), h('span', { class: 'wait' }))
    this.#more = h('button', { type: 'button', class: 'more', tabindex: '-1', hidden: true, 'aria-haspopup': 'dialog' })
    this.#excerpt = say(h('span', { class: 'excerpt', hidden: true, title: EXCERPT }), 'excerpt', true)
    this.#standing = h('span', { class: 'standing' })
    this.#alert = h('span', { class: 'note error', role: 'alert' })
    this.#saveLabel = say(h('span', { class: 'label' }), 'Save', true)
    this.#saveButton = h(
      'button',
      { type: 'button', class: 'save', 'aria-label': 'Save paper', 'aria-pressed': 'false' },
      icon(STAR, 'star'),
      this.#saveLabel,
    )
    this.#line = h(
      'div',
      { class: 'line', role: 'toolbar', 'aria-label': `Claims of ${title}` },
      this.#badges,
      this.#more,
      this.#excerpt,
      this.#standing,
      this.#alert,
      this.#saveButton,
    )
    root.append(h('div', { class: 'strip' }, this.#line))
    this.#listen(root)
  }

  #listen(root: ShadowRoot): void {
    // the page's own shortcuts and card-wide links are not meant by what happens in here
    for (const type of ['keydown', 'keyup', 'keypress', 'click', 'mousedown', 'pointerdown'])
      root.addEventListener(type, (event) => event.stopPropagation())
    this.#saveButton.addEventListener('click', () => {
      if (this.#saveButton.getAttribute('aria-busy') !== 'true') this.#events.save()
    })
    this.#more.addEventListener('click', () => this.#openMore('click'))
    this.#line.addEventListener('keydown', (event) => this.#moveFocus(event))
  }

  /** Arrows, Home and End go from button to button: one tab stop a strip. */
  #moveFocus(event: KeyboardEvent): void {
    const stops = [...this.#line.querySelectorAll<HTMLElement>('button:not([hidden])')]
    const at = stops.indexOf(event.target as HTMLElement)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: stops.length - 1 }[event.key]
    const stop = to === undefined ? undefined : stops[Math.max(0, Math.min(stops.length - 1, to))]
    if (stop) {
      event.preventDefault()
      stop.focus()
    } else if (event.key === 'ArrowDown' && at >= 0) {
      const found = this.#shown.find(({ element }) => element === event.target)
      if (found) this.#events.open(found.claim, found.element, 'click')
      else if (event.target === this.#more) this.#openMore('click')
      else return
      event.preventDefault()
    }
  }

  #openMore(how: 'click'): void {
    const seen = new Set(this.#shown.filter(({ element }) => !element.hidden).map(({ claim }) => claim))
    const first = this.#claims.find((claim) => !seen.has(claim))
    if (first) this.#events.open(first, this.#more, how)
  }

  #watch(element: HTMLElement, claim: WordedClaim): void {
    element.addEventListener('pointerenter', (event) => {
      if (event.pointerType !== 'touch') this.#events.open(claim, element, 'hover')
    })
    element.addEventListener('pointerleave', (event) => this.#events.leave('hover', event.relatedTarget))
    element.addEventListener('focus', () => {
      if (element.matches(':focus-visible')) this.#events.open(claim, element, 'focus')
    })
    element.addEventListener('blur', (event) => this.#events.leave('focus', event.relatedTarget))
    element.addEventListener('click', () => this.#events.open(claim, element, 'click'))
  }

  /** Which claims become badges, from the next `showClaims` on; what is shown already follows. Then `fitAll`. */
  setChoice(choice: BadgeChoice): void {
    this.#choice = choice
    if (this.#claims.length > 0) this.#showBadges('')
  }

  /**
   * Shows the claims; without any it says so. Call `fitAll` afterwards.
   * @param secret the page may not find the words: it does not show the whole abstract, so the library may know more
   */
  showClaims(
    { claims, abstract, partial = false }: Pick<WordedReading, 'claims' | 'abstract' | 'partial'>,
    secret = false,
  ): void {
    this.#claims = claims
    this.#secret = secret
    this.#excerpt.hidden = !partial
    this.setStanding(claims)
    this.#showBadges(abstract === null ? 'no abstract here' : `no numbers ${partial ? 'in it' : 'claimed'}`)
  }

  /** Says where the first claim that can be placed stands among what the reader has seen. Call `fitAll` afterwards. */
  setStanding(claims: readonly WordedClaim[]): void {
    const text = claims.find(({ standing }) => standing)?.standing ?? ''
    say(this.#standing, text, true)
    this.#standing.title = text
  }

  /** @param none what to say where there is no claim at all */
  #showBadges(none: string): void {
    const { badges, kinds, least } = this.#choice
    this.#shown = this.#claims
      .filter(({ kind, confidence }) => kinds.includes(kind) && confidence >= least)
      .slice(0, badges)
      .map((claim) => ({ claim, element: badge(claim, this.#secret) }))
    for (const { claim, element } of this.#shown) this.#watch(element, claim)
    this.#badges.replaceChildren(
      ...(this.#shown.length > 0
        ? this.#shown.map(({ element }) => element)
        : [
            say(
              h('span', { class: 'note' }),
              this.#claims.length > 0 ? 'none of the chosen kinds' : none,
              this.#secret,
            ),
          ]),
    )
  }

  /** Shows in words that the claims could not be read, and a way to try again. Call `fitAll` afterwards. */
  showProblem(text: string): void {
    this.#claims = []
    this.#shown = []
    this.#excerpt.hidden = true
    const retry = h('button', { type: 'button', class: 'retry' }, 'Try again')
    retry.addEventListener('click', () => this.#events.retry())
    this.#badges.replaceChildren(h('span', { class: 'note error' }, text), retry)
  }

  /** The last words of a strip: nothing else is left in it. */
  showEnd(text: string): void {
    this.#line.replaceChildren(h('span', { class: 'note', role: 'status' }, text))
  }

  /** First of three steps of fitting (see `fitAll`): everything is there to be measured. Writes only. */
  unfold(): void {
    this.#badges.style.removeProperty('--cap')
    delete this.#badges.dataset.without
    this.#standing.hidden = true // it takes what badges leave
    for (const { element } of this.#shown) element.hidden = false
    this.#more.hidden = this.#claims.length < Math.min(2, this.#shown.length + 1)
    say(this.#more, `+${this.#claims.length}`, this.#secret) // as wide as it can get
  }

  /** Second step: how many badges there is room for, and how wide each may be. Reads only. */
  measure(): Fitted {
    const widths = this.#shown.map(({ element }) => element.offsetWidth)
    const beside = [this.#more, this.#excerpt, this.#alert, this.#saveButton].filter(
      (element) => element.offsetWidth > 0,
    )
    const room = this.#line.clientWidth - beside.reduce((sum, element) => sum + element.offsetWidth + GAP, 0)
    if (room <= 0) return { visible: widths.length, cap: null, left: 0, brief: null }
    const fit = shareRoom(widths, room)
    const used = widths.slice(0, fit.visible).reduce((sum, width) => sum + Math.min(width, fit.cap ?? width) + GAP, 0)
    const [first] = this.#shown
    const brief = first && fit.cap !== null && fit.visible === 1 ? leaveOut(partWidths(first.element), fit.cap) : null
    return { ...fit, left: room - used, brief }
  }

  /** Third step: shows that many badges and counts the others in "+N". Writes only. */
  fold({ visible, cap, left, brief }: Fitted): void {
    if (cap !== null) this.#badges.style.setProperty('--cap', `${cap}px`)
    if (brief) this.#badges.dataset.without = brief
    for (const { element } of this.#shown.slice(visible)) element.hidden = true
    this.#standing.hidden = left < LEAST_STANDING || !this.#standing.title
    const hidden = this.#claims.length - visible
    this.#more.hidden = hidden <= 0
    say(this.#more, hidden > 0 ? `+${hidden}` : '', this.#secret)
    this.#more.setAttribute('aria-label', `+${hidden}: ${hidden === 1 ? '1 more claim' : `${hidden} more claims`}`)
    const stops = [...this.#line.querySelectorAll<HTMLElement>('button:not([hidden])')]
    for (const [index, stop] of stops.entries()) stop.tabIndex = index === 0 ? 0 : -1
  }

  /** Gives the focus to what Tab would reach first. */
  focus(): void {
    this.#line.querySelector<HTMLElement>('button[tabindex="0"]')?.focus({ preventScroll: true })
  }

  /** Marks the badge whose claim card is open; null for none. */
  setExpanded(open: HTMLElement | null): void {
    for (const element of [...this.#shown.map((entry) => entry.element), this.#more])
      element.setAttribute('aria-expanded', String(element === open))
  }

  /** What the background says of the paper; ends any waiting. */
  setState(state: PaperState): void {
    this.#saveButton.dataset.state = state
    this.#saveButton.setAttribute('aria-pressed', String(state === 'saved'))
    this.#saveButton.removeAttribute('aria-busy')
    say(this.#saveLabel, state === 'saved' ? 'Saved' : 'Save', true)
    this.#saveButton.title =
      state === 'saved'
        ? 'Saved with its claims. Click to remove.'
        : state === 'new'
          ? 'Save paper (new to you)'
          : 'Save paper'
    this.#alert.textContent = ''
  }

  /** Between click and answer. */
  setSaving(): void {
    this.#saveButton.setAttribute('aria-busy', 'true')
    this.#alert.textContent = ''
  }

  /** Says why the last click did nothing; the button stays as it was. */
  setSaveProblem(text: string): void {
    this.#saveButton.removeAttribute('aria-busy')
    this.#alert.textContent = text
    this.#alert.title = text
  }
}

/** Fits strips to their widths; all are measured between two rounds of writing, so that layout is computed once. */
export function fitAll(strips: readonly Strip[]): void {
  for (const strip of strips) strip.unfold()
  const fits = strips.map((strip) => strip.measure())
  for (const [index, strip] of strips.entries()) strip.fold(fits[index] as Fitted)
}
