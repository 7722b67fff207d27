/** Private windows: claims are shown, and nothing is stored. */
import type { Page } from 'playwright-core'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Launched, launch, serve } from './chromium'
import { tables } from './killable'
import { ADDRESSES, inventedSite, PAPERS } from './pages'

const STORED = ['papers', 'abstracts', 'readings', 'claims', 'user', 'touched', 'news', 'origins']
/** Whatever is written after an answer is written by then; milliseconds. */
const WRITTEN = 2500

let browser: Launched

beforeEach(async () => {
  browser = await launch()
  await serve(browser.context, inventedSite())
})

afterEach(() => browser.close())

const open = async (path: string): Promise<Page> => {
  const page = await browser.context.newPage()
  await page.goto(`chrome-extension://${browser.extensionId}/${path}`)
  return page
}

/** What the reader does under chrome://extensions: "Allow in Incognito", which starts the extension anew. */
async function allowPrivate(): Promise<void> {
  const extensions = await browser.context.newPage()
  await extensions.goto('chrome://extensions')
  await extensions.evaluate(async (extensionId) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: { developerPrivate: Record<string, unknown> } })
      .chrome
    const call = (name: string, what: object) =>
      new Promise<void>((done) => (developerPrivate[name] as (what: object, done: () => void) => void)(what, done))
    await call('updateProfileConfiguration', { inDeveloperMode: true })
    await call('updateExtensionConfiguration', { extensionId, incognitoAccess: true })
  }, browser.extensionId)
  // a page that is opened while the extension starts anew is closed under us, or never answers: then another is asked
  await expect
    .poll(
      async () => {
        const page = await open('options.html').catch(() => null)
        const first = await inTime(isAllowed(page))
        await new Promise((done) => setTimeout(done, 500))
        const second = await inTime(isAllowed(page))
        await inTime(page?.close())
        return first && second
      },
      { timeout: 40_000 },
    )
    .toBe(true)
}

/** What comes of it; false after three seconds, or if it fails. */
const inTime = <T>(work: Promise<T> | undefined): Promise<T | false> =>
  Promise.race([
    (work ?? Promise.reject(new Error('no page'))).catch((): false => false),
    new Promise<false>((done) => setTimeout(() => done(false), 3000)),
  ])

const isAllowed = (page: Page | null): Promise<boolean> | undefined =>
  page?.evaluate(() => {
    const { chrome } = globalThis as unknown as {
      chrome: { extension: { isAllowedIncognitoAccess(): Promise<boolean> } }
    }
    return chrome.extension.isAllowedIncognitoAccess()
  })

async function openPrivate(from: Page): Promise<Page> {
  const [page] = await Promise.all([
    browser.context.waitForEvent('page'),
    from.evaluate(() => {
      const { chrome } = globalThis as unknown as { chrome: { windows: { create(what: object): Promise<unknown> } } }
      return chrome.windows.create({ incognito: true, url: 'about:blank' })
    }),
  ])
  return page
}

it('shows claims in a private window, refuses to save there, and stores nothing; a normal window stores', async () => {
  await allowPrivate()
  const own = await open('options.html')
  const before = await stored(own)
  const page = await openPrivate(own)
  await page.goto(ADDRESSES.new)
  await page.locator('html[data-claimdex="ready"]').waitFor({ state: 'attached' })
  const strip = page.locator(`claimdex-badges[data-paper="arxiv:${PAPERS[0].id}"]`)
  await strip.locator('button[data-kind]').first().waitFor()

  await strip.locator('button.save').click()
  await strip.getByText('keeps nothing of private windows').waitFor()
  expect(await strip.locator('button.save').getAttribute('aria-pressed')).toBe('false')
  await page.waitForTimeout(WRITTEN)
  expect(await stored(own)).toEqual(before)

  // the same page in a normal window is noted, so that what is asserted above is no accident
  const normal = await browser.context.newPage()
  await normal.goto(ADDRESSES.new)
  await normal.locator('html[data-claimdex="ready"]').waitFor({ state: 'attached' })
  await expect.poll(async () => (await stored(own)).papers, { timeout: 10_000 }).toBeGreaterThan(0)
}, 120_000)

/** Rows of each table, and everything in `storage.local`. */
async function stored(page: Page): Promise<Record<string, unknown>> {
  const found = await tables(page, STORED)
  const local = await page.evaluate(() => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { get(): Promise<object> } } } }
    return chrome.storage.local.get()
  })
  return { ...Object.fromEntries(Object.entries(found).map(([name, rows]) => [name, rows.length])), local }
}
