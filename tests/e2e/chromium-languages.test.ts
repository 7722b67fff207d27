import { mkdirSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterEach, expect, it } from 'vitest'
import { base, load, TRANSLATED } from '../i18n/locales'
import { violations } from './axe'
import { type Launched, launch, serve } from './chromium'
import { ADDRESSES, inventedSite, PAPERS } from './pages'

/** What the extension's pages may call in here. */
declare const chrome: { tabs: { query(what: object): Promise<{ id?: number }[]> } }

const PICTURES = '.output/languages'
/** Pixels: the popup, and the side panel at its narrowest. */
const POPUP = { width: 520, height: 600 }
const NARROW = { width: 320, height: 640 }

let browser: Launched
afterEach(() => browser.close())

const own = (file: string) => `chrome-extension://${browser.extensionId}/${file}`

/** Texts of buttons, tabs, headings and labels that are cut off, and what stands out of the window or its part to the right. */
const cut = (page: Page) =>
  page.evaluate(() => {
    const wide = document.documentElement.scrollWidth - innerWidth
    const short = [...document.querySelectorAll<HTMLElement>('button, [role=tab], h2, label, legend, summary')].filter(
      (element) =>
        element.offsetWidth > 0 &&
        !element.closest('.unseen') &&
        getComputedStyle(element).overflowX !== 'visible' &&
        element.scrollWidth > element.clientWidth + 1,
    )
    // tabs may be more than fit, and are scrolled by arrows; tables too wide for a panel have a bar of their own
    const sideways = [...document.querySelectorAll<HTMLElement>('main *')].filter(
      (element) =>
        /auto|scroll/.test(getComputedStyle(element).overflowX) &&
        element.scrollWidth > element.clientWidth + 1 &&
        !element.matches('[role=tablist], .side-by-side, textarea'),
    )
    return [
      ...(wide > 0 ? [`${wide} pixels out of the window`] : []),
      ...sideways.map((element) => `${element.className} is wider than its room`),
      ...short.map((element) => `${element.tagName}: ${element.textContent}`),
    ]
  })

it.each(TRANSLATED)('speaks %s on the page, in the popup, the library and the options', async (locale) => {
  mkdirSync(PICTURES, { recursive: true })
  const messages = load(locale)
  const said = (key: string, ...fillings: string[]) =>
    (messages[key]?.message ?? '').replace(/\$(\d)/g, (_, place) => fillings[Number(place) - 1] ?? '')
  const tag = said('languageTag')
  browser = await launch({ language: locale, viewport: POPUP })
  browser.context.setDefaultTimeout(6000)
  await serve(browser.context, inventedSite())
  const look = async (page: Page, name: string) => {
    await page.screenshot({ path: `${PICTURES}/${locale}-${name}.png` })
    expect(await cut(page), name).toEqual([])
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(tag)
  }

  const listing = await browser.context.newPage()
  await listing.setViewportSize({ width: 1100, height: 760 })
  await listing.goto(ADDRESSES.new)
  await listing.locator('html[data-claimdex="ready"]').waitFor({ state: 'attached' })
  const strip = (id: string) => listing.locator(`claimdex-badges[data-paper="arxiv:${id}"]`)
  for (const { id } of PAPERS.slice(0, 2)) {
    expect(await strip(id).locator('button.save .label').getAttribute('data-drawn')).toBe(said('save'))
    await strip(id).locator('button.save').click()
    await strip(id).locator('button.save[aria-pressed="true"]').waitFor()
  }
  await strip(PAPERS[0].id).locator('.b').first().hover()
  await listing.screenshot({ path: `${PICTURES}/${locale}-listing.png` })

  const popup = await browser.context.newPage()
  await popup.goto(own('options.html'))
  await listing.bringToFront()
  const [front] = await popup.evaluate(() => chrome.tabs.query({ active: true }))
  await popup.goto(own(`popup.html?tab=${front?.id}`))
  await popup.bringToFront()
  await popup.locator('.papers .claim').first().waitFor()
  await popup.locator('.claim button').first().click()
  await look(popup, 'popup-page')
  expect(await violations(popup)).toEqual([])
  await popup.getByRole('tab', { name: said('viewSaved') }).click()
  await popup.locator('.papers').waitFor()
  await look(popup, 'popup-saved')
  await popup.getByRole('tab', { name: said('viewCompare') }).click()
  await popup.locator('table.comparison').waitFor()
  await look(popup, 'popup-compare')
  await popup.goto(own('popup.html'))
  await popup.getByRole('tab', { name: said('viewPage') }).click()
  await popup.locator('.empty').first().waitFor()
  await look(popup, 'popup-nothing')

  const library = await browser.context.newPage()
  await library.setViewportSize({ width: 1280, height: 800 })
  await library.goto(own('library.html'))
  await library.getByRole('heading', { name: said('tourBadges') }).waitFor()
  expect(await library.title()).toBe(said('pageTitle', said('library')))
  await look(library, 'library-tour')
  await library.getByRole('button', { name: said('tourSkip') }).click()
  await library.getByRole('row').nth(1).click()
  await look(library, 'library-papers')
  expect(await violations(library)).toEqual([])
  for (const size of [NARROW, { width: 1280, height: 800 }]) {
    await library.setViewportSize(size)
    for (const view of ['saved', 'benchmarks', 'side', 'ledger', 'versions', 'keep']) {
      await library.locator(`#tab-${view}`).click()
      await library.locator(`#panel-${view}`).waitFor()
      await look(library, `library-${view}-${size.width}`)
    }
  }

  const options = await browser.context.newPage()
  await options.goto(own('options.html'))
  await options.getByRole('heading', { name: said('badges'), exact: true }).waitFor()
  await look(options, 'options')
  await options.setViewportSize(NARROW)
  await options.screenshot({ path: `${PICTURES}/${locale}-options-narrow.png`, fullPage: true })
  expect(await cut(options)).toEqual([])
  expect(await violations(options)).toEqual([])
  // nothing was left as a key
  const keys = new Set(Object.keys(messages).map(base))
  const words = await options.evaluate(() => document.body.innerText.split(/\s+/))
  expect(words.filter((word) => /[a-z][A-Z]/.test(word) && keys.has(word))).toEqual([])
})
