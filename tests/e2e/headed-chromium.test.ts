/**
 * What only the browser's own windows have, in Chromium with a window, as it ships: its question for a permission, answered by
 * keys; the popup opened by its key and what that permits (`activeTab`); the context menu.
 */
import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import puppeteer, { type Browser, type Page, type WebWorker } from 'puppeteer-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { HEIGHT, NO_SCREEN, openScreen, type Screen, WIDTH } from './headed'
import { LIST, OTHER, PROCEEDING, WINDOW_PAGES } from './headed-pages'

/** In the service worker and in pages of ours, where the functions below are run. */
declare const chrome: typeof import('wxt/browser').browser & {
  developerPrivate: { updateExtensionCommand(update: Record<string, string>): Promise<void> }
}

const BUILT = resolve(import.meta.dirname, '../../.output/chrome-mv3')
const KEY = 'Ctrl+Shift+Y'
const ORIGIN = 'https://proceedings.mlr.press/*'
const OTHER_ORIGIN = 'https://aclanthology.org/*'

let screen: Screen
let browser: Browser
let worker: WebWorker
let id: string

/** For what has no sign: the browser's own question slides in, and takes no keys in its first moments. */
const calm = () => new Promise((done) => setTimeout(done, 1500))

describe.skipIf(NO_SCREEN !== null || !existsSync(BUILT))('with a window', () => {
  beforeAll(async () => {
    screen = await openScreen()
    browser = await puppeteer.launch({
      executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
      headless: false,
      env: screen.env,
      defaultViewport: null,
      ignoreDefaultArgs: ['--disable-extensions'],
      args: [
        '--no-sandbox', // containers run as root
        `--disable-extensions-except=${BUILT}`,
        `--load-extension=${BUILT}`,
        `--window-size=${WIDTH},${HEIGHT}`,
        '--window-position=0,0',
      ],
    })
    const target = await browser.waitForTarget((each) => each.type() === 'service_worker')
    worker = (await target.worker()) as WebWorker
    id = new URL(target.url()).host
    // as a reader would choose it there
    const shortcuts = await open('chrome://extensions/shortcuts')
    await shortcuts.evaluate(
      (extensionId, keybinding) =>
        chrome.developerPrivate.updateExtensionCommand({ extensionId, commandName: '_execute_action', keybinding }),
      id,
      KEY,
    )
    await shortcuts.close()
  })
  afterEach(async () => {
    for (const page of (await browser?.pages())?.slice(1) ?? []) await page.close()
  })
  afterAll(async () => {
    await browser?.close()
    screen?.close()
  })

  async function open(address: string): Promise<Page> {
    const page = await browser.newPage()
    await page.setRequestInterception(true)
    page.on('request', (request) => {
      const body = WINDOW_PAGES.get(request.url())
      if (!/^https?:/.test(request.url())) return void request.continue()
      return void (body
        ? request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body })
        : request.abort('blockedbyclient'))
    })
    await page.goto(address)
    await page.bringToFront()
    return page
  }

  const options = () => open(`chrome-extension://${id}/options.html`)
  const granted = (of = ORIGIN) => worker.evaluate((origin) => chrome.permissions.contains({ origins: [origin] }), of)
  const strips = (page: Page) => page.$$eval('claimdex-badges', (all) => all.length)
  const siteSwitch = 'button[role="switch"][aria-label="Read PMLR"]'
  const isOn = (page: Page) => page.$eval(siteSwitch, (element) => element.getAttribute('aria-checked'))
  const said = (page: Page) => page.$eval('.said', (element) => element.textContent)

  /** Presses the key that opens the popup, and waits for it. */
  async function popup(): Promise<Page> {
    screen.press(KEY.toLowerCase())
    const target = await browser.waitForTarget((each) => each.url() === `chrome-extension://${id}/popup.html`, {
      timeout: 10_000,
    })
    return target.asPage()
  }

  /** Presses the mouse on the popup's main button, where it is on the screen. */
  async function pressMain(window: Page): Promise<void> {
    await window.waitForSelector('button.primary')
    const [x, y] = await window.evaluate(() => {
      const box = document.querySelector('button.primary')?.getBoundingClientRect() as DOMRect
      return [screenX + box.x + box.width / 2, screenY + box.y + box.height / 2] as const
    })
    screen.click(x, y)
  }

  it('asks for a site from the options: off after "deny", on after "allow", and given back', async () => {
    const page = await open(PROCEEDING)
    const own = await options()
    await own.click(siteSwitch)
    await calm()
    expect(await granted(), 'nothing before the answer').toBe(false)
    screen.press('Escape')
    await expect.poll(() => said(own)).toContain('stays off')
    expect([await granted(), await isOn(own)]).toEqual([false, 'false'])

    await own.click(siteSwitch)
    await calm()
    screen.press('Tab', 'Return') // from "deny", where the focus is, to "allow"
    await expect.poll(() => granted()).toBe(true)
    await expect.poll(() => said(own)).toContain('is on')
    await expect.poll(() => strips(page)).toBe(1)

    await own.click(siteSwitch)
    await expect.poll(() => granted()).toBe(false)
    await expect.poll(() => strips(page)).toBe(0)
    expect(await isOn(own)).toBe('false')
  })

  it('asks for a site from the popup, which the question may close', async () => {
    const page = await open(OTHER)
    await pressMain(await popup())
    await calm()
    expect(await granted(OTHER_ORIGIN), 'nothing before the answer').toBe(false)
    screen.press('Tab', 'Return')
    await expect.poll(() => granted(OTHER_ORIGIN)).toBe(true)
    await expect.poll(() => strips(page)).toBe(1)
    // taken back in the browser's own settings, say
    await worker.evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), OTHER_ORIGIN)
    await expect.poll(() => strips(page)).toBe(0)
  })

  it('may read a page once its popup was opened on it, that page alone and until it is left', async () => {
    const page = await open(LIST)
    const may = () =>
      worker.evaluate(async () => {
        const [tab] = await chrome.tabs.query({ active: true })
        const target = { tabId: tab?.id as number }
        return chrome.scripting.executeScript({ target, func: () => 1 }).then(
          () => true,
          () => false,
        )
      })
    expect(await may()).toBe(false)
    const window = await popup()
    await expect.poll(may).toBe(true)
    await pressMain(window)
    await page.waitForSelector('html[data-claimdex="ready"]')
    expect(await strips(page)).toBe(3)
    await window.waitForFunction(() => /2 of 3 papers claim/.test(document.body.textContent ?? ''))
    await page.goto(PROCEEDING)
    expect(await may(), 'another page in the same tab').toBe(false)
  })

  it('reads a selected text from the context menu', async () => {
    const page = await open(LIST)
    const [x, y] = await page.evaluate(() => {
      const text = document.querySelector('p') as HTMLElement
      getSelection()?.selectAllChildren(text)
      const box = text.getBoundingClientRect()
      return [screenX + box.x + 40, screenY + outerHeight - innerHeight + box.y + 8] as const
    })
    screen.click(x, y, 3)
    await calm()
    screen.press('r') // the first letter of the entry, and of no other there
    const target = await browser.waitForTarget((each) => each.url().includes('/selection.html#'), { timeout: 10_000 })
    const result = await target.asPage()
    await result.waitForFunction(() => /84\.3%/.test(document.body.textContent ?? ''))
  })
})
