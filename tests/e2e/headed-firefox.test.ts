/**
 * What only the browser's own windows have, in Firefox with a window, as it ships: its question for a permission, answered by keys;
 * the popup opened by the mouse and what that permits (`activeTab`); the context menu.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Page } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { type Fox, freshProfile, launchFirefox, type Profile } from './firefox'
import { type FirefoxWindow, windowOf } from './firefox-window'
import { HEIGHT, NO_SCREEN, openScreen, type Screen, WIDTH } from './headed'
import { LIST, OTHER, PROCEEDING, WINDOW_PAGES } from './headed-pages'

/** `browser` of the extension's own pages. */
declare const browser: typeof import('wxt/browser').browser

const BUILT = resolve(import.meta.dirname, '../../.output/firefox-mv3')

let screen: Screen
let profile: Profile
let fox: Fox
/** A page of ours, which is asked what only the extension knows. */
let own: Page
let around: FirefoxWindow

/** For what has no sign: the browser's own question slides in, and takes no keys in its first moments. */
const calm = () => new Promise((done) => setTimeout(done, 2000))

describe.skipIf(NO_SCREEN !== null || !existsSync(BUILT))('with a window', () => {
  beforeAll(async () => {
    screen = await openScreen()
    profile = await freshProfile(BUILT)
    fox = await launchFirefox(profile, WINDOW_PAGES, { env: screen.env, width: WIDTH, height: HEIGHT })
    own = await fox.openOwn('options.html')
    around = await windowOf(fox, screen, own)
  })
  afterEach(async () => {
    await around?.closePopups()
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

  it('asks for a site from the popup, which the question may close', async () => {
    const page = await fox.open(OTHER, 'unread')
    await page.bringToFront()
    await around.openPopup()
    await around.pressMain()
    await calm()
    expect(await granted(OTHER), 'nothing before the answer').toBe(false)
    await around.allow()
    await expect.poll(() => granted(OTHER), { timeout: 5000 }).toBe(true)
    await expect.poll(() => strips(page), { timeout: 10_000 }).toBe(1)
    // taken back in the add-ons manager, say
    await own.evaluate((each) => browser.permissions.remove({ origins: [each] }), `${new URL(OTHER).origin}/*`)
    await expect.poll(() => strips(page), { timeout: 5000 }).toBe(0)
  })

  it('may read a page once its popup was opened on it, that page alone and until it is left', async () => {
    const page = await fox.open(LIST, 'unread')
    await page.bringToFront()
    const may = () =>
      own.evaluate(async () => {
        const [tab] = await browser.tabs.query({ active: true })
        return browser.scripting.executeScript({ target: { tabId: tab?.id as number }, func: () => 1 }).then(
          () => true,
          () => false,
        )
      })
    expect(await may()).toBe(false)
    await around.openPopup()
    await expect.poll(may, { timeout: 5000 }).toBe(true)
    await around.pressMain()
    await page.waitForSelector('html[data-claimdex="ready"]', { timeout: 10_000 })
    expect(await strips(page)).toBe(3)
    await expect.poll(around.said, { timeout: 5000 }).toMatch(/2 of 3 papers claim/)
    await page.goto(PROCEEDING)
    expect(await may(), 'another page in the same tab').toBe(false)
  })

  it('reads a selected text from the context menu', async () => {
    const page = await fox.open(LIST, 'unread')
    await page.bringToFront()
    const [x, y] = await page.evaluate(() => {
      const text = document.querySelector('p') as HTMLElement
      getSelection()?.selectAllChildren(text)
      const box = text.getBoundingClientRect()
      const { mozInnerScreenX, mozInnerScreenY } = window as unknown as Record<string, number>
      return [(mozInnerScreenX ?? 0) + box.x + 40, (mozInnerScreenY ?? 0) + box.y + 8] as const
    })
    screen.click(x, y, 3)
    await around.pressEntry()
    const result = () =>
      own.evaluate(() =>
        browser.extension
          .getViews({ type: 'tab' })
          .map((view) => view as unknown as typeof globalThis)
          .filter(({ location }) => location.pathname === '/selection.html')
          .map(({ document }) => document.body.textContent)
          .join(),
      )
    await expect.poll(result, { timeout: 10_000 }).toContain('84.3%')
  })
})
