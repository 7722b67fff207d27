/** The strip of one card: at most three badges, "+N", the save button. Plain DOM: there may be thousands on a page. */
import type { Claim } from '../../lib/claims/types'
import { badgeText, claimSentence, dataValue, orderClaims } from '../../lib/claims/wording'
import type { PaperState } from '../../lib/messages'
import { closedRoot, h, icon } from './dom'
import { type Fit, GAP, shareRoom } from './room'

/** Most badges that a strip shows, unless the reader wants fewer; the others are behind "+N". */
export const MOST_BADGES = 3

const STAR = 'M8 1.6l1.95 4.05 4.45.6-3.25 3.1.8 4.4L8 11.6l-3.95 2.15.8-4.4L1.6 6.25l4.45-.6z'

export interface StripEvents {
  /** The reader points at, focuses or clicks a badge. */
  open(claim: Claim, badge: HTMLElement, how: 'hover' | 'focus' | 'click'): void
  /** Pointer or focus left the badge for something else. */
  leave(how: 'hover' | 'focus', to: EventTarget | null): void
  save(): void
  retry(): void
}

function part(className: string, text: string): HTMLElement | null {
  return text ? h('span', { class: className }, text) : null
}

function badge(claim: Claim): HTMLButtonElement {
  const text = badgeText(claim)
  return h(
    'button',
    {
      type: 'button',
      class: `b ${text.tone}${text.doubtful ? ' doubtful' : ''}`,
      'data-kind': claim.kind,
      'data-value': dataValue(claim),
      'data-unit': claim.unit,
      'aria-label': claimSentence(claim),
      'aria-haspopup': 'dialog',
      'aria-expanded': 'false',
      tabindex: '-1',
    },
    part('qualifier', text.qualifier),
    part('arrow', text.arrow),
    part('number', text.number),
    part('what', text.what),
    part('where', text.where),
    part('word', text.word),
  )
}

export class Strip {
  readonly host: HTMLElement
  private readonly line: HTMLElement
  private readonly badges: HTMLElement
  private readonly more: HTMLButtonElement
  private readonly saveButton: HTMLButtonElement
  private readonly saveLabel: HTMLElement
  private readonly alert: HTMLElement
  private shown: { claim: Claim; element: HTMLButtonElement }[] = []
  private ordered: Claim[] = []
  private most = MOST_BADGES

  constructor(
    readonly id: string,
    title: string,
    sheets: CSSStyleSheet[],
    private readonly events: StripEvents,
  ) {
    this.host = document.createElement('claimdex-badges')
    this.host.setAttribute('data-paper', id)
    const root = closedRoot(this.host)
    root.adoptedStyleSheets = sheets
    this.badges = h('div', { class: 'badges' }, h('span', { class: 'wait' }), h('span', { class: 'wait' }))
    this.more = h('button', { type: 'button', class: 'more', tabindex: '-1', hidden: true, 'aria-haspopup': 'dialog' })
    this.alert = h('span', { class: 'note error', role: 'alert' })
    this.saveLabel = h('span', { class: 'label' }, 'Save')
    this.saveButton = h(
      'button',
      { type: 'button', class: 'save', 'aria-label': 'Save paper', 'aria-pressed': 'false' },
      icon(STAR, 'star'),
      this.saveLabel,
    )
    this.line = h(
      'div',
      { class: 'line', role: 'toolbar', 'aria-label': `Claims of ${title}` },
      this.badges,
      this.more,
      this.alert,
      this.saveButton,
    )
    root.append(h('div', { class: 'strip' }, this.line))
    this.listen(root)
  }

  private listen(root: ShadowRoot): void {
    // the page's own shortcuts and card-wide links are not meant by what happens in here
    for (const type of ['keydown', 'keyup', 'keypress', 'click', 'mousedown', 'pointerdown'])
      root.addEventListener(type, (event) => event.stopPropagation())
    this.saveButton.addEventListener('click', () => {
      if (this.saveButton.getAttribute('aria-busy') !== 'true') this.events.save()
    })
    this.more.addEventListener('click', () => this.openMore('click'))
    this.line.addEventListener('keydown', (event) => this.moveFocus(event))
  }

