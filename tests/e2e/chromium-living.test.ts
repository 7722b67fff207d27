import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Launched, launch, serve } from './chromium'
import { CASES, type Living, livingPages, strips } from './living-cases'

/** In the service worker, where the functions below are run. */
declare const chrome: typeof import('wxt/browser').browser

const SITES = [...new Set(CASES.map(({ site }) => site))]
const OPTIONAL = SITES.filter((site) => !['huggingface', 'arxiv'].includes(site))

let browser: Launched
const choose = (off: string | null) =>
  browser.worker.evaluate(
    (sites) => chrome.storage.local.set({ settings: { sites } }),
    Object.fromEntries(SITES.map((site) => [site, site !== off])),
  )
const registered = () =>
  browser.worker.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).length)

beforeAll(async () => {
  browser = await launch()
  await serve(browser.context, await livingPages())
  await choose(null)
  await vi.waitFor(async () => expect(await registered()).toBe(OPTIONAL.length), { timeout: 10_000 })
})
afterAll(() => browser?.close())

const living = (page: Page): Living => ({
  evaluate: (what, given) => page.evaluate(what as never, given as never),
  click: (selector) => page.click(selector),
  wheel: (pixels) => page.mouse.wheel(0, pixels),
})

it.each(CASES)('$name', async ({ site, address, first, errors: known = /^$/, run }) => {
  const errors: string[] = []
  const page = await browser.context.newPage()
  page.on('pageerror', (error) => errors.push(String(error)))
  try {
    await page.goto(address)
    await page.waitForSelector('html[data-claimdex="ready"]')
    await expect.poll(() => strips(living(page))).toEqual(first)
    await run(living(page))
    // switched off for the site, nothing of ours is left
    await choose(site)
    await page.waitForSelector('html[data-claimdex="off"]')
    expect(
      await page.evaluate(
        () => [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('claimdex')).length,
      ),
    ).toBe(0)
    expect(errors.filter((error) => !known.test(error))).toEqual([])
  } finally {
    await choose(null)
    await page.close()
  }
})

it('two tabs of one page know the same, go on each by itself, and both are left alone when the site is switched off', async () => {
  const [{ address, first }] = CASES as [(typeof CASES)[number]]
  const open = async () => {
    const page = await browser.context.newPage()
    await page.goto(address)
    await page.waitForSelector('html[data-claimdex="ready"]')
    return page
  }
  const tabs = [await open(), await open()] as const
  const [one, two] = tabs
  const save = (page: Page) => page.locator(`claimdex-badges[data-paper="${first[4]}"] .save`)
  try {
    await save(one).click()
    for (const tab of tabs) await expect.poll(() => save(tab).getAttribute('aria-pressed')).toBe('true')
    // another period in one of them, where the paper stands too
    await one.click('[data-to="/papers/week/2026-W47"]')
    await expect.poll(() => strips(living(one))).toHaveLength(9)
    expect(await strips(living(two))).toEqual(first)
    expect(await save(one).getAttribute('aria-pressed')).toBe('true')
    await save(two).click()
    for (const tab of tabs) await expect.poll(() => save(tab).getAttribute('aria-pressed')).toBe('false')
    await choose('huggingface')
    for (const tab of tabs) {
      await tab.waitForSelector('html[data-claimdex="off"]')
      expect(await tab.locator('claimdex-badges, claimdex-card, claimdex-bar').count()).toBe(0)
    }
    await choose(null)
    for (const tab of tabs) await tab.waitForSelector('html[data-claimdex="ready"]')
    expect(await strips(living(one))).toHaveLength(9)
    expect(await strips(living(two))).toEqual(first)
  } finally {
    for (const tab of tabs) await tab.close()
  }
})
