/** Keys on listings, for readers who switched them on: no key of the page is taken while something is typed, or with a modifier. */

const TYPING = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]'
/** What is typed inside our own closed trees is not told to listeners outside of them, so these count whole. */
const OURS = 'claimdex-card, claimdex-bar'

/**
 * @param actionOf what a key does, by its name (`KeyboardEvent.key`); undefined for nothing
 * @param signal ends it
 */
export function listenToKeys(actionOf: (key: string) => (() => void) | undefined, signal: AbortSignal): void {
  document.addEventListener(
    'keydown',
    (event) => {
      const [target] = event.composedPath()
      if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
      if (target instanceof Element && target.closest(`${TYPING}, ${OURS}`)) return
      if (event.target instanceof Element && event.target.closest(OURS)) return
      const action = actionOf(event.key)
      if (!action) return
      event.preventDefault()
      event.stopImmediatePropagation()
      action()
    },
    { capture: true, signal },
  )
}
