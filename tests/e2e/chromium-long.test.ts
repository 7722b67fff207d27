import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Launched, launch, serve } from './chromium'
import { aclEvent, arxivList, linkList } from './long-lists'
import { traceTasks } from './tasks'

/** In the service worker, where the functions below are run. */
declare const chrome: typeof import('wxt/browser').browser

/** Milliseconds: the longest that one task of ours may keep a page waiting. */
const LONGEST_TASK = 50

const LISTS: [site: string, address: string, count: number, html: string][] = [
  ['arxiv', 'https://arxiv.org/list/cs.LG/new?show=200', 200, arxivList(200)],
  ['arxiv', 'https://arxiv.org/list/cs.LG/new?show=2000', 2000, arxivList(2000)],
  ['acl', 'https://aclanthology.org/events/acl-2026/', 2500, aclEvent(2500)],
  ['emergentmind', 'https://www.emergentmind.com/papers', 2500, linkList(2500)],
]

let browser: Launched
beforeAll(async () => {
  browser = await launch()
  await serve(browser.context, new Map(LISTS.map(([, address, , html]) => [address, html])))
  await browser.worker.evaluate(
    (ids) => chrome.storage.local.set({ settings: { sites: Object.fromEntries(ids.map((id) => [id, true])) } }),
    LISTS.map(([id]) => id),
  )
  await vi.waitFor(async () => {
    const scripts = await browser.worker.evaluate(() => chrome.scripting.getRegisteredContentScripts())
    expect(scripts).toHaveLength(2)
  })
})
afterAll(() => browser?.close())

it.each(LISTS)(
  '%s, %s: a long list shows the badges in sight first, is whole in the end, and stays quick all the while',
  // a machine that is busy with something else makes everything take longer: the better of some runs tells
  { timeout: 60_000, retry: 3 },
  async (_site, address, count) => {
    const page = await browser.context.newPage()
    try {
      const traced = await traceTasks(browser.context, page)
      await page.goto(address)
      await page.waitForSelector(`html[data-claimdex="ready"][data-claimdex-cards="${count}"]`, { timeout: 40_000 })
      expect(await page.locator('claimdex-badges').count()).toBe(count)
      const drawn = () =>
        page.evaluate(() => [...document.querySelectorAll('claimdex-badges')].filter((host) => host.shadowRoot).length)
      expect(await drawn(), 'only strips near the window are drawn').toBeLessThan(Math.max(count / 20, 40))

      // a reader scrolls down, fast; badges come wherever there is a stop
      for (let screens = 0; screens < 12; screens++) {
        await page.mouse.wheel(0, 4000)
        await page.waitForTimeout(60)
      }
      const seen = () =>
        page.evaluate(
          () =>
            [...document.querySelectorAll('claimdex-badges')].filter((host) => {
              const { top, bottom } = host.getBoundingClientRect()
              const drawn = host.shadowRoot && !host.shadowRoot.querySelector('.wait')
              return top >= 0 && bottom <= innerHeight && !drawn
            }).length,
        )
      await expect.poll(seen, { timeout: 10_000 }).toBe(0)
      const tasks = await traced()
      expect(tasks.length).toBeGreaterThan(5)
      if (process.env.CLAIMDEX_FIGURES) console.log(address, tasks.slice(0, 5), tasks.length)
      expect(tasks.filter((took) => took > LONGEST_TASK)).toEqual([])
    } finally {
      await page.close()
    }
  },
)

it('a list that comes slowly has badges while it comes; a card that is there in part waits for the rest', async () => {
  const address = 'https://arxiv.org/list/cs.LG/recent'
  const whole = arxivList(12)
  // the connection stalls within the last abstract, behind its first sentence
  const at = whole.indexOf('We describe', whole.indexOf('id="2611.00011"')) + 30
  const stalled = 'https://arxiv.org/stalled.js'
  const page = await browser.context.newPage()
  let goOn = () => undefined as unknown
  const waiting = new Promise<void>((done) => {
    goOn = done
  })
  await page.route(address, (route) =>
    route.fulfill({
      contentType: 'text/html; charset=utf-8',
      body: `${whole.slice(0, at)}<script src="${stalled}"></script>${whole.slice(at)}`,
    }),
  )
  await page.route(stalled, async (route) => {
    await waiting
    await route.fulfill({ contentType: 'text/javascript', body: '' })
  })
  try {
    await page.goto(address, { waitUntil: 'commit' })
    const strip = (n: number) => page.locator(`claimdex-badges[data-paper="arxiv:2611.${String(n).padStart(5, '0')}"]`)
    await strip(0).locator('.b').first().waitFor({ timeout: 4000 })
    await page.waitForSelector('html[data-claimdex="ready"]', { timeout: 4000 })
    await strip(10).waitFor({ state: 'attached', timeout: 4000 })
    expect(await page.evaluate(() => document.readyState)).toBe('loading')
    expect(await strip(11).count()).toBe(0)
    goOn()
    await page.waitForSelector('html[data-claimdex-cards="12"]', { timeout: 4000 })
    await strip(11).scrollIntoViewIfNeeded()
    expect(await strip(11).locator('.b').first().getAttribute('data-value')).toBe('51.1')
    await page.locator('claimdex-bar').waitFor({ state: 'attached' })
  } finally {
    goOn()
    await page.close()
  }
}, 30_000)
