import type { Page } from 'playwright-core'
import { median } from '../measure'
import { inventedWords } from './fill'
import type { Measurement } from './measurement'

/** Nothing more is drawn after it, milliseconds. */
const QUIET = 700

/** Types one key and waits until the list is as it will be. @returns ms from the key to the last change that was drawn */
async function key(page: Page, sign: string): Promise<number> {
  await page.evaluate(() => {
    const times = { pressed: 0, drawn: 0 }
    Object.assign(window, { times })
    document.addEventListener('input', () => (times.pressed = performance.now()), { capture: true, once: true })
    const observer = new MutationObserver(() => requestAnimationFrame(() => (times.drawn = performance.now())))
    observer.observe(document.body, { childList: true, subtree: true, characterData: true })
    Object.assign(window, { stop: () => observer.disconnect() })
  })
  await page.keyboard.press(sign)
  for (let quiet = 0; quiet < QUIET; ) {
    await page.waitForTimeout(100)
    const since = await page.evaluate(() => {
      const { times } = window as unknown as { times: { pressed: number; drawn: number } }
      return performance.now() - Math.max(times.pressed, times.drawn)
    })
    quiet = since
  }
  return page.evaluate(() => {
    const { times, stop } = window as unknown as { times: { pressed: number; drawn: number }; stop(): void }
    stop()
    return Math.max(0, times.drawn - times.pressed)
  })
}

/** Types a seldom word, a usual one, and one with a slip, into the search that the page has. @returns ms of each key */
export async function typed(page: Page): Promise<number[]> {
  const box = page.getByRole('searchbox')
  const rare = inventedWords(20_000)[900] as string
  const times: number[] = []
  for (const sign of [...rare.slice(0, 5), ' ', ...'accur']) times.push(await key(page, sign === ' ' ? 'Space' : sign))
  await box.fill('')
  await page.waitForTimeout(500)
  for (const sign of `${rare.slice(0, 2)}x${rare.slice(2)}`) times.push(await key(page, sign))
  return times
}

/** Whether the index is built and kept. Runs in the page: stands alone. */
async function isKept(): Promise<boolean> {
  if (!(await indexedDB.databases()).some(({ name }) => name === 'claimdex-search')) return false
  return new Promise((done, fail) => {
    const opening = indexedDB.open('claimdex-search')
    opening.onerror = () => fail(opening.error)
    opening.onsuccess = () => {
      const db = opening.result
      if (!db.objectStoreNames.contains('facts')) {
        db.close()
        return done(false)
      }
      const count = db.transaction('facts').objectStore('facts').count('index')
      count.onsuccess = () => {
        db.close()
        done(count.result > 0)
      }
    }
  })
}

/** A key in the search of saved papers, until its result is drawn; the first one apart, since it loads the index. */
export const search: Measurement = {
  name: 'search, a key',
  unit: 'ms',
  limit: { value: 50, what: 'median' },
  async run({ open }, papers) {
    const page = await open('popup.html')
    await page.getByRole('tab', { name: 'Saved' }).click()
    await page.locator('.papers .claim').first().waitFor()
    const box = page.getByRole('searchbox')
    const started = Date.now()
    await box.fill('bench')
    // until the index is there the summary may change twice
    await page.waitForFunction(() => /of [\d,]+ papers/.test(document.querySelector('.summary')?.textContent ?? ''))
    const until = Date.now() + (papers > 20_000 ? 240_000 : 60_000)
    while (!(await page.evaluate(isKept))) {
      if (Date.now() > until) throw new Error('the search index was not built in time')
      await page.waitForTimeout(250)
    }
    const built = Date.now() - started
    await box.fill('')
    await page.waitForTimeout(1000)
    const times = await typed(page)
    await page.close()
    return { median: median(times), slowest: Math.max(...times), 'index built once': built }
  },
}
