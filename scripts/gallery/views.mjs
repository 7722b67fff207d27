// Every view and state that there is a picture of. `full` ones want the demo's papers in the library.
import { pointAtBadge } from '../extension.mjs'
import { openBeside, openHtml, openListing, PAGES } from './pages.mjs'

const POPUP = { width: 520, height: 600 }
const PANEL = { width: 320, height: 760 }
const LIBRARY = { width: 1280, height: 800 }

const settle = (page) => page.waitForTimeout(450)
const tab = (page, name) => page.getByRole('tab', { name: new RegExp(`^${name}`) }).click()

/** A page of ours on its own, the tour and the reminder of backups behind it. */
async function ours({ context, own }, file, viewport, { tour = false } = {}) {
  const page = await context.newPage()
  await page.setViewportSize(viewport)
  await page.goto(own(file))
  await page.evaluate((seen) => {
    for (const key of Object.keys(localStorage)) if (key.startsWith('claimdex:view:')) localStorage.removeItem(key)
    if (seen) localStorage.setItem('claimdex:view:tour', JSON.stringify({ value: 'yes', at: Date.now() }))
  }, !tour)
  await page.reload()
  await settle(page)
  const later = page.getByRole('button', { name: 'Later' })
  if (await later.count()) await later.click()
  return page
}

/** @param steps what is done before the picture is taken */
const library = (name, full, steps = async () => {}, options = {}) => ({
  name: `library-${name}`,
  full,
  async open(browser) {
    const page = await ours(browser, 'library.html', options.viewport ?? LIBRARY, options)
    await steps(page)
    await settle(page)
    return page
  },
})

const panel = (name, full, steps) => ({
  name: `panel-${name}`,
  full,
  async open(browser) {
    const page = await ours(browser, 'sidepanel.html', PANEL)
    await steps(page)
    await settle(page)
    return page
  },
})

/** The popup, or the side panel, over a page that stays open behind it. */
const beside = (name, full, file, viewport, openPage, steps = async () => {}) => ({
  name,
  full,
  async open(browser) {
    const behind = await openPage(browser)
    const page = await openBeside(browser, behind, file, viewport)
    await page.evaluate(() => localStorage.clear())
    await page.reload()
    await settle(page)
    await steps(page)
    await settle(page)
    page.once('close', () => behind.close())
    return page
  },
})

const demo = (browser) => openListing(browser, PAGES.listing)
const pick = async (page, count) => {
  const boxes = page.locator('.ranked tbody input[type=checkbox]')
  for (let at = 0; at < count; at++) await boxes.nth(at).check()
}
const benchmarks = async (page) => {
  await tab(page, 'Benchmarks')
  await page.locator('.plot svg').waitFor()
}
const sideBySide = async (page) => {
  await benchmarks(page)
  await pick(page, 3)
  await tab(page, 'Side by side')
}
const row = (page, title) => page.getByRole('row').filter({ hasText: title }).click()

const listing = {
  name: 'listing',
  full: true,
  async open(browser) {
    const page = await demo(browser)
    await pointAtBadge(page, ({ place, label }) => place === 0 && /\d/.test(label))
    await page.waitForTimeout(600) // the claim card opens after a moment, so as not to flicker
    return page
  },
}

/** What the README shows. */
export const KEPT_VIEWS = [
  { ...listing, full: false },
  beside('popup', false, 'popup.html', POPUP, demo),
  library('benchmarks', true, benchmarks),
  library('papers', true, (page) => row(page, 'Stepwise Judges'), { viewport: { width: 1200, height: 640 } }),
  panel('papers', true, async (page) => {
    await tab(page, 'Papers')
  }),
]

export const VIEWS = [
  // first run, and nothing there yet
  library('tour', false, undefined, { tour: true }),
  library('papers-empty', false),
  library('benchmarks-empty', false, (page) => tab(page, 'Benchmarks')),
  library('side-empty', false, (page) => tab(page, 'Side by side')),
  library('ledger-empty', false, (page) => tab(page, 'Baselines')),
  library('versions-empty', false, (page) => tab(page, 'What changed')),
  beside('popup-saved-empty', false, 'popup.html', POPUP, demo, (page) => tab(page, 'Saved')),
  beside('popup-no-listing', false, 'popup.html', POPUP, (browser) =>
    openHtml(browser, 'https://huggingface.co/papers/none', '<!doctype html><title>x</title>'),
  ),
  beside('popup-layout-changed', false, 'popup.html', POPUP, (browser) =>
    openHtml(browser, PAGES.listing.address, '<!doctype html><title>Daily Papers</title><main></main>'),
  ),
  // full
  listing,
  beside('popup-page', true, 'popup.html', POPUP, demo),
  beside('popup-saved', true, 'popup.html', POPUP, demo, (page) => tab(page, 'Saved')),
  beside('popup-compare', true, 'popup.html', POPUP, demo, (page) => tab(page, 'Compare')),
  library('papers', true),
  library('papers-middle', true, (page) => row(page, 'Second Opinions'), { viewport: { width: 960, height: 800 } }),
  library('papers-huge', true, undefined, { viewport: { width: 2560, height: 1200 } }),
  library('papers-selected', true, async (page) => {
    for (const at of [1, 2, 4]) await page.locator('.rows input[type=checkbox]').nth(at).check()
  }),
  library('papers-none-left', true, async (page) => {
    await page.getByRole('searchbox', { name: 'Search papers' }).fill('zebrafish')
    await page.getByText('No paper is left').waitFor()
  }),
  library('correct', true, async (page) => {
    await row(page, 'Stepwise Judges')
    await page
      .getByRole('button', { name: /^Correct this claim/ })
      .first()
      .click()
  }),
  library('benchmarks', true, benchmarks),
  library('benchmarks-tip', true, async (page) => {
    await benchmarks(page)
    await page.locator('.plot').focus()
    for (let step = 0; step < 5; step++) await page.keyboard.press('ArrowRight')
  }),
  library('benchmarks-picked', true, async (page) => {
    await benchmarks(page)
    await pick(page, 3)
    await page.getByRole('button', { name: 'Export table' }).click()
  }),
  library('side', true, sideBySide),
  library('ledger', true, (page) => tab(page, 'Baselines')),
  library('versions', true, (page) => tab(page, 'What changed')),
  library('keep', true, (page) => tab(page, 'Backup and import')),
  {
    name: 'library-failed',
    full: true,
    async open(browser) {
      const page = await browser.context.newPage()
      await page.setViewportSize(LIBRARY)
      await page.addInitScript(() => {
        localStorage.clear()
        localStorage.setItem('claimdex:view:tour', JSON.stringify({ value: 'yes', at: Date.now() }))
        indexedDB.open = () => {
          throw new Error('The disk is full.')
        }
      })
      await page.goto(browser.own('library.html'))
      await settle(page)
      return page
    },
  },
  beside('panel-page', true, 'sidepanel.html', PANEL, demo),
  panel('papers', true, (page) => tab(page, 'Papers')),
  panel('detail', true, async (page) => {
    await tab(page, 'Papers')
    await row(page, 'Referee')
  }),
  panel('benchmarks', true, benchmarks),
  panel('side-by-side', true, sideBySide),
  panel('ledger', true, (page) => tab(page, 'Baselines')),
  {
    name: 'options',
    full: false,
    open: (browser) => ours(browser, 'options.html', LIBRARY),
  },
]
