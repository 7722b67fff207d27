/** What the reader does in a strip, and what that means: pointing, focus, clicks, keys. Comes with the later part. */
import type { WordedClaim } from '../../lib/wording/worded'
import type { Strip } from './strip'

export interface StripEvents {
  /** The reader points at, focuses or clicks a badge. */
  open(claim: WordedClaim, badge: HTMLElement, how: 'hover' | 'focus' | 'click'): void
  /** Pointer or focus left a badge for something else. */
  leave(to: EventTarget | null): void
  save(): void
  retry(): void
}

/** What a button opens: its badge's claim, or the first that is behind "+N"; undefined for other buttons. */
function claimAt({ shown, claims, more }: Strip, button: HTMLElement): WordedClaim | undefined {
  if (button !== more) return shown.find(({ element }) => element === button)?.claim
  const seen = new Set(shown.filter(({ element }) => !element.hidden).map(({ claim }) => claim))
  return claims.find((claim) => !seen.has(claim))
}

/** What stands for a claim now: its badge, or what it is behind. */
export function buttonOf({ shown, more, save }: Strip, wanted: WordedClaim | undefined): HTMLElement {
  const found = shown.find(({ claim }) => claim === wanted)?.element
  if (found && !found.hidden) return found
  return more.hidden ? save.button : more
}

/** Marks the button whose claim card is open; null for none. */
export function setExpanded({ shown, more }: Strip, open: HTMLElement | null): void {
  for (const element of [...shown.map((each) => each.element), more])
    element.setAttribute('aria-expanded', String(element === open))
}

/** @param event that the strip heard of inside its tree */
export function act(strip: Strip, event: Event, events: StripEvents): void {
  const button = (event.target as Element).closest<HTMLElement>('button')
  if (!button) return
  const from = (event as PointerEvent | FocusEvent).relatedTarget
  const inside = from instanceof Node && button.contains(from)
  const isBadge = button.classList.contains('b')
  const open = (how: 'hover' | 'focus' | 'click') => {
    const claim = claimAt(strip, button)
    if (claim) events.open(claim, button, how)
    return claim !== undefined
  }
  if (event.type === 'click') click(button, open, events)
  else if (event.type === 'keydown') key(strip, button, event as KeyboardEvent, open)
  else if (!isBadge || inside) return
  else if (event.type === 'pointerover') (event as PointerEvent).pointerType !== 'touch' && open('hover')
  else if (event.type === 'focusin') button.matches(':focus-visible') && open('focus')
  else if (event.type === 'pointerout' || event.type === 'focusout') events.leave(from)
}

function click(button: HTMLElement, open: (how: 'click') => boolean, events: StripEvents): void {
  if (button.classList.contains('retry')) events.retry()
  else if (!button.classList.contains('save')) open('click')
  else if (button.getAttribute('aria-busy') !== 'true') events.save()
}

/** Arrows, Home and End go from button to button: one tab stop a strip. ArrowDown opens. */
function key({ stops }: Strip, button: HTMLElement, event: KeyboardEvent, open: (how: 'click') => boolean): void {
  const at = stops.indexOf(button)
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: stops.length - 1 }[event.key]
  const stop = to === undefined ? undefined : stops[Math.max(0, Math.min(stops.length - 1, to))]
  if (stop) stop.focus()
  else if (event.key !== 'ArrowDown' || !open('click')) return
  event.preventDefault()
}
