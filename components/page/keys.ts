/** Keys on listings, for readers who switched them on: no key of the page is taken while something is typed, or with a modifier. */

export interface KeyActions {
  /** Key as `KeyboardEvent.key` names it, to what it does. */
  [key: string]: () => void
}

const TYPING = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]'

export function listenToKeys(actions: KeyActions, wanted: () => boolean, signal: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      const [target] = event.composedPath()
      if (!wanted() || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (target instanceof Element && target.closest(TYPING)) return
      const action = Object.hasOwn(actions, event.key) ? actions[event.key] : undefined
      if (!action) return
      event.preventDefault()
      event.stopImmediatePropagation()
      action()
    },
    { capture: true, signal },
  )
}
