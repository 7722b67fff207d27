/** Firefox with a window, as it ships: its own question for a permission, answered by keys. */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Fox, freshProfile, launchFirefox, type Profile } from './firefox'
import { HEIGHT, NO_SCREEN, openScreen, type Screen, WIDTH } from './headed'
import { PROCEEDING, WINDOW_PAGES } from './headed-pages'

/** `browser` of the extension's own pages. */
declare const browser: typeof import('wxt/browser').browser

const BUILT = resolve(import.meta.dirname, '../../.output/firefox-mv3')

let screen: Screen
let profile: Profile
let fox: Fox
/** A page of ours, which is asked what only the extension knows. */
let own: Page

/** For what has no sign: the browser's own question slides in, and takes no keys in its first moments. */
const calm = () => new Promise((done) => setTimeout(done, 2000))

describe.skipIf(NO_SCREEN !== null || !existsSync(BUILT))('with a window', () => {
  beforeAll(async () => {
    screen = await openScreen()
    profile = await freshProfile(BUILT)
    fox = await launchFirefox(profile, WINDOW_PAGES, { env: screen.env, width: WIDTH, height: HEIGHT })
    own = await fox.openOwn('options.html')
  })
  afterEach(async () => {
    for (const page of (await fox?.browser.pages()) ?? [])
      if (page !== own && /^https:/.test(page.url())) await page.close()
  })
  afterAll(async () => {
    await fox?.close()
    await profile?.remove()
    screen?.close()
  })

  const granted = (origin: string) =>
    own.evaluate((each) => browser.permissions.contains({ origins: [each] }), `${new URL(origin).origin}/*`)
  const strips = (page: Page) => page.$$eval('claimdex-badges', (all) => all.length)
  const siteSwitch = 'button[role="switch"][aria-label="Read PMLR"]'
  const said = () => own.$eval('.said', (element) => element.textContent)

  it('asks for a site from the options: off after "deny", on after "allow", and given back', async () => {
    const page = await fox.open(PROCEEDING, 'unread')
    await own.bringToFront()
    await own.click(siteSwitch)
    await calm()
    expect(await granted(PROCEEDING), 'nothing before the answer').toBe(false)
    screen.press('alt+d')
    await expect.poll(said, { timeout: 5000 }).toContain('stays off')
    expect(await granted(PROCEEDING)).toBe(false)

    await own.click(siteSwitch)
    await calm()
    screen.press('alt+a')
    await expect.poll(() => granted(PROCEEDING), { timeout: 5000 }).toBe(true)
    await expect.poll(() => strips(page), { timeout: 10_000 }).toBe(1)

    await own.click(siteSwitch)
    await expect.poll(() => granted(PROCEEDING), { timeout: 5000 }).toBe(false)
    await expect.poll(() => strips(page), { timeout: 5000 }).toBe(0)
  })
})
