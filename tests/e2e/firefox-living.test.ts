import type { Page } from 'puppeteer-core'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { type Fox, freshProfile, launchFirefox, type Profile } from './firefox'
import { CASES, type Living, livingPages, strips } from './living-cases'

/** `browser` of the extension's own pages. */
declare const browser: typeof import('wxt/browser').browser

const SITES = [...new Set(CASES.map(({ site }) => site))]
const OPTIONAL = SITES.filter((site) => !['huggingface', 'arxiv'].includes(site))

let profile: Profile
let fox: Fox
/** A page of ours, which is asked what only the extension knows. */
let own: Page

const choose = (off: string | null) =>
  own.evaluate(
    (sites) => browser.storage.local.set({ settings: { sites } }),
    Object.fromEntries(SITES.map((site) => [site, site !== off])),
  )

beforeAll(async () => {
  profile = await freshProfile()
  fox = await launchFirefox(profile, await livingPages())
  own = await fox.openOwn('options.html')
  await choose(null)
  const registered = () => own.evaluate(async () => (await browser.scripting.getRegisteredContentScripts()).length)
  await vi.waitFor(async () => expect(await registered()).toBe(2 * OPTIONAL.length), { timeout: 10_000 })
})
afterAll(async () => {
  await fox?.close()
  await profile?.remove()
})

const living = (page: Page): Living => ({
  evaluate: (what, given) => page.evaluate(what as never, given as never),
  click: (selector) => page.click(selector),
  wheel: (pixels) => page.evaluate((by) => scrollBy(0, by), pixels),
})

it.each(CASES)('Firefox: $name', async ({ site, address, first, run }) => {
  const page = await fox.open(address)
  try {
    await expect.poll(() => strips(living(page)), { timeout: 10_000 }).toEqual(first)
    await run(living(page))
    await choose(site)
    await page.waitForSelector('html[data-claimdex="off"]')
    expect(
      await page.evaluate(
        () => [...document.querySelectorAll('*')].filter(({ localName }) => localName.startsWith('claimdex')).length,
      ),
    ).toBe(0)
  } finally {
    await choose(null)
    await page.close()
  }
})
