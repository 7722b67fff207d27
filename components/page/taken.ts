import { idle } from './pace'

/** A page that goes on loading is not waited for longer; milliseconds. */
const LONGEST = 3000

/**
 * Resolves when a framework that takes over the page's markup has most likely done so. A strip that is there before makes
 * React throw away what the server made, and say so as an error.
 */
export async function taken(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((done) => {
      addEventListener('load', done, { once: true })
      setTimeout(done, LONGEST)
    })
  await idle()
}