  /** Arrows, Home and End go from button to button: one tab stop a strip. */
  private moveFocus(event: KeyboardEvent): void {
    const stops = [...this.line.querySelectorAll<HTMLElement>('button:not([hidden])')]
    const at = stops.indexOf(event.target as HTMLElement)
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: stops.length - 1 }[event.key]
    const stop = to === undefined ? undefined : stops[Math.max(0, Math.min(stops.length - 1, to))]
    if (stop) {
      event.preventDefault()
      stop.focus()
    } else if (event.key === 'ArrowDown' && at >= 0) {
      const found = this.shown.find(({ element }) => element === event.target)
      if (found) this.events.open(found.claim, found.element, 'click')
      else if (event.target === this.more) this.openMore('click')
      else return
      event.preventDefault()
    }
  }

  private openMore(how: 'click'): void {
    const first = this.ordered[this.shown.filter(({ element }) => !element.hidden).length]
    if (first) this.events.open(first, this.more, how)
  }

  private watch(element: HTMLElement, claim: Claim): void {
    element.addEventListener('pointerenter', (event) => {
      if (event.pointerType !== 'touch') this.events.open(claim, element, 'hover')
    })
    element.addEventListener('pointerleave', (event) => this.events.leave('hover', event.relatedTarget))
    element.addEventListener('focus', () => {
      if (element.matches(':focus-visible')) this.events.open(claim, element, 'focus')
    })
    element.addEventListener('blur', (event) => this.events.leave('focus', event.relatedTarget))
    element.addEventListener('click', () => this.events.open(claim, element, 'click'))
  }

  /** How many badges to show at most, from the next `showClaims` on; what is shown already follows. Then `fitAll`. */
  setMost(most: number): void {
    if (most === this.most) return
    this.most = most
    if (this.ordered.length > 0) this.showClaims(this.ordered, true)
  }

  /** Shows the claims; without any it says so. Call `fitAll` afterwards. */
  showClaims(claims: readonly Claim[], hasAbstract: boolean): void {
    this.ordered = orderClaims(claims)
    this.shown = this.ordered.slice(0, this.most).map((claim) => ({ claim, element: badge(claim) }))
    for (const { claim, element } of this.shown) this.watch(element, claim)
    this.badges.replaceChildren(
      ...(this.shown.length > 0
        ? this.shown.map(({ element }) => element)
        : [h('span', { class: 'note' }, hasAbstract ? 'no numbers claimed' : 'no abstract here')]),
    )
  }

  /** Shows in words that the claims could not be read, and a way to try again. Call `fitAll` afterwards. */
  showProblem(text: string): void {
    this.ordered = []
    this.shown = []
    const retry = h('button', { type: 'button', class: 'retry' }, 'Try again')
    retry.addEventListener('click', () => this.events.retry())
    this.badges.replaceChildren(h('span', { class: 'note error' }, text), retry)
  }

  /** First of three steps of fitting (see `fitAll`): everything is there to be measured. Writes only. */
  unfold(): void {
    this.badges.style.removeProperty('--cap')
    for (const { element } of this.shown) element.hidden = false
    this.more.hidden = this.ordered.length <= 1
    this.more.textContent = `+${this.ordered.length - 1}` // as wide as it can get
  }

  /** Second step: how many badges there is room for, and how wide each may be. Reads only. */
  measure(): Fit {
    const widths = this.shown.map(({ element }) => element.offsetWidth)
    const beside = [this.more, this.alert, this.saveButton].filter((element) => element.offsetWidth > 0)
    const room = this.line.clientWidth - beside.reduce((sum, element) => sum + element.offsetWidth + GAP, 0)
    return room > 0 ? shareRoom(widths, room) : { visible: widths.length, cap: null }
  }

  /** Third step: shows that many badges and counts the others in "+N". Writes only. */
  fold({ visible, cap }: Fit): void {
    if (cap !== null) this.badges.style.setProperty('--cap', `${cap}px`)
    for (const { element } of this.shown.slice(visible)) element.hidden = true
    const hidden = this.ordered.length - visible
    this.more.hidden = hidden <= 0
    this.more.textContent = hidden > 0 ? `+${hidden}` : ''
    this.more.setAttribute('aria-label', hidden === 1 ? '1 more claim' : `${hidden} more claims`)
    const stops = [...this.line.querySelectorAll<HTMLElement>('button:not([hidden])')]
    for (const [index, stop] of stops.entries()) stop.tabIndex = index === 0 ? 0 : -1
  }

  /** Marks the badge whose claim card is open; null for none. */
  setExpanded(open: HTMLElement | null): void {
    for (const element of [...this.shown.map((entry) => entry.element), this.more])
      element.setAttribute('aria-expanded', String(element === open))
  }

  /** What the background says of the paper; ends any waiting. */
  setState(state: PaperState): void {
    this.saveButton.dataset.state = state
    this.saveButton.setAttribute('aria-pressed', String(state === 'saved'))
    this.saveButton.removeAttribute('aria-busy')
    this.saveLabel.textContent = state === 'saved' ? 'Saved' : 'Save'
    this.saveButton.title =
      state === 'saved'
        ? 'Saved with its claims. Click to remove.'
        : state === 'new'
          ? 'Save paper (new to you)'
          : 'Save paper'
    this.alert.textContent = ''
  }

  /** Between click and answer. */
  setSaving(): void {
    this.saveButton.setAttribute('aria-busy', 'true')
    this.alert.textContent = ''
  }

  /** Says why the last click did nothing; the button stays as it was. */
  setSaveProblem(text: string): void {
    this.saveButton.removeAttribute('aria-busy')
    this.alert.textContent = text
    this.alert.title = text
  }
}

/** Fits strips to their widths; all are measured between two rounds of writing, so that layout is computed once. */
export function fitAll(strips: readonly Strip[]): void {
  for (const strip of strips) strip.unfold()
  const fits = strips.map((strip) => strip.measure())
  for (const [index, strip] of strips.entries()) strip.fold(fits[index] as Fit)
}
