/**
 * Endurance, in short: soft navigations over many cards, with the heap after forced collections and what is left after the
 * site was switched off; a background that is stopped again and again during use; an update while tabs are open.
 * `npm run soak` does the same for ten minutes (CLAIMDEX_SOAK=long).
 */
import { resolve } from 'node:path'
import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Launched, launch, serve } from './chromium'
import { huggingFaceListing, type Invented } from './pages'

declare const chrome: typeof import('wxt/browser').browser

const LONG = process.env.CLAIMDEX_SOAK === 'long'
const NAVIGATIONS = LONG ? 500 : 40
const CARDS = 40
/** All navigations together take at least this long; milliseconds. */
const DURATION = LONG ? 600_000 : 0
/** Navigations that do not count: caches fill, compilers warm up. */
const WARM_UP = LONG ? 60 : 12
/** Bytes that the heap may grow by after that. */
const MOST_GROWTH = 5e6
const STOPS = LONG ? 100 : 4
const TABS = LONG ? 10 : 3
const PATIENCE = LONG ? 1_200_000 : 120_000

const LISTING = 'https://huggingface.co/papers'
const papers = (first: number): Invented[] =>
  Array.from({ length: CARDS }, (_, index) => {
    const n = first + index
    return {
      id: `26${String(1 + (Math.floor(n / 90_000) % 12)).padStart(2, '0')}.${10_000 + (n % 90_000)}`,
      title: `A Generated Study, Number ${n}`,
      authors: ['Ann Author'],
      abstract: `Study ${n} reaches ${(60 + (n % 390) / 10).toFixed(1)}% accuracy on ImageNet, and is ${1 + (n % 9)}.5x faster than the baseline.`,
    }
  })

let browser: Launched
let page: Page
let session: CDPSession
const pages = new Map([[LISTING, huggingFaceListing(papers(0))]])
const errors: string[] = []

beforeAll(async () => {
  browser = await launch({ extensionDir: resolve(import.meta.dirname, '../../.output/chrome-mv3-e2e') })
  await serve(browser.context, pages)
})
afterAll(() => browser?.close())

async function open(): Promise<Page> {
  const opened = await browser.context.newPage()
  opened.on('pageerror', (error) => errors.push(String(error)))
  opened.on('console', (message) => message.type() === 'error' && errors.push(message.text()))
  await opened.goto(LISTING)
  await opened.waitForSelector('html[data-claimdex="ready"]', { state: 'attached' })
  return opened
}

/** Another listing in the same document, as a framework would put it there; resolves once its cards are done. */
async function navigate(n: number): Promise<void> {
  const html = huggingFaceListing(papers(n * CARDS))
  const main = html.slice(html.indexOf('<main>'), html.indexOf('</main>') + 7)
  await page.evaluate(
    ([content, path]) => {
      history.pushState(null, '', path)
      const made = new DOMParser().parseFromString(content as string, 'text/html').querySelector('main')
      document.querySelector('main')?.replaceWith(made as Element)
    },
    [main, `/papers/date/2026-${String(1 + (n % 12)).padStart(2, '0')}-${String(1 + (n % 28)).padStart(2, '0')}`],
  )
  const first = `arxiv:${papers(n * CARDS)[0]?.id}`
  await page.waitForFunction(
    ([id, count]) => {
      const root = document.documentElement
      const hosts = document.querySelectorAll('claimdex-badges')
      return (
        root.getAttribute('data-claimdex') === 'ready' &&
        root.getAttribute('data-claimdex-cards') === String(count) &&
        hosts.length === count &&
        hosts[0]?.getAttribute('data-paper') === id &&
        // no element: whoever waits would hold it
        hosts[0]?.shadowRoot?.querySelector('button[data-kind]') != null
      )
    },
    [first, CARDS] as const,
    { timeout: 30_000 },
  )
}

/** Bytes that all scripts of the page hold after a forced collection, and what else hangs on. */
async function held(): Promise<{ heap: number; nodes: number; listeners: number }> {
  for (let n = 0; n < 3; n++) await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters')
  return { heap: usedSize, nodes, listeners: jsEventListeners }
}

/** How many objects of a kind live in the world of our content script. */
async function living(kind: string): Promise<number> {
  const own = await browser.context.newCDPSession(page)
  const worlds: { id: number; origin: string }[] = []
  own.on('Runtime.executionContextCreated', ({ context }) => worlds.push(context))
  await own.send('Runtime.enable')
  const world = worlds.find(({ origin }) => origin.startsWith('chrome-extension://'))
  if (!world) throw new Error('our content script has no world in this page')
  await own.send('HeapProfiler.collectGarbage')
  const { result } = await own.send('Runtime.evaluate', { contextId: world.id, expression: `${kind}.prototype` })
  const { objects } = await own.send('Runtime.queryObjects', { prototypeObjectId: result.objectId as string })
  const { result: count } = await own.send('Runtime.callFunctionOn', {
    objectId: objects.objectId as string,
    functionDeclaration: 'function () { return this.length }',
    returnByValue: true,
  })
  await own.detach()
  return count.value
}

