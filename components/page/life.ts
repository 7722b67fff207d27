/** How a script of ours lives in a page: it ends when a newer one begins, and hears of addresses that change without a load. */

/** Said on the document by each script that begins. A page may say it too: then the strips go, and nothing else happens. */
const BEGUN = 'claimdex:begun'
/** How often the address is looked at where the browser does not tell of changes; milliseconds. */
const LOOK_EVERY = 500

interface Navigation {
  addEventListener(
    type: 'navigate',
    listener: (event: { destination: { url: string } }) => void,
    options: { signal: AbortSignal },
  ): void
}

/** @returns a signal that aborts once a newer script (after an update, say) has begun in the same page */
export function begin(): AbortSignal {
  const controller = new AbortController()
  document.dispatchEvent(new Event(BEGUN))
  document.addEventListener(BEGUN, () => controller.abort(), { once: true })
  return controller.signal
}

/** Calls `changed` with the new address, where the browser can tell before the page shows it. */
export function watchAddress(changed: (to: URL) => void, signal: AbortSignal): void {
  let last = location.href
  const look = (now: string) => {
    if (now === last) return
    last = now
    changed(new URL(now))
  }
  const { navigation } = globalThis as { navigation?: Navigation }
  if (navigation) {
    navigation.addEventListener('navigate', ({ destination }) => look(destination.url), { signal })
    return
  }
  const timer = setInterval(() => look(location.href), LOOK_EVERY)
  signal.addEventListener('abort', () => clearInterval(timer))
}
