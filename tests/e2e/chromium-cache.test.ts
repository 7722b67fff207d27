import { setTimeout as wait } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type Launched, launch, serve } from './chromium'
import { arxivList } from './long-lists'

const COUNT = 60
const ADDRESS = 'https://arxiv.org/list/cs.LG/new'
/** Longer than the background waits until it writes down what was met; milliseconds. */
const WRITTEN = 3000

let browser: Launched
beforeAll(async () => {
  browser = await launch()
  await serve(browser.context, new Map([[ADDRESS, arxivList(COUNT)]]))
})
afterAll(() => browser?.close())

/** How many texts the background has read since it woke. */
function textsRead(): Promise<number> {
  const worker = browser.context.serviceWorkers().at(-1)
  if (!worker) throw new Error('the background sleeps')
  return worker.evaluate(() => (globalThis as unknown as { claimdexCounts: { texts: number } }).claimdexCounts.texts)
}

/** Opens the listing; the bar has all its papers counted, those out of sight too. */
async function visit(): Promise<Page> {
  const page = await browser.context.newPage()
  await page.goto(ADDRESS)
  await page.locator('claimdex-badges .b').first().waitFor()
  await page.locator(`claimdex-bar [data-drawn*="${COUNT} of ${COUNT} papers"]:visible`).waitFor()
  return page
}

async function stopWorker(): Promise<void> {
  const page = await browser.context.newPage()
  await page.goto(`chrome-extension://${browser.extensionId}/icon.svg`) // of its origin, and does not wake it
  const session = await browser.context.newCDPSession(page)
  const stopped = new Promise<void>((done) =>
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) done()
    }),
  )
  await session.send('ServiceWorker.enable')
  await session.send('ServiceWorker.stopAllWorkers')
  await stopped
  await page.close()
}

it('a second visit reads nothing, whether the background has slept since or not', async () => {
  const first = await visit()
  await expect.poll(textsRead).toBe(COUNT)
  await wait(WRITTEN)
  expect(await textsRead(), 'nothing is read twice on one visit').toBe(COUNT)
  await first.close()

  const again = await visit()
  await wait(WRITTEN)
  expect(await textsRead()).toBe(COUNT)
  await again.close()

  await stopWorker()
  const later = await visit()
  await wait(WRITTEN)
  expect(await textsRead(), 'the background that has just woken').toBe(0)
  await later.close()
}, 60_000)
