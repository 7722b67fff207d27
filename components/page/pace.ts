/** Waiting for the page to have nothing better to do. */

/** Longest that an idle moment is waited for; milliseconds. */
const LONGEST = 500

/** Resolves when the page is idle, or after a while. */
export function idle(): Promise<unknown> {
  return new Promise((done) => requestIdleCallback(done, { timeout: LONGEST }))
}

/** Resolves when the page is in sight: what nobody looks at may wait. */
export function inSight(): Promise<void> {
  if (!document.hidden) return Promise.resolve()
  return new Promise((done) => {
    const look = () => {
      if (document.hidden) return
      document.removeEventListener('visibilitychange', look)
      done()
    }
    document.addEventListener('visibilitychange', look)
  })
}