const setSite = async (on: boolean) => {
  const worker = browser.context.serviceWorkers()[0] ?? (await browser.context.waitForEvent('serviceworker'))
  await worker.evaluate((wanted) => chrome.storage.local.set({ settings: { sites: { huggingface: wanted } } }), on)
}

const OBSERVERS = ['IntersectionObserver', 'ResizeObserver', 'MutationObserver']

it(`holds nothing of ${NAVIGATIONS} soft navigations over ${NAVIGATIONS * CARDS} cards, and lets go of everything in the end`, {
  timeout: PATIENCE,
}, async () => {
  page = await open()
  session = await browser.context.newCDPSession(page)
  await session.send('HeapProfiler.enable')
  await setSite(false)
  await page.waitForSelector('html[data-claimdex="off"]', { state: 'attached' })
  const bare = await held()
  await setSite(true)
  await page.waitForSelector('html[data-claimdex="ready"]', { state: 'attached' })

  const started = performance.now()
  let warm = await held()
  for (let n = 1; n <= NAVIGATIONS; n++) {
    await navigate(n)
    if (n === WARM_UP) warm = await held()
    const early = started + (DURATION * n) / NAVIGATIONS - performance.now()
    if (early > 0) await page.waitForTimeout(early)
  }
  const after = await held()
  for (const kind of OBSERVERS) expect(await living(kind), kind).toBeGreaterThan(0)
  console.log(
    `heap after ${WARM_UP} navigations ${(warm.heap / 1e6).toFixed(2)} MB, after ${NAVIGATIONS} ${(after.heap / 1e6).toFixed(2)} MB; ` +
      `nodes ${warm.nodes} → ${after.nodes}, listeners ${warm.listeners} → ${after.listeners}; ` +
      `${((performance.now() - started) / 1000).toFixed(0)} s`,
  )
  expect(after.heap - warm.heap).toBeLessThan(MOST_GROWTH)
  // a listing more or less may wait to be collected, not one for each navigation
  expect(after.nodes).toBeLessThan(warm.nodes * 1.5 + 2000)
  expect(after.listeners).toBeLessThan(warm.listeners * 1.5 + 200)

  await setSite(false)
  await page.waitForSelector('html[data-claimdex="off"]', { state: 'attached' })
  await page.evaluate(() => document.querySelector('main')?.replaceChildren())
  await page.waitForTimeout(500)
  const left = await held()
  for (const kind of OBSERVERS) expect(await living(kind), `${kind} after teardown`).toBe(0)
  expect(left.listeners, 'listeners after teardown').toBeLessThanOrEqual(bare.listeners)
  expect(await page.evaluate(() => document.querySelectorAll('claimdex-badges, claimdex-card').length)).toBe(0)
  expect(errors.splice(0)).toEqual([])
  await setSite(true)
  await page.close()
})

/** Stops the service worker, as the browser does after half a minute of quiet. */
async function stopWorker(): Promise<void> {
  const own = await browser.context.newPage()
  await own.goto(`chrome-extension://${browser.extensionId}/icon.svg`) // a page of its origin that does not wake it
  const there = await browser.context.newCDPSession(own)
  const stopped = new Promise<void>((done) => {
    there.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      if (
        versions.some(
          ({ scriptURL, runningStatus }) => scriptURL.includes(browser.extensionId) && runningStatus === 'stopped',
        )
      )
        done()
    })
  })
  await there.send('ServiceWorker.enable')
  await there.send('ServiceWorker.stopAllWorkers')
  await stopped
  await own.close()
}

it(`goes on after ${STOPS} stops of the background during use`, { timeout: PATIENCE }, async () => {
  page = await open()
  const save = page.locator('claimdex-badges .save').first()
  for (let n = 0; n < STOPS; n++) {
    const before = await save.getAttribute('aria-pressed')
    await stopWorker()
    await save.click()
    await expect
      .poll(() => save.getAttribute('aria-pressed'), { timeout: 15_000, message: `stop ${n + 1}` })
      .toBe(before === 'true' ? 'false' : 'true')
    if (n % 2) await navigate(1000 + n)
  }
  expect(errors.splice(0)).toEqual([])
  await page.close()
})

describe('an update while tabs are open', () => {
  it(`leaves ${TABS} tabs still, each with one line that says "reload" once it is used`, {
    timeout: PATIENCE,
  }, async () => {
    const tabs: Page[] = []
    for (let n = 0; n < TABS; n++) tabs.push(await open())
    const worker = browser.context.serviceWorkers()[0] ?? (await browser.context.waitForEvent('serviceworker'))
    const ended = worker.waitForEvent('close')
    // the call ends with the worker that it runs in
    worker.evaluate(() => chrome.runtime.reload()).catch(() => undefined)
    await ended
    for (const tab of tabs) {
      await tab.bringToFront()
      await tab.locator('claimdex-badges .save').first().click()
      await tab.waitForSelector('html[data-claimdex="off"]', { state: 'attached' })
      const lines = await tab.evaluate(() =>
        [...document.querySelectorAll('claimdex-badges')].map(
          (host) => host.shadowRoot?.querySelector('.line')?.textContent,
        ),
      )
      expect(lines).toEqual([expect.stringContaining('reload the page')])
    }
    expect(errors.splice(0)).toEqual([])
    for (const tab of tabs) await tab.close()
  })
})
